import type { Contact } from '../../../core/contact.ts';
import { writeCalendar } from '../../../core/log/calendar-file.ts';
import type { Column, ScreenLanguage } from '../../../core/log/columns.ts';
import { type CsvFlavour, writeCsv } from '../../../core/log/csv.ts';
import { contactFields } from '../../../core/log/fields.ts';
import { type ImportContext, type ImportId, importFileOf, importFiles } from '../../../core/log/import-files.ts';
import { type FileEnds, type LogFileHead, writeJson, writeNdjson } from '../../../core/log/json.ts';
import type { LogSheetOptions } from '../../../core/log/log-sheet.ts';
import { type CodeOf, pseudonymise } from '../../../core/log/pseudonym.ts';
import { withoutStaff } from '../../../core/log/without-staff.ts';
import { withoutTexts } from '../../../core/log/without-texts.ts';
import { writeImport } from '../../../core/log/write-import.ts';
import type { Person } from '../../../core/person/person.ts';
import type { PrivacyChoices } from '../../../core/protocol/privacy.ts';
import { type FilePersons, filePersons } from './file-persons.ts';
import { packLogSheets } from './pack-log-sheets.ts';

export type FormatId = 'xlsx' | 'excel' | 'csv' | 'crm' | 'json' | 'ndjson' | 'calendar';
/** For which CRM; `any` has the columns of the log. */
export type TargetId = 'any' | ImportId;

/** Chosen columns of the log, contacts as they are kept, what a CRM or a calendar asks. */
export type Holds = 'columns' | 'everything' | 'fixed';

interface Format {
  readonly id: FormatId;
  readonly extension: string;
  readonly mime: string;
  readonly holds: Holds;
}

const csv = { extension: 'csv', mime: 'text/csv;charset=utf-8' };
const ndjson = { extension: 'ndjson', mime: 'application/x-ndjson' };

export const formats: readonly Format[] = [
  {
    id: 'xlsx',
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    holds: 'columns',
  },
  { id: 'excel', ...csv, holds: 'columns' },
  { id: 'csv', ...csv, holds: 'columns' },
  { id: 'crm', ...csv, holds: 'columns' },
  { id: 'calendar', extension: 'ics', mime: 'text/calendar;charset=utf-8', holds: 'fixed' },
  { id: 'json', extension: 'json', mime: 'application/json', holds: 'everything' },
  { id: 'ndjson', ...ndjson, holds: 'everything' },
];

export const targets: readonly TargetId[] = ['any', ...importFiles.map(({ id }) => id)];

