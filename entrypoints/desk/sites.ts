import { adapters } from '../../adapters/index.ts';
import { signOf } from '../../components/site-words.ts';
import { siteName } from '../../core/log/site-name.ts';
import { adapterOf } from '../../core/post.ts';

/** How a site is shown: two letters, and its name or host. */
export function siteWords(site: string): { readonly sign: string; readonly name: string } {
  const adapter = adapters.find(({ id }) => id === adapterOf(site));
  // Software on any host is known by its host; a site of its own by its name.
  const name = site.includes('@') ? siteName(site) : (adapter?.name ?? siteName(site));
  return { sign: adapter?.sign ?? signOf(site), name };
}

/** A link that may be followed: only the web, never an address that does something else. */
export function webLink(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}
