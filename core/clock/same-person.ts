import { personKeys } from '../log/person.ts';
import type { Author } from '../post.ts';

/**
 * Who is who: a page may show a person by id and handle and another by the handle alone. The function that comes back
 * gives one name for all authors that are tied by any of their keys, the same for every order of the input.
 */
export function groupPeople(
  seen: readonly { readonly site: string; readonly author: Author }[],
): (site: string, author: Author) => string {
  const above = new Map<string, string>();
  const find = (key: string): string => {
    let top = key;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  for (const { site, author } of seen) {
    const [first = '', ...others] = personKeys(site, author);
    for (const other of others) {
      const [low = '', high = ''] = [find(first), find(other)].sort();
      if (low !== high) above.set(high, low);
    }
  }
  return (site, author) => find(personKeys(site, author)[0] ?? '');
}
