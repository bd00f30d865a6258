import type { Author, PostKey, PostTime, Reach } from './post.ts';
import type { AnsweredBy, Outcome } from './waiting.ts';

/** How somebody reached us, or we them, outside the public thread. */
export const channels = ['privateMessage', 'telephone', 'counter', 'email', 'other'] as const;
export type Channel = (typeof channels)[number];

/** A question about what we make or do for people, or a matter of the organisation itself: press, policy, shareholders. */
export const topics = ['product', 'corporate'] as const;
export type Topic = (typeof topics)[number];

/** How the posted text relates to the approved one. */
export type Faithfulness = 'asApproved' | 'adapted' | 'deviated' | 'own';

/**
 * One logged exchange. Row of the table `contacts`; all times ISO 8601 UTC, all waits in minutes.
 * `core/log/fields.ts` says of every field whether it is personal, its retention group and export default.
 */
export interface Contact {
  /** UUID, made by the caller. */
  readonly id: string;
  readonly site: string;
  readonly postKey?: PostKey;
  readonly threadId?: string;
  readonly permalink?: string;
  /** For a contact by hand: it did not go through a post. Absent: in public, on the site. */
  readonly channel?: Channel;
  /** The post that lay open when a contact by hand was made. */
  readonly besidePost?: PostKey;
  readonly author: Author;
  /** What the customer wrote, at the moment of answering. */
  readonly postText?: string;
  /** SHA-256 of `postText` as it was logged, 64 hexadecimal digits: shows later that it was not touched. */
  readonly postTextHash?: string;
  /** When that text was what the page showed. */
  readonly postTextAt?: string;
  /** The page showed another text after we had answered; when that was first seen. */
  readonly postEditedAt?: string;
  readonly posted?: PostTime;
  readonly firstSeenAt?: string;
  readonly language?: string;
  readonly account?: string;
  readonly agent: string;
  readonly deviceId: string;
  readonly createdAt: string;
  /** When our reaction stood on the site (as the site says, else as we saw it). */
  readonly answeredAt?: string;
  readonly answeredBy?: AnsweredBy;
  readonly replyPostId?: string;
  readonly replyPermalink?: string;
  /** What was really posted; until it is seen, what was inserted. */
  readonly replyText?: string;
  readonly replySeen?: boolean;
  readonly replyId?: string;
  readonly replyTitle?: string;
  readonly faithfulness?: Faithfulness;
  /** Made from a reply that the agent keeps beside the protocol; which one is not kept. */
  readonly isOwnReply?: boolean;
  readonly protocolName?: string;
  readonly protocolVersion?: number;
  /** Number under which this browser keeps that protocol. */
  readonly protocolSeq?: number;
  readonly targetMinutes?: number;
  readonly dueAt?: string;
  /** Service clock (opening hours). */
  readonly waitedMinutes?: number;
  /** Customer's clock (24/7). */
  readonly waitedByCustomerMinutes?: number;
  readonly isWaitApproximate?: boolean;
  readonly metTarget?: boolean;
  readonly outcome: Outcome;
  readonly outcomeReason?: string;
  readonly category?: string;
  readonly topic?: Topic;
  /** Why people had to ask: an id of the protocol's `rootCauses`. */
  readonly rootCause?: string;
  /** The customer had tried before and got nowhere. */
  readonly earlierFailedChannel?: Channel;
  /** The day, `2026-11-27`. */
  readonly earlierFailedOn?: string;
  readonly earlierFailedWhat?: string;
  readonly department?: string;
  readonly handedTo?: string;
  readonly handedOverAt?: string;
  /** When the department answered us. */
  readonly departmentAnsweredAt?: string;
  readonly isPrivate?: boolean;
  /** Where it went on, out of public sight. */
  readonly privateChannel?: Channel;
  /** How that ended. */
  readonly privateOutcome?: string;
  /** We spoke first: nobody had asked us. */
  readonly isProactive?: boolean;
  /** What we said we would do, by `followUpAt`. */
  readonly promiseText?: string;
  readonly followUpAt?: string;
  /** When we came back, as was promised for `followUpAt`. */
  readonly followUpKeptAt?: string;
  readonly note?: string;
  readonly reachAtAnswer?: Reach;
  readonly reachLast?: Reach;
  /** When the page was last seen with these counters, or those of our reply. */
  readonly reachLastAt?: string;
  readonly replyReachAtAnswer?: Reach;
  readonly replyReachLast?: Reach;
  readonly crmCopiedAt?: string;
  readonly crmReference?: string;
  readonly changedAt: string;
  /** When a person changed which field last, for merging; absent: as the contact was made. */
  readonly stamps?: ContactStamps;
  readonly practice?: boolean;
}

export type ContactStamps = { readonly [K in keyof Contact]?: ContactStamp };

export interface ContactStamp {
  /** ISO 8601 UTC */
  readonly at: string;
  /** Initials of who changed it; '' when none were given. */
  readonly agent: string;
}

/** Fields of a contact that a later event may change. */
export type ContactPatch = {
  readonly [K in keyof Omit<Contact, 'id' | 'createdAt' | 'deviceId'>]?: Contact[K] | undefined;
};
