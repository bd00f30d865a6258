import { canonicalJson } from './canonical.ts';
import type { EventDraft } from './events.ts';
import { keyOf, splitEvent } from './split.ts';

/**
 * The chain: each event holds the hash of the one before it. The hash covers the facts and SHA-256(salt ‖ personal),
 * so that forgetting a person (dropping salt and personal part) leaves the chain valid. It shows casual changes; who
 * has the machine can make a whole new chain, which is why the anchor also stands in exports.
 */

export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** An event as it is stored. Hashes are lower-case hex. */
export interface SealedEvent {
  readonly eventId: string;
  /** 1 for the first event of a device, without gaps. */
  readonly seq: number;
  readonly deviceId: string;
  readonly agent: string;
  readonly at: string;
  readonly kind: EventDraft['kind'];
  readonly practice?: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>>;
  readonly salt?: string;
  readonly personalHash: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** The end of a chain: `count` events, the last with this number and hash. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
  readonly count: number;
}

export const chainStart: Anchor = { seq: 0, hash: '0'.repeat(64), count: 0 };

export interface SealPorts {
  readonly deviceId: string;
  /** 32 random bytes in hex, new for each event. */
  readonly salt: string;
  /** Random, the same for all events of a device; never leaves it. */
  readonly keySalt: string;
  readonly sha256: Sha256;
}

/** Puts an event at the end of the chain. */
export async function sealEvent(draft: EventDraft, after: Anchor, ports: SealPorts): Promise<SealedEvent> {
  const key = keyOf(draft);
  const keyHash = key === undefined ? undefined : await hashKey(key, ports.keySalt, ports.sha256);
  const { facts, personal } = splitEvent(draft, keyHash);
  const unsealed = {
    eventId: draft.eventId,
    seq: after.seq + 1,
    deviceId: ports.deviceId,
    agent: draft.agent.toWellFormed(),
    at: draft.at,
    kind: draft.kind,
    ...(isPractice(draft) ? { practice: true } : {}),
    facts,
    personal,
    salt: ports.salt,
    personalHash: await hashText(ports.sha256, ports.salt + canonicalJson(personal)),
    prevHash: after.hash,
  };
  return { ...unsealed, hash: await hashEvent(unsealed, ports.sha256) };
}

/** Under which the facts know a post: the same for every event on it, and nothing without the device's salt. */
export async function hashKey(key: string, keySalt: string, sha256: Sha256): Promise<string> {
  return (await hashText(sha256, keySalt + key)).slice(0, 32);
}

/** The anchor after an event. */
export function anchorAfter(event: SealedEvent, before: Anchor): Anchor {
  return { seq: event.seq, hash: event.hash, count: before.count + 1 };
}

/** An event without what is personal in it; its place in the chain stays. */
export function forgetEvent(event: SealedEvent): SealedEvent {
  const { personal: _personal, salt: _salt, ...rest } = event;
  return rest;
}

type ChainProblem = 'edited' | 'missing' | 'order' | 'cutOff' | 'tooLong';

export type ChainReport =
  | { readonly ok: true; readonly head: Anchor; readonly forgotten: number }
  | { readonly ok: false; readonly problem: ChainProblem /** Where it was found. */; readonly seq: number };

/**
 * Walks the events in the order given and compares the end with the anchor.
 * @param events all events after `from`, by sequence number.
 */
export async function verifyChain(
  events: Iterable<SealedEvent> | AsyncIterable<SealedEvent>,
  anchor: Anchor,
  sha256: Sha256,
  from: Anchor = chainStart,
): Promise<ChainReport> {
  let head = from;
  let forgotten = 0;
  for await (const event of events) {
    const expected = head.seq + 1;
    if (event.seq !== expected) {
      return { ok: false, problem: event.seq > expected ? 'missing' : 'order', seq: expected };
    }
    if (event.prevHash !== head.hash || event.hash !== (await hashEvent(event, sha256))) {
      return { ok: false, problem: 'edited', seq: event.seq };
    }
    if (event.personal === undefined && event.salt === undefined) forgotten++;
    else if (event.personalHash !== (await hashText(sha256, `${event.salt}${canonicalJson(event.personal)}`))) {
      return { ok: false, problem: 'edited', seq: event.seq };
    }
    head = anchorAfter(event, head);
  }
  if (head.seq < anchor.seq) return { ok: false, problem: 'cutOff', seq: head.seq + 1 };
  if (head.seq > anchor.seq || head.count !== anchor.count) {
    return { ok: false, problem: 'tooLong', seq: anchor.seq + 1 };
  }
  if (head.hash !== anchor.hash) return { ok: false, problem: 'edited', seq: head.seq };
  return { ok: true, head, forgotten };
}

function isPractice(draft: EventDraft): boolean {
  if (draft.practice) return true;
  if (draft.kind === 'postTimed') return draft.row.practice === true;
  return draft.kind === 'contactMade' && draft.contact.practice === true;
}

type Hashed = Omit<SealedEvent, 'hash'>;

async function hashEvent(event: Hashed, sha256: Sha256): Promise<string> {
  const { eventId, seq, deviceId, agent, at, kind, practice, facts, personalHash, prevHash } = event;
  const covered = { v: 1, eventId, seq, deviceId, agent, at, kind, practice, facts, personalHash, prevHash };
  return hashText(sha256, canonicalJson(covered));
}

async function hashText(sha256: Sha256, text: string): Promise<string> {
  const bytes = await sha256(new TextEncoder().encode(text));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
