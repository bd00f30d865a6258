import { type LogFileProblem, readLogFile, UnreadableLog } from '../../../core/log/log-file.ts';
import type { TeamLog } from '../../../storage/team.ts';
import type { JobPorts } from '../backup/use-job.ts';
import type { TeamPort } from '../desk-outside.ts';

/** What came of one file. */
export interface MergedFile {
  readonly name: string;
  /** The whole file was refused. */
  readonly problem?: LogFileProblem;
  readonly contacts: number;
  /** Of those, new or with something new. */
  readonly fresh: number;
  readonly practice: number;
  readonly skipped: number;
  /** The first of the lines that were left out. */
  readonly lines: readonly { readonly line: number; readonly field?: string }[];
}

/** More lines than these help nobody. */
const MOST_LINES = 20;

/** Reads the files one after another into the log of the team, in slices; what was read when it is stopped stays. */
export async function mergeFiles(
  team: TeamLog,
  files: readonly File[],
  port: TeamPort,
  { signal, onCount }: JobPorts,
  mergedAt: string,
): Promise<readonly MergedFile[]> {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  const merged: MergedFile[] = [];
  let before = 0;
  for (const file of files) {
    const done = before;
    const texts = port.read(file, (bytes) => onCount(done + bytes, all), signal);
    merged.push(await mergeFile(team, file, texts, mergedAt));
    before += file.size;
  }
  return merged;
}

async function mergeFile(
  team: TeamLog,
  { name, size }: File,
  texts: AsyncIterable<string>,
  mergedAt: string,
): Promise<MergedFile> {
  let file: MergedFile = { name, contacts: 0, fresh: 0, practice: 0, skipped: 0, lines: [] };
  try {
    for await (const { contacts, problems, practice } of readLogFile(texts)) {
      const fresh = contacts.length === 0 ? 0 : await team.add(contacts);
      file = {
        ...file,
        contacts: file.contacts + contacts.length,
        fresh: file.fresh + fresh,
        practice: file.practice + practice,
        skipped: file.skipped + problems.length,
        lines: [...file.lines, ...problems].slice(0, MOST_LINES),
      };
    }
  } catch (error) {
    if (!(error instanceof UnreadableLog)) throw error;
    return { ...file, problem: error.problem };
  }
  await team.noteFile({ id: `${name} ${size}`, name, mergedAt, contacts: file.contacts, skipped: file.skipped });
  return file;
}
