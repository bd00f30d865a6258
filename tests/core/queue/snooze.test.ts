import { describe, expect, it } from 'vitest';
import { snoozeMoment } from '../../../core/queue/snooze.ts';

const day = [
  ['09:00', '12:30'],
  ['13:00', '17:30'],
] as [string, string][];
const office = { id: 'kantoor', zone: 'Europe/Amsterdam', week: { mon: day, tue: day, wed: day, thu: day, fri: day } };
const whole = [['00:00', '24:00']] as [string, string][];
const always = {
  id: 'altijd',
  zone: 'Europe/Amsterdam',
  week: { mon: whole, tue: whole, wed: whole, thu: whole, fri: whole, sat: whole, sun: whole },
};
const at = (time: string) => new Date(`${time}+01:00`);

describe('until when a post is put off', () => {
  it.each([
    ['15 minutes', { minutes: 15 }, '2026-11-04T10:00', '2026-11-04T10:15'],
    ['a chosen time', { at: '2026-11-06T08:00:00+01:00' }, '2026-11-04T10:00', '2026-11-06T08:00'],
    ['in the morning: after lunch', 'nextOpening', '2026-11-04T10:00', '2026-11-04T13:00'],
    ['in the afternoon: tomorrow', 'nextOpening', '2026-11-04T16:00', '2026-11-05T09:00'],
    ['before opening: today', 'nextOpening', '2026-11-04T08:59', '2026-11-04T09:00'],
    ['at the moment of opening: the next', 'nextOpening', '2026-11-04T09:00', '2026-11-04T13:00'],
    ['on Friday evening: Monday', 'nextOpening', '2026-11-06T18:00', '2026-11-09T09:00'],
  ] as const)('%s', (_, until, now, expected) => {
    expect(snoozeMoment(until, at(now), office)).toEqual(at(expected));
  });

  it('a day from now where it never opens anew', () => {
    expect(snoozeMoment('nextOpening', at('2026-11-04T10:00'), always)).toEqual(at('2026-11-05T10:00'));
    expect(snoozeMoment('nextOpening', at('2026-11-04T10:00'), { ...office, week: {} })).toEqual(
      at('2026-11-05T10:00'),
    );
  });
});
