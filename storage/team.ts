import type { Contact } from '../core/contact.ts';
import { chainStart } from '../core/log/chain.ts';
import { addContacts, contactOf, type Group, groupOf, hasConflict, memberOfId, membersOf } from '../core/log/merge.ts';
import type { Handle } from '../core/person/person.ts';
import type { PersonVersion } from '../core/person/person-version.ts';
import type { PrivacyChoices } from '../core/protocol/privacy.ts';
import { changeSums, countSome, everyId } from './day-sums.ts';
import { type DatabaseParts, hasTeamDatabase, makeTeamDatabase, type TeamDatabase } from './db.ts';
import { type LogReader, readerOf } from './read.ts';
import { bare, toContactRow } from './rows.ts';
import {
  addPersons,
  type PersonDispute,
  readPersonDisputes,
  readPersonGroups,
  readTeamPerson,
  type TeamPersonView,
} from './team-persons.ts';
import { type MergedFileRow, memberRows, type TeamContactRow } from './team-rows.ts';
import { makeSeen, type Seen } from './team-seen.ts';
import { writeWordBlock } from './word-blocks.ts';

/**
 * The log of a team. The desk writes it by itself, where all else is written by the background: it reads files of any
 * size for minutes, nothing of it is needed while nobody looks, and it can be made again from the files.
 */
export interface TeamLog extends LogReader {
  /** What else is known of a contact; `undefined` when it has one version only. */
  group(key: string): Promise<Group | undefined>;
  files(): Promise<readonly MergedFileRow[]>;
  /** Contacts about which two people hold different things. */
  conflicts(): Promise<number>;
  /** A part of them, by their keys. */
  conflictGroups(skip: number, limit: number): Promise<readonly Group[]>;
  /** All of them, a batch at a time. Ends when `signal` does. */
  everyConflict(signal: AbortSignal): AsyncGenerator<readonly Group[]>;
  /** Adds contacts, wholly or not at all. @returns how many were new or changed something. */
  add(contacts: readonly Contact[]): Promise<number>;
  /** Adds what a file says of linked persons. */
  addPersons(versions: readonly PersonVersion[]): Promise<void>;
  /** Who has this handle, and all contacts with them. */
  person(handle: Handle, choices: Pick<PrivacyChoices, 'linkPersons' | 'personNotes'>): Promise<TeamPersonView>;
  /** Persons about whom colleagues contradict each other, as far as the protocol lets them be shown. */
  personDisputes(choices: Pick<PrivacyChoices, 'linkPersons' | 'personNotes'>): Promise<readonly PersonDispute[]>;
  noteFile(file: MergedFileRow): Promise<void>;
}

/** `undefined`: nothing was merged yet, and none is made unless asked for. */
export async function openTeam(
  parts: DatabaseParts = {},
  { isMade = false }: { readonly isMade?: boolean } = {},
): Promise<TeamLog | undefined> {
  if (!isMade && !(await hasTeamDatabase(parts))) return undefined;
  const db = makeTeamDatabase(parts);
  await db.open();
  // A log that was merged before there were sums; closed meanwhile, it goes on when it is opened again.
  void countAll(db).catch(() => undefined);
  const seen = makeSeen(db);
  return {
    ...readerOf(db),
    async group(key) {
      const row = await db.versions.get(key);
      return row && { key: row.key, members: row.members, versions: row.versions };
    },
    files: () => db.files.toArray(),
    conflicts: () => inConflict(db).count(),
    conflictGroups: (skip, limit) => inConflict(db).offset(skip).limit(limit).toArray(),
    async *everyConflict(signal) {
      const keys = await inConflict(db).primaryKeys();
      for (let at = 0; at < keys.length; at += batchLength) {
        signal.throwIfAborted();
        yield there(await db.versions.bulkGet(keys.slice(at, at + batchLength)));
      }
    },
    add: (contacts) => add(db, seen, contacts),
    async addPersons(versions) {
      if (versions.length > 0) await addPersons(db, versions);
    },
    person: (handle, choices) => readTeamPerson(db, handle, choices),
    personDisputes: (choices) => readPersonDisputes(db, choices),
    everyPerson: async () => (await readPersonGroups(db)).map(({ person }) => person),
    async noteFile(file) {
      await db.files.put(file);
    },
  };
}

const batchLength = 500;

function inConflict(db: TeamDatabase) {
  return db.versions.where('hasConflict').equals(1);
}

/** Takes the log of the team away; one's own stays as it is. */
export async function removeTeam(parts: DatabaseParts = {}): Promise<void> {
  if (!(await hasTeamDatabase(parts))) return;
  await makeTeamDatabase(parts).delete();
}

async function countAll(db: TeamDatabase): Promise<void> {
  while (await countSome(db)) {}
}

