import type { Page } from './adapter.ts';
import { oncePerPage } from './once-per-page.ts';

/** What links without a host of their own are read against. */
const baseOf = oncePerPage(({ document, url }) => {
  // Most pages have no base, and going through the page to see that takes long.
  if (document.baseURI === document.URL) return url;
  const [named] = document.getElementsByTagName('base');
  return new URL(named?.getAttribute('href') ?? '', url);
});

/**
 * Session keys that boards put in links for guests: not part of an address, and nobody else's business. Taken out of the
 * text, since `URLSearchParams` would rewrite the rest of addresses like "?action=profile;u=3" (SMF).
 */
const SESSION = /(?<=[?&;])(?:s(?:id)?=[0-9a-f]{16,}|PHPSESSID=[\w,-]{16,})(?:[&;]|$)/gi;

/**
 * Absolute address of a link on the page, without session keys.
 * @returns `undefined` for anything but http(s)
 */
export function absoluteLink(raw: string | null | undefined, page: Page): string | undefined {
  if (raw === null || raw === undefined) return undefined;
  try {
    const link = new URL(raw, baseOf(page));
    if (!/^https?:$/.test(link.protocol)) return undefined;
    if (link.search === '') return link.href;
    const query = link.search.replace(SESSION, '').replace(/[?&;]$/, '');
    if (query !== link.search) link.search = query;
    return link.href;
  } catch {
    return undefined;
  }
}

/** A place on this page itself; a bare "#name" would go to the page's `base`. */
export function placeOn(page: Page, name: string): string | undefined {
  return absoluteLink(new URL(`#${name}`, page.url).href, page);
}

/** A parameter of a link's query, `undefined` when it is absent or empty. */
export function queryOf(link: string | null | undefined, name: string, page: Page): string | undefined {
  // Most links have no such parameter, and most values nothing that has to be decoded.
  const plain = new RegExp(`^[^#]*?[?&]${name}=([\\w.-]*)(?:[&#]|$)`).exec(link ?? '');
  if (plain && !/^\s*(?!https?:)[a-z][a-z0-9+.-]*:/i.test(link ?? '')) return plain[1] || undefined;
  if (!link?.includes(name)) return undefined;
  const absolute = absoluteLink(link, page);
  return (absolute && new URL(absolute).searchParams.get(name)) || undefined;
}
