import Dexie, { type Table } from 'dexie';
import type { SealedEvent } from '../core/log/chain.ts';
import { migrations } from './migrations.ts';
import type {
  BlobRow,
  ContactRow,
  DaySumsRow,
  MetaRow,
  PersonRow,
  ProtocolRow,
  WaitingRow,
  WordsRow,
  WordsToDo,
} from './rows.ts';
import type { MemberRow, MergedFileRow, SeenRow, VersionsRow, WordBlockRow } from './team-rows.ts';

/** The one place that makes a Dexie: pages that read use it through `read.ts`. */

export type Database = Dexie & {
  readonly events: Table<SealedEvent, number>;
  readonly waiting: Table<WaitingRow, string>;
  readonly contacts: Table<ContactRow, string>;
  /** Apart, so that no question to the log can ever count practice. */
  readonly practiceContacts: Table<ContactRow, string>;
  readonly persons: Table<PersonRow, string>;
  readonly words: Table<WordsRow, string>;
  readonly wordsToDo: Table<WordsToDo, string>;
  readonly daySums: Table<DaySumsRow, string>;
  readonly protocolVersions: Table<ProtocolRow, number>;
  readonly blobs: Table<BlobRow, string>;
  readonly meta: Table<MetaRow, string>;
};

export interface DatabaseParts {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

const databaseName = 'kantlijn';

/** Not yet open. Strict: a transaction is on disk before it is complete (Chromium's own choice is not). */
export function makeDatabase(parts: DatabaseParts = {}): Database {
  const db = new Dexie(databaseName, { ...parts, autoOpen: false, chromeTransactionDurability: 'strict' });
  for (const { version, stores } of migrations) db.version(version).stores({ ...stores });
  return db as Database;
}

/** The log of a team, beside one's own and never mixed into it: the same tables, and what merging needs. */
export type TeamDatabase = Database & {
  readonly members: Table<MemberRow, string>;
  readonly versions: Table<VersionsRow, string>;
  readonly files: Table<MergedFileRow, string>;
  /** In place of `words`. */
  readonly wordBlocks: Table<WordBlockRow, number>;
  readonly seen: Table<SeenRow, number>;
};

const teamName = 'kantlijn-team';
const teamStores = { members: '&member', versions: '&key, hasConflict', files: '&id', wordBlocks: '++block' };
/** What only the team's log got later: between the versions of one's own log. */
const teamLater = [{ version: 4.1, stores: { seen: '++block' } }];

/** Not yet open. Not strict: it can be made again from its files. */
export function makeTeamDatabase(parts: DatabaseParts = {}): TeamDatabase {
  const db = new Dexie(teamName, { ...parts, autoOpen: false });
  for (const { version, stores } of migrations) db.version(version).stores({ ...stores, ...teamStores });
  for (const { version, stores } of teamLater) db.version(version).stores(stores);
  return db as TeamDatabase;
}

export function isTeamDatabase(db: Database): db is TeamDatabase {
  return db.name === teamName;
}

export async function hasTeamDatabase({ indexedDB = globalThis.indexedDB }: DatabaseParts = {}): Promise<boolean> {
  const all = await indexedDB.databases();
  return all.some(({ name }) => name === teamName);
}

/** The database is not the one that the journal belongs to. */
class OtherGeneration extends Error {}

/**
 * From now on the connection opens only on the log of this generation. After a corruption the browser wipes and Dexie
 * opens again by itself; without this, reads would then find an empty log and call it a log.
 */
export function holdGeneration(db: Database, generation: string): void {
  db.on(
    'ready',
    async (vip) => {
      const log = await (vip as Database).meta.get('log');
      if (log?.key !== 'log' || log.generation !== generation) throw new OtherGeneration();
    },
    true,
  );
}

/** Is there a database at all? Opening would make one. */
export async function hasDatabase({ indexedDB = globalThis.indexedDB }: DatabaseParts = {}): Promise<boolean> {
  const all = await indexedDB.databases();
  return all.some(({ name }) => name === databaseName);
}
