import type { Calendar } from '../../../core/clock/calendar-schema.ts';

type Windows = [string, string][];

/** A calendar with the same hours on Monday to Friday. */
export function weekdays(...windows: Windows): Calendar {
  const week = { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows };
  return { id: 'test', zone: 'Europe/Amsterdam', week };
}

export function everyDay(...windows: Windows): Calendar {
  const calendar = weekdays(...windows);
  return { ...calendar, week: { ...calendar.week, sat: windows, sun: windows } };
}

export const always = everyDay(['00:00', '24:00']);
export const never: Calendar = { id: 'never', zone: 'Europe/Amsterdam', week: {} };

/** `2026-11-06 16:45` on the clock of that zone. */
export function at(local: string, zone = 'Europe/Amsterdam'): Temporal.Instant {
  return Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime(zone).toInstant();
}

/** The same form back, with seconds only when there are any. */
export function local(moment: Temporal.Instant | string | undefined, zone = 'Europe/Amsterdam'): string | undefined {
  if (moment === undefined) return undefined;
  const plain = Temporal.Instant.from(String(moment)).toZonedDateTimeISO(zone).toPlainDateTime();
  const smallestUnit = plain.second === 0 ? 'minute' : 'second';
  return plain.toString({ smallestUnit }).replace('T', ' ');
}
