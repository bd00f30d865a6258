import { describe, expect, it } from 'vitest';
import { addOpen, isOpenAt, openMs } from '../../../core/clock/calendar.ts';
import { type Calendar, calendarSchema } from '../../../core/clock/calendar-schema.ts';
import { checkRules } from '../../../core/protocol/rules.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { always, at, everyDay, local, never, weekdays } from './calendars.ts';

const hoursOpen = (calendar: Calendar, from: string, to: string) =>
  openMs(calendar, at(from, calendar.zone), at(to, calendar.zone)) / 3_600_000;

const office = weekdays(['09:00', '17:00']);

describe('service hours between two moments', () => {
  it.each([
    ['a week of eight hours', office, '2026-11-02 00:00', '2026-11-09 00:00', 40],
    ['24×7, a week', always, '2026-11-02 00:00', '2026-11-09 00:00', 168],
    ['24×7, the week of winter time', always, '2026-10-19 00:00', '2026-10-26 00:00', 169],
    ['24×7, the week of summer time', always, '2027-03-22 00:00', '2027-03-29 00:00', 167],
    [
      'a window written from midnight to midnight',
      everyDay(['00:00', '00:00']),
      '2026-11-02 00:00',
      '2026-11-09 00:00',
      168,
    ],
    [
      'windows that overlap count once',
      weekdays(['09:00', '13:00'], ['12:00', '17:00']),
      '2026-11-02 00:00',
      '2026-11-03 00:00',
      8,
    ],
    [
      'windows in any order',
      weekdays(['13:00', '17:00'], ['09:00', '12:00']),
      '2026-11-02 00:00',
      '2026-11-03 00:00',
      7,
    ],
    [
      'Friday night runs on into Saturday',
      { ...never, week: { fri: [['22:00', '02:00']] } } as Calendar,
      '2026-11-06 00:00',
      '2026-11-08 00:00',
      4,
    ],
    [
      'Sunday night runs on into Monday',
      { ...never, week: { sun: [['22:00', '02:00']] } } as Calendar,
      '2026-11-08 00:00',
      '2026-11-10 00:00',
      4,
    ],
    ['the hour that comes twice', everyDay(['02:00', '03:00']), '2026-10-25 00:00', '2026-10-26 00:00', 2],
    ['the hour that is skipped', everyDay(['02:00', '03:00']), '2027-03-28 00:00', '2027-03-29 00:00', 0],
    ['a window that ends in the skipped hour', everyDay(['01:00', '02:30']), '2027-03-28 00:00', '2027-03-29 00:00', 1],
    [
      'a day that begins at one o’clock, in Santiago',
      { ...always, zone: 'America/Santiago' },
      '2026-09-06 01:00',
      '2026-09-07 00:00',
      23,
    ],
    ['backwards', office, '2026-11-09 00:00', '2026-11-02 00:00', 0],
  ])('%s', (_, calendar, from, to, hours) => {
    expect(hoursOpen(calendar, from, to)).toBe(hours);
  });
});

describe('days that differ', () => {
  const day = (calendar: Calendar, date: string) =>
    hoursOpen(calendar, `${date} 00:00`, `${date} 24:00`.replace('24:00', '23:59'));

  it('an exception goes before the week', () => {
    const calendar: Calendar = {
      ...office,
      exceptions: [
        { date: '2026-11-04', windows: [] },
        { date: '2026-11-05', windows: [['10:00', '12:00']], reason: 'studiedag' },
        { date: '2026-11-07', windows: [['11:00', '14:00']] },
      ],
    };
    expect(['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-07'].map((date) => day(calendar, date))).toEqual([
      8, 0, 2, 3,
    ]);
  });

  it('a closed date is closed from midnight to midnight, also for the window of the evening before', () => {
    const calendar: Calendar = { ...everyDay(['20:00', '04:00']), exceptions: [{ date: '2026-11-05', windows: [] }] };
    expect(hoursOpen(calendar, '2026-11-04 12:00', '2026-11-05 12:00')).toBe(4);
    expect(hoursOpen(calendar, '2026-11-05 12:00', '2026-11-06 12:00')).toBe(0);
  });

  it('an exception may run over midnight itself', () => {
    const calendar: Calendar = { ...never, exceptions: [{ date: '2026-12-31', windows: [['20:00', '02:00']] }] };
    expect(hoursOpen(calendar, '2026-12-31 00:00', '2027-01-02 00:00')).toBe(6);
  });

  it('a period has its own week, both ends included', () => {
    const summer = { mon: [['09:00', '12:00']], wed: [['09:00', '12:00']] } as Calendar['week'];
    const calendar: Calendar = { ...office, periods: [{ from: '2027-07-12', until: '2027-08-16', week: summer }] };
    // Monday before, first Monday, Tuesday, last Monday, Tuesday after.
    const dates = ['2027-07-05', '2027-07-12', '2027-07-13', '2027-08-16', '2027-08-17'];
    expect(dates.map((date) => day(calendar, date))).toEqual([8, 3, 0, 3, 8]);
  });

  it('a period without years comes back every year, also over New Year', () => {
    const calendar: Calendar = { ...office, periods: [{ from: '12-20', until: '01-05', week: {} }] };
    const dates = ['2026-12-18', '2026-12-21', '2027-01-05', '2027-01-06', '2027-12-20', '2028-01-05', '2028-01-06'];
    expect(dates.map((date) => day(calendar, date))).toEqual([8, 0, 0, 8, 0, 0, 8]);
  });

  it('holidays close, unless switched off, and give way to a date', () => {
    const closed: Calendar = { ...office, holidays: { nl: {} } };
    const working: Calendar = { ...office, holidays: { nl: { kingsDay: 'open' } } };
    const shop: Calendar = { ...office, holidays: { nl: { kingsDay: [['12:00', '17:00']] } } };
    const stated: Calendar = { ...closed, exceptions: [{ date: '2027-04-27', windows: [['09:00', '10:00']] }] };
    expect([closed, working, shop, stated].map((calendar) => day(calendar, '2027-04-27'))).toEqual([0, 8, 5, 1]);
  });

  it('two calendars with other hours do not mix', () => {
    expect([day(office, '2026-11-04'), day(weekdays(['09:00', '10:00']), '2026-11-04')]).toEqual([8, 1]);
  });
});

