import { hashText } from '../core/suggest/hash.ts';

/**
 * An id for a post whose site shows none: the same for the same person and words wherever they are read. It changes
 * when the post is changed, and two equal posts of one person are one.
 */
export function hashedId(...parts: readonly string[]): string {
  const text = parts.join('\n');
  return `h${hashText(text, 1).toString(36)}-${hashText(text, 2).toString(36)}`;
}
