import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { forgetEvent, type SealedEvent } from '../../../core/log/chain.ts';
import { checkTable, type TablePart, tableAgrees } from '../../../core/log/check-table.ts';
import { columns, columnTitle } from '../../../core/log/columns.ts';
import { type CsvFlavour, writeCsv } from '../../../core/log/csv.ts';
import { readCsvRows } from '../../../core/log/csv-rows.ts';
import type { EventDraft } from '../../../core/log/events.ts';
import { pseudonymise } from '../../../core/log/pseudonym.ts';
import { makeCodes } from '../../../entrypoints/desk/export/pseudonym-codes.ts';
import { aContact } from '../../storage/fakes.ts';
import { chainOf } from './chain-of.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 6, 2, 9, minute)).toISOString();
const contact = (n: number, parts: Partial<Contact> = {}) =>
  aContact({
    id: `id-${n}`,
    createdAt: at(n),
    changedAt: at(n),
    author: { name: n === 1 ? '=HYPERLINK("x")' : `Bewoner ${n}`, handle: `@bewoner${n}` },
    postText: `Bak ${n}; "vol",\r\nzegt hij`,
    waitedMinutes: 1.256,
    metTarget: n % 2 === 0,
    isPrivate: true,
    ...parts,
  });
const makes = (n: number): EventDraft => ({
  eventId: `m${n}`,
  at: at(n),
  agent: 'MV',
  kind: 'contactMade',
  contact: contact(n),
});
const changes = (n: number, minute: number, patch: Partial<Contact>): EventDraft => ({
  eventId: `c${n} ${minute}`,
  at: at(minute),
  agent: 'MV',
  kind: 'contactChanged',
  id: `id-${n}`,
  patch: { ...patch, changedAt: at(minute) },
});

const zones = ['Europe/Amsterdam', 'UTC', 'America/Curacao'];

async function csvOf(contacts: readonly Contact[], flavour: CsvFlavour = 'dutchExcel', zone = 'Europe/Amsterdam') {
  let text = '';
  for await (const piece of writeCsv([contacts], { flavour, zone, language: 'nl', columns })) text += piece;
  return text;
}

async function* inPieces(text: string) {
  for (let from = 0; from < text.length; from += 333) yield text.slice(from, from + 333);
}

async function* partsOf(text: string): AsyncGenerator<TablePart> {
  for await (const { separator, hasMark, rows } of readCsvRows(inPieces(text))) {
    yield { kind: separator === ';' ? 'dutchExcel' : hasMark ? 'crm' : 'rfc4180', rows };
  }
}

const check = (text: string, events: readonly SealedEvent[]) =>
  checkTable(
    partsOf(text),
    {
      eventsOf: async (ids) => events.filter(({ facts }) => ids.includes(String(facts['id']))),
      hashAt: async (seq) => events[seq - 1]?.hash,
    },
    zones,
  );

it('a head of the log is one column’s, in either language', () => {
  for (const language of ['nl', 'en'] as const) {
    const titles = columns.map((column) => columnTitle(column, language));
    expect(new Set(titles).size).toBe(titles.length);
  }
});

describe('a CSV beside the log', () => {
  it.each([
    ['dutchExcel', 'Europe/Amsterdam'],
    ['dutchExcel', 'America/Curacao'],
    ['rfc4180', 'UTC'],
    ['crm', 'Europe/Amsterdam'],
  ] as const)('agrees as it was made: %s, times in %s, every column', async (flavour, zone) => {
    const events = await chainOf([makes(1), makes(2), makes(3)]);
    const found = await check(await csvOf([contact(3), contact(2), contact(1)], flavour, zone), events);
    expect(found).toMatchObject({ basis: 'log', rows: 3, unknown: [], earlier: 0, forgotten: 0 });
    expect(found.compared).toHaveLength(columns.length);
    expect(tableAgrees(found), JSON.stringify(found.changed)).toBe(true);
  });

  it('names the row and the cell that were changed, with both values', async () => {
    const events = await chainOf([makes(1), makes(2), makes(3)]);
    const text = (await csvOf([contact(3), contact(2), contact(1)])).replace('Bewoner 2', 'Iemand anders');
    const found = await check(text, events);
    expect(tableAgrees(found)).toBe(false);
    expect(found.changed).toEqual({
      count: 1,
      first: [
        {
          row: 3,
          id: 'id-2',
          author: 'Bewoner 2',
          cells: [{ column: 'author', inFile: 'Iemand anders', inLog: 'Bewoner 2' }],
        },
      ],
      add: expect.any(Function),
    });
  });

  it('names a row that the log does not have, and one that is there twice', async () => {
    const events = await chainOf([makes(1), makes(2)]);
    const found = await check(await csvOf([contact(9), contact(2), contact(1), contact(2)]), events);
    expect(found.added.first).toEqual([{ row: 2, id: 'id-9' }]);
    expect(found.repeated.first).toEqual([{ row: 5, id: 'id-2' }]);
    expect(tableAgrees(found)).toBe(false);
  });

  it('does not accuse a row that is as the contact was earlier, and says so', async () => {
    const before = await chainOf([makes(1), makes(2)]);
    const text = await csvOf([contact(2), contact(1)]);
    const found = await check(text, await chainOf([changes(2, 30, { note: 'Gebeld.' })], before));
    expect(tableAgrees(found)).toBe(true);
    expect(found.earlier).toBe(1);
  });

  it('does not accuse what was forgotten since; facts are compared all the same', async () => {
    const events = await chainOf([makes(1), makes(2)]);
    const left = events.map((event) => (event.facts['id'] === 'id-2' ? forgetEvent(event) : event));
    const text = await csvOf([contact(2), contact(1)]);
    const found = await check(text, left);
    expect(tableAgrees(found), JSON.stringify(found.changed)).toBe(true);
    expect(found.forgotten).toBe(1);
    const edited = await check(await csvOf([contact(2, { metTarget: false }), contact(1)]), left);
    expect(edited.changed.first[0]?.cells.map(({ column }) => column)).toEqual(['metTarget']);
  });

  it('without ids, of another log and with codes says what it cannot tell', async () => {
    const events = await chainOf([makes(1)]);
    let withoutIds = '';
    const some = columns.filter(({ id }) => id !== 'id');
    for await (const piece of writeCsv([[contact(1)]], {
      flavour: 'dutchExcel',
      zone: 'UTC',
      language: 'en',
      columns: some,
    }))
      withoutIds += piece;
    expect(await check(withoutIds, events)).toMatchObject({ basis: 'noIds', rows: 1 });
    expect(await check(await csvOf([contact(8), contact(9)]), events)).toMatchObject({ basis: 'elsewhere', rows: 2 });
    const codes = await pseudonymise(contact(1), await makeCodes('een lange exportsleutel'), true);
    expect(await check(await csvOf([codes]), events)).toMatchObject({ basis: 'coded' });
  });

  it('says which column is not of the log', async () => {
    const events = await chainOf([makes(1)]);
    const text = (await csvOf([contact(1)])).replace('"Naam"', '"Mijn kolom"');
    expect((await check(text, events)).unknown).toEqual(['Mijn kolom']);
  });

  it.each([
    ['nothing', ''],
    ['another table', 'datum;bedrag\n1;2\n'],
    ['a text', 'Beste collega,\n\nhierbij de cijfers.'],
  ])('that is %s is refused', async (_what, text) => {
    await expect(check(text, [])).rejects.toMatchObject({ problem: 'notLog' });
  });
});
