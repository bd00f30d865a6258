import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { type Column, chooseColumns, columns, columnTitle, defaultColumns } from '../../../core/log/columns.ts';
import { type CsvFlavour, csvHead, csvLines, writeCsv } from '../../../core/log/csv.ts';
import { looksLikeFormula } from '../../../core/log/formula.ts';
import { joke } from './examples.ts';

const options = (flavour: CsvFlavour, chosen?: readonly Column[]) =>
  ({ flavour, language: 'nl', zone: 'Europe/Amsterdam', ...(chosen ? { columns: chosen } : {}) }) as const;

/** A reader after RFC 4180, written for these tests only. */
function parse(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /"((?:[^"]|"")*)"(\r\n|.)?/gsy;
  for (let found = field.exec(text); found; found = field.exec(text)) {
    row.push((found[1] ?? '').replaceAll('""', '"'));
    if (found[2] === separator) continue;
    expect(found[2]).toBe('\r\n');
    rows.push(row);
    row = [];
  }
  expect(row).toEqual([]);
  return rows;
}

describe('flavours', () => {
  const chosen = chooseColumns(['createdAt', 'author', 'waitedMinutes', 'metTarget', 'outcome', 'postText']);
  const contact = { ...joke, waitedMinutes: 41.5 };

  it.each<[CsvFlavour, string]>([
    [
      'dutchExcel',
      '\ufeff"Vastgelegd";"Naam";"Reactietijd, openingstijden (min)";"Binnen norm";"Uitkomst";"Bericht"\r\n' +
        '"02-03-2026 11:39";"Joke Terpstra";"41,5";"ja";"verder in privébericht";"Waar blijft mijn tuinbank?\nAl vier dagen ""in het depot""."\r\n',
    ],
    [
      'rfc4180',
      '"Vastgelegd","Naam","Reactietijd, openingstijden (min)","Binnen norm","Uitkomst","Bericht"\r\n' +
        '"2026-03-02T11:39:00+01:00","Joke Terpstra","41.5","true","verder in privébericht","Waar blijft mijn tuinbank?\nAl vier dagen ""in het depot""."\r\n',
    ],
    [
      'crm',
      '\ufeff"Vastgelegd","Naam","Reactietijd, openingstijden (min)","Binnen norm","Uitkomst","Bericht"\r\n' +
        '"2026-03-02T10:39:00.000Z","Joke Terpstra","41.5","true","verder in privébericht","Waar blijft mijn tuinbank?\nAl vier dagen ""in het depot""."\r\n',
    ],
  ])('%s', (flavour, expected) => {
    expect(csvHead(options(flavour, chosen)) + csvLines([contact], options(flavour, chosen))).toBe(expected);
  });

  it('in summer time and winter time, in the zone that was asked', () => {
    const summer = { ...joke, createdAt: '2026-07-01T22:30:00Z' };
    const chosenTime = chooseColumns(['createdAt']);
    expect(csvLines([summer], options('dutchExcel', chosenTime))).toBe('"02-07-2026 00:30"\r\n');
    expect(csvLines([summer], { ...options('dutchExcel', chosenTime), zone: 'America/Curacao' })).toBe(
      '"01-07-2026 18:30"\r\n',
    );
  });

  it('writes the file batch by batch', async () => {
    const chunks: string[] = [];
    for await (const chunk of writeCsv([[joke], [joke, joke]], options('dutchExcel'))) chunks.push(chunk);
    expect(chunks).toHaveLength(3);
    expect(parse(chunks.join('').slice(1), ';')).toHaveLength(4);
  });
});

describe('formulas', () => {
  it.each([
    '=1+1',
    '+31 6 12345678',
    '-5',
    '@joke_t',
    '\t=1',
    '\rx',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b=1',
    '\u00ad=1',
    '\u061c=1',
    '\u180e=1',
    '\u202e=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '"=1',
    "'=1",
    ';=1',
    ',=1',
    '|=1',
    "=cmd|'/C calc'!A0",
    '=HYPERLINK("https://x.example")',
  ])('%j gets an apostrophe in a spreadsheet and stays as it is for a CRM', (text) => {
    const note = chooseColumns(['note']);
    const contact = { ...joke, note: text };
    const kept = text.replaceAll('\r', '\n');
    expect(parse(csvLines([contact], options('dutchExcel', note)), ';')).toEqual([[`'${kept}`]]);
    expect(parse(csvLines([contact], options('rfc4180', note)), ',')).toEqual([[`'${kept}`]]);
    expect(parse(csvLines([contact], options('crm', note)), ',')).toEqual([[kept]]);
  });

  it.each(['Joke', '06-12345678', 'a=b', 'klant@duinstad.example', '1 + 1', '', '🙂 =1', 'x\n=1'])(
    '%j is left alone',
    (text) => {
      expect(looksLikeFormula(text)).toBe(false);
    },
  );

  it('does not touch a negative figure of ours', () => {
    expect(csvLines([{ ...joke, waitedMinutes: -5 }], options('dutchExcel', chooseColumns(['waitedMinutes'])))).toBe(
      '"-5"\r\n',
    );
  });
});

const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.constantFrom('"', ';', ',', '\n', '\r\n', '\t', '=', '+', '@', "'", ' ', 'a', '＝', '\u200b'), {
      maxLength: 12,
    })
    .map((signs) => signs.join('')),
);

it('any text comes back as it was, and no cell starts a formula', () => {
  const chosen = chooseColumns(['postText', 'author', 'note']);
  fc.assert(
    fc.property(fc.array(fc.tuple(wild, wild, wild), { minLength: 1, maxLength: 5 }), (texts) => {
      const contacts: Contact[] = texts.map(([postText, name, note]) => ({
        ...joke,
        postText,
        author: { name },
        note,
      }));
      const rows = parse(csvLines(contacts, options('dutchExcel', chosen)), ';');
      const kept = (text: string) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n');
      rows.forEach((row, at) => {
        row.forEach((cell, place) => {
          const original = kept(texts[at]?.[place] ?? '');
          expect([original, `'${original}`]).toContain(cell);
          expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u);
        });
      });
      expect(rows).toHaveLength(texts.length);
    }),
    { numRuns: 300 },
  );
});

describe('columns', () => {
  it('have each their own id and head', () => {
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    for (const language of ['nl', 'en'] as const) {
      expect(new Set(columns.map((column) => columnTitle(column, language))).size).toBe(columns.length);
    }
  });

  it('leave out by default what only machines read', () => {
    const ids = defaultColumns.map(({ id }) => id);
    expect(ids).toContain('postText');
    for (const id of ['id', 'siteKey', 'authorId', 'replyId']) expect(ids).not.toContain(id);
  });
});
