import type { PolicyField } from './policy.ts';
import type { AskWhy } from './protocol/incoming.ts';
import type { Problem } from './protocol/problem.ts';
import type { Publisher, PublisherFault } from './protocol/signature.ts';

/** What came of a protocol that arrived by policy or from a linked file. Times are ISO 8601 UTC. */
export type Arrival = { readonly at: string } & (
  | { readonly kind: 'taken' | 'same'; readonly name: string; readonly version: number }
  /** Nothing was changed: a person looks first. */
  | { readonly kind: 'ask'; readonly why: AskWhy; readonly name: string; readonly version: number }
  | { readonly kind: 'refused'; readonly fault: PublisherFault; readonly name: string; readonly version: number }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }
  /** The parts of a policy do not make a text. */
  | { readonly kind: 'notUnpacked'; readonly why: 'notBase64' | 'notGzip' | 'tooLarge' }
);

/** Of a policy that is set. */
export interface PolicyState {
  /** SHA-256 of everything that is set: what was looked at once is not taken a second time over a later change. */
  readonly digest: string;
  readonly wrong: readonly PolicyField[];
  readonly publisherKey?: string;
  readonly language?: string;
  readonly sites: readonly string[];
  /** Absent when the policy brings no protocol. */
  readonly arrival?: Arrival;
}

/** The file on a shared folder that is followed. */
export interface LinkedFile {
  readonly name: string;
  /** The browser can read it again by itself; false: a person chooses it again with one click. */
  readonly follows: boolean;
  /** A higher version of the same protocol is taken without asking. */
  readonly automatic: boolean;
  /** ISO 8601 UTC; absent until it was read once. */
  readonly readAt?: string;
  /** As the browser said of the file that was read: ms since 1970, and bytes. */
  readonly modifiedAt?: number;
  readonly size?: number;
  readonly arrival?: Arrival;
}

/** How the protocol reaches this browser, for the desk. */
export interface DistributionView {
  readonly policy?: PolicyState;
  readonly linked?: LinkedFile;
  readonly publisher?: Publisher & {
    /** Is the protocol that is in force signed by it, as it stands? */
    readonly signedCurrent: boolean;
  };
}
