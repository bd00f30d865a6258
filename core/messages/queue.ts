import * as z from 'zod/mini';
import type { ReplyStatement } from '../clock/reply-time.ts';
import { saidStatementSchema, saidTextSchema } from '../clock/reply-time-schema.ts';
import { openStatuses } from '../clock/status.ts';
import type { Change as HandOverChange } from '../hand-over/plan.ts';
import { MAX_HAND_OVER } from '../hand-over/size.ts';
import type { PostKey } from '../post.ts';
import { isoTimeSchema, keySchema } from '../post-schema.ts';
import { dateSchema } from '../protocol/basic-schema.ts';
import type { Away } from '../queue/away.ts';
import type { Claimant } from '../queue/claim.ts';
import type { QueueChoices } from '../queue/filter.ts';
import type { SearchPage } from '../search/pages.ts';
import type { ClockState, WaitingPost } from '../waiting.ts';
import { agentSenders, message, name, none, note, someWords, uuid } from './shapes.ts';
import type { Counts } from './site.ts';

/** Most posts that one command of the queue is about. */
export const MOST_AT_ONCE = 500;

/** Pages of saved searches that are opened at once. */
export const MOST_SEARCHES = 20;

/** '' lets everything through. */
const queueFilters = z.strictObject({
  text: someWords,
  site: someWords,
  account: someWords,
  category: someWords,
  triage: someWords,
  state: z.enum(['', ...openStatuses]),
});

/** Posts with an id for what is done to each, so that a repeated command does it once. */
const posts = z
  .array(z.strictObject({ commandId: uuid, key: keySchema }))
  .check(z.minLength(1), z.maxLength(MOST_AT_ONCE));

/** What the screens ask of all posts that wait: the queue, the shift, promises, reply times, saved searches. */
export const queueMessages = {
  /** Posts that wait, in the order of the queue; without `limit` all that fit. */
  getQueue: message(
    agentSenders,
    z.strictObject({ filters: z.optional(queueFilters), limit: z.optional(z.int().check(z.gte(0), z.lte(100_000))) }),
  ),
  /** To the next post that is due; again: to the one after it. `back`: to where one was before. */
  showNext: message(agentSenders, z.strictObject({ step: z.enum(['next', 'back']) })),
  /** "Ik pak deze", or no longer. Takes over the claim of somebody else. */
  claimPost: message(agentSenders, z.strictObject({ commandId: uuid, key: keySchema, claim: z.boolean() })),
  /** Puts posts off until then, or `null`: brings them back. */
  snoozePosts: message(
    agentSenders,
    z.strictObject({
      posts,
      until: z.nullable(
        z.union([
          z.strictObject({ minutes: z.int().check(z.gte(1), z.lte(60 * 24 * 366)) }),
          z.strictObject({ at: isoTimeSchema }),
          z.literal('nextOpening'),
        ]),
      ),
    }),
  ),
  /** "Geen reactie nodig" for many at once. */
  closePosts: message(
    agentSenders,
    z.strictObject({
      posts: z
        .array(z.strictObject({ commandId: uuid, contactId: uuid, key: keySchema }))
        .check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
      reason: z.optional(name),
      note: z.optional(note),
    }),
  ),
  reopenPosts: message(agentSenders, z.strictObject({ posts })),
  /** What happened since the last look, once somebody has been away. */
  getAway: message(agentSenders, none),
  /** Somebody is looking at a screen of ours; `seen`: what happened meanwhile need not be told any more. */
  lookedAt: message(agentSenders, z.strictObject({ seen: z.boolean() })),
  /** "Terugkomen op" this day (on the calendar's clock), about a post; `null` takes the promise back. */
  promise: message(
    agentSenders,
    z.strictObject({
      commandId: uuid,
      key: keySchema,
      day: z.nullable(dateSchema),
      text: z.optional(z.string().check(z.maxLength(500))),
    }),
  ),
  /** We came back, said by the agent; the page says so by itself when it shows our reply. */
  /** `kept` false: that it was kept is taken back, where an agent said so. */
  keepPromise: message(
    agentSenders,
    z.strictObject({ commandId: uuid, key: keySchema, kept: z.optional(z.boolean()) }),
  ),
  /** What colleagues should know of a post; '' is none. */
  notePost: message(agentSenders, z.strictObject({ commandId: uuid, key: keySchema, note })),
  /** The shift as a file for a colleague: open posts with notes, promises and claims. */
  writeHandOver: message(['extension'], z.strictObject({ texts: z.boolean() })),
  /** What a colleague's file would change here; nothing is changed yet. */
  readHandOver: message(['extension'], z.strictObject({ text: z.string().check(z.maxLength(MAX_HAND_OVER)) })),
  takeHandOver: message(['extension'], z.strictObject({ text: z.string().check(z.maxLength(MAX_HAND_OVER)) })),
  /** Takes the last hand-over back, as far as nobody has worked on it since. */
  undoHandOver: message(['extension'], none),
  /** Per site what we can tell the public of our reply time now. */
  getReplyTimes: message(agentSenders, none),
  /** That sentence was copied, to be put on the site. */
  replyTimeCopied: message(
    agentSenders,
    z.strictObject({
      /** '' is all sites together. */
      site: z.string().check(z.maxLength(300)),
      text: saidTextSchema,
      statement: saidStatementSchema,
    }),
  ),
  /** Saved searches of the protocol as pages to open. */
  getSearches: message(['extension'], none),
  /** Opens them in tabs, at most so many at once, beside one another. */
  openSearches: message(
    ['extension'],
    z.strictObject({
      keys: z.array(z.string().check(z.maxLength(700))).check(z.minLength(1), z.maxLength(MOST_SEARCHES)),
    }),
  ),
} as const;

