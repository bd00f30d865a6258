import type { Contact } from '../core/contact.ts';
import { personKeys } from '../core/log/person.ts';
import { wordsOf } from '../core/log/words.ts';
import { keysOf } from '../core/person/apply-person.ts';
import type { Handle, Person } from '../core/person/person.ts';
import type { Database } from './db.ts';
import { bare } from './rows.ts';

/** Questions about persons over several sites. Without practice: invented people are linked to nobody. */

export async function readPersonRow(db: Database, id: string): Promise<Person | undefined> {
  const row = await db.persons.get(id);
  return row && bare(row);
}

/** Whose handle it is; `undefined` as long as nobody linked it. */
export async function findPersonOf(db: Database, { site, author }: Handle): Promise<Person | undefined> {
  const row = await db.persons
    .where('index.people')
    .anyOf([...personKeys(site, author)])
    .first();
  return row && bare(row);
}

/** Contacts under any of these handles, newest first: by the index on persons, however long the log is. */
export async function findHistory(db: Database, handles: readonly Handle[]): Promise<readonly Contact[]> {
  const rows = await db.contacts
    .where('index.people')
    .anyOf([...keysOf({ handles })])
    .distinct()
    .toArray();
  return rows.sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0)).map(bare);
}

export async function countPersons(
  db: Database,
): Promise<{ readonly persons: number; readonly handles: number; readonly notes: number }> {
  const rows = await db.persons.toArray();
  return {
    persons: rows.length,
    handles: rows.flatMap(({ handles }) => handles).length,
    notes: rows.flatMap(({ notes }) => notes).length,
  };
}

/** Contacts that are looked at for one word. */
const mostOfWord = 300;

/**
 * Handles of the log that share an account name, a name or a page's last part with one of these; which of them fit is
 * for `suggestLinks`.
 */
export async function findLikeHandles(db: Database, handles: readonly Handle[]): Promise<readonly Handle[]> {
  const texts = handles.flatMap(({ author }) => [author.handle, author.name, lastPart(author.url)]);
  const words = new Set(texts.flatMap((text) => longestWord(text)));
  const ids = new Set<string>();
  for (const word of words) {
    for (const id of await db.words.where('words').equals(word).limit(mostOfWord).primaryKeys()) ids.add(id);
  }
  // The words of the newest contacts may not be written yet.
  for (const id of await db.wordsToDo.toCollection().limit(mostOfWord).primaryKeys()) ids.add(id);
  const contacts = await db.contacts.bulkGet([...ids]);
  const waiting = await db.waiting
    .filter(({ practice, post }) => !practice && hasWord([post.author.handle, post.author.name], words))
    .limit(mostOfWord)
    .toArray();
  return [
    ...contacts.filter((row) => row !== undefined).map(({ site, author }) => ({ site, author })),
    ...waiting.map(({ post: { site, author } }) => ({ site, author })),
  ];
}

function lastPart(url: string | undefined): string | undefined {
  return url
    ?.replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean)
    .at(-1);
}

function longestWord(text: string | undefined): readonly string[] {
  const longest = [...wordsOf(text ?? '')].sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? [] : [longest];
}

function hasWord(texts: readonly (string | undefined)[], words: ReadonlySet<string>): boolean {
  return texts.some((text) => wordsOf(text ?? '').some((word) => words.has(word)));
}
