import type { TableAbout, TablePart } from '../../../core/log/check-table.ts';
import type { ReadRow } from '../../../core/log/csv-rows.ts';
import { UnreadableLog } from '../../../core/log/log-file.ts';
import { makeRowReader } from '../../../core/log/sheet-rows.ts';
import { readTableHead } from '../../../core/log/table-head.ts';
import { readSharedStrings } from '../../../core/protocol/import/read-sheet.ts';

/** Bytes that are read at a time. */
const SLICE = 1_000_000;
/** Of the texts that cells point to; a file that unpacks to more was made to. */
const MOST_SIGNS = 200_000_000;
const sheetPath = /^xl\/worksheets\/sheet\d+\.xml$/;

/**
 * The rows of an Excel export, as they are unpacked: read twice, since what a sheet says about itself stands behind its
 * rows, and so do the texts of one that was saved again.
 * @throws UnreadableLog
 */
export async function* readSheets(
  file: Blob,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): AsyncGenerator<TablePart> {
  let strings = '';
  const decoder = new TextDecoder();
  for await (const { path, bytes } of unpack(file, (path) => path === 'xl/sharedStrings.xml', signal)) {
    if (path !== '') strings += decoder.decode(bytes, { stream: true });
    if (strings.length > MOST_SIGNS) throw new UnreadableLog('notLog');
  }
  const shared = readSharedStrings(strings);
  let about: TableAbout = {};
  for await (const { isTable, rows } of sheetRows(file, shared, signal, (bytes) => onBytes(bytes / 2))) {
    if (!isTable) about = { ...about, ...aboutOf(rows) };
  }
  let isFirst = true;
  for await (const { isTable, isHead, rows } of sheetRows(file, shared, signal, (bytes) =>
    onBytes((file.size + bytes) / 2),
  )) {
    if (!isTable) continue;
    // A large table goes on to a next sheet with the same head.
    const kept = isHead && !isFirst ? rows.slice(1) : rows;
    if (kept.length > 0) yield { kind: 'xlsx', rows: kept, about };
    isFirst = false;
  }
}

interface SheetRows {
  readonly isTable: boolean;
  /** The first row of the sheet is among them. */
  readonly isHead: boolean;
  readonly rows: readonly ReadRow[];
}

async function* sheetRows(
  file: Blob,
  shared: readonly string[],
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): AsyncGenerator<SheetRows> {
  let open:
    | { readonly path: string; readonly read: (xml: string) => readonly ReadRow[]; readonly decoder: TextDecoder }
    | undefined;
  let isTable = false;
  let isHead = true;
  for await (const { path, bytes, at } of unpack(file, (one) => sheetPath.test(one), signal)) {
    onBytes(at);
    if (path === '') continue;
    if (open?.path !== path) {
      open = { path, read: makeRowReader(shared), decoder: new TextDecoder() };
      isHead = true;
    }
    const rows = open.read(open.decoder.decode(bytes, { stream: true }));
    if (rows.length === 0) continue;
    if (isHead) isTable = readTableHead(rows[0]?.cells ?? []) !== undefined;
    yield { isTable, isHead, rows };
    isHead = false;
  }
}

/** Found by what the values are: the names beside them are in the language of who made the file. */
function aboutOf(rows: readonly ReadRow[]): TableAbout {
  const values = rows.map(({ cells }) => cells[1] ?? '');
  const hashAt = values.findIndex((value) => /^[\da-f]{64}$/.test(value));
  const seq = Number(values[hashAt - 1]);
  const zone = values.find((value) => value === 'UTC' || isZone(value));
  return {
    ...(hashAt > 0 && Number.isInteger(seq) ? { anchor: { hash: values[hashAt] ?? '', seq } } : {}),
    ...(zone === undefined ? {} : { zone }),
  };
}

function isZone(text: string): boolean {
  if (!/^[A-Za-z_]+\/[\w/+-]+$/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

interface Unpacked {
  /** '' where only the file was read on. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the packed file, so far. */
  readonly at: number;
}

async function* unpack(file: Blob, isWanted: (path: string) => boolean, signal: AbortSignal): AsyncGenerator<Unpacked> {
  const { Unzip, UnzipInflate } = await import('fflate');
  let ready: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  let failed = false;
  let isZip = false;
  const zip = new Unzip((entry) => {
    isZip = true;
    if (!isWanted(entry.name)) return;
    entry.ondata = (error, bytes) => {
      if (error) failed = true;
      else ready.push({ path: entry.name, bytes });
    };
    entry.start();
  });
  zip.register(UnzipInflate);
  for (let at = 0; at < file.size; at += SLICE) {
    signal.throwIfAborted();
    const slice = new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
    try {
      zip.push(slice, at + SLICE >= file.size);
    } catch {
      failed = true;
    }
    if (failed || !isZip) throw new UnreadableLog('notLog');
    yield { path: '', bytes: new Uint8Array(), at: Math.min(file.size, at + SLICE) };
    for (const { path, bytes } of ready) yield { path, bytes, at: Math.min(file.size, at + SLICE) };
    ready = [];
  }
}
