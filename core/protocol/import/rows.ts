import { looksLikeFormula } from '../../log/formula.ts';
import { detectLanguage } from '../../suggest/language.ts';
import type { Language, Protocol, Reply } from '../schema.ts';
import { channelWords, readChoice, readLanguage, useWords } from './choices.ts';
import type { ImportField, Mapping } from './fields.ts';
import { htmlToText, isHtml } from './html-text.ts';
import { readPhrases, readTexts, readWords } from './lists.ts';
import { type Turned, turnPlaceholders } from './placeholders.ts';
import type { Table, TableRow } from './table.ts';

/** A reply as a file tells it, in one language. */
export interface ImportRow {
  readonly place: number;
  /** Rows with one key and different languages are one reply. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly language: Language;
  /** As the file writes them; the plan finds or makes what they name. */
  readonly category: string;
  readonly department: string;
  readonly words: readonly string[];
  readonly examples: readonly string[];
  readonly use?: Reply['use'] | undefined;
  readonly channel?: Reply['channel'] | undefined;
  readonly whenToUse: string;
  readonly whenNot: string;
  readonly mustContain: readonly string[];
  readonly mustNotContain: readonly string[];
  readonly followUpDays?: number | undefined;
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
  readonly note: string;
}

/** The first kind keeps a row out; the second says what was made of it. */
export type RowCode =
  | 'noText'
  | 'textTooLong'
  | 'languageNotListed'
  | 'sameAsReply'
  | 'sameInFile'
  | 'tooManyReplies'
  | 'titleMade'
  | 'titleCut'
  | 'unknownLanguage'
  | 'unknownDepartment'
  | 'sameTitle'
  | 'badValue'
  | 'listCut'
  | 'logic';

export const stoppingCodes: readonly RowCode[] = [
  'noText',
  'textTooLong',
  'languageNotListed',
  'sameAsReply',
  'sameInFile',
  'tooManyReplies',
];

export interface RowProblem {
  readonly place: number;
  readonly code: RowCode;
  /** What stands there, or the name of what it is the same as; cut at 60 characters. */
  readonly found: string;
}

export interface RowsAnswer {
  readonly rows: readonly ImportRow[];
  readonly problems: readonly RowProblem[];
  /** Gaps that were turned, each once. */
  readonly turned: readonly Turned[];
}

export interface RowOptions {
  readonly mapping: Mapping;
  /** For rows that do not say their language, when the words do not tell either. */
  readonly language: Language;
  readonly protocol: Pick<Protocol, 'languages' | 'placeholders'>;
}

const LONGEST = { title: 300, text: 10_000, line: 300 } as const;

/** Turns the rows of a table into replies, one by one; a row that cannot be one is named with the reason. */
export function readRows(table: Table, options: RowOptions): RowsAnswer {
  const problems: RowProblem[] = [];
  const turned = new Map<string, string>();
  const rows = table.rows.flatMap((row) => {
    const found: { readonly code: RowCode; readonly found: string }[] = [];
    const report = (code: RowCode, what = '') => void found.push({ code, found: short(what) });
    const made = readRow(table, row, options, report, turned);
    problems.push(...found.map((one) => ({ ...one, place: row.place })));
    return made === undefined ? [] : [made];
  });
  return { rows, problems, turned: [...turned].map(([from, to]) => ({ from, to })) };
}

