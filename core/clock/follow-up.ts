import type { Protocol } from '../protocol/schema.ts';
import { calendarOf, targetFor } from '../protocol/targets.ts';
import type { FollowUp, WaitingPost } from '../waiting.ts';
import { addOpen } from './calendar.ts';
import type { Calendar } from './calendar-schema.ts';
import { openDays } from './open-days.ts';

type PromisedTimes = Pick<FollowUp, 'warnAt' | 'dueAt'>;

/** Of the time that a department was given, the part after which we look whether it has answered. */
const WARN_SHARE = 0.8;
const MOST_DAYS_BACK = 14;
const dayMs = 86_400_000;

/**
 * A promise for a day (`2026-12-03`, on the calendar's clock): told when we open on that day, kept at the latest when we
 * close. On a day on which we are closed nobody can keep it: then it is due at our last closing before, unless that has
 * passed; then on that day itself.
 */
export function promiseOnDay(calendar: Calendar, day: string, now: Date): PromisedTimes {
  const { spansOf } = openDays(calendar);
  const date = Temporal.PlainDate.from(day);
  const number = Date.UTC(date.year, date.month - 1, date.day) / dayMs;
  for (let back = 0; back <= MOST_DAYS_BACK; back += 1) {
    const spans = spansOf(number - back);
    const [opens, closes] = [spans[0]?.[0], spans.at(-1)?.[1]];
    if (opens !== undefined && closes !== undefined && closes > now.getTime()) return times(opens, closes);
  }
  const begin = date.toZonedDateTime(calendar.zone).epochMilliseconds;
  return times(begin, date.add({ days: 1 }).toZonedDateTime(calendar.zone).epochMilliseconds - 60_000);
}

/** What a department promised, in hours of opening time from now. A calendar that never opens counts all hours. */
export function promiseWithin(calendar: Calendar, hours: number, now: Date): PromisedTimes {
  const after = (share: number) => {
    const ms = Math.round(hours * share * 3_600_000);
    const start = Temporal.Instant.fromEpochMilliseconds(now.getTime());
    return addOpen(calendar, start, ms)?.epochMilliseconds ?? now.getTime() + ms;
  };
  return times(after(WARN_SHARE), after(1));
}

/**
 * What was handed over is owed an answer: within the hours that the department says, else within what the targets say
 * for this post; `undefined` where nobody says anything.
 */
export function departmentPromise(
  protocol: Pick<Protocol, 'departments' | 'targets' | 'calendar' | 'calendars'>,
  row: Pick<WaitingPost, 'post' | 'calendarId' | 'account' | 'category' | 'triage'>,
  departmentId: string | undefined,
  now: Date,
): FollowUp | undefined {
  const { promisedHours } = protocol.departments?.find(({ id }) => id === departmentId) ?? {};
  const { handOverMinutes } = targetFor(protocol, { ...row, site: row.post.site });
  const hours = promisedHours ?? (handOverMinutes === undefined ? undefined : handOverMinutes / 60);
  if (hours === undefined) return undefined;
  const calendar = calendarOf(protocol, row.calendarId);
  return { by: 'department', madeAt: now.toISOString(), ...promiseWithin(calendar, hours, now) };
}

/** Is there a promise about this post that is still to be kept? */
export function hasPromise(row: Pick<WaitingPost, 'followUp'>): boolean {
  return row.followUp !== undefined && row.followUp.kept === undefined;
}

/**
 * A closed post with a promise still to keep, as a post that waits: for the queue, the badge and what is announced, as if
 * the promise were its target. `undefined` when there is none, or when the post is open and has its own clock.
 */
export function promiseRow(row: WaitingPost): WaitingPost | undefined {
  const { followUp, closedAt } = row;
  if (followUp === undefined || closedAt === undefined || !hasPromise(row)) return undefined;
  const { outcome, outcomeReason, answered, maybeAnswered, overdueAtFirstSight, ...open } = withoutWait(row);
  return {
    ...open,
    start: { at: followUp.madeAt, precision: 'exact', from: 'attribute' },
    warnAt: followUp.warnAt,
    dueAt: followUp.dueAt,
    snoozedUntil: followUp.warnAt,
    ...(followUp.notifiedSoonAt !== undefined && { notifiedSoonAt: followUp.notifiedSoonAt }),
    ...(followUp.notifiedLateAt !== undefined && { notifiedLateAt: followUp.notifiedLateAt }),
  };
}

function withoutWait({ closedAt, dueLatestAt, notifiedSoonAt, notifiedLateAt, pendingAnswer, ...row }: WaitingPost) {
  return row;
}

const times = (warn: number, due: number): PromisedTimes => ({
  warnAt: new Date(warn).toISOString(),
  dueAt: new Date(due).toISOString(),
});
