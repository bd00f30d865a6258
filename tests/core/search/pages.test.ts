import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchSites } from '../../../adapters/search-sites.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { searchPages } from '../../../core/search/pages.ts';

const now = new Date('2026-11-27T12:00:00Z');
type Parts = Parameters<typeof searchPages>[0];

function protocolWith(more: Partial<Parts> = {}): Parts {
  return {
    brandWords: ['Duinstad', 'Afvalpunt Noord'],
    accounts: [{ site: 'x', handle: '@duinstad' }],
    languages: ['nl', 'en'],
    ...more,
  };
}

function pagesOn(site: string, search: Partial<NonNullable<Protocol['savedSearches']>[number]> = {}, more = {}) {
  const savedSearches = [{ id: 'merk', title: { nl: 'Ons merk' }, sites: [site], ...search }];
  return searchPages(protocolWith({ savedSearches, ...more }), searchSites, now);
}

/** Address without its query, and what stands in the parameter with the words. */
function ask(site: string, parameter: string, search = {}, more = {}) {
  return pagesOn(site, search, more).map(({ url }) => {
    const { origin, pathname, searchParams } = new URL(url);
    return [origin + pathname, searchParams.get(parameter)];
  });
}

describe('a search on each site', () => {
  const both = { anyOf: ['gemeente Duinstad', 'stadhuis'], noneOf: ['vacature'] };

  it.each([
    [
      'x',
      'q',
      'https://x.com/search',
      '("gemeente Duinstad" OR "stadhuis") -"vacature" -from:duinstad since:2026-11-20',
    ],
    ['reddit', 'q', 'https://www.reddit.com/search/', '("gemeente Duinstad" OR "stadhuis") NOT "vacature"'],
    [
      'linkedin',
      'keywords',
      'https://www.linkedin.com/search/results/content/',
      '("gemeente Duinstad" OR "stadhuis") NOT "vacature"',
    ],
    ['youtube', 'search_query', 'https://www.youtube.com/results', '"gemeente Duinstad" | "stadhuis" -"vacature"'],
    ['web', 'q', 'https://www.google.com/search', '("gemeente Duinstad" OR "stadhuis") -"vacature"'],
    ['alerts', 'q', 'https://www.google.com/alerts', '("gemeente Duinstad" OR "stadhuis") -"vacature"'],
    [
      'trustpilot',
      'q',
      'https://www.google.com/search',
      '("gemeente Duinstad" OR "stadhuis") -"vacature" site:trustpilot.com',
    ],
    [
      'forum.anders.example',
      'q',
      'https://www.google.com/search',
      '("gemeente Duinstad" OR "stadhuis") -"vacature" site:forum.anders.example',
    ],
    [
      'generic@forum.anders.example',
      'q',
      'https://www.google.com/search',
      '("gemeente Duinstad" OR "stadhuis") -"vacature" site:forum.anders.example',
    ],
  ])('%s takes several phrases at once', (site, parameter, address, query) => {
    expect(ask(site, parameter, both)).toEqual([[address, query]]);
  });

  const one = { anyOf: ['gemeente Duinstad'], noneOf: ['vacature'] };
  const at = (id: string) => `${id}@forum.duinstad.example`;
  const forum = 'https://forum.duinstad.example';

  it.each([
    ['bluesky', 'q', 'https://bsky.app/search', '"gemeente Duinstad" since:2026-11-20'],
    [at('mastodon'), 'q', `${forum}/search`, '"gemeente Duinstad" -"vacature" after:2026-11-20'],
    ['facebook', 'q', 'https://www.facebook.com/search/posts/', 'gemeente Duinstad'],
    ['instagram', 'q', 'https://www.instagram.com/explore/search/keyword/', 'gemeente Duinstad'],
    ['threads', 'q', 'https://www.threads.com/search', 'gemeente Duinstad'],
    ['tiktok', 'q', 'https://www.tiktok.com/search', 'gemeente Duinstad'],
    ['hacker-news', 'q', 'https://hn.algolia.com/', '"gemeente Duinstad" -"vacature"'],
    ['tweakers', 'keyword', 'https://tweakers.net/zoeken/', 'gemeente Duinstad'],
    [
      'gathering-of-tweakers',
      'q',
      'https://www.google.com/search',
      '"gemeente Duinstad" -"vacature" site:gathering.tweakers.net',
    ],
    [at('phpbb'), 'keywords', `${forum}/search.php`, 'gemeente Duinstad -vacature'],
    [at('xenforo'), 'keywords', `${forum}/search/search`, '"gemeente Duinstad" -"vacature"'],
    [at('vbulletin'), 'query', `${forum}/search.php`, '"gemeente Duinstad" NOT "vacature"'],
    [at('discourse'), 'q', `${forum}/search`, '"gemeente Duinstad" after:2026-11-20 order:latest'],
    [at('nodebb'), 'term', `${forum}/search`, '"gemeente Duinstad"'],
    [at('flarum'), 'q', `${forum}/`, '"gemeente Duinstad"'],
    [at('mybb'), 'keywords', `${forum}/search.php`, '"gemeente Duinstad"'],
    [at('smf'), 'search', `${forum}/index.php`, '"gemeente Duinstad" -"vacature"'],
    [at('fluxbb'), 'keywords', `${forum}/search.php`, 'gemeente Duinstad'],
    [at('invision'), 'q', `${forum}/search/`, '"gemeente Duinstad"'],
    [at('wordpress'), 's', `${forum}/`, '"gemeente Duinstad"'],
    [at('dokuwiki'), 'q', `${forum}/doku.php`, '"gemeente Duinstad" -"vacature"'],
    [at('lemmy'), 'q', `${forum}/search`, 'gemeente Duinstad'],
    [at('stack-exchange'), 'q', `${forum}/search`, '"gemeente Duinstad" -"vacature"'],
  ])('%s takes one', (site, parameter, address, query) => {
    expect(ask(site, parameter, one)).toEqual([[address, query]]);
  });

  it('vBulletin 5 takes its words as JSON', () => {
    const [[address, json] = []] = ask(at('vbulletin5'), 'searchJSON', one);
    expect(address).toBe(`${forum}/search`);
    expect(JSON.parse(json ?? '')).toMatchObject({ keywords: '"gemeente Duinstad"', sort: { created: 'desc' } });
  });
});

