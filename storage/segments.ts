import type { SealedEvent } from '../core/log/chain.ts';
import { eventKey, type Head, headKey, isSealed, readJournal } from './journal.ts';
import { allKeys, type LocalArea, readMany } from './local-area.ts';

/**
 * A segment: 1,000 events under one key, named by first number and last hash, written once. Only forgetting and
 * retention write it again, and they do not change a hash.
 */

export const segmentLength = 1_000;

interface Segment {
  readonly first: number;
  readonly last: number;
  readonly hash: string;
  /** NDJSON. */
  readonly lines: string;
}

export interface SegmentName {
  readonly first: number;
  readonly last: number;
  readonly hash: string;
}

export const segmentsKey = 'segments';

export function segmentKey({ first, hash }: Pick<SegmentName, 'first' | 'hash'>): string {
  return `g:${String(first).padStart(10, '0')}:${hash.slice(0, 16)}`;
}

export async function readSegmentNames(local: LocalArea): Promise<readonly SegmentName[]> {
  const found = (await readMany(local, [segmentsKey]))[segmentsKey];
  return Array.isArray(found) ? (found as SegmentName[]) : findSegments(local);
}

/** Events of a segment; what cannot be read is absent. */
export async function readSegment(local: LocalArea, name: SegmentName): Promise<readonly SealedEvent[]> {
  const key = segmentKey(name);
  const segment = (await readMany(local, [key]))[key] as Segment | undefined;
  return typeof segment?.lines === 'string' ? segment.lines.split('\n').flatMap(readLine) : [];
}

/**
 * Moves the oldest keys of the journal into a segment. One write makes segment, list and head; the keys are removed
 * after it was read back, so that a kill at any moment leaves every event somewhere.
 * @returns the new head, or the same when there is not enough for a segment or a key is missing.
 */
export async function sealSegment(local: LocalArea, head: Head): Promise<Head> {
  const first = head.sealedTo + 1;
  const last = head.sealedTo + segmentLength;
  if (head.seq < last) return head;
  const events = await readJournal(local, first, last);
  const end = events.at(-1);
  if (events.length === 0 || end === undefined) return { ...head, sealedTo: last };
  const name: SegmentName = { first, last, hash: end.hash };
  // Without its own line: a write that came too late to be believed may have made one.
  const others = (await readSegmentNames(local)).filter((one) => one.first !== first);
  await writeSegment(local, name, events, {
    [segmentsKey]: [...others, name],
    [headKey]: { ...head, sealedTo: last },
  });
  if ((await readSegment(local, name)).length === events.length) {
    // Those of the segment before as well: a kill at this point leaves them behind.
    const from = Math.max(1, first - segmentLength);
    await local.remove(Array.from({ length: last - from + 1 }, (_, at) => eventKey(from + at)));
  }
  return { ...head, sealedTo: last };
}

/** Writes a segment again that was damaged or is gone, with its line in the list; its events come in order. */
export async function rebuildSegment(local: LocalArea, events: readonly SealedEvent[]): Promise<void> {
  const [begin, end] = [events[0], events.at(-1)];
  if (begin === undefined || end === undefined) return;
  const at = Math.floor((begin.seq - 1) / segmentLength);
  const name: SegmentName = { first: at * segmentLength + 1, last: (at + 1) * segmentLength, hash: end.hash };
  const others = (await readSegmentNames(local)).filter(({ first }) => first !== name.first);
  const names = [...others, name].sort((a, b) => a.first - b.first);
  await writeSegment(local, name, events, { [segmentsKey]: names });
}

/** Writes a segment and, in the same write, what else changes with it. */
async function writeSegment(
  local: LocalArea,
  name: SegmentName,
  events: readonly SealedEvent[],
  besides: Record<string, unknown> = {},
): Promise<void> {
  const segment: Segment = { ...name, lines: events.map((event) => JSON.stringify(event)).join('\n') };
  await local.set({ [segmentKey(name)]: segment, ...besides });
}

/**
 * Writes some stored events again, wherever they lie. Only for forgetting and retention: number and hash stay.
 * @param change by sequence number.
 */
export async function rewriteEvents(
  local: LocalArea,
  head: Head,
  change: ReadonlyMap<number, SealedEvent>,
): Promise<void> {
  const isIn = ({ first, last }: SegmentName) => [...change.keys()].some((seq) => first <= seq && seq <= last);
  const sealed = [...change.keys()].filter((seq) => seq <= head.sealedTo);
  for (const name of sealed.length > 0 ? (await readSegmentNames(local)).filter(isIn) : []) {
    const events = (await readSegment(local, name)).map((event) => change.get(event.seq) ?? event);
    await writeSegment(local, name, events);
  }
  // A key that a kill left behind after its segment was written.
  if (sealed.length > 0) await local.remove(sealed.map(eventKey));
  const open = [...change].filter(([seq]) => seq > head.sealedTo).map(([seq, event]) => [eventKey(seq), event]);
  if (open.length > 0) await local.set(Object.fromEntries(open));
}

async function findSegments(local: LocalArea): Promise<readonly SegmentName[]> {
  const keys = (await allKeys(local)).filter((key) => key.startsWith('g:')).sort();
  const names: SegmentName[] = [];
  for (const key of keys) {
    const segment = (await readMany(local, [key]))[key] as Segment | undefined;
    if (segment && Number.isInteger(segment.first)) {
      names.push({ first: segment.first, last: segment.last, hash: segment.hash });
    }
  }
  return names;
}

function readLine(line: string): SealedEvent[] {
  try {
    const event: unknown = JSON.parse(line);
    return isSealed(event) ? [event] : [];
  } catch {
    return [];
  }
}