export function formatOf(id: FormatId, target: TargetId = 'any'): Format {
  const format = formats.find((one) => one.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  if (id !== 'crm' || target === 'any') return format;
  return { ...format, ...(importFileOf(target).kind === 'requests' ? ndjson : {}), holds: 'fixed' };
}

export interface FileOptions {
  readonly format: FormatId;
  readonly target: TargetId;
  readonly columns: readonly Column[];
  /** What people wrote: the post, our reply, the note. */
  readonly withTexts: boolean;
  /** Who answered, from which figures of one colleague can be made: only when the protocol switched that on. */
  readonly withStaff?: boolean;
  /** Linked persons, of whom files that hold everything have what the protocol switched on. */
  readonly persons?: {
    readonly choices: Pick<PrivacyChoices, 'linkPersons' | 'personNotes'>;
    readonly all: () => Promise<readonly Person[]>;
  };
  /** Codes stand for persons. */
  readonly codeOf?: CodeOf;
  readonly language: ScreenLanguage;
  /** IANA zone for the times. */
  readonly zone: string;
  readonly head: LogFileHead;
  readonly about: LogSheetOptions['about'];
  readonly ends: FileEnds;
  /** Layouts and titles of the protocol, for what a CRM imports. */
  readonly crm?: Pick<ImportContext, 'layouts' | 'titleOf'>;
}

type Batches = Iterable<readonly Contact[]> | AsyncIterable<readonly Contact[]>;
export type Piece = string | Uint8Array<ArrayBuffer>;

const flavours: Readonly<Record<'excel' | 'csv' | 'crm', CsvFlavour>> = {
  excel: 'dutchExcel',
  csv: 'rfc4180',
  crm: 'crm',
};

/** The file in pieces, so that no more than a batch stands in memory. */
export async function* writeFile(batches: Batches, options: FileOptions): AsyncGenerator<Piece> {
  const persons = await personsOf(options);
  const contacts = prepared(persons === undefined ? batches : persons.watch(batches), options);
  yield* writeContacts(contacts, options, persons);
}

function writeContacts(
  contacts: AsyncIterable<readonly Contact[]>,
  options: FileOptions,
  persons: FilePersons | undefined,
): AsyncGenerator<Piece> {
  const { format, target, withTexts, language, zone, about } = options;
  const columns = fileColumns(options);
  const head = { ...fileHead(options), ...(persons === undefined ? {} : { persons: persons.parts }) };
  const ends = { ...options.ends, ...(persons === undefined ? {} : { persons: persons.lines }) };
  switch (format) {
    case 'xlsx':
      return packLogSheets(contacts, { language, zone, columns, about });
    case 'calendar':
      return writeCalendar(contacts, { language, now: head.exportedAt });
    case 'json':
      return writeJson(contacts, head, ends);
    case 'ndjson':
      return writeNdjson(contacts, head, ends);
    default:
      if (format === 'crm' && target !== 'any') {
        return writeImport(contacts, importFileOf(target), { ...options.crm, language, zone, withTexts });
      }
      return writeCsv(contacts, { flavour: flavours[format], language, zone, columns });
  }
}

async function personsOf(options: FileOptions): Promise<FilePersons | undefined> {
  const { format, target, persons, withTexts, withStaff = false } = options;
  if (persons === undefined || formatOf(format, target).holds !== 'everything') return undefined;
  const codeOf = isCoded(options) ? staffCodes(options) : undefined;
  return filePersons(await persons.all(), persons.choices, {
    withTexts,
    withStaff,
    ...(codeOf === undefined ? {} : { codeOf }),
  });
}

/** With codes neither the device nor what was looked for is in it: that can be a name. */
function fileHead(options: FileOptions): LogFileHead {
  const { query, ...head } = options.head;
  const left = {
    ...(options.withTexts ? {} : { withoutTexts: true as const }),
    ...(options.withStaff === true ? {} : { withoutStaff: true as const }),
  };
  if (isCoded(options)) return { ...head, ...left, deviceId: '', pseudonymised: true };
  return { ...head, ...left, ...(query === undefined ? {} : { query }) };
}

export function fileColumns({
  columns,
  withTexts,
  withStaff = false,
}: Pick<FileOptions, 'columns' | 'withTexts' | 'withStaff'>): readonly Column[] {
  return columns.filter(
    (column) => (withTexts || contactFields[column.field].group !== 'texts') && (withStaff || !isOfStaff(column)),
  );
}

/** Says which colleague it was. */
export function isOfStaff({ field }: Column): boolean {
  return field === 'agent';
}

/** Codes have no sense for a CRM or a calendar: there the person is what it is about. */
export function canBeCoded(format: FormatId): boolean {
  return format !== 'crm' && format !== 'calendar';
}

/** `kantlijn-logboek-2026-11-21.csv`, `kantlijn-logboek-zoho-ticket-2026-11-21.csv`: the day on this device. */
export function fileName(stem: string, format: FormatId, now: Date, target: TargetId = 'any'): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const whose = format === 'crm' && target !== 'any' ? `-${target.replace(/[A-Z]/g, '-$&').toLowerCase()}` : '';
  return `${stem}${whose}-${day}.${formatOf(format, target).extension}`;
}

function isCoded({ format, codeOf }: FileOptions): boolean {
  return codeOf !== undefined && canBeCoded(format);
}

async function* prepared(batches: Batches, options: FileOptions): AsyncGenerator<readonly Contact[]> {
  const { format, target, withTexts, withStaff = false } = options;
  const codeOf = isCoded(options) ? staffCodes(options) : undefined;
  // In columns the colleague is a column of its own; in what a CRM asks, a line of the team's layout.
  const isNamed = withStaff || formatOf(format, target).holds !== 'everything';
  for await (const contacts of batches) {
    if (codeOf !== undefined) {
      yield await Promise.all(contacts.map((contact) => pseudonymise(contact, codeOf, withTexts)));
      continue;
    }
    const kept = withTexts ? contacts : contacts.map(withoutTexts);
    yield isNamed ? kept : kept.map(withoutStaff);
  }
}

/** A code of a colleague or of their device, the same on every row, would be a figure per colleague under another name. */
function staffCodes({ codeOf, withStaff = false }: FileOptions): CodeOf | undefined {
  if (codeOf === undefined || withStaff) return codeOf;
  return async (kind, value) => (kind === 'agent' || kind === 'device' ? '' : codeOf(kind, value));
}
