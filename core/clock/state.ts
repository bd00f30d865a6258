import type { Counts } from '../messages.ts';
import type { PostKey, PostTime } from '../post.ts';
import type { ClockState, WaitingPost } from '../waiting.ts';

/** What the clock needs of a row: a `WaitingPost` and a `PageRow` both fit. */
export interface ClockRow {
  readonly start: PostTime;
  readonly warnAt?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly dueLatestAt?: string | undefined;
  readonly snoozedUntil?: string | undefined;
  readonly closedAt?: string | undefined;
  readonly outcome?: WaitingPost['outcome'] | undefined;
  readonly answered?: { readonly at: string } | undefined;
  readonly answeredAt?: string | undefined;
}

/** Is moment `a` before `b`? ISO 8601 UTC. Texts of one form compare as they are, which spares reading 100,000 dates. */
export function isBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : Date.parse(a) < Date.parse(b);
}

/**
 * Was a wait over its target at a moment (ISO 8601 UTC)? Within means at or before the due time; a rough one is late only
 * when it is so for certain. `undefined`: it never is due, so nothing was measured.
 */
export function isLateAt({ dueAt, dueLatestAt }: Pick<ClockRow, 'dueAt' | 'dueLatestAt'>, at: string) {
  const limit = dueLatestAt ?? dueAt;
  return limit === undefined ? undefined : isBefore(limit, at);
}

/**
 * State of a row at a moment. Within the target means at or before its due time; a post whose time is rough is overdue
 * only when it is so for certain (`dueLatestAt`). `maybeAnswered` does not change the state.
 */
export function stateOf(row: ClockRow, now: Date): ClockState {
  return stateAt(row, now.toISOString());
}

/** `stateOf` for many rows: the moment as ISO 8601 UTC. */
function stateAt(row: ClockRow, now: string): ClockState {
  if (row.answered || row.answeredAt || row.outcome === 'answered') return 'answered';
  if (row.closedAt || row.outcome) return 'closed';
  if (row.snoozedUntil && isBefore(now, row.snoozedUntil)) return 'snoozed';
  if (isLateAt(row, now)) return 'overdue';
  return row.warnAt && !isBefore(now, row.warnAt) ? 'dueSoon' : 'waiting';
}

/** The one badge: the number overdue, else due soon. */
interface Badge {
  /** At most four signs. */
  readonly text: string;
  readonly state: 'overdue' | 'dueSoon';
}

export interface Due {
  readonly counts: Counts;
  /** Absent when there is nothing to tell: clear it. */
  readonly badge?: Badge;
  /** What to announce now; write `notifiedSoonAt` / `notifiedLateAt` on these rows before showing it. */
  readonly notify: readonly { readonly key: PostKey; readonly kind: 'soon' | 'late' }[];
  /** The first moment at which the answer changes by itself, ISO 8601 UTC. */
  readonly nextAt?: string;
}

/**
 * Everything that the clock says of the waiting posts at a moment; one pass, no memory of its own, so that it does not
 * matter when it was called last. Announces nothing twice (the rows carry what was announced, a clock set back changes
 * nothing), nothing that was overdue when first seen, nothing snoozed or maybe answered. A snooze that has passed may be
 * announced once more: that is what it was asked for.
 */
export function due(now: Date, rows: Iterable<WaitingPost>): Due {
  const at = now.toISOString();
  const counts = { overdue: 0, dueSoon: 0, waiting: 0 };
  const notify: { key: PostKey; kind: 'soon' | 'late' }[] = [];
  let nextAt: string | undefined;
  const expect = (moment: string | undefined) => {
    if (moment && isBefore(at, moment) && (!nextAt || isBefore(moment, nextAt))) nextAt = moment;
  };

  for (const row of rows) {
    const state = stateAt(row, at);
    if (state === 'answered' || state === 'closed') continue;
    if (state === 'snoozed') {
      expect(row.snoozedUntil);
      continue;
    }
    counts[state] += 1;
    if (state === 'waiting') expect(row.warnAt);
    if (state !== 'overdue') expect(justAfter(row.dueLatestAt ?? row.dueAt, at, nextAt));
    if (state === 'waiting' || isSilent(row) || wasTold(row.notifiedLateAt, row)) continue;
    if (state === 'overdue') notify.push({ key: row.key, kind: 'late' });
    else if (!wasTold(row.notifiedSoonAt, row)) notify.push({ key: row.key, kind: 'soon' });
  }
  const badge = badgeOf(counts);
  return { counts, notify, ...(badge && { badge }), ...(nextAt && { nextAt }) };
}

function isSilent({ maybeAnswered, overdueAtFirstSight, snoozedUntil }: WaitingPost): boolean {
  return maybeAnswered === true || (overdueAtFirstSight === true && !snoozedUntil);
}

/** An announcement from before a snooze does not count any more. */
function wasTold(toldAt: string | undefined, { snoozedUntil }: WaitingPost): boolean {
  return toldAt !== undefined && !(snoozedUntil && isBefore(toldAt, snoozedUntil));
}

/** At the due time itself a post is still in time. Computed only where it can be the next moment. */
function justAfter(moment: string | undefined, at: string, nextAt: string | undefined): string | undefined {
  if (!moment || isBefore(moment, at) || (nextAt && isBefore(nextAt, moment))) return undefined;
  return new Date(Date.parse(moment) + 1).toISOString();
}

function badgeOf({ overdue, dueSoon }: Counts): Badge | undefined {
  const count = overdue || dueSoon;
  if (count === 0) return undefined;
  return { text: count > 999 ? '999+' : String(count), state: overdue > 0 ? 'overdue' : 'dueSoon' };
}
