import type { Calendar } from '../../core/clock/calendar-schema.ts';
import { waitedByCustomerMinutes, waitedMinutes } from '../../core/clock/due.ts';
import { departmentPromise } from '../../core/clock/follow-up.ts';
import { beginPause, isPausing } from '../../core/clock/pauses.ts';
import { isLateAt } from '../../core/clock/state.ts';
import type { Contact } from '../../core/contact.ts';
import type { EventDraft, WaitingPatch } from '../../core/log/events.ts';
import { isOwnReplyId } from '../../core/own-reply.ts';
import { faithfulness } from '../../core/protocol/compare.ts';
import { faithfulnessToReply } from '../../core/protocol/nearest-text.ts';
import { languages, type Protocol } from '../../core/protocol/schema.ts';
import { localText } from '../../core/protocol/view.ts';
import type { AnswerEvidence, AnsweredBy, FollowUp, Outcome, WaitingPost } from '../../core/waiting.ts';

export interface Closing {
  readonly row: WaitingPost;
  /** Id of the contact; when Kantlijn inserted a reply, the id that it was given then. */
  readonly contactId: string;
  readonly eventId: string;
  readonly deviceId: string;
  readonly agent: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly outcome: Outcome;
  readonly protocol: Protocol;
  /** By which the row is measured. */
  readonly calendar: Calendar;
  readonly evidence?: AnswerEvidence;
  readonly reason?: string;
  readonly handedTo?: string;
  readonly note?: string;
  /** Name of the protocol by which the row is measured. */
  readonly measuredBy?: string;
  /** SHA-256 of the customer's text. */
  readonly postTextHash?: string;
}

/** Whatever closes a wait makes one contact and closes one row, in one go. */
export function closeWait(closing: Closing): readonly EventDraft[] {
  const { row, eventId, at, agent, outcome, evidence } = closing;
  const answeredAt = timeOfAnswer(closing);
  const { protocol, handedTo } = closing;
  const owed = outcome === 'handedOver' ? departmentPromise(protocol, row, handedTo, new Date(at)) : undefined;
  const followUp = owed ?? row.followUp;
  const contact = makeContact(closing, answeredAt, followUp);
  const by: AnsweredBy = evidence?.by ?? 'agent';
  const patch: WaitingPatch = {
    outcome,
    closedAt: answeredAt,
    contactId: contact.id,
    maybeAnswered: undefined,
    pendingAnswer: undefined,
    inserted: undefined,
    claim: undefined,
    snoozedUntil: undefined,
    ...(followUp === undefined ? {} : { followUp }),
    ...(isPausing(outcome) ? { pauses: beginPause(row.pauses, outcome, answeredAt) } : {}),
    ...(closing.reason === undefined ? {} : { outcomeReason: closing.reason }),
    ...(outcome === 'answered' ? { answered: { postKey: row.key, by, at: answeredAt, ...evidence } } : {}),
  };
  const common = { at, agent, ...(row.practice === true ? { practice: true } : {}) };
  return [
    // Ids follow from the caller's, so that a repeated command gives the same two events.
    { ...common, eventId, kind: 'contactMade', contact },
    { ...common, eventId: secondId(eventId), kind: 'postClosed', key: row.key, patch },
  ];
}

