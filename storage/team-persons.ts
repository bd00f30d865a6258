import type { Contact } from '../core/contact.ts';
import type { MentionMask } from '../core/log/mentions.ts';
import type { TermEnds } from '../core/log/terms.ts';
import { exportedParts, shownPerson } from '../core/person/exported-person.ts';
import {
  groupPersons,
  keysOfGroup,
  type PersonConflict,
  type PersonGroup,
  personConflicts,
} from '../core/person/merge-persons.ts';
import type { Handle, LinkedHandle } from '../core/person/person.ts';
import { allowedVersions, type PersonVersion, pruneVersion } from '../core/person/person-version.ts';
import type { PrivacyChoices } from '../core/protocol/privacy.ts';
import { type DatabaseParts, hasTeamDatabase, makeTeamDatabase, type TeamDatabase } from './db.ts';
import { failureOf } from './failure.ts';
import { findHistory, findPersonOf } from './persons.ts';
import { isInLog } from './prune-persons.ts';
import { toPersonRow } from './rows.ts';
import type { TeamPersonRow } from './team-rows.ts';

/** Linked persons in the log of a team. There are few of them, so that all are worked out anew when one comes in. */

/** One person of the team's log, and all contacts with them. */
export interface TeamPersonView {
  /** `undefined`: nobody linked or noted anything. */
  readonly group: PersonGroup | undefined;
  /** Newest first, over all handles. */
  readonly contacts: readonly Contact[];
}

/** @returns how many persons there are now. */
export async function addPersons(db: TeamDatabase, versions: readonly PersonVersion[]): Promise<number> {
  return db.transaction('rw', [db.persons], async () => {
    const rows = await personRows(db);
    return writePersons(db, [...rows.flatMap((row) => row.versions), ...versions]);
  });
}

/** @param choices of the protocol now: what came in while something was on is not shown while it is off. */
export async function readTeamPerson(
  db: TeamDatabase,
  handle: Handle,
  choices: Pick<PrivacyChoices, 'linkPersons' | 'personNotes'>,
): Promise<TeamPersonView> {
  const known = await findPersonOf(db, handle);
  const row = known && (await personRows(db, known.id))[0];
  const group = row && shownGroup(groupOfRow(row), choices, handle);
  return { group, contacts: await findHistory(db, group?.person.handles ?? [handle]) };
}

function shownGroup(
  { person, versions }: PersonGroup,
  choices: Pick<PrivacyChoices, 'linkPersons' | 'personNotes'>,
  handle: Handle,
): PersonGroup | undefined {
  const shown = shownPerson(person, choices, handle);
  const parts = exportedParts(choices, true);
  if (parts === undefined || shown.handles.length === 0) return undefined;
  return { person: shown, versions: versions.flatMap((version) => allowedVersions(version, parts)) };
}

export async function readPersonGroups(db: TeamDatabase): Promise<readonly PersonGroup[]> {
  return (await personRows(db)).map(groupOfRow);
}

/** What has passed its term goes, in every version of a person. */
export async function pruneTeamPersons(db: TeamDatabase, ends: TermEnds): Promise<void> {
  await db.transaction('rw', [db.persons, db.contacts, db.waiting], async () => {
    const before = (await personRows(db)).flatMap((row) => row.versions);
    const after: PersonVersion[] = [];
    for (const version of before) {
      const known = new Set<LinkedHandle>();
      for (const handle of version.links.handles) if (await isInLog(db, handle)) known.add(handle);
      after.push(...pruneVersion(version, ends, (handle) => known.has(handle)));
    }
    if (after.length !== before.length || after.some((version, at) => version !== before[at])) {
      await writePersons(db, after);
    }
  });
}

/** A person about whom colleagues contradict each other. */
export interface PersonDispute {
  readonly group: PersonGroup;
  readonly conflicts: readonly PersonConflict[];
  /** A contact with them, to open; absent when none is in the files. */
  readonly contactId?: string;
}

