import { readDelimited } from '../protocol/import/delimited.ts';
import { UnreadableLog } from './log-file.ts';

/** A row of a table that was exported. */
export interface ReadRow {
  /** Counted from 1; of a CSV the row, not the line of the text: a cell may have line breaks. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Signs of one row that is not closed; more is no row of an export. */
const MOST_ROW = 2_000_000;

export interface CsvRows {
  readonly separator: ',' | ';';
  /** The file begins with a byte order mark. */
  readonly hasMark: boolean;
  readonly rows: readonly ReadRow[];
}

/**
 * Rows of a CSV file as its text comes in, as many at a time as are whole. The first row says the separator.
 * @throws UnreadableLog for a row without end
 */
export async function* readCsvRows(texts: AsyncIterable<string>): AsyncGenerator<CsvRows> {
  let rest = '';
  let row = 0;
  let separator: CsvRows['separator'] | undefined;
  let hasMark = false;
  const take = (text: string): CsvRows => {
    separator ??= separatorOf(text);
    const rows = readDelimited(text, separator).rows.map(({ cells }) => {
      row += 1;
      return { row, cells };
    });
    return { separator, hasMark, rows };
  };
  for await (const text of texts) {
    if (row === 0 && rest === '') hasMark = text.startsWith('\ufeff');
    rest += row === 0 && rest === '' ? text.replace(/^\ufeff/, '') : text;
    const end = lastBreak(rest);
    if (end > 0) {
      yield take(rest.slice(0, end));
      rest = rest.slice(end);
    }
    // A quote too many makes one row of all that follows: a part of the file may not pass for the whole.
    if (rest.length > MOST_ROW) throw new UnreadableLog('notLog');
  }
  if (rest !== '') yield take(rest);
}

/** After the last line break that is outside quotes; 0: there is none. */
function lastBreak(text: string): number {
  let isQuoted = false;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) isQuoted = !isQuoted;
    else if (sign === 0x0a && !isQuoted) end = at + 1;
  }
  return end;
}

function separatorOf(text: string): CsvRows['separator'] {
  const [line = ''] = text.split('\n', 1);
  return line.split(';').length > line.split(',').length ? ';' : ',';
}
