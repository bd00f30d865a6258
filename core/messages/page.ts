import * as z from 'zod/mini';
import type { SidebarPlace } from '../place.ts';
import type { PostKey } from '../post.ts';
import { evidenceSchema, keySchema, ownAccountSchema, postSchema } from '../post-schema.ts';
import { placeSchema, type Settings } from '../settings.ts';
import type { AdapterChange, SiteData } from '../site-data.ts';
import type { WaitingPost } from '../waiting.ts';
import { draft, type Exact, message, name, none, pageUrl } from './shapes.ts';
import type { Counts } from './site.ts';

const becauseSchema = z.enum(['mention', 'toUs', 'ownPage', 'watched', 'pinned']);

const health = z.strictObject({
  adapter: z.nullable(name),
  found: z.int(),
  read: z.int(),
  skipped: z.strictObject({ id: z.int(), author: z.int(), text: z.int() }),
  hasComposer: z.boolean(),
  /** How sure the generic reader is of what it found; a reader made for the site says nothing here. */
  sure: z.optional(z.enum(['sure', 'likely', 'unsure'])),
});

/** What the content script tells and asks. */
export const pageMessages = {
  mount: message(
    ['page'],
    z.strictObject({
      url: pageUrl,
      /** Id of the fingerprint that fits this page. */
      recognised: z.nullable(name),
      /** The page has come to rest: when nothing else reads it, the generic reader may try. */
      isQuiet: z.boolean(),
      practice: z.boolean(),
    }),
  ),
  /** A token for one sidebar frame that this page is about to open; good once, for 30 s. */
  newToken: message(['page'], none),
  postsSeen: message(
    ['page'],
    z.strictObject({
      url: pageUrl,
      title: z.string().check(z.maxLength(500)),
      account: z.optional(ownAccountSchema),
      posts: z.array(z.strictObject({ post: postSchema, because: becauseSchema })).check(z.maxLength(200)),
      health,
    }),
  ),
  answersSeen: message(
    ['page'],
    z.strictObject({
      answers: z.array(evidenceSchema).check(z.maxLength(200)),
      maybe: z.array(keySchema).check(z.maxLength(200)),
      /** Posts whose answer waits for a moderator. */
      pending: z.array(keySchema).check(z.maxLength(200)),
    }),
  ),
  /** Posts of our own on the page: replies, whose reach goes to their contact, and what we posted unasked. */
  ownPostsSeen: message(
    ['page'],
    z.strictObject({ posts: z.array(postSchema).check(z.minLength(1), z.maxLength(50)) }),
  ),
  rowsFor: message(['page'], z.strictObject({ keys: z.array(keySchema).check(z.maxLength(1_000)) })),
  /** A post that waits is missing on this page: put the file into it that tells whether it was deleted. */
  needWhyGone: message(['page'], none),
  /**
   * Posts that were deleted: `place`: the page still has their place, with the same id, and nothing in it; `neighbours`:
   * what stood before and after one stands there without it.
   */
  postsGone: message(
    ['page'],
    z.strictObject({
      posts: z
        .array(z.strictObject({ key: keySchema, why: z.enum(['place', 'neighbours']) }))
        .check(z.minLength(1), z.maxLength(200)),
    }),
  ),
  postChosen: message(['page'], z.strictObject({ url: pageUrl, post: postSchema, pin: z.boolean() })),
  placeChanged: message(['page'], z.strictObject({ url: pageUrl, place: placeSchema })),
  /** Page-world helper for one insertion, where an editor does not listen to the isolated world. */
  pasteInPageWorld: message(['page'], z.strictObject({ text: draft })),
  /** The agent left the site's box in which a reply was put for this post: what stands in it now. */
  draftChanged: message(['page'], z.strictObject({ key: keySchema, text: draft })),
  /** Something was pointed at, or the teaching ended: the screens ask the page again. */
  teachingMoved: message(['page'], none),
} as const;

/** What a page tells about how well it could be read. */
export type PageHealth = Exact<z.infer<typeof health>>;

/** What the page needs of the protocol to know which posts are timed, and of the settings to draw. */
export interface PageRules {
  readonly accounts: readonly { readonly handle?: string; readonly name?: string; readonly url?: string }[];
  readonly brandWords: readonly string[];
  readonly watchedPages: readonly { readonly url: string; readonly as: 'own' | 'watched' }[];
  readonly horizonDays: number;
  /** When this site was switched on. */
  readonly since: string;
}

/** A row as the page needs it: for the mark, and for finding the answer. */
export type PageRow = Pick<
  WaitingPost,
  | 'key'
  | 'start'
  | 'warnAt'
  | 'dueAt'
  | 'dueLatestAt'
  | 'targetMinutes'
  | 'outcome'
  | 'closedAt'
  | 'maybeAnswered'
  | 'pendingAnswer'
  | 'inserted'
  | 'snoozedUntil'
  | 'notAnsweredBy'
  | 'claim'
> & {
  readonly answeredAt?: string;
  readonly waitedMinutes?: number;
  /** A promise is still to be kept: what we post after this moment keeps it. */
  readonly after?: string;
};

export interface MountAnswer {
  /** Id of the adapter that reads this page, now in its isolated world. */
  readonly adapter: string;
  /** `site` of every post of this page. */
  readonly site: string;
  /** What a taught site was taught. */
  readonly data?: SiteData;
  /** What the protocol repairs of this adapter. */
  readonly change?: AdapterChange;
  /** For a page in a frame: address of the page around it, which is the one that a protocol names. */
  readonly around?: string;
  /** Rows of this site that are still open: they stay timed on the page, whatever their age. */
  readonly openKeys: readonly PostKey[];
  /** Those of them that were seen last on this very page. */
  readonly openHere: readonly PostKey[];
  readonly counts: Counts;
  readonly rules: PageRules;
  readonly place: SidebarPlace;
  readonly locale: 'nl' | 'en';
  readonly theme: Settings['theme'];
}

export interface FromPageAnswers {
  mount: MountAnswer;
  newToken: { readonly token: string };
  postsSeen: { readonly rows: readonly PageRow[] };
  answersSeen: { readonly rows: readonly PageRow[] };
  ownPostsSeen: null;
  rowsFor: { readonly rows: readonly PageRow[] };
  postChosen: { readonly rows: readonly PageRow[] };
  placeChanged: null;
  pasteInPageWorld: null;
  draftChanged: null;
  needWhyGone: null;
  postsGone: { readonly rows: readonly PageRow[] };
  teachingMoved: null;
}
