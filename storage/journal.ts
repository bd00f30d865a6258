import type { SealedEvent } from '../core/log/chain.ts';
import { allKeys, type LocalArea, readMany } from './local-area.ts';

/**
 * The second copy of the log, outside IndexedDB: one small key per event, written before anything is acknowledged.
 * Full stretches of events become segments (`segments.ts`). `head` says how far the log goes.
 */

export interface Head {
  readonly generation: string;
  readonly schema: number;
  /** Last event. */
  readonly seq: number;
  readonly hash: string;
  /** Last event that lies in a segment; what follows has a key each. */
  readonly sealedTo: number;
  /** Secret of this device for hashing the keys of posts. */
  readonly keySalt: string;
}

export const headKey = 'head';

export function eventKey(seq: number): string {
  return `j:${String(seq).padStart(10, '0')}`;
}

/** `undefined` when there is none, or none that makes sense. */
export async function readHead(local: LocalArea): Promise<Head | undefined> {
  const found = (await readMany(local, [headKey]))[headKey];
  return isHead(found) ? found : undefined;
}

/** Events and new head in one write, which the browser does wholly or not at all. */
export async function writeJournal(local: LocalArea, events: readonly SealedEvent[], head: Head): Promise<void> {
  await local.set({ ...Object.fromEntries(events.map((event) => [eventKey(event.seq), event])), [headKey]: head });
}

/** Events from `first` to `last` that are there, by number. */
export async function readJournal(local: LocalArea, first: number, last: number): Promise<readonly SealedEvent[]> {
  const keys = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => eventKey(first + at));
  const found = await readMany(local, keys);
  return keys.map((key) => found[key]).filter(isSealed);
}

/** Head made again from the keys that are there, when `head` itself is lost. */
export async function findHead(
  local: LocalArea,
  parts: Pick<Head, 'generation' | 'schema' | 'keySalt'>,
  sealed: { readonly seq: number; readonly hash: string },
): Promise<Head | undefined> {
  const numbers = (await allKeys(local))
    .filter((key) => key.startsWith('j:'))
    .map((key) => Number(key.slice(2)))
    .filter((seq) => Number.isInteger(seq) && seq > sealed.seq);
  // The last of them may be damaged: what comes before it is not given up for that.
  for (const seq of numbers.sort((a, b) => b - a)) {
    const last = (await readJournal(local, seq, seq))[0];
    if (last !== undefined) return { ...parts, seq, hash: last.hash, sealedTo: sealed.seq };
  }
  return sealed.seq === 0 ? undefined : { ...parts, ...sealed, sealedTo: sealed.seq };
}

function isHead(value: unknown): value is Head {
  const head = value as Partial<Head> | null | undefined;
  return (
    typeof head === 'object' &&
    typeof head?.generation === 'string' &&
    typeof head.keySalt === 'string' &&
    typeof head.hash === 'string' &&
    Number.isInteger(head.seq) &&
    Number.isInteger(head.sealedTo) &&
    Number.isInteger(head.schema)
  );
}

export function isSealed(value: unknown): value is SealedEvent {
  const event = value as Partial<SealedEvent> | null | undefined;
  return (
    typeof event === 'object' &&
    Number.isInteger(event?.seq) &&
    typeof event?.eventId === 'string' &&
    typeof event.kind === 'string' &&
    typeof event.hash === 'string' &&
    typeof event.facts === 'object'
  );
}
