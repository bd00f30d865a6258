import * as z from 'zod/mini';

/** `HH:MM`, with `24:00` for the end of the day. */
const time = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
/** From, to. A window whose end is not after its start runs over midnight. */
const window = z.tuple([time, time]);
const windows = z.array(window).check(z.maxLength(12));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** A date, or without its year (`07-15`) that day of every year. */
const dateOrDay = z.string().check(z.regex(/^(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const reason = z.optional(z.string().check(z.maxLength(200)));

/** Windows per weekday; a day that is not named is closed. */
const week = z.strictObject({
  mon: z.optional(windows),
  tue: z.optional(windows),
  wed: z.optional(windows),
  thu: z.optional(windows),
  fri: z.optional(windows),
  sat: z.optional(windows),
  sun: z.optional(windows),
});

/** What a holiday does: closed, open as on any such weekday, or these hours. */
const holiday = z.optional(z.union([z.enum(['closed', 'open']), windows]));

/** Days of the Netherlands; what each does when it is not named stands in `holidays.ts`. */
const dutchDays = z.strictObject({
  newYear: holiday,
  goodFriday: holiday,
  easter: holiday,
  easterMonday: holiday,
  kingsDay: holiday,
  /** `fiveYearly`: closed in 2025, 2030, …; `closed`: every year. */
  liberationDay: z.optional(z.union([z.enum(['closed', 'open', 'fiveYearly']), windows])),
  ascension: holiday,
  pentecost: holiday,
  pentecostMonday: holiday,
  christmasEve: holiday,
  christmas: holiday,
  secondChristmas: holiday,
  newYearsEve: holiday,
});

const belgianDays = z.strictObject({
  newYear: holiday,
  goodFriday: holiday,
  easter: holiday,
  easterMonday: holiday,
  labourDay: holiday,
  ascension: holiday,
  pentecost: holiday,
  pentecostMonday: holiday,
  flemishDay: holiday,
  nationalDay: holiday,
  assumption: holiday,
  walloonDay: holiday,
  allSaints: holiday,
  armistice: holiday,
  christmasEve: holiday,
  christmas: holiday,
  secondChristmas: holiday,
  newYearsEve: holiday,
});

/** Opening hours. What is said of a date goes before holidays, these before periods, these before the week. */
export const calendarSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /** IANA zone, for instance `Europe/Amsterdam`. */
  zone: z.string().check(z.minLength(1), z.maxLength(100)),
  week,
  /** Another week from one day to another, both included: school holidays, summer. The first that holds a day counts. */
  periods: z.optional(
    z.array(z.strictObject({ from: dateOrDay, until: dateOrDay, week, reason })).check(z.maxLength(100)),
  ),
  /** Public holidays, computed for every year. `{"nl": {}}` takes the usual ones. */
  holidays: z.optional(z.strictObject({ nl: z.optional(dutchDays), be: z.optional(belgianDays) })),
  /** Days that differ: closed (no windows) or other hours. */
  exceptions: z.optional(z.array(z.strictObject({ date, windows, reason }))),
});

export type Calendar = z.infer<typeof calendarSchema>;
export type OpeningWindow = z.infer<typeof window>;
