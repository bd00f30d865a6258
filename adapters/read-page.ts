import type { Author, OwnAccount, Post } from '../core/post.ts';
import type { Adapter, Page, ReadResult } from './adapter.ts';
import { attempt } from './attempt.ts';
import { findFingerprint, siteFor } from './fingerprints.ts';
import { Later, MAX_SHORT, short, shownAuthor, shownPost, wholePost } from './shown-post.ts';

/** What a root lacks to be a post. */
export interface Missing {
  readonly missing: 'id' | 'author' | 'text';
}

/** The adapter for a page, by its fingerprint. */
export function findAdapter(page: Page, adapters: readonly Adapter[]): Adapter | undefined {
  const id = findFingerprint(page)?.id;
  return adapters.find((adapter) => adapter.id === id);
}

/** Elements that hold one post each, in page order. */
function rootsIn(adapter: Adapter, within: ParentNode): readonly Element[] {
  const ignore = adapter.ignore?.join();
  // `:is`, since jsdom gives the matches of a plain list selector by selector instead of in page order.
  const roots = [...within.querySelectorAll(`:is(${adapter.posts})`)];
  return ignore === undefined ? roots : roots.filter((root) => !root.matches(ignore));
}

/** The account that is signed in, as the page shows it. */
export function readOwnAccount(adapter: Adapter, page: Page): OwnAccount | undefined {
  return attempt(() => adapter.ownAccount?.(page));
}

/**
 * Looks at one post: reads what tells it from others, the rest when it is asked for (`shown-post.ts`). Nothing of the
 * page is changed and nothing is thrown: a root in which a reader fails has no id for us.
 * @param own what `readOwnAccount` gave for this page
 */
export function lookAtPost(adapter: Adapter, root: Element, page: Page, own: OwnAccount | undefined): Post | Missing {
  return attempt(() => lookAtRoot(adapter, root, page, own)) ?? { missing: 'id' };
}

/** The same, read to the end. */
export function readPost(adapter: Adapter, root: Element, page: Page, own: OwnAccount | undefined): Post | Missing {
  const post = lookAtPost(adapter, root, page, own);
  return 'missing' in post ? post : wholePost(post);
}

/** Reads all posts of a page, each id once; roots that cannot be read are counted. */
export function readPosts(adapter: Adapter, page: Page): ReadResult {
  const posts: { post: Post; root: Element }[] = [];
  const skipped = { id: 0, author: 0, text: 0 };
  const seen = new Set<string>();
  const own = readOwnAccount(adapter, page);
  for (const root of attempt(() => rootsIn(adapter, page.document)) ?? []) {
    const post = readPost(adapter, root, page, own);
    if ('missing' in post) skipped[post.missing] += 1;
    else if (!seen.has(post.id)) {
      seen.add(post.id);
      posts.push({ post, root });
    }
  }
  return { posts, skipped };
}

function lookAtRoot(adapter: Adapter, root: Element, page: Page, own: OwnAccount | undefined): Post | Missing {
  const { read } = adapter;
  const id = read.id(root, page);
  if (id === undefined || id.length > MAX_SHORT) return { missing: 'id' };
  const name = read.name(root, page)?.slice(0, MAX_SHORT);
  if (!name) return { missing: 'author' };
  const text = read.text(root, page);
  if (text === undefined) return { missing: 'text' };
  const later = new Later(id, { adapter, root, page });
  const author = shownAuthor(name, short(read.handle?.(root, page)), later);
  return shownPost(
    {
      site: siteFor(adapter.id, page.url),
      id,
      threadId: short(read.threadId?.(root, page)),
      parentId: short(read.parentId?.(root, page)),
      author,
      text,
      posted: read.posted?.(root, page),
      isOwn: read.isOwn?.(root, page) ?? isSameAccount(author, own),
      isPending: read.isPending?.(root, page) || undefined,
    },
    later,
  );
}

/** By the site's own id, else by handle, else by name: the surest that both sides show. */
export function isSameAccount(author: Author, own: OwnAccount | undefined): boolean {
  if (own === undefined) return false;
  if (own.id !== undefined && author.id !== undefined) return author.id === own.id;
  if (own.handle !== undefined && author.handle !== undefined) return isSameWord(author.handle, own.handle);
  return own.name !== undefined && isSameWord(author.name, own.name);
}

function isSameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
