import type { Locale } from '../../../components/Locale.tsx';
import type { Calendar } from '../../../core/clock/calendar-schema.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Days with the same hours on one line: "ma–wo 09:00–17:00". */
export function weekWords(
  week: Calendar['week'],
  locale: Locale,
  closed: string,
): readonly { readonly days: string; readonly hours: string }[] {
  const lines: { first: number; last: number; hours: string }[] = [];
  days.forEach((day, index) => {
    const windows = week[day] ?? [];
    const hours = windows.length === 0 ? closed : windows.map(([from, to]) => `${from}–${to}`).join(', ');
    const before = lines.at(-1);
    if (before?.hours === hours) before.last = index;
    else lines.push({ first: index, last: index, hours });
  });
  return lines.map(({ first, last, hours }) => ({
    days: first === last ? dayName(first, locale) : `${dayName(first, locale)}–${dayName(last, locale)}`,
    hours,
  }));
}

/** Monday is 0. */
function dayName(index: number, locale: Locale): string {
  // 5 January 2026 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 0, 5 + index)),
  );
}
