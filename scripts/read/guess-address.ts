import type { Adapter, Page } from '../../adapters/adapter.ts';
import { fingerprints } from '../../adapters/fingerprints.ts';
import { readPosts } from '../../adapters/read-page.ts';

/**
 * Which site with a host of its own a saved page without an address comes from: the one whose adapter reads most posts
 * there. For saved pages only; in a browser the address is known.
 * @returns the page as that site's own, or as it was when no such adapter reads a post
 */
export function guessAddress(page: Page, adapters: readonly Adapter[]): Page {
  let best = { posts: 0, page };
  for (const { id, hosts } of fingerprints) {
    const adapter = adapters.find((known) => known.id === id);
    const host = hosts?.find((name) => !name.startsWith('*'));
    if (adapter === undefined || host === undefined) continue;
    const there = { ...page, url: new URL(`https://${host}/`) };
    const posts = readPosts(adapter, there).posts.length;
    if (posts > best.posts) best = { posts, page: there };
  }
  return best.page;
}
