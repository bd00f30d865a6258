// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { chainStart } from '../../../core/log/chain.ts';
import { chooseColumns } from '../../../core/log/columns.ts';
import { looksLikeFormula } from '../../../core/log/formula.ts';
import { logFileHead } from '../../../core/log/json.ts';
import { type FileOptions, type FormatId, writeFile } from '../../../entrypoints/desk/export/formats.ts';
import { ends, joke } from '../../core/log/examples.ts';
import { lookalikes, payloads } from '../../core/log/payloads.ts';
import { findOffice, type OfficeCell, openInOffice } from './office.ts';

/** What a Dutch colleague sees who opens the file; with what a customer could write to do harm. */

const office = findOffice();
const texts = [...payloads, ...lookalikes];
const contacts: readonly Contact[] = texts.map((postText, at) => ({
  ...joke,
  id: `c${at}`,
  postText,
  author: { name: postText },
  createdAt: '2026-07-01T22:30:15.000Z',
  waitedMinutes: at + 0.5,
  metTarget: at % 2 === 0,
}));
const options: FileOptions = {
  format: 'xlsx',
  target: 'any',
  columns: chooseColumns(['createdAt', 'author', 'waitedMinutes', 'metTarget', 'postText']),
  withTexts: true,
  language: 'nl',
  zone: 'Europe/Amsterdam',
  head: logFileHead('2026-07-02T08:00:00.000Z', 'device-1', chainStart),
  about: ({ contacts: count, within, late }) => [
    ['Contacten', count],
    ['Binnen', within],
    ['Te laat', late],
  ],
  ends,
};

async function bytesOf(format: FormatId): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeFile([contacts.slice(0, 50), contacts.slice(50)], { ...options, format })) {
    pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  }
  return Buffer.concat(pieces);
}

/** A line break is one sign in a cell. */
const held = (text: string) => text.replace(/\r\n?/g, '\n');

const opened = (format: FormatId, name: string, separator?: string) => {
  let sheets: ReturnType<typeof openInOffice> = [];
  beforeAll(async () => {
    if (office !== undefined) sheets = openInOffice(office, name, await bytesOf(format), separator);
  }, 150_000);
  return (sheet = 0): readonly (readonly OfficeCell[])[] => sheets[sheet] ?? [];
};

/** Stands in the name of what is skipped, so that the report says why. */
const unless = office === undefined ? ' (not run: no LibreOffice here; Debian: libreoffice-calc)' : '';

describe.skipIf(office === undefined)(`an Excel sheet in LibreOffice${unless}`, () => {
  const rows = opened('xlsx', 'logboek.xlsx');

  test('has a row for each contact, and no formula anywhere', () => {
    expect(rows()).toHaveLength(texts.length + 1);
    for (const row of [...rows(), ...rows(1)]) for (const cell of row) expect(cell.formula).toBeUndefined();
  });

  test('every cell is what it was: text, date, number', () => {
    texts.forEach((text, at) => {
      const [createdAt, author, waited, met, post] = rows()[at + 1] ?? [];
      expect(createdAt, text).toMatchObject({ kind: 'date', value: '2026-07-02T00:30:15' });
      expect(waited, text).toMatchObject({ kind: 'float', value: String(at + 0.5) });
      expect(met, text).toMatchObject({ kind: 'string', text: at % 2 === 0 ? 'ja' : 'nee' });
      expect(author, text).toMatchObject({ kind: 'string', text: held(text) });
      expect(post, text).toMatchObject({ kind: 'string', text: held(text) });
    });
  });

  test('the second sheet counts as the screen does', () => {
    expect(rows(1).map(([name, value]) => [name?.text, value?.value])).toEqual([
      ['Contacten', String(texts.length)],
      ['Binnen', String(Math.ceil(texts.length / 2))],
      ['Te laat', String(Math.floor(texts.length / 2))],
    ]);
  });
});

describe.skipIf(office === undefined).each([
  ['excel', ';'],
  ['csv', ','],
] as const)(`CSV (%s) in LibreOffice${unless}`, (format, separator) => {
  const rows = opened(format, 'logboek.csv', separator);

  test('has a row for each contact, five cells in it, and no formula anywhere', () => {
    expect(rows()).toHaveLength(texts.length + 1);
    for (const row of rows()) {
      expect(row.filter(({ kind }) => kind !== undefined)).toHaveLength(5);
      for (const cell of row) expect(cell.formula).toBeUndefined();
    }
  });

  test('a text is as it was, with an apostrophe before what would be calculated', () => {
    payloads.forEach((text, at) => {
      const [, author, , , post] = rows()[at + 1] ?? [];
      const guarded = held(looksLikeFormula(text) ? `'${text}` : text);
      expect(author, text).toMatchObject({ kind: 'string', text: guarded });
      expect(post, text).toMatchObject({ kind: 'string', text: guarded });
    });
  });
});

describe.skipIf(office === undefined)(`CSV for Dutch Excel in LibreOffice${unless}`, () => {
  const rows = opened('excel', 'logboek.csv', ';');

  test('dates are dates and numbers are numbers with a Dutch comma', () => {
    texts.forEach((text, at) => {
      const [createdAt, , waited, met] = rows()[at + 1] ?? [];
      expect(createdAt, text).toMatchObject({ kind: 'date', value: '2026-07-02T00:30:00' });
      expect(waited, text).toMatchObject({ kind: 'float', value: String(at + 0.5) });
      expect(met, text).toMatchObject({ text: at % 2 === 0 ? 'ja' : 'nee' });
    });
  });
});
