import type { Words } from '../../.generated/locales/clock.js';
import type { Precision } from '../post.ts';
import type { ClockState, Outcome } from '../waiting.ts';
import { isRough, slackMs } from './precision.ts';
import { type ClockRow, isLateAt, stateOf } from './state.ts';

/** Which sentence says it. The names are the keys of the locale namespace `clock`. */
type ClockKind = 'left' | 'by' | 'late' | 'about' | 'waits' | 'maybe' | 'pending' | 'snoozed' | 'answered' | 'closed';

/** A wait as a mark or a screen shows it. */
export interface ClockView {
  readonly state: ClockState;
  readonly kind: ClockKind;
  /** The length that the sentence names, ms: left, too late, waited, took. */
  readonly ms: number;
  /** For `by` and `snoozed`: the moment, ISO 8601 UTC. */
  readonly at?: string;
  readonly outcome?: Outcome;
  /** The post's time is only "about 3 h". */
  readonly isApproximate: boolean;
  /** Past its target, also when answered by now. */
  readonly isLate: boolean;
  /** The moment that this is a view of, ms since 1970. */
  readonly now: number;
  readonly precision: Precision;
  /** Part of the target that is used, 0 to 1; for the ring. Between the known points it goes by the clock on the wall. */
  readonly shareUsed: number;
}

export interface ViewRow extends ClockRow {
  readonly targetMinutes: number;
  readonly maybeAnswered?: boolean | undefined;
  readonly pendingAnswer?: boolean | undefined;
  /** Service clock, for answered posts. */
  readonly waitedMinutes?: number | undefined;
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * What to show of a row at a moment. Counts down while the wait runs on; when closed hours lie between now and the due
 * time ("nog 63 u" for a target of two) or it is more than a day away, it names the moment instead (`by`).
 */
export function clockView(row: ViewRow, moment: Date | number): ClockView {
  const nowMs = Number(moment);
  const now = new Date(nowMs);
  const state = stateOf(row, now);
  const startMs = Date.parse(row.start.at);
  const waitedMs = Math.max(0, nowMs - startMs);
  const dueMs = Date.parse(row.dueAt ?? '');
  const isApproximate = isRough(row.start.precision);
  const endAt = row.answered?.at ?? row.answeredAt ?? row.closedAt ?? now.toISOString();
  const lastAt = row.dueLatestAt ?? row.dueAt;
  const view = {
    state,
    now: nowMs,
    precision: row.start.precision,
    isApproximate,
    isLate: isLateAt(row, endAt) === true,
    shareUsed: shareUsed(row, startMs, Math.min(nowMs, Date.parse(endAt))),
  };
  if (state === 'answered') {
    const took = row.waitedMinutes === undefined ? Date.parse(endAt) - startMs : row.waitedMinutes * minute;
    return { ...view, kind: 'answered', ms: Math.max(0, took) };
  }
  if (state === 'closed')
    return { ...view, kind: 'closed', ms: waitedMs, ...(row.outcome && { outcome: row.outcome }) };
  if (state === 'snoozed' && row.snoozedUntil) return { ...view, kind: 'snoozed', ms: waitedMs, at: row.snoozedUntil };
  if (row.pendingAnswer) return { ...view, kind: 'pending', ms: waitedMs };
  if (row.maybeAnswered) return { ...view, kind: 'maybe', ms: waitedMs };
  if (state === 'overdue') return { ...view, kind: 'late', ms: Math.max(0, nowMs - dueMs) };
  if (!row.dueAt) return { ...view, kind: 'waits', ms: waitedMs };
  const leftMs = Math.max(0, Date.parse(lastAt ?? row.dueAt) - nowMs);
  const isFar = leftMs > Math.min(row.targetMinutes * minute + slackMs[row.start.precision], 24 * hour);
  if (isFar) return { ...view, kind: 'by', ms: leftMs, at: row.dueAt };
  return isApproximate ? { ...view, kind: 'about', ms: waitedMs } : { ...view, kind: 'left', ms: leftMs };
}

function shareUsed({ warnAt, dueAt, targetMinutes }: ViewRow, startMs: number, nowMs: number): number {
  if (!dueAt) return 0;
  const dueMs = Date.parse(dueAt);
  const warnMs = Date.parse(warnAt ?? dueAt);
  const warnShare = Math.max(0, Math.min(0.8, 1 - 5 / targetMinutes));
  if (nowMs >= dueMs) return 1;
  if (nowMs >= warnMs) return warnShare + (1 - warnShare) * part(warnMs, dueMs, nowMs);
  return warnShare * part(startMs, warnMs, nowMs);
}

function part(from: number, to: number, at: number): number {
  return to > from ? Math.max(0, Math.min(1, (at - from) / (to - from))) : 1;
}

/** A length in the one or two units that a person wants. */
export interface ShortDuration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

/**
 * A length as few units: under an hour minutes, up to ten hours "1 u 10", up to two days hours, then days. Cut off,
 * never rounded up: "nog 1 u" promises no more than there is. With precision `hour` minutes are left out, with `day`
 * hours. `{minutes: 0}`: less than a minute.
 */
export function shortDuration(ms: number, precision: Precision = 'exact'): ShortDuration {
  const minutes = Math.floor(ms / minute);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48 || slackMs[precision] > hour) return { days: Math.max(1, Math.floor(hours / 24)) };
  if (hours === 0) return slackMs[precision] >= hour ? { hours: 1 } : { minutes };
  const rest = minutes % 60;
  return hours >= 10 || rest === 0 || slackMs[precision] >= hour ? { hours } : { hours, minutes: rest };
}

/** "12 min", "1 u 10", "3 d" in the words given. */
export function formatDuration({ days, hours, minutes }: ShortDuration, words: Words): string {
  if (days !== undefined) return words.days({ n: days });
  if (hours === undefined) return minutes ? words.minutes({ n: minutes }) : words.moment;
  return minutes === undefined ? words.hours({ n: hours }) : words.hoursMinutes({ h: hours, m: minutes });
}

/**
 * "09:15", on another day "ma 09:15", further than six days "9-11 09:15", further than half a year "9-11-2025"; in the
 * zone of whoever looks.
 */
export function formatMoment(at: string, nowMs: number, words: Words): string {
  const moment = new Date(at);
  const time = `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
  if (moment.toDateString() === new Date(nowMs).toDateString()) return time;
  const names = [words.sun, words.mon, words.tue, words.wed, words.thu, words.fri, words.sat];
  const away = Math.abs(moment.getTime() - nowMs);
  const date = { day: moment.getDate(), month: moment.getMonth() + 1 };
  if (away > 183 * 24 * hour) return words.longDate({ ...date, year: String(moment.getFullYear()) });
  const day = away < 6 * 24 * hour ? names[moment.getDay()] : words.date(date);
  return `${day} ${time}`;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** The whole sentence: "nog 12 min", "12 min te laat", "uiterlijk ma 09:15", "beantwoord in 42 min". */
export function sayClock(view: ClockView, words: Words): string {
  const { kind, at = '', isApproximate } = view;
  if (kind === 'maybe' || kind === 'pending') return words[kind];
  if (kind === 'closed') return words.outcome[view.outcome ?? 'answered'];
  if (kind === 'by' || kind === 'snoozed') return words[kind]({ time: formatMoment(at, view.now, words) });
  const time = formatDuration(shortDuration(view.ms, view.precision), words);
  if (kind === 'late') return isApproximate ? words.lateAbout({ time }) : words.late({ time });
  if (kind === 'answered') return isApproximate ? words.answeredAbout({ time }) : words.answered({ time });
  return words[kind]({ time });
}
