import { isPersonLine } from '../person/person-line-schema.ts';
import type { Sha256 } from './chain.ts';
import { makeFileSeal } from './file-seal.ts';
import type { LogFileEnd, LogFileHead } from './json.ts';
import { headText, isEnd, linesOf, rowOf, UnreadableLog } from './log-file.ts';

/** Reads a lossless export to look at it, not to take it over: each row as it stands there, and what closes the file. */

export interface ExportRow {
  /** Counted from 1. */
  readonly line: number;
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
}

export interface ExportRows {
  readonly head: LogFileHead;
  readonly rows: readonly ExportRow[];
  /** Linked persons. */
  readonly persons: readonly ExportRow[];
  /** Lines that are no contact and no person. */
  readonly unreadable: readonly number[];
}

/** What the file says of itself at its end. */
export interface ExportEnd {
  /** Absent: the file was cut off, or made before files had an end. */
  readonly end?: LogFileEnd;
  /** Of the lines that are there and are no person. */
  readonly count: number;
  readonly persons: number;
  readonly hash: string;
  /** Lines after the end. */
  readonly after: number;
}

const BATCH = 200;

/**
 * Batches of rows, then the end.
 * @throws UnreadableLog
 */
export async function* readExport(
  texts: AsyncIterable<string>,
  sha256: Sha256,
): AsyncGenerator<ExportRows | ExportEnd> {
  const seal = makeFileSeal(sha256);
  let head: LogFileHead | undefined;
  let end: LogFileEnd | undefined;
  let number = 0;
  let count = 0;
  let personCount = 0;
  let after = 0;
  let rows: ExportRow[] = [];
  let persons: ExportRow[] = [];
  let unreadable: number[] = [];
  for await (const lines of linesOf(texts)) {
    for (const raw of lines) {
      number += 1;
      if (head === undefined) {
        const text = headText(raw);
        head = JSON.parse(text) as LogFileHead;
        await seal.add(text);
        continue;
      }
      const line = rowOf(raw);
      if (line === undefined) continue;
      if (end !== undefined) {
        after += 1;
        continue;
      }
      if (isEnd(line)) {
        end = readEnd(line);
        if (end !== undefined) continue;
      }
      await seal.add(line);
      const row = readRow(line, number);
      if (row !== undefined && isPersonLine(row.value)) {
        personCount += 1;
        persons.push(row);
      } else {
        count += 1;
        if (row === undefined) unreadable.push(number);
        else rows.push(row);
      }
      if (rows.length + persons.length + unreadable.length < BATCH) continue;
      yield { head, rows, persons, unreadable };
      rows = [];
      persons = [];
      unreadable = [];
    }
  }
  if (head === undefined) throw new UnreadableLog('notLog');
  yield { head, rows, persons, unreadable };
  if (end !== undefined) await seal.add(JSON.stringify(end.anchor ?? null));
  yield { ...(end === undefined ? {} : { end }), count, persons: personCount, hash: await seal.end(), after };
}

function readRow(line: string, number: number): ExportRow | undefined {
  try {
    const value = JSON.parse(line) as Readonly<Record<string, unknown>> | null;
    const id = value?.['id'];
    return typeof id === 'string' && value !== null ? { line: number, id, value } : undefined;
  } catch {
    return undefined;
  }
}

function readEnd(line: string): LogFileEnd | undefined {
  try {
    const { end } = JSON.parse(line.startsWith(']') ? `{${line.slice(2)}` : line) as { readonly end?: unknown };
    const { count, persons, hash, anchor } = end as Partial<LogFileEnd>;
    if (typeof count !== 'number' || typeof hash !== 'string') return undefined;
    return {
      count,
      ...(typeof persons === 'number' ? { persons } : {}),
      hash,
      ...(typeof anchor?.seq === 'number' ? { anchor } : {}),
    };
  } catch {
    return undefined;
  }
}