function readRow(
  table: Table,
  row: TableRow,
  { mapping, language: fallback, protocol }: RowOptions,
  report: (code: RowCode, what?: string) => void,
  turned: Map<string, string>,
): ImportRow | undefined {
  const cell = (field: ImportField): string => {
    const at = mapping.indexOf(field);
    return at < 0 ? '' : cleanCell(row.cells[at] ?? '', table.kind === 'csv');
  };
  const words = (field: ImportField): string => {
    const plain = plainText(cell(field));
    // Gaps of a protocol are ours already.
    if (table.kind === 'protocol') return plain;
    const result = turnPlaceholders(plain, protocol.placeholders);
    for (const { from, to } of result.turned) turned.set(from, to);
    if (field === 'text' && result.logic.length > 0) report('logic', result.logic[0]);
    return result.text;
  };

  const text = words('text').trim();
  if (text === '') return void report('noText');
  if (text.length > LONGEST.text) return void report('textTooLong', text);
  const language = languageOf();
  if (!protocol.languages.includes(language)) return void report('languageNotListed', language);
  return {
    place: row.place,
    key: cell('key'),
    title: titleOf(),
    text,
    language,
    category: oneLine(cell('category')),
    department: oneLine(cell('department')),
    words: lines([...readWords(cell('words')), ...readWords(cell('tags'))], 100),
    examples: list(readTexts(plainText(cell('examples'))), LONGEST.text, 500),
    use: choice('use', readChoice(cell('use'), useWords)),
    channel: choice('channel', readChoice(cell('channel'), channelWords)),
    whenToUse: longText('whenToUse'),
    whenNot: longText('whenNot'),
    mustContain: lines(readPhrases(cell('mustContain')), 50),
    mustNotContain: lines(readPhrases(cell('mustNotContain')), 50),
    followUpDays: choice('followUpDays', daysIn(cell('followUpDays'))),
    ...dates(),
    note: longText('note'),
  };

  function languageOf(): Language {
    const written = cell('language');
    const named = readLanguage(written);
    if (named !== undefined) return named;
    if (written !== '') report('unknownLanguage', written);
    const heard = detectLanguage(text);
    return heard !== undefined && protocol.languages.includes(heard) ? heard : fallback;
  }

  function titleOf(): string {
    const written = oneLine(htmlFree(cell('title')));
    if (written === '') {
      report('titleMade', text);
      return cut(oneLine(text), 60);
    }
    if (written.length > LONGEST.title) report('titleCut', written);
    return cut(written, LONGEST.title);
  }

  function longText(field: ImportField): string {
    const plain = plainText(cell(field)).trim();
    if (plain.length > LONGEST.text) report('listCut', plain);
    return plain.slice(0, LONGEST.text).trim();
  }

  function choice<T>(field: ImportField, value: T | undefined): T | undefined {
    if (value === undefined && cell(field) !== '') report('badValue', cell(field));
    return value;
  }

  function lines(all: readonly string[], most: number): readonly string[] {
    return list(all.map(oneLine), LONGEST.line, most);
  }

  function list(all: readonly string[], longest: number, most: number): readonly string[] {
    const kept = [...new Set(all)].filter((one) => one.length <= longest).slice(0, most);
    if (kept.length < new Set(all).size)
      report(
        'listCut',
        all.find((one) => !kept.includes(one)),
      );
    return kept;
  }

  function dates(): Pick<ImportRow, 'validFrom' | 'validUntil'> {
    const validFrom = choice('validFrom', dateIn(cell('validFrom')));
    const validUntil = choice('validUntil', dateIn(cell('validUntil')));
    if (validFrom === undefined || validUntil === undefined || validFrom <= validUntil)
      return { validFrom, validUntil };
    report('badValue', `${validFrom} – ${validUntil}`);
    return {};
  }
}

/** Text and nothing but text: no control characters, whole characters only, plain line breaks. */
function cleanCell(cell: string, isGuarded: boolean): string {
  const plain = cell
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]|\ufeff/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
  // Our own export puts an apostrophe before what a spreadsheet would calculate.
  return isGuarded && plain.startsWith("'") && looksLikeFormula(plain.slice(1)) ? plain.slice(1) : plain;
}

function plainText(cell: string): string {
  return isHtml(cell) ? htmlToText(cell) : cell;
}

function htmlFree(cell: string): string {
  return plainText(cell);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const part = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, '');
  return `${part.trimEnd()}…`;
}

function short(text: string): string {
  return cut(oneLine(text), 60);
}

function daysIn(cell: string): number | undefined {
  const days = /^\d{1,3}$/.test(cell) ? Number(cell) : 0;
  return days >= 1 && days <= 365 ? days : undefined;
}

/** `2026-11-27`, `27-11-2026`, `27/11/2026`: day first, as Dutch sheets write it. A day that does not exist is none. */
function dateIn(cell: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/u.exec(cell);
  const day = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u.exec(cell);
  const [year, month, date] = iso ? [iso[1], iso[2], iso[3]] : day ? [day[3], day[2], day[1]] : [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const made = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const ms = Date.parse(`${made}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(made) ? made : undefined;
}
