import type { Contact } from '../contact.ts';
import type { ExportedPerson } from '../person/exported-person.ts';
import { isPersonLine, readPersonLine } from '../person/person-line-schema.ts';
import { type PersonVersion, versionOf } from '../person/person-version.ts';
import { readContactRow } from './contact-row-schema.ts';
import type { LogFileHead } from './json.ts';

/** Reads a lossless export (JSON or NDJSON, as `json.ts` writes them) a line at a time: no file is too large. */

/** `coded`: codes stand for persons (`pseudonym.ts`), so that nothing in it is the same as anything elsewhere. */
export type LogFileProblem = 'notLog' | 'newerLog' | 'coded';

/** The whole file is refused. */
export class UnreadableLog extends Error {
  readonly problem: LogFileProblem;

  constructor(problem: LogFileProblem) {
    super(problem);
    this.name = 'UnreadableLog';
    this.problem = problem;
  }
}

/** A line that is left out. `field` is absent when the line is no JSON. */
export interface RowProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly field?: string;
}

export interface LogBatch {
  readonly contacts: readonly Contact[];
  readonly problems: readonly RowProblem[];
  /** Linked persons as this file has them; on older files, and where the protocol had it off, none. */
  readonly persons: readonly PersonVersion[];
  /** Contacts made while practising, which no log counts. */
  readonly practice: number;
  /** On the last batch: the file holds fewer contacts than it said at its beginning. */
  readonly missing?: number;
  /** On the last batch: the file should have linked persons, and breaks off before its end. */
  readonly arePersonsCut?: true;
}

const BATCH = 1_000;
/** Longest line, UTF-16 units: a contact with the longest texts stays below it. */
const MOST_LINE = 1_000_000;

/** @throws UnreadableLog */
export async function* readLogFile(texts: AsyncIterable<string>): AsyncGenerator<LogBatch> {
  let number = 0;
  let head: Head = { exportedAt: '', deviceId: '', hasPersons: false };
  let hasEnd = false;
  let rows = 0;
  let contacts: Contact[] = [];
  let persons: PersonVersion[] = [];
  let problems: RowProblem[] = [];
  let practice = 0;
  for await (const lines of linesOf(texts)) {
    for (const raw of lines) {
      number += 1;
      if (number === 1) {
        head = readHead(raw);
        continue;
      }
      const line = rowOf(raw);
      if (line === undefined) continue;
      if (isEnd(line)) {
        hasEnd = true;
        continue;
      }
      const row = readLine(line);
      if (!('person' in row)) rows += 1;
      if ('problem' in row) problems.push({ line: number, ...row.problem });
      else if ('person' in row) persons.push(versionOf(row.person, head));
      else if (row.contact.practice) practice += 1;
      else contacts.push(row.contact);
      if (contacts.length + persons.length + problems.length < BATCH) continue;
      yield { contacts, persons, problems, practice };
      contacts = [];
      persons = [];
      problems = [];
      practice = 0;
    }
  }
  if (number === 0) throw new UnreadableLog('notLog');
  const missing = Math.max(0, (head.count ?? 0) - rows);
  yield {
    contacts,
    persons,
    problems,
    practice,
    ...(missing > 0 ? { missing } : {}),
    ...(head.hasPersons && !hasEnd ? { arePersonsCut: true } : {}),
  };
}

/** What reading on asks of the head. */
interface Head {
  /** How many contacts follow; absent when the file does not say it. */
  readonly count?: number;
  readonly exportedAt: string;
  readonly deviceId: string;
  readonly hasPersons: boolean;
}

function readHead(line: string): Head {
  const head = JSON.parse(headText(line)) as { readonly [name in keyof LogFileHead]?: unknown };
  if (head.pseudonymised === true) throw new UnreadableLog('coded');
  const { count, exportedAt, deviceId, persons } = head;
  return {
    ...(typeof count === 'number' ? { count } : {}),
    exportedAt: typeof exportedAt === 'string' ? exportedAt.slice(0, 40) : '',
    deviceId: typeof deviceId === 'string' ? deviceId.slice(0, 300) : '',
    hasPersons: typeof persons === 'object' && persons !== null,
  };
}

/**
 * The first line of a file as the head that it is, still as text.
 * @throws UnreadableLog
 */
export function headText(line: string): string {
  // The head of a JSON file is an object that is still open: its contacts come on the next lines.
  const text = line
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/,"contacts":\[(?:\]\})?$/, '}');
  let head: { readonly [name in keyof LogFileHead]?: unknown } | null;
  try {
    head = JSON.parse(text) as typeof head;
  } catch {
    throw new UnreadableLog('notLog');
  }
  if (head?.format !== 'kantlijn-log') throw new UnreadableLog('notLog');
  if (head.schema !== 1) throw new UnreadableLog('newerLog');
  return text;
}

/** Between the contacts and the persons of a JSON file. */
const personsStart = '],"persons":[';

/** What a line after the head holds, without what only stands between contacts; `undefined` for nothing. */
export function rowOf(line: string): string | undefined {
  const text = line.trim().replace(/,$/, '');
  return text === '' || text === ']}' || text === personsStart ? undefined : text;
}

/** Is this the line that a whole file ends with? */
export function isEnd(row: string): boolean {
  return row.startsWith('],"end":{') || row.startsWith('{"end":{');
}

type Line =
  | { readonly contact: Contact }
  | { readonly person: ExportedPerson }
  | { readonly problem: Pick<RowProblem, 'field'> };

function readLine(line: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: {} };
  }
  if (isPersonLine(value)) {
    const read = readPersonLine(value);
    return read.person === undefined ? { problem: { field: read.field } } : { person: read.person };
  }
  const row = readContactRow(value);
  return row.contact === undefined ? { problem: { field: row.field } } : { contact: row.contact };
}

/** Lines without their breaks, as many at a time as came. @throws UnreadableLog for one line without end */
export async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = '';
  let isFirst = true;
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MOST_LINE) {
      // Of a file that is something else the first line says enough; further on it is one bad line.
      if (isFirst && lines.length === 0) throw new UnreadableLog('notLog');
      rest = rest.slice(0, MOST_LINE);
    }
    if (lines.length > 0) isFirst = false;
    yield lines;
  }
  if (rest !== '') yield [rest];
}
