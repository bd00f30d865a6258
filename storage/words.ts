import { contactWords } from '../core/log/words.ts';
import type { Database } from './db.ts';
import type { ContactRow, WordsRow } from './rows.ts';

/** Contacts of one transaction: short enough not to keep a save waiting. */
const sliceLength = 20;

/**
 * Writes the words of contacts that changed, a slice at a time, after the save was acknowledged. What is left when the
 * background is killed goes on at its next start; until then searching reads those contacts themselves.
 * @returns false when nothing was left to do.
 */
export async function writeSomeWords(db: Database): Promise<boolean> {
  const asked = await db.wordsToDo.limit(sliceLength).toArray();
  if (asked.length === 0) return false;
  const contacts = await db.contacts.bulkGet(asked.map(({ id }) => id));
  await db.transaction('rw', db.words, db.wordsToDo, async () => {
    const now = await db.wordsToDo.bulkGet(asked.map(({ id }) => id));
    // A contact that changed meanwhile is left for the next slice.
    const same = asked.flatMap(({ id, seq }, at) => (now[at]?.seq === seq ? [{ id, contact: contacts[at] }] : []));
    const rows = same.flatMap(({ id, contact }): WordsRow[] => (contact ? [{ id, words: contactWords(contact) }] : []));
    await db.words.bulkPut(rows);
    await db.words.bulkDelete(same.filter(({ contact }) => !contact).map(({ id }) => id));
    await db.wordsToDo.bulkDelete(same.map(({ id }) => id));
  });
  return true;
}

/**
 * In a transaction: words that somebody wants gone do not wait for the others to be written.
 * @param rows absent: not a contact of the log
 * @param seq of the last event
 */
export async function dropWords(
  db: Database,
  rows: readonly (Pick<ContactRow, 'id'> | undefined)[],
  seq: number,
): Promise<void> {
  const ids = rows.flatMap((row) => row?.id ?? []);
  await db.words.bulkDelete(ids);
  await db.wordsToDo.bulkPut(ids.map((id) => ({ id, seq })));
}
