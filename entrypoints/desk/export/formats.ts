import type { Contact } from '../../../core/contact.ts';
import type { Column, ScreenLanguage } from '../../../core/log/columns.ts';
import { type CsvFlavour, writeCsv } from '../../../core/log/csv.ts';
import { contactFields } from '../../../core/log/fields.ts';
import { type LogFileHead, writeJson, writeNdjson } from '../../../core/log/json.ts';

export type FormatId = 'excel' | 'csv' | 'crm' | 'json' | 'ndjson';

interface Format {
  readonly id: FormatId;
  readonly extension: string;
  readonly mime: string;
  /** Comma separated values have columns to choose; the others hold contacts as they are kept. */
  readonly flavour?: CsvFlavour;
}

export const formats: readonly Format[] = [
  { id: 'excel', extension: 'csv', mime: 'text/csv;charset=utf-8', flavour: 'dutchExcel' },
  { id: 'csv', extension: 'csv', mime: 'text/csv;charset=utf-8', flavour: 'rfc4180' },
  { id: 'crm', extension: 'csv', mime: 'text/csv;charset=utf-8', flavour: 'crm' },
  { id: 'json', extension: 'json', mime: 'application/json' },
  { id: 'ndjson', extension: 'ndjson', mime: 'application/x-ndjson' },
];

export function formatOf(id: FormatId): Format {
  const format = formats.find((one) => one.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return format;
}

export interface FileOptions {
  readonly format: FormatId;
  readonly columns: readonly Column[];
  /** What people wrote: the post, our reply, the note. */
  readonly withTexts: boolean;
  readonly language: ScreenLanguage;
  /** IANA zone for the times. */
  readonly zone: string;
  readonly head: LogFileHead;
}

type Batches = Iterable<readonly Contact[]> | AsyncIterable<readonly Contact[]>;

/** The file in pieces, at most one per batch and a little more. */
export function writeFile(batches: Batches, options: FileOptions): AsyncGenerator<string> {
  const { format, withTexts, language, zone, head } = options;
  const { flavour } = formatOf(format);
  const contacts = withTexts ? batches : withoutTexts(batches);
  if (flavour !== undefined) {
    return writeCsv(contacts, { flavour, language, zone, columns: fileColumns(options) });
  }
  return format === 'json' ? writeJson(contacts, head) : writeNdjson(contacts, head);
}

export function fileColumns({ columns, withTexts }: Pick<FileOptions, 'columns' | 'withTexts'>): readonly Column[] {
  return withTexts ? columns : columns.filter(({ field }) => contactFields[field].group !== 'texts');
}

/** `kantlijn-logboek-2026-11-21.csv`: the day on this device. */
export function fileName(stem: string, format: FormatId, now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${stem}-${day}.${formatOf(format).extension}`;
}

async function* withoutTexts(batches: Batches): AsyncGenerator<readonly Contact[]> {
  for await (const contacts of batches) yield contacts.map(stripTexts);
}

function stripTexts(contact: Contact): Contact {
  const kept = Object.entries(contact).filter(
    ([name]) => contactFields[name as keyof typeof contactFields]?.group !== 'texts',
  );
  return Object.fromEntries(kept) as unknown as Contact;
}
