import type { Contact } from '../contact.ts';
import type { Post } from '../post.ts';
import type { WaitingPost } from '../waiting.ts';

/**
 * What every field of the log is: a fact that may stay for ever, or personal and gone when a person is forgotten;
 * how long it is kept; whether it is in an export by default. A new field without an entry is a type error.
 */

/** texts go first, then names and links, then the record; statistics stay. */
type RetentionGroup = 'texts' | 'names' | 'contacts' | 'statistics';

interface Field {
  readonly part: 'fact' | 'personal';
  readonly group: RetentionGroup;
  /** Stands in an export unless the person leaves it out. */
  readonly isExported: boolean;
}

/** A field, or an object whose members differ. */
export type FieldEntry = Field | { readonly inside: Readonly<Record<string, FieldEntry>> };

export type FieldsOf<T> = { readonly [K in keyof T]-?: FieldEntry };

const figure = { part: 'fact', group: 'statistics', isExported: true } as const satisfies Field;
const record = { part: 'fact', group: 'contacts', isExported: true } as const satisfies Field;
const internal = { part: 'fact', group: 'contacts', isExported: false } as const satisfies Field;
const text = { part: 'personal', group: 'texts', isExported: true } as const satisfies Field;
/** Leads to a person: a name, or an address or id under which the site shows one. */
const name = { part: 'personal', group: 'names', isExported: true } as const satisfies Field;
const trace = { part: 'personal', group: 'names', isExported: false } as const satisfies Field;
const reference = { part: 'personal', group: 'contacts', isExported: true } as const satisfies Field;

export const contactFields = {
  id: record,
  site: figure,
  postKey: trace,
  threadId: trace,
  permalink: name,
  channel: figure,
  besidePost: trace,
  author: name,
  postText: text,
  // Short texts can be guessed from their hash.
  postTextHash: text,
  postTextAt: figure,
  postEditedAt: figure,
  posted: figure,
  firstSeenAt: figure,
  language: figure,
  account: record,
  agent: record,
  deviceId: internal,
  createdAt: figure,
  answeredAt: figure,
  answeredBy: figure,
  replyPostId: trace,
  replyPermalink: name,
  replyText: text,
  replySeen: figure,
  replyId: figure,
  replyTitle: figure,
  faithfulness: figure,
  isOwnReply: figure,
  protocolName: figure,
  protocolVersion: figure,
  protocolSeq: internal,
  targetMinutes: figure,
  dueAt: figure,
  waitedMinutes: figure,
  waitedByCustomerMinutes: figure,
  isWaitApproximate: figure,
  metTarget: figure,
  outcome: figure,
  outcomeReason: figure,
  category: figure,
  topic: figure,
  rootCause: figure,
  earlierFailedChannel: figure,
  earlierFailedOn: record,
  earlierFailedWhat: text,
  department: figure,
  handedTo: reference,
  handedOverAt: figure,
  departmentAnsweredAt: figure,
  isPrivate: figure,
  privateChannel: figure,
  privateOutcome: text,
  isProactive: figure,
  promiseText: text,
  followUpAt: record,
  followUpKeptAt: record,
  note: text,
  reachAtAnswer: figure,
  reachLast: figure,
  reachLastAt: figure,
  replyReachAtAnswer: figure,
  replyReachLast: figure,
  crmCopiedAt: record,
  crmReference: reference,
  changedAt: record,
  stamps: internal,
  practice: internal,
} as const satisfies FieldsOf<Contact>;

const postFields = {
  site: figure,
  id: trace,
  threadId: trace,
  parentId: trace,
  permalink: name,
  author: name,
  text,
  quotes: text,
  mentions: name,
  language: figure,
  posted: figure,
  reach: figure,
  isOwn: figure,
  answeredByOwn: figure,
  isStarter: figure,
  isPending: figure,
  isCut: figure,
} as const satisfies FieldsOf<Post>;

export const waitingFields = {
  key: trace,
  post: { inside: postFields },
  because: figure,
  pageUrl: trace,
  firstSeenAt: figure,
  lastSeenAt: figure,
  start: figure,
  targetMinutes: figure,
  targetKind: figure,
  calendarId: figure,
  protocolVersion: figure,
  protocolSeq: internal,
  account: record,
  category: figure,
  triage: figure,
  countsFrom: trace,
  earlierTargets: figure,
  pauses: figure,
  warnAt: figure,
  dueAt: figure,
  dueLatestAt: figure,
  overdueAtFirstSight: figure,
  snoozedUntil: record,
  maybeAnswered: figure,
  pendingAnswer: figure,
  notAnsweredBy: trace,
  notifiedSoonAt: internal,
  notifiedLateAt: internal,
  inserted: {
    inside: {
      text,
      at: figure,
      contactId: record,
      replyId: figure,
      language: figure,
      protocolVersion: figure,
      agent: record,
    } satisfies FieldsOf<NonNullable<WaitingPost['inserted']>>,
  },
  answered: {
    inside: { postKey: trace, by: figure, reply: text, at: figure } satisfies FieldsOf<
      NonNullable<WaitingPost['answered']>
    >,
  },
  outcome: figure,
  outcomeReason: figure,
  closedAt: figure,
  contactId: record,
  editedText: text,
  editedAt: figure,
  claim: {
    inside: { deviceId: internal, agent: record, at: figure, until: internal } satisfies FieldsOf<
      NonNullable<WaitingPost['claim']>
    >,
  },
  followUp: {
    inside: {
      by: figure,
      madeAt: figure,
      warnAt: figure,
      dueAt: figure,
      text,
      notifiedSoonAt: internal,
      notifiedLateAt: internal,
      kept: figure,
    } satisfies FieldsOf<NonNullable<WaitingPost['followUp']>>,
  },
  note: text,
  forgottenAt: internal,
  stamps: internal,
  practice: internal,
} as const satisfies FieldsOf<WaitingPost>;
