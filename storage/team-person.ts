import type { Contact } from '../core/contact.ts';
import type { MentionMask } from '../core/log/mentions.ts';
import { personKeys } from '../core/log/person.ts';
import type { Trace } from '../core/log/same-people.ts';
import { forgetContact } from '../core/log/split.ts';
import { keysOfGroup, type PersonGroup } from '../core/person/merge-persons.ts';
import type { Person } from '../core/person/person.ts';
import type { Author } from '../core/post.ts';
import { type DatabaseParts, hasTeamDatabase, makeTeamDatabase, type TeamDatabase } from './db.ts';
import { failureOf } from './failure.ts';
import { findContactsWith } from './people.ts';
import { findExcerpts } from './person-traces.ts';
import { bare } from './rows.ts';
import { changeTeamContacts } from './team-change.ts';
import { findPersonGroups, forgetTeamPersons, notesOfOthers } from './team-persons.ts';

/** One person in the log of a team, in every version that colleagues hold of a contact: found, given, forgotten. */

export interface TeamTraces {
  /** Contacts of the person, by their keys. */
  readonly own: readonly string[];
  /** Under which they are found, those asked for and of all these contacts. */
  readonly people: readonly string[];
  /** As each version shows them. */
  readonly authors: readonly Author[];
  /** Every version of these contacts. */
  readonly versions: readonly Contact[];
  /** What colleagues linked and noted: several only when they said so of different handles. */
  readonly persons: readonly Person[];
}

const nothing: TeamTraces = { own: [], people: [], authors: [], versions: [], persons: [] };

/** Rows of one slice: short enough not to keep the desk waiting. */
const sliceLength = 500;
const mostExcerpts = 5;

/** Who in the log of a team is called like this. */
export async function findTeamPeople(text: string, parts: DatabaseParts): Promise<readonly Trace[]> {
  return inTeam(parts, [], (db) => findContactsWith(db, text, 'team'));
}

/** @param asked keys of the person (`core/log/person.ts`) */
export async function findInTeam(asked: Iterable<string>, parts: DatabaseParts): Promise<TeamTraces> {
  return inTeam(parts, { ...nothing, people: [...asked] }, (db) => lookIn(db, asked));
}

async function lookIn(db: TeamDatabase, asked: Iterable<string>): Promise<TeamTraces> {
  const people = new Set(asked);
  const found = new Map<string, readonly Contact[]>();
  const several = await readSeveral(db);
  let persons: readonly PersonGroup[] = [];
  const add = (key: string, versions: readonly Contact[]) => {
    found.set(key, versions);
    for (const { site, author } of versions) for (const one of personKeys(site, author)) people.add(one);
  };
  for (let known = -1; known !== people.size + found.size; ) {
    known = people.size + found.size;
    persons = await findPersonGroups(db, people);
    for (const key of persons.flatMap(keysOfGroup)) people.add(key);
    const rows = await db.contacts
      .where('index.people')
      .anyOf([...people])
      .distinct()
      .toArray();
    for (const row of rows) if (!found.has(row.id)) add(row.id, several.get(row.id)?.versions ?? [bare(row)]);
    // The contact shows one version; another may name them otherwise.
    for (const [key, { versions, keys }] of several) {
      if (!found.has(key) && keys.some((one) => people.has(one))) add(key, versions);
    }
  }
  const versions = [...found.values()].flat();
  const handles = persons.flatMap((group) => group.versions.flatMap(({ links }) => links.handles));
  return {
    own: [...found.keys()],
    people: [...people],
    authors: [...versions, ...handles].map(({ author }) => author),
    versions,
    persons: persons.map(({ person }) => person),
  };
}

/** Contacts of others in which the person is named. */
export interface TeamMentions {
  readonly keys: readonly string[];
  /** Notes on others in which they are named. */
  readonly notes: number;
  /** Beginnings of such texts, around the name; not all. */
  readonly excerpts: readonly string[];
}

export const noMentions: TeamMentions = { keys: [], notes: 0, excerpts: [] };

/** Their own contacts and what was noted on them are not others'. */
export async function findTeamMentions(
  mask: MentionMask,
  { own, people }: Pick<TeamTraces, 'own' | 'people'>,
  parts: DatabaseParts,
): Promise<TeamMentions> {
  return inTeam(parts, noMentions, async (db) => {
    const theirs = new Set(own);
    const keys: string[] = [];
    const notes = (await notesOfOthers(db, people)).filter((text) => mask.text(text) !== text);
    const excerpts: string[] = [];
    excerpts.push(
      ...findExcerpts(
        notes.map((text) => ({ text })),
        mask,
      ).slice(0, mostExcerpts),
    );
    for (let after = ''; ; ) {
      const rows = await db.contacts.where(':id').above(after).limit(sliceLength).toArray();
      const several = await db.versions.bulkGet(rows.map(({ id }) => id));
      for (const [at, row] of rows.entries()) {
        const versions = several[at]?.versions ?? [bare(row)];
        if (theirs.has(row.id) || !versions.some((version) => isMasked(version, mask))) continue;
        keys.push(row.id);
        if (excerpts.length < mostExcerpts) excerpts.push(...findExcerpts(versions, mask));
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < sliceLength) return { keys, notes: notes.length, excerpts };
      after = last.id;
    }
  });
}

/**
 * Takes a person out of the log of a team: figures stay, what is of others stays, and a file that is read again does not
 * bring them back (`Tombstones`).
 * @param asked keys of the person; looked for anew, since a merge may have added contacts while there was no tombstone
 * @param mentions contacts of others in which the name becomes unreadable
 * @returns contacts of the person.
 */
export async function forgetInTeam(
  asked: Iterable<string>,
  { mentions, mask }: { readonly mentions: readonly string[]; readonly mask: MentionMask | undefined },
  parts: DatabaseParts,
): Promise<number> {
  return inTeam(parts, 0, async (db) => {
    const { own, people } = await lookIn(db, asked);
    for (let at = 0; at < own.length; at += sliceLength) {
      await changeTeamContacts(db, own.slice(at, at + sliceLength), forgetContact);
    }
    for (let at = 0; mask !== undefined && at < mentions.length; at += sliceLength) {
      await changeTeamContacts(db, mentions.slice(at, at + sliceLength), (contact) =>
        isMasked(contact, mask) ? mask.contact(contact) : contact,
      );
    }
    // Last: by what is linked the person is found again when this is repeated.
    await forgetTeamPersons(db, people, mask);
    return own.length;
  });
}

function isMasked(contact: Contact, mask: MentionMask): boolean {
  if (!mask.mayBeIn(JSON.stringify(contact))) return false;
  return JSON.stringify(mask.contact(contact)) !== JSON.stringify(contact);
}

/** Contacts with more than one version, each with the keys of who wrote it. */
async function readSeveral(db: TeamDatabase) {
  const several = new Map<string, { readonly versions: readonly Contact[]; readonly keys: readonly string[] }>();
  await db.versions.each(({ key, versions }) => {
    const keys = new Set(versions.flatMap(({ site, author }) => personKeys(site, author)));
    several.set(key, { versions, keys: [...keys] });
  });
  return several;
}

/** Nothing was merged, as a rule: then none is made. @throws StorageFailure */
async function inTeam<T>(parts: DatabaseParts, otherwise: T, job: (db: TeamDatabase) => Promise<T>): Promise<T> {
  if (!(await hasTeamDatabase(parts))) return otherwise;
  const db = makeTeamDatabase(parts);
  try {
    await db.open();
    return await job(db);
  } catch (error) {
    throw failureOf(error);
  } finally {
    db.close();
  }
}
