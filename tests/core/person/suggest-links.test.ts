import { describe, expect, it } from 'vitest';
import { suggestLinks } from '../../../core/person/suggest-links.ts';
import type { Author } from '../../../core/post.ts';

const on = (site: string, name: string, rest: Partial<Author> = {}) => ({ site, author: { name, ...rest } });
const joke = on('x', 'Joke Terpstra', { handle: 'joke_t', url: 'https://x.com/joke_t' });

describe('who may be the same person', () => {
  it.each([
    ['the same account name', on('mastodon', 'J.', { handle: 'Joke_T@duin.example' }), ['handle']],
    ['the same name', on('linkedin', 'joke terpstra', { handle: 'joke-terpstra-a81' }), ['name']],
    ['a profile that leads here', on('wordpress', 'Joke', { url: 'https://www.x.com/joke_t/' }), ['link']],
    [
      'all at once, the surest first',
      on('bluesky', 'Joke Terpstra', { handle: 'joke_t', url: 'https://x.com/joke_t' }),
      ['link', 'handle', 'name'],
    ],
  ])('%s', (_why, other, reasons) => {
    expect(suggestLinks([joke], [other])).toEqual([{ handle: other, reasons }]);
    expect(suggestLinks([other], [joke])).toEqual([{ handle: joke, reasons }]);
  });

  it.each([
    ['a first name', on('wordpress', 'Joke')],
    ['somebody on the same site', on('x', 'Joke Terpstra', { handle: 'joke_t2' })],
    ['another last name', on('mastodon', 'Joke Tervoort')],
    ['the front page of a site', on('wordpress', 'Bas', { url: 'https://x.com/' })],
    ['another profile of the same site', on('wordpress', 'Bas', { url: 'https://x.com/joke' })],
    ['an address that is none', on('wordpress', 'Bas', { url: 'x.com/joke_t' })],
    ['somebody without any name', on('wordpress', '')],
  ])('not by %s', (_why, other) => {
    expect(suggestLinks([joke], [other])).toEqual([]);
  });

  it('nor by an account name of a few letters, or none at all', () => {
    expect(suggestLinks([on('x', 'Bo', { handle: 'bo' })], [on('mastodon', 'Bo', { handle: 'bo' })])).toEqual([]);
    expect(suggestLinks([on('x', 'Bo')], [on('mastodon', 'Mo')])).toEqual([]);
  });

  it('each once, the surest first, five at most', () => {
    const names = Array.from({ length: 8 }, (_, at) => on('mastodon', 'Joke Terpstra', { handle: `other${at}` }));
    const byLink = on('wordpress', 'J', { url: 'https://x.com/joke_t' });
    const found = suggestLinks([joke], [...names, ...names, byLink]);
    expect(found).toHaveLength(5);
    expect(found[0]).toEqual({ handle: byLink, reasons: ['link'] });
    expect(new Set(found.map(({ handle }) => JSON.stringify(handle))).size).toBe(5);
  });

  it('by any of the handles that are linked already, and never one of those sites again', () => {
    const forum = on('phpbb@forum.duinstad.example', 'tuinbank81');
    const blog = on('wordpress', 'Tuinbank81', { handle: 'tuinbank81' });
    expect(
      suggestLinks([joke, on('mastodon', 'T', { handle: 'tuinbank81' })], [blog, on('mastodon', 'Joke Terpstra')]),
    ).toEqual([{ handle: blog, reasons: ['handle'] }]);
    expect(suggestLinks([joke], [forum])).toEqual([]);
  });
});
