import type { WaitingPost } from '../waiting.ts';
import { isBefore, stateOf } from './state.ts';

/** Everything that can be said of a post's wait, more than the states that the queue sorts by. */
export type WaitStatus =
  | 'waiting'
  | 'dueSoon'
  | 'overdue'
  | 'snoozed'
  | 'answeredInTime'
  | 'answeredLate'
  | 'noReplyNeeded'
  | 'handedOver'
  | 'takenPrivate'
  | 'waitingForCustomer'
  | 'gone'
  | 'salesLead'
  | 'feedbackAsked'
  | 'posted';

type StatusRow = Pick<
  WaitingPost,
  'start' | 'warnAt' | 'dueAt' | 'dueLatestAt' | 'snoozedUntil' | 'closedAt' | 'outcome' | 'answered'
>;

/**
 * Status of a post at a moment. Due soon: from 80 % of the target, and at least five minutes of it are left. In time: at
 * or before the due time; a post whose time is rough is late only when it is so for certain; one that never is due is
 * always in time.
 */
export function statusOf(row: StatusRow, now: Date): WaitStatus {
  const state = stateOf(row, now);
  if (state === 'answered') return isAnsweredLate(row) ? 'answeredLate' : 'answeredInTime';
  if (state !== 'closed') return state;
  // A row from before outcomes were kept says no more than that it was closed.
  const { outcome } = row;
  return outcome === undefined || outcome === 'answered' ? 'noReplyNeeded' : outcome;
}

function isAnsweredLate({ dueLatestAt, dueAt, answered, closedAt }: StatusRow): boolean {
  const limit = dueLatestAt ?? dueAt;
  const at = answered?.at ?? closedAt;
  return limit !== undefined && at !== undefined && isBefore(limit, at);
}
