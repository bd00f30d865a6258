import { words } from '../.generated/locales/clock.js';
import {
  type ClockView,
  clockView,
  formatDuration,
  formatMoment,
  sayClock,
  shortDuration,
} from '../core/clock/words.ts';
import type { WaitingPost } from '../core/waiting.ts';
import { type Locale, useLocale } from './Locale.tsx';

export interface ClockWords {
  /** The whole sentence: "nog 15 min", "12 min te laat", "beantwoord in 42 min". */
  readonly say: (view: ClockView) => string;
  /** Minutes in words: "1 u 45". */
  readonly duration: (minutes: number) => string;
  /** A moment as short as it can be: "10:41", "ma 16:20", "18-11 16:20". */
  readonly moment: (iso: string, now: Date) => string;
  /** "12:29" */
  readonly time: (iso: string) => string;
  /** "18 nov", in another year "18 nov 2025" */
  readonly day: (iso: string, now: Date) => string;
}

function clockWords(locale: Locale): ClockWords {
  const say = words[locale];
  return {
    say: (view) => sayClock(view, say),
    duration: (minutes) => formatDuration(shortDuration(minutes * 60_000), say),
    moment: (iso, now) => formatMoment(iso, now.getTime(), say),
    time: (iso) =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(iso)),
    day: (iso, now) => {
      const isThisYear = iso.slice(0, 4) === now.toISOString().slice(0, 4);
      const form: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
      if (!isThisYear) form.year = 'numeric';
      return new Intl.DateTimeFormat(locale, form).format(new Date(iso));
    },
  };
}

export function useClockWords(): ClockWords {
  return clockWords(useLocale());
}

/** What the clock says of a row now; the state follows the clock, not the moment at which the row was asked. */
export function viewClock(row: WaitingPost, now: Date, waitedMinutes?: number): ClockView {
  return clockView({ ...row, waitedMinutes }, now);
}
