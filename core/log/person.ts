import type { Author } from '../post.ts';

/**
 * Under which keys a person is found again on a site. The site's own id is the surest; a handle can be written with
 * other capitals; a shown name counts only when there is nothing better, since names are shared.
 */
export function personKeys(site: string, author: Author): readonly string[] {
  const keys: string[] = [];
  if (author.id) keys.push(`${site}#${author.id}`);
  if (author.handle) keys.push(`${site}@${author.handle.toLowerCase()}`);
  if (keys.length === 0 && author.name) keys.push(`${site}~${author.name.toLowerCase()}`);
  return keys;
}
