import type { Words } from '../../../../../.generated/locales/protocolSettings.js';
import type { Locale } from '../../../../../components/Locale.tsx';
import { type Calendar, calendarSchema } from '../../../../../core/clock/calendar-schema.ts';
import { holidaysOf } from '../../../../../core/clock/holidays.ts';
import { openDays } from '../../../../../core/clock/open-days.ts';
import { type Weekday, weekdays } from './week.ts';

/** "maandag" */
export function weekdayName(day: Weekday, locale: Locale): string {
  // 5 January 2026 was a Monday.
  const date = new Date(Date.UTC(2026, 0, 5 + weekdays.indexOf(day)));
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

/** "di 27 apr", of `2027-04-27`. */
export function dateName(date: string, locale: Locale): string {
  const form: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, form).format(new Date(`${date}T00:00:00Z`));
}

/** A calendar that the clock can reckon with; nothing while times or the zone are half typed. */
export function readyCalendar(calendar: Calendar): Calendar | undefined {
  const checked = calendarSchema.safeParse(calendar);
  if (!checked.success) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: calendar.zone });
    // A date that does not exist has the right form and breaks the reckoning.
    for (const { date } of checked.data.exceptions ?? []) Temporal.PlainDate.from(date);
    return checked.data;
  } catch {
    return undefined;
  }
}

/** The day on the calendar's own clock, `2027-04-27`. */
export function dayIn(calendar: Calendar, moment: Date): string {
  return new Intl.DateTimeFormat('sv', { timeZone: calendar.zone }).format(moment);
}

/** "open 9:00–17:00", "dicht (Koningsdag)" */
export function dayWords(calendar: Calendar, date: string, say: Words): string {
  const start = Date.parse(`${date}T00:00:00Z`);
  const spans = openDays(calendar).spansOf(start / 86_400_000);
  const because = reasonOf(calendar, date, say);
  const why = because === undefined ? '' : ` (${because})`;
  if (spans.length === 0) return `${say.hours.closed}${why}`;
  const hours = spans.map(([from, to]) => `${timeIn(calendar, from, date)}–${timeIn(calendar, to, date)}`);
  return `${say.hours.openAt({ hours: hours.join(', ') })}${why}`;
}

function reasonOf({ exceptions = [], holidays }: Calendar, date: string, say: Words): string | undefined {
  const own = exceptions.find((one) => one.date === date);
  if (own !== undefined) return own.reason;
  const holiday = holidays && holidaysOf(Number(date.slice(0, 4)), holidays).get(date);
  return holiday && holidayName(holiday.id.slice(3), say);
}

/** "Koningsdag", of `kingsDay`. */
export function holidayName(name: string, say: Words): string {
  const names: Readonly<Record<string, string>> = say.holidays.names;
  return names[name] ?? name;
}

/** "9:00"; the end of the day is 24:00. */
function timeIn({ zone }: Calendar, ms: number, date: string): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  if (moment.toPlainDate().toString() !== date) return '24:00';
  return `${moment.hour}:${String(moment.minute).padStart(2, '0')}`;
}
