import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../core/clock/calendar-schema.ts';
import { dueAt, waitedByCustomerMinutes, waitedMinutes } from '../../../core/clock/due.ts';
import { always, at, everyDay, local, never, weekdays } from './calendars.ts';

const office = weekdays(['09:00', '17:00']);

function dueOf(calendar: Calendar, posted: string, targetMinutes: number): string | undefined {
  const { zone } = calendar;
  const postedAt = at(posted, zone).toString();
  return local(dueAt({ postedAt, precision: 'exact', targetMinutes, calendar }).dueAt, zone);
}

// 6 November 2026 is a Friday. Published cases: due-cases.json.
describe('own cases', () => {
  const lunch = weekdays(['09:00', '12:30'], ['13:00', '17:00']);
  const night = everyDay(['22:00', '06:00']);
  const evening = everyDay(['18:00', '24:00']);
  const dutch = { ...office, holidays: { nl: {} } };
  const sydney = { ...office, zone: 'Australia/Sydney' };
  it.each([
    ['lunch does not count', lunch, '2026-11-04 12:15', 30, '2026-11-04 13:15'],
    ['posted during lunch', lunch, '2026-11-04 12:40', 60, '2026-11-04 14:00'],
    ['due at the moment of closing, not the next morning', office, '2026-11-04 15:00', 120, '2026-11-04 17:00'],
    ['one minute more is the next morning', office, '2026-11-04 15:00', 121, '2026-11-05 09:01'],
    ['posted at the moment of closing', office, '2026-11-04 17:00', 1, '2026-11-05 09:01'],
    ['over midnight', night, '2026-11-04 23:00', 120, '2026-11-05 01:00'],
    ['over midnight and the day between', night, '2026-11-05 05:30', 60, '2026-11-05 22:30'],
    ['to 24:00', evening, '2026-11-04 23:50', 20, '2026-11-05 18:10'],
    ['24×7 on Saturday night', always, '2026-11-07 23:30', 60, '2026-11-08 00:30'],
    ['several days', office, '2026-11-02 09:00', 3 * 480 + 60, '2026-11-05 10:00'],
    // Winter time begins on Sunday 25 October 2026 at 03:00: that day has 25 hours.
    ['autumn, 24×7: a day of minutes ends an hour earlier', always, '2026-10-24 12:00', 1440, '2026-10-25 11:00'],
    ['autumn, over the night', office, '2026-10-23 16:30', 60, '2026-10-26 09:30'],
    ['autumn, a night window has nine hours', night, '2026-10-24 22:00', 540, '2026-10-25 06:00'],
    // Summer time begins on Sunday 28 March 2027 at 02:00: that day has 23 hours.
    ['spring, 24×7: a day of minutes ends an hour later', always, '2027-03-27 12:00', 1440, '2027-03-28 13:00'],
    ['spring, a night window has seven hours', night, '2027-03-27 22:00', 421, '2027-03-28 22:01'],
    [
      'spring, a window that begins in the skipped hour',
      everyDay(['02:30', '04:00']),
      '2027-03-28 00:00',
      60,
      '2027-03-28 04:00',
    ],
    ['Koningsdag on Tuesday 27 April 2027', dutch, '2027-04-26 16:30', 60, '2027-04-28 09:30'],
    ['Christmas 2026 on Friday and Saturday', dutch, '2026-12-24 16:30', 60, '2026-12-28 09:30'],
    ['Easter Monday 29 March 2027, after the clock change', dutch, '2027-03-26 16:30', 60, '2027-03-30 09:30'],
    ['another zone', sydney, '2026-11-06 16:45', 30, '2026-11-09 09:15'],
    ['never open', never, '2026-11-06 16:45', 30, undefined],
    [
      'too little open within 400 days',
      { ...never, exceptions: [{ date: '2026-12-01', windows: [['09:00', '10:00']] }] } as Calendar,
      '2026-11-06 16:45',
      61,
      undefined,
    ],
  ])('%s', (_, calendar, posted, target, due) => {
    expect(dueOf(calendar, posted, target)).toBe(due);
  });
});

describe('warning', () => {
  const warnOf = (calendar: Calendar, posted: string, targetMinutes: number) =>
    local(dueAt({ postedAt: at(posted).toString(), precision: 'exact', targetMinutes, calendar }).warnAt);
  it.each([
    ['at 80 % of the target', office, '2026-11-04 10:00', 120, '2026-11-04 11:36'],
    [
      '80 % of service time, not at midnight',
      weekdays(['08:00', '18:00']),
      '2026-11-02 17:00',
      240,
      '2026-11-03 10:12',
    ],
    ['at least five minutes before', office, '2026-11-04 10:00', 15, '2026-11-04 10:10'],
    ['at once when the target is shorter than that', office, '2026-11-04 10:00', 4, '2026-11-04 10:00'],
    ['at the opening when that comes first', office, '2026-11-04 07:00', 4, '2026-11-04 09:00'],
  ])('%s', (_, calendar, posted, target, warn) => {
    expect(warnOf(calendar, posted, target)).toBe(warn);
  });
});

describe('times that are not exact', () => {
  const dueTimes = (posted: string, precision: 'minute' | 'hour' | 'day', seen?: string) => {
    const seenAt = seen === undefined ? {} : { seenAt: at(seen).toString() };
    const times = dueAt({ postedAt: at(posted).toString(), precision, targetMinutes: 60, calendar: office, ...seenAt });
    return [local(times.dueAt), local(times.dueLatestAt)];
  };
  it('"14:32" may be 14:32:59: late from the 33rd minute on', () => {
    expect(dueTimes('2026-11-04 14:32', 'minute')).toEqual(['2026-11-04 15:32', '2026-11-04 15:33']);
  });
  it('"1 u" may be anything in that hour', () => {
    expect(dueTimes('2026-11-04 10:00', 'hour')).toEqual(['2026-11-04 11:00', '2026-11-04 12:00']);
  });
  it('a post cannot be younger than when it was seen', () => {
    expect(dueTimes('2026-11-04 10:00', 'hour', '2026-11-04 10:20')).toEqual(['2026-11-04 11:00', '2026-11-04 11:20']);
  });
  it('a range that lies in closed hours is none', () => {
    expect(dueTimes('2026-11-04 19:00', 'hour')).toEqual(['2026-11-05 10:00', undefined]);
  });
});

describe('waited', () => {
  it('counts opening hours on the service clock and all hours on the customer’s', () => {
    const from = at('2026-11-06 16:45').toString();
    const to = at('2026-11-09 09:15').toString();
    expect(waitedMinutes(office, from, to)).toBe(30);
    // Friday 16:45 to Monday 09:15: 64 hours and a half.
    expect(waitedByCustomerMinutes(from, to)).toBe(3870);
  });
  it('is nothing when the answer came first', () => {
    expect(waitedMinutes(office, '2026-11-04T10:00:00Z', '2026-11-04T09:00:00Z')).toBe(0);
    expect(waitedByCustomerMinutes('2026-11-04T10:00:00Z', '2026-11-04T09:00:00Z')).toBe(0);
  });
  it('keeps seconds as a fraction, so that a figure never contradicts "in time"', () => {
    expect(waitedMinutes(office, '2026-11-04T10:00:00Z', '2026-11-04T10:30:30Z')).toBe(30.5);
  });
  it('counts a day of 25 hours as such', () => {
    const [from, to] = [at('2026-10-25 00:00').toString(), at('2026-10-26 00:00').toString()];
    expect(waitedMinutes(always, from, to)).toBe(1500);
    expect(waitedByCustomerMinutes(from, to)).toBe(1500);
  });
});