function makeContact(closing: Closing, answeredAt: string, followUp: FollowUp | undefined): Contact {
  const { row, protocol, calendar, evidence, outcome, at } = closing;
  const { post, inserted } = row;
  const isReply = outcome === 'answered' || outcome === 'takenPrivate';
  const waited = waitedMinutes(calendar, row.start.at, answeredAt, row.pauses);
  const text = evidence?.reply?.text ?? inserted?.text;
  const faith = isReply && text !== undefined ? compare(closing, text) : undefined;
  // What was really posted may be another text than the one that was inserted: then no approved reply was used.
  const isOfReply = isReply && faith !== 'own';
  const reply = isOfReply ? protocol.replies.find(({ id }) => id === inserted?.replyId) : undefined;
  const isRough = row.start.precision !== 'exact' && row.start.precision !== 'minute';
  return defined({
    id: closing.contactId,
    site: post.site,
    postKey: row.key,
    threadId: post.threadId,
    permalink: post.permalink ?? row.pageUrl,
    author: post.author,
    postText: row.editedText ?? post.text,
    postTextHash: closing.postTextHash,
    postTextAt: row.lastSeenAt,
    posted: post.posted,
    firstSeenAt: row.firstSeenAt,
    language: post.language,
    account: evidence?.reply?.account,
    agent: closing.agent,
    deviceId: closing.deviceId,
    createdAt: at,
    answeredAt,
    answeredBy: isReply ? (evidence?.by ?? 'agent') : undefined,
    replyPostId: evidence?.reply?.id,
    replyPermalink: evidence?.reply?.permalink,
    replyText: isReply ? text : undefined,
    replySeen: isReply ? evidence?.reply !== undefined : undefined,
    replyId: reply?.id,
    replyTitle: reply ? localText(reply.title, 'nl', protocol.languages) : undefined,
    faithfulness: faith,
    isOwnReply: isReply && isFromOwn(row, text) ? true : undefined,
    protocolName: closing.measuredBy,
    protocolVersion: row.protocolVersion,
    protocolSeq: row.protocolSeq,
    targetMinutes: row.targetMinutes,
    dueAt: row.dueAt,
    waitedMinutes: waited,
    waitedByCustomerMinutes: waitedByCustomerMinutes(row.start.at, answeredAt),
    isWaitApproximate: isRough ? true : undefined,
    // A target is for a response: what was closed without one neither met nor missed it.
    metTarget: isReply ? metTarget(row, answeredAt) : undefined,
    outcome,
    outcomeReason: closing.reason,
    category: row.category ?? reply?.category,
    department: closing.handedTo ?? reply?.department,
    handedTo: closing.handedTo,
    handedOverAt: outcome === 'handedOver' ? at : undefined,
    isPrivate: outcome === 'takenPrivate' ? true : undefined,
    followUpAt: followUp?.dueAt,
    promiseText: followUp?.text,
    note: closing.note ?? row.note,
    reachAtAnswer: post.reach,
    replyReachAtAnswer: evidence?.reply?.reach,
    changedAt: at,
    practice: row.practice,
  });
}

function metTarget(row: WaitingPost, answeredAt: string): boolean | undefined {
  const isLate = isLateAt(row, answeredAt);
  return isLate === undefined ? undefined : !isLate;
}

/** The site's own time when it is exact and no later than now; else the moment it was seen or closed. */
function timeOfAnswer({ evidence, at, row }: Closing): string {
  const posted = evidence?.reply?.posted;
  const isFirm = posted?.precision === 'exact' || posted?.precision === 'minute';
  if (posted === undefined || !isFirm || Date.parse(posted.at) > Date.parse(at)) return at;
  // A site that shows minutes may put the answer before the insertion; it cannot have been before the post.
  return Date.parse(posted.at) < Date.parse(row.start.at) ? row.start.at : posted.at;
}

/** What was posted still looks like the own reply that was inserted. */
function isFromOwn({ inserted }: WaitingPost, posted: string | undefined): boolean {
  if (!isOwnReplyId(inserted?.replyId) || posted === undefined) return false;
  return faithfulness(inserted?.text ?? '', {}, posted) !== 'own';
}

function compare({ row, protocol }: Closing, posted: string): Contact['faithfulness'] {
  const reply = protocol.replies.find(({ id }) => id === row.inserted?.replyId);
  const language = languages.find((one) => one === row.inserted?.language) ?? 'nl';
  return reply === undefined ? 'own' : faithfulnessToReply(reply, language, posted);
}

/** A second id out of a first: the last digit turned over. */
export function secondId(id: string): string {
  const last = Number.parseInt(id.slice(-1), 16);
  return `${id.slice(0, -1)}${(last ^ 8).toString(16)}`;
}

function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}
