import { canonicalJson } from '../log/canonical.ts';
import { keysOf } from './apply-person.ts';
import type { LinkedHandle, Person, PersonNote } from './person.ts';
import type { PersonVersion } from './person-version.ts';

/**
 * Linked persons of several logs as one list. What is kept is of each person and each browser what its newest file says;
 * the persons are worked out of that. It does not depend on the order in which files are read, nor on how often.
 */

export interface PersonGroup {
  /** As the log of a team has it; under the smallest of the ids. */
  readonly person: Person;
  readonly versions: readonly PersonVersion[];
}

/** @param versions in any order; of one person and browser the newest counts */
export function groupPersons(versions: readonly PersonVersion[]): readonly PersonGroup[] {
  const newest = new Map<string, PersonVersion>();
  for (const version of versions) {
    const key = JSON.stringify([version.id, version.deviceId]);
    const before = newest.get(key);
    newest.set(key, before === undefined ? version : newer(before, version));
  }
  const byMark = new Map<string, Joining>();
  for (const version of newest.values()) {
    const marks = marksOf(version);
    const [into = { marks: [], versions: [] }, ...others] = new Set(marks.flatMap((mark) => byMark.get(mark) ?? []));
    into.versions.push(version, ...others.flatMap(({ versions: more }) => more));
    into.marks.push(...marks, ...others.flatMap((other) => other.marks));
    for (const mark of [...marks, ...others.flatMap((other) => other.marks)]) byMark.set(mark, into);
  }
  return [...new Set(byMark.values())]
    .map(({ versions: all }) => all.sort((a, b) => byText(textOf(a), textOf(b))))
    .map((all) => ({ person: personOf(all), versions: all }))
    .sort((a, b) => byText(a.person.id, b.person.id));
}

interface Joining {
  readonly marks: string[];
  readonly versions: PersonVersion[];
}

/** Under which keys the person is found, by whatever colleague linked them. */
export function keysOfGroup({ versions }: Pick<PersonGroup, 'versions'>): readonly string[] {
  return [...new Set(versions.flatMap(({ links }) => keysOf(links)))];
}

/** Something that two colleagues said otherwise: the number in the CRM, or the words of one note. */
export interface PersonConflict {
  readonly about: 'number' | 'note';
  readonly stands: PersonSaid;
  readonly others: readonly PersonSaid[];
}

export interface PersonSaid {
  readonly text: string;
  /** When it was written; of a number, when the file with it was made. ISO 8601 UTC. */
  readonly at: string;
  /** '' where it is not known, or not to be known. */
  readonly agent: string;
  readonly deviceId: string;
}

export function personConflicts({ versions }: Pick<PersonGroup, 'versions'>): readonly PersonConflict[] {
  const numbers = versions.flatMap(({ deviceId, links: { at, crmReference: text } }) =>
    text === undefined ? [] : [{ text, at, agent: '', deviceId }],
  );
  const notes = new Map<string, PersonSaid[]>();
  for (const { deviceId, notes: said } of versions) {
    for (const { id, text, at, agent } of said?.notes ?? []) {
      notes.set(id, [...(notes.get(id) ?? []), { text, at, agent, deviceId }]);
    }
  }
  return [...conflictsIn('number', numbers), ...[...notes.values()].flatMap((said) => conflictsIn('note', said))];
}

function conflictsIn(about: PersonConflict['about'], all: readonly PersonSaid[]): readonly PersonConflict[] {
  const stands = all.reduce<PersonSaid | undefined>((a, b) => (a === undefined || later(b, a) ? b : a), undefined);
  if (stands === undefined) return [];
  const others = new Map<string, PersonSaid>();
  for (const one of all) {
    const known = others.get(one.text);
    if (one.text !== stands.text && (known === undefined || later(one, known))) others.set(one.text, one);
  }
  return others.size === 0 ? [] : [{ about, stands, others: [...others.values()] }];
}

function later(a: PersonSaid, b: PersonSaid): boolean {
  return byText(a.at, b.at) > 0 || (a.at === b.at && byText(canonicalJson(a), canonicalJson(b)) > 0);
}

function newer(a: PersonVersion, b: PersonVersion): PersonVersion {
  const { notes: _notes, ...one } = latest(a.links, b.links) === a.links ? a : b;
  const notes = a.notes === undefined || b.notes === undefined ? (a.notes ?? b.notes) : latest(a.notes, b.notes);
  return { ...one, ...(notes === undefined ? {} : { notes }) };
}

function latest<T extends { readonly at: string }>(a: T, b: T): T {
  const order = byText(a.at, b.at) || byText(canonicalJson(a), canonicalJson(b));
  return order >= 0 ? a : b;
}

/** What two versions of one person share: the id, or a key of a handle. */
function marksOf({ id, links }: PersonVersion): readonly string[] {
  return [`i ${id}`, ...keysOf(links).map((key) => `k ${key}`)];
}

function personOf(versions: readonly PersonVersion[]): Person {
  const [conflict] = personConflicts({ versions }).filter(({ about }) => about === 'number');
  const number =
    conflict?.stands.text ?? versions.find(({ links }) => links.crmReference !== undefined)?.links.crmReference;
  return {
    id: versions.map(({ id }) => id).sort()[0] ?? '',
    handles: handlesOf(versions.flatMap(({ links }) => links.handles)),
    notes: notesOf(versions.flatMap(({ notes }) => notes?.notes ?? [])),
    ...(number === undefined ? {} : { crmReference: number }),
  };
}

/** Each handle once, as it was linked first: seen in two files it is one link. */
function handlesOf(all: readonly LinkedHandle[]): readonly LinkedHandle[] {
  const sorted = [...all].sort((a, b) => byText(a.at, b.at) || byText(canonicalJson(a), canonicalJson(b)));
  const seen = new Set<string>();
  return sorted.filter((handle) => {
    const keys = keysOf({ handles: [handle] });
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}

/** Each note once, with the words that were written last. */
function notesOf(all: readonly PersonNote[]): readonly PersonNote[] {
  const notes = new Map<string, PersonNote>();
  for (const note of all) {
    const before = notes.get(note.id);
    notes.set(note.id, before === undefined ? note : latest(before, note));
  }
  return [...notes.values()].sort((a, b) => byText(a.at, b.at) || byText(a.id, b.id));
}

function textOf(version: PersonVersion): string {
  return canonicalJson([version.id, version.deviceId]);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
