import { isHeaderRow } from './fields.ts';
import { MAX_COLUMNS, MAX_ROWS, makeTable, type TableAnswer, type TableRow } from './table.ts';
import { attributeOf, walkXml } from './walk-xml.ts';

/** The parts of an XLSX file that hold its words. Others (macros, pictures, links) are not even unpacked. */
export function isSheetPart(path: string): boolean {
  return /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[\w-]{1,60}\.xml)$/iu.test(
    path,
  );
}

/**
 * The first sheet of an XLSX file as a table.
 *
 * @param parts unpacked text by path, see `isSheetPart`
 */
export function readSheet(parts: ReadonlyMap<string, string>): TableAnswer {
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) return { ok: false, problem: 'notSheet' };
  const { path, count } = firstSheet(workbook, parts.get('xl/_rels/workbook.xml.rels') ?? '');
  const sheet = parts.get(path) ?? parts.get('xl/worksheets/sheet1.xml');
  if (sheet === undefined) return { ok: false, problem: 'notSheet' };
  const rows = readCells(
    sheet,
    readSharedStrings(parts.get('xl/sharedStrings.xml') ?? ''),
    dateStyles(parts.get('xl/styles.xml') ?? ''),
  );
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [head, ...rest] = filled;
  const notes = count > 1 ? [{ code: 'otherSheets', count: count - 1 } as const] : [];
  if (head !== undefined && rest.length > 0 && isHeaderRow(head.cells))
    return makeTable('sheet', head.cells, rest, notes);
  return makeTable('sheet', [], filled, notes);
}

function firstSheet(workbook: string, relations: string): { readonly path: string; readonly count: number } {
  let id: string | undefined;
  let count = 0;
  walkXml(workbook, {
    open: (name, attributes) => {
      if (name !== 'sheet') return;
      count += 1;
      id ??= attributeOf(attributes, '(?:\\w+:)?id');
    },
    close: () => undefined,
    text: () => undefined,
  });
  let target = 'worksheets/sheet1.xml';
  walkXml(relations, {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributeOf(attributes, 'Id') === id) {
        target = attributeOf(attributes, 'Target') ?? target;
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, count };
}

/** Texts that cells point to. Runs of differently shaped letters are one text; how it sounds in Japanese is not ours. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let isPhonetic = false;
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') isText = !isPhonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(current);
      if (name === 'rPh') isPhonetic = false;
      if (name === 't') isText = false;
    },
    text: (text) => {
      if (isText) current += text;
    },
  });
  return strings;
}

/** Numbers of the styles that show a number as a date: the built-in ones, and own ones with a year or day in them. */
function dateStyles(xml: string): ReadonlySet<number> {
  const own = new Set<string>();
  const styles = new Set<number>();
  let isInCells = false;
  let next = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCells = true;
      if (name === 'numFmt') {
        const code = (attributeOf(attributes, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]/gu, '');
        if (/[yd]/iu.test(code)) own.add(attributeOf(attributes, 'numFmtId') ?? '');
      }
      if (name === 'xf' && isInCells) {
        const format = attributeOf(attributes, 'numFmtId') ?? '';
        if (['14', '15', '16', '17', '22'].includes(format) || own.has(format)) styles.add(next);
        next += 1;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
    text: () => undefined,
  });
  return styles;
}

function readCells(xml: string, strings: readonly string[], dates: ReadonlySet<number>): readonly TableRow[] {
  const rows: TableRow[] = [];
  let place = 0;
  let cells: string[] = [];
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let isValue = false;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        place = Number(attributeOf(attributes, 'r') ?? place + 1) || place + 1;
        cells = [];
        column = 0;
      } else if (name === 'c') {
        column = columnOf(attributeOf(attributes, 'r')) ?? column;
        type = attributeOf(attributes, 't') ?? 'n';
        style = Number(attributeOf(attributes, 's') ?? 0);
        value = '';
      } else if (name === 'v' || name === 't') isValue = true;
      else if (name === 'rPh') isValue = false;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') {
        if (column <= MAX_COLUMNS) {
          while (cells.length < column) cells.push('');
          cells[column] = shown(type, value, dates.has(style), strings);
        }
        column += 1;
      } else if (name === 'row' && rows.length <= MAX_ROWS + 1) rows.push({ place, cells });
    },
    text: (text) => {
      if (isValue) value += text;
    },
  });
  return rows;
}

/** `AB12` → 27. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/u.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shown(type: string, value: string, isDate: boolean, strings: readonly string[]): string {
  if (type === 's') return unescapeSheet(strings[Number(value)] ?? '');
  if (type === 'e') return '';
  if (type === 'b') return value === '1' ? 'ja' : 'nee';
  if (type !== 'n') return unescapeSheet(value);
  const number = Number(value);
  // Day 60 is 29 February 1900, which never was: sheets count it, so days before March 1900 are off by one.
  if (isDate && value !== '' && number >= 61 && number < 2_958_466) {
    return new Date(Math.floor(number - 25_569) * 86_400_000).toISOString().slice(0, 10);
  }
  return value;
}

/** Sheets write characters that XML cannot hold as `_x000D_`. */
export function unescapeSheet(text: string): string {
  return text.replace(/_x([\da-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