describe('a moment', () => {
  it('is open from the first minute to before the last', () => {
    const moments = [
      '2026-11-04 08:59',
      '2026-11-04 09:00',
      '2026-11-04 16:59',
      '2026-11-04 17:00',
      '2026-11-07 12:00',
    ];
    expect(moments.map((moment) => isOpenAt(office, at(moment)))).toEqual([false, true, true, false, false]);
  });

  it('plus nothing is itself while open, else the next opening', () => {
    expect(local(addOpen(office, at('2026-11-04 10:00'), 0))).toBe('2026-11-04 10:00');
    expect(local(addOpen(office, at('2026-11-06 18:00'), 0))).toBe('2026-11-09 09:00');
    expect(addOpen(never, at('2026-11-06 18:00'), 0)).toBeUndefined();
  });

  it('gives up on a calendar that never opens without going through the ages', () => {
    const before = performance.now();
    for (let round = 0; round < 20; round += 1) addOpen({ ...never }, at('2026-11-06 18:00'), 60_000);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe('a calendar in a protocol', () => {
  const rulesOf = (calendar: Calendar) => {
    const protocol = {
      replies: [],
      targets: [{ firstMinutes: 60 }],
      languages: ['nl'],
      calendar,
    } as unknown as Protocol;
    const { problems, warnings } = checkRules(protocol);
    return [...problems, ...warnings].map(({ code, path }) => `${code} ${path}`);
  };
  const summer = (from: string, until: string): Calendar => ({ ...office, periods: [{ from, until, week: {} }] });
  it.each([
    ['good days', summer('02-29', '2027-08-31'), []],
    [
      'a day that does not exist',
      summer('06-31', '2027-02-29'),
      ['badDate calendar.periods[0].from', 'badDate calendar.periods[0].until'],
    ],
    ['open in summer only', { ...never, periods: [{ from: '07-01', until: '08-31', week: office.week }] }, []],
    ['never open', never, ['neverOpen calendar.week']],
  ])('%s', (_, calendar, problems) => {
    expect(rulesOf(calendar)).toEqual(problems);
  });
});

describe('the schema', () => {
  const bare = { id: 'a', zone: 'Europe/Amsterdam', week: { mon: [['09:00', '17:00']] } };
  it.each([
    ['the smallest', bare, true],
    [
      'all of it',
      {
        ...bare,
        holidays: { nl: { liberationDay: 'fiveYearly' }, be: { flemishDay: 'closed' } },
        periods: [{ from: '07-01', until: '2027-08-31', week: {} }],
      },
      true,
    ],
    ['an hour that does not exist', { ...bare, week: { mon: [['09:00', '25:00']] } }, false],
    ['an unknown holiday', { ...bare, holidays: { nl: { labourDay: 'closed' } } }, false],
    ['a period without an end', { ...bare, periods: [{ from: '07-01', week: {} }] }, false],
    ['five-yearly is for Liberation Day alone', { ...bare, holidays: { nl: { christmas: 'fiveYearly' } } }, false],
  ])('%s', (_, calendar, isGood) => {
    expect(calendarSchema.safeParse(calendar).success).toBe(isGood);
  });
});
