import type { Contact, ContactPatch } from '../contact.ts';
import type { PersonEvent } from '../person/events.ts';
import type { PostKey } from '../post.ts';
import type { WaitingPost } from '../waiting.ts';

/** Changes of a waiting post; a field set to `undefined` is removed. */
export type WaitingPatch = { readonly [K in keyof Omit<WaitingPost, 'key'>]?: WaitingPost[K] | undefined };

/**
 * What happened, in the past tense. The log is the list of these; the tables `waiting`, `contacts` and `persons`
 * are what is made of them. Append-only: a kind is never renamed.
 */
export type LogEventBody =
  | { readonly kind: 'postTimed'; readonly row: WaitingPost }
  | { readonly kind: 'postChanged'; readonly key: PostKey; readonly patch: WaitingPatch }
  | { readonly kind: 'postClosed'; readonly key: PostKey; readonly patch: WaitingPatch }
  | { readonly kind: 'postReopened'; readonly key: PostKey; readonly patch: WaitingPatch }
  | { readonly kind: 'contactMade'; readonly contact: Contact }
  | { readonly kind: 'contactChanged'; readonly id: string; readonly patch: ContactPatch }
  | { readonly kind: 'contactCopied'; readonly id: string; readonly patch: ContactPatch; readonly layout: string }
  | { readonly kind: 'contactRemoved'; readonly id: string }
  /** A term of retention has passed: what stays is written anew, the events before lose what is personal. */
  | { readonly kind: 'contactPruned'; readonly id: string; readonly kept: string; readonly patch: ContactPatch }
  /**
   * A file with everything that was made before `upTo` (ISO 8601 UTC) was read back whole and agreed with the log; `seq`
   * and `hash` are the end of the chain that stands in the file. Touches no row.
   */
  | {
      readonly kind: 'logExported';
      readonly upTo: string;
      readonly count: number;
      readonly seq: number;
      readonly hash: string;
    }
  | PersonEvent;

/** An event as the caller makes it: its id comes from the caller, so that a repeated command counts once. */
export type EventDraft = LogEventBody & {
  /** UUID. */
  readonly eventId: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly agent: string;
  readonly practice?: boolean;
};