export interface QueueRow {
  readonly row: WaitingPost;
  readonly state: ClockState;
  /** Closed, and we said that we would come back: the times of the row are those of the promise in `row.followUp`. */
  readonly isPromise?: true;
}

/** What a colleague's file would change, post by post. */
export interface HandOverPreview {
  /** Initials of who wrote it; '' when none were given. */
  readonly agent: string;
  /** ISO 8601 UTC */
  readonly madeAt: string;
  readonly protocol: { readonly name: string; readonly version: number };
  /** It was written by this browser. */
  readonly isOwn: boolean;
  readonly texts: boolean;
  /** Posts that are here as they are there, or newer. */
  readonly same: number;
  /** Posts that are not taken over: their writers were forgotten here. */
  readonly forgotten: number;
  readonly total: number;
  /** The first of the posts that change. */
  readonly lines: readonly {
    readonly key: PostKey;
    readonly author: string;
    readonly text: string;
    readonly what: readonly HandOverChange[];
  }[];
}

export interface SiteReplyTime {
  /** '' is all sites together. */
  readonly site: string;
  /** Answers that it follows from. */
  readonly count: number;
  readonly statement: ReplyStatement;
  /** The text that was copied last; `holds`: is it still true? */
  readonly copied?: { readonly at: string; readonly text: string; readonly holds: 'yes' | 'no' | 'unsure' };
}

export interface SearchView extends SearchPage {
  /** ISO 8601 UTC */
  readonly openedAt?: string;
  /** Posts of this site that began to wait since then. */
  readonly fresh: number;
}

export interface QueueAnswers {
  getQueue: {
    readonly rows: readonly QueueRow[];
    readonly counts: Counts;
    /** All that fit. */
    readonly total: number;
    readonly snoozed: number;
    readonly choices: QueueChoices;
    /** Who asks, to tell a claim of one's own. */
    readonly me: Claimant;
  };
  showNext: { readonly found: boolean };
  claimPost: null;
  snoozePosts: { readonly until: string | null };
  closePosts: { readonly closed: number };
  reopenPosts: { readonly opened: number };
  /** `null`: nobody was away, or nothing happened. */
  getAway: Away | null;
  lookedAt: null;
  promise: null;
  keepPromise: null;
  notePost: null;
  writeHandOver: { readonly name: string; readonly text: string; readonly count: number };
  readHandOver: HandOverPreview;
  takeHandOver: { readonly fresh: number; readonly changed: number; readonly canUndo: boolean };
  undoHandOver: { readonly undone: number; readonly kept: number };
  getReplyTimes: { readonly computedAt: string; readonly times: readonly SiteReplyTime[] };
  replyTimeCopied: null;
  getSearches: { readonly pages: readonly SearchView[] };
  openSearches: { readonly opened: number };
}
