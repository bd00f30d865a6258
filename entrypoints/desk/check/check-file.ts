import type { Sha256 } from '../../../core/log/chain.ts';
import { checkExport, type ExportCheck } from '../../../core/log/check-export.ts';
import { checkTable, type TableCheck, type TablePart } from '../../../core/log/check-table.ts';
import type { CheckedLog } from '../../../core/log/checked-log.ts';
import { type CsvRows, readCsvRows } from '../../../core/log/csv-rows.ts';
import { type LogFileProblem, UnreadableLog } from '../../../core/log/log-file.ts';
import { fitsQuery } from '../../../storage/queries.ts';
import type { LogReader } from '../../../storage/read.ts';
import { type ChainReader, sliceLength } from '../../../storage/read-chain.ts';
import type { JobPorts } from '../backup/use-job.ts';
import type { TeamPort } from '../desk-outside.ts';
import { zoneChoices } from '../export/choice.ts';
import { readSheets } from './read-sheets.ts';

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
  // Half of it is reading the file, the other half what the log had and the file has not.
  const all = 2 * file.size;
  const texts = read(file, (bytes) => onCount(bytes, all), signal);
  try {
    const check = await checkExport(texts, {
      sha256,
      end: () => log.end(),
      ...readsOf(chain, signal),
      async *made(after, to) {
        let events = 0;
        for await (const ids of chain.made(after, to, signal)) {
          events += sliceLength;
          if (after === 0) onCount(file.size * (1 + Math.min(1, events / to)), all);
          yield ids;
        }
      },
      persons: () => log.everyPerson(),
      fits: fitsQuery,
    });
    return { name: file.name, check };
  } catch (error) {
    if (!(error instanceof UnreadableLog)) throw error;
    return { name: file.name, problem: error.problem };
  }
}

/** A table can be laid beside the log only by its ids, and says nothing of what is missing. */
export type CheckedTable =
  | { readonly name: string; readonly table: TableCheck }
  | { readonly name: string; readonly problem: LogFileProblem };

export function isTableFile({ name }: Pick<File, 'name'>): boolean {
  return /\.(?:csv|xlsx)$/i.test(name);
}

/** Lays an Excel sheet or a CSV beside the log of this browser. @param here zone of this device */
export async function checkTableFile(
  file: File,
  log: LogReader,
  read: TeamPort['read'],
  here: string,
  { signal, onCount }: JobPorts,
): Promise<CheckedTable> {
  const onBytes = (bytes: number) => onCount(bytes, file.size);
  const parts = /\.xlsx$/i.test(file.name)
    ? readSheets(file, onBytes, signal)
    : csvParts(readCsvRows(read(file, onBytes, signal)));
  try {
    return { name: file.name, table: await checkTable(parts, readsOf(log.chain, signal), zoneChoices(here, here)) };
  } catch (error) {
    if (!(error instanceof UnreadableLog)) throw error;
    return { name: file.name, problem: error.problem };
  }
}

/** Ends when the check is stopped, also while events are still being written back. */
function readsOf(chain: ChainReader, signal: AbortSignal): Pick<CheckedLog, 'eventsOf' | 'hashAt'> {
  return { eventsOf: (ids) => chain.eventsOf(ids, signal), hashAt: (seq) => chain.hashAt(seq, signal) };
}

async function* csvParts(all: AsyncIterable<CsvRows>): AsyncGenerator<TablePart> {
  for await (const { separator, hasMark, rows } of all) {
    yield { kind: separator === ';' ? 'dutchExcel' : hasMark ? 'crm' : 'rfc4180', rows };
  }
}
