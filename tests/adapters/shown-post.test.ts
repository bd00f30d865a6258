// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Adapter, Page } from '../../adapters/adapter.ts';
import { phpbb } from '../../adapters/phpbb.ts';
import { lookAtPost } from '../../adapters/read-page.ts';
import { wholePost } from '../../adapters/shown-post.ts';
import type { Post } from '../../core/post.ts';
import { pageOf } from './open-fixture.ts';

const html = `<div id="p7" class="post"><div class="postbody"><p class="author"><a href="./viewtopic.php?p=7#p7">Bericht</a>
  <strong>Joke</strong></p><div class="content"><blockquote><div><cite>Bas schreef: <a href="#p3" data-post-id="3">↑</a></cite>
  eerder</div></blockquote>Dag @bas</div></div></div>`;

/** Looks at the only post of a page; `asked` counts how often each of some readers was used. */
function look(change: (adapter: Adapter) => Adapter = (adapter) => adapter) {
  const page: Page = pageOf(html, 'https://forum.duinstad.example/viewtopic.php?t=5');
  const root = page.document.querySelector('.post');
  if (root === null) throw new Error('no post in the example');
  const post = lookAtPost(change(phpbb), root, page, undefined);
  if ('missing' in post) throw new Error(`the post has no ${post.missing}`);
  return { post, root };
}

function counting(asked: string[]): (adapter: Adapter) => Adapter {
  return (adapter) => ({
    ...adapter,
    read: {
      ...adapter.read,
      quotes(root, page) {
        asked.push('quotes');
        return adapter.read.quotes?.(root, page);
      },
      permalink(root, page) {
        asked.push('permalink');
        return adapter.read.permalink?.(root, page);
      },
    },
  });
}

describe('a post in its element', () => {
  it('reads what was not needed yet when it is asked for, and once', () => {
    const asked: string[] = [];
    const { post } = look(counting(asked));
    expect(post).toMatchObject({ id: '7', author: { name: 'Joke' }, text: 'Dag @bas' });
    expect(asked).toEqual([]);
    expect(post.quotes).toEqual([{ postId: '3', author: 'Bas' }]);
    expect(post.quotes).toEqual([{ postId: '3', author: 'Bas' }]);
    expect(asked).toEqual(['quotes']);
  });

  it('never takes the rest of another post that came into its element', () => {
    const { post, root } = look();
    root.id = 'p8';
    expect(post.quotes).toBeUndefined();
    expect(post.permalink).toBeUndefined();
    expect(post.text).toBe('Dag @bas');
  });

  it('keeps what was read before another post came', () => {
    const { post, root } = look();
    expect(post.quotes).toHaveLength(1);
    root.id = 'p8';
    expect(post.quotes).toHaveLength(1);
  });

  it('becomes a plain post, without the keys that the page does not show', () => {
    const whole: Post = wholePost(look().post);
    expect(Object.keys(whole).sort()).toEqual(
      ['site', 'id', 'threadId', 'permalink', 'author', 'text', 'quotes', 'mentions', 'isOwn', 'isStarter'].sort(),
    );
    expect(whole.mentions).toEqual(['bas']);
    expect(structuredClone(whole)).toEqual(whole);
  });
});
