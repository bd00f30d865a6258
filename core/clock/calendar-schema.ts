import * as z from 'zod/mini';

/** `HH:MM`, with `24:00` for the end of the day. */
const time = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
/** From, to. A window whose end is not after its start runs over midnight. */
const window = z.tuple([time, time]);
const windows = z.array(window).check(z.maxLength(12));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Opening hours. */
export const calendarSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /** IANA zone, for instance `Europe/Amsterdam`. */
  zone: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Windows per weekday; a day that is not named is closed. */
  week: z.strictObject({
    mon: z.optional(windows),
    tue: z.optional(windows),
    wed: z.optional(windows),
    thu: z.optional(windows),
    fri: z.optional(windows),
    sat: z.optional(windows),
    sun: z.optional(windows),
  }),
  /** Days that differ: closed (no windows) or other hours. They go before the week. */
  exceptions: z.optional(
    z.array(z.strictObject({ date, windows, reason: z.optional(z.string().check(z.maxLength(200))) })),
  ),
});

export type Calendar = z.infer<typeof calendarSchema>;
