import type { Contact } from '../contact.ts';
import { type Outcome, outcomes, type WaitingPost } from '../waiting.ts';
import { isLateAt, stateOf } from './state.ts';

/** What a wait can be while it lasts, the most urgent first. */
export const openStatuses = ['overdue', 'dueSoon', 'waiting', 'snoozed'] as const;
export type OpenStatus = (typeof openStatuses)[number];

/** How it can have ended. `answered` alone: no target was measured, as with a contact by telephone. */
export type ClosedStatus = 'answeredInTime' | 'answeredLate' | Outcome;
export const closedStatuses: readonly ClosedStatus[] = ['answeredInTime', 'answeredLate', ...outcomes];

/** Everything that is said of a wait, in queue and log. */
export type WaitStatus = OpenStatus | ClosedStatus;

type StatusRow = Pick<
  WaitingPost,
  'start' | 'warnAt' | 'dueAt' | 'dueLatestAt' | 'snoozedUntil' | 'closedAt' | 'outcome' | 'answered'
>;

/**
 * Status of a post at a moment. Due soon: from 80 % of the target, and at least five minutes of it are left. In time: at
 * or before the due time; a post whose time is rough is late only when it is so for certain.
 */
export function statusOf(row: StatusRow, now: Date): WaitStatus {
  const state = stateOf(row, now);
  const at = row.answered?.at ?? row.closedAt;
  if (state === 'answered') return answeredStatus(at === undefined ? undefined : isLateAt(row, at));
  // A row from before outcomes were kept says no more than that it was closed.
  return state === 'closed' ? (row.outcome ?? 'noReplyNeeded') : state;
}

/** The same of a contact in the log: what was measured when it was made. */
export function statusOfContact({
  outcome,
  metTarget,
}: Pick<Contact, 'outcome'> & { readonly metTarget?: boolean | undefined }): ClosedStatus {
  return outcome === 'answered' ? answeredStatus(metTarget === undefined ? undefined : !metTarget) : outcome;
}

function answeredStatus(isLate: boolean | undefined): ClosedStatus {
  return isLate === undefined ? 'answered' : isLate ? 'answeredLate' : 'answeredInTime';
}
