import { expect, it } from 'vitest';
import { readOpened, writeOpened } from '../../storage/searches.ts';
import { MemoryArea } from './fakes.ts';

it('keeps when each saved search was opened last; of too many the oldest leave', async () => {
  const local = new MemoryArea();
  const many = Array.from({ length: 1_000 }, (_, index) => `old ${index}`);
  await writeOpened(local, many, '2026-11-20T09:00:00.000Z');
  await writeOpened(local, ['merk x', 'old 1'], '2026-11-27T09:00:00.000Z');
  const opened = await readOpened(local);
  expect([Object.keys(opened).length, opened['merk x'], opened['old 1'], opened['old 2']]).toEqual([
    1_000,
    '2026-11-27T09:00:00.000Z',
    '2026-11-27T09:00:00.000Z',
    '2026-11-20T09:00:00.000Z',
  ]);
});
