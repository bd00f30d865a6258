import { words } from '../../.generated/locales/log.js';
import type { Contact } from '../contact.ts';
import { type Column, columnTitle, defaultColumns, type ScreenLanguage } from './columns.ts';
import { guardFormula } from './formula.ts';
import { formatTime, type TimeFormat } from './times.ts';

/** Comma separated values for three kinds of readers. Every field is quoted, lines end in CRLF. */
export type CsvFlavour = 'dutchExcel' | 'rfc4180' | 'crm';

interface Flavour {
  readonly separator: ',' | ';';
  /** Excel takes a file without byte order mark for another encoding. */
  readonly hasMark: boolean;
  /** A CRM would keep the apostrophe in the name or number. */
  readonly guardsFormulas: boolean;
  readonly times: TimeFormat;
  readonly decimal: ',' | '.';
  readonly yesNo: 'words' | 'trueFalse';
}

const csvFlavours: Readonly<Record<CsvFlavour, Flavour>> = {
  dutchExcel: {
    separator: ';',
    hasMark: true,
    guardsFormulas: true,
    times: 'dayFirst',
    decimal: ',',
    yesNo: 'words',
  },
  rfc4180: {
    separator: ',',
    hasMark: false,
    guardsFormulas: true,
    times: 'offset',
    decimal: '.',
    yesNo: 'trueFalse',
  },
  crm: { separator: ',', hasMark: true, guardsFormulas: false, times: 'utc', decimal: '.', yesNo: 'trueFalse' },
};

export interface CsvOptions {
  readonly flavour: CsvFlavour;
  readonly language: ScreenLanguage;
  /** IANA zone for the times. */
  readonly zone: string;
  readonly columns?: readonly Column[];
}

/** A file in pieces, one per batch of contacts, so that a large log never stands in memory as a whole. */
export async function* writeCsv(
  batches: Iterable<readonly Contact[]> | AsyncIterable<readonly Contact[]>,
  options: CsvOptions,
): AsyncGenerator<string> {
  yield csvHead(options);
  for await (const contacts of batches) yield csvLines(contacts, options);
}

export function csvHead({ flavour, language, columns = defaultColumns }: CsvOptions): string {
  const { hasMark, separator } = csvFlavours[flavour];
  return `${hasMark ? '\ufeff' : ''}${csvLine(
    columns.map((column) => columnTitle(column, language)),
    separator,
  )}`;
}

export function csvLines(contacts: readonly Contact[], options: CsvOptions): string {
  const { columns = defaultColumns, flavour } = options;
  const { separator } = csvFlavours[flavour];
  return contacts
    .map((contact) =>
      csvLine(
        columns.map((column) => csvCell(contact, column, options)),
        separator,
      ),
    )
    .join('');
}

/** What stands in one cell of the file, before it is quoted. */
export function csvCell(contact: Contact, column: Column, { flavour, language, zone }: CsvOptions): string {
  const { guardsFormulas, times, decimal, yesNo } = csvFlavours[flavour];
  const value = column.read(contact);
  if (value === undefined) return '';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100).replace('.', decimal);
  if (typeof value === 'boolean') return yesNo === 'words' ? words[language][value ? 'yes' : 'no'] : String(value);
  if (column.kind === 'time') return formatTime(value, times, zone);
  const text = column.words?.(language)[value] ?? value;
  return guardsFormulas ? guardFormula(text) : text;
}

/** One row: every cell quoted, CRLF at the end. */
export function csvLine(cells: readonly string[], separator: string): string {
  return `${cells.map(quote).join(separator)}\r\n`;
}

/** A line break inside a field is a bare LF: CR and CRLF would look like the end of the row to simple readers. */
function quote(text: string): string {
  if (!/[\0\r"]/.test(text)) return `"${text}"`;
  return `"${text.replaceAll('\0', '').replace(/\r\n?/g, '\n').replaceAll('"', '""')}"`;
}
