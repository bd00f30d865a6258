import { words } from '../../.generated/locales/log.js';
import type { Contact } from '../contact.ts';
import { cellStyles, dateCell, dayNumber, numberCell, reference, textCell } from '../sheet/cells.ts';
import { packageParts, rowXml, sheetEnd, sheetPath, sheetStart } from '../sheet/package.ts';
import { type Column, columnTitle, type ScreenLanguage } from './columns.ts';
import { countTargets } from './kpi.ts';
import { wallClockMs } from './times.ts';

export interface LogSheetOptions {
  readonly language: ScreenLanguage;
  /** IANA zone for the times: a sheet itself knows none. */
  readonly zone: string;
  readonly columns: readonly Column[];
  /** What stands on the sheet about the file: a name and what it is. Asked last, with what was counted in the rows. */
  readonly about: (counts: SheetCounts) => readonly (readonly [name: string, value: string | number])[];
}

/** As `countTargets` counts them for the screen. */
export interface SheetCounts {
  readonly contacts: number;
  readonly within: number;
  readonly late: number;
}

/** A piece of a part of the file; pieces with the same path follow each other. */
export interface SheetPiece {
  readonly path: string;
  readonly text: string;
}

/** Rows that one sheet holds beside its head. A sheet ends at row 1,048,576. */
export const sheetRows = 1_000_000;

/** Signs that one sheet may have: above 4 GB a packed file needs an extension that not every reader knows. */
const sheetSigns = 1_000_000_000;

/**
 * An XLSX file in pieces: texts as texts, numbers as numbers, times as dates. What does not fit on one sheet goes on to
 * the next, with the same head. Packing is the caller's work.
 * @param mostRows rows per sheet.
 */
export async function* writeLogSheets(
  batches: Iterable<readonly Contact[]> | AsyncIterable<readonly Contact[]>,
  options: LogSheetOptions,
  mostRows = sheetRows,
): AsyncGenerator<SheetPiece> {
  const { language, columns, about } = options;
  const { sheet, aboutSheet } = words[language];
  const names = [sheet];
  const start = sheetStart(columns.map(widthOf)) + headRow(columns, language);
  let row = 1;
  let signs = start.length;
  let counts: SheetCounts = { contacts: 0, within: 0, late: 0 };
  yield { path: sheetPath(1), text: start };
  for await (const contacts of batches) {
    let text = '';
    counts = addCounts(counts, contacts);
    for (const contact of contacts) {
      if (row > mostRows || signs > sheetSigns) {
        yield { path: sheetPath(names.length), text: text + tableEnd(columns, row) };
        names.push(`${sheet} ${names.length + 1}`);
        yield { path: sheetPath(names.length), text: start };
        text = '';
        row = 1;
        signs = start.length;
      }
      row += 1;
      const made = contactRow(contact, row, options);
      signs += made.length;
      text += made;
    }
    if (text !== '') yield { path: sheetPath(names.length), text };
  }
  yield { path: sheetPath(names.length), text: tableEnd(columns, row) };
  names.push(aboutSheet);
  yield { path: sheetPath(names.length), text: aboutXml(about(counts)) };
  for (const [path, text] of packageParts(names)) yield { path, text };
}

function addCounts({ contacts, within, late }: SheetCounts, more: readonly Contact[]): SheetCounts {
  // Nothing that waits is in the file, so no moment is needed to see what is late.
  const part = countTargets(more, [], '');
  return { contacts: contacts + more.length, within: within + part.within, late: late + part.late };
}

function contactRow(contact: Contact, row: number, options: LogSheetOptions): string {
  return rowXml(row, options.columns.map((column, at) => cell(contact, column, at, row, options)).join(''));
}

function cell(contact: Contact, column: Column, at: number, row: number, { language, zone }: LogSheetOptions): string {
  const value = column.read(contact);
  if (value === undefined || value === '') return '';
  if (typeof value === 'number') return numberCell(at, row, Math.round(value * 100) / 100);
  if (typeof value === 'boolean') return textCell(at, row, words[language][value ? 'yes' : 'no']);
  if (column.kind === 'time')
    return dateCell(at, row, dayNumber(Math.floor(wallClockMs(value, zone) / 1_000) * 1_000), cellStyles.time);
  return textCell(at, row, column.words?.(language)[value] ?? value);
}

function headRow(columns: readonly Column[], language: ScreenLanguage): string {
  return rowXml(
    1,
    columns.map((column, at) => textCell(at, 1, columnTitle(column, language), cellStyles.title)).join(''),
  );
}

function tableEnd(columns: readonly Column[], row: number): string {
  return sheetEnd(columns.length === 0 ? undefined : `A1:${reference(columns.length - 1, row)}`);
}

function widthOf({ kind, field }: Column): number {
  if (field === 'postText' || field === 'replyText' || field === 'note') return 60;
  return kind === 'text' ? 22 : 17;
}

function aboutXml(about: ReturnType<LogSheetOptions['about']>): string {
  const rows = about.map(([name, value], at) => {
    const second = typeof value === 'number' ? numberCell(1, at + 1, value) : textCell(1, at + 1, value);
    return rowXml(at + 1, textCell(0, at + 1, name, cellStyles.title) + second);
  });
  return `${sheetStart([30, 70])}${rows.join('')}${sheetEnd()}`;
}
