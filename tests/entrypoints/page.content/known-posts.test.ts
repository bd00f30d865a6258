// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { phpbb } from '../../../adapters/phpbb.ts';
import { lookAtPost } from '../../../adapters/read-page.ts';
import type { PageRules } from '../../../core/messages.ts';
import { postKey } from '../../../core/post.ts';
import { createKnownPosts } from '../../../entrypoints/page.content/known-posts.ts';
import { thisPage } from '../../../entrypoints/page.content/this-page.ts';
import type { SeenPost } from '../../../entrypoints/page.content/visit.ts';

const rules: PageRules = {
  accounts: [{ name: 'Gemeente Duinstad' }],
  brandWords: ['Duinstad'],
  watchedPages: [],
  horizonDays: 7,
  since: '2026-11-01T00:00:00Z',
};
const now = new Date('2026-11-04T12:00:00Z');

function html(id: number, author: string, text: string, quotes?: number): string {
  const quote =
    quotes === undefined ? '' : `<blockquote><div><cite><a data-post-id="${quotes}">↑</a></cite></div></blockquote>`;
  return `<div id="p${id}" class="post"><div class="postbody"><p class="author"><strong>${author}</strong>
    <time datetime="2026-11-04T11:00:00Z"></time></p><div class="content">${quote}${text}</div></div></div>`;
}

function read(...ids: readonly number[]): readonly SeenPost[] {
  return ids.map((id) => {
    const root = document.querySelector(`#p${id}`);
    const post = root && lookAtPost(phpbb, root, thisPage(), undefined);
    if (!post || 'missing' in post) throw new Error(`no post ${id}`);
    return { post, root };
  });
}

const start = () => createKnownPosts({ adapter: phpbb, mount: { rules }, openKeys: new Set(), hasRow: () => false });
const key = (id: number) => postKey({ site: 'phpbb@localhost:3000', id: String(id) });

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  document.body.innerHTML = `<div class="pagination"><strong>2</strong></div>${[
    html(1, 'Joke', 'Wat een weer'),
    html(2, 'Bas', 'Hoe zit dat, Duinstad?'),
    html(3, 'Gemeente Duinstad', 'Dat zoeken we uit.'),
    html(4, 'Fenna', 'Fijn, ik wacht af.', 3),
  ].join('')}`;
});

describe('posts of a page', () => {
  it('are news once, when they concern us', () => {
    const posts = start();
    posts.take(read(1, 2));
    expect(posts.takeNews().map(({ post, because }) => [post.id, because])).toEqual([['2', 'mention']]);
    expect(posts.takeNews()).toEqual([]);
  });

  it('are news as well when ours, which they answer, is read after them', () => {
    const posts = start();
    posts.take(read(4));
    expect(posts.takeNews()).toEqual([]);
    posts.take(read(3));
    expect(posts.takeNews().map(({ post, because }) => [post.id, because])).toEqual([['4', 'toUs']]);
  });

  it('are news again when the background did not take them', () => {
    const posts = start();
    posts.take(read(2));
    const news = posts.takeNews();
    posts.giveBack(news);
    expect(posts.takeNews()).toEqual(news);
  });

  it('are not found any more in an element that shows another one', () => {
    const posts = start();
    const [first] = read(1);
    posts.take(read(1));
    expect(posts.find(key(1))?.root).toBe(first?.root);
    if (first) first.root.id = 'p9';
    expect(posts.find(key(1))).toBeUndefined();
    expect(posts.get(key(1))?.text).toBe('Wat een weer');
  });

  it('stand in the order of the page, in whatever order they were read', () => {
    const posts = start();
    posts.take(read(3, 4));
    expect(posts.inPageOrder().map(({ id }) => id)).toEqual(['3', '4']);
    posts.take(read(1, 2));
    expect(posts.inPageOrder().map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    document.body.insertAdjacentHTML('beforeend', html(5, 'Jan', 'Tot morgen'));
    posts.take(read(5));
    expect(posts.inPageOrder().map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
  });
});
