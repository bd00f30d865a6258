import { describe, expect, it } from 'vitest';
import { easter, holidaysIn, holidaysOf } from '../../../core/clock/holidays.ts';

describe('Easter Sunday', () => {
  // Published dates, with both exceptions of the tables (1954, 1981, 2049, 2076) and the earliest and latest ones.
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('%i', (year, date) => {
    expect(easter(year).toString()).toBe(date);
  });
});

describe('Dutch holidays', () => {
  it('of 2026', () => {
    expect([...holidaysOf(2026, { nl: {} }).keys()].sort()).toEqual([
      '2026-01-01',
      '2026-04-05',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('Koningsdag is on the 26th when the 27th is a Sunday', () => {
    const kingsDays = [2025, 2026, 2031, 2036].map(
      (year) => [...holidaysOf(year, { nl: {} })].find(([, { id }]) => id === 'nl.kingsDay')?.[0],
    );
    expect(kingsDays).toEqual(['2025-04-26', '2026-04-27', '2031-04-26', '2036-04-26']);
  });

  it.each([
    [undefined, [true, false, true]],
    ['fiveYearly' as const, [true, false, true]],
    ['closed' as const, [true, true, true]],
    ['open' as const, [false, false, false]],
  ])('Bevrijdingsdag in 2025, 2026 and 2030 when it is set to %s', (liberationDay, closed) => {
    const sets = { nl: liberationDay === undefined ? {} : { liberationDay } };
    expect([2025, 2026, 2030].map((year) => holidaysOf(year, sets).has(`${year}-05-05`))).toEqual(closed);
  });

  it('each day can be switched, or have hours of its own', () => {
    const found = holidaysOf(2026, {
      nl: { goodFriday: 'closed', easterMonday: 'open', newYearsEve: [['09:00', '16:00']] },
    });
    expect(found.get('2026-04-03')?.windows).toEqual([]);
    expect(found.has('2026-04-06')).toBe(false);
    expect(found.get('2026-12-31')?.windows).toEqual([['09:00', '16:00']]);
  });

  it('two on one day: closed wins from hours (Ascension and Liberation Day, 5 May 2016)', () => {
    const found = holidaysOf(2016, { nl: { liberationDay: 'closed', ascension: [['12:00', '17:00']] } });
    expect(found.get('2016-05-05')).toEqual({ id: 'nl.liberationDay', windows: [] });
  });
});

describe('Belgian holidays', () => {
  it('of 2026', () => {
    expect([...holidaysOf(2026, { be: {} }).keys()].sort()).toEqual([
      '2026-01-01',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it('the day of a community is a choice', () => {
    expect(holidaysOf(2026, { be: { flemishDay: 'closed' } }).has('2026-07-11')).toBe(true);
  });

  it('both countries together', () => {
    const found = holidaysOf(2026, { nl: {}, be: {} });
    expect([found.has('2026-04-27'), found.has('2026-07-21')]).toEqual([true, true]);
  });
});

describe('the days of a set, for a form', () => {
  const dateOf = (set: 'nl' | 'be', name: string, year: number) =>
    holidaysIn(set)
      .find((day) => day.name === name)
      ?.dateIn(year);

  it('fall where they fall, also those on which we are usually open', () => {
    expect(dateOf('nl', 'kingsDay', 2027)).toBe('2027-04-27');
    // 27 April 2031 is a Sunday.
    expect(dateOf('nl', 'kingsDay', 2031)).toBe('2031-04-26');
    expect(dateOf('nl', 'goodFriday', 2027)).toBe('2027-03-26');
    expect(dateOf('be', 'pentecostMonday', 2027)).toBe('2027-05-17');
    expect(dateOf('be', 'nationalDay', 2027)).toBe('2027-07-21');
  });

  it('are named once each, and say what they usually do', () => {
    const names = holidaysIn('be').map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(holidaysIn('nl').find(({ name }) => name === 'liberationDay')?.usually).toBe('fiveYearly');
    expect(holidaysIn('be').find(({ name }) => name === 'flemishDay')?.usually).toBe('open');
  });
});
