import { hashKey, type SealedEvent, type Sha256 } from '../core/log/chain.ts';
import type { RowNames } from '../core/log/event-parts.ts';
import type { Trace } from '../core/log/same-people.ts';
import { wordsOf } from '../core/log/words.ts';
import type { Author, PostKey } from '../core/post.ts';
import type { Database } from './db.ts';
import type { Head } from './journal.ts';
import { findContacts } from './queries.ts';
import type { ContactRow, PersonRow, WaitingRow } from './rows.ts';

/** Contacts that are looked at for one question; more of one name are found by a longer question. */
const mostContacts = 500;

/** What the log has of who is called like this: by name, handle or link of the profile. */
export async function findPeople(db: Database, text: string): Promise<readonly Trace[]> {
  if (wordsOf(text).length === 0) return [];
  const waiting = await db.waiting.filter(({ post }) => isCalledLike(text, post.author)).toArray();
  return [
    ...(await findContactsWith(db, text, 'contact')),
    ...waiting.map(
      ({ post, lastSeenAt }): Trace => ({ kind: 'post', site: post.site, author: post.author, at: lastSeenAt }),
    ),
  ];
}

/** Their contacts alone; also in the log of a team. */
export async function findContactsWith(db: Database, text: string, kind: Trace['kind']): Promise<readonly Trace[]> {
  // A link is not among the words of a contact: its last part is the handle, as a rule.
  const longest = [...wordsOf(text)].sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return [];
  const { contacts } = await findContacts(db, { text: text.includes('/') ? longest : text, limit: mostContacts });
  return contacts
    .filter(({ author }) => isCalledLike(text, author))
    .map(({ site, author, createdAt }) => ({ kind, site, author, at: createdAt }));
}

function isCalledLike(text: string, { name, handle, url, id }: Author): boolean {
  const words = wordsOf([name, handle, url, id].filter(Boolean).join(' '));
  return wordsOf(text).every((word) => words.some((one) => one.startsWith(word)));
}

/** Rows of one person: also those that share a key only with another row of theirs, and of every handle that is linked. */
export async function rowsOfPerson(
  db: Database,
  /** Keys of the person (`core/log/person.ts`). */
  asked: Iterable<string>,
): Promise<{
  readonly contacts: readonly ContactRow[];
  readonly practice: readonly ContactRow[];
  readonly waiting: readonly WaitingRow[];
  /** What colleagues said of this person: handles, notes, number in the CRM. */
  readonly persons: readonly PersonRow[];
  /** Under which they are found, of the person asked for and of all these rows. */
  readonly keys: readonly string[];
}> {
  const keys = new Set(asked);
  for (;;) {
    const known = [...keys];
    const contacts = await db.contacts.where('index.people').anyOf(known).distinct().toArray();
    const practice = await db.practiceContacts.where('index.people').anyOf(known).distinct().toArray();
    const waiting = await db.waiting.where('index.people').anyOf(known).distinct().toArray();
    const persons = await db.persons.where('index.people').anyOf(known).distinct().toArray();
    for (const { index } of [...contacts, ...practice, ...waiting, ...persons])
      for (const key of index.people) keys.add(key);
    if (keys.size === known.length) return { contacts, practice, waiting, persons, keys: known };
  }
}

/** A person as each of these rows shows them. */
export function authorsOf(
  { contacts, practice, waiting, persons }: Omit<Awaited<ReturnType<typeof rowsOfPerson>>, 'keys'>,
  author: Author,
): readonly Author[] {
  return [
    author,
    ...[...contacts, ...practice].map((row) => row.author),
    ...waiting.map(({ post }) => post.author),
    ...persons.flatMap(({ handles }) => handles.map((handle) => handle.author)),
  ];
}

/** What happened to these rows, oldest first. The facts know a post by a hash. */
export async function eventsOf(
  db: Database,
  { head, sha256 }: { readonly head: Head; readonly sha256: Sha256 },
  /** Or persons: the facts know these by their id as well. */
  contacts: readonly { readonly id: string; readonly postKey?: PostKey }[],
  waiting: readonly { readonly key: PostKey }[],
): Promise<readonly SealedEvent[]> {
  const ids = contacts.map(({ id }) => id);
  const keys = new Set([...waiting.map(({ key }) => key), ...contacts.flatMap(({ postKey }) => postKey ?? [])]);
  const hashes = await Promise.all([...keys].map((key) => hashKey(key, head.keySalt, sha256)));
  const found = [
    ...(await db.events.where('facts.id').anyOf(ids).toArray()),
    ...(await db.events.where('facts.key').anyOf(hashes).toArray()),
  ];
  return found.sort((a, b) => a.seq - b.seq);
}

/** The same of rows by the names that the facts know them by. */
export async function eventsOfNames(
  db: Database,
  { contacts, persons, posts }: RowNames,
): Promise<readonly SealedEvent[]> {
  const found = [
    ...(await db.events
      .where('facts.id')
      .anyOf([...contacts, ...persons])
      .toArray()),
    ...(await db.events
      .where('facts.key')
      .anyOf([...posts])
      .toArray()),
  ];
  return found.sort((a, b) => a.seq - b.seq);
}
