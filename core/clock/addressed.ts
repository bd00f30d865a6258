import type { Post } from '../post.ts';
import type { Protocol } from '../protocol/schema.ts';
import { isSameHandle } from './own.ts';

/**
 * Which of our accounts a post is to: the one that it mentions, else the only one that we have on its site. Absent: more
 * than one could be meant.
 *
 * @param accounts those of the post's site
 * @returns the handle without "@", else the shown name
 */
export function accountOf(
  { mentions = [] }: Pick<Post, 'mentions'>,
  accounts: readonly Pick<Protocol['accounts'][number], 'handle' | 'name'>[],
): string | undefined {
  const mentioned = accounts.find(({ handle }) => mentions.some((mention) => isSameHandle(handle, mention)));
  const account = mentioned ?? (accounts.length === 1 ? accounts[0] : undefined);
  return account?.handle?.replace(/^@/, '') ?? account?.name;
}
