import { expect, it } from 'vitest';
import type { TaughtSite } from '../../core/site-data.ts';
import { putTaught, readTaught, removeTaught } from '../../storage/taught.ts';
import { MemoryArea } from './fakes.ts';

const lesson = (id: string, posts: string): TaughtSite => ({
  id,
  name: 'Wijkplein',
  hosts: ['wijkplein.example'],
  taughtAt: '2026-11-20T09:00:00Z',
  data: { posts: [posts], read: { name: [{ selector: 'b' }], text: [{ selector: 'p' }] } },
});

it('taught sites are put, replaced and removed', async () => {
  const local = new MemoryArea();
  expect(await readTaught(local)).toEqual([]);
  await putTaught(local, lesson('a', '.een'));
  await putTaught(local, lesson('b', '.twee'));
  expect(await putTaught(local, lesson('a', '.drie'))).toEqual([lesson('b', '.twee'), lesson('a', '.drie')]);
  expect(await readTaught(local)).toEqual([lesson('b', '.twee'), lesson('a', '.drie')]);
  expect(await removeTaught(local, 'b')).toEqual([lesson('a', '.drie')]);
  expect(await removeTaught(local, 'unknown')).toEqual([lesson('a', '.drie')]);
});

it('an entry that no longer fits is not there, the others are', async () => {
  const local = new MemoryArea();
  await local.set({ taught: [{ ...lesson('a', '.een'), extra: 1 }, null, lesson('b', '.twee')] });
  expect(await readTaught(local)).toEqual([lesson('b', '.twee')]);
  await expect(putTaught(local, lesson('c', 'p { display: none }'))).rejects.toThrow();
});
