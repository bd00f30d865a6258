import type { Contact } from '../core/contact.ts';
import { addressOf } from '../core/log/apply.ts';
import { type Anchor, type ChainReport, type SealedEvent, type Sha256, verifyChain } from '../core/log/chain.ts';
import type { EventDraft } from '../core/log/events.ts';
import { personKeys } from '../core/log/person.ts';
import type { Kept, TermEnds } from '../core/log/terms.ts';
import type { StorageView } from '../core/messages.ts';
import { hasHandle } from '../core/person/apply-person.ts';
import type { Handle, Person } from '../core/person/person.ts';
import type { Author, PostKey } from '../core/post.ts';
import type { ProtocolSource } from '../core/protocol/incoming.ts';
import type { Protocol } from '../core/protocol/schema.ts';
import type { ProtocolVersion } from '../core/protocol/versions.ts';
import type { WaitingPost } from '../core/waiting.ts';
import type { DatabaseParts } from './db.ts';
import { StorageFailure } from './failure.ts';
import { type ForgetPorts, forgetPosts } from './forget.ts';
import { forgetLinks } from './forget-links.ts';
import { type LocalArea, patientArea } from './local-area.ts';
import { keepOpenRows } from './open-rows.ts';
import { makePersonVerbs, type PersonVerbs } from './person-verbs.ts';
import { countPersons, findHistory, findLikeHandles, findPersonOf } from './persons.ts';
import * as protocols from './protocols.ts';
import { findPassed, findPassedPosts, isLastSlice, pruneContacts, pruneOrphans } from './prune.ts';
import { findPassedPersons, prunePersons } from './prune-persons.ts';
import {
  type ContactPage,
  type ContactQuery,
  findContacts,
  findContactsOfPerson,
  fitsQuery,
  readContact,
} from './queries.ts';
import { makeReader } from './reader.ts';
import { completeRestore } from './restore.ts';
import { bare, type ProtocolRow } from './rows.ts';
import { readDeviceId } from './settings.ts';
import { removeTeam } from './team.ts';
import { patienceMs, withinTime } from './within-time.ts';
import { noWitness, type Witness } from './witness.ts';
import { makeWriter } from './writer.ts';

