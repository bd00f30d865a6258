import type { Contact } from '../core/contact.ts';
import { addressOf, applyToContact, applyToWaiting } from '../core/log/apply.ts';
import type { SealedEvent } from '../core/log/chain.ts';
import type { EventDraft } from '../core/log/events.ts';
import { joinEvent } from '../core/log/split.ts';
import { applyToPerson } from '../core/person/apply-person.ts';
import { isPersonEvent } from '../core/person/events.ts';
import type { Person } from '../core/person/person.ts';
import type { WaitingPost } from '../core/waiting.ts';
import { changeSums } from './day-sums.ts';
import type { Database } from './db.ts';
import { schemaVersion } from './migrations.ts';
import { bare, type LogMeta, toContactRow, toPersonRow, toWaitingRow } from './rows.ts';

/** The tables are not where the journal thinks they are: wiped, replaced or behind. Repair, then go on. */
export class OutOfStep extends Error {}

/** A newer Kantlijn wrote here; this one must not. */
export class NewerSchema extends Error {}

export const logTables = [
  'events',
  'waiting',
  'contacts',
  'practiceContacts',
  'persons',
  'words',
  'wordsToDo',
  'daySums',
  'meta',
] as const;

/** A write leaves the words for later (`words.ts`). */
const writeTables = logTables.filter((name) => name !== 'words');

/**
 * Events and what follows from them, in one transaction over all tables: wholly or not at all.
 * Resolves after `complete`, so what it answered is there.
 * @param from where the tables must stand before.
 * @param filling while tables are filled from the journal.
 * @returns where they stand now.
 */
export async function writeEvents(
  db: Database,
  from: Pick<LogMeta, 'generation' | 'seq' | 'hash'>,
  events: readonly SealedEvent[],
  { known, lateTo = 0 }: Filling = {},
): Promise<LogMeta> {
  const drafts = events.map(joinEvent).filter((draft) => draft !== undefined);
  const keys = keysOf(drafts);
  let written: Rows | undefined;
  const after = await db.transaction('rw', writeTables, async () => {
    // Asked at once, here and below: the browser need not wait for us between them.
    const [log, rows] = await Promise.all([
      guard(db, from),
      known === undefined ? readRows(db, keys) : pickRows(known, keys),
    ]);
    const before = realContacts(rows);
    for (const draft of drafts) applyTo(rows, draft);
    const last = events.at(-1);
    if (!last) return log;
    written = rows;
    const onTime = events.filter(({ seq }) => seq > lateTo);
    const firstLate = log.late?.from ?? events.find(({ seq }) => seq <= lateTo)?.seq;
    const after = realContacts(rows);
    const next = {
      ...log,
      seq: last.seq,
      lastSeq: onTime.at(-1)?.seq ?? log.lastSeq,
      hash: last.hash,
      ...(firstLate !== undefined && lateTo > 0 ? { late: { from: firstLate, to: Math.min(lateTo, last.seq) } } : {}),
      contacts: log.contacts + after.length - before.length,
      notCopied: log.notCopied + countNotCopied(after) - countNotCopied(before),
    };
    await Promise.all([
      db.events.bulkAdd(onTime),
      writeRows(db, keys, rows),
      db.wordsToDo.bulkPut(keys.contacts.map((id) => ({ id, seq: last.seq }))),
      changeSums(db, log, before, after),
      db.meta.put(next),
    ]);
    return next;
  });
  if (known !== undefined && written !== undefined) addRows(known, written);
  return after;
}

async function guard(db: Database, after: Pick<LogMeta, 'generation' | 'seq' | 'hash'>): Promise<LogMeta> {
  const [schema, log] = await db.meta.bulkGet(['schema', 'log']);
  if (schema?.key === 'schema' && schema.version > schemaVersion) throw new NewerSchema();
  const isThere =
    log?.key === 'log' && log.generation === after.generation && log.seq === after.seq && log.hash === after.hash;
  if (!isThere || !schema) throw new OutOfStep();
  return log;
}

interface Filling {
  /** From nothing: all rows that the tables have by now, so that none is read; kept up here. */
  readonly known?: Rows | undefined;
  /** Events up to this number stay out of their table for now; their rows do not. */
  readonly lateTo?: number;
}

