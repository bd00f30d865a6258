import type { Precision } from '../post.ts';
import type { Pause } from '../waiting.ts';
import type { Calendar } from './calendar-schema.ts';
import { addServed, servedMs } from './pauses.ts';
import { slackMs } from './precision.ts';

const minute = 60_000;
/** A warning comes when this part of the target is used … */
const WARN_SHARE = 0.8;
/** … and never less than this before the end, in minutes of service time. */
const WARN_LEAST = 5;

export interface DueQuestion {
  /** Start of the service clock, ISO 8601 UTC. */
  readonly postedAt: string;
  readonly precision: Precision;
  readonly targetMinutes: number;
  readonly calendar: Calendar;
  /** When it was first seen, ISO 8601 UTC: it cannot have been made later. */
  readonly seenAt?: string;
  readonly pauses?: readonly Pause[];
}

/** ISO 8601 UTC. All absent: the calendar does not open (enough) within 400 days, or a pause runs on. */
export interface DueTimes {
  readonly warnAt?: string;
  readonly dueAt?: string;
  /** When the post's time is not exact: the latest moment it can be due. Only after this it is overdue. */
  readonly dueLatestAt?: string;
}

/** When a post must be answered. Within means at or before that moment. */
export function dueAt({ postedAt, precision, targetMinutes, calendar, seenAt, pauses }: DueQuestion): DueTimes {
  const start = Temporal.Instant.from(postedAt);
  const end = addServed(calendar, start, targetMinutes * minute, pauses);
  if (!end) return {};
  const warnMinutes = Math.max(0, Math.min(targetMinutes * WARN_SHARE, targetMinutes - WARN_LEAST));
  const warn = addServed(calendar, start, Math.round(warnMinutes * minute), pauses);
  const latest = addServed(calendar, latestStart(start, precision, seenAt), targetMinutes * minute, pauses);
  return {
    dueAt: isoOf(end),
    ...(warn && { warnAt: isoOf(warn) }),
    ...(latest && Temporal.Instant.compare(latest, end) > 0 && { dueLatestAt: isoOf(latest) }),
  };
}

/** "3 u" and "14:32" are the beginning of the time in which the post can have been made. */
function latestStart(start: Temporal.Instant, precision: Precision, seenAt: string | undefined): Temporal.Instant {
  const latest = start.epochMilliseconds + slackMs[precision];
  const seen = seenAt === undefined ? latest : Date.parse(seenAt);
  return Temporal.Instant.fromEpochMilliseconds(Math.max(start.epochMilliseconds, Math.min(latest, seen)));
}

/** Service clock: minutes of opening hours between two moments (ISO 8601 UTC), pauses left out, to a hundredth. */
export function waitedMinutes(calendar: Calendar, from: string, to: string, pauses?: readonly Pause[]): number {
  return toMinutes(servedMs(calendar, Temporal.Instant.from(from), Temporal.Instant.from(to), pauses));
}

/** The customer's clock, 24/7: minutes between two moments (ISO 8601 UTC), to a hundredth. */
export function waitedByCustomerMinutes(from: string, to: string): number {
  return toMinutes(Math.max(0, Date.parse(to) - Date.parse(from)));
}

const toMinutes = (ms: number) => Math.round(ms / 600) / 100;

/** As `Date` writes it, so that times compare as texts. */
const isoOf = (moment: Temporal.Instant) => new Date(moment.epochMilliseconds).toISOString();
