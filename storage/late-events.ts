import type { SealedEvent } from '../core/log/chain.ts';
import type { Database } from './db.ts';
import { type Head, readJournal } from './journal.ts';
import type { LocalArea } from './local-area.ts';
import type { LogMeta } from './rows.ts';
import { readSegment, readSegmentNames } from './segments.ts';
import { patienceMs, withinTime } from './within-time.ts';
import { OutOfStep } from './write-events.ts';

/**
 * A log that is filled again is usable when its rows are there: contacts, posts, persons, sums. Its events are half of
 * the work and few ask for them, so those follow a slice at a time. `meta.log.late` says which are still to come, and
 * changes in the same transaction as the rows or the events: a kill at any moment leaves it true. Until they are all
 * there, who asks for events waits (`Writer.whole`, `wholeLog`); nobody reads a part as if it were all.
 */

/** Events of one transaction: short enough not to keep a save waiting. */
const sliceLength = 500;

/**
 * The newest are never late: a command that is repeated because its answer was lost is known by its event, and a screen
 * repeats within seconds (`browser/ask.ts`).
 */
const neverLate = 1_000;

/** @returns up to which event a fill that begins where `log` stands may leave them for later; 0: it may not */
export function lateFor(log: Pick<LogMeta, 'seq' | 'late'>, headSeq: number): number {
  // One stretch, or none: where the table has events already, what follows them is written at once.
  const isOneStretch = log.seq === 0 || log.late?.to === log.seq;
  return isOneStretch && headSeq - log.seq > 2 * neverLate ? headSeq - neverLate : 0;
}

export function countLate({ late }: LogMeta): number {
  return late === undefined ? 0 : late.to - late.from + 1;
}

/**
 * Writes a slice of late events, read anew each time.
 * Only in the writer's turn: nothing else changes where it stands.
 * @returns how many are still late; 0 when all are there, or when what is missing cannot be read from the journal either
 * @throws OutOfStep when this is another log
 */
export async function writeSomeLate(db: Database, local: LocalArea, head: Head): Promise<number> {
  const asked = await db.meta.get('log');
  if (asked?.key !== 'log' || asked.generation !== head.generation) throw new OutOfStep();
  if (asked.late === undefined) return 0;
  const { from, to } = asked.late;
  const events = await readSome(local, head, from, to);
  return db.transaction('rw', db.events, db.meta, async () => {
    const log = await db.meta.get('log');
    // The browser took the database away and made another.
    if (log?.key !== 'log' || log.generation !== head.generation) throw new OutOfStep();
    // A slice that was given up goes on by itself. Since it was read, others may have written it, or forgotten of it.
    if (log.late?.from !== from || log.late.to !== to) return countLate(log);
    await db.events.bulkPut([...events]);
    const { late: _, ...rest } = log;
    const next = (events.at(-1)?.seq ?? to) + 1;
    const left: LogMeta = next > to ? rest : { ...rest, late: { from: next, to } };
    await db.meta.put(left);
    return countLate(left);
  });
}

/** How often a page looks whether they are all there, ms. */
const lookMs = 250;

/**
 * For a page that reads events: resolves when they are all there. The background writes them. Not for a live question,
 * which is asked again by itself (`LogReader.history`).
 * @throws what `signal` says
 */
export async function wholeLog(db: Database, signal?: AbortSignal): Promise<void> {
  while (await withinTime('read meta', isLate(db), patienceMs)) {
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

/** Are there events that the table has not yet? However late the answer: a live question waits, and tells of it itself. */
export async function isLate(db: Database): Promise<boolean> {
  const log = await db.meta.get('log');
  return log?.key === 'log' && log.late !== undefined;
}

/** The first events from `from` on, up to `to`, that can be read; of one segment at most. */
async function readSome(local: LocalArea, head: Head, from: number, to: number): Promise<readonly SealedEvent[]> {
  const isAsked = ({ seq }: SealedEvent) => from <= seq && seq <= to;
  for (const name of from <= head.sealedTo ? await readSegmentNames(local) : []) {
    if (name.last < from) continue;
    if (name.first > to) break;
    const events = (await readSegment(local, name)).filter(isAsked);
    if (events.length > 0) return events.slice(0, sliceLength);
  }
  for (let first = Math.max(from, head.sealedTo + 1); first <= to; first += sliceLength) {
    const events = await readJournal(local, first, Math.min(to, first + sliceLength - 1));
    if (events.length > 0) return events;
  }
  return [];
}
