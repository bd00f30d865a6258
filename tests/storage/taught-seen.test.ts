import { expect, it } from 'vitest';
import { putTaughtSeen, readTaughtSeen } from '../../storage/taught-seen.ts';
import { MemoryArea } from './fakes.ts';

it('keeps the last reading of each taught site, and writes the same one no more than every ten minutes', async () => {
  const local = new MemoryArea();
  expect(await readTaughtSeen(local)).toEqual({});
  const first = { at: '2026-11-27T09:00:00.000Z', found: 12, read: 12 };
  expect(await putTaughtSeen(local, 'plein', first)).toBe(true);
  expect(await putTaughtSeen(local, 'plein', { ...first, at: '2026-11-27T09:09:00.000Z' })).toBe(false);
  expect(await putTaughtSeen(local, 'bord', first)).toBe(true);
  const worse = { at: '2026-11-27T09:10:00.000Z', found: 12, read: 3 };
  expect(await putTaughtSeen(local, 'plein', worse)).toBe(true);
  expect(await readTaughtSeen(local)).toEqual({ plein: worse, bord: first });
});

it('an entry that no longer fits is not there, and of too many the oldest leave', async () => {
  const local = new MemoryArea();
  await local.set({ taughtSeen: { plein: { at: '2026-11-27T09:00:00.000Z', found: 'many' } } });
  expect(await readTaughtSeen(local)).toEqual({});
  const old = Array.from({ length: 400 }, (_, index) => [
    `s${index}`,
    { at: `2026-11-01T00:${String(index % 60).padStart(2, '0')}:00.000Z`, found: 1, read: 1 },
  ]);
  await local.set({ taughtSeen: Object.fromEntries(old) });
  await putTaughtSeen(local, 'new', { at: '2026-11-27T09:00:00.000Z', found: 1, read: 1 });
  const kept = await readTaughtSeen(local);
  expect([Object.keys(kept).length, kept['new']?.read]).toEqual([400, 1]);
});
