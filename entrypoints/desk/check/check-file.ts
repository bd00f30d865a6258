import type { Sha256 } from '../../../core/log/chain.ts';
import { checkExport, type ExportCheck } from '../../../core/log/check-export.ts';
import { type LogFileProblem, UnreadableLog } from '../../../core/log/log-file.ts';
import { fitsQuery } from '../../../storage/queries.ts';
import type { LogReader } from '../../../storage/read.ts';
import type { JobPorts } from '../backup/use-job.ts';
import type { TeamPort } from '../desk-outside.ts';

export type CheckedFile =
  | { readonly name: string; readonly check: ExportCheck }
  | { readonly name: string; readonly problem: LogFileProblem };

/** Lays an export beside the log of this browser. */
export async function checkFile(
  file: File,
  log: LogReader,
  read: TeamPort['read'],
  sha256: Sha256,
  { signal, onCount }: JobPorts,
): Promise<CheckedFile> {
  const { chain } = log;
  const texts = read(file, (bytes) => onCount(bytes, file.size), signal);
  try {
    const check = await checkExport(texts, {
      sha256,
      end: () => log.end(),
      hashAt: (seq) => chain.hashAt(seq),
      eventsOf: (ids) => chain.eventsOf(ids),
      made: (after, to) => chain.made(after, to, signal),
      persons: () => log.everyPerson(),
      fits: fitsQuery,
    });
    return { name: file.name, check };
  } catch (error) {
    if (!(error instanceof UnreadableLog)) throw error;
    return { name: file.name, problem: error.problem };
  }
}
