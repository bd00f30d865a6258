import type { Author, OwnAccount, Post, Quote, Reach } from '../core/post.ts';
import type { Adapter, Page, ReadResult } from './adapter.ts';
import { findFingerprint, siteFor } from './fingerprints.ts';
import { known } from './known.ts';
import { MAX_TEXT } from './text.ts';

/** Greatest lengths that `core/post-schema.ts` allows: a page cannot make us refuse a post by its size. */
const MAX_SHORT = 300;
const MAX_LINK = 2_000;
const MAX_LIST = 50;

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
 * Reads one post. Nothing of the page is changed and nothing is thrown: a hostile page can make any DOM call fail
 * (an input named "matches" in a form), and such a root has no id for us.
 * @param own what `readOwnAccount` gave for this page
 */
export function readPost(adapter: Adapter, root: Element, page: Page, own: OwnAccount | undefined): Post | Missing {
  return attempt(() => readRoot(adapter, root, page, own)) ?? { missing: 'id' };
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

function readRoot(adapter: Adapter, root: Element, page: Page, own: OwnAccount | undefined): Post | Missing {
  const { read } = adapter;
  const id = read.id(root, page);
  if (id === undefined || id.length > MAX_SHORT) return { missing: 'id' };
  const name = read.name(root, page)?.slice(0, MAX_SHORT);
  if (!name) return { missing: 'author' };
  const text = read.text(root, page);
  if (text === undefined) return { missing: 'text' };
  const author = known<Author>({
    name,
    handle: short(read.handle?.(root, page)),
    id: short(read.authorId?.(root, page)),
    url: link(read.profile?.(root, page)),
  });
  return known<Post>({
    site: siteFor(adapter.id, page.url),
    id,
    threadId: short(read.threadId?.(root, page)),
    parentId: short(read.parentId?.(root, page)),
    permalink: link(read.permalink?.(root, page)),
    author,
    text: text.slice(0, MAX_TEXT),
    quotes: some(read.quotes?.(root, page)?.map(shortQuote)),
    mentions: some(mentionsIn(text)),
    language: read.language?.(root, page)?.slice(0, 35),
    posted: read.posted?.(root, page),
    reach: filled(read.reach?.(root, page)),
    isOwn: read.isOwn?.(root, page) ?? isSameAccount(author, own),
    answeredByOwn: read.answeredByOwn?.(root, page),
    isStarter: read.isStarter?.(root, page) || undefined,
    isPending: read.isPending?.(root, page) || undefined,
    isCut: read.isCut?.(root, page) || text.length > MAX_TEXT || undefined,
  });
}

function shortQuote({ postId, author }: Quote): Quote {
  return known<Quote>({ postId: short(postId), author: short(author) });
}

/** By the site's own id, else by handle, else by name: the surest that both sides show. */
export function isSameAccount(author: Author, own: OwnAccount | undefined): boolean {
  if (author.id !== undefined && own?.id !== undefined) return author.id === own.id;
  if (author.handle !== undefined && own?.handle !== undefined) return isSameWord(author.handle, own.handle);
  return own?.name !== undefined && isSameWord(author.name, own.name);
}

function isSameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Handles that a text mentions, without "@"; addresses of e-mail are none. */
function mentionsIn(text: string): readonly string[] {
  const found = text.matchAll(/(?<![\p{L}\p{N}_.@/-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.@-]*[\p{L}\p{N}_])?)/gu);
  return [...new Set([...found].flatMap((mention) => short(mention[1]) ?? []))];
}

function some<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list?.length ? list.slice(0, MAX_LIST) : undefined;
}

function filled(reach: Reach | undefined): Reach | undefined {
  return reach && Object.keys(reach).length > 0 ? reach : undefined;
}

function short(value: string | undefined): string | undefined {
  return value && value.length <= MAX_SHORT ? value : undefined;
}

function link(value: string | undefined): string | undefined {
  return value && value.length <= MAX_LINK ? value : undefined;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
