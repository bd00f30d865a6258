import type { OwnAccount, Post, PostTime, Quote, Reach } from '../core/post.ts';
import type { AdapterChange, SiteData } from '../core/site-data.ts';

/** What an adapter is told about the page it reads. It never reaches for a global `document`. */
export interface Page {
  readonly document: Document;
  readonly url: URL;
  /** Moment of reading, for relative times. */
  readonly now: Date;
  /** IANA zone of the browser, for local dates without a zone. */
  readonly zone: string;
}

/** A reader takes the root of one post; `undefined` is "the page does not show it". */
export type Reader<T> = (root: Element, page: Page) => T | undefined;

export interface PostReaders {
  /** Identity: the one thing that is compared again when a feed recycles its nodes. Cheap. */
  readonly id: Reader<string>;
  readonly name: Reader<string>;
  readonly text: Reader<string>;
  readonly handle?: Reader<string>;
  readonly authorId?: Reader<string>;
  readonly profile?: Reader<string>;
  /** Where anybody can answer without an account, and the page tells who did. */
  readonly isGuest?: Reader<boolean>;
  readonly permalink?: Reader<string>;
  readonly parentId?: Reader<string>;
  readonly threadId?: Reader<string>;
  readonly posted?: Reader<PostTime>;
  readonly quotes?: Reader<readonly Quote[]>;
  /** Handles that the page names as addressed beside the text ("Replying to @a"); those in the text are found anyway. */
  readonly mentions?: Reader<readonly string[]>;
  readonly reach?: Reader<Reach>;
  readonly language?: Reader<string>;
  readonly isOwn?: Reader<boolean>;
  readonly isStarter?: Reader<boolean>;
  readonly isPending?: Reader<boolean>;
  readonly isCut?: Reader<boolean>;
  readonly answeredByOwn?: Reader<boolean>;
}

/** How a page is recognised stands in `fingerprints.ts`, which every page pays for; this only where it is needed. */
export interface Adapter {
  /** The file's name. Never renamed: it is part of every post's key. */
  readonly id: string;
  /** As a service team would say it. */
  readonly name: string;
  /** Two letters for the margin. */
  readonly sign: string;
  /** Roots of posts, newest layout first; each selector with its reason and year. */
  readonly posts: readonly string[];
  /** Roots that match but are no post (adverts, system lines). */
  readonly ignore?: readonly string[];
  readonly read: PostReaders;
  readonly threads: 'nested' | 'flat' | 'conversation';
  readonly ownAccount?: (page: Page) => OwnAccount | undefined;
  /** The box for an answer to this post (`root`), or the page's general box; visible, no honeypot. */
  readonly composer: (page: Page, root: Element | undefined) => HTMLElement | undefined;
  /** The site's own button that opens the box for this post by one click. */
  readonly openComposer?: (root: Element, page: Page) => HTMLElement | undefined;
  /** Does the open box answer this post? `undefined` when the page does not tell. */
  readonly composerIsFor?: (composer: HTMLElement, root: Element, page: Page) => boolean | undefined;
  /** On an editor's own page, which does not show the post: id of the post that is answered there. */
  readonly composerAnswers?: (page: Page) => string | undefined;
  /** Enabled state of the site's send button: proof that the editor's model took the text. */
  readonly sendButton?: (composer: HTMLElement, page: Page) => HTMLElement | undefined;
  /** Greatest length and how the site counts. */
  readonly maxLength?: { readonly limit: number; readonly count: 'characters' | 'graphemes' | 'x' };
  /** Public example addresses or paths that this adapter is for. */
  readonly examples: readonly string[];
  /** Found by the generic reader: by what the page declares, by good evidence, or by little. */
  readonly sure?: 'sure' | 'likely' | 'unsure';
}

/** What the background says of a page beside which adapter reads it. */
export interface Told {
  /** What a taught site was taught. */
  readonly data?: SiteData;
  /** What the protocol repairs. */
  readonly change?: AdapterChange;
}

/** An adapter that only the page itself, or what was told of it, makes. `undefined`: there are no posts for it here. */
export type AdapterMaker = (page: Page, told: Told) => Adapter | undefined | Promise<Adapter | undefined>;

/** What reading a page gave, with what could not be read. */
export interface ReadResult {
  readonly posts: readonly { readonly post: Post; readonly root: Element }[];
  /** Roots that were found but lack id, author or text. */
  readonly skipped: { readonly id: number; readonly author: number; readonly text: number };
}
