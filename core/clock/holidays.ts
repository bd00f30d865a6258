import type { Calendar, OpeningWindow } from './calendar-schema.ts';

type Sets = NonNullable<Calendar['holidays']>;
type Choice = 'closed' | 'open' | 'fiveYearly' | OpeningWindow[];
/** Days from Easter Sunday, or `MM-DD`, or a rule; and what the day does when the calendar does not name it. */
type Rule = readonly [when: number | string | ((year: number) => string), usually: Exclude<Choice, OpeningWindow[]>];

/** 27 April; when that is a Sunday, the day before (Koninklijk Besluit of 2013). */
const kingsDay = (year: number) => (new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? '04-26' : '04-27');

const dutch: Readonly<Record<keyof NonNullable<Sets['nl']>, Rule>> = {
  newYear: ['01-01', 'closed'],
  goodFriday: [-2, 'open'],
  easter: [0, 'closed'],
  easterMonday: [1, 'closed'],
  kingsDay: [kingsDay, 'closed'],
  // A national holiday each year, but a day off in most agreements once in five.
  liberationDay: ['05-05', 'fiveYearly'],
  ascension: [39, 'closed'],
  pentecost: [49, 'closed'],
  pentecostMonday: [50, 'closed'],
  christmasEve: ['12-24', 'open'],
  christmas: ['12-25', 'closed'],
  secondChristmas: ['12-26', 'closed'],
  newYearsEve: ['12-31', 'open'],
};

/** The ten legal ones and both Sundays are closed; the days of the communities are a choice. */
const belgian: Readonly<Record<keyof NonNullable<Sets['be']>, Rule>> = {
  newYear: ['01-01', 'closed'],
  goodFriday: [-2, 'open'],
  easter: [0, 'closed'],
  easterMonday: [1, 'closed'],
  labourDay: ['05-01', 'closed'],
  ascension: [39, 'closed'],
  pentecost: [49, 'closed'],
  pentecostMonday: [50, 'closed'],
  flemishDay: ['07-11', 'open'],
  nationalDay: ['07-21', 'closed'],
  assumption: ['08-15', 'closed'],
  walloonDay: ['09-27', 'open'],
  allSaints: ['11-01', 'closed'],
  armistice: ['11-11', 'closed'],
  christmasEve: ['12-24', 'open'],
  christmas: ['12-25', 'closed'],
  secondChristmas: ['12-26', 'open'],
  newYearsEve: ['12-31', 'open'],
};

/** A day of a set as a form shows it. */
export interface HolidayChoice {
  readonly name: string;
  /** What it does when the calendar does not name it. */
  readonly usually: 'closed' | 'open' | 'fiveYearly';
  /** `2027-04-27` */
  readonly dateIn: (year: number) => string;
}

/** The days of a set, in the order of the year. */
export function holidaysIn(set: keyof Sets): readonly HolidayChoice[] {
  return Object.entries<Rule>(set === 'nl' ? dutch : belgian).map(([name, [when, usually]]) => ({
    name,
    usually,
    dateIn: (year) => dateOf(year, when),
  }));
}

export interface Holiday {
  /** `nl.kingsDay`: for the screens. */
  readonly id: string;
  /** Empty: closed. */
  readonly windows: readonly OpeningWindow[];
}

/**
 * The holidays of one year that change the opening hours, by date (`2027-04-27`). Where two fall on one day
 * (Ascension and Liberation Day in 2016) the day is closed if either closes it.
 */
export function holidaysOf(year: number, sets: Sets): ReadonlyMap<string, Holiday> {
  const found = new Map<string, Holiday>();
  const add = (
    set: string,
    rules: Readonly<Record<string, Rule>>,
    choices: Readonly<Record<string, Choice | undefined>>,
  ) => {
    for (const [name, [when, usually]] of Object.entries(rules)) {
      const choice = choices[name] ?? usually;
      if (choice === 'open' || (choice === 'fiveYearly' && year % 5 !== 0)) continue;
      const date = dateOf(year, when);
      const windows = typeof choice === 'string' ? [] : choice;
      if (found.get(date)?.windows.length !== 0) found.set(date, { id: `${set}.${name}`, windows });
    }
  };
  if (sets.nl) add('nl', dutch, sets.nl);
  if (sets.be) add('be', belgian, sets.be);
  return found;
}

function dateOf(year: number, when: Rule[0]): string {
  if (typeof when === 'number') return easter(year).add({ days: when }).toString();
  return `${String(year).padStart(4, '0')}-${typeof when === 'string' ? when : when(year)}`;
}

/** Easter Sunday in the Gregorian calendar: the Sunday after the first full moon of spring, by the church's tables. */
export function easter(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100);
  const skippedLeapDays = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const golden = year % 19;
  const epact = (19 * golden + skippedLeapDays - moonCorrection + 15) % 30;
  const fullMoon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
  const march21 = Temporal.PlainDate.from({ year, month: 3, day: 21 });
  const afterMoon = march21.add({ days: fullMoon });
  return afterMoon.add({ days: 7 - (afterMoon.dayOfWeek % 7) });
}
