import { siteName } from '../core/log/site-name.ts';
import type { PageView } from '../core/messages.ts';
import { adapterOf } from '../core/post.ts';

/** What an agent calls the site of the page: the network's name, or the host of a forum or weblog. */
export function nameOfPage(
  page: Pick<PageView, 'site' | 'siteName' | 'host'> & Partial<Pick<PageView, 'isPractice'>>,
): string {
  // The practice site's host is the extension's own address, which says nothing.
  const isOnOwnHost = page.site?.includes('@') === true && page.isPractice !== true;
  return (isOnOwnHost ? page.host : page.siteName) ?? siteName(page.site ?? '');
}

/** Two letters for a site whose adapter is not at hand. */
export function signOf(site: string): string {
  const id = adapterOf(site).replace(/[^\p{L}\p{N}]/gu, '');
  return id.slice(0, 1).toUpperCase() + id.slice(1, 2);
}
