import { columnOf, unescapeSheet } from '../protocol/import/read-sheet.ts';
import { attributeOf, walkXml } from '../protocol/import/walk-xml.ts';
import type { ReadRow } from './csv-rows.ts';
import { UnreadableLog } from './log-file.ts';

/** Rows of a worksheet as its XML comes in. Values as they stand there: a time is its number of days. */

/**
 * @param shared texts that cells point to (`readSharedStrings`)
 * @returns takes the next piece of the XML and gives the rows that are whole with it.
 */
export function makeRowReader(shared: readonly string[]): (xml: string) => readonly ReadRow[] {
  let rest = '';
  let last = 0;
  return (xml) => {
    rest += xml;
    const end = rest.lastIndexOf('</row>');
    if (end < 0) {
      if (rest.length > MOST_ROW) throw new UnreadableLog('notLog');
      return [];
    }
    const rows = readRows(rest.slice(0, end + '</row>'.length), shared, last);
    rest = rest.slice(end + '</row>'.length);
    last = rows.at(-1)?.row ?? last;
    return rows;
  };
}

function readRows(xml: string, shared: readonly string[], after: number): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  let row = after;
  let cells: string[] = [];
  let column = 0;
  let type = '';
  let value = '';
  let isValue = false;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributeOf(attributes, 'r')) || row + 1;
        cells = [];
        column = 0;
      } else if (name === 'c') {
        column = columnOf(attributeOf(attributes, 'r')) ?? column;
        type = attributeOf(attributes, 't') ?? 'n';
        value = '';
      } else if (name === 'v' || name === 't') isValue = true;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') {
        while (cells.length < Math.min(column, MOST_COLUMNS)) cells.push('');
        if (column < MOST_COLUMNS)
          cells[column] = type === 's' ? unescapeSheet(shared[Number(value)] ?? '') : textOf(type, value);
        column += 1;
      } else if (name === 'row') rows.push({ row, cells });
    },
    text: (text) => {
      if (isValue) value += text;
    },
  });
  return rows;
}

/** Signs of one row: every cell as long as a sheet lets it be stays below it. */
const MOST_ROW = 20_000_000;

/** More than the log has; what is further to the right is somebody's own. */
const MOST_COLUMNS = 200;

function textOf(type: string, value: string): string {
  return type === 'n' ? value : unescapeSheet(value);
}
