import type { Author, PostKey, PostTime, Reach } from './post.ts';
import type { AnsweredBy, Outcome } from './waiting.ts';

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
  readonly author: Author;
  /** What the customer wrote, at the moment of answering. */
  readonly postText?: string;
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
  readonly protocolVersion?: number;
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
  readonly department?: string;
  readonly handedTo?: string;
  readonly isPrivate?: boolean;
  readonly isProactive?: boolean;
  readonly followUpAt?: string;
  /** When we came back, as was promised for `followUpAt`. */
  readonly followUpKeptAt?: string;
  readonly note?: string;
  readonly reachAtAnswer?: Reach;
  readonly reachLast?: Reach;
  readonly crmCopiedAt?: string;
  readonly crmReference?: string;
  readonly changedAt: string;
  readonly practice?: boolean;
}

/** Fields of a contact that a later event may change. */
export type ContactPatch = {
  readonly [K in keyof Omit<Contact, 'id' | 'createdAt' | 'deviceId'>]?: Contact[K] | undefined;
};
