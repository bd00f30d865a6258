import { describe, expect, it } from 'vitest';
import { words } from '../../../.generated/locales/clock.js';
import {
  clockView,
  formatDuration,
  formatMoment,
  sayClock,
  shortDuration,
  type ViewRow,
} from '../../../core/clock/words.ts';
import { row, today, todayAt } from './rows.ts';

const minute = 60_000;
const hour = 60 * minute;
const say = (one: ViewRow, now: Date) => sayClock(clockView(one, now), words.nl);

/** A moment by the clock of whoever runs the test, as the screens show it. */
const here = (day: number, clock: string) => new Date(`2026-11-${String(day).padStart(2, '0')}T${clock}:00`);

describe('what a mark says', () => {
  const rough = {
    start: { at: todayAt('10:00:00'), precision: 'hour', from: 'text' },
    dueLatestAt: todayAt('13:00:00'),
  } as const;
  const answered = { outcome: 'answered', closedAt: todayAt('10:42:00') } as const;
  const { warnAt: _warn, dueAt: _due, ...timeless } = row('1');
  it.each([
    ['an hour and 50 left', row('1'), '10:10:00', 'nog 1 u 50', '1 h 50 left'],
    ['an hour left', row('1'), '11:00:00', 'nog 1 u', '1 h left'],
    ['cut off, not rounded', row('1'), '11:47:01', 'nog 12 min', '12 min left'],
    ['the last seconds', row('1'), '11:59:30', 'nog minder dan een minuut', 'less than a minute left'],
    ['late', row('1'), '12:12:00', '12 min te laat', '12 min late'],
    ['late by seconds', row('1'), '12:00:05', 'minder dan een minuut te laat', 'less than a minute late'],
    ['a rough time', row('1', rough), '12:40:00', 'wacht ongeveer 2 u', 'waiting about 2 h'],
    ['a rough time, late for certain', row('1', rough), '13:10:00', 'ongeveer 1 u te laat', 'about 1 h late'],
    [
      'answered, by the service clock',
      { ...row('1', answered), waitedMinutes: 30.5 },
      '15:00:00',
      'beantwoord in 30 min',
      'answered in 30 min',
    ],
    ['answered, without it', row('1', answered), '15:00:00', 'beantwoord in 42 min', 'answered in 42 min'],
    [
      'answered, roughly',
      row('1', { ...rough, ...answered }),
      '15:00:00',
      'beantwoord in ongeveer 1 u',
      'answered in about 1 h',
    ],
    ['maybe answered', row('1', { maybeAnswered: true }), '12:12:00', 'mogelijk beantwoord', 'possibly answered'],
    ['in moderation', row('1', { pendingAnswer: true }), '12:12:00', 'wacht op goedkeuring', 'awaiting approval'],
    [
      'no reply needed',
      row('1', { outcome: 'noReplyNeeded', closedAt: todayAt('11:00:00') }),
      '12:12:00',
      'geen reactie nodig',
      'no reply needed',
    ],
    ['never open', timeless, '13:05:00', 'wacht al 3 u 5', 'waiting for 3 h 5'],
  ] as const)('%s', (_, one, time, nl, en) => {
    const view = clockView(one, today(time));
    expect([sayClock(view, words.nl), sayClock(view, words.en)]).toEqual([nl, en]);
  });

  it('names the moment when closed hours lie between', () => {
    const overnight = row('1', { dueAt: here(9, '09:15').toISOString(), warnAt: here(9, '09:05').toISOString() });
    // 6 November 2026 is a Friday, the 9th a Monday.
    expect(say(overnight, here(6, '17:30'))).toBe('uiterlijk ma 09:15');
    expect(say(overnight, here(9, '08:00'))).toBe('nog 1 u 15');
    expect(say(overnight, here(9, '07:00'))).toBe('uiterlijk 09:15');
  });

  it('names the moment when it is more than a day away', () => {
    const slow = row('1', { targetMinutes: 4_320, dueAt: here(7, '11:00').toISOString() });
    expect(say(slow, here(4, '11:00'))).toBe('uiterlijk za 11:00');
    expect(say(slow, here(6, '12:00'))).toBe('nog 23 u');
  });

  it('names the end of a snooze', () => {
    const snoozed = row('1', { snoozedUntil: here(5, '08:30').toISOString() });
    expect(say(snoozed, here(4, '18:00'))).toBe('later: do 08:30');
  });

  it('takes the moment as a number too', () => {
    expect(clockView(row('1'), today('11:00:00').getTime())).toEqual(clockView(row('1'), today('11:00:00')));
  });
});

describe('a view', () => {
  it.each([
    ['at the start', '10:00:00', 0],
    ['half way to the warning', '10:48:00', 0.4],
    ['at the warning', '11:36:00', 0.8],
    ['between warning and due', '11:48:00', 0.9],
    ['due', '12:00:00', 1],
    ['late', '14:00:00', 1],
    ['before the start, when the clock was set back', '09:00:00', 0],
  ])('has used its share: %s', (_, time, share) => {
    expect(clockView(row('1'), today(time)).shareUsed).toBeCloseTo(share, 10);
  });

  it('stands still once answered', () => {
    const answered = row('1', { outcome: 'answered', closedAt: todayAt('10:48:00') });
    expect(clockView(answered, today('18:00:00')).shareUsed).toBeCloseTo(0.4, 10);
  });

  it('knows whether the answer came late', () => {
    const by = (time: string) =>
      clockView(row('1', { outcome: 'answered', closedAt: todayAt(time) }), today('18:00:00'));
    expect([by('12:00:00').isLate, by('12:00:01').isLate]).toEqual([false, true]);
  });

  it('is approximate from an hour on', () => {
    const of = (precision: 'minute' | 'hour') =>
      clockView(row('1', { start: { at: todayAt('10:00:00'), precision, from: 'text' } }), today('11:00:00'))
        .isApproximate;
    expect([of('minute'), of('hour')]).toEqual([false, true]);
  });
});

describe('a duration', () => {
  it.each([
    [0, 'minder dan een minuut'],
    [59_999, 'minder dan een minuut'],
    [minute, '1 min'],
    [59 * minute, '59 min'],
    [hour, '1 u'],
    [hour + minute, '1 u 1'],
    [9 * hour + 59 * minute, '9 u 59'],
    [10 * hour + 59 * minute, '10 u'],
    [47 * hour, '47 u'],
    [48 * hour, '2 d'],
    [71 * hour, '2 d'],
  ])('%i ms', (ms, text) => {
    expect(formatDuration(shortDuration(ms), words.nl)).toBe(text);
  });

  it.each([
    [20 * minute, 'hour', '1 u'],
    [2 * hour + 40 * minute, 'hour', '2 u'],
    [5 * hour, 'day', '1 d'],
    [80 * hour, 'week', '3 d'],
  ] as const)('%i ms, known to the %s', (ms, precision, text) => {
    expect(formatDuration(shortDuration(ms, precision), words.nl)).toBe(text);
  });
});

describe('a moment', () => {
  it.each([
    [here(4, '09:05'), '09:05'],
    [here(5, '09:05'), 'do 09:05'],
    [here(3, '23:59'), 'di 23:59'],
    [here(14, '09:05'), '14-11 09:05'],
    [new Date('2026-06-14T09:05:00'), '14-6 09:05'],
    [new Date('2025-11-14T09:05:00'), '14-11-2025'],
  ])('%s', (moment, text) => {
    expect(formatMoment(moment.toISOString(), here(4, '12:00').getTime(), words.nl)).toBe(text);
  });
});
