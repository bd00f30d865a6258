import { describe, expect, it } from 'vitest';
import { anchorAfter, chainStart, type SealedEvent, sealEvent } from '../../core/log/chain.ts';
import { type Head, writeJournal } from '../../storage/journal.ts';
import { eventsAfter } from '../../storage/repair.ts';
import { readSegment, readSegmentNames, sealSegment, segmentLength } from '../../storage/segments.ts';
import { changed, MemoryArea, sha256, uuid } from './fakes.ts';

async function journalOf(count: number): Promise<{ local: MemoryArea; head: Head; events: SealedEvent[] }> {
  const local = new MemoryArea();
  const events: SealedEvent[] = [];
  let anchor = chainStart;
  for (let at = 0; at < count; at++) {
    const ports = { deviceId: 'd', salt: 'aa', keySalt: 'bb', sha256 };
    const event = await sealEvent(changed(uuid(), { waitedMinutes: at }), anchor, ports);
    anchor = anchorAfter(event, anchor);
    events.push(event);
  }
  const head = { generation: 'g', schema: 1, seq: count, hash: anchor.hash, sealedTo: 0, keySalt: 'bb' };
  await writeJournal(local, events, head);
  return { local, head, events };
}

async function readAll(local: MemoryArea, head: Head, after = 0): Promise<SealedEvent[]> {
  const all: SealedEvent[] = [];
  for await (const batch of eventsAfter(local, head, after)) all.push(...batch);
  return all;
}

describe('sealSegment', () => {
  it('does nothing before a segment is full', async () => {
    const { local, head } = await journalOf(segmentLength - 1);
    expect(await sealSegment(local, head)).toBe(head);
    expect(await readSegmentNames(local)).toEqual([]);
  });

  it('moves the oldest thousand, event by event the same', async () => {
    const { local, head, events } = await journalOf(2_100);
    const once = await sealSegment(local, head);
    const twice = await sealSegment(local, once);
    expect(twice.sealedTo).toBe(2_000);
    expect((await local.getKeys()).filter((key) => key.startsWith('j:'))).toHaveLength(100);
    expect(await readAll(local, twice)).toEqual(events);
    expect(await readAll(local, twice, 1_500)).toEqual(events.slice(1_500));
    expect(await readAll(local, twice, 2_050)).toEqual(events.slice(2_050));
  });

  it('loses nothing when it is killed after its write and before the keys are removed', async () => {
    const { local, head, events } = await journalOf(1_005);
    local.remove = () => Promise.reject(new Error('killed'));
    await expect(sealSegment(local, head)).rejects.toThrow('killed');
    const stored = JSON.parse(local.items.get('head') ?? '') as Head;
    expect(await readAll(local, stored)).toEqual(events);
  });

  it('reads past a damaged line', async () => {
    const { local, head, events } = await journalOf(1_000);
    await sealSegment(local, head);
    const [name] = await readSegmentNames(local);
    const [key] = (await local.getKeys()).filter((each) => each.startsWith('g:'));
    if (!name || !key) throw new Error('no segment');
    const segment = JSON.parse(local.items.get(key) ?? '');
    const lines = segment.lines.split('\n');
    lines[500] = lines[500].slice(0, 40);
    local.items.set(key, JSON.stringify({ ...segment, lines: lines.join('\n') }));
    expect(await readSegment(local, name)).toEqual(events.filter((_, at) => at !== 500));
  });
});
