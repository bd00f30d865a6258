import type { Post, PostKey, PostTime } from './post.ts';
import type { TriageKind } from './protocol/rules-schema.ts';

/** Why a post is timed (design: "Which posts are timed"). */
export type TimedBecause = 'mention' | 'toUs' | 'ownPage' | 'watched' | 'pinned';

/** What the clock says of a post. Order is urgency. */
export type ClockState = 'overdue' | 'dueSoon' | 'waiting' | 'snoozed' | 'answered' | 'closed';

/** What closed a wait, the strongest evidence first. Only these close; weak evidence sets `maybeAnswered`. */
export const answeredBys = ['parent', 'quote', 'mention', 'inserted', 'agent'] as const;
export type AnsweredBy = (typeof answeredBys)[number];

/**
 * How an exchange ended. `salesLead`: answered, and passed on to sales; `feedbackAsked`: we asked how it went;
 * `posted`: a post of our own that answers nobody.
 */
export const outcomes = [
  'answered',
  'noReplyNeeded',
  'handedOver',
  'takenPrivate',
  'waitingForCustomer',
  'gone',
  'salesLead',
  'feedbackAsked',
  'posted',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What an agent can choose for a post; `posted` is only for what we posted ourselves. */
export const choosableOutcomes = outcomes.filter((outcome) => outcome !== 'posted');

/** Evidence that a post was answered, found on a page or given by the agent. */
export interface AnswerEvidence {
  readonly postKey: PostKey;
  readonly by: AnsweredBy;
  /** Our own post, when there is one. */
  readonly reply?: Pick<Post, 'id' | 'permalink' | 'text' | 'posted' | 'reach'> & { readonly account?: string };
}

/** "Ik pak deze": somebody is at work on a post. Device, agent and time, so that a team can share it later. */
export interface Claim {
  readonly deviceId: string;
  /** Initials; '' when none were given. */
  readonly agent: string;
  /** ISO 8601 UTC; it has ended at `until`. */
  readonly at: string;
  readonly until: string;
}

/**
 * "Terugkomen op": we said that we would come back in public, or a department owes us an answer. Stays in the queue after
 * the wait itself was closed. All times ISO 8601 UTC.
 */
export interface FollowUp {
  /** Who has to act: we, or the department to which it was handed over. */
  readonly by: 'us' | 'department';
  readonly madeAt: string;
  /** Until then it stands under "later"; from then among what is due. */
  readonly warnAt: string;
  /** Promised at the latest for this moment. */
  readonly dueAt: string;
  readonly text?: string;
  readonly notifiedSoonAt?: string;
  readonly notifiedLateAt?: string;
  /** How it was kept; then it is history. */
  readonly kept?: { readonly at: string; readonly by: 'reply' | 'agent' };
}

/** A stretch in which a post was not ours to answer: the service clock stood still. ISO 8601 UTC. */
export interface Pause {
  readonly why: 'handedOver' | 'waitingForCustomer';
  readonly from: string;
  /** Absent: it still is. */
  readonly until?: string;
}

/** A target that held until something of the post became known. */
export interface EarlierTarget {
  readonly until: string;
  readonly targetMinutes: number;
  readonly calendarId: string;
  readonly dueAt?: string;
}

/** Parts of a row that people change, and that two devices can have changed differently. */
export const stampedParts = ['note', 'followUp', 'snoozedUntil', 'claim', 'closing'] as const;
export type StampedPart = (typeof stampedParts)[number];

/** When a part was changed last, ISO 8601 UTC; `by` is the device, absent for this one. */
export interface Stamp {
  readonly at: string;
  readonly by?: string;
}

/** A post whose wait is measured. Row of the table `waiting`; all times ISO 8601 UTC. */
export interface WaitingPost {
  readonly key: PostKey;
  readonly post: Post;
  readonly because: TimedBecause;
  /** Address of the page where it was last seen. */
  readonly pageUrl: string;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  /**
   * Start of the service clock: the post's time, that of the oldest one of this person that waits here, or the moment of
   * pinning for an older post.
   */
  readonly start: PostTime;
  readonly targetMinutes: number;
  /** First response in a conversation, or the next one. */
  readonly targetKind: 'first' | 'next';
  readonly calendarId: string;
  readonly protocolVersion: number;
  /** Number under which that protocol is kept: two may have one name and version. Rows from before it had none. */
  readonly protocolSeq?: number;
  /** Handle or name of the own account that it is for. */
  readonly account?: string;
  /** Chosen by the agent. */
  readonly category?: string;
  /** Kinds by its words, the weightiest first. */
  readonly triage?: readonly TriageKind[];
  /** The oldest post of the same person that waited here: this one counts from its start. */
  readonly countsFrom?: PostKey;
  /** Oldest first. */
  readonly earlierTargets?: readonly EarlierTarget[];
  /** Oldest first, not overlapping. */
  readonly pauses?: readonly Pause[];
  /** 80 % of the target. Absent when the calendar never opens again. */
  readonly warnAt?: string;
  readonly dueAt?: string;
  /** For a time that is only "about 3 h": the latest moment it can be due. */
  readonly dueLatestAt?: string;
  /** Already past its target when first seen: becomes overdue without a notification of its own. */
  readonly overdueAtFirstSight?: boolean;
  readonly snoozedUntil?: string;
  /** Weak evidence of an answer; `false`: the agent looked and said no. */
  readonly maybeAnswered?: boolean;
  /** Our answer stands there but waits for a moderator: shown, closes nothing. */
  readonly pendingAnswer?: boolean;
  /** Posts of ours that the agent said are not the answer to this one ("toch niet beantwoord"). */
  readonly notAnsweredBy?: readonly string[];
  readonly notifiedSoonAt?: string;
  readonly notifiedLateAt?: string;
  /** The reply that Kantlijn inserted (or copied) for this post; a contact is made once it is seen on the site. */
  readonly inserted?: {
    readonly text: string;
    readonly at: string;
    /** Id that the contact will have. */
    readonly contactId: string;
    readonly replyId?: string;
    readonly language?: string;
    readonly protocolVersion?: number;
    readonly agent: string;
  };
  readonly answered?: AnswerEvidence & { readonly at: string };
  readonly outcome?: Outcome;
  readonly outcomeReason?: string;
  readonly closedAt?: string;
  readonly contactId?: string;
  /** The text now differs from the one first seen (both are kept). */
  readonly editedText?: string;
  /** When that was first seen. */
  readonly editedAt?: string;
  readonly claim?: Claim;
  readonly followUp?: FollowUp;
  /** For colleagues, while it is open. */
  readonly note?: string;
  /** Its writer had asked to be forgotten by then, and an agent chose the post all the same. ISO 8601 UTC. */
  readonly forgottenAt?: string;
  /** So that the rows of two devices can be put together: the last change of each part counts. */
  readonly stamps?: { readonly [K in StampedPart]?: Stamp };
  readonly practice?: boolean;
}
