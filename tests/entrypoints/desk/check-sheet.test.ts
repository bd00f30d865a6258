import { openAsBlob } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { anchorAfter, chainStart, type SealedEvent, sealEvent } from '../../../core/log/chain.ts';
import { checkTable, tableAgrees } from '../../../core/log/check-table.ts';
import { columns } from '../../../core/log/columns.ts';
import { readSheets } from '../../../entrypoints/desk/check/read-sheets.ts';
import { packLogSheets } from '../../../entrypoints/desk/export/pack-log-sheets.ts';
import { sha256 } from '../../core/log/examples.ts';
import { aContact } from '../../storage/fakes.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 6, 2, 9, minute, 12)).toISOString();
const contact = (n: number, parts: Partial<Contact> = {}) =>
  aContact({
    id: `id-${n}`,
    createdAt: at(n),
    changedAt: at(n),
    author: { name: `Bewoner _x0041_ ${n}` },
    postText: n === 1 ? 'x'.repeat(40_000) : 'Regel een\r\nregel & <twee>\u0001',
    waitedMinutes: 1.256,
    metTarget: true,
    ...parts,
  });

async function events(contacts: readonly Contact[]): Promise<readonly SealedEvent[]> {
  const all: SealedEvent[] = [];
  let anchor = chainStart;
  for (const one of contacts) {
    const draft = { eventId: one.id, at: one.createdAt, agent: 'MV', kind: 'contactMade', contact: one } as const;
    const event = await sealEvent(draft, anchor, { deviceId: 'd', salt: 's', keySalt: 's', sha256 });
    all.push(event);
    anchor = anchorAfter(event, anchor);
  }
  return all;
}

async function sheetOf(contacts: readonly Contact[], log: readonly SealedEvent[], zone: string): Promise<Blob> {
  const last = log.at(-1);
  const about = () =>
    [
      ['Wat erin staat', '7 dagen'],
      ['Tijden in', zone],
      ['Gebeurtenissen', last?.seq ?? 0],
      ['Einde van de keten', last?.hash ?? ''],
    ] as const;
  const pieces: Uint8Array[] = [];
  for await (const piece of packLogSheets([contacts], { language: 'nl', zone, columns, about })) pieces.push(piece);
  const path = join(await mkdtemp(join(tmpdir(), 'kantlijn-check-')), 'logboek.xlsx');
  await writeFile(path, Buffer.concat(pieces));
  return openAsBlob(path);
}

const check = (file: Blob, log: readonly SealedEvent[]) =>
  checkTable(
    readSheets(file, () => {}, new AbortController().signal),
    {
      eventsOf: async (ids) => log.filter(({ facts }) => ids.includes(String(facts['id']))),
      hashAt: async (seq) => log[seq - 1]?.hash,
    },
    ['Europe/Amsterdam'],
  );

describe('an Excel sheet beside the log', () => {
  it('agrees as it was made, with the zone and the end of the chain of its second page', async () => {
    const contacts = Array.from({ length: 450 }, (_, n) => contact(n));
    const log = await events(contacts);
    const found = await check(await sheetOf(contacts, log, 'America/Curacao'), log);
    expect(found).toMatchObject({ kind: 'xlsx', basis: 'log', rows: 450, unknown: [], chain: 'log' });
    expect(tableAgrees(found), JSON.stringify(found.changed.first[0])).toBe(true);
  });

  it('names the row, the column and both values of what was changed', async () => {
    const log = await events([contact(1), contact(2)]);
    const changed = contact(2, { metTarget: false, waitedMinutes: 3, createdAt: at(7) });
    const found = await check(await sheetOf([contact(1), changed], log, 'Europe/Amsterdam'), log);
    expect(found.changed.first[0]).toMatchObject({
      row: 3,
      id: 'id-2',
      cells: [
        { column: 'createdAt', inFile: '02-07-2026 11:07', inLog: '02-07-2026 11:02' },
        { column: 'waitedMinutes', inFile: '3', inLog: '1.26' },
        { column: 'metTarget', inFile: 'nee', inLog: 'ja' },
      ],
    });
  });

  it('of another log, and what is no sheet, are told apart', async () => {
    const log = await events([contact(1)]);
    const other = await sheetOf([contact(5)], await events([contact(5)]), 'UTC');
    expect(await check(other, log)).toMatchObject({ basis: 'elsewhere', chain: 'elsewhere' });
    await expect(check(new Blob(['geen zip, maar een tekst']), log)).rejects.toMatchObject({ problem: 'notLog' });
  });
});
