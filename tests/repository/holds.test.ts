// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { adapters } from '../../adapters/index.ts';
import { holds, KINDS, type Kind, type Shown } from '../adapters/holds.ts';
import { fixturesOf, openFixture } from '../adapters/open-fixture.ts';

/** Every site's own fixtures hold what can go wrong in reading: `tests/adapters/holds.ts` says which shows what. */

/** Our own pages to practise on are no site; `tests/adapters/practice.test.ts` is for them. */
const SITES = adapters.filter(({ id }) => !id.startsWith('practice-'));

/** From this length on a post is long, in characters. */
const LONG = 200;

/** What is looked at, with its words. */
function look(id: string, { in: name, at }: Shown) {
  const { page, expected } = openFixture(id, name);
  const found = at === undefined ? null : page.document.querySelector(at);
  const words = found?.textContent || found?.getAttribute('alt') || '';
  return { found, words: words.trim(), posts: expected.posts, own: expected.own };
}

/** Does the fixture show this kind? */
function shows(id: string, kind: Kind, shown: Shown): boolean {
  const { found, words, posts, own } = look(id, shown);
  const ids = new Set(posts.map((post) => post.id));
  const isTree = SITES.find((site) => site.id === id)?.threads !== 'flat';
  switch (kind) {
    case 'nested':
      return posts.some(({ parentId, quotes, mentions, answeredByOwn }) =>
        isTree ? ids.has(parentId ?? '') : (parentId ?? quotes ?? mentions ?? answeredByOwn) !== undefined,
      );
    case 'own':
      return own !== null && posts.some(({ isOwn }) => isOwn);
    case 'long':
      return posts.some(({ text, isCut }) => text.length >= LONG && !isCut);
    case 'quote':
      return words !== '';
    case 'hidden':
    case 'advert':
      return words !== '' && posts.every(({ text }) => !text.includes(words));
    case 'second': {
      // In this one and not in that of the first kind: else it is the same layout.
      const first = holds[id]?.nested;
      return (
        found !== null && first !== undefined && 'in' in first && look(id, { ...shown, in: first.in }).found === null
      );
    }
  }
}

describe('what the fixtures hold', () => {
  it('is told for every adapter, for the generic reader, and for no other', () => {
    expect(Object.keys(holds).sort()).toEqual(['generic', ...SITES.map(({ id }) => id)].sort());
  });

  describe.each(Object.entries(holds))('%s', (id, kinds) => {
    it.each(KINDS)('%s: a fixture shows it, or it is told why none does', (kind) => {
      const held = kinds[kind];
      if ('none' in held) {
        expect(held.none).toMatch(/^[A-Z].{15,}\.$/);
        return;
      }
      expect(fixturesOf(id)).toContain(held.in);
      expect(shows(id, kind, held)).toBe(true);
    });
  });
});
