import { describe, expect, it } from 'vitest';
import { forgetSiteRecord, noteInsertion, noteReading, readSiteRecords } from '../../storage/site-records.ts';
import { MemoryArea } from './fakes.ts';

const origin = 'https://forum.duinstad.example';
const well = { adapter: 'phpbb', state: 'well', found: 9, read: 9 } as const;
const partly = { adapter: 'phpbb', state: 'partly', found: 9, read: 7 } as const;

describe('how a site was read last', () => {
  it('keeps the last state and what came of inserting', async () => {
    const local = new MemoryArea();
    await noteReading(local, origin, well, '2026-11-20T10:00:00Z');
    await noteInsertion(local, origin, 'phpbb', 'taken', '2026-11-20T10:01:00Z');
    await noteInsertion(local, origin, 'phpbb', 'refused', '2026-11-20T10:02:00Z');
    await noteReading(local, origin, partly, '2026-11-20T10:03:00Z');
    expect(await readSiteRecords(local)).toEqual([
      { origin, ...partly, at: '2026-11-20T10:03:00Z', taken: 1, refused: 1, lastInsertion: 'refused' },
    ]);
  });

  it('does not write for every new post: the same state again after ten minutes', async () => {
    const local = new MemoryArea();
    await noteReading(local, origin, well, '2026-11-20T10:00:00Z');
    await noteReading(local, origin, { ...well, found: 10, read: 10 }, '2026-11-20T10:09:00Z');
    expect((await readSiteRecords(local))[0]?.found).toBe(9);
    await noteReading(local, origin, { ...well, found: 11, read: 11 }, '2026-11-20T10:11:00Z');
    expect((await readSiteRecords(local))[0]?.found).toBe(11);
  });

  it('loses nothing when two pages tell at once', async () => {
    const local = new MemoryArea();
    await Promise.all([
      noteReading(local, origin, well, '2026-11-20T10:00:00Z'),
      noteReading(local, 'https://x.com', { ...well, adapter: 'x' }, '2026-11-20T10:00:01Z'),
      noteInsertion(local, origin, 'phpbb', 'taken', '2026-11-20T10:00:02Z'),
    ]);
    const records = await readSiteRecords(local);
    expect(records.map((record) => [record.origin, record.taken])).toEqual([
      [origin, 1],
      ['https://x.com', 0],
    ]);
  });

  it('forgets a site that was switched off, and passes over what is no record', async () => {
    const local = new MemoryArea();
    await local.set({ siteRecords: [{ origin: 3 }, null, 'x'] });
    await noteReading(local, origin, well, '2026-11-20T10:00:00Z');
    expect(await readSiteRecords(local)).toHaveLength(1);
    await forgetSiteRecord(local, origin);
    expect(await readSiteRecords(local)).toEqual([]);
  });
});
