import { expect, it } from 'vitest';
import { fileText } from '../../browser/file-bytes.ts';
import { readCsvRows } from '../../core/log/csv-rows.ts';
import { readLogFile } from '../../core/log/log-file.ts';

const textOf = (text: string) => fileText(new Blob([text]), () => {}, new AbortController().signal);

async function allOf<T>(some: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const one of some) all.push(one);
  return all;
}

it.each([
  ['\ufeff"Contact","Naam"\r\n"a","b"\r\n', true],
  ['"Contact","Naam"\r\n"a","b"\r\n', false],
])('a CSV %j keeps the mark that says of which kind it is', async (text, hasMark) => {
  const found = await allOf(readCsvRows(textOf(text)));
  expect(found.map((part) => part.hasMark)).toEqual([hasMark]);
  expect(found[0]?.rows[0]?.cells).toEqual(['Contact', 'Naam']);
});

it('an export that was saved anew with a mark is read as before', async () => {
  const head = { format: 'kantlijn-log', schema: 1, exportedAt: '2026-03-02T09:30:00Z', deviceId: 'd', count: 0 };
  const found = await allOf(readLogFile(textOf(`\ufeff${JSON.stringify(head)}\n`)));
  expect(found).toMatchObject([{ contacts: [], problems: [] }]);
});