async function add(db: TeamDatabase, seen: Seen, contacts: readonly Contact[]): Promise<number> {
  const tables = [db.contacts, db.members, db.versions, db.wordBlocks, db.seen, db.daySums, db.meta];
  const done = await db.transaction('rw', tables, async () => {
    const isRead = await seen.readOn();
    const { groups, rows } = await readGroups(db, seen, contacts);
    const { changed, gone } = addContacts(contacts, groups);
    if (changed.length === 0 && gone.length === 0) return { changed: 0, isSeen: isRead };
    const touched = new Set([...gone, ...changed.map(({ key }) => key)]);
    const before = rows.filter(({ id }) => touched.has(id));
    const after = await writeWordBlock(db, before, changed.map(contactOf).map(toContactRow));
    const several = changed.filter(isMoreThanItsContact);
    // Versions become one again where a file has forgotten the person: what the others told may not stay.
    const kept = new Set(several.map(({ key }) => key));
    const stale = before.map(({ id }) => id).filter((id) => !kept.has(id));
    const isWritten = await seen.write(changed.flatMap(({ members }) => members));
    if (gone.length > 0) await db.contacts.bulkDelete([...gone]);
    if (stale.length > 0) await db.versions.bulkDelete(stale);
    await db.contacts.bulkPut(after);
    await db.members.bulkPut(several.flatMap(memberRows));
    await db.versions.bulkPut(several.map((group) => ({ ...group, hasConflict: hasConflict(group) ? 1 : 0 })));
    await count(db, before, after);
    const isSeen = () => {
      isRead();
      isWritten();
    };
    return { changed: changed.length, isSeen };
  });
  done.isSeen();
  return done.changed;
}

interface Groups {
  readonly groups: readonly Group[];
  /** Of their contacts. */
  readonly rows: readonly TeamContactRow[];
}

/** All groups that these contacts, or what comes of joining them, may belong to. */
async function readGroups(db: TeamDatabase, seen: Seen, contacts: readonly Contact[]): Promise<Groups> {
  const mayBe = contacts.filter((contact) => membersOf(contact).some((member) => seen.mayHave(member)));
  if (mayBe.length === 0) return { groups: [], rows: [] };
  const members = [...new Set(mayBe.flatMap(membersOf))].filter((member) => seen.mayHave(member));
  const found = there(await db.members.bulkGet(members)).map(({ key }) => key);
  const ids = mayBe.map(({ id }) => id).filter((id) => seen.mayHave(memberOfId(id)));
  const first = await groupsByKey(db, [...new Set([...found, ...ids])]);
  // A contact of one version that has another id is found by its post.
  const told = new Set(first.groups.flatMap((group) => group.members));
  const left = mayBe.filter((contact) =>
    membersOf(contact).some((member) => seen.mayHave(member) && !told.has(member)),
  );
  const posts = [...new Set(left.flatMap(({ postKey }) => postKey ?? []))];
  const ofPosts = await Promise.all(posts.map((post) => db.contacts.where('postKey').equals(post).primaryKeys()));
  const known = new Set(first.rows.map(({ id }) => id));
  const others = await groupsByKey(
    db,
    [...new Set(ofPosts.flat())].filter((id) => !known.has(id)),
  );
  return { groups: [...first.groups, ...others.groups], rows: [...first.rows, ...others.rows] };
}

async function groupsByKey(db: TeamDatabase, keys: readonly string[]): Promise<Groups> {
  const rows: readonly TeamContactRow[] = keys.length === 0 ? [] : there(await db.contacts.bulkGet([...keys]));
  if (rows.length === 0) return { groups: [], rows };
  const several = new Map(there(await db.versions.bulkGet(rows.map(({ id }) => id))).map((row) => [row.key, row]));
  const groups = rows.map((row) => {
    const group = several.get(row.id);
    return group === undefined
      ? groupOf(bare(row))
      : { key: group.key, members: group.members, versions: group.versions };
  });
  return { groups, rows };
}

function there<T>(rows: readonly (T | undefined)[]): T[] {
  return rows.filter((row) => row !== undefined);
}

/** A version of a forgotten person no longer tells all that the group is found by. */
function isMoreThanItsContact({ members, versions }: Group): boolean {
  const [only, ...others] = versions;
  return only === undefined || others.length > 0 || membersOf(only).length !== members.length;
}

/** Counting rows takes longer the more there are. */
async function count(db: TeamDatabase, before: readonly Contact[], after: readonly Contact[]): Promise<void> {
  const found = await db.meta.get('log');
  const start = { seq: 0, lastSeq: 0, hash: chainStart.hash, contacts: 0, notCopied: 0, countedTo: everyId };
  const log = found?.key === 'log' ? found : { key: 'log' as const, generation: 'team', ...start };
  const notCopied = (rows: readonly Contact[]) => rows.filter(({ crmCopiedAt }) => crmCopiedAt === undefined).length;
  await changeSums(db, log, before, after);
  await db.meta.put({
    ...log,
    contacts: log.contacts + after.length - before.length,
    notCopied: log.notCopied + notCopied(after) - notCopied(before),
  });
}
