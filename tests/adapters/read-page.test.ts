// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../adapters/adapter.ts';
import { adapters } from '../../adapters/index.ts';
import { phpbb } from '../../adapters/phpbb.ts';
import { findAdapter, isSameAccount, readPosts } from '../../adapters/read-page.ts';
import { wordpress } from '../../adapters/wordpress.ts';
import { postSchema } from '../../core/post-schema.ts';
import { fixturesOf, openFixture, pageOf } from './open-fixture.ts';

const post = (id: string, inside = '<p class="author"><strong>Jo</strong></p><div class="content">Hoi</div>') =>
  `<div id="p${id}" class="post"><div class="postbody">${inside}</div></div>`;
const board = (...posts: readonly string[]) => pageOf(`<body id="phpbb">${posts.join('')}</body>`);

describe('finding the adapter', () => {
  it('goes by the host where a site has one, and tells pages of nobody', () => {
    const at = (url: string) => findAdapter(pageOf('<p>Hoi</p>', url), adapters)?.id;
    expect(at('https://x.com/home')).toBe('x');
    expect(at('https://mobile.twitter.com/home')).toBe('x');
    expect(at('https://notx.com/home')).toBeUndefined();
    expect(at('https://x.com.plek.example/')).toBeUndefined();
  });
});

describe('reading a page', () => {
  it('gives every post once, however often the page shows it', () => {
    const { posts } = readPosts(phpbb, board(post('1'), post('2'), post('1')));
    expect(posts.map((read) => read.post.id)).toEqual(['1', '2']);
  });

  it('counts what it cannot read', () => {
    const page = board(
      post('x'),
      post('1', '<div class="content">Hoi</div>'),
      post('2', '<p class="author"><strong>Jo</strong></p>'),
    );
    expect(readPosts(phpbb, page)).toEqual({ posts: [], skipped: { id: 1, author: 1, text: 1 } });
  });

  it('counts a post that breaks its reader, and goes on', () => {
    const hostile: Adapter = {
      ...phpbb,
      read: {
        ...phpbb.read,
        text: (root, page) => {
          if (root.id === 'p1') throw new Error('clobbered');
          return phpbb.read.text(root, page);
        },
      },
      ownAccount: () => {
        throw new Error('clobbered');
      },
    };
    const { posts, skipped } = readPosts(hostile, board(post('1'), post('2')));
    expect(posts.map((read) => read.post.id)).toEqual(['2']);
    expect(skipped.id).toBe(1);
  });

  it('survives a form that hides its own methods', () => {
    const clobbered = `<form id="comment-1" class="comment"><input name="matches"><input name="querySelectorAll"><input name="closest"></form>`;
    const comment =
      '<li id="comment-2" class="comment"><b class="fn">Jo</b><div class="comment-content">Hoi</div></li>';
    const { posts } = readPosts(wordpress, pageOf(`${clobbered}<ol>${comment}</ol>`));
    expect(posts.map((read) => read.post.id)).toEqual(['2']);
  });

  it('cuts what is too long for a message, and says so', () => {
    const long = `<p class="author"><strong>${'J'.repeat(400)}</strong></p><div class="content">${'a'.repeat(30_000)}</div>`;
    const [read] = readPosts(phpbb, board(post('1', long))).posts;
    expect(read?.post.author.name).toHaveLength(300);
    expect(read?.post.text).toHaveLength(20_000);
    expect(read?.post.isCut).toBe(true);
    expect(postSchema.safeParse(read?.post).success).toBe(true);
  });

  it('finds mentions, not addresses of e-mail', () => {
    const words = '@gemeente en (@Jan_Boer), mail info@plek.example of @wijk.team. Nog eens @gemeente';
    const [read] = readPosts(
      phpbb,
      board(post('1', `<p class="author"><strong>Jo</strong></p><div class="content">${words}</div>`)),
    ).posts;
    expect(read?.post.mentions).toEqual(['gemeente', 'Jan_Boer', 'wijk.team']);
  });

  it.each(
    adapters.flatMap(({ id }) => (id.startsWith('practice-') ? [] : fixturesOf(id).map((name) => [id, name] as const))),
  )('of %s %s gives posts that the background accepts', (id, name) => {
    const { page } = openFixture(id, name);
    const adapter = findAdapter(page, adapters);
    for (const { post: read } of adapter ? readPosts(adapter, page).posts : []) {
      expect(postSchema.safeParse(read).error).toBeUndefined();
    }
  });
});

describe('whose post it is', () => {
  it.each([
    ['the id decides', { name: 'A', id: '7' }, { name: 'B', id: '7' }, true],
    ['also against the name', { name: 'A', id: '8' }, { name: 'A', id: '7' }, false],
    ['then the handle, in any case', { name: 'A', handle: 'Gemeente' }, { handle: 'gemeente' }, true],
    ['also against the name', { name: 'A', handle: 'b' }, { handle: 'a', name: 'A' }, false],
    ['then the name', { name: 'Jo', handle: 'jo' }, { name: 'jo' }, true],
    ['nobody is signed in', { name: 'Jo' }, undefined, false],
    ['nothing to compare', { name: 'Jo' }, { handle: 'jo' }, false],
  ])('%s', (_, author, own, expected) => {
    expect(isSameAccount(author, own)).toBe(expected);
  });
});
