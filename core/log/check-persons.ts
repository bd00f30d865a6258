import { keysOf } from '../person/apply-person.ts';
import { type ExportedPerson, exportPerson, personIdOf, withoutStaffIn } from '../person/exported-person.ts';
import type { Handle, Person } from '../person/person.ts';
import { type PersonState, personStates } from '../person/person-at.ts';
import { type Collected, collect, type Found } from './check-found.ts';
import { type ChangedRow, type FieldDifference, isSame } from './check-rows.ts';
import { type CheckedLog, eventsById } from './checked-log.ts';
import type { LogFileHead } from './json.ts';
import { personKeys } from './person.ts';
import type { ExportRow, ExportRows } from './read-export.ts';

/** Linked persons of a file beside what the log held of them when the file was made. */

export interface PersonFindings {
  /** In the file. */
  readonly rows: number;
  readonly changed: Found<ChangedRow>;
  /** In the file, but not in the log as it was, or a second time. */
  readonly added: Found<ExportRow>;
  /** Of whom a contact is in the file, and the log knew what was linked or noted; but not in the file. */
  readonly removed: Found<ExportedPerson>;
  /** What was said of them was forgotten since: nobody can compare it. */
  readonly forgotten: number;
}

export function noPersons(rows: number): PersonFindings {
  return { rows, changed: collect(), added: collect(), removed: collect(), forgotten: 0 };
}

/** Follows a file from its head to its end. */
export async function makePersonCheck(head: LogFileHead, log: CheckedLog) {
  const persons = await log.persons();
  const byKey = new Map<string, Person>();
  for (const person of persons) for (const key of keysOf(person)) byKey.set(key, person);
  const lines: ExportRow[] = [];
  /** Of the contacts in the file; only those by which a person is known. */
  const keys = new Set<string>();
  return {
    add({ rows, persons: more }: Pick<ExportRows, 'rows' | 'persons'>) {
      lines.push(...more);
      if (byKey.size > 0) for (const { value } of rows) for (const key of keysOfRow(value)) keys.add(key);
    },
    /** @param to up to which event a person may be as the log had them. */
    async end(to: number): Promise<PersonFindings> {
      const found = { ...noPersons(lines.length), changed: collect<ChangedRow>(), added: collect<ExportRow>() };
      const seen = new Set<string>();
      const ofContacts = new Set([...keys].flatMap((key) => byKey.get(key)?.id ?? []));
      const ids = [...new Set([...lines.map(({ id }) => personIdOf(id)), ...ofContacts])];
      const events = eventsById(ids.length === 0 ? [] : await log.eventsOf(ids));
      const statesOf = (id: string) => personStates(events.get(id) ?? [], head.anchor.seq, to);
      let forgotten = 0;
      for (const row of lines) {
        if (seen.has(row.id)) found.added.add(row);
        else if (judge(row, statesOf(personIdOf(row.id)), head, found) === 'forgotten') forgotten += 1;
        seen.add(row.id);
      }
      const removed = collect<ExportedPerson>();
      if (head.persons !== undefined) {
        for (const id of ofContacts) findRemoved(statesOf(id), head, keys, seen, removed);
      }
      return { ...found, removed, forgotten };
    },
  };

  function keysOfRow({ site, author }: ExportRow['value']): readonly string[] {
    if (typeof site !== 'string' || typeof author !== 'object' || author === null) return [];
    const { id, handle, name = '' } = author as Record<string, string | undefined>;
    const all = personKeys(site, { name, ...(id ? { id } : {}), ...(handle ? { handle } : {}) });
    return all.filter((key) => byKey.has(key));
  }
}

/** The lines that the file may have of a person who was like this; with `isInFile` those that it should have. */
function linesOf(
  { person }: PersonState,
  { persons: parts, withoutStaff }: LogFileHead,
  isInFile?: (handle: Handle) => boolean,
): readonly ExportedPerson[] {
  if (person === undefined || parts === undefined) return [];
  const lines = exportPerson(person, parts, isInFile);
  return withoutStaff === true ? lines.map(withoutStaffIn) : lines;
}

function judge(
  row: ExportRow,
  states: readonly PersonState[],
  head: LogFileHead,
  { changed, added }: { readonly changed: Collected<ChangedRow>; readonly added: Collected<ExportRow> },
): 'compared' | 'forgotten' {
  const known = states.flatMap((state) => linesOf(state, head).filter(({ id }) => id === row.id));
  const differences = known.map((held) => compare(row.value, held));
  if (differences.some(({ length }) => length === 0)) return 'compared';
  if (states.some(({ isUnknown }) => isUnknown)) return 'forgotten';
  const [first] = differences;
  if (first === undefined) added.add(row);
  else changed.add({ ...row, fields: first });
  return 'compared';
}

function compare(value: ExportRow['value'], held: ExportedPerson): readonly FieldDifference[] {
  const inLog = held as unknown as ExportRow['value'];
  return [...new Set([...Object.keys(inLog), ...Object.keys(value)])]
    .filter((field) => !isSame(value[field], inLog[field]))
    .map((field) => ({ field, inFile: value[field], inLog: inLog[field] }));
}

/** A person who was there all the while, and has a line in every state. */
function findRemoved(
  states: readonly PersonState[],
  head: LogFileHead,
  keys: ReadonlySet<string>,
  seen: ReadonlySet<string>,
  removed: Collected<ExportedPerson>,
): void {
  if (states.length === 0 || states.some(({ isUnknown }) => isUnknown)) return;
  // A handle that was linked later brought nobody into this file.
  const isOfFile = ({ person }: PersonState) => person !== undefined && keysOf(person).some((key) => keys.has(key));
  const isInFile = ({ site, author }: Handle) => personKeys(site, author).some((key) => keys.has(key));
  const [first, ...others] = states.map((state) => (isOfFile(state) ? linesOf(state, head, isInFile) : []));
  for (const line of first ?? []) {
    const isAlways = others.every((lines) => lines.some(({ id }) => id === line.id));
    if (isAlways && !seen.has(line.id)) removed.add(line);
  }
}
