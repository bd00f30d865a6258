// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { chainStart } from '../../../core/log/chain.ts';
import { defaultColumns } from '../../../core/log/columns.ts';
import { logFileHead } from '../../../core/log/json.ts';
import { type FileOptions, type FormatId, writeFile } from '../../../entrypoints/desk/export/formats.ts';
import { ends, joke } from '../../core/log/examples.ts';

/** A file of any length is written a piece at a time: nothing is read ahead of what is written, no piece grows. */

const options: Omit<FileOptions, 'format'> = {
  target: 'any',
  columns: defaultColumns,
  withTexts: true,
  language: 'nl',
  zone: 'Europe/Amsterdam',
  head: logFileHead('2026-07-02T08:00:00.000Z', 'device-1', chainStart),
  about: ({ contacts }) => [['Contacten', contacts]],
  ends,
};
const batch = 500;

async function largestPiece(
  format: FormatId,
  all: number,
): Promise<{ readonly largest: number; readonly ahead: number }> {
  let read = 0;
  let pieces = 0;
  let largest = 0;
  let ahead = 0;
  async function* contacts(): AsyncGenerator<readonly Contact[]> {
    for (; read < all; ) {
      read += batch;
      yield Array.from({ length: batch }, (_, n) => ({ ...joke, id: `${read + n}` }));
    }
  }
  for await (const piece of writeFile(contacts(), { ...options, format })) {
    pieces += 1;
    largest = Math.max(largest, piece.length);
    ahead = Math.max(ahead, read / batch - pieces);
  }
  expect(read).toBe(all);
  return { largest, ahead };
}

test.each<FormatId>(['excel', 'csv', 'json', 'ndjson'])(
  '%s: five times the contacts, the same largest piece',
  async (format) => {
    const [small, large] = [await largestPiece(format, 1_000), await largestPiece(format, 5_000)];
    expect(large.largest).toBeLessThan(small.largest * 1.1);
    expect(large.ahead).toBeLessThanOrEqual(0);
  },
);