/** What the background keeps; every verb waits for the start-up self-test by itself. */
export interface Store extends Omit<PersonVerbs, 'isKeptOut'> {
  /** Start-up self-test (and repair); what it found. */
  ready(): Promise<StorageView>;
  /**
   * Resolves when the events are kept: journal and tables, or the journal alone (`journalOnly`). An event whose
   * `eventId` is already there counts as kept.
   * @throws StorageFailure when nothing was kept.
   */
  append(drafts: readonly EventDraft[]): Promise<void>;
  waitingByKeys(keys: readonly PostKey[]): Promise<ReadonlyMap<PostKey, WaitingPost>>;
  /** Not closed, by due time. Practice only when asked for. */
  openWaiting(which?: { readonly practice?: boolean }): Promise<readonly WaitingPost[]>;
  /** Closed, with a promise still to keep; by its time. Practice only when asked for. */
  promises(which?: { readonly practice?: boolean }): Promise<readonly WaitingPost[]>;
  /** Those of one person on a site, not closed. */
  openWaitingOfPerson(
    site: string,
    author: Author,
    which?: { readonly practice?: boolean },
  ): Promise<readonly WaitingPost[]>;
  /** Closed ones too, by first sight. */
  allWaiting(which?: { readonly site?: string; readonly practice?: boolean }): Promise<readonly WaitingPost[]>;
  contact(id: string): Promise<Contact | undefined>;
  /** The newest contact about a post. */
  contactForPost(key: PostKey): Promise<Contact | undefined>;
  /** Newest first. */
  contactsOfPerson(site: string, author: Author, which?: { readonly practice?: boolean }): Promise<readonly Contact[]>;
  contacts(query: ContactQuery): Promise<ContactPage>;
  /** Whose handle it is; `undefined` as long as nobody linked it. */
  personOf(handle: Handle): Promise<Person | undefined>;
  /** Contacts under any of these handles, newest first. Without practice. */
  historyOf(handles: readonly Handle[]): Promise<readonly Contact[]>;
  /** How much was linked and noted. */
  countPersons(): Promise<{ readonly persons: number; readonly handles: number; readonly notes: number }>;
  /**
   * Takes all links, notes and numbers of persons out of the log; contacts stay as they are. @throws StorageFailure
   */
  forgetLinks(): Promise<{ readonly persons: number }>;
  /** Handles of the log that share a word of their names with these. */
  likeHandles(handles: readonly Handle[]): Promise<readonly Handle[]>;
  counts(): Promise<{ readonly contacts: number; readonly notCopied: number; readonly open: number }>;
  /** What happened to a contact, oldest first. */
  history(contactId: string): Promise<readonly SealedEvent[]>;
  /** End of the chain, for settings and exports. */
  anchor(): Promise<Anchor>;
  /** Walks the whole chain; for 100,000 events this takes seconds. */
  checkChain(): Promise<ChainReport>;
  /** Keeps a protocol as it is and makes it the current one. */
  putProtocol(protocol: Protocol, loadedAt: string, source?: ProtocolSource): Promise<void>;
  /**
   * Keeps a changed protocol as the next version; `undefined` when the one that it was based on (by the number under
   * which it is kept) is no longer current: nothing is kept then.
   */
  saveProtocol(protocol: Protocol, basedOn: number, savedAt: string): Promise<ProtocolRow | undefined>;
  currentProtocol(): Promise<ProtocolRow | undefined>;
  /** By the number under which it is kept. */
  protocolVersion(seq: number): Promise<ProtocolRow | undefined>;
  /** Oldest first, without contents; `current` is 0 when there is none. */
  protocolVersions(): Promise<{ readonly current: number; readonly versions: readonly ProtocolVersion[] }>;
  /**
   * Drops posts that came by a file and are taken back, as if they had never been seen.
   * @throws StorageFailure
   */
  forgetPosts(keys: readonly PostKey[]): Promise<void>;
  /**
   * Takes out what has passed its term, a slice at a time; until `isDone` it wants to be called again with what it said.
   * @throws StorageFailure
   */
  prune(ends: TermEnds, from: PruneFrom): Promise<PruneStep>;
  /** Is this event in the chain, with this hash? */
  hasEvent(seq: number, hash: string): Promise<boolean>;
  /** How many contacts were made from … to …, ISO 8601 UTC. */
  countContacts(from: string, to: string): Promise<number>;
  /** Things that can be made again, such as the suggestion index. */
  /**
   * Puts a backup in place of everything that is here, all of whose items were staged under `id` (`restore.ts`).
   * @throws StorageFailure when something is missing: nothing has changed then
   */
  restore(id: string, events: number): Promise<StorageView>;
  getBlob(name: string): Promise<unknown>;
  putBlob(name: string, value: unknown): Promise<void>;
  deviceId(): Promise<string>;
  /** The person has read that the log was lost. */
  lossSeen(): Promise<void>;
  /** The person has read that the log came back, or what of it did not. @throws StorageFailure */
  cameBackSeen(): Promise<void>;
  /** For tests and for a background that ends. */
  close(): void;
}

/** Where a run of `prune` stands. */
export interface PruneFrom {
  /** Contacts that were looked at; `undefined`: all. */
  readonly contacts?: number;
  /** Event up to which rows that are gone were looked for. */
  readonly orphansTo: number;
}

export interface PruneStep {
  readonly next: PruneFrom;
  readonly isDone: boolean;
  /** Contacts by what is left of them. */
  readonly pruned: readonly Kept[];
  readonly posts: number;
}

