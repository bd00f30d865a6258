import { isBefore } from '../clock/state.ts';
import type { QueueRow } from '../messages.ts';

/** Order of the queue: what is due first; without a due time after those; what is snoozed last, by when it comes back. */
export function compareRows(a: QueueRow, b: QueueRow): number {
  const snoozed = Number(a.state === 'snoozed') - Number(b.state === 'snoozed');
  return (
    snoozed || compareTimes(timeOf(a), timeOf(b)) || (a.row.key < b.row.key ? -1 : Number(a.row.key !== b.row.key))
  );
}

function timeOf({ row, state }: QueueRow): string | undefined {
  return state === 'snoozed' ? row.snoozedUntil : row.dueAt;
}

function compareTimes(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return isBefore(a, b) ? -1 : Number(isBefore(b, a));
}
