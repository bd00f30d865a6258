import { words } from '../.generated/locales/sidebar.js';
import { noticeEnd } from '../core/protocol/notices.ts';
import type { Notice } from '../core/protocol/schema.ts';
import type { Locale } from './Locale.tsx';

/**
 * Until when a notice is in force: "tot vanavond 18:00", "tot en met 3 december". Its own clock, not the browser's.
 *
 * @param clock what the clock of the protocol's calendar shows now, `2026-11-27T18:05`
 */
export function untilWords(notice: Pick<Notice, 'until'>, clock: string, locale: Locale): string {
  const { notices } = words[locale];
  const { day, date: iso, time, isEvening } = noticeEnd(notice, clock);
  const isThisYear = iso.slice(0, 4) === clock.slice(0, 4);
  const date = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(new Date(iso));
  return time === undefined
    ? notices.untilDay({ day, date })
    : notices.until({ day, date, time, evening: isEvening ? 'yes' : 'no' });
}
