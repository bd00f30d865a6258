import type { BackupHead, BackupItem } from '../core/backup/file.ts';
import type { SealedEvent } from '../core/log/chain.ts';
import { backedUpBlobs, isBackedUp } from './backup-keys.ts';
import { type DatabaseParts, hasDatabase, makeDatabase } from './db.ts';
import { type Head, readHead } from './journal.ts';
import { allKeys, type LocalArea, readMany } from './local-area.ts';
import { eventsAfter } from './repair.ts';
import { segmentLength } from './segments.ts';

/** Everything that is kept, read beside the background while it works; as it stood when the head was read. */

/** Where the log ends now; `undefined` before there is one. */
export async function readBackupLog(local: LocalArea): Promise<BackupHead['log'] | undefined> {
  return readHead(local);
}

/**
 * @param onCount hears how many events have gone by.
 * @param signal ends it.
 */
export async function* readBackupItems(
  local: LocalArea,
  log: BackupHead['log'],
  parts: DatabaseParts = {},
  onCount: (events: number) => void = () => {},
  signal?: AbortSignal,
): AsyncGenerator<BackupItem> {
  let count = 0;
  for await (const events of inStretches(eventsUpTo(local, log.seq))) {
    if (signal?.aborted) return;
    yield { events };
    count += events.length;
    onCount(count);
  }
  for (const key of (await allKeys(local)).filter(isBackedUp).sort()) {
    const found = await readMany(local, [key]);
    if (key in found) yield { key, value: found[key] };
  }
  yield* await readBlobs(parts);
}

/** The journal may become a segment while it is read: then its end is looked for again, in its new place. */
async function* eventsUpTo(local: LocalArea, seq: number): AsyncGenerator<readonly SealedEvent[]> {
  let at = 0;
  for (let isAgain = false; ; isAgain = true) {
    const head: Head | undefined = await readHead(local);
    if (head === undefined) return;
    let hasHole = false;
    for await (const events of eventsAfter(local, head, at)) {
      const upTo = events.filter((event) => event.seq <= seq);
      const end = upTo.at(-1)?.seq ?? at;
      hasHole = end - at !== upTo.length;
      if (hasHole && !isAgain) break;
      if (upTo.length > 0) yield upTo;
      at = end;
    }
    // What is still missing at the second look is lost, and the backup is as whole as the log.
    if (at >= seq || isAgain) return;
  }
}

/** Stretches as the segments have them, so that a restore can write those at once. */
async function* inStretches(batches: AsyncIterable<readonly SealedEvent[]>): AsyncGenerator<readonly SealedEvent[]> {
  let waiting: SealedEvent[] = [];
  for await (const events of batches) {
    for (const event of events) {
      const [first] = waiting;
      if (first !== undefined && stretchOf(first.seq) !== stretchOf(event.seq)) {
        yield waiting;
        waiting = [];
      }
      waiting.push(event);
    }
  }
  if (waiting.length > 0) yield waiting;
}

/** 0 for events 1 to 1,000. */
export function stretchOf(seq: number): number {
  return Math.floor((seq - 1) / segmentLength);
}

/** Without a database there are none: a backup can also be made while it cannot be opened. */
async function readBlobs(parts: DatabaseParts): Promise<readonly BackupItem[]> {
  if (!(await hasDatabase(parts).catch(() => false))) return [];
  const db = makeDatabase(parts);
  try {
    await db.open();
    const rows = await db.blobs.bulkGet([...backedUpBlobs]);
    return rows.filter((row) => row !== undefined).map(({ name, value }) => ({ blob: name, value }));
  } catch {
    return [];
  } finally {
    db.close();
  }
}

/** Hash of one event, to see whether two logs are one; absent when it is not there. */
export async function readHashAt(local: LocalArea, seq: number): Promise<string | undefined> {
  const head = await readHead(local);
  if (head === undefined) return undefined;
  for await (const events of eventsAfter(local, head, seq - 1)) return events.find((event) => event.seq === seq)?.hash;
  return undefined;
}