/** @param choices of the protocol now */
export async function readPersonDisputes(
  db: TeamDatabase,
  choices: Pick<PrivacyChoices, 'linkPersons' | 'personNotes'>,
): Promise<readonly PersonDispute[]> {
  const parts = exportedParts(choices, true);
  if (parts === undefined) return [];
  const disputes: PersonDispute[] = [];
  for (const { person, versions } of await readPersonGroups(db)) {
    const shown = versions.flatMap((version) => allowedVersions(version, parts));
    const conflicts = personConflicts({ versions: shown });
    if (conflicts.length === 0) continue;
    const [newest] = await findHistory(db, person.handles);
    const group = { person, versions: shown };
    disputes.push({ group, conflicts, ...(newest === undefined ? {} : { contactId: newest.id }) });
  }
  return disputes;
}

/** Persons who have any of these keys. */
export async function findPersonGroups(db: TeamDatabase, keys: ReadonlySet<string>): Promise<readonly PersonGroup[]> {
  return (await readPersonGroups(db)).filter((group) => keysOfGroup(group).some((key) => keys.has(key)));
}

/** What was noted on persons who have none of these keys, each text once. */
export async function notesOfOthers(db: TeamDatabase, keys: readonly string[]): Promise<readonly string[]> {
  const theirs = new Set(keys);
  const others = (await readPersonGroups(db)).filter((group) => !keysOfGroup(group).some((key) => theirs.has(key)));
  return [
    ...new Set(
      others.flatMap(({ versions }) => versions.flatMap(({ notes }) => notes?.notes ?? [])).map(({ text }) => text),
    ),
  ];
}

/**
 * Takes persons who have any of these keys out, in every version.
 * @param mask also makes their name unreadable in what was noted on others
 */
export async function forgetTeamPersons(
  db: TeamDatabase,
  keys: readonly string[],
  mask: Pick<MentionMask, 'text'> | undefined,
): Promise<void> {
  const theirs = new Set(keys);
  await db.transaction('rw', [db.persons], async () => {
    const groups = (await personRows(db)).map(groupOfRow);
    const others = groups.filter((group) => !keysOfGroup(group).some((key) => theirs.has(key)));
    const versions = others.flatMap((group) => group.versions);
    const left = mask === undefined ? versions : versions.map((version) => maskedNotes(version, mask));
    if (groups.length > 0) await writePersons(db, left);
  });
}

function maskedNotes(version: PersonVersion, mask: Pick<MentionMask, 'text'>): PersonVersion {
  if (version.notes === undefined) return version;
  const notes = version.notes.notes.map((note) => ({ ...note, text: mask.text(note.text) }));
  return { ...version, notes: { ...version.notes, notes } };
}

/** Takes all links and notes out of the log of a team; the contacts stay. @throws StorageFailure */
export async function forgetTeamLinks(parts: DatabaseParts = {}): Promise<void> {
  if (!(await hasTeamDatabase(parts))) return;
  const db = makeTeamDatabase(parts);
  try {
    await db.open();
    await db.persons.clear();
  } catch (error) {
    throw failureOf(error);
  } finally {
    db.close();
  }
}

async function writePersons(db: TeamDatabase, versions: readonly PersonVersion[]): Promise<number> {
  const groups = groupPersons(versions);
  await db.persons.clear();
  await db.persons.bulkPut(
    groups.map(({ person, versions: all }): TeamPersonRow => {
      return { ...toPersonRow(person), index: { people: keysOfGroup({ versions: all }) }, versions: all };
    }),
  );
  return groups.length;
}

async function personRows(db: TeamDatabase, id?: string): Promise<readonly TeamPersonRow[]> {
  const rows = id === undefined ? await db.persons.toArray() : [await db.persons.get(id)];
  return rows.filter((row): row is TeamPersonRow => row !== undefined && 'versions' in row);
}

function groupOfRow({ versions, index: _index, ...person }: TeamPersonRow): PersonGroup {
  return { person, versions };
}
