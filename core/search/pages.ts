import { adapterOf } from '../post.ts';
import type { PerLanguage, Protocol } from '../protocol/schema.ts';
import { hostOf } from '../protocol/targets.ts';
import { DEFAULT_HORIZON_DAYS, rulesFor } from '../protocol/view.ts';
import type { SearchSite, SearchSites, SearchWords } from './words.ts';

/** One page to open: a saved search on one site, with as much of it as that site takes at once. */
export interface SearchPage {
  /** The same as long as search, site and words are. */
  readonly key: string;
  readonly searchId: string;
  readonly title: PerLanguage;
  /** As in the protocol: adapter id, full site, `web`, `alerts`. */
  readonly site: string;
  readonly url: string;
  /** Which of the words, where the site takes one at a time or not all of them together. */
  readonly words?: string;
}

/** Longest query, in characters: X takes 500, others more. */
const MOST_QUERY = 450;

type Part = Pick<Protocol, 'savedSearches' | 'brandWords' | 'accounts' | 'watchedPages' | 'horizonDays' | 'languages'>;

/** The pages of all saved searches, in the order of the protocol. A search on a site that nothing can search has none. */
export function searchPages(protocol: Part, how: SearchSites, now: Date): readonly SearchPage[] {
  const { savedSearches = [], brandWords } = protocol;
  return savedSearches.flatMap(({ id, title, anyOf = brandWords, noneOf = [], sites }) => {
    if (anyOf.length === 0) return [];
    return sites.flatMap((site) => {
      const search = howToSearch(site, how);
      if (search === undefined) return [];
      const words = { ...wordsFor(protocol, site, now), anyOf, noneOf };
      const base = baseOf(protocol, hostOf(site) ?? '');
      const parts = partsOf(search, words);
      return parts.map((part): SearchPage => {
        const said = parts.length === 1 ? undefined : part.anyOf.join(', ');
        return {
          key: [id, site, ...(said === undefined ? [] : [said])].join(' '),
          searchId: id,
          title,
          site,
          url: search.address(search.query(part), base),
          ...(said === undefined ? {} : { words: said }),
        };
      });
    });
  });
}

/** How this site searches; a host with software that has no search goes by the search engine. */
function howToSearch(site: string, { all, onAnyHost, webOn }: SearchSites): SearchSite | undefined {
  const id = adapterOf(site);
  const host = hostOf(site) ?? (site.includes('.') ? site : undefined);
  const known = all.find((one) => one.id === id);
  if (known !== undefined && (!onAnyHost.has(id) || host !== undefined)) return known;
  return host === undefined ? undefined : webOn(host);
}

function wordsFor(protocol: Part, site: string, now: Date): Pick<SearchWords, 'own' | 'since' | 'language'> {
  const { accounts } = rulesFor(protocol, site, '');
  const days = protocol.horizonDays ?? DEFAULT_HORIZON_DAYS;
  const [language, ...more] = protocol.languages;
  return {
    own: accounts.flatMap(({ handle }) => handle ?? []),
    since: new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10),
    ...(language === undefined || more.length > 0 ? {} : { language }),
  };
}

/** As many phrases together as the site takes. */
function partsOf(how: SearchSite, words: SearchWords): readonly SearchWords[] {
  if (!how.knowsOr) return words.anyOf.map((one) => ({ ...words, anyOf: [one] }));
  const parts: string[][] = [];
  for (const phrase of words.anyOf) {
    const last = parts.at(-1);
    if (last !== undefined && how.query({ ...words, anyOf: [...last, phrase] }).length <= MOST_QUERY) last.push(phrase);
    else parts.push([phrase]);
  }
  return parts.map((part) => ({ ...words, anyOf: part }));
}

/** Where a forum begins on its host: told by any of its addresses in the protocol, else the host itself. */
function baseOf({ watchedPages = [], accounts }: Part, host: string): string {
  const known = [...watchedPages, ...accounts].flatMap(({ url }) => url ?? []);
  for (const address of known) {
    const url = URL.parse(address.replaceAll('*', ''));
    if (url === null || url.host !== host) continue;
    const path = /^(?<base>.*?\/)(?:[^/]*\.php|threads|forums|members|topic|t|u|c|d|user|profile)(?:[/.?]|$)/.exec(
      url.pathname,
    );
    return `${url.origin}${path?.groups?.['base'] ?? '/'}`;
  }
  return `https://${host}/`;
}
