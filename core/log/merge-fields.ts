import { isBefore } from '../clock/state.ts';
import type { Contact, ContactStamp, ContactStamps } from '../contact.ts';
import { answeredBys } from '../waiting.ts';
import { canonicalJson } from './canonical.ts';

/**
 * Versions of one exchange as one contact, field by field. What is taken depends on the set of versions alone: not on the
 * order in which they were read, nor on how often.
 */

/**
 * How the value of a field is chosen. `said`: by people, the last change counts. `seen`: read off the page or set by
 * Kantlijn, the last as well, but two that differ are no dispute. `clock`: wholly from one version, since a wait and its
 * target belong together. `reach`: as seen last. `first`, `last`: a moment, the first or the last. `whose`: of the one
 * who made it first. `own`: worked out anew.
 */
type Way = 'said' | 'seen' | 'clock' | 'reach' | 'first' | 'last' | 'whose' | 'own';

const ways = {
  id: 'own',
  site: 'seen',
  postKey: 'seen',
  threadId: 'seen',
  permalink: 'seen',
  channel: 'said',
  besidePost: 'seen',
  author: 'seen',
  postText: 'seen',
  postTextHash: 'seen',
  postTextAt: 'seen',
  postEditedAt: 'first',
  posted: 'clock',
  firstSeenAt: 'clock',
  language: 'seen',
  account: 'seen',
  agent: 'whose',
  deviceId: 'whose',
  createdAt: 'whose',
  answeredAt: 'clock',
  answeredBy: 'clock',
  replyPostId: 'seen',
  replyPermalink: 'seen',
  replyText: 'seen',
  replySeen: 'seen',
  replyId: 'seen',
  replyTitle: 'seen',
  faithfulness: 'seen',
  isOwnReply: 'seen',
  protocolName: 'clock',
  protocolVersion: 'clock',
  protocolSeq: 'clock',
  targetMinutes: 'clock',
  dueAt: 'clock',
  waitedMinutes: 'clock',
  waitedByCustomerMinutes: 'clock',
  isWaitApproximate: 'clock',
  metTarget: 'clock',
  outcome: 'said',
  outcomeReason: 'said',
  category: 'said',
  topic: 'said',
  rootCause: 'said',
  earlierFailedChannel: 'said',
  earlierFailedOn: 'said',
  earlierFailedWhat: 'said',
  department: 'said',
  handedTo: 'said',
  handedOverAt: 'seen',
  departmentAnsweredAt: 'said',
  isPrivate: 'said',
  privateChannel: 'said',
  privateOutcome: 'said',
  isProactive: 'said',
  promiseText: 'said',
  followUpAt: 'said',
  followUpKeptAt: 'first',
  note: 'said',
  reachAtAnswer: 'seen',
  reachLast: 'reach',
  reachLastAt: 'last',
  replyReachAtAnswer: 'seen',
  replyReachLast: 'reach',
  crmCopiedAt: 'last',
  crmReference: 'said',
  changedAt: 'last',
  stamps: 'own',
  practice: 'seen',
} as const satisfies { readonly [K in keyof Required<Contact>]: Way };

const fields = Object.keys(ways) as readonly (keyof Contact)[];
const clockFields = fields.filter((field) => ways[field] === 'clock');

/** A value as one version has it. */
export interface Held {
  readonly field: keyof Contact;
  /** `undefined`: it was taken away. */
  readonly value: unknown;
  readonly stamp: ContactStamp;
  readonly version: Contact;
}

export interface Merged {
  readonly contact: Contact;
  /** Where each field comes from. */
  readonly taken: ReadonlyMap<keyof Contact, Held>;
}

/** @param id of the contact that comes of it. */
export function mergeVersions(versions: readonly Contact[], id: string): Merged {
  const maker = best(versions, (a, b) => byMoment(b.createdAt, a.createdAt) || byText(b.id, a.id) || byContent(a, b));
  const clock = best(versions, byClock);
  const taken = new Map<keyof Contact, Held>();
  for (const field of fields) {
    const held = versions.flatMap((version) => heldIn(version, field) ?? []);
    const one = chosen(field, held, maker, clock);
    if (one !== undefined) taken.set(field, one);
  }
  const values = [...taken].flatMap(([field, { value }]) => (value === undefined ? [] : [[field, value]]));
  const stamps = stampsOf(taken, maker.createdAt);
  const contact = { ...(Object.fromEntries(values) as Contact), id };
  return { contact: stamps === undefined ? contact : { ...contact, stamps }, taken };
}

