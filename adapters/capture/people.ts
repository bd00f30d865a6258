import type { Adapter, Page } from '../adapter.ts';
import { readOwnAccount, readPosts } from '../read-page.ts';

/** Names and handles that an adapter reads on a page, so that a capture of it keeps none of them. */
export function peopleOn(page: Page, adapter: Adapter): readonly string[] {
  const own = readOwnAccount(adapter, page);
  const { posts } = readPosts(adapter, page);
  const names = posts.flatMap(({ post }) => [post.author.name, post.author.handle]);
  return [...names, own?.name, own?.handle].filter((name) => name !== undefined);
}
