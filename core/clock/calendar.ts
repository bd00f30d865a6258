import type { Calendar } from './calendar-schema.ts';
import { openDays } from './open-days.ts';

/** A calendar that is closed for so long is taken for closed for good. */
const MOST_DAYS = 400;

/** Service time between two moments, ms; 0 when `to` is not after `from`. */
export function openMs(calendar: Calendar, from: Temporal.Instant, to: Temporal.Instant): number {
  const { dayAt, spansOf } = openDays(calendar);
  const [start, end] = [from.epochMilliseconds, to.epochMilliseconds];
  let total = 0;
  if (end <= start) return total;
  const lastDay = dayAt(end);
  for (let day = dayAt(start); day <= lastDay; day += 1) {
    for (const [opens, closes] of spansOf(day)) total += Math.max(0, Math.min(closes, end) - Math.max(opens, start));
  }
  return total;
}

/**
 * The moment at which `ms` of service time have passed since `from`. With 0 it is `from` itself while open, else the next
 * opening. The moment of closing still counts as open: two hours from 15:00 to a close at 17:00 end at 17:00.
 * `undefined`: not within 400 days.
 */
export function addOpen(calendar: Calendar, from: Temporal.Instant, ms: number): Temporal.Instant | undefined {
  const { dayAt, spansOf } = openDays(calendar);
  const start = from.epochMilliseconds;
  const firstDay = dayAt(start);
  let left = ms;
  for (let day = firstDay; day <= firstDay + MOST_DAYS; day += 1) {
    for (const [opens, closes] of spansOf(day)) {
      const begin = Math.max(opens, start);
      if (closes <= begin) continue;
      if (left <= closes - begin) return Temporal.Instant.fromEpochMilliseconds(begin + left);
      left -= closes - begin;
    }
  }
  return undefined;
}

/** Is it open at this moment? The moment of opening is, that of closing is not. */
export function isOpenAt(calendar: Calendar, moment: Temporal.Instant): boolean {
  const { dayAt, spansOf } = openDays(calendar);
  const ms = moment.epochMilliseconds;
  return spansOf(dayAt(ms)).some(([opens, closes]) => opens <= ms && ms < closes);
}
