import type { browser as Extension } from 'wxt/browser';
import type { Contact } from '../../../core/contact.ts';
import type { SealedEvent } from '../../../core/log/chain.ts';
import { type Head, headKey } from '../../../storage/journal.ts';
import { schemaVersion } from '../../../storage/migrations.ts';
import { type LogMeta, toWaitingRow } from '../../../storage/rows.ts';
import { type SegmentName, segmentKey, segmentLength, segmentsKey } from '../../../storage/segments.ts';
import { eventsFor, eventsOfOne, waitingOf } from './events.ts';

type Local = typeof Extension.storage.local;

/**
 * Writes the events behind contacts into both copies of the log, and the closed posts that they answered.
 * @param contacts as many as fill whole segments, after those that were filled before
 */
export async function fillEvents(db: IDBDatabase, local: Local, contacts: readonly Contact[]): Promise<void> {
  const log: LogMeta = await done(db.transaction('meta').objectStore('meta').get('log'));
  const stored = await local.get([headKey, segmentsKey]);
  const head = (stored[headKey] as Head | undefined) ?? {
    generation: log.generation,
    schema: schemaVersion,
    seq: 0,
    hash: log.hash,
    sealedTo: 0,
    keySalt: '5'.repeat(64),
  };
  if (head.seq !== head.sealedTo || (contacts.length * eventsOfOne) % segmentLength !== 0) {
    throw new Error('events are filled in whole segments');
  }
  const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const events: SealedEvent[] = [];
  const rows = contacts.flatMap((contact) => (contact.postKey ? [waitingOf(contact, contact.postKey)] : []));
  for (const [at, contact] of contacts.entries()) {
    const row = rows[at];
    if (row === undefined) throw new Error('every contact here has a post');
    events.push(...(await eventsFor(contact, row, { after: head.seq + events.length, keySalt: head.keySalt, sha256 })));
  }
  const names = [...((stored[segmentsKey] as SegmentName[] | undefined) ?? [])];
  const segments: Record<string, unknown> = {};
  for (let at = 0; at < events.length; at += segmentLength) {
    const slice = events.slice(at, at + segmentLength);
    const [first, last] = [slice[0]?.seq ?? 0, slice.at(-1)?.seq ?? 0];
    const name = { first, last, hash: slice.at(-1)?.hash ?? '' };
    names.push(name);
    segments[segmentKey(name)] = { ...name, lines: slice.map((event) => JSON.stringify(event)).join('\n') };
  }
  const [seq, hash] = [events.at(-1)?.seq ?? 0, events.at(-1)?.hash ?? ''];
  await local.set({ ...segments, [segmentsKey]: names, [headKey]: { ...head, seq, hash, sealedTo: seq } });

  const write = db.transaction(['events', 'waiting', 'meta'], 'readwrite', { durability: 'relaxed' });
  for (const event of events) write.objectStore('events').put(event);
  for (const row of rows) write.objectStore('waiting').put(toWaitingRow(row));
  const now: LogMeta = await done(write.objectStore('meta').get('log'));
  write.objectStore('meta').put({ ...now, seq, hash, lastSeq: seq });
  await complete(write);
}

export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function complete(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
