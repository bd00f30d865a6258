import type { Contact } from '../core/contact.ts';
import { type Condition, conditionsOf, type Place, readDown, startAt } from './by-time.ts';
import { asksWho, findFew } from './by-words.ts';
import { readStretches } from './day-sums.ts';
import type { Database } from './db.ts';
import { type ContactQuery, countContacts, fitsQuery, reading } from './queries.ts';
import { bare } from './rows.ts';
import { patienceMs, withinTime } from './within-time.ts';

/** Rows read at once: few enough to leave the screen free between them. */
const walkLength = 500;

/**
 * All that fit, newest first, a batch at a time; the next is read while this one is worked on. Ends when `signal` does.
 * What is made meanwhile is later than where the walk began, and not in it.
 * @throws StorageFailure when the database gives no answer in time
 */
export async function* walkContacts(
  db: Database,
  query: ContactQuery,
  signal?: AbortSignal,
): AsyncGenerator<readonly Contact[]> {
  const fits = (contact: Contact) => fitsQuery(contact, query);
  const few = asksWho(query) ? await reading(db, () => findFew(db, query, fits)) : undefined;
  if (few !== undefined) {
    if (few.length > 0 && !signal?.aborted) yield few.map(bare);
    return;
  }
  const condition = await narrowest(db, query);
  const read = (place: Place) => {
    const answer = withinTime('read on', readDown(db, condition, query.from, place, walkLength), patienceMs);
    // Whoever stops half-way does not hear of it.
    answer.catch(() => undefined);
    return answer;
  };
  let coming: ReturnType<typeof read> | undefined = read(startAt(query.to));
  while (coming !== undefined && !signal?.aborted) {
    const { rows, next }: Awaited<ReturnType<typeof read>> = await coming;
    coming = next && read(next);
    const found = rows.filter(fits);
    if (found.length > 0) yield found.map(bare);
  }
}

/**
 * All that fit. Of common words each contact is looked at, a batch at a time, so that whoever asks something else
 * meanwhile does not wait for it. @returns `undefined` when `signal` ended it
 */
export async function countWalking(
  db: Database,
  query: ContactQuery,
  signal?: AbortSignal,
): Promise<number | undefined> {
  if (!asksWho(query)) return countContacts(db, query);
  let count = 0;
  for await (const contacts of walkContacts(db, query, signal)) count += contacts.length;
  return signal?.aborted ? undefined : count;
}

/** The condition that lets through least, as far as sums can tell. */
async function narrowest(db: Database, query: ContactQuery): Promise<Condition | undefined> {
  const conditions = conditionsOf(query);
  if (conditions.length < 2) return conditions[0];
  const stretches = (await reading(db, () => readStretches(db, query))) ?? [];
  const sizeOf = (at: number) => stretches.reduce((sum, { sizes }) => sum + (sizes[at] ?? 0), 0);
  return conditions.map((condition, at) => ({ condition, size: sizeOf(at) })).sort((a, b) => a.size - b.size)[0]
    ?.condition;
}
