import { expect, it } from 'vitest';
import { type ReadRow, readCsvRows } from '../../../core/log/csv-rows.ts';

/** In pieces as they come from the disk. */
async function* inPieces(text: string) {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

async function rowsOf(text: string): Promise<readonly ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const part of readCsvRows(inPieces(text))) rows.push(...part.rows);
  return rows;
}

const lines = Array.from({ length: 30_000 }, (_, at) => `"id-${at}";"${'x'.repeat(90)}"\r\n`);

it('a table of several megabytes is read to its end', async () => {
  const rows = await rowsOf(lines.join(''));
  expect(rows.length).toBe(30_000);
  expect(rows.at(-1)).toEqual({ row: 30_000, cells: ['id-29999', 'x'.repeat(90)] });
});

it('a quote too many refuses the file: its first rows may not pass for all of them', async () => {
  const text = [...lines.slice(0, 10), '"id-10";"x""\r\n', ...lines.slice(11)].join('');
  await expect(rowsOf(text)).rejects.toMatchObject({ problem: 'notLog' });
});
