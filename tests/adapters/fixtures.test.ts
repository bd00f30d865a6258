// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { adapters } from '../../adapters/index.ts';
import { findAdapter, readOwnAccount, readPost, readPosts } from '../../adapters/read-page.ts';
import { fixturesOf, openFixture } from './open-fixture.ts';

/** Every adapter reads its own pages as a person does: `tests/adapters/<id>/*.html` with the `.json` beside it. */
const WITH_FIXTURES = adapters.filter(({ id }) => !id.startsWith('practice-'));

describe.each(WITH_FIXTURES.map((adapter) => [adapter.id, adapter] as const))('%s', (id, adapter) => {
  it('has at least two layouts to show', () => {
    expect(fixturesOf(id).length).toBeGreaterThanOrEqual(2);
  });

  describe.each(fixturesOf(id))('%s', (name) => {
    it('is recognised by this adapter and no other before it', () => {
      expect(findAdapter(openFixture(id, name).page, adapters)?.id).toBe(id);
    });

    it('gives the posts that a person sees, and the account that is signed in', () => {
      const { page, expected } = openFixture(id, name);
      const { posts, skipped } = readPosts(adapter, page);
      expect(posts.map(({ post }) => post)).toEqual(expected.posts);
      expect(skipped).toEqual(expected.skipped);
      expect(readOwnAccount(adapter, page) ?? null).toEqual(expected.own);
    });

    it('reads each root by itself, as the watcher does', () => {
      const { page, expected } = openFixture(id, name);
      const own = readOwnAccount(adapter, page);
      const alone = readPosts(adapter, page).posts.map(({ root }) => readPost(adapter, root, page, own));
      expect(alone).toEqual(expected.posts);
    });

    it('leaves the page as it was', () => {
      const { page } = openFixture(id, name);
      const before = page.document.documentElement.outerHTML;
      readPosts(adapter, page);
      adapter.composer(page, undefined);
      expect(page.document.documentElement.outerHTML).toBe(before);
    });

    it('writes where a person would', () => {
      const { page, expected } = openFixture(id, name);
      const box = adapter.composer(page, undefined) ?? null;
      expect(box).toBe(expected.composer === null ? null : page.document.querySelector(expected.composer));
      if (box === null || expected.composerIsFor === undefined) return;
      for (const { post, root } of readPosts(adapter, page).posts) {
        expect([post.id, adapter.composerIsFor?.(box, root, page)]).toEqual([
          post.id,
          post.id === expected.composerIsFor,
        ]);
      }
      expect(adapter.sendButton?.(box, page)).toBeDefined();
    });
  });
});