/** Rows in memory; `undefined`: there is none (any more). */
export interface Rows {
  readonly waiting: Map<string, WaitingPost | undefined>;
  readonly contacts: Map<string, Contact | undefined>;
  readonly persons: Map<string, Person | undefined>;
}

export const emptyRows = (): Rows => ({ waiting: new Map(), contacts: new Map(), persons: new Map() });

export const countRows = ({ waiting, contacts, persons }: Rows) => waiting.size + contacts.size + persons.size;

function pickRows(known: Rows, keys: RowKeys): Rows {
  return {
    waiting: new Map(keys.waiting.map((key) => [key, known.waiting.get(key)])),
    contacts: new Map(keys.contacts.map((id) => [id, known.contacts.get(id)])),
    persons: new Map(keys.persons.map((id) => [id, known.persons.get(id)])),
  };
}

function addRows(known: Rows, more: Rows): void {
  for (const [key, row] of more.waiting) known.waiting.set(key, row);
  for (const [id, row] of more.contacts) known.contacts.set(id, row);
  for (const [id, row] of more.persons) known.persons.set(id, row);
}

interface RowKeys {
  readonly waiting: readonly string[];
  readonly contacts: readonly string[];
  readonly persons: readonly string[];
}

function keysOf(drafts: readonly EventDraft[]): RowKeys {
  const addresses = drafts.map(addressOf);
  const waiting = addresses.flatMap((address) => (address.table === 'waiting' ? [address.key] : []));
  const contacts = addresses.flatMap((address) => (address.table === 'contacts' ? [address.id] : []));
  const persons = addresses.flatMap((address) => (address.table === 'persons' ? [address.id] : []));
  return { waiting: [...new Set(waiting)], contacts: [...new Set(contacts)], persons: [...new Set(persons)] };
}

async function readRows(db: Database, keys: RowKeys): Promise<Rows> {
  const [waiting, contacts, practice, persons] = await Promise.all([
    db.waiting.bulkGet([...keys.waiting]),
    db.contacts.bulkGet([...keys.contacts]),
    db.practiceContacts.bulkGet([...keys.contacts]),
    db.persons.bulkGet([...keys.persons]),
  ]);
  return {
    waiting: new Map(keys.waiting.map((key, at) => [key, waiting[at] && bare(waiting[at])])),
    contacts: new Map(
      keys.contacts.map((id, at) => {
        const row = contacts[at] ?? practice[at];
        return [id, row && bare(row)];
      }),
    ),
    persons: new Map(keys.persons.map((id, at) => [id, persons[at] && bare(persons[at])])),
  };
}

/** Applies an event to rows in memory. */
export function applyTo(rows: Rows, draft: EventDraft): void {
  if (isPersonEvent(draft)) {
    rows.persons.set(draft.id, applyToPerson(rows.persons.get(draft.id), draft));
    return;
  }
  const address = addressOf(draft);
  if (address.table === 'waiting') {
    rows.waiting.set(address.key, applyToWaiting(rows.waiting.get(address.key), draft));
  } else rows.contacts.set(address.id, applyToContact(rows.contacts.get(address.id), draft));
}

async function writeRows(db: Database, keys: RowKeys, rows: Rows): Promise<void> {
  const contacts = [...rows.contacts.values()].filter((row) => row !== undefined);
  const waiting = [...rows.waiting.values()].filter((row) => row !== undefined);
  const persons = [...rows.persons.values()].filter((row) => row !== undefined);
  const gone = keys.contacts.filter((id) => rows.contacts.get(id) === undefined);
  await Promise.all([
    db.waiting.bulkPut(waiting.map(toWaitingRow)),
    db.contacts.bulkPut(contacts.filter((row) => !row.practice).map(toContactRow)),
    db.practiceContacts.bulkPut(contacts.filter((row) => row.practice).map(toContactRow)),
    db.contacts.bulkDelete(gone),
    db.practiceContacts.bulkDelete(gone),
    db.persons.bulkPut(persons.map(toPersonRow)),
    db.persons.bulkDelete(keys.persons.filter((id) => rows.persons.get(id) === undefined)),
  ]);
}

function realContacts({ contacts }: Rows): readonly Contact[] {
  return [...contacts.values()].filter((row) => row !== undefined).filter(({ practice }) => !practice);
}

function countNotCopied(contacts: readonly Contact[]): number {
  return contacts.filter(({ crmCopiedAt }) => crmCopiedAt === undefined).length;
}
