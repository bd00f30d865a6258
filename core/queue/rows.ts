import { promiseRow } from '../clock/follow-up.ts';
import { stateOf } from '../clock/state.ts';
import type { QueueRow } from '../messages.ts';
import type { WaitingPost } from '../waiting.ts';
import { compareRows } from './order.ts';

/** Rows with their state, in the order of the queue; promises stand between what waits. */
export function queueRows(
  rows: readonly WaitingPost[],
  now: Date,
  promised: readonly WaitingPost[] = [],
): readonly QueueRow[] {
  const promises = promised.flatMap((row): readonly QueueRow[] => {
    const promise = promiseRow(row);
    return promise === undefined ? [] : [{ row: promise, state: stateOf(promise, now), isPromise: true }];
  });
  return [...rows.map((row): QueueRow => ({ row, state: stateOf(row, now) })), ...promises].sort(compareRows);
}
