import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeReplyCsv } from '../../../../core/protocol/export/reply-file.ts';
import { replySheetParts } from '../../../../core/protocol/export/sheet-parts.ts';
import { readSheet } from '../../../../core/protocol/import/read-sheet.ts';
import type { Protocol, Reply } from '../../../../core/protocol/schema.ts';
import { emptyProtocol, importTable, importText } from './helpers.ts';

const categories = [{ id: 'bezorging', title: { nl: 'Bezorging', en: 'Delivery' } }];
const departments = [{ id: 'afval', title: { nl: 'Team Afval' } }];
const empty: Protocol = { ...emptyProtocol, categories, departments };

const replies: Reply[] = [
  {
    id: 'pakket-kwijt',
    title: { nl: 'Pakket kwijt', en: 'Parcel lost' },
    text: { nl: 'Hoi {naam},\n\nwe zoeken "het" uit; dat duurt even.', en: 'Hi {name}, we are looking for it.' },
    examples: { nl: ['Waar blijft mijn pakket?', 'Twee regels\nin één voorbeeld'], en: ['=where is it'] },
    words: ['pakje', 'zoek, kwijt'],
    whenToUse: { nl: 'Als het langer dan 3 dagen duurt.' },
    whenNot: { nl: 'Bij schade.' },
    category: 'bezorging',
    department: 'afval',
    use: 'as-is',
    channel: 'public',
    followUpDays: 3,
    mustContain: ['excuus, echt'],
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    status: 'draft',
    note: { nl: '- let op' },
  },
  { id: 'optelsom', title: { nl: '=1+1' }, text: { nl: '@naam +31 6 is geen som' }, use: 'personal', status: 'draft' },
];
const full: Protocol = { ...empty, replies };

/** As a spreadsheet program saves it: packed and unpacked again. */
function throughZip(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const packed = zipSync(Object.fromEntries([...parts].map(([path, xml]) => [path, strToU8(xml)])));
  return new Map(Object.entries(unzipSync(packed)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function readBack(parts: ReadonlyMap<string, string>, protocol: Protocol) {
  const answer = readSheet(throughZip(parts));
  if (!answer.ok) throw new Error(answer.problem);
  return importTable(answer.table, protocol).added;
}

/** Ids are made of titles, so they differ when a title does not give the id it had. */
const withoutIds = (all: readonly Reply[]) => all.map(({ id: _, ...rest }) => rest);

describe.each(['nl', 'en'] as const)('what is written is read back, in the language %s', (screen) => {
  it('from a file for Dutch Excel and from RFC 4180', () => {
    for (const kind of ['excel', 'csv'] as const) {
      expect(withoutIds(importText(writeReplyCsv(full, kind, screen), empty).added)).toEqual(withoutIds(replies));
    }
  });

  it('from a sheet', () => {
    expect(withoutIds(readBack(replySheetParts(full, screen), empty))).toEqual(withoutIds(replies));
  });
});

it('writes bytes that Dutch Excel opens: mark, semicolons, CRLF, and nothing that it would calculate', () => {
  const csv = writeReplyCsv({ ...full, replies: replies.slice(1) }, 'excel', 'nl');
  expect(csv.startsWith('\ufeff"Id";"Titel";"Tekst";"Taal";')).toBe(true);
  expect(csv).toContain('"optelsom";"\'=1+1";"\'@naam +31 6 is geen som";"nl";');
  expect(csv.endsWith('\r\n')).toBe(true);
});

it('writes days as dates and numbers as numbers', () => {
  const sheet = replySheetParts(full, 'nl').get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<c r="O2"><v>3</v></c>');
  // 46023 is 1 January 2026 in a sheet.
  expect(sheet).toContain('<c r="P2" s="3"><v>46023</v></c>');
});

it('reads back any texts, from text and from a sheet', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    // A blank text is none; a gap in the manner of another tool becomes ours; HTML becomes text.
    .filter((text) => /\p{L}/u.test(text) && !/[<>{}[\]%$'&\p{Cc}\ufeff]/u.test(text))
    .map((text) => text.replace(/\s+/gu, ' ').trim());
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(words, words), { minLength: 1, maxLength: 5, selector: ([, t]) => t.toLowerCase() }),
      (pairs) => {
        const made: Reply[] = pairs.map(([title, text], at) => ({
          id: `r${at}`,
          title: { nl: title },
          text: { nl: text },
          examples: { nl: [title] },
          use: 'as-base',
          status: 'draft',
        }));
        const protocol = { ...empty, replies: made };
        expect(withoutIds(importText(writeReplyCsv(protocol, 'csv', 'nl'), empty).added)).toEqual(withoutIds(made));
        expect(withoutIds(importText(writeReplyCsv(protocol, 'excel', 'nl'), empty).added)).toEqual(withoutIds(made));
        expect(withoutIds(readBack(replySheetParts(protocol, 'nl'), empty))).toEqual(withoutIds(made));
      },
    ),
  );
});

describe('sheets of other programs', () => {
  const parts = (sheet: string, strings = '') =>
    new Map([
      [
        'xl/workbook.xml',
        '<x:workbook xmlns:x="a"><x:sheets><x:sheet name="A" sheetId="1" r:id="rId7"/><x:sheet name="B" r:id="rId8"/></x:sheets></x:workbook>',
      ],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="rId7" Target="worksheets/eerste.xml"/></Relationships>',
      ],
      ['xl/sharedStrings.xml', strings],
      ['xl/worksheets/eerste.xml', sheet],
    ]);

  it('with shared and shaped strings, gaps between cells, prefixes and a second sheet', () => {
    const strings =
      '<sst><si><t>Titel</t></si><si><r><t>Te</t></r><r><t>kst</t></r></si><si><t>A &amp; B_x000D_</t></si></sst>';
    const sheet =
      '<x:sheetData><x:row r="3"><x:c r="B3" t="s"><x:v>0</x:v></x:c><x:c r="D3" t="s"><x:v>1</x:v></x:c></x:row><x:row r="5"><x:c r="B5" t="s"><x:v>2</x:v></x:c><x:c r="D5"><x:v>12.5</x:v></x:c></x:row></x:sheetData>';
    const answer = readSheet(parts(sheet, strings));
    expect(answer).toEqual({
      ok: true,
      table: {
        kind: 'sheet',
        headers: ['', 'Titel', '', 'Tekst'],
        rows: [{ place: 5, cells: ['', 'A & B\r', '', '12.5'] }],
        notes: [{ code: 'otherSheets', count: 1 }],
      },
    });
  });

  it('never throws on a broken one', () => {
    const bit = fc.constantFrom(
      '<row',
      '<row>',
      '<c r="A1" t="s">',
      '<c r="ZZZ9">',
      '<v>',
      '9'.repeat(30),
      '</v>',
      '</c>',
      '</row>',
      '<',
      '>',
      '&#xffffff;',
      '<!--',
    );
    fc.assert(fc.property(fc.array(bit, { maxLength: 40 }), (bits) => void readSheet(parts(bits.join('')))));
    expect(readSheet(new Map())).toEqual({ ok: false, problem: 'notSheet' });
  });
});
