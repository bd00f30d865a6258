import type { Contact } from '../core/contact.ts';
import { type Condition, conditionsOf, type Place, readDown, startAt } from './by-time.ts';
import { asksWho, askWords, findFew } from './by-words.ts';
import { readStretches } from './day-sums.ts';
import type { Database } from './db.ts';
import { type ContactQuery, fitsQuery, reading } from './queries.ts';
import { bare } from './rows.ts';
import { patienceMs, withinTime } from './within-time.ts';

/** Rows read at once: few enough to leave the screen free between them. */
const walkLength = 500;
/** The same, where their words are looked at. */
const readLength = 150;

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
  const few = asksWho(query)
    ? await reading(db, async () => findFew(db, query, fits, await askWords(db, query)))
    : undefined;
  if (few !== undefined) {
    if (few.length > 0 && !signal?.aborted) yield few.map(bare);
    return;
  }
  const condition = await narrowest(db, query);
  const read = (place: Place) => {
    const length = asksWho(query) ? readLength : walkLength;
    const answer = withinTime('read on', readDown(db, condition, query.from, place, length), patienceMs);
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

/** The condition that lets through least, as far as sums can tell. */
async function narrowest(db: Database, query: ContactQuery): Promise<Condition | undefined> {
  const conditions = conditionsOf(query);
  if (conditions.length < 2) return conditions[0];
  const stretches = (await reading(db, () => readStretches(db, query))) ?? [];
  const sizeOf = (at: number) => stretches.reduce((sum, { sizes }) => sum + (sizes[at] ?? 0), 0);
  return conditions.map((condition, at) => ({ condition, size: sizeOf(at) })).sort((a, b) => a.size - b.size)[0]
    ?.condition;
}
