import { anyOf, quoted, type SearchSite, type SearchSites, type SearchWords } from '../core/search/words.ts';

/**
 * How each site searches: data, and apart from the adapters, since the background needs all of it and pages none.
 * Operators as the site's own help or search form describes them; what a site does not know is left out.
 */

const enc = encodeURIComponent;
const minus = (words: readonly string[]) => words.map((word) => `-${quoted(word)}`);
const join = (...parts: readonly (string | readonly string[])[]) => parts.flat().filter(Boolean).join(' ');
const not = (words: readonly string[]) => words.map((word) => `NOT ${quoted(word)}`);
const phrase = ({ anyOf: [first = ''] }: SearchWords) => quoted(first);
const phraseWithout = (words: SearchWords) => join(phrase(words), minus(words.noneOf));
/** Words of a phrase one by one, for a search that takes quotes for letters. */
const plain = ({ anyOf: [first = ''] }: SearchWords) => quoted(first).slice(1, -1);
const web = ({ anyOf: any, noneOf }: SearchWords) => join(anyOf(any, ' OR '), minus(noneOf));

/** Software that runs on any host. */
const boards: readonly SearchSite[] = [
  {
    id: 'phpbb',
    knowsOr: false,
    // Its own index has no phrases: all words of it, and none of the others.
    query: (words) =>
      join(
        plain(words),
        words.noneOf.map((word) => `-${word.replace(/\s+/g, ' -')}`),
      ),
    address: (query, base) => `${base}search.php?keywords=${enc(query)}&terms=all&sf=all&sr=posts&sk=t&sd=d`,
  },
  {
    id: 'xenforo',
    knowsOr: false,
    query: phraseWithout,
    address: (query, base) => `${base}search/search?keywords=${enc(query)}&o=date`,
  },
  {
    id: 'vbulletin',
    knowsOr: false,
    query: (words) => join(phrase(words), not(words.noneOf)),
    address: (query, base) =>
      `${base}search.php?do=process&query=${enc(query)}&titleonly=0&showposts=1&sortby=dateline&order=descending`,
  },
  {
    id: 'vbulletin5',
    knowsOr: false,
    query: phrase,
    address: (query, base) =>
      `${base}search?searchJSON=${enc(JSON.stringify({ keywords: query, sort: { created: 'desc' }, view: 'default' }))}`,
  },
  {
    id: 'discourse',
    knowsOr: false,
    query: (words) => join(phrase(words), `after:${words.since}`, 'order:latest'),
    address: (query, base) => `${base}search?q=${enc(query)}`,
  },
  {
    id: 'nodebb',
    knowsOr: false,
    query: phrase,
    address: (query, base) =>
      `${base}search?term=${enc(query)}&in=titlesposts&matchWords=all&sortBy=timestamp&sortDirection=desc`,
  },
  { id: 'flarum', knowsOr: false, query: phrase, address: (query, base) => `${base}?q=${enc(query)}&sort=newest` },
  {
    id: 'mybb',
    knowsOr: false,
    query: phrase,
    address: (query, base) =>
      `${base}search.php?action=do_search&keywords=${enc(query)}&postthread=1&showresults=posts&sortby=lastpost&sortordr=desc`,
  },
  {
    id: 'smf',
    knowsOr: false,
    query: phraseWithout,
    address: (query, base) => `${base}index.php?action=search2&search=${enc(query)}&show_complete=1&sort=id_msg%7Cdesc`,
  },
  {
    id: 'fluxbb',
    knowsOr: false,
    query: plain,
    address: (query, base) =>
      `${base}search.php?action=search&keywords=${enc(query)}&search_in=0&sort_by=0&sort_dir=DESC&show_as=posts`,
  },
  {
    id: 'invision',
    knowsOr: false,
    query: phrase,
    address: (query, base) => `${base}search/?q=${enc(query)}&sortby=newest`,
  },
  { id: 'wordpress', knowsOr: false, query: phrase, address: (query, base) => `${base}?s=${enc(query)}` },
  {
    id: 'dokuwiki',
    knowsOr: false,
    query: phraseWithout,
    address: (query, base) => `${base}doku.php?do=search&q=${enc(query)}`,
  },
  {
    id: 'mastodon',
    knowsOr: false,
    query: (words) =>
      join(
        phraseWithout(words),
        words.own.map((handle) => `-from:${handle}`),
        `after:${words.since}`,
        words.language === undefined ? '' : `language:${words.language}`,
      ),
    address: (query, base) => `${base}search?q=${enc(query)}&type=statuses`,
  },
  {
    id: 'lemmy',
    knowsOr: false,
    query: plain,
    address: (query, base) => `${base}search?q=${enc(query)}&type=All&sort=New`,
  },
  {
    id: 'stack-exchange',
    knowsOr: false,
    query: phraseWithout,
    address: (query, base) => `${base}search?tab=newest&q=${enc(query)}`,
  },
];

