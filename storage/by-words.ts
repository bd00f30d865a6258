import type { Contact } from '../core/contact.ts';
import { personKeys } from '../core/log/person.ts';
import { wordsOf } from '../core/log/words.ts';
import type { Author } from '../core/post.ts';
import { byNewest, byTime, conditionsOf, isOneIndex } from './by-time.ts';
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
const fewIds = (contacts: number) => Math.round(Math.min(10_000, Math.max(1_000, Math.sqrt(pageLength * contacts))));

async function countAll(db: Database): Promise<number> {
  const log = await db.meta.get('log');
  return log?.key === 'log' ? log.contacts : 0;
}

interface Asked {
  readonly person?: { readonly site: string; readonly author: Author };
  /** Words or beginnings of words; all must occur. */
  readonly text?: string;
}

export const asksWho = ({ person, text }: Asked): boolean => person !== undefined || wordsOf(text ?? '').length > 0;

/** What the index of words says of a question. */
export interface FoundByWords {
  /** For each word that few contacts have: which. */
  readonly lists: readonly (readonly string[])[];
  /** No word is left out of `lists`. */
  readonly isWhole: boolean;
  /** Contacts whose words are not written yet: they are looked at themselves. */
  readonly toDo: readonly string[];
  /** Contacts in the log. */
  readonly all: number;
}

export async function askWords(db: Database, asked: Asked): Promise<FoundByWords> {
  const all = await countAll(db);
  const most = fewIds(all);
  const toDo = await db.wordsToDo.limit(mostToDo + 1).primaryKeys();
  const every = wordsOf(asked.text ?? '');
  const words = toDo.length > mostToDo ? [] : every;
  const found = await Promise.all(words.map((word) => idsWithWord(db, word, most + 1)));
  const lists = found.filter((ids) => ids.length <= most);
  return { lists, isWhole: lists.length === every.length, toDo, all };
}

/**
 * All that fit, newest first, when one of the words or the person has few contacts; `undefined` when all are common.
 * @param fits the whole question, of a contact
 */
export async function findFew(
  db: Database,
  asked: Asked,
  fits: (contact: Contact) => boolean,
  { lists, toDo }: FoundByWords,
): Promise<readonly ContactRow[] | undefined> {
  const sets = lists.map((ids) => new Set([...ids, ...toDo]));
  if (asked.person) sets.push(new Set(await idsOfPerson(db, asked.person)));
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
  if (smallest === undefined) return undefined;
  const rows = await db.contacts.bulkGet([...smallest].filter((id) => others.every((set) => set.has(id))));
  return rows
    .filter((row) => row !== undefined)
    .filter(fits)
    .sort(byNewest);
}

/**
 * A row costs some ten times its key. To show the newest 100 of k contacts among n costs k rows, or 100 × n / k keys: the
 * two are the same where k is √(10 n).
 */
const cheapRows = (contacts: number) => Math.sqrt((pageLength / 10) * contacts);
/** Keys of the newest contacts in which a page is looked for, at most. */
const mostKeys = 64_000;

type AskedInOrder = Asked &
  Parameters<typeof conditionsOf>[0] & {
    readonly from?: string;
    readonly to?: string;
  };

/**
 * The ids of a page, newest first, from keys alone: where words and one index say all that is asked, no row is read that
 * is not shown. `undefined` where that does not go, or would not help.
 */
export async function findPageOfKeys(
  db: Database,
  query: AskedInOrder,
  { skip, limit }: { readonly skip: number; readonly limit: number },
  { lists, isWhole, toDo, all }: FoundByWords,
): Promise<{ readonly ids: readonly string[]; readonly total?: number } | undefined> {
  const { person, from, to } = query;
  const conditions = conditionsOf(query);
  const [condition] = conditions;
  if (person !== undefined || !isWhole || !isOneIndex(conditions) || toDo.length > 0) return undefined;
  const [smallest = [], ...others] = lists.map((ids) => new Set(ids)).sort((a, b) => a.size - b.size);
  const wanted = new Set([...smallest].filter((id) => others.every((set) => set.has(id))));
  if (wanted.size <= cheapRows(all)) return undefined;
  const isAllTime = condition === undefined && from === undefined && to === undefined;
  const guess = Math.ceil(((skip + limit) * all * 3) / (wanted.size * 2));
  for (let most = guess; most <= mostKeys; most *= 4) {
    const keys = await byTime(db, condition, from, to).reverse().limit(most).primaryKeys();
    const ids = keys.filter((id) => wanted.has(id));
    const isEnd = keys.length < most;
    if (ids.length < skip + limit && !isEnd) continue;
    const total = isAllTime ? wanted.size : isEnd ? ids.length : undefined;
    return { ids: ids.slice(skip, skip + limit), ...(total === undefined ? {} : { total }) };
  }
  return undefined;
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
