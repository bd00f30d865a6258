import type { Calendar, OpeningWindow } from '../../../../../core/clock/calendar-schema.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
export type Week = Calendar['week'];

export const wholeDay: OpeningWindow = ['00:00', '24:00'];
export const usualDay: OpeningWindow = ['09:00', '17:00'];

export const alwaysOpen: Week = Object.fromEntries(weekdays.map((day) => [day, [wholeDay]]));

/** The window that is likely meant by one more: a day begins at nine, a second one comes after lunch. */
export function nextWindow(windows: readonly OpeningWindow[]): OpeningWindow {
  const last = windows.at(-1)?.[1];
  if (last === undefined) return usualDay;
  if (last < '13:00') return ['13:00', '17:00'];
  return last < '19:00' ? ['19:00', '21:00'] : ['22:00', '23:00'];
}

/** Do two windows of one day lie over one another? They then count as one. */
export function overlap(windows: readonly OpeningWindow[]): boolean {
  const spans = windows.map(([from, to]) => [from, to > from ? to : '24:00'] as const).sort();
  return spans.some(([from], index) => index > 0 && from < (spans[index - 1]?.[1] ?? ''));
}

/** Is there a window that ends on the next day? */
export function isOverMidnight([from, to]: OpeningWindow): boolean {
  return /^\d\d:\d\d$/.test(to) && to <= from;
}

export const workdays = weekdays.slice(0, 5);
