import type { WaitingPatch } from '../log/events.ts';
import type { Post } from '../post.ts';
import type { WaitingPost } from '../waiting.ts';

/**
 * What a later sight of a post changes in its row: its author changed the text, changed it back, or the page now shows
 * all of it. `undefined`: nothing. A page that shows only the beginning ("see more") says nothing of the rest.
 */
export function textChange(row: WaitingPost, post: Post, at: string): WaitingPatch | undefined {
  const known = row.editedText ?? row.post.text;
  if (known === post.text) return undefined;
  if (post.isCut && known.startsWith(beginningOf(post.text))) return undefined;
  if (row.post.isCut && row.editedText === undefined && post.text.startsWith(beginningOf(known))) {
    const { isCut: _, ...whole } = row.post;
    return { post: { ...whole, text: post.text, ...(post.isCut && { isCut: true }) }, lastSeenAt: at };
  }
  const isBack = post.text === row.post.text;
  return { editedText: isBack ? undefined : post.text, editedAt: isBack ? undefined : at, lastSeenAt: at };
}

/** Without the dots that say that there is more. */
const beginningOf = (text: string) => text.replace(/\s*(?:…|\.{3})\s*$/u, '');
