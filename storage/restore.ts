import type { BackupHead, BackupItem } from '../core/backup/file.ts';
import type { SealedEvent } from '../core/log/chain.ts';
import { joinEvent } from '../core/log/split.ts';
import type { ForgottenAt } from '../core/log/tombstone.ts';
import { stretchOf } from './backup.ts';
import { backedUpBlobs, blobPrefix, folderName, isBackedUp, isLogKey, restoreKey, stagePrefix } from './backup-keys.ts';
import type { Database } from './db.ts';
import { checkDraft } from './draft.ts';
import { StorageFailure } from './failure.ts';
import { forgetStaged } from './forget-staged.ts';
import { eventKey, type Head, headKey, isSealed } from './journal.ts';
import { allKeys, type LocalArea, readMany } from './local-area.ts';
import { schemaVersion } from './migrations.ts';
import { type SegmentName, segmentKey, segmentLength, segmentsKey } from './segments.ts';
import { patienceMs, withinTime } from './within-time.ts';

/**
 * A restore puts everything beside what is there, under keys of its own, and then says in one write that it is
 * complete. Before that write nothing has changed; after it the change is carried through, also after a kill.
 */

interface Restore {
  /** Of this restore: a second desk cannot write into it. */
  readonly id: string;
  readonly log: BackupHead['log'];
  readonly generation: string;
  /** ms since 1970 */
  readonly startedAt: number;
  readonly state: 'staging' | 'ready';
  /** Keys that will be there, when `ready`. */
  readonly keys?: readonly string[];
}

/** A restore that was not completed by then was left by a desk that closed, ms. */
const leftAfterMs = 24 * 60 * 60 * 1000;

/** Begins a restore; one that was begun before is dropped. */
export async function startRestore(
  local: LocalArea,
  log: BackupHead['log'],
  ids: Pick<Restore, 'id' | 'generation' | 'startedAt'>,
): Promise<void> {
  if (log.schema > schemaVersion) throw new StorageFailure('updated', 'a newer version made this backup');
  await dropRestore(local);
  await local.set({ [restoreKey]: { ...ids, log, state: 'staging' } satisfies Restore });
}

/** @throws StorageFailure `badRequest` when this restore is over or the item is none of ours; nothing is written */
export async function stageItem(local: LocalArea, id: string, item: BackupItem): Promise<void> {
  const restore = await readRestore(local);
  if (restore?.id !== id || restore.state !== 'staging') throw new StorageFailure('badRequest', 'no such restore');
  await local.set(Object.fromEntries(entriesOf(restore, item).map(([key, value]) => [`${stagePrefix}${key}`, value])));
}

/**
 * Says that all is there. From here on the next start-up self-test puts it in place.
 * @param events how many there were in the file.
 * @param forgottenAt who was forgotten here does not come back with it
 * @throws StorageFailure `badRequest` when not everything can be read back
 */
export async function completeRestore(
  local: LocalArea,
  id: string,
  events: number,
  forgottenAt: ForgottenAt,
): Promise<void> {
  const restore = await readRestore(local);
  if (restore?.id !== id || restore.state !== 'staging') throw new StorageFailure('badRequest', 'no such restore');
  const staged = (await allKeys(local)).filter((key) => key.startsWith(stagePrefix)).sort();
  await forgetStaged(local, staged, forgottenAt);
  const segments: SegmentName[] = [];
  let count = 0;
  for (const key of staged) {
    const bare = key.slice(stagePrefix.length);
    if (bare.startsWith('j:')) count += 1;
    if (!bare.startsWith('g:')) continue;
    const segment = (await readMany(local, [key]))[key] as (SegmentName & { readonly lines: string }) | undefined;
    if (segment === undefined) throw new StorageFailure('badRequest', 'a segment is missing');
    count += segment.lines.split('\n').length;
    segments.push({ first: segment.first, last: segment.last, hash: segment.hash });
  }
  if (count !== events) throw new StorageFailure('badRequest', 'events are missing');
  const { seq, hash, keySalt } = restore.log;
  const head: Head = {
    generation: restore.generation,
    schema: schemaVersion,
    seq,
    hash,
    keySalt,
    sealedTo: Math.floor(seq / segmentLength) * segmentLength,
  };
  const last = { [`${stagePrefix}${headKey}`]: head, [`${stagePrefix}${segmentsKey}`]: segments };
  const keys = [...new Set([...staged, ...Object.keys(last)])];
  await local.set({ ...last, [restoreKey]: { ...restore, state: 'ready', keys } satisfies Restore });
}

