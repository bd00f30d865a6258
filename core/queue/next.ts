import type { QueueRow } from '../messages.ts';
import type { PostKey } from '../post.ts';
import { type Claimant, claimAt, isOfAnother } from './claim.ts';

/**
 * The post to go to next: the first that is due, or the one due after `after`, and from the last round to the first.
 * What is snoozed or claimed by somebody else is passed over. `undefined`: there is none but perhaps `after` itself.
 * @param rows in the order of the queue
 */
export function nextRow(
  rows: readonly QueueRow[],
  after: PostKey | undefined,
  me: Claimant,
  now: Date,
): QueueRow | undefined {
  const isFree = ({ row, state }: QueueRow) =>
    row.key !== after && state !== 'snoozed' && !isOfAnother(claimAt(row, now), me);
  const at = rows.findIndex(({ row }) => row.key === after);
  return rows.slice(at + 1).find(isFree) ?? rows.slice(0, at + 1).find(isFree);
}
