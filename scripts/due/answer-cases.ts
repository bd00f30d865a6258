import * as z from 'zod/mini';
import { type Calendar, calendarSchema } from '../../core/clock/calendar-schema.ts';
import { dueAt } from '../../core/clock/due.ts';

// Errors in words; the extension itself carries none.
z.config(z.locales.en());

/** Further fields (an expected answer, a remark) are left alone. */
const caseSchema = z.looseObject({
  name: z.optional(z.string()),
  calendar: z.looseObject({}),
  zone: z.optional(z.string()),
  postedAt: z.string(),
  precision: z.optional(z.enum(['exact', 'minute', 'hour', 'day', 'week', 'month', 'year'])),
  targetMinutes: z.number().check(z.gt(0)),
});

/** Times are ISO 8601 UTC; `local` is the due time on the clock of the calendar's zone. */
export interface CaseAnswer {
  readonly name?: string;
  /** `null`: the calendar does not open (enough) within 400 days. */
  readonly dueAt?: string | null;
  readonly local?: string;
  readonly warnAt?: string;
  readonly dueLatestAt?: string;
  readonly error?: string;
}

/** One answer per case, in the same order; a case that cannot be read has an `error` that says why. */
export function answerCases(cases: readonly unknown[]): readonly CaseAnswer[] {
  return cases.map((one) => {
    try {
      return answerCase(one);
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  });
}

function answerCase(one: unknown): CaseAnswer {
  const { name, zone, postedAt, targetMinutes, precision = 'exact', ...rest } = check(caseSchema, one, '');
  const calendar = readCalendar(rest.calendar, zone);
  const posted = readMoment(postedAt, calendar.zone);
  const times = dueAt({ postedAt: posted.toString(), precision, targetMinutes, calendar });
  const label = name === undefined ? {} : { name };
  if (times.dueAt === undefined) return { ...label, dueAt: null };
  const local = Temporal.Instant.from(times.dueAt)
    .toZonedDateTimeISO(calendar.zone)
    .toString({ smallestUnit: 'second' });
  return { ...label, ...times, local };
}

/** The case's own zone goes before the calendar's; a calendar in a case needs no id. */
function readCalendar(value: object, zone: string | undefined): Calendar {
  const calendar = check(
    calendarSchema,
    { id: 'case', ...value, ...(zone === undefined ? {} : { zone }) },
    'calendar.',
  );
  const say = `zone: ${calendar.zone} is no IANA zone`;
  orSay(say, () => Temporal.Now.instant().toZonedDateTimeISO(calendar.zone));
  return calendar;
}

/** `2026-11-06T16:45:00+01:00`, `…Z`, or without either: by the clock of the zone. */
function readMoment(text: string, zone: string): Temporal.Instant {
  const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})(?:\[.*\])?$/i.test(text);
  return orSay(`postedAt: ${text} is no ISO 8601 time`, () =>
    hasOffset ? Temporal.Instant.from(text) : Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant(),
  );
}

function orSay<T>(sentence: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new Error(sentence);
  }
}

function check<T extends z.ZodMiniType>(schema: T, value: unknown, place: string): z.infer<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${place}${path.join('.')}: ${message}`);
  throw new Error(problems.join('; '));
}
