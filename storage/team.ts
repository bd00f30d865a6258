import type { Contact } from '../core/contact.ts';
import { chainStart } from '../core/log/chain.ts';
import { addContacts, contactOf, type Group, groupOf, hasConflict, memberOfId, membersOf } from '../core/log/merge.ts';
import { contactWords } from '../core/log/words.ts';
import { changeSums, countSome, everyId } from './day-sums.ts';
import { type DatabaseParts, hasTeamDatabase, makeTeamDatabase, type TeamDatabase } from './db.ts';
import { type LogReader, readerOf } from './read.ts';
import { bare, toContactRow } from './rows.ts';
import type { MemberRow, MergedFileRow } from './team-rows.ts';

/**
 * The log of a team. The desk writes it by itself, where all else is written by the background: it reads files of any
 * size for minutes, nothing of it is needed while nobody looks, and it can be made again from the files.
 */
export interface TeamLog extends LogReader {
  /** What else is known of a contact; `undefined` when it has one version only. */
  group(key: string): Promise<Group | undefined>;
  files(): Promise<readonly MergedFileRow[]>;
  conflicts(): Promise<number>;
  /** Adds contacts, wholly or not at all. @returns how many were new or changed something. */
  add(contacts: readonly Contact[]): Promise<number>;
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
  return {
    ...readerOf(db),
    async group(key) {
      const row = await db.versions.get(key);
      return row && { key: row.key, members: row.members, versions: row.versions };
    },
    files: () => db.files.toArray(),
    conflicts: () => db.versions.where('hasConflict').equals(1).count(),
    add: (contacts) => add(db, contacts),
    async noteFile(file) {
      await db.files.put(file);
    },
  };
}

/** Takes the log of the team away; one's own stays as it is. */
export async function removeTeam(parts: DatabaseParts = {}): Promise<void> {
  if (!(await hasTeamDatabase(parts))) return;
  await makeTeamDatabase(parts).delete();
}

async function countAll(db: TeamDatabase): Promise<void> {
  while (await countSome(db)) {}
}

async function add(db: TeamDatabase, contacts: readonly Contact[]): Promise<number> {
  const tables = [db.contacts, db.members, db.versions, db.words, db.daySums, db.meta];
  return db.transaction('rw', tables, async () => {
    const there = await readGroups(db, contacts);
    const { changed, gone } = addContacts(contacts, there);
    if (changed.length === 0 && gone.length === 0) return 0;
    const touched = new Set([...gone, ...changed.map(({ key }) => key)]);
    const before = there.filter(({ key }) => touched.has(key)).map(contactOf);
    const shown = changed.map(contactOf);
    const several = changed.filter(isMoreThanItsContact);
    if (gone.length > 0) {
      await db.contacts.bulkDelete([...gone]);
      await db.versions.bulkDelete([...gone]);
      await db.words.bulkDelete([...gone]);
    }
    await db.contacts.bulkPut(shown.map(toContactRow));
    await db.words.bulkPut(shown.map((contact) => ({ id: contact.id, words: contactWords(contact) })));
    await db.members.bulkPut(changed.flatMap(memberRows));
    await db.versions.bulkPut(several.map((group) => ({ ...group, hasConflict: hasConflict(group) ? 1 : 0 })));
    await count(db, before, shown);
    return changed.length;
  });
}

/** A contact is found by its own id without a row for it. */
function memberRows({ key, members }: Group): readonly MemberRow[] {
  return members.filter((member) => member !== memberOfId(key)).map((member) => ({ member, key }));
}

/** All groups that these contacts, or what comes of joining them, may belong to. */
async function readGroups(db: TeamDatabase, contacts: readonly Contact[]): Promise<readonly Group[]> {
  const ids = [...new Set(contacts.map(({ id }) => id))];
  const members = [...new Set(contacts.flatMap(membersOf))];
  const found = (await db.members.bulkGet(members)).filter((row) => row !== undefined).map(({ key }) => key);
  const single = new Map((await db.contacts.bulkGet(ids)).flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
  const others = [...new Set(found)].filter((key) => !single.has(key));
  for (const row of await db.contacts.bulkGet(others)) if (row !== undefined) single.set(row.id, row);
  if (single.size === 0) return [];
  const several = new Map(
    (await db.versions.bulkGet([...single.keys()])).flatMap((row) => (row === undefined ? [] : [[row.key, row]])),
  );
  return [...single.values()].map(bare).map((contact) => {
    const row = several.get(contact.id);
    return row === undefined ? groupOf(contact) : { key: row.key, members: row.members, versions: row.versions };
  });
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
