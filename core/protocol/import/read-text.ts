import { readJson } from '../json.ts';
import { parseProtocol } from '../parse.ts';
import type { Protocol } from '../schema.ts';
import { findSeparator, readDelimited, type Separator } from './delimited.ts';
import { isHeaderRow } from './fields.ts';
import { readObjects } from './read-objects.ts';
import { repliesTable } from './replies-table.ts';
import { type FileKind, makeTable, type TableAnswer, type TableRow } from './table.ts';

const MAX_DEPTH = 20;
/** A title in a list without a head is no longer than this. */
const SHORT = 120;

export type TextAnswer = TableAnswer & { readonly protocol?: Protocol };

/**
 * Reads the text of a file whose kind nobody told: JSON (a protocol, an export, a list), text with separators, or
 * paragraphs of a title and a text. YAML and sheets are unpacked elsewhere. Never throws.
 */
export function readText(text: string): TextAnswer {
  const source = text.replace(/^\ufeff/u, '');
  if (source.includes('\0')) return { ok: false, problem: 'notText' };
  if (source.trim() === '') return { ok: false, problem: 'empty' };
  if (/^\s*(?:[{]|\[\s*[[{\]])/u.test(source)) {
    const json = readJson(source, MAX_DEPTH);
    if (json.ok) return readValue(json.value, source);
    // "[naam] bedankt" in a list also begins so.
    if (/^\s*\{\s*"/u.test(source) || /^\s*\[\s*\{/u.test(source)) return { ok: false, problem: 'notJson' };
  }
  return readLines(source);
}

function readValue(value: unknown, source: string): TextAnswer {
  if (typeof value !== 'object' || value === null || !('format' in value)) return readObjects(value);
  const parsed = parseProtocol(source);
  if (!parsed.ok) return { ok: false, problem: 'badProtocol' };
  return { ...repliesTable(parsed.protocol), protocol: parsed.protocol };
}

function readLines(source: string): TableAnswer {
  const separator = findSeparator(source);
  if (separator === undefined) return readParagraphs(source);
  const { rows, unclosed } = readDelimited(source, separator);
  const notes = unclosed === undefined ? [] : [{ code: 'unclosedQuote', place: unclosed } as const];
  const [head, ...rest] = rows;
  if (head !== undefined && rest.length > 0 && isHeaderRow(head.cells)) {
    return makeTable(kindByHead(head.cells), head.cells, rest, notes);
  }
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (
    filled.every(({ cells: [first = ''] }) => /^\S{1,30}$/u.test(first)) &&
    filled.every(({ cells }) => cells.length === 3)
  ) {
    return makeTable('textexpander', ['abbreviation', 'content', 'label'], rows, notes);
  }
  const isList = filled.every(({ cells }) => (cells[0] ?? '').length <= SHORT && cells.length > 1);
  const width = Math.min(...filled.map(({ cells }) => cells.length));
  if (isList && width === 2) return makeTable('list', ['title', 'text'], joinRest(rows, separator), notes);
  return makeTable('csv', [], rows, notes);
}

/** "Titel; een tekst; met een puntkomma" is a title and a text. */
function joinRest(rows: readonly TableRow[], separator: Separator): readonly TableRow[] {
  return rows.map(({ place, cells: [first = '', ...rest] }) => ({
    place,
    cells: [first, rest.join(separator).trim()],
  }));
}

function kindByHead(head: readonly string[]): FileKind {
  const names = head.map((name) => name.trim().toLowerCase());
  if (names.includes('short_code')) return 'chatwoot';
  if (names.includes('content_html')) return 'freshdesk';
  return names.some((name) => name.startsWith('comment_value') || name === 'macro title') ? 'zendesk' : 'csv';
}

/** Paragraphs between empty lines: the first line is the title, what follows it the text. */
function readParagraphs(source: string): TableAnswer {
  const rows: TableRow[] = [];
  let block: string[] = [];
  let place = 1;
  const end = (next: number) => {
    const [title = '', ...text] = block;
    if (block.length > 0) rows.push({ place, cells: text.length === 0 ? ['', title] : [title, text.join('\n')] });
    block = [];
    place = next;
  };
  source.split(/\r\n|\r|\n/u).forEach((line, at) => {
    if (line.trim() === '') end(at + 2);
    else block.push(line);
  });
  end(0);
  return makeTable('list', ['title', 'text'], rows);
}
