import { describe, expect, it } from 'vitest';
import type { ContactPatch } from '../../../core/contact.ts';
import { holdsStill, patchOf, valuesBefore } from '../../../core/contact-schema.ts';
import { type Anchor, anchorAfter, chainStart, type SealedEvent, sealEvent } from '../../../core/log/chain.ts';
import type { EventDraft } from '../../../core/log/events.ts';
import { readChanges, readReachTrend } from '../../../core/log/history.ts';
import { joke, sha256 } from './examples.ts';

async function sealed(drafts: readonly EventDraft[]): Promise<readonly SealedEvent[]> {
  const events: SealedEvent[] = [];
  let anchor: Anchor = chainStart;
  for (const draft of drafts) {
    const event = await sealEvent(draft, anchor, { deviceId: 'device-1', salt: 'salt', keySalt: 'secret', sha256 });
    events.push(event);
    anchor = anchorAfter(event, anchor);
  }
  return events;
}

const made: EventDraft = { eventId: 'e0', at: joke.createdAt, agent: 'MV', kind: 'contactMade', contact: joke };
const changed = (eventId: string, at: string, patch: ContactPatch): EventDraft => ({
  eventId,
  at,
  agent: 'LB',
  kind: 'contactChanged',
  id: joke.id,
  patch,
});

describe('history of changes', () => {
  it('tells of each change what stood there and what stands there now', async () => {
    const events = await sealed([
      made,
      changed('e1', '2026-03-02T11:00:00Z', { topic: 'corporate', earlierFailedWhat: 'Nooit teruggebeld' }),
      changed('e2', '2026-03-02T12:00:00Z', { topic: 'product', category: undefined }),
    ]);
    const told = [...readChanges(events)].map(([id, changes]) => [
      id,
      changes.map(({ column, from, to }) => [column.id, from, to]),
    ]);
    expect(told).toEqual([
      [
        'e1',
        [
          ['topic', undefined, 'corporate'],
          ['earlierFailedWhat', undefined, 'Nooit teruggebeld'],
        ],
      ],
      [
        'e2',
        [
          ['category', 'bezorging', undefined],
          ['topic', 'corporate', 'product'],
        ],
      ],
    ]);
  });

  it('leaves reach out, which the trend tells: first sight and each later one that brought news', async () => {
    const events = await sealed([
      made,
      changed('e1', '2026-03-03T09:00:00Z', {
        reachLast: { views: 2500, replies: 20 },
        reachLastAt: '2026-03-03T09:00:00Z',
        replyReachLast: { likes: 3 },
      }),
      changed('e2', '2026-03-03T10:00:00Z', { note: 'Belt terug' }),
    ]);
    expect(readChanges(events).get('e1')).toEqual([]);
    expect(readReachTrend(events)).toEqual([
      { at: '2026-03-02T10:39:00Z', post: { views: 1208, replies: 14 } },
      { at: '2026-03-03T09:00:00Z', post: { views: 2500, replies: 20 }, reply: { likes: 3 } },
    ]);
  });
});

describe('two people who change one contact', () => {
  it('are in each other’s way only in the same field', () => {
    const before = valuesBefore(joke, { note: 'Belt terug' });
    expect(before).toEqual({ note: null });
    expect(holdsStill({ ...joke, category: 'storing' }, before)).toBe(true);
    expect(holdsStill({ ...joke, note: 'Van een ander' }, before)).toBe(false);
  });

  it('write only what is new, and take a value away with null', () => {
    expect(patchOf(joke, { category: 'bezorging', topic: 'product' })).toEqual({ topic: 'product' });
    expect(patchOf(joke, { category: null, note: null })).toStrictEqual({ category: undefined });
  });
});
