import type { Author } from '../post.ts';
import { personKeys } from './person.ts';

/** One person on one site, as the log knows them. */
export interface LoggedPerson {
  readonly site: string;
  /** As seen last. */
  readonly author: Author;
  readonly contacts: number;
  /** Waiting posts, closed ones too. */
  readonly posts: number;
  /** Contacts in the log of a team, also those that one's own log has. */
  readonly team: number;
  /** ISO 8601 UTC, of the newest contact or post. */
  readonly lastAt: string;
}

/** Something in the log, or in that of a team, that one person wrote. */
export interface Trace {
  readonly kind: 'contact' | 'post' | 'team';
  readonly site: string;
  readonly author: Author;
  /** ISO 8601 UTC */
  readonly at: string;
}

/** Who wrote these: what shares a key is one person. Newest first. */
export function samePeople(traces: readonly Trace[]): readonly LoggedPerson[] {
  const groups: { keys: Set<string>; traces: Trace[] }[] = [];
  for (const trace of traces) {
    const keys = personKeys(trace.site, trace.author);
    if (keys.length === 0) continue;
    const [first, ...others] = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    if (first === undefined) {
      groups.push({ keys: new Set(keys), traces: [trace] });
      continue;
    }
    // A trace with an id and a handle joins those that had only one of them.
    for (const other of others) {
      for (const key of other.keys) first.keys.add(key);
      first.traces.push(...other.traces);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const key of keys) first.keys.add(key);
    first.traces.push(trace);
  }
  return groups
    .flatMap(({ traces: all }) => {
      const [newest] = all.sort((a, b) => (a.at < b.at ? 1 : -1));
      if (newest === undefined) return [];
      const count = (kind: Trace['kind']) => all.filter((trace) => trace.kind === kind).length;
      return [
        {
          site: newest.site,
          author: Object.assign({}, ...[...all].reverse().map(({ author }) => author)) as Author,
          contacts: count('contact'),
          posts: count('post'),
          team: count('team'),
          lastAt: newest.at,
        },
      ];
    })
    .sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
}
