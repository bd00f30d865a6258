import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addOpen, openMs } from '../../../core/clock/calendar.ts';
import type { Calendar } from '../../../core/clock/calendar-schema.ts';
import { dueAt, waitedMinutes } from '../../../core/clock/due.ts';

const minute = 60_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const zones = [
  'Europe/Amsterdam',
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'America/Santiago',
];

const clock = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
};
const quarter = fc.integer({ min: 0, max: 95 }).map((n) => clock(n * 15));
const window = fc.tuple(quarter, fc.oneof(quarter, fc.constant('24:00')));
const windows = fc.array(window, { maxLength: 3 });
const week = fc.record(
  { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: windows, sun: windows },
  { requiredKeys: [] },
);
const date = fc
  .integer({ min: 0, max: 729 })
  .map((day) => new Temporal.PlainDate(2026, 1, 1).add({ days: day }).toString());
const calendars: fc.Arbitrary<Calendar> = fc
  .record(
    {
      id: fc.constant('any'),
      zone: fc.constantFrom(...zones),
      week,
      exceptions: fc.array(fc.record({ date, windows }), { maxLength: 4 }),
      holidays: fc.constantFrom({ nl: {} }, { be: {} }),
      periods: fc.array(fc.record({ from: date, until: date, week }), { maxLength: 2 }),
    },
    { requiredKeys: ['id', 'zone', 'week'] },
  )
  .map((calendar) => calendar as Calendar);
/** Any second of 2026 and 2027: four clock changes in most zones. */
const moments = fc
  .integer({ min: 0, max: 2 * 365 * 86_400 })
  .map((second) => Temporal.Instant.fromEpochMilliseconds(Date.UTC(2026, 0, 1) + second * 1_000));
const targets = fc.integer({ min: 1, max: 3_000 });
const runs = { numRuns: 150 };

const ask = (calendar: Calendar, posted: Temporal.Instant, targetMinutes: number) =>
  dueAt({ postedAt: posted.toString(), precision: 'exact', targetMinutes, calendar });

describe('for every calendar', () => {
  it('a due time is never in closed time, and never before the post', () => {
    fc.assert(
      fc.property(calendars, moments, targets, (calendar, posted, target) => {
        const { dueAt: due, warnAt } = ask(calendar, posted, target);
        if (due === undefined) return;
        const end = Temporal.Instant.from(due);
        expect(Temporal.Instant.compare(end, posted)).toBe(1);
        // The last second before it was service time.
        expect(openMs(calendar, end.subtract({ seconds: 1 }), end)).toBe(1_000);
        expect(warnAt !== undefined && warnAt <= due).toBe(true);
      }),
      runs,
    );
  });

  it('what was waited until the due time is the target', () => {
    fc.assert(
      fc.property(calendars, moments, targets, (calendar, posted, target) => {
        const { dueAt: due } = ask(calendar, posted, target);
        if (due !== undefined) expect(waitedMinutes(calendar, posted.toString(), due)).toBe(target);
      }),
      runs,
    );
  });

  it('an interval cut in two adds up', () => {
    fc.assert(
      fc.property(
        calendars,
        moments,
        fc.array(fc.nat({ max: 40 * 86_400 }), { minLength: 2, maxLength: 2 }),
        (calendar, from, two) => {
          const between = from.add({ seconds: Math.min(...two) });
          const to = from.add({ seconds: Math.max(...two) });
          expect(openMs(calendar, from, between) + openMs(calendar, between, to)).toBe(openMs(calendar, from, to));
        },
      ),
      runs,
    );
  });

  it('more opening hours never make it due later', () => {
    fc.assert(
      fc.property(
        calendars,
        moments,
        targets,
        fc.constantFrom(...weekdays),
        window,
        (calendar, posted, target, day, more) => {
          const wider = { ...calendar, week: { ...calendar.week, [day]: [...(calendar.week[day] ?? []), more] } };
          const before = ask(calendar, posted, target).dueAt;
          const after = ask(wider, posted, target).dueAt;
          if (before !== undefined) expect(after !== undefined && after <= before).toBe(true);
        },
      ),
      runs,
    );
  });

  it('a later post is never due earlier', () => {
    fc.assert(
      fc.property(
        calendars,
        moments,
        targets,
        fc.integer({ min: 0, max: 500_000 }),
        (calendar, posted, target, seconds) => {
          const first = ask(calendar, posted, target).dueAt;
          const second = ask(calendar, posted.add({ seconds }), target).dueAt;
          if (first !== undefined && second !== undefined) expect(first <= second).toBe(true);
        },
      ),
      runs,
    );
  });

  it('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(calendars, moments, targets, targets, (calendar, from, one, two) => {
        const first = addOpen(calendar, from, one * minute);
        const second = first && addOpen(calendar, first, two * minute);
        const both = addOpen(calendar, from, (one + two) * minute);
        // The second step looks 400 days further.
        if (both) expect(second?.epochMilliseconds).toBe(both.epochMilliseconds);
      }),
      runs,
    );
  });
});

describe('against a count minute by minute on the wall clock', () => {
  // Windows that begin or end between 01:00 and 04:00 are left out: there a clock change is a matter of definition.
  const hours = fc.integer({ min: 4, max: 24 }).map((hour) => clock(hour * 60));
  const plain = fc.array(
    fc.tuple(
      hours.filter((time) => time !== '24:00'),
      hours,
    ),
    { maxLength: 2 },
  );
  const days = fc.record({ mon: plain, tue: plain, wed: plain, thu: plain, fri: plain, sat: plain, sun: plain });
  const start = fc.constantFrom('2026-03-27', '2026-10-23', '2027-03-26', '2026-06-10');

  function isOpen({ week: hoursOf, zone }: Calendar, at: Temporal.Instant): boolean {
    const local = at.toZonedDateTimeISO(zone);
    const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
    const today = hoursOf[weekdays[local.dayOfWeek - 1] ?? 'mon'] ?? [];
    const yesterday = hoursOf[weekdays[(local.dayOfWeek + 5) % 7] ?? 'mon'] ?? [];
    return (
      today.some(([from, to]) => from <= time && (time < to || to <= from)) ||
      yesterday.some(([from, to]) => to <= from && time < to)
    );
  }

  it('four days around a clock change', () => {
    fc.assert(
      fc.property(days, start, fc.constantFrom('Europe/Amsterdam', 'Europe/London'), (hoursOf, first, zone) => {
        const calendar: Calendar = { id: 'any', zone, week: hoursOf };
        const from = Temporal.PlainDate.from(first).toZonedDateTime(zone).toInstant();
        let counted = 0;
        let at = from;
        for (let step = 0; step < 4 * 24 * 4; step += 1) {
          if (isOpen(calendar, at)) counted += 15;
          at = at.add({ minutes: 15 });
        }
        expect(openMs(calendar, from, at) / minute).toBe(counted);
      }),
      { numRuns: 25 },
    );
  });
});
