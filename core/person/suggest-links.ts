import { personKeys } from '../log/person.ts';
import { wordsOf } from '../log/words.ts';
import type { Handle } from './person.ts';

/** Why two handles may be one person. A colleague decides; see `docs/privacy.md`. */
export type LinkReason =
  /** The profile of one leads to the other, or both to one page. */
  | 'link'
  /** The same account name. */
  | 'handle'
  /** The same shown name, of two words or more: a first name alone says nothing. */
  | 'name';

export interface LinkSuggestion {
  readonly handle: Handle;
  /** The surest first. */
  readonly reasons: readonly LinkReason[];
}

const order: readonly LinkReason[] = ['link', 'handle', 'name'];
/** Shorter account names are shared too often. */
const shortestHandle = 4;
const most = 5;

/**
 * Handles on other sites that may belong to the same person, the surest first.
 * @param others handles of the log; those on the same site are passed over: a site knows its own accounts.
 */
export function suggestLinks(mine: readonly Handle[], others: readonly Handle[]): readonly LinkSuggestion[] {
  const sites = new Set(mine.map(({ site }) => site));
  const seen = new Set<string>();
  return others
    .flatMap((handle): readonly LinkSuggestion[] => {
      const [key] = personKeys(handle.site, handle.author);
      if (key === undefined || seen.has(key) || sites.has(handle.site)) return [];
      const reasons = order.filter((reason) => mine.some((one) => fits[reason](one, handle)));
      if (reasons.length === 0) return [];
      seen.add(key);
      return [{ handle: { site: handle.site, author: handle.author }, reasons }];
    })
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}

const fits: Readonly<Record<LinkReason, (a: Handle, b: Handle) => boolean>> = {
  link: ({ author: a }, { author: b }) =>
    a.url !== undefined && pageOf(a.url) !== '' && pageOf(a.url) === pageOf(b.url),
  handle({ author: a }, { author: b }) {
    const name = foldHandle(a.handle);
    return name.length >= shortestHandle && name === foldHandle(b.handle);
  },
  name({ author: a }, { author: b }) {
    const words = wordsOf(a.name);
    return words.length >= 2 && words.join(' ') === wordsOf(b.name).join(' ');
  },
};

/** A Mastodon account says its server as well: the part before it is the name. */
function foldHandle(handle = ''): string {
  return handle.replace(/^@/, '').split('@', 1).join('').toLowerCase();
}

/** A profile's page without what differs from link to link; '' for the front page of a site, which says nothing. */
function pageOf(url = ''): string {
  if (!URL.canParse(url)) return '';
  const { hostname, pathname, search } = new URL(url);
  const path = `${pathname.replace(/\/+$/, '')}${search}`;
  return path === '' ? '' : `${hostname.replace(/^(?:www|m|mobile)\./, '')}${path}`.toLowerCase();
}

function rank({ reasons: [first] }: LinkSuggestion): number {
  return first === undefined ? order.length : order.indexOf(first);
}
