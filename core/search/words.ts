/** What to search for, before any site's own way of writing it. */
export interface SearchWords {
  /** Any of these, each a phrase. */
  readonly anyOf: readonly string[];
  /** None of these. */
  readonly noneOf: readonly string[];
  /** Handles of our own accounts there, without "@": what we wrote ourselves is not looked for. */
  readonly own: readonly string[];
  /** From this day on (`2026-11-20`). */
  readonly since: string;
  /** The one language of the protocol, when it has only one. */
  readonly language?: string;
}

/** How one site searches; `adapters/search-sites.ts` has them. */
export interface SearchSite {
  /** Adapter id, or `web` and `alerts` for the search engine. */
  readonly id: string;
  /** It knows "or": several phrases in one search. Else each phrase has a page of its own. */
  readonly knowsOr: boolean;
  readonly query: (words: SearchWords) => string;
  /** @param base address up to the software's own pages, ending in "/"; for sites with an address of their own unused */
  readonly address: (query: string, base: string) => string;
}

export interface SearchSites {
  readonly all: readonly SearchSite[];
  /** Ids that need a host: `phpbb@forum.duinstad.example`. */
  readonly onAnyHost: ReadonlySet<string>;
  /** A host whose software is not known: by the search engine. */
  readonly webOn: (host: string) => SearchSite;
}

/** A phrase that must stand there as it is. Quotes inside would end it. */
export function quoted(phrase: string): string {
  return `"${phrase
    .replace(/["“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}"`;
}

/** `("a" OR "b")`, without brackets around a single one. */
export function anyOf(phrases: readonly string[], or: string): string {
  const list = phrases.map(quoted);
  return list.length === 1 ? (list[0] ?? '') : `(${list.join(or)})`;
}
