import { describe, expect, it } from 'vitest';
import { makeRow } from '../../../core/clock/row.ts';
import type { EventDraft } from '../../../core/log/events.ts';
import type { Post } from '../../../core/post.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { defaultSettings } from '../../../core/settings.ts';
import type { WaitingPost } from '../../../core/waiting.ts';
import { closeWait } from '../../../entrypoints/background/contacts.ts';
import { regroup } from '../../../entrypoints/background/regroup.ts';
import { calendarFor, protocolOf } from '../../../entrypoints/background/row-protocol.ts';
import { pageRow } from '../../../entrypoints/background/rows.ts';
import { makeProtocol } from '../../core/protocol/sample.ts';
import { newMachine, startStore } from '../../storage/fakes.ts';

const weekdays = (...windows: [string, string][]) => ({
  mon: windows,
  tue: windows,
  wed: windows,
  thu: windows,
  fri: windows,
});
const hours = (from: string, to: string): Protocol =>
  makeProtocol({
    targets: [{ firstMinutes: 120 }, { category: 'dijk', firstMinutes: 30 }],
    calendar: { id: 'kantoor', zone: 'Europe/Amsterdam', week: weekdays([from, to]) },
  });
const post: Post = {
  site: 'practice-forum@forum.example',
  id: '7',
  threadId: 't1',
  author: { name: 'Fenna Prins', id: 'fp' },
  text: 'De sloot zit vol.',
  // A Wednesday, half past four in Amsterdam.
  posted: { at: '2026-11-18T15:30:00.000Z', precision: 'exact', from: 'attribute' },
  isOwn: false,
};
const now = new Date('2026-11-18T15:31:00Z');
const timed = (row: WaitingPost, eventId: string): EventDraft => ({
  eventId,
  at: row.firstSeenAt,
  agent: 'MV',
  kind: 'postTimed',
  row,
});

async function twoVersions() {
  const store = startStore(newMachine());
  // The same name and number twice, as two offices may have it.
  await store.putProtocol(hours('09:00', '17:00'), '2026-11-01T00:00:00.000Z');
  const first = await store.currentProtocol();
  await store.putProtocol(hours('09:00', '21:00'), '2026-11-19T06:00:00.000Z');
  const second = await store.currentProtocol();
  if (first === undefined || second === undefined) throw new Error('both are kept');
  return { store, first, second };
}

describe('opening hours that change', () => {
  it('change nothing of a post that was timed before', async () => {
    const { store, first, second } = await twoVersions();
    const { protocol, seq } = first;
    const row = makeRow({
      post,
      because: 'mention',
      pageUrl: 'https://forum.example/1',
      now,
      protocol,
      protocolSeq: seq,
    });
    // Half an hour on Wednesday, an hour and a half on Thursday.
    expect(row.dueAt).toBe('2026-11-19T09:30:00.000Z');

    const calendar = await calendarFor(store, row, second.protocol);
    expect(calendar.week.wed).toEqual([['09:00', '17:00']]);
    const closing = {
      row,
      calendar,
      protocol: second.protocol,
      contactId: '00000000-0000-4000-8000-000000000001',
      eventId: '00000000-0000-4000-8000-000000000002',
      deviceId: '00000000-0000-4000-8000-000000000003',
      agent: 'MV',
      at: '2026-11-19T09:00:00.000Z',
      outcome: 'answered' as const,
    };
    const [made] = closeWait(closing);
    // By the hours of today it would be 4.5 hours on Wednesday and one on Thursday.
    expect(made?.kind === 'contactMade' && made.contact).toMatchObject({
      waitedMinutes: 90,
      dueAt: '2026-11-19T09:30:00.000Z',
      metTarget: true,
      protocolVersion: 3,
    });
    expect(pageRow({ ...row, closedAt: closing.at, outcome: 'answered' }, calendar).waitedMinutes).toBe(90);
  });

  it('a row without a number finds the version of that number from before it was seen', async () => {
    const { store, first, second } = await twoVersions();
    const old = { protocolVersion: 3, firstSeenAt: '2026-11-10T09:00:00.000Z' };
    expect(await protocolOf(store, old, second.protocol)).toEqual(first.protocol);
    const young = { protocolVersion: 3, firstSeenAt: '2026-11-20T09:00:00.000Z' };
    expect(await protocolOf(store, young, first.protocol)).toEqual(second.protocol);
  });

  it('a row of a version that is not here is measured with the one in force', async () => {
    const { store, second } = await twoVersions();
    const foreign = { protocolVersion: 99, firstSeenAt: '2026-11-20T09:00:00.000Z' };
    expect(await protocolOf(store, foreign, second.protocol)).toBe(second.protocol);
    expect(await protocolOf(store, { ...foreign, protocolSeq: 99 }, second.protocol)).toBe(second.protocol);
    // Its number means another version here.
    expect(await protocolOf(store, { ...foreign, protocolSeq: 1 }, second.protocol)).toBe(second.protocol);
  });
});

it('posts of one person count from the oldest, and from the next one when that is closed', async () => {
  const { store, first } = await twoVersions();
  const later: Post = {
    ...post,
    id: '8',
    posted: { at: '2026-11-18T15:50:00.000Z', precision: 'exact', from: 'attribute' },
  };
  let ids = 10;
  const newId = () => {
    ids += 1;
    return `00000000-0000-4000-8000-0000000000${ids}`;
  };
  const make = (one: Post) =>
    makeRow({
      post: one,
      because: 'mention',
      pageUrl: 'https://forum.example/1',
      now: new Date('2026-11-18T15:55:00Z'),
      protocol: first.protocol,
      protocolSeq: first.seq,
    });
  const services = { store, newId, now: () => new Date('2026-11-18T15:56:00Z'), settings: async () => defaultSettings };
  const [old, young] = [make(post), make(later)];
  // The younger one is read first.
  await store.append([timed(young, newId())]);
  await regroup(services, [young], first.protocol);
  await store.append([timed(old, newId())]);
  await regroup(services, [old], first.protocol);
  const read = async (row: WaitingPost) => (await store.waitingByKeys([row.key])).get(row.key);
  expect(await read(young)).toMatchObject({ countsFrom: old.key, dueAt: old.dueAt, start: old.start });
  expect((await read(old))?.dueAt).toBe('2026-11-19T09:30:00.000Z');

  const closed: EventDraft = {
    eventId: newId(),
    at: '2026-11-18T15:57:00.000Z',
    agent: 'MV',
    kind: 'postClosed',
    key: old.key,
    patch: { closedAt: '2026-11-18T15:57:00.000Z', outcome: 'noReplyNeeded' },
  };
  await store.append([closed]);
  await regroup(services, [old], first.protocol);
  const now8 = await read(young);
  expect(now8).toMatchObject({ dueAt: '2026-11-19T09:50:00.000Z', start: later.posted });
  expect(now8).not.toHaveProperty('countsFrom');
});