/**
 * Puts a complete restore in place, as often as it takes. @returns whether there was one. The database then belongs to
 * another log and is filled anew by the repair that follows.
 */
export async function applyRestore(
  local: LocalArea,
  db: Database,
  now: number,
  patience = patienceMs,
): Promise<boolean> {
  const restore = await readRestore(local);
  if (restore?.state === 'staging' && now - restore.startedAt > leftAfterMs) await dropRestore(local);
  if (restore?.state !== 'ready' || restore.keys === undefined) return false;
  const coming = new Set(restore.keys.map((key) => key.slice(stagePrefix.length)));
  const old = (await allKeys(local)).filter((key) => (isLogKey(key) || isBackedUp(key)) && !coming.has(key));
  if (old.length > 0) await local.remove(old);
  await withinTime('clear protocols', db.protocolVersions.clear(), patience);
  // What was worked out from the old log goes; the handle of a folder is this browser's own.
  await withinTime('clear blobs', db.blobs.where('name').notEqual(folderName).delete(), patience);
  for (const key of restore.keys) {
    const found = await readMany(local, [key]);
    // Moved before a kill.
    if (!(key in found)) continue;
    const bare = key.slice(stagePrefix.length);
    if (bare.startsWith(blobPrefix)) continue;
    await local.set({ [bare]: found[key] });
    await local.remove(key);
  }
  for (const key of restore.keys.filter((one) => one.startsWith(stagePrefix + blobPrefix))) {
    const name = key.slice(stagePrefix.length + blobPrefix.length);
    const found = await readMany(local, [key]);
    if (key in found) await withinTime('put blob', db.blobs.put({ name, value: found[key] }), patience);
  }
  await dropRestore(local);
  return true;
}

/** Ends a restore that is not complete; what is there stays as it is. */
export async function dropRestore(local: LocalArea): Promise<void> {
  await local.remove(restoreKey);
  const staged = (await allKeys(local)).filter((key) => key.startsWith(stagePrefix));
  if (staged.length > 0) await local.remove(staged);
}

async function readRestore(local: LocalArea): Promise<Restore | undefined> {
  return (await readMany(local, [restoreKey]))[restoreKey] as Restore | undefined;
}

function entriesOf(restore: Restore, item: BackupItem): readonly (readonly [string, unknown])[] {
  if ('blob' in item) {
    if (!backedUpBlobs.includes(item.blob)) throw new StorageFailure('badRequest', 'blob');
    return [[`${blobPrefix}${item.blob}`, item.value]];
  }
  if ('key' in item) {
    if (!isBackedUp(item.key) || item.key.startsWith(blobPrefix)) throw new StorageFailure('badRequest', 'key');
    return [[item.key, item.value]];
  }
  return eventEntries(item.events, restore.log.seq);
}

/** A whole stretch becomes a segment, the end of the log a key for each event. */
function eventEntries(events: readonly SealedEvent[], end: number): readonly (readonly [string, unknown])[] {
  checkEvents(events, end);
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return [];
  const stretch = stretchOf(first.seq);
  if ((stretch + 1) * segmentLength > end) return events.map((event) => [eventKey(event.seq), event]);
  const name = { first: stretch * segmentLength + 1, last: (stretch + 1) * segmentLength, hash: last.hash };
  return [[segmentKey(name), { ...name, lines: events.map((event) => JSON.stringify(event)).join('\n') }]];
}

/** @throws StorageFailure `badRequest` */
function checkEvents(events: readonly SealedEvent[], end: number): void {
  let before = 0;
  for (const event of events) {
    if (!isSealed(event) || event.seq <= before || event.seq > end) throw new StorageFailure('badRequest', 'event');
    if (before > 0 && stretchOf(event.seq) !== stretchOf(before)) throw new StorageFailure('badRequest', 'stretch');
    const draft = joinEvent(event);
    if (draft !== undefined) checkDraft(draft);
    before = event.seq;
  }
}
