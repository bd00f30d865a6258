import type { Calendar, OpeningWindow } from './calendar-schema.ts';
import { type Holiday, holidaysOf } from './holidays.ts';

/** From, to; ms since 1970. */
type Span = readonly [from: number, to: number];

/** The opening hours of a calendar by day, each day worked out once. Days are counted from 1970-01-01. */
export interface OpenDays {
  /** The day on which a moment falls in the calendar's zone. */
  readonly dayAt: (ms: number) => number;
  /** When it is open on that day: in order, not touching each other. */
  readonly spansOf: (day: number) => readonly Span[];
}

interface Hours {
  readonly windows: readonly OpeningWindow[];
  /** Said of this date itself: then no window of the evening before runs on into it. */
  readonly isOfDate: boolean;
}

const dayMs = 86_400_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const known = new WeakMap<Calendar, OpenDays>();

/** The opening hours of this calendar; the same answer for the same object. Throws `RangeError` for an unknown zone. */
export function openDays(calendar: Calendar): OpenDays {
  const ready = known.get(calendar) ?? compile(calendar);
  known.set(calendar, ready);
  return ready;
}

function compile({ zone, week, periods = [], holidays, exceptions = [] }: Calendar): OpenDays {
  const byDate = new Map(exceptions.map(({ date, windows }) => [date, windows]));
  const years = new Map<number, ReadonlyMap<string, Holiday>>();
  const days = new Map<number, readonly Span[]>();
  const epoch = new Temporal.PlainDate(1970, 1, 1);
  const dateOf = (day: number) => epoch.add({ days: day });

  function holidayOn(date: Temporal.PlainDate): Holiday | undefined {
    if (!holidays) return undefined;
    const ofYear = years.get(date.year) ?? holidaysOf(date.year, holidays);
    years.set(date.year, ofYear);
    return ofYear.get(date.toString());
  }

  function hoursOf(date: Temporal.PlainDate): Hours {
    const text = date.toString();
    const ofDate = byDate.get(text) ?? holidayOn(date)?.windows;
    if (ofDate) return { windows: ofDate, isOfDate: true };
    const inForce = periods.find(({ from, until }) => isBetween(text, from, until))?.week ?? week;
    return { windows: inForce[weekdays[date.dayOfWeek - 1] ?? 'mon'] ?? [], isOfDate: false };
  }

  function workOut(day: number): readonly Span[] {
    const date = dateOf(day);
    const today = hoursOf(date);
    const ms = (time: string) =>
      time === '24:00' ? momentOf(dateOf(day + 1), '00:00', zone) : momentOf(date, time, zone);
    const spans = today.windows.map(([from, to]): Span => [ms(from), ms(to > from ? to : '24:00')]);
    if (!today.isOfDate) {
      for (const [from, to] of hoursOf(dateOf(day - 1)).windows) if (to <= from) spans.push([ms('00:00'), ms(to)]);
    }
    return merge(spans);
  }

  return {
    dayAt(ms) {
      const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
      return Date.UTC(year, month - 1, day) / dayMs;
    },
    spansOf(day) {
      const spans = days.get(day) ?? workOut(day);
      days.set(day, spans);
      return spans;
    },
  };
}

/** A bound without a year holds for every year; two such bounds may run over New Year (`12-20` to `01-05`). */
function isBetween(date: string, from: string, until: string): boolean {
  const isFrom = date.slice(-from.length) >= from;
  const isUntil = date.slice(-until.length) <= until;
  return from.length === 5 && until.length === 5 && from > until ? isFrom || isUntil : isFrom && isUntil;
}

/**
 * The moment at which the clock on the wall shows `time` on `date`. A time that a clock change skips is the moment of
 * the change; one that comes twice is its first.
 */
function momentOf(date: Temporal.PlainDate, time: string, timeZone: string): number {
  const plainTime = Temporal.PlainTime.from(time);
  const moment = date.toZonedDateTime({ timeZone, plainTime });
  if (moment.toPlainTime().equals(plainTime)) return moment.epochMilliseconds;
  // One step on, since the change may be at this very moment.
  return (moment.add({ nanoseconds: 1 }).getTimeZoneTransition('previous') ?? moment).epochMilliseconds;
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (to <= from) continue;
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
