import { withReply } from '../../../../core/protocol/edit-replies.ts';
import type { Protocol, Reply } from '../../../../core/protocol/schema.ts';

export interface Placed {
  /** From 1; `undefined`: not found at all. */
  readonly place?: number;
  /** Of how many replies. */
  readonly count: number;
  readonly fits: boolean;
  readonly first: readonly Reply[];
}

/**
 * Where a reply would be suggested for a post among all that the protocol has approved, by the protocol alone: what
 * was learned from handled posts is not in it. The engine is read only when somebody tries.
 */
export async function placeOnPost(protocol: Protocol, reply: Reply, text: string): Promise<Placed> {
  const { buildIndex, suggestReplies } = await import('../../../../core/suggest/index.ts');
  const all = withReply(protocol, reply);
  const replies = all.replies.filter((one) => one.status === 'approved' || one.id === reply.id);
  const index = buildIndex({ replies, languages: all.languages }, []);
  const { suggestions, fits } = suggestReplies(index, { text }, { count: replies.length });
  const at = suggestions.findIndex(({ replyId }) => replyId === reply.id);
  const first = suggestions.slice(0, 3).flatMap(({ replyId }) => replies.filter(({ id }) => id === replyId));
  return { count: replies.length, fits, first, ...(at < 0 ? {} : { place: at + 1 }) };
}
