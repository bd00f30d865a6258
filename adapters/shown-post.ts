import type { Author, Post, Quote, Reach } from '../core/post.ts';
import type { Adapter, Page, PostReaders } from './adapter.ts';
import { attempt } from './attempt.ts';
import { known } from './known.ts';
import { MAX_TEXT } from './text.ts';

/** Greatest lengths that `core/post-schema.ts` allows: a page cannot make us refuse a post by its size. */
export const MAX_SHORT = 300;
const MAX_LINK = 2_000;
const MAX_LIST = 50;

/** What is read at once: who said what, when, in answer to whom. */
interface AtOnce extends Pick<Post, 'site' | 'id' | 'isOwn'> {
  readonly author: Author;
  /** Not cut yet. */
  readonly text: string;
  readonly threadId: string | undefined;
  readonly parentId: string | undefined;
  readonly posted: Post['posted'] | undefined;
  readonly isPending: true | undefined;
}

/** Where the rest can be read. */
interface Source {
  readonly adapter: Adapter;
  readonly root: Element;
  readonly page: Page;
}

/**
 * A post in its element, of which only a part was read. Most posts of a page concern nobody here, so what is not needed
 * to know that is read when it is asked for, once. By then the feed may have put another post into the element, or
 * thrown it away: then the rest stays unknown, and is never the other one's. It is a `Post` but for keys that hold
 * `undefined`; `wholePost` makes a plain one of it.
 */
export function shownPost(atOnce: AtOnce, source: Source): Post {
  const { text } = atOnce;
  const ask = lazily(atOnce.id, source);
  const post = {
    ...atOnce,
    text: text.slice(0, MAX_TEXT),
    get permalink() {
      return ask('permalink', (read, root, page) => link(read.permalink?.(root, page)));
    },
    get quotes() {
      return ask('quotes', (read, root, page) => some(read.quotes?.(root, page)?.map(shortQuote)));
    },
    get mentions() {
      return ask('mentions', (read, root, page) =>
        some([...new Set([...(read.mentions?.(root, page) ?? []), ...mentionsIn(text)])]),
      );
    },
    get language() {
      return ask('language', (read, root, page) => read.language?.(root, page)?.slice(0, 35));
    },
    get reach() {
      return ask('reach', (read, root, page) => filled(read.reach?.(root, page)));
    },
    get answeredByOwn() {
      return ask('answeredByOwn', (read, root, page) => read.answeredByOwn?.(root, page));
    },
    get isStarter() {
      return ask('isStarter', (read, root, page) => read.isStarter?.(root, page) || undefined);
    },
    get isCut() {
      return ask('isCut', (read, root, page) => read.isCut?.(root, page) || text.length > MAX_TEXT || undefined);
    },
  };
  return post as Post;
}

/** The author, of whom the number and the address are looked up when somebody compares them. */
export function shownAuthor(atOnce: Pick<Author, 'name'> & { handle: string | undefined }, id: string, source: Source) {
  const ask = lazily(id, source);
  const author = {
    ...atOnce,
    get id() {
      return ask('id', (read, root, page) => short(read.authorId?.(root, page)));
    },
    get url() {
      return ask('url', (read, root, page) => link(read.profile?.(root, page)));
    },
  };
  return author as Author;
}

/** A plain post with everything that the page shows of it now; without the keys that it does not show. */
export function wholePost(post: Post): Post {
  return known<Post>({ ...post, author: known<Author>({ ...post.author }) });
}

/** @returns asks a reader once, while the element still shows the post with this id */
function lazily(id: string, { adapter: { read }, root, page }: Source) {
  // Not held: what the page throws away can go.
  const at = new WeakRef(root);
  const answers: Record<string, unknown> = {};
  return <T>(key: string, reader: (read: PostReaders, root: Element, page: Page) => T | undefined): T | undefined => {
    if (!(key in answers)) {
      const now = at.deref();
      answers[key] = now && attempt(() => (read.id(now, page) === id ? reader(read, now, page) : undefined));
    }
    return answers[key] as T | undefined;
  };
}

function shortQuote({ postId, author }: Quote): Quote {
  return known<Quote>({ postId: short(postId), author: short(author) });
}

/** Handles that a text mentions, without "@"; addresses of e-mail are none. */
function mentionsIn(text: string): readonly string[] {
  if (!text.includes('@')) return [];
  const found = text.matchAll(/(?<![\p{L}\p{N}_.@/-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.@-]*[\p{L}\p{N}_])?)/gu);
  return [...new Set([...found].flatMap((mention) => short(mention[1]) ?? []))];
}

function some<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list?.length ? list.slice(0, MAX_LIST) : undefined;
}

function filled(reach: Reach | undefined): Reach | undefined {
  return reach && Object.keys(reach).length > 0 ? reach : undefined;
}

export function short(value: string | undefined): string | undefined {
  return value && value.length <= MAX_SHORT ? value : undefined;
}

function link(value: string | undefined): string | undefined {
  return value && value.length <= MAX_LINK ? value : undefined;
}
