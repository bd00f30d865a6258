import type { TableRow } from './table.ts';

export type Separator = ',' | ';' | '\t' | '|';

export interface Delimited {
  readonly rows: readonly TableRow[];
  /** Line of a quote that is never closed; what follows it stands in one cell. */
  readonly unclosed?: number;
}

const separators: readonly Separator[] = [';', ',', '\t', '|'];
/** Rows that decide which separator a file has. */
const LOOKED_AT = 50;

/**
 * Rows of a text with separators: quoted cells, doubled quotes, line breaks within quotes, CRLF, LF or CR. A quote in
 * the middle of a bare cell is a character like any other. Reads on after mistakes, in one pass.
 */
export function readDelimited(text: string, separator: Separator, maxRows = Number.POSITIVE_INFINITY): Delimited {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let at = 0;
  let line = 1;
  let place = 1;
  let unclosed: number | undefined;

  const endRow = () => {
    rows.push({ place, cells });
    cells = [];
  };
  /** Steps over one line break, if there is one here. */
  const isBreak = (): boolean => {
    const sign = text[at];
    if (sign !== '\r' && sign !== '\n') return false;
    at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    return true;
  };
  const readBare = (): string => {
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') at += 1;
    return text.slice(from, at);
  };
  const readQuoted = (): string => {
    const opened = line;
    let made = '';
    at += 1;
    for (;;) {
      const end = text.indexOf('"', at);
      const part = text.slice(at, end < 0 ? text.length : end);
      made += part;
      line += countBreaks(part);
      if (end < 0) {
        unclosed = opened;
        at = text.length;
        return made;
      }
      at = end + 1;
      if (text[at] !== '"') break;
      made += '"';
      at += 1;
    }
    // What stands between the closing quote and the separator belongs to the cell as well.
    return made + readBare();
  };

  while (at < text.length && rows.length < maxRows) {
    cells.push(text[at] === '"' ? readQuoted() : readBare());
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    } else if (!isBreak() && at < text.length) continue;
    endRow();
    place = line;
  }
  if (cells.length > 0) endRow();
  return unclosed === undefined ? { rows } : { rows, unclosed };
}

/** The separator that cuts the first rows into the most even number of cells; `undefined`: none cuts anything. */
export function findSeparator(text: string): Separator | undefined {
  let best: { readonly separator: Separator; readonly score: number } | undefined;
  for (const separator of separators) {
    const { rows } = readDelimited(text, separator, LOOKED_AT);
    const widths = rows.filter(({ cells }) => cells.some((cell) => cell !== '')).map(({ cells }) => cells.length);
    const first = widths[0] ?? 1;
    if (first < 2) continue;
    // A comma within sentences cuts each row elsewhere; a separator cuts them alike.
    const score = widths.filter((width) => width === first).length / widths.length;
    if (best === undefined || score > best.score) best = { separator, score };
  }
  return best?.separator;
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count += 1;
  }
  return count;
}
