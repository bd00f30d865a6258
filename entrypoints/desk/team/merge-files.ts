import { type LogFileProblem, type RowProblem, readLogFile, UnreadableLog } from '../../../core/log/log-file.ts';
import type { TeamLog } from '../../../storage/team.ts';
import type { JobPorts } from '../backup/use-job.ts';
import type { TeamPort } from '../desk-outside.ts';
import type { Admit } from './admit.ts';
import { readAhead } from './read-ahead.ts';

/** What came of one file. */
export interface MergedFile {
  /** Among the files that were chosen, from 0: two can have one name. */
  readonly place: number;
  readonly name: string;
  /** The whole file was refused, or the browser could not read on; `unreadable` keeps what was read before. */
  readonly problem?: LogFileProblem | 'unreadable';
  readonly contacts: number;
  /** Of those, new or with something new. */
  readonly fresh: number;
  readonly practice: number;
  readonly skipped: number;
  /** Of persons who were forgotten here since: without names and texts, so that the figures stay. */
  readonly forgotten: number;
  /** Linked persons. */
  readonly persons: number;
  /** Linked persons that the protocol here does not let in. */
  readonly personsOff: number;
  /** The file breaks off before the end of its linked persons. */
  readonly arePersonsCut: boolean;
  /** The first of the lines that were left out. */
  readonly lines: readonly RowProblem[];
  /** Contacts that should have followed: the file was cut off. */
  readonly missing: number;
}

/** Something of it is not in the team's log. */
export function isTrouble({ problem, missing, skipped, arePersonsCut }: MergedFile): boolean {
  return problem !== undefined || missing > 0 || skipped > 0 || arePersonsCut;
}

/** Where the reading is. */
export interface Reading {
  /** Of the file, among `all` that were chosen, from 0. */
  readonly place: number;
  readonly all: number;
  readonly name: string;
  /** Read so far, of all files together. */
  readonly contacts: number;
}

/** More lines than these help nobody. */
const MOST_LINES = 20;

/**
 * Reads the files one after another into the log of the team, in slices. A file that cannot be read is named and the
 * others go on; what was read when it is stopped stays.
 * @param hears of each file when it is done, and of each slice.
 */
export async function mergeFiles(
  team: TeamLog,
  files: readonly File[],
  port: TeamPort & { readonly admit: Admit },
  { signal, onCount }: JobPorts,
  mergedAt: string,
  hears: { readonly onFile: (file: MergedFile) => void; readonly onReading: (reading: Reading) => void },
): Promise<void> {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  let contacts = 0;
  for (const [place, file] of files.entries()) {
    const done = before;
    const texts = port.read(file, (bytes) => onCount(done + bytes, all), signal);
    const onSlice = (count: number) => {
      contacts += count;
      hears.onReading({ place, all: files.length, name: file.name, contacts });
    };
    onSlice(0);
    hears.onFile({
      place,
      ...(await mergeFile(team, file, readable(texts, signal), { mergedAt, admit: port.admit, onSlice })),
    });
    before += file.size;
    onCount(before, all);
  }
}

async function mergeFile(
  team: TeamLog,
  { name, size }: File,
  texts: AsyncIterable<string>,
  {
    mergedAt,
    admit,
    onSlice,
  }: { readonly mergedAt: string; readonly admit: Admit; readonly onSlice: (contacts: number) => void },
): Promise<Omit<MergedFile, 'place'>> {
  let file: Omit<MergedFile, 'place'> = {
    name,
    contacts: 0,
    fresh: 0,
    practice: 0,
    skipped: 0,
    forgotten: 0,
    persons: 0,
    personsOff: 0,
    arePersonsCut: false,
    lines: [],
    missing: 0,
  };
  try {
    for await (const batch of readAhead(readLogFile(texts))) {
      const { problems, practice, missing = 0, arePersonsCut = false } = batch;
      const { contacts, forgotten } = await admit.contacts(batch.contacts);
      const fresh = contacts.length === 0 ? 0 : await team.add(contacts);
      const gone = await admit.since(contacts);
      if (gone.length > 0) await team.add(gone);
      const { persons, off } = await admit.persons(batch.persons);
      await team.addPersons(persons);
      file = {
        ...file,
        contacts: file.contacts + contacts.length,
        fresh: file.fresh + fresh,
        practice: file.practice + practice,
        forgotten: file.forgotten + forgotten + gone.length,
        persons: file.persons + persons.length,
        personsOff: file.personsOff + off,
        arePersonsCut,
        skipped: file.skipped + problems.length,
        lines: [...file.lines, ...problems].slice(0, MOST_LINES),
        missing,
      };
      onSlice(contacts.length);
    }
  } catch (error) {
    if (error instanceof UnreadableLog) return { ...file, problem: error.problem };
    if (error instanceof UnreadableFile) return { ...file, problem: 'unreadable' };
    throw error;
  }
  await team.noteFile({ id: `${name} ${size}`, name, mergedAt, contacts: file.contacts, skipped: file.skipped });
  return file;
}

/** The browser could not read on: moved, taken away, a disk that is gone. Says nothing about the other files. */
class UnreadableFile extends Error {}

async function* readable(texts: AsyncIterable<string>, signal: AbortSignal): AsyncGenerator<string> {
  try {
    yield* texts;
  } catch (error) {
    signal.throwIfAborted();
    throw new UnreadableFile('not readable', { cause: error });
  }
}
