import { describe, expect, it } from 'vitest';
import { makeRow, type NewRow } from '../../../core/clock/row.ts';
import { stateOf } from '../../../core/clock/state.ts';
import type { Post } from '../../../core/post.ts';
import { always, weekdays } from './calendars.ts';
import { post, site } from './posts.ts';

const protocol: NewRow['protocol'] = {
  version: 7,
  calendar: always,
  targets: [{ firstMinutes: 120 }, { site: 'phpbb', firstMinutes: 60, nextMinutes: 30 }],
};
const joke = post('1', 'Joke Verhaegen', '10:00', 'Waar blijft mijn container?');
const make = (more: Partial<NewRow> = {}) =>
  makeRow({
    post: joke,
    because: 'mention',
    pageUrl: `https://${site}/t/1`,
    now: new Date('2026-11-04T10:20:00Z'),
    protocol,
    ...more,
  });
const withTime = (at: string, precision: NonNullable<Post['posted']>['precision'] = 'exact'): Post => ({
  ...joke,
  posted: { at, precision, from: 'text' },
});

describe('a new row', () => {
  it('has all that the clock needs, as absolute times', () => {
    expect(make()).toEqual({
      key: `${site}/1`,
      post: joke,
      because: 'mention',
      pageUrl: `https://${site}/t/1`,
      firstSeenAt: '2026-11-04T10:20:00.000Z',
      lastSeenAt: '2026-11-04T10:20:00.000Z',
      start: joke.posted,
      targetMinutes: 60,
      targetKind: 'first',
      calendarId: 'test',
      protocolVersion: 7,
      warnAt: '2026-11-04T10:48:00.000Z',
      dueAt: '2026-11-04T11:00:00.000Z',
    });
  });

  it('has the target of its site, of its software, or the default', () => {
    const of = (postSite: string) => make({ post: { ...joke, site: postSite } }).targetMinutes;
    expect([of('phpbb@elders.example'), of('x')]).toEqual([60, 120]);
  });

  it('has the next-response target in a running conversation', () => {
    const next = make({ targetKind: 'next' });
    expect([next.targetMinutes, next.dueAt]).toEqual([30, '2026-11-04T10:30:00.000Z']);
  });

  it('is marked as practice', () => {
    expect(make({ practice: true }).practice).toBe(true);
  });
});

describe('overdue at first sight', () => {
  it.each([
    ['past its target', withTime('2026-11-04T09:00:00.000Z'), true],
    ['at its target', withTime('2026-11-04T09:20:00.000Z'), undefined],
    ['roughly past it: not for certain', withTime('2026-11-04T09:00:00.000Z', 'hour'), undefined],
    ['past it for certain', withTime('2026-11-04T07:00:00.000Z', 'hour'), true],
  ])('%s', (_, one, isOverdue) => {
    expect(make({ post: one }).overdueAtFirstSight).toBe(isOverdue);
  });

  it('a rough time is never overdue before it is so for certain', () => {
    const made = make({ post: withTime('2026-11-04T09:30:00.000Z', 'hour') });
    // Posted between 09:30 and the moment of seeing, 10:20: due between 10:30 and 11:20.
    expect([made.dueAt, made.dueLatestAt]).toEqual(['2026-11-04T10:30:00.000Z', '2026-11-04T11:20:00.000Z']);
    expect(stateOf(made, new Date('2026-11-04T11:20:00Z'))).toBe('dueSoon');
    expect(stateOf(made, new Date('2026-11-04T11:20:01Z'))).toBe('overdue');
  });
});

describe('the start of the clock', () => {
  const pin = '2026-11-04T10:20:00.000Z';
  const { posted: _, ...timeless } = joke;
  it.each([
    ['a pinned post of today', joke, undefined, '2026-11-04T10:00:00.000Z'],
    ['a pinned post beyond the horizon', withTime('2026-10-20T10:00:00.000Z'), undefined, pin],
    ['a pinned post of before this site was switched on', joke, '2026-11-04T10:10:00.000Z', pin],
    ['a pinned post without a time', timeless, undefined, pin],
    ['a post from the future', withTime('2026-11-04T10:25:00.000Z'), undefined, pin],
  ])('%s', (_, one, since, start) => {
    expect(make({ post: one, because: 'pinned', ...(since && { since }) }).start.at).toBe(start);
  });
});

it('a calendar that never opens gives no due times', () => {
  const made = make({ protocol: { ...protocol, calendar: weekdays() } });
  expect([made.warnAt, made.dueAt, made.dueLatestAt, made.overdueAtFirstSight]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
