import type { Contact } from '../core/contact.ts';
import { personKeys } from '../core/log/person.ts';
import { wordsOf } from '../core/log/words.ts';
import type { Author } from '../core/post.ts';
import { byNewest } from './by-time.ts';
import type { Database } from './db.ts';
import type { ContactRow } from './rows.ts';
import { idsWithWord } from './word-blocks.ts';

/** Contacts by person and by words. */

/** Contacts whose words are not written yet and that are looked at themselves, at most. */
const mostToDo = 1_000;

/** Contacts of a page, as a rule. */
const pageLength = 100;

/**
 * A word of more contacts than this is so common that a page of them is found sooner among the newest. Of n contacts k
 * have the word: reading those costs k rows, looking through the newest about 100 × n / k of them; the two are the same
 * where k is √(100 n).
 */
async function fewIds(db: Database): Promise<number> {
  const log = await db.meta.get('log');
  const all = log?.key === 'log' ? log.contacts : 0;
  return Math.round(Math.min(10_000, Math.max(1_000, Math.sqrt(pageLength * all))));
}

interface Asked {
  readonly person?: { readonly site: string; readonly author: Author };
  /** Words or beginnings of words; all must occur. */
  readonly text?: string;
}

export const asksWho = ({ person, text }: Asked): boolean => person !== undefined || wordsOf(text ?? '').length > 0;

/**
 * All that fit, newest first, when one of the words or the person has few contacts; `undefined` when all are common.
 * @param fits the whole question, of a contact
 */
export async function findFew(
  db: Database,
  asked: Asked,
  fits: (contact: Contact) => boolean,
): Promise<readonly ContactRow[] | undefined> {
  // Contacts whose words are not written yet are looked at themselves.
  const most = await fewIds(db);
  const toDo = await db.wordsToDo.limit(mostToDo + 1).primaryKeys();
  const words = toDo.length > mostToDo ? [] : wordsOf(asked.text ?? '');
  const lists = words.map((word) => idsWithWord(db, word, most + 1));
  const few = (await Promise.all(lists)).filter((ids) => ids.length <= most);
  const sets = few.map((ids) => new Set([...ids, ...toDo]));
  if (asked.person) sets.push(new Set(await idsOfPerson(db, asked.person)));
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
  if (smallest === undefined) return undefined;
  const rows = await db.contacts.bulkGet([...smallest].filter((id) => others.every((set) => set.has(id))));
  return rows
    .filter((row) => row !== undefined)
    .filter(fits)
    .sort(byNewest);
}

/** Ids of all that have these words and this person, in no order; of the rest of the question only some is looked at. */
export async function findWho(
  db: Database,
  asked: Asked,
  fits: (contact: Contact) => boolean,
): Promise<ReadonlySet<string>> {
  const words = wordsOf(asked.text ?? '');
  const toDo = words.length > 0 ? await db.wordsToDo.toCollection().primaryKeys() : [];
  const late = new Set(toDo);
  const lists = await Promise.all(words.map((word) => idsWithWord(db, word)));
  const sets = lists.map((ids) => new Set(ids));
  if (asked.person) sets.push(new Set(await idsOfPerson(db, asked.person)));
  const [smallest = [], ...others] = sets.sort((a, b) => a.size - b.size);
  const found = [...smallest].filter((id) => !late.has(id) && others.every((set) => set.has(id)));
  const rows = await db.contacts.bulkGet(toDo);
  return new Set([
    ...found,
    ...rows
      .filter((row) => row !== undefined)
      .filter(fits)
      .map(({ id }) => id),
  ]);
}

function idsOfPerson(db: Database, { site, author }: NonNullable<Asked['person']>) {
  return db.contacts.where('index.people').anyOf(personKeys(site, author)).primaryKeys();
}
