import type { Post } from '../post.ts';

/**
 * Is it a post of ours that answers nobody, new enough to log? What was posted before the horizon, or before this site
 * was switched on, is not logged for having been seen; nor is one whose time the page does not show.
 * @param since ISO 8601 UTC
 */
export function isOwnNewPost(
  post: Post,
  { since, horizonDays, now }: { readonly since: string; readonly horizonDays: number; readonly now: Date },
): boolean {
  const { posted, parentId, quotes = [], isStarter, threadId, id } = post;
  if (!post.isOwn || post.isPending || parentId !== undefined || quotes.length > 0) return false;
  // A flat topic does not say whom a post answers: only one that begins its thread answers nobody for certain.
  if (isStarter !== true && threadId !== id) return false;
  const at = posted === undefined ? Number.NaN : Date.parse(posted.at);
  return at >= Date.parse(since) && at >= now.getTime() - horizonDays * 86_400_000;
}
