import { addOpen, isOpenAt } from './calendar.ts';
import type { Calendar } from './calendar-schema.ts';

/** How long one post waited, in minutes of opening hours; `isOpen`: it still waits, so in the end it is longer. */
export interface Wait {
  readonly minutes: number;
  readonly isOpen: boolean;
}

/** From fewer answers nothing is said. */
export const FEWEST_ANSWERS = 20;
/** Answers that count: the last ones. */
export const MOST_ANSWERS = 50;
/** How far back answers count, days. */
export const REPLY_TIME_DAYS = 30;
/** Part of the posts that is answered within what we say. */
const SHARE = 0.8;

/** Minutes that people say: 5, 10, 15, … an hour and a half, two hours. Above: whole blocks of four hours. */
const spoken = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 360, 420, 480];
const BLOCK = 240;
const quarterMs = 15 * 60_000;

/** What can be said of the wait; `tooSlow`: too much still waits to know when four of five will be answered. */
export type ReplyTime =
  | { readonly minutes: number; readonly count: number }
  | { readonly why: 'tooFew' | 'tooSlow'; readonly count: number };

/**
 * Within which time at least 80 % of the posts get an answer, from the last answers and from what waits now (by the
 * estimate of Kaplan and Meier, so that what waits long already counts). One post that is never answered is counted on
 * top: that makes the share hold for the next post and not only for those that were counted. Rounded up to minutes that
 * people say.
 */
export function replyTime(waits: readonly Wait[]): ReplyTime {
  const count = waits.filter(({ isOpen }) => !isOpen).length;
  if (count < FEWEST_ANSWERS) return { why: 'tooFew', count };
  // At one moment the answers go before those that still wait.
  const sorted = [...waits].sort((a, b) => a.minutes - b.minutes || Number(a.isOpen) - Number(b.isOpen));
  let waiting = sorted.length + 1;
  let left = 1;
  for (const { minutes, isOpen } of sorted) {
    if (!isOpen) left *= (waiting - 1) / waiting;
    waiting -= 1;
    // Adding up fractions makes 0.2 a little more.
    if (left <= 1 - SHARE + 1e-9) return { minutes: roundUp(minutes), count };
  }
  return { why: 'tooSlow', count };
}

function roundUp(minutes: number): number {
  return spoken.find((one) => minutes <= one) ?? Math.ceil(minutes / BLOCK) * BLOCK;
}

/** What we tell the public; times ISO 8601 UTC. */
export type ReplyStatement =
  /** Open now, and it fits before closing. */
  | { readonly kind: 'within'; readonly minutes: number }
  /** Open now, but the time runs on after a closing: the moment itself. */
  | { readonly kind: 'by'; readonly minutes: number; readonly at: string }
  | { readonly kind: 'closed'; readonly minutes: number; readonly opensAt: string }
  | { readonly kind: 'none'; readonly why: 'tooFew' | 'tooSlow' | 'neverOpen'; readonly count: number };

export function replyStatement(time: ReplyTime, calendar: Calendar, now: Date): ReplyStatement {
  if (!('minutes' in time)) return { kind: 'none', ...time };
  const { minutes, count } = time;
  const start = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  const end = addOpen(calendar, start, minutes * 60_000);
  const opens = addOpen(calendar, start, 0);
  if (end === undefined || opens === undefined) return { kind: 'none', why: 'neverOpen', count };
  if (!isOpenAt(calendar, start)) return { kind: 'closed', minutes, opensAt: isoOf(opens) };
  const isThrough = end.epochMilliseconds - start.epochMilliseconds === minutes * 60_000;
  return isThrough ? { kind: 'within', minutes } : { kind: 'by', minutes, at: isoOf(toQuarter(calendar, end)) };
}

/** Up to the quarter, where that is still open. */
function toQuarter(calendar: Calendar, end: Temporal.Instant): Temporal.Instant {
  const quarter = Temporal.Instant.fromEpochMilliseconds(Math.ceil(end.epochMilliseconds / quarterMs) * quarterMs);
  return isOpenAt(calendar, quarter) ? quarter : end;
}

/**
 * Does a text that was put on the site still hold? It does while we are as fast as it says or faster, and while it does
 * not speak of a moment that has passed. `unsure`: nothing can be said now.
 */
export function stillHolds(said: ReplyStatement, current: ReplyStatement, now: Date): 'yes' | 'no' | 'unsure' {
  if (said.kind === 'none') return 'no';
  if (current.kind === 'none') return 'unsure';
  const isPast = (moment: string) => Date.parse(moment) <= now.getTime();
  if (said.kind === 'closed') return isPast(said.opensAt) || current.minutes > said.minutes ? 'no' : 'yes';
  if (said.kind === 'by') {
    if (isPast(said.at) || current.kind === 'closed') return 'no';
    const at = current.kind === 'by' ? Date.parse(current.at) : now.getTime() + current.minutes * 60_000;
    return at <= Date.parse(said.at) ? 'yes' : 'no';
  }
  return current.kind === 'within' && current.minutes <= said.minutes ? 'yes' : 'no';
}

const isoOf = (moment: Temporal.Instant) => new Date(moment.epochMilliseconds).toISOString();
