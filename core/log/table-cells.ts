import { words } from '../../.generated/locales/log.js';
import type { Contact } from '../contact.ts';
import type { Column, ScreenLanguage } from './columns.ts';
import { type CsvFlavour, csvCell } from './csv.ts';
import { formatTime, wallClockMs } from './times.ts';

/** What an export would write in a cell now, and whether that is what a file has there. */

/** `xlsx`: times and numbers are numbers there. */
export type TableKind = CsvFlavour | 'xlsx';

export interface CellWriting {
  readonly kind: TableKind;
  readonly language: ScreenLanguage;
  /** IANA zone of the times. */
  readonly zone: string;
}

/** As a person reads it. */
export function cellText(contact: Contact, column: Column, { kind, language, zone }: CellWriting): string {
  if (kind !== 'xlsx') return csvCell(contact, column, { flavour: kind, language, zone });
  const value = column.read(contact);
  if (value === undefined) return '';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value === 'boolean') return words[language][value ? 'yes' : 'no'];
  if (column.kind === 'time') return formatTime(value, 'dayFirst', zone);
  return column.words?.(language)[value] ?? value;
}

export function isSameCell(inFile: string, contact: Contact, column: Column, writing: CellWriting): boolean {
  const { kind, zone } = writing;
  const value = column.read(contact);
  if (kind === 'xlsx' && inFile !== '' && value !== undefined && value !== '') {
    if (column.kind === 'time') return Math.abs(daysOf(String(value), zone) - Number(inFile)) < halfMinute;
    if (typeof value === 'number') return Math.abs(Math.round(value * 100) / 100 - Number(inFile)) < 0.005;
  }
  return plain(inFile) === plain(cellText(contact, column, writing));
}

/** A cell of a sheet as it is shown: a time as a time. */
export function shownCell(inFile: string, column: Column, { kind }: CellWriting): string {
  const days = Number(inFile);
  if (kind !== 'xlsx' || column.kind !== 'time' || inFile === '' || !Number.isFinite(days)) return inFile;
  return formatTime(new Date(Math.round((days - epoch) * dayMs)).toISOString(), 'dayFirst', 'UTC');
}

const dayMs = 86_400_000;
/** Day of a sheet on which 1970 began. */
const epoch = 25_569;
/** Days: what a program rounds when it saves a time again. */
const halfMinute = 0.5 / 1_440;

function daysOf(at: string, zone: string): number {
  return wallClockMs(at, zone) / dayMs + epoch;
}

/** Longest text of a cell of a sheet; the export cuts there. */
const longest = 32_766;

/** Without what a sheet or CSV cannot hold. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .slice(0, longest);
}
