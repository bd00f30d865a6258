import { addressOf } from '../core/log/apply.ts';
import type { Sha256 } from '../core/log/chain.ts';
import type { EventDraft } from '../core/log/events.ts';
import type { StorageView } from '../core/messages.ts';
import type { PostKey } from '../core/post.ts';
import { type ChainVerbs, makeChainVerbs } from './chain-verbs.ts';
import { type ContactVerbs, makeContactVerbs } from './contact-verbs.ts';
import type { DatabaseParts } from './db.ts';
import { StorageFailure } from './failure.ts';
import { type ForgetPorts, forgetPosts } from './forget.ts';
import { type LinkVerbs, makeLinkVerbs } from './link-verbs.ts';
import { type LocalArea, patientArea } from './local-area.ts';
import { makePersonVerbs, type PersonVerbs } from './person-verbs.ts';
import { makeProtocolVerbs, type ProtocolVerbs } from './protocol-verbs.ts';
import { makePruneVerbs, type PruneVerbs } from './prune-verbs.ts';
import { findContacts } from './queries.ts';
import { makeReader } from './reader.ts';
import { completeRestore } from './restore.ts';
import { readDeviceId } from './settings.ts';
import { forgetTeamLinks } from './team-persons.ts';
import { makeWaitingVerbs, type WaitingVerbs } from './waiting-verbs.ts';
import { patienceMs, withinTime } from './within-time.ts';
import { noWitness, type Witness } from './witness.ts';
import { makeWriter } from './writer.ts';

/** What the background keeps, a part per subject; every verb waits for the start-up self-test by itself. */
export interface Store
  extends WaitingVerbs,
    ContactVerbs,
    LinkVerbs,
    Omit<PersonVerbs, 'isKeptOut'>,
    ProtocolVerbs,
    PruneVerbs,
    ChainVerbs {
  /** Start-up self-test (and repair); what it found. */
  ready(): Promise<StorageView>;
  /**
   * Resolves when the events are kept: journal and tables, or the journal alone (`journalOnly`). An event whose
   * `eventId` is already there counts as kept.
   * @throws StorageFailure when nothing was kept.
   */
  append(drafts: readonly EventDraft[]): Promise<void>;
  counts(): Promise<{ readonly contacts: number; readonly notCopied: number; readonly open: number }>;
  /**
   * Drops posts that came by a file and are taken back, as if they had never been seen.
   * @throws StorageFailure
   */
  forgetPosts(keys: readonly PostKey[]): Promise<void>;
  /**
   * Puts a backup in place of everything that is here, all of whose items were staged under `id` (`restore.ts`).
   * @throws StorageFailure when something is missing: nothing has changed then
   */
  restore(id: string, events: number): Promise<StorageView>;
  /** Things that can be made again, such as the suggestion index. */
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
    parts: database,
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
  const read = makeReader(writer, patience);
  const { verbs: waiting, openRows } = makeWaitingVerbs(writer, read);

  /** Only while storage is well: half forgotten is worse than not yet. */
  async function forgetting<T>(job: (ports: ForgetPorts) => Promise<T>): Promise<T> {
    const { mode } = await writer.ready();
    if (mode !== 'ok' && mode !== 'restored') throw new StorageFailure('storageUnavailable', mode);
    await writer.whole();
    return writer
      .inTurn(async () => {
        const head = writer.head();
        if (!head) throw new StorageFailure('storageUnavailable', 'no head');
        // The storage was repaired again while this waited for its turn.
        if (!writer.isWhole()) throw new StorageFailure('restoring', 'repaired again');
        // Saves wait for it, so it may not wait for ever; it is repeated as a whole.
        return withinTime('forget', job({ local, head, sha256 }), patience * 12);
      })
      .finally(openRows.forget);
  }

  const links = makeLinkVerbs(writer, read, forgetting);
  return {
    ...waiting,
    ...makeContactVerbs(writer, read),
    ...links,
    async forgetLinks() {
      await forgetTeamLinks(database);
      return links.forgetLinks();
    },
    ...people,
    ...makeProtocolVerbs(local, writer, read),
    ...makePruneVerbs({ writer, read, now, newId, forgetting }),
    ...makeChainVerbs(writer, read, sha256),

    ready: writer.ready,
    lossSeen: writer.lossSeen,
    cameBackSeen: writer.cameBackSeen,
    deviceId,
    close: () => writer.database().close(),

    async append(drafts) {
      try {
        await writer.append(drafts);
      } catch (error) {
        openRows.forget();
        throw error;
      }
      const touched = drafts.map(addressOf).flatMap((address) => (address.table === 'waiting' ? [address.key] : []));
      await openRows.refresh([...new Set(touched)]);
    },

    async counts() {
      const { contacts } = await writer.ready();
      const notCopied = await read((db) => findContacts(db, { notCopied: true, limit: 0 }), { contacts: [], total: 0 });
      const open = (await waiting.openWaiting()).length;
      return { contacts, notCopied: notCopied.total, open };
    },

    forgetPosts: (keys) => forgetting((ports) => forgetPosts(writer.database(), ports, keys)),

    restore: (id, events) =>
      writer.restored(() => completeRestore(local, id, events, people.forgottenAt)).finally(openRows.forget),
    getBlob: (name) => read(async (db) => (await db.blobs.get(name))?.value, undefined),
    async putBlob(name, value) {
      await read((db) => db.blobs.put({ name, value }), '');
    },
  };
}
