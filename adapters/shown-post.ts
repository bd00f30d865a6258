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
export function shownPost(atOnce: AtOnce, later: Later): Post {
  return new ShownPost(atOnce, later) as Post;
}

/** The author, of whom the number and the address are looked up when somebody compares them. */
export function shownAuthor(name: string, handle: string | undefined, later: Later): Author {
  return new ShownAuthor(name, handle, later) as Author;
}

/** A plain post with everything that the page shows of it now; without the keys that it does not show. */
export function wholePost(post: Post): Post {
  const { site, id, threadId, parentId, permalink, text, quotes, mentions, language, posted, reach } = post;
  const { isOwn, answeredByOwn, isStarter, isPending, isCut } = post;
  const { name, handle, id: authorId, url, isGuest } = post.author;
  const author = known<Author>({ name, handle, id: authorId, url, isGuest });
  const said = { site, id, threadId, parentId, permalink, author, text, quotes, mentions, language, posted, reach };
  return known<Post>({ ...said, isOwn, answeredByOwn, isStarter, isPending, isCut });
}

/** Asks readers later, each once, while the element still shows the post with this id. A page has thousands of these. */
export class Later {
  readonly #id: string;
  readonly #adapter: Adapter;
  readonly #page: Page;
  /** Not held: what the page throws away can go. */
  readonly #root: WeakRef<Element>;
  #answers: Record<string, unknown> | undefined;

  constructor(id: string, { adapter, root, page }: Source) {
    this.#id = id;
    this.#adapter = adapter;
    this.#page = page;
    this.#root = new WeakRef(root);
  }

  ask<T>(key: string, reader: (read: PostReaders, root: Element, page: Page) => T | undefined): T | undefined {
    this.#answers ??= {};
    if (!(key in this.#answers)) {
      const { read } = this.#adapter;
      const root = this.#root.deref();
      const page = this.#page;
      this.#answers[key] =
        root && attempt(() => (read.id(root, page) === this.#id ? reader(read, root, page) : undefined));
    }
    return this.#answers[key] as T | undefined;
  }
}

class ShownPost {
  readonly site: Post['site'];
  readonly id: Post['id'];
  readonly author: Author;
  readonly text: string;
  readonly isOwn: boolean;
  readonly threadId: string | undefined;
  readonly parentId: string | undefined;
  readonly posted: Post['posted'] | undefined;
  readonly isPending: true | undefined;
  readonly #isLong: boolean;
  readonly #later: Later;

  constructor({ site, id, author, text, isOwn, threadId, parentId, posted, isPending }: AtOnce, later: Later) {
    this.site = site;
    this.id = id;
    this.author = author;
    this.text = text.slice(0, MAX_TEXT);
    this.isOwn = isOwn;
    this.threadId = threadId;
    this.parentId = parentId;
    this.posted = posted;
    this.isPending = isPending;
    this.#isLong = text.length > MAX_TEXT;
    this.#later = later;
  }

  get permalink() {
    return this.#later.ask('permalink', (read, root, page) => link(read.permalink?.(root, page)));
  }
  get quotes() {
    return this.#later.ask('quotes', (read, root, page) => some(read.quotes?.(root, page)?.map(shortQuote)));
  }
  get mentions() {
    const beside = this.#later.ask('mentions', (read, root, page) => read.mentions?.(root, page)) ?? [];
    return some([...new Set([...beside, ...mentionsIn(this.text)])]);
  }
  get language() {
    return this.#later.ask('language', (read, root, page) => read.language?.(root, page)?.slice(0, 35));
  }
  get reach() {
    return this.#later.ask('reach', (read, root, page) => filled(read.reach?.(root, page)));
  }
  get answeredByOwn() {
    return this.#later.ask('answeredByOwn', (read, root, page) => read.answeredByOwn?.(root, page));
  }
  get isStarter() {
    return this.#later.ask('isStarter', (read, root, page) => read.isStarter?.(root, page) || undefined);
  }
  get isCut() {
    return this.#later.ask('isCut', (read, root, page) => read.isCut?.(root, page) || this.#isLong || undefined);
  }
}

class ShownAuthor {
  readonly name: string;
  readonly handle: string | undefined;
  readonly #later: Later;

  constructor(name: string, handle: string | undefined, later: Later) {
    this.name = name;
    this.handle = handle;
    this.#later = later;
  }

  get id() {
    return this.#later.ask('authorId', (read, root, page) => short(read.authorId?.(root, page)));
  }
  get url() {
    return this.#later.ask('profile', (read, root, page) => link(read.profile?.(root, page)));
  }
  get isGuest() {
    return this.#later.ask('isGuest', (read, root, page) => read.isGuest?.(root, page) || undefined);
  }
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
