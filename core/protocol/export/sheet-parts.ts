import { words } from '../../../.generated/locales/files.js';
import { cellStyles, dateCell, dayNumber, numberCell, textCell } from '../../sheet/cells.ts';
import { packageParts, rowXml, sheetEnd, sheetPath, sheetStart } from '../../sheet/package.ts';
import { exportFields, replyRows } from '../import/replies-table.ts';
import type { Protocol } from '../schema.ts';
import { exportHeaders } from './reply-file.ts';

/** Widths of the columns in characters: texts are read, dates are short. */
const wide = new Set(['text', 'examples', 'whenToUse', 'whenNot', 'note']);

/**
 * The parts of an XLSX file (ECMA-376) with every reply, a row per language: texts are texts (never a formula), days are
 * dates, numbers are numbers. Packing them is the caller's work.
 */
export function replySheetParts(protocol: Protocol, screen: 'nl' | 'en'): ReadonlyMap<string, string> {
  const rows = replyRows(protocol, screen).map(({ cells }, at) => replyRow(at + 2, cells));
  const titles = exportHeaders(screen).map((title, at) => textCell(at, 1, title, cellStyles.title));
  const sheet = [
    sheetStart(exportFields.map((field) => (wide.has(field) ? 60 : 20))),
    rowXml(1, titles.join('')),
    ...rows,
    sheetEnd(),
  ];
  return new Map([...packageParts([words[screen].sheet]), [sheetPath(1), sheet.join('')]]);
}

function replyRow(row: number, cells: readonly string[]): string {
  const made = cells.map((cell, at) => {
    if (cell === '') return '';
    const field = exportFields[at];
    if (field === 'followUpDays') return numberCell(at, row, Number(cell));
    if (field === 'validFrom' || field === 'validUntil') {
      return dateCell(at, row, dayNumber(Date.parse(`${cell}T00:00:00Z`)), cellStyles.day);
    }
    return textCell(at, row, cell);
  });
  return rowXml(row, made.join(''));
}
