import type { WaitingPatch } from '../log/events.ts';
import type { Protocol } from '../protocol/schema.ts';
import { calendarOf, targetFor } from '../protocol/targets.ts';
import type { EarlierTarget, WaitingPost } from '../waiting.ts';
import { dueAt } from './due.ts';

/** What a target depends on and what may become known later. `undefined` for a field takes it away. */
export type TargetFacts = {
  readonly [K in 'account' | 'category' | 'triage' | 'start' | 'pauses' | 'countsFrom']?: WaitingPost[K] | undefined;
};

/**
 * What changes of a row when something that its target depends on changes while it waits: with the protocol of the row,
 * which need not be the one in force now. The target that held before stays in `earlierTargets`. What was announced for
 * a time that is now later may be announced again. An empty patch: nothing changes.
 *
 * @param at ISO 8601 UTC
 */
export function retarget(
  row: WaitingPost,
  facts: TargetFacts,
  protocol: Pick<Protocol, 'targets' | 'calendar' | 'calendars'>,
  at: string,
): WaitingPatch {
  const changed = Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => !isSame(value, row[name as keyof TargetFacts])),
  ) as TargetFacts;
  if (Object.keys(changed).length === 0) return {};
  const next: TargetFacts & Pick<WaitingPost, 'start'> = { ...row, ...changed, start: changed.start ?? row.start };
  const target = targetFor(protocol, { site: row.post.site, ...next });
  const targetMinutes = row.targetKind === 'next' ? target.nextMinutes : target.firstMinutes;
  const { calendarId } = target;
  const times = dueAt({
    postedAt: next.start.at,
    precision: next.start.precision,
    targetMinutes,
    calendar: calendarOf(protocol, calendarId),
    seenAt: row.firstSeenAt,
    ...(next.pauses && { pauses: next.pauses }),
  });
  const isOther = targetMinutes !== row.targetMinutes || calendarId !== row.calendarId;
  const lastAt = times.dueLatestAt ?? times.dueAt;
  const isAhead = (moment: string | undefined) => moment === undefined || Date.parse(moment) > Date.parse(at);
  return {
    ...changed,
    targetMinutes,
    calendarId,
    warnAt: times.warnAt,
    dueAt: times.dueAt,
    dueLatestAt: times.dueLatestAt,
    ...(isOther && { earlierTargets: [...(row.earlierTargets ?? []), targetOf(row, at)] }),
    ...(isAhead(times.warnAt) && row.notifiedSoonAt !== undefined && { notifiedSoonAt: undefined }),
    ...(isAhead(lastAt) && row.notifiedLateAt !== undefined && { notifiedLateAt: undefined }),
    ...silence(row, changed.start !== undefined, lastAt, isAhead(lastAt)),
  };
}

/**
 * Was it late before we saw it? Then it is not announced. A post that counts from an older one is late with that one, which
 * had its own announcement; once it counts from itself again that is over.
 */
function silence(
  { overdueAtFirstSight, firstSeenAt }: WaitingPost,
  isMoved: boolean,
  lastAt: string | undefined,
  isAhead: boolean,
): WaitingPatch {
  const wasLate = isMoved
    ? lastAt !== undefined && Date.parse(lastAt) < Date.parse(firstSeenAt)
    : overdueAtFirstSight === true && !isAhead;
  if (wasLate === (overdueAtFirstSight === true)) return {};
  return { overdueAtFirstSight: wasLate ? true : undefined };
}

function targetOf({ targetMinutes, calendarId, dueAt: due }: WaitingPost, until: string): EarlierTarget {
  return { until, targetMinutes, calendarId, ...(due !== undefined && { dueAt: due }) };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
