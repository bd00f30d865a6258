import type { PageHealth } from './messages.ts';

/**
 * How well a page is read, in one word:
 *
 * - `held`: recognised and not read, because of a choice (`Held`)
 * - `unknown`: the page has told nothing yet
 * - `nothing`: no software and no posts recognised
 * - `layoutUnknown`: recognised, but its posts could not be read, or most of them not
 * - `partly`: some posts could not be read, or the site's box did not take the last reply
 * - `empty`: recognised, and a page where there need be no posts
 * - `well`
 */
export type SiteState = 'held' | 'unknown' | 'nothing' | 'layoutUnknown' | 'partly' | 'empty' | 'well';

export interface SiteFacts {
  readonly held?: unknown;
  readonly health?: PageHealth;
  /** The address is of a kind that always shows posts. */
  readonly expectsPosts?: boolean;
  /** What the site's box did with the last reply on this site. */
  readonly lastInsertion?: 'taken' | 'refused';
}

export function siteState({ held, health, expectsPosts, lastInsertion }: SiteFacts): SiteState {
  if (held !== undefined) return 'held';
  if (health === undefined) return 'unknown';
  const { adapter, found, read } = health;
  if (adapter === null) return 'nothing';
  if (found === 0) return expectsPosts === true ? 'layoutUnknown' : 'empty';
  // Half is a feed with adverts of a new kind; less is a page that we do not understand.
  if (read * 2 < found) return 'layoutUnknown';
  return read < found || lastInsertion === 'refused' ? 'partly' : 'well';
}

/** What is kept of a site that is switched on: how it was read last, and what came of inserting. No text, no names. */
export interface SiteRecord {
  /** `https://forum.duinstad.example` */
  readonly origin: string;
  /** Adapter id; `null` when nothing recognised the page. */
  readonly adapter: string | null;
  readonly state: SiteState;
  /** ISO 8601 UTC, when it was read so. */
  readonly at: string;
  readonly found: number;
  readonly read: number;
  /** Replies that the site's box took, and that it did not. */
  readonly taken: number;
  readonly refused: number;
  readonly lastInsertion?: 'taken' | 'refused';
}
