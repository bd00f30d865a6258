import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../core/messages.ts';
import {
  applyNotices,
  clockIn,
  isInForce,
  noticeEffects,
  noticeEnd,
  noticesInForce,
} from '../../../core/protocol/notices.ts';
import { isPutAway, putAwayToday } from '../../../core/protocol/put-away.ts';
import type { Notice } from '../../../core/protocol/schema.ts';
import { makeReply } from './sample.ts';

const notice = (changes: Partial<Notice> = {}): Notice => ({
  id: 'gemaal',
  kind: 'fault',
  title: { nl: 'Gemaal Oost ligt stil' },
  text: { nl: 'We verwachten het vanavond weer aan te zetten.' },
  from: '2026-11-27',
  until: '2026-11-27',
  ...changes,
});

describe('the clock', () => {
  it.each([
    ['2026-11-27T22:59:00Z', 'Europe/Amsterdam', '2026-11-27T23:59'],
    ['2026-11-27T23:00:00Z', 'Europe/Amsterdam', '2026-11-28T00:00'],
    // Summer time.
    ['2026-07-01T10:00:00Z', 'Europe/Amsterdam', '2026-07-01T12:00'],
    ['2026-11-27T23:00:59Z', 'America/Curacao', '2026-11-27T19:00'],
  ])('at %s in %s it is %s', (at, zone, clock) => {
    expect(clockIn(zone, new Date(at))).toBe(clock);
  });
});

describe('in force', () => {
  it.each([
    ['2026-11-27', '2026-11-27', '2026-11-26T23:59', false],
    ['2026-11-27', '2026-11-27', '2026-11-27T00:00', true],
    ['2026-11-27', '2026-11-27', '2026-11-27T23:59', true],
    ['2026-11-27', '2026-11-27', '2026-11-28T00:00', false],
    ['2026-11-27T09:30', '2026-11-27T18:00', '2026-11-27T09:29', false],
    ['2026-11-27T09:30', '2026-11-27T18:00', '2026-11-27T09:30', true],
    ['2026-11-27T09:30', '2026-11-27T18:00', '2026-11-27T17:59', true],
    ['2026-11-27T09:30', '2026-11-27T18:00', '2026-11-27T18:00', false],
    ['2026-11-27T09:30', '2026-12-01', '2026-12-01T23:59', true],
  ])('from %s until %s, at %s: %s', (from, until, clock, isThere) => {
    expect(isInForce({ from, until }, clock)).toBe(isThere);
  });

  it('puts what ends first on top; a whole day lasts longer than an hour of it', () => {
    const all = [
      notice({ id: 'later', until: '2026-12-03' }),
      notice({ id: 'day' }),
      notice({ id: 'past', until: '2026-11-27T09:00' }),
      notice({ id: 'evening', until: '2026-11-27T18:00' }),
    ];
    expect(noticesInForce(all, '2026-11-27T12:00').map(({ id }) => id)).toEqual(['evening', 'day', 'later']);
  });
});

describe('the end', () => {
  it.each([
    ['2026-11-27T18:00', { day: 'today', date: '2026-11-27', time: '18:00', isEvening: true }],
    ['2026-11-27T17:59', { day: 'today', date: '2026-11-27', time: '17:59', isEvening: false }],
    ['2026-11-27', { day: 'today', date: '2026-11-27', isEvening: false }],
    ['2026-11-28', { day: 'tomorrow', date: '2026-11-28', isEvening: false }],
    ['2026-12-27T09:00', { day: 'later', date: '2026-12-27', time: '09:00', isEvening: false }],
  ])('of %s', (until, end) => {
    expect(noticeEnd({ until }, '2026-11-27T12:00')).toEqual(end);
  });
});

const offer = (id: string): Suggestion => ({
  reply: makeReply({ id }),
  language: 'nl',
  score: 0.2,
  reasons: [{ kind: 'words', words: [id] }],
});
const idsOf = (all: readonly Suggestion[]) => all.map(({ reply }) => reply.id);

describe('what notices do to replies', () => {
  const near = ['a', 'b', 'c', 'd'].map(offer);

  it('leaves all as it is without a notice', () => {
    expect(applyNotices(near, noticeEffects([]), offer)).toEqual(near);
  });

  it('puts a lifted reply first, with the notice as its first reason', () => {
    const [first, ...others] = applyNotices(near, noticeEffects([notice({ lifts: ['c', 'far'] })]), offer);
    expect(first?.reply.id).toBe('c');
    expect(first?.reasons).toEqual([
      { kind: 'notice', title: { nl: 'Gemaal Oost ligt stil' }, as: 'first' },
      { kind: 'words', words: ['c'] },
    ]);
    expect(idsOf(others)).toEqual(['a', 'b', 'd']);
  });

  it('offers what stands in for a blocked reply, once and in its place', () => {
    const effects = noticeEffects([
      notice({
        replaces: [
          { reply: 'b', by: 'd' },
          { reply: 'c', by: 'x' },
        ],
      }),
    ]);
    const offered = applyNotices(near, effects, offer);
    expect(idsOf(offered)).toEqual(['a', 'd', 'x']);
    expect(offered[1]?.reasons[0]).toEqual({ kind: 'notice', title: { nl: 'Gemaal Oost ligt stil' }, as: 'instead' });
  });

  it('leaves out a blocked reply that nothing usable stands in for', () => {
    const effects = noticeEffects([notice({ replaces: [{ reply: 'a' }, { reply: 'b', by: 'draft' }] })]);
    expect(idsOf(applyNotices(near, effects, () => undefined))).toEqual(['c', 'd']);
  });

  it('blocks what another notice lifts', () => {
    const effects = noticeEffects([notice({ lifts: ['a'] }), notice({ id: 'twee', replaces: [{ reply: 'a' }] })]);
    expect([...effects.lifted.keys()]).toEqual([]);
    expect([...effects.blocked.keys()]).toEqual(['a']);
  });

  it('follows replacements to the end, and stops where they run in a circle', () => {
    const row = noticeEffects([
      notice({ replaces: [{ reply: 'a', by: 'b' }] }),
      notice({ id: 'twee', replaces: [{ reply: 'b', by: 'c' }] }),
    ]);
    expect(row.blocked.get('a')?.by).toBe('c');
    const circle = noticeEffects([
      notice({
        replaces: [
          { reply: 'a', by: 'b' },
          { reply: 'b', by: 'a' },
        ],
      }),
    ]);
    expect(circle.blocked.get('a')).not.toHaveProperty('by');
  });

  it('says only that it comes first when what stands in is lifted too', () => {
    const effects = noticeEffects([notice({ lifts: ['d'], replaces: [{ reply: 'a', by: 'd' }] })]);
    const [first] = applyNotices(near, effects, offer);
    expect(first?.reasons.map((reason) => (reason.kind === 'notice' ? reason.as : reason.kind))).toEqual([
      'first',
      'words',
    ]);
  });
});

describe('put away', () => {
  it('lasts for that day and that agent', () => {
    const list = putAwayToday(['2026-11-26 MV oud'], 'gemaal', 'MV', '2026-11-27T12:00');
    expect(list).toHaveLength(1);
    expect(isPutAway(list, 'gemaal', 'MV', '2026-11-27T23:59')).toBe(true);
    expect(isPutAway(list, 'gemaal', 'MV', '2026-11-28T00:00')).toBe(false);
    expect(isPutAway(list, 'gemaal', 'JB', '2026-11-27T12:00')).toBe(false);
  });
});
