/** What every file becomes first: columns with a name, rows with the place they came from. */
export interface Table {
  readonly kind: FileKind;
  /** Names as the file has them; '' where a column has none. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Something odd about the file as a whole. */
  readonly notes: readonly TableNote[];
}

export interface TableRow {
  /** Line in a text file, row in a sheet, number in a list; from 1. */
  readonly place: number;
  readonly cells: readonly string[];
}

/** What a file was taken for. */
export type FileKind =
  | 'protocol'
  | 'zendesk'
  | 'freshdesk'
  | 'chatwoot'
  | 'espanso'
  | 'textexpander'
  | 'objects'
  | 'list'
  | 'csv'
  | 'sheet';

/** unclosedQuote: the last cell runs to the end of the file. skipped: entries without a text, by design of that tool. */
export type TableNote =
  | { readonly code: 'unclosedQuote'; readonly place: number }
  | { readonly code: 'skipped'; readonly count: number }
  | { readonly code: 'otherSheets'; readonly count: number };

/** Why a file cannot be read at all. */
export type FileProblem =
  | 'tooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'empty'
  | 'notReadable'
  | 'notJson'
  | 'badProtocol'
  | 'notSheet'
  | 'notText';

export type TableAnswer =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problem: FileProblem };

/** Bytes of a file. A protocol has the same limit. */
export const MAX_FILE_BYTES = 5_000_000;
export const MAX_ROWS = 5_000;
export const MAX_COLUMNS = 200;

/** The table, or what is too much or too little of it. Rows without anything in them fall away. */
export function makeTable(
  kind: FileKind,
  headers: readonly string[],
  rows: readonly TableRow[],
  notes: readonly TableNote[] = [],
): TableAnswer {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { ok: false, problem: 'empty' };
  if (filled.length > MAX_ROWS) return { ok: false, problem: 'tooManyRows' };
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), headers.length);
  if (width > MAX_COLUMNS) return { ok: false, problem: 'tooManyColumns' };
  const names = Array.from({ length: width }, (_, at) => (headers[at] ?? '').trim());
  return { ok: true, table: { kind, headers: names, rows: filled, notes } };
}
