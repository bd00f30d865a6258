import type { Page } from './adapter.ts';
import { shownTime } from './times.ts';
import { inZone } from './times-zone.ts';

/**
 * The offset that a board says it shows times in: "All times are GMT +2", "Alle tijden zijn UTC+02:00", "GMT".
 * @returns "+02:00", or `undefined` when the text names no zone
 */
export function zoneIn(text: string): string | undefined {
  const said = /\b(?:GMT|UTC)\b(?:\s*([+\-−])\s*(\d{1,2})(?:[:.](\d\d?))?)?/.exec(text);
  if (!said) return undefined;
  const [, sign, hours = '0', part = '0'] = said;
  // "5.5" is half an hour, "5:30" thirty minutes; so is "5.30", since no zone is 18 minutes from the hour.
  const share = Number(`0.${part}`) * 60;
  const minutes = /\d\.\d/.test(said[0]) && share % quarter === 0 ? share : Number(part);
  const isWest = sign !== undefined && sign !== '+';
  return offset((Number(hours) * 60 + minutes) * (isWest ? -1 : 1));
}

const minute = 60_000;
/** Offsets are whole quarters of an hour; a board's clock and ours may differ by less than this, minutes. */
const quarter = 15;
const slack = 4;
/** No zone is further from UTC, minutes. */
const furthest = 14 * 60 + slack;

/**
 * The zone of a board that names none, by the clock that it shows itself ("Het is nu 12 maart 2024, 09:15",
 * "Current time: 03-12-2024, 09:15 AM"): how far it is from the moment at which the page was loaded.
 * @param shown the text of that clock, date and time
 * @returns the browser's own zone when that fits (it knows about summer time), else an offset, else `undefined`
 */
export function zoneByClock(shown: string, page: Page): string | undefined {
  const loadedAt = Math.min(page.now.getTime(), page.document.defaultView?.performance.timeOrigin ?? Infinity);
  // The date is that of today, give or take one: so much for which number is the day.
  const apart = (['day', 'month'] as const)
    .map((order) => shownTime(shown.replace(/^\D*: +/, ''), page, 'UTC', order))
    .flatMap((time) => (time?.precision === 'minute' ? (Date.parse(time.at) - loadedAt) / minute : []))
    .find((minutes) => Math.abs(minutes) < furthest);
  if (apart === undefined) return undefined;
  const minutes = Math.round(apart / quarter) * quarter;
  if (Math.abs(apart - minutes) > slack) return undefined;
  const here = inZone(new Date(loadedAt), page.zone).offsetNanoseconds / 1e6 / minute;
  return here === minutes ? page.zone : offset(minutes);
}

/** 120 → "+02:00" */
function offset(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
