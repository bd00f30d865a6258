import type { PostKey } from '../../core/post.ts';

/**
 * What stands in the site's box for a post, as the page told it last. In memory alone: it is a draft of an hour, and
 * nobody needs it after the background has stopped.
 */
const texts = new Map<PostKey, string>();
/** The oldest go first. */
const most = 20;

export function rememberBoxText(key: PostKey, text: string): void {
  texts.delete(key);
  texts.set(key, text);
  for (const oldest of [...texts.keys()].slice(0, -most)) texts.delete(oldest);
}

export function boxTextOf(key: PostKey): string | undefined {
  return texts.get(key);
}

/** Another text was put there. */
export function forgetBoxText(key: PostKey): void {
  texts.delete(key);
}
