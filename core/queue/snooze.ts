import { isOpenAt } from '../clock/calendar.ts';
import type { Calendar } from '../clock/calendar-schema.ts';
import { openDays } from '../clock/open-days.ts';

/** Until when a post is put off. */
export type SnoozeUntil = { readonly minutes: number } | { readonly at: string } | 'nextOpening';

/** A calendar that does not open within so many days does not open. */
const MOST_DAYS = 400;
const minute = 60_000;
const day = 24 * 60 * minute;

/** The moment at which a post comes back. Where a calendar never opens anew (closed for good, 24×7): a day from now. */
export function snoozeMoment(until: SnoozeUntil, now: Date, calendar: Calendar): Date {
  if (until === 'nextOpening') return new Date(nextOpening(calendar, now.getTime()) ?? now.getTime() + day);
  return 'at' in until ? new Date(until.at) : new Date(now.getTime() + until.minutes * minute);
}

/** When it opens next, ms since 1970: after lunch counts, midnight in the middle of a night shift does not. */
function nextOpening(calendar: Calendar, now: number): number | undefined {
  const { dayAt, spansOf } = openDays(calendar);
  const today = dayAt(now);
  for (let one = today; one <= today + MOST_DAYS; one += 1) {
    const opening = spansOf(one).find(([opens]) => opens > now && !wasOpenBefore(calendar, opens));
    if (opening !== undefined) return opening[0];
  }
  return undefined;
}

function wasOpenBefore(calendar: Calendar, ms: number): boolean {
  return isOpenAt(calendar, Temporal.Instant.fromEpochMilliseconds(ms - 1));
}
