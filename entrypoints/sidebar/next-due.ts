import type { QueueRow } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';

/** The post that is due first, apart from the one in hand. Rows come by due. */
export function nextDue(rows: readonly QueueRow[], inHand: PostKey | undefined): QueueRow | undefined {
  return rows.find(({ row, state }) => row.key !== inHand && state !== 'snoozed' && row.closedAt === undefined);
}
