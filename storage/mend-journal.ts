import type { SealedEvent } from '../core/log/chain.ts';
import type { Database } from './db.ts';
import { type Head, readJournal, writeJournal } from './journal.ts';
import type { RepairPorts } from './repair.ts';
import { readSegment, readSegmentNames, rebuildSegment, segmentLength } from './segments.ts';
import { withinTime } from './within-time.ts';

/**
 * Entries that the journal lost come back from the tables while those have them: a disk that damaged one copy may damage
 * the other tomorrow. Every start looks at the open entries and at one segment that chance gives; at all segments when
 * something was found, or when the head itself was lost.
 * @returns entries that were written again.
 */
export async function mendJournal(
  db: Database,
  head: Head,
  ports: Pick<RepairPorts, 'local' | 'newSalt' | 'patience'> & { readonly isSuspect: boolean },
): Promise<number> {
  const { local, newSalt, patience, isSuspect } = ports;
  const missing = (there: readonly SealedEvent[], first: number, last: number) =>
    missingFrom(db, patience, there, first, last);
  const from = head.sealedTo + 1;
  const open = await missing(await readJournal(local, from, head.seq), from, head.seq);
  if (open.length > 0 || (isSuspect && head.seq > 0)) await writeJournal(local, open, head);

  const count = Math.floor(head.sealedTo / segmentLength);
  const names = await readSegmentNames(local);
  const mendOne = async (at: number) => {
    const [first, last] = [at * segmentLength + 1, (at + 1) * segmentLength];
    const name = names.find((one) => one.first === first);
    const there = name === undefined ? [] : await readSegment(local, name);
    const lost = await missing(there, first, last);
    if (lost.length > 0) {
      await rebuildSegment(
        local,
        [...there, ...lost].sort((a, b) => a.seq - b.seq),
      );
    }
    return lost.length;
  };
  const chosen = Number.parseInt(newSalt().slice(0, 8), 16) % Math.max(1, count);
  let mended = open.length;
  if (count > 0) mended += await mendOne(chosen);
  if (mended === 0 && !isSuspect) return mended;
  for (let at = 0; at < count; at += 1) mended += await mendOne(at);
  return mended;
}

/** What the tables have of these numbers and `there` has not. */
async function missingFrom(
  db: Database,
  patience: number,
  there: readonly SealedEvent[],
  first: number,
  last: number,
): Promise<readonly SealedEvent[]> {
  if (there.length === Math.max(0, last - first + 1)) return [];
  const known = new Set(there.map(({ seq }) => seq));
  const rows = db.events.where('seq').between(first, last, true, true).toArray();
  const all = await withinTime('read events', rows, patience);
  return all.filter(({ seq }) => !known.has(seq));
}
