import * as z from 'zod/mini';
import type { DistributionView } from '../distribution.ts';
import { type OwnReply, ownReplySchema } from '../own-reply.ts';
import type { PrivacyChoices } from '../protocol/privacy.ts';
import type { CrmLayout, Language, Notice, PerLanguage, Reply } from '../protocol/schema.ts';
import { MAX_CARRIED_LENGTH } from '../protocol/size.ts';
import type { ProtocolVersion } from '../protocol/versions.ts';
import { maxLearnedFile } from '../suggest/learned-size.ts';
import { agentSenders, message, name, none, uuid, versionSummary } from './shapes.ts';

/** What the screens ask of the protocol: its versions, how it comes here, own replies, what was learned. */
export const protocolMessages = {
  getProtocol: message(agentSenders, none),
  /** By hand. `source`: a protocol that came by policy or from the linked file, and that a person looked at first. */
  loadProtocol: message(
    ['extension'],
    z.strictObject({
      text: z.string().check(z.maxLength(MAX_CARRIED_LENGTH)),
      source: z.optional(z.enum(['file', 'linked', 'policy'])),
    }),
  ),
  /** Kept versions of the protocol, without contents. */
  getProtocolVersions: message(['extension'], none),
  /**
   * A protocol that was changed in the desk, whole: becomes the next version. `basedOn` is the number under which the
   * one is kept that was changed; refused when it is no longer current.
   */
  saveProtocol: message(
    ['extension'],
    z.strictObject({
      text: z.string().check(z.maxLength(MAX_CARRIED_LENGTH)),
      basedOn: z.int(),
      summary: versionSummary,
    }),
  ),
  /** Goes back: a new version with the contents of an old one. */
  useProtocolVersion: message(
    ['extension'],
    z.strictObject({ seq: z.int(), basedOn: z.int(), summary: versionSummary }),
  ),
  /** Replies that the agent keeps for own use, beside the protocol. */
  getOwnReplies: message(agentSenders, none),
  /** The same id again replaces what it held. */
  putOwnReply: message(agentSenders, z.strictObject({ reply: ownReplySchema })),
  removeOwnReply: message(agentSenders, z.strictObject({ id: name })),
  /** How the protocol reaches this browser. */
  getDistribution: message(['extension'], none),
  /** The protocol as the policy brings it. */
  getPolicyProtocol: message(['extension'], none),
  /** A file that the desk follows from now on; `follows`: the browser can read it again by itself. */
  linkFile: message(['extension'], z.strictObject({ name, follows: z.boolean() })),
  changeLinkedFile: message(['extension'], z.strictObject({ automatic: z.boolean() })),
  unlinkFile: message(['extension'], none),
  /** The desk has read the linked file. Without `text` it is the one that was read before. */
  linkedFileRead: message(
    ['extension'],
    z.strictObject({
      text: z.optional(z.string().check(z.maxLength(MAX_CARRIED_LENGTH))),
      /** ms since 1970 */
      modifiedAt: z.number(),
      /** bytes */
      size: z.int().check(z.gte(0)),
    }),
  ),
  /** From now on protocols of every publisher may be taken again, and unsigned ones. */
  unpinPublisher: message(['extension'], none),
  // What the suggestions learned: here, and from files of colleagues.
  getLearning: message(['extension'], none),
  exportLearning: message(['extension'], none),
  mergeLearning: message(['extension'], z.strictObject({ name, text: z.string().check(z.maxLength(maxLearnedFile)) })),
  /** Takes back what a colleague's file taught. */
  takeBackLearning: message(['extension'], z.strictObject({ source: uuid })),
} as const;

export interface ProtocolView {
  readonly name: string;
  readonly version: number;
  readonly languages: readonly Language[];
  readonly address: 'je' | 'u';
  readonly signature?: string;
  readonly placeholders: Readonly<Record<string, import('../protocol/schema.ts').Placeholder>>;
  readonly departments: readonly DepartmentView[];
  readonly categories: readonly { readonly id: string; readonly title: import('../protocol/schema.ts').PerLanguage }[];
  /** A target depends on the category: it is worth saying while a post waits. */
  readonly hasCategoryTargets?: true;
  readonly noReplyReasons: readonly {
    readonly id: string;
    readonly title: import('../protocol/schema.ts').PerLanguage;
  }[];
  readonly rootCauses: readonly {
    readonly id: string;
    readonly title: import('../protocol/schema.ts').PerLanguage;
  }[];
  /** All of them; which are in force follows from the clock of `zone`. */
  readonly notices: readonly Notice[];
  /** The team's own layouts for the CRM, beside Kantlijn's. */
  readonly crmLayouts?: readonly CrmLayout[];
  /** What is on of what is off by itself; absent: nothing. */
  readonly privacy?: PrivacyChoices;
  /** IANA zone of the calendar. */
  readonly zone: string;
  readonly replies: readonly Reply[];
}

/** A department with what an agent needs to hand over to it. */
export interface DepartmentView {
  readonly id: string;
  readonly title: PerLanguage;
  readonly contact?: string;
  readonly promisedHours?: number;
  /** Note template, with {link}, {author} and {text}. */
  readonly note?: PerLanguage;
}

/** What the suggestions learned from. */
export interface LearningView {
  /** Contacts of our own that teach. */
  readonly own: number;
  /** When a suggestion is marked; see `core/suggest/calibrate.ts`. `needed`: fewest posts that it takes. */
  readonly marking: {
    readonly tried: number;
    readonly needed: number;
    readonly isOn: boolean;
    /** Shares, 0–1. */
    readonly coverage: number;
    readonly precision: number;
  };
  readonly files: readonly {
    readonly source: string;
    /** As the file was called. */
    readonly name: string;
    /** ISO 8601 UTC */
    readonly exportedAt: string;
    readonly count: number;
  }[];
}

export interface ProtocolAnswers {
  getProtocol: ProtocolView;
  getLearning: LearningView;
  exportLearning: { readonly name: string; readonly text: string; readonly count: number };
  mergeLearning: {
    /** Examples in the file, those that are new here, and those of replies that this protocol does not have. */
    readonly count: number;
    readonly fresh: number;
    readonly unknown: number;
  };
  takeBackLearning: null;
  loadProtocol: { readonly name: string; readonly version: number; readonly replies: number };
  /** Oldest first; `current` is the number under which the one in force is kept, 0 when there is none. */
  getProtocolVersions: { readonly current: number; readonly versions: readonly ProtocolVersion[] };
  saveProtocol: { readonly seq: number; readonly version: number };
  useProtocolVersion: { readonly seq: number; readonly version: number };
  getOwnReplies: { readonly replies: readonly OwnReply[] };
  putOwnReply: { readonly replies: readonly OwnReply[] };
  removeOwnReply: { readonly replies: readonly OwnReply[] };
  getDistribution: DistributionView;
  getPolicyProtocol: { readonly text: string };
  linkFile: DistributionView;
  changeLinkedFile: DistributionView;
  unlinkFile: DistributionView;
  linkedFileRead: DistributionView;
  unpinPublisher: DistributionView;
}