/** Sites with an address of their own. */
const networks: readonly SearchSite[] = [
  {
    id: 'x',
    knowsOr: true,
    query: ({ anyOf: any, noneOf, own, since, language }) =>
      join(
        anyOf(any, ' OR '),
        minus(noneOf),
        own.map((handle) => `-from:${handle}`),
        `since:${since}`,
        language === undefined ? '' : `lang:${language}`,
      ),
    address: (query) => `https://x.com/search?q=${enc(query)}&f=live`,
  },
  {
    id: 'reddit',
    knowsOr: true,
    query: ({ anyOf: any, noneOf, own }) =>
      join(
        anyOf(any, ' OR '),
        not(noneOf),
        own.map((name) => `NOT author:${name.replace(/^u\//, '')}`),
      ),
    address: (query) => `https://www.reddit.com/search/?q=${enc(query)}&type=posts&sort=new&t=week`,
  },
  {
    id: 'bluesky',
    knowsOr: false,
    query: (words) =>
      join(phrase(words), `since:${words.since}`, words.language === undefined ? '' : `lang:${words.language}`),
    address: (query) => `https://bsky.app/search?q=${enc(query)}`,
  },
  {
    id: 'linkedin',
    knowsOr: true,
    query: ({ anyOf: any, noneOf }) => join(anyOf(any, ' OR '), not(noneOf)),
    address: (query) =>
      `https://www.linkedin.com/search/results/content/?keywords=${enc(query)}&sortBy=${enc('"date_posted"')}`,
  },
  {
    id: 'youtube',
    knowsOr: true,
    query: ({ anyOf: any, noneOf }) => join(any.map(quoted).join(' | '), minus(noneOf)),
    // Newest first.
    address: (query) => `https://www.youtube.com/results?search_query=${enc(query)}&sp=CAI%253D`,
  },
  {
    id: 'facebook',
    knowsOr: false,
    query: plain,
    address: (query) => `https://www.facebook.com/search/posts/?q=${enc(query)}`,
  },
  {
    id: 'instagram',
    knowsOr: false,
    query: plain,
    address: (query) => `https://www.instagram.com/explore/search/keyword/?q=${enc(query)}`,
  },
  {
    id: 'threads',
    knowsOr: false,
    query: plain,
    address: (query) => `https://www.threads.com/search?q=${enc(query)}&serp_type=default&filter=recent`,
  },
  { id: 'tiktok', knowsOr: false, query: plain, address: (query) => `https://www.tiktok.com/search?q=${enc(query)}` },
  {
    id: 'hacker-news',
    knowsOr: false,
    query: phraseWithout,
    address: (query) => `https://hn.algolia.com/?q=${enc(query)}&sort=byDate&type=all&dateRange=all`,
  },
  {
    id: 'tweakers',
    knowsOr: false,
    query: plain,
    address: (query) => `https://tweakers.net/zoeken/?keyword=${enc(query)}`,
  },
  // The address of its own search could not be looked up: by the search engine.
  {
    id: 'gathering-of-tweakers',
    knowsOr: true,
    query: web,
    address: (query) => webAddress(`${query} site:gathering.tweakers.net`),
  },
  // No search in reviews of their own: by the search engine.
  { id: 'trustpilot', knowsOr: true, query: web, address: (query) => webAddress(`${query} site:trustpilot.com`) },
];

/** The search engine: everywhere, on one host, and as a standing order. */
const engine: readonly SearchSite[] = [
  { id: 'web', knowsOr: true, query: web, address: (query) => webAddress(query) },
  { id: 'alerts', knowsOr: true, query: web, address: (query) => `https://www.google.com/alerts?q=${enc(query)}` },
];

/** What was found in the last week. */
function webAddress(query: string): string {
  return `https://www.google.com/search?q=${enc(query)}&tbs=qdr:w`;
}

export const searchSites: SearchSites = {
  all: [...networks, ...boards, ...engine],
  onAnyHost: new Set(boards.map(({ id }) => id)),
  webOn: (host) => ({ id: 'web', knowsOr: true, query: web, address: (query) => webAddress(`${query} site:${host}`) }),
};