export interface StorePorts extends DatabaseParts {
  readonly local: LocalArea;
  /** ms since 1970 */
  readonly now?: () => number;
  readonly newId?: () => string;
  readonly sha256?: Sha256;
  readonly randomBytes?: (count: number) => Uint8Array;
  /** ms that one database call may take. */
  readonly patience?: number;
  /** What `ready` answers became different: another mode, another log, a save that failed or went well again. */
  readonly onChange?: () => void;
  /** Knows that there was a log when both copies are gone. */
  readonly witness?: Witness;
}

export function openStore(ports: StorePorts): Store {
  const {
    indexedDB,
    IDBKeyRange,
    now = Date.now,
    newId = () => crypto.randomUUID(),
    sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
    randomBytes = (count) => crypto.getRandomValues(new Uint8Array(count)),
    patience = patienceMs,
    onChange = () => {},
    witness = noWitness,
  } = ports;
  const local = patientArea(ports.local, patience);
  const database = { ...(indexedDB ? { indexedDB } : {}), ...(IDBKeyRange ? { IDBKeyRange } : {}) };
  const newSalt = () => [...randomBytes(32)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  let device: Promise<string> | undefined;
  const deviceId = () => {
    device ??= readDeviceId(local, newId).catch((error) => {
      device = undefined;
      throw error;
    });
    return device;
  };
  const people = makePersonVerbs({
    local,
    sha256,
    now,
    newId,
    newSalt,
    writer: () => writer,
    read: () => read,
    forgetting,
  });
  const { isKeptOut } = people;
  const writer = makeWriter({
    local,
    database,
    deviceId,
    now,
    newId,
    newSalt,
    sha256,
    patience,
    onChange,
    witness,
    isKeptOut,
  });
  const { pending } = writer;
  const read = makeReader(writer, patience);

  const newest = (contacts: Iterable<Contact>) =>
    [...contacts].sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
  /** Rows of the tables under the rows that only the journal has. */
  const overlay = (rows: readonly Contact[], fits: (contact: Contact) => boolean) =>
    pending.contacts.size === 0
      ? rows
      : newest([
          ...rows.filter(({ id }) => !pending.contacts.has(id)),
          ...[...pending.contacts.values()].filter((row) => row !== undefined).filter(fits),
        ]);
  const overlayWaiting = (rows: readonly WaitingPost[], fits: (row: WaitingPost) => boolean) =>
    [
      ...rows.filter(({ key }) => !pending.waiting.has(key)),
      ...[...pending.waiting.values()].filter((row) => row !== undefined),
    ].filter(fits);

  /** Only while storage is well: half forgotten is worse than not yet. */
  async function forgetting<T>(job: (ports: ForgetPorts) => Promise<T>): Promise<T> {
    const { mode } = await writer.ready();
    if (mode !== 'ok' && mode !== 'restored') throw new StorageFailure('storageUnavailable', mode);
    return writer
      .inTurn(async () => {
        const head = writer.head();
        if (!head) throw new StorageFailure('storageUnavailable', 'no head');
        // Saves wait for it, so it may not wait for ever; it is repeated as a whole.
        return withinTime('forget', job({ local, head, sha256 }), patience * 12);
      })
      .finally(open.forget);
  }

  async function waitingByKeys(keys: readonly PostKey[]): Promise<ReadonlyMap<PostKey, WaitingPost>> {
    const rows = await read((db) => db.waiting.bulkGet([...keys]), []);
    const found = new Map<PostKey, WaitingPost>();
    keys.forEach((key, at) => {
      const row = pending.waiting.has(key) ? pending.waiting.get(key) : rows[at] && bare(rows[at]);
      if (row) found.set(key, row);
    });
    return found;
  }

  const open = keepOpenRows(
    async () => {
      const { mode, generation } = await writer.ready();
      return mode === 'ok' || mode === 'restored' ? `${generation} ${writer.tests()}` : undefined;
    },
    async () => {
      const rows = await read((db) => db.waiting.where('index.isOpen').above(0).toArray(), []);
      return overlayWaiting(rows.map(bare), () => true);
    },
    waitingByKeys,
  );

  return {
    ready: writer.ready,
    lossSeen: writer.lossSeen,
    cameBackSeen: writer.cameBackSeen,
    async append(drafts) {
      try {
        await writer.append(drafts);
      } catch (error) {
        open.forget();
        throw error;
      }
      const touched = drafts.map(addressOf).flatMap((address) => (address.table === 'waiting' ? [address.key] : []));
      await open.refresh([...new Set(touched)]);
    },
    deviceId,
    close: () => writer.database().close(),

    waitingByKeys,

    openWaiting: ({ practice = false } = {}) => open.list('waiting', practice),

    promises: ({ practice = false } = {}) => open.list('promises', practice),

    async openWaitingOfPerson(site, author, { practice = false } = {}) {
      const keys = personKeys(site, author);
      const rows = await read((db) => db.waiting.where('index.people').anyOf(keys).distinct().toArray(), []);
      return overlayWaiting(
        rows.map(bare),
        (row) =>
          row.closedAt === undefined &&
          (row.practice ?? false) === practice &&
          personKeys(row.post.site, row.post.author).some((key) => keys.includes(key)),
      );
    },

    async allWaiting({ site, practice = false } = {}) {
      const rows = await read(
        (db) => (site === undefined ? db.waiting.toArray() : db.waiting.where('post.site').equals(site).toArray()),
        [],
      );
      const all = overlayWaiting(
        rows.map(bare),
        (row) => (row.practice ?? false) === practice && (site === undefined || row.post.site === site),
      );
      return all.sort((a, b) => (a.firstSeenAt < b.firstSeenAt ? -1 : 1));
    },

    async contact(id) {
      const row = await read((db) => readContact(db, id), undefined);
      return pending.contacts.has(id) ? pending.contacts.get(id) : row;
    },

    async contactForPost(key) {
      const rows = await read(async (db) => {
        const real = await db.contacts.where('postKey').equals(key).toArray();
        return [...real, ...(await db.practiceContacts.where('postKey').equals(key).toArray())];
      }, []);
      return newest(overlay(rows.map(bare), ({ postKey }) => postKey === key))[0];
    },

    async contactsOfPerson(site, author, { practice = false } = {}) {
      const rows = await read((db) => findContactsOfPerson(db, site, author, practice), []);
      const keys = personKeys(site, author);
      return overlay(
        rows,
        (contact) =>
          (contact.practice ?? false) === practice &&
          personKeys(contact.site, contact.author).some((key) => keys.includes(key)),
      );
    },

    async personOf(handle) {
      const row = await read((db) => findPersonOf(db, handle), undefined);
      const now = [...pending.persons.values()].find((one) => one !== undefined && hasHandle(one, handle));
      return now ?? (row !== undefined && pending.persons.has(row.id) ? undefined : row);
    },

    async historyOf(handles) {
      const rows = await read((db) => findHistory(db, handles), []);
      return overlay(rows, (contact) => !contact.practice && hasHandle({ handles }, contact));
    },

    countPersons: () => read(countPersons, { persons: 0, handles: 0, notes: 0 }),
    forgetLinks: () => forgetting((ports) => forgetLinks(writer.database(), ports)),

    likeHandles: (handles) => read((db) => findLikeHandles(db, handles), []),

    async contacts(query) {
      const page = await read((db) => findContacts(db, query), { contacts: [], total: 0 });
      const contacts = overlay(page.contacts, (contact) => !contact.practice && fitsQuery(contact, query));
      return { contacts, total: Math.max(page.total, contacts.length) };
    },

    async counts() {
      const { contacts } = await writer.ready();
      const notCopied = await read((db) => findContacts(db, { notCopied: true, limit: 0 }), { contacts: [], total: 0 });
      const open = (await this.openWaiting()).length;
      return { contacts, notCopied: notCopied.total, open };
    },

    history: (contactId) => read((db) => db.events.where('facts.id').equals(contactId).sortBy('seq'), []),

    async anchor() {
      await writer.ready();
      const head = writer.head();
      return { seq: head?.seq ?? 0, hash: head?.hash ?? '', count: head?.seq ?? 0 };
    },

    async checkChain() {
      const anchor = await this.anchor();
      return verifyChain(read.events(), anchor, sha256);
    },

    ...people,
    async forgetPerson(site, author, isMasked) {
      const forgotten = await people.forgetPerson(site, author, isMasked);
      // Files of colleagues were merged there, with this person perhaps; it can be made again.
      await removeTeam(database).catch(() => undefined);
      return forgotten;
    },
    async prune(ends, { contacts: skip, orphansTo }) {
      if (skip !== undefined) {
        const at = new Date(now()).toISOString();
        const slice = await read((db) => findPassed(db, ends, skip, { at, newId }), undefined);
        if (slice === undefined) throw new StorageFailure('storageUnavailable', 'the tables cannot be read');
        if (slice.pruned.length > 0) {
          await writer.append(slice.drafts);
          await forgetting((ports) => pruneContacts(writer.database(), ports, slice.pruned));
        }
        const next = isLastSlice(slice) ? { orphansTo } : { orphansTo, contacts: skip + slice.looked };
        return { next, isDone: false, pruned: slice.pruned.map(({ kept }) => kept), posts: 0 };
      }
      const keys = await read((db) => findPassedPosts(db, ends), []);
      if (keys.length > 0) {
        await forgetting((ports) => forgetPosts(writer.database(), ports, keys));
        return { next: { orphansTo }, isDone: false, pruned: [], posts: keys.length };
      }
      const ids = { at: new Date(now()).toISOString(), newId };
      const persons = await read((db) => findPassedPersons(db, ends, ids), []);
      if (persons.length > 0) {
        await writer.append(persons);
        await forgetting((ports) => prunePersons(writer.database(), ports, persons));
        return { next: { orphansTo }, isDone: false, pruned: [], posts: 0 };
      }
      const { seq, isLast } = await forgetting((ports) => pruneOrphans(writer.database(), ports, ends, orphansTo));
      return { next: { orphansTo: seq }, isDone: isLast, pruned: [], posts: 0 };
    },
    hasEvent: (seq, hash) => read(async (db) => (await db.events.get(seq))?.hash === hash, false),
    countContacts: (from, to) => read((db) => db.contacts.where('createdAt').between(from, to, true, false).count(), 0),
    forgetPosts: (keys) => forgetting((ports) => forgetPosts(writer.database(), ports, keys)),

    async putProtocol(protocol, loadedAt, source = 'file') {
      await writer.ready();
      const row = await writer.inTurn(() => protocols.writeProtocol(local, protocol, loadedAt, source));
      await read((db) => db.protocolVersions.put(row), 0);
    },
    async saveProtocol(protocol, basedOn, savedAt) {
      await writer.ready();
      const row = await writer.inTurn(() => protocols.writeNextVersion(local, protocol, basedOn, savedAt));
      if (row !== undefined) await read((db) => db.protocolVersions.put(row), 0);
      return row;
    },
    protocolVersion: (seq) => protocols.readProtocol(local, seq),
    currentProtocol: () => protocols.readCurrentProtocol(local),
    protocolVersions: () => protocols.readProtocolVersions(local),

    restore: (id, events) =>
      writer.restored(() => completeRestore(local, id, events, people.forgottenAt)).finally(open.forget),
    getBlob: (name) => read(async (db) => (await db.blobs.get(name))?.value, undefined),
    async putBlob(name, value) {
      await read((db) => db.blobs.put({ name, value }), '');
    },
  };
}
