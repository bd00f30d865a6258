import { wordsOf } from '../../../core/log/words.ts';
import type { Reply } from '../../../core/protocol/schema.ts';

/** Does every word that is asked begin a word of these texts? */
export function fitsWords(texts: readonly (string | undefined)[], asked: readonly string[]): boolean {
  if (asked.length === 0) return true;
  const all = wordsOf(texts.join(' '));
  return asked.every((word) => all.some((one) => one.startsWith(word)));
}

/** Does every word that was typed begin a word of the reply, in any language? Title, text, examples, its own words. */
export function fitsReply(reply: Reply, typed: string): boolean {
  const { id, title, text, examples, words = [], note } = reply;
  const texts = [title, text, note ?? {}].flatMap((each) => Object.values(each));
  const samples = Object.values(examples ?? {}).flat();
  return fitsWords([id, ...texts, ...samples, ...words], wordsOf(typed));
}

export interface ReplyGroup {
  /** Id of the category, '' for replies without one. */
  readonly id: string;
  readonly replies: readonly Reply[];
}

/** By category, in the order of the protocol; replies without one last. */
export function groupReplies(
  replies: readonly Reply[],
  categories: readonly { readonly id: string }[],
): readonly ReplyGroup[] {
  const ids = [...categories.map(({ id }) => id), ''];
  return ids
    .map((id) => ({ id, replies: replies.filter(({ category = '' }) => category === id) }))
    .filter((group) => group.replies.length > 0);
}

/** Why a reply is not offered on a day (`2026-11-21`); nothing when it is. */
export function heldBack(reply: Reply, day: string): 'draft' | 'reviewed' | 'notYet' | 'expired' | undefined {
  if (reply.status !== 'approved') return reply.status;
  if (reply.validFrom !== undefined && day < reply.validFrom) return 'notYet';
  return reply.validUntil !== undefined && day > reply.validUntil ? 'expired' : undefined;
}
