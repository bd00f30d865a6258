import type { Contact } from '../core/contact.ts';
import type { Anchor, SealedEvent } from '../core/log/chain.ts';
import type { Sums } from '../core/log/day-sums.ts';
import type { StorageView } from '../core/messages.ts';
import type { Person } from '../core/person/person.ts';
import type { Author, PostKey } from '../core/post.ts';
import type { WaitingPost } from '../core/waiting.ts';
import { type Database, type DatabaseParts, hasDatabase, holdGeneration, makeDatabase } from './db.ts';
import { isLate } from './late-events.ts';
import {
  type ContactPage,
  type ContactQuery,
  findContacts,
  findContactsOfPerson,
  findPage,
  findSites,
  findSums,
  readContact,
} from './queries.ts';
import { type ChainReader, chainReaderOf } from './read-chain.ts';
import { bare, type ProtocolRow } from './rows.ts';
import { walkContacts } from './walk.ts';
import { patienceMs, withinTime } from './within-time.ts';

/**
 * Reading for the desk. Every function reads through Dexie, so `liveQuery(() => log.contacts(query))` follows the
 * background's writes.
 */
export interface LogReader {
  contacts(query: ContactQuery): Promise<ContactPage>;
  /** The page at once; without its total where that takes much longer. */
  page(query: ContactQuery): Promise<Pick<ContactPage, 'contacts'> & { readonly total?: number }>;
  /** How many of each kind fit, for figures (`figuresOf`); `undefined` where contacts have to be read for it. */
  sums(query: ContactQuery): Promise<Sums | undefined>;
  /**
   * Everything that fits now, newest first, a batch at a time; for exports. Contacts made meanwhile are not in it.
   * Ends when `signal` does.
   */
  everyContact(query: ContactQuery, signal?: AbortSignal): AsyncGenerator<readonly Contact[]>;
  contact(id: string): Promise<Contact | undefined>;
  contactsOfPerson(site: string, author: Author): Promise<readonly Contact[]>;
  /** Whom colleagues linked or noted something of, whatever the protocol allows now. */
  everyPerson(): Promise<readonly Person[]>;
  /** Sites that occur in the log. */
  sites(): Promise<readonly string[]>;
  counts(): Promise<{ readonly contacts: number; readonly notCopied: number }>;
  waiting(key: PostKey): Promise<WaitingPost | undefined>;
  /** Without practice; open and closed. */
  allWaiting(): Promise<readonly WaitingPost[]>;
  /** Without practice. */
  openWaiting(): Promise<readonly WaitingPost[]>;
  /** Closed, with a promise still to keep. Without practice. */
  promises(): Promise<readonly WaitingPost[]>;
  /** Who wrote this log and where its chain ends, for exports; `undefined` while it is empty. */
  end(): Promise<{ readonly deviceId: string; readonly anchor: Anchor } | undefined>;
  /** The events themselves, to check them and what was exported. */
  readonly chain: ChainReader;
  /** What happened to a contact, oldest first; `undefined` while events are still being written back (`late-events.ts`). */
  history(contactId: string): Promise<readonly SealedEvent[] | undefined>;
  practiceContacts(): Promise<readonly Contact[]>;
  /** The one that was kept last under this name and number. */
  protocol(name: string, version: number): Promise<ProtocolRow | undefined>;
  /** By the number under which it is kept. */
  protocolVersion(seq: number): Promise<ProtocolRow | undefined>;
  close(): void;
}

/**
 * Opens the log that the background said is ready; `undefined` when there is none (not yet, or another generation):
 * ask the background again. Opening never makes a database.
 * @param view the background's answer to `getStorage`.
 */
export async function openLog(view: StorageView, parts: DatabaseParts = {}): Promise<LogReader | undefined> {
  if (view.mode === 'unavailable' || view.generation === '' || !(await hasDatabase(parts))) return undefined;
  const db = makeDatabase(parts);
  holdGeneration(db, view.generation);
  try {
    await db.open();
  } catch {
    db.close();
    return undefined;
  }
  return readerOf(db);
}

/** @param db open. */
export function readerOf(db: Database): LogReader {
  return {
    contacts: (query) => findContacts(db, query),
    contact: (id) => readContact(db, id),
    contactsOfPerson: (site, author) => findContactsOfPerson(db, site, author),
    everyPerson: async () => (await db.persons.toArray()).map(bare),
    close: () => db.close(),
    chain: chainReaderOf(db),

    page: (query) => findPage(db, query),
    sums: (query) => findSums(db, query),
    everyContact: (query, signal) => walkContacts(db, query, signal),

    sites: () => findSites(db),

    async counts() {
      const { total } = await findContacts(db, { limit: 0 });
      return { contacts: total, notCopied: (await findContacts(db, { notCopied: true, limit: 0 })).total };
    },

    async waiting(key) {
      const row = await db.waiting.get(key);
      return row && bare(row);
    },
    allWaiting: async () => (await db.waiting.toArray()).filter(({ practice }) => !practice).map(bare),
    async openWaiting() {
      const rows = await db.waiting.where('index.isOpen').equals(1).toArray();
      return rows.filter(({ practice }) => !practice).map(bare);
    },
    async promises() {
      const rows = await db.waiting.where('index.isOpen').equals(2).toArray();
      return rows.filter(({ practice }) => !practice).map(bare);
    },
    async end() {
      const last = await withinTime('read end', db.events.orderBy('seq').last(), patienceMs);
      return last && { deviceId: last.deviceId, anchor: { seq: last.seq, hash: last.hash, count: last.seq } };
    },
    async history(contactId) {
      return (await isLate(db)) ? undefined : db.events.where('facts.id').equals(contactId).sortBy('seq');
    },
    practiceContacts: async () => (await db.practiceContacts.orderBy('createdAt').reverse().toArray()).map(bare),
    protocol: (name, version) =>
      db.protocolVersions
        .orderBy(':id')
        .reverse()
        .filter((row) => row.version === version && row.protocol.name === name)
        .first(),
    protocolVersion: (seq) => db.protocolVersions.get(seq),
  };
}