/** People disagree about it when two hold different values; the rest is read off pages at different moments. */
export function isSaid(field: keyof Contact): boolean {
  return ways[field] === 'said';
}

/** What a version holds of a field; nothing where it never had one. */
export function heldIn(version: Contact, field: keyof Contact): Held | undefined {
  const { agent, createdAt: at, stamps } = version;
  const stamp = stamps?.[field];
  if (version[field] === undefined && stamp === undefined) return undefined;
  return { field, value: version[field], stamp: stamp ?? { at, agent }, version };
}

function chosen(field: keyof Contact, held: readonly Held[], maker: Contact, clock: Contact): Held | undefined {
  const present = held.filter(({ value }) => value !== undefined);
  switch (ways[field]) {
    case 'own':
      return undefined;
    case 'whose':
      return heldIn(maker, field);
    case 'clock':
      return heldIn(clock, field);
    case 'first':
      return bestHeld(present, (a, b) => byMoment(String(b.value), String(a.value)));
    case 'last':
      return bestHeld(present, (a, b) => byMoment(String(a.value), String(b.value)));
    case 'reach':
      return bestHeld(present, (a, b) => byMoment(seenAt(a.version), seenAt(b.version)));
    default:
      return bestHeld(held, byChange);
  }
}

function seenAt({ reachLastAt, createdAt }: Contact): string {
  return reachLastAt ?? createdAt;
}

/** At the same moment a value before none: a file may leave texts out. Then what was changed last in any way. */
function byChange(a: Held, b: Held): number {
  return (
    byMoment(a.stamp.at, b.stamp.at) ||
    Number(a.value !== undefined) - Number(b.value !== undefined) ||
    byMoment(a.version.changedAt, b.version.changedAt)
  );
}

/** The surest answer, then the first sight: the customer waited since. */
function byClock(a: Contact, b: Contact): number {
  return (
    strength(a) - strength(b) ||
    Number(a.dueAt !== undefined) - Number(b.dueAt !== undefined) ||
    byMoment(b.firstSeenAt ?? b.createdAt, a.firstSeenAt ?? a.createdAt) ||
    byText(canonicalJson(clockOf(a)), canonicalJson(clockOf(b)))
  );
}

function strength({ answeredBy }: Contact): number {
  return answeredBy === undefined ? 0 : answeredBys.length - answeredBys.indexOf(answeredBy);
}

function clockOf(contact: Contact): readonly unknown[] {
  return clockFields.map((field) => contact[field] ?? null);
}

/** Only what was changed since it was made, as a log of its own would have it. */
function stampsOf(taken: ReadonlyMap<keyof Contact, Held>, madeAt: string): ContactStamps | undefined {
  const stamps = [...taken].flatMap(([field, { stamp }]) => {
    const isChange = ways[field] === 'said' || ways[field] === 'seen';
    return isChange && stamp.at !== madeAt ? [[field, stamp]] : [];
  });
  return stamps.length === 0 ? undefined : Object.fromEntries(stamps);
}

type Order<T> = (a: T, b: T) => number;

function bestHeld(held: readonly Held[], order: Order<Held>): Held | undefined {
  if (held.length === 0) return undefined;
  const text = ({ value, stamp, version }: Held) => canonicalJson([value ?? null, stamp, version.id, version.deviceId]);
  return best(held, (a, b) => order(a, b) || byText(text(a), text(b)));
}

function best<T>(all: readonly T[], order: Order<T>): T {
  return all.reduce((a, b) => (order(a, b) >= 0 ? a : b));
}

function byMoment(a: string, b: string): number {
  return isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0;
}

function byContent(a: Contact, b: Contact): number {
  return byText(canonicalJson(a), canonicalJson(b));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
