import { describe, expect, it } from 'vitest';
import { readLooks, writeLooks } from '../../storage/looks.ts';
import { MemoryArea } from './fakes.ts';

describe('the last look', () => {
  it('is none before the first, and comes back as it was kept', async () => {
    const local = new MemoryArea();
    expect(await readLooks(local)).toEqual({});
    const looks = { lookedAt: '2026-11-20T11:00:00.000Z', awaySince: '2026-11-20T09:00:00.000Z' };
    await writeLooks(local, looks);
    expect(await readLooks(local)).toEqual(looks);
  });

  it('what is no moment is left out', async () => {
    const local = new MemoryArea();
    await local.set({ looks: { lookedAt: 'gisteren', awaySince: 7 } });
    expect(await readLooks(local)).toEqual({});
  });
});