describe('the pages of a search', () => {
  it('take the brand words when the search has none of its own', () => {
    expect(ask('reddit', 'q')).toEqual([['https://www.reddit.com/search/', '("Duinstad" OR "Afvalpunt Noord")']]);
  });

  it('are one per phrase where a site knows no "or", each with its own key', () => {
    expect(pagesOn('bluesky').map(({ key, words }) => [key, words])).toEqual([
      ['merk bluesky Duinstad', 'Duinstad'],
      ['merk bluesky Afvalpunt Noord', 'Afvalpunt Noord'],
    ]);
  });

  it('ask for the language when the protocol has one', () => {
    const nl = { languages: ['nl'], accounts: [{ site: 'mastodon@sociaal.example', handle: 'duinstad' }] };
    expect(ask('x', 'q', { anyOf: ['Duinstad'] }, nl)[0]?.[1]).toBe('"Duinstad" since:2026-11-20 lang:nl');
    expect(ask('mastodon@sociaal.example', 'q', { anyOf: ['Duinstad'] }, nl)[0]?.[1]).toBe(
      '"Duinstad" -from:duinstad after:2026-11-20 language:nl',
    );
  });

  it('begin where the forum begins, as its other addresses tell', () => {
    const addresses = (url: string) => ({ watchedPages: [{ url, as: 'watched' as const }] });
    const find = (site: string, url: string) => ask(site, 'keywords', { anyOf: ['Duinstad'] }, addresses(url))[0]?.[0];
    const host = 'https://praat.example';
    expect(find('phpbb@praat.example', `${host}/forum/viewtopic.php?t=12*`)).toBe(`${host}/forum/search.php`);
    expect(find('xenforo@praat.example', `${host}/community/threads/*`)).toBe(`${host}/community/search/search`);
    expect(find('xenforo@praat.example', `${host}/*`)).toBe(`${host}/search/search`);
    expect(find('phpbb@anders.example', `${host}/forum/viewtopic.php?t=12*`)).toBe('https://anders.example/search.php');
  });

  it('are none for a site that nothing can search', () => {
    expect(pagesOn('phpbb')).toEqual([]);
    expect(pagesOn('onbekend')).toEqual([]);
    expect(searchPages(protocolWith(), searchSites, now)).toEqual([]);
  });

  it('are https, and never longer than a site takes, whatever the words', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), {
      minLength: 1,
      maxLength: 50,
    });
    const sites = fc.constantFrom(...searchSites.all.map(({ id }) => `${id}@forum.duinstad.example`), 'x', 'web');
    fc.assert(
      fc.property(words, sites, (anyOf, site) => {
        const pages = pagesOn(site, { anyOf });
        expect(pages.length).toBeGreaterThan(0);
        for (const { url } of pages) {
          const { protocol, searchParams } = new URL(url);
          expect(protocol).toBe('https:');
          expect((searchParams.get('q') ?? '').length).toBeLessThanOrEqual(500);
        }
      }),
    );
  });

  it('never let a phrase end its own quotes', () => {
    expect(ask('reddit', 'q', { anyOf: ['Afvalpunt "Noord"'] })[0]?.[1]).toBe('"Afvalpunt Noord"');
  });
});
