import type { Calendar } from '../../core/clock/calendar-schema.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { calendarOf } from '../../core/protocol/targets.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import type { Store } from '../../storage/store.ts';

/** Versions that rows were timed with; kept for as long as this worker lives. They never change. */
const kept = new WeakMap<object, Map<number, Protocol>>();

/**
 * The protocol that was in force when a post was timed: its wait is measured with that one for ever, whatever the opening
 * hours are now.
 *
 * @param current taken when that version is not in this browser (a log that came from another one)
 */
export async function protocolOf(
  store: Pick<Store, 'protocolVersion' | 'protocolVersions'>,
  row: Pick<WaitingPost, 'protocolSeq' | 'protocolVersion' | 'firstSeenAt'>,
  current: Protocol,
): Promise<Protocol> {
  const numbered = await readVersion(store, row.protocolSeq);
  // Numbers are of this browser: a log that came from another one may mean another version by it.
  if (numbered !== undefined && numbered.version === row.protocolVersion) return numbered;
  return (await readVersion(store, await seqOf(store, row))) ?? current;
}

async function readVersion(
  store: Pick<Store, 'protocolVersion'>,
  seq: number | undefined,
): Promise<Protocol | undefined> {
  if (seq === undefined) return undefined;
  const ofStore = kept.get(store) ?? new Map<number, Protocol>();
  kept.set(store, ofStore);
  const known = ofStore.get(seq) ?? (await store.protocolVersion(seq))?.protocol;
  if (known !== undefined) ofStore.set(seq, known);
  return known;
}

/** The calendar by which a row is measured. */
export async function calendarFor(
  store: Pick<Store, 'protocolVersion' | 'protocolVersions'>,
  row: Pick<WaitingPost, 'protocolSeq' | 'protocolVersion' | 'firstSeenAt' | 'calendarId'>,
  current: Protocol,
): Promise<Calendar> {
  return calendarOf(await protocolOf(store, row, current), row.calendarId);
}

/** A row from before numbers were kept with it: the last version of that number from before it was seen. */
async function seqOf(
  store: Pick<Store, 'protocolVersions'>,
  { protocolVersion, firstSeenAt }: Pick<WaitingPost, 'protocolVersion' | 'firstSeenAt'>,
): Promise<number | undefined> {
  const { versions } = await store.protocolVersions();
  return versions.findLast(
    ({ version, loadedAt }) => version === protocolVersion && Date.parse(loadedAt) <= Date.parse(firstSeenAt),
  )?.seq;
}
