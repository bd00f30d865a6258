import { describe, expect, it } from 'vitest';
import { chooseColumns, columns } from '../../../core/log/columns.ts';
import { type LogSheetOptions, writeLogSheets } from '../../../core/log/log-sheet.ts';
import { joke } from './examples.ts';
import { lookalikes, payloads } from './payloads.ts';

const usual: LogSheetOptions = {
  language: 'nl',
  zone: 'Europe/Amsterdam',
  columns: chooseColumns(['createdAt', 'author', 'waitedMinutes', 'metTarget', 'outcome', 'note']),
  about: ({ contacts, within, late }) => [
    ['Contacten', contacts],
    ['Binnen', within],
    ['Te laat', late],
  ],
};

async function partsOf(
  batches: Parameters<typeof writeLogSheets>[0],
  options: LogSheetOptions = usual,
  mostRows?: number,
): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  let last = '';
  for await (const { path, text } of writeLogSheets(batches, options, mostRows)) {
    // A packer closes a part when the next begins.
    if (path !== last) expect(parts.has(path), `${path} begins twice`).toBe(false);
    last = path;
    parts.set(path, (parts.get(path) ?? '') + text);
  }
  return parts;
}

const sheet1 = (parts: ReadonlyMap<string, string>) => parts.get('xl/worksheets/sheet1.xml') ?? '';

describe('a sheet of the log', () => {
  it('holds a time as a date on the clock of the zone, a number as a number, the rest as text', async () => {
    const xml = sheet1(await partsOf([[{ ...joke, waitedMinutes: 41.5, note: 'Bel terug' }]]));
    // 46083 is 2 March 2026 in a sheet; 11:39 in Amsterdam is 0.48541666667 of the day.
    expect(Number(/<c r="A2" s="4"><v>([\d.]+)</.exec(xml)?.[1])).toBeCloseTo(46_083.485_416_666_7, 9);
    expect(xml).toContain('<c r="C2"><v>41.5</v></c>');
    for (const [cell, text] of [
      ['B2', 'Joke Terpstra'],
      ['D2', 'ja'],
      ['E2', 'verder in privébericht'],
      ['F2', 'Bel terug'],
    ]) {
      expect(xml).toContain(`<c r="${cell}" t="inlineStr" s="1"><is><t xml:space="preserve">${text}</t></is></c>`);
    }
    expect(xml).toContain('<autoFilter ref="A1:F2"/>');
  });

  it('holds the hour that the clock of another zone shows, also where the summer begins', async () => {
    const time = { ...usual, columns: chooseColumns(['createdAt']) };
    const at = async (createdAt: string, zone: string) =>
      Number(
        /<c r="A2" s="4"><v>([\d.]+)</.exec(sheet1(await partsOf([[{ ...joke, createdAt }]], { ...time, zone })))?.[1],
      );
    expect(await at('2026-03-29T00:59:00Z', 'Europe/Amsterdam')).toBeCloseTo(46110.08263888889, 9);
    expect(await at('2026-03-29T01:00:00Z', 'Europe/Amsterdam')).toBeCloseTo(46110.125, 9);
    expect(await at('2026-03-29T01:00:00Z', 'America/Curacao')).toBeCloseTo(46109.875, 9);
  });

  it.each([...payloads, ...lookalikes])('%j is text: no formula, no other cell', async (note) => {
    const xml = sheet1(await partsOf([[{ ...joke, note, author: { name: note } }]]));
    expect(xml).not.toMatch(/<f[\s>]/);
    expect(xml.match(/<row /g)).toHaveLength(2);
    expect(xml.match(/<c /g)).toHaveLength(6 + 6);
    expect([...xml.matchAll(/<c r="[BF]2" t="([^"]+)"/g)].map((found) => found[1])).toEqual(['inlineStr', 'inlineStr']);
  });

  it('has cells beyond the column Z', async () => {
    const xml = sheet1(await partsOf([[joke]], { ...usual, columns }));
    expect(xml).toContain('r="Z1"');
    expect(xml).toContain('r="AA1"');
    expect(new Set([...xml.matchAll(/ r="([A-Z]+)1"/g)].map((found) => found[1])).size).toBe(columns.length);
  });

  it('goes on to another sheet where one is full, each with its head', async () => {
    const parts = await partsOf(
      [
        [joke, joke, joke],
        [joke, joke],
      ],
      usual,
      2,
    );
    const rows = (path: string) => (parts.get(path)?.match(/<row /g) ?? []).length;
    expect([1, 2, 3].map((sheet) => rows(`xl/worksheets/sheet${sheet}.xml`))).toEqual([3, 3, 2]);
    expect(
      [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name),
    ).toEqual(['Logboek', 'Logboek 2', 'Logboek 3', 'Over dit bestand']);
    for (const [path, xml] of parts) {
      if (path.startsWith('xl/worksheets/')) expect(xml.endsWith('</worksheet>'), path).toBe(true);
    }
  });

  it('says of itself what the screen says', async () => {
    const { metTarget: _, ...unmeasured } = joke;
    const parts = await partsOf([
      [joke, { ...joke, metTarget: false }],
      [joke, unmeasured],
    ]);
    const about = parts.get('xl/worksheets/sheet2.xml') ?? '';
    expect([...about.matchAll(/<v>(\d+)<\/v>/g)].map(([, value]) => value)).toEqual(['4', '2', '1']);
  });

  it('is a file also without contacts', async () => {
    expect(sheet1(await partsOf([]))).toContain('<autoFilter ref="A1:F1"/>');
  });

  it('cuts a text where Excel would call the file damaged', async () => {
    const xml = sheet1(await partsOf([[{ ...joke, note: 'x'.repeat(40_000) }]]));
    expect(/>(x+…)</.exec(xml)?.[1]).toHaveLength(32_767);
  });
});
