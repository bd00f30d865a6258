import { forgetEvent, hashKey, type Sha256 } from '../core/log/chain.ts';
import { forgetContact } from '../core/log/split.ts';
import type { PostKey } from '../core/post.ts';
import { elsewhereName, forgetLessons, type LearnedElsewhere } from '../core/suggest/learned-elsewhere.ts';
import { handleNames } from './backup-keys.ts';
import type { Database } from './db.ts';
import type { Head } from './journal.ts';
import type { LocalArea } from './local-area.ts';
import { readOutbox, writeOutbox } from './outbox.ts';
import { eventsOf, eventsOfNames, rowsOfPerson } from './people.ts';
import type { PersonTraces } from './person-traces.ts';
import { bare, toContactRow } from './rows.ts';
import { rewriteEvents } from './segments.ts';

export interface Forgotten {
  readonly contacts: number;
  readonly posts: number;
  readonly events: number;
  /** Of the posts, for what still stands in memory. */
  readonly keys: readonly PostKey[];
}

export interface ForgetPorts {
  readonly local: LocalArea;
  readonly head: Head;
  readonly sha256: Sha256;
}

/**
 * @param people keys of the person (`core/log/person.ts`)
 * @param own what the events know of the person besides the rows (contacts that were taken back).
 *
 * Journal and segments first, the tables last: the tables are what finds the person, so a kill half-way leaves enough
 * to do it again.
 */
export async function forgetPerson(
  db: Database,
  { local, head, sha256 }: ForgetPorts,
  people: Iterable<string>,
  own: PersonTraces['own'],
): Promise<Forgotten> {
  const { contacts: real, practice, waiting, persons } = await rowsOfPerson(db, people);
  const ids = [...real, ...practice].map(({ id }) => id);
  const posts = waiting.map(({ key }) => key);
  const keys = [...new Set([...posts, ...[...real, ...practice].flatMap(({ postKey }) => postKey ?? [])])];
  const found = [
    ...(await eventsOf(db, { head, sha256 }, [...real, ...practice, ...persons], waiting)),
    ...(await eventsOfNames(db, own)),
  ];
  const events = [...new Map(found.map((event) => [event.seq, event])).values()].map(forgetEvent);

  // A notification on its way holds the name and the beginning of the post.
  const outbox = await readOutbox(local);
  const told = outbox.filter((notice) => !notice.keys.some((key) => keys.includes(key)));
  if (told.length < outbox.length) await writeOutbox(local, told);
  await rewriteEvents(local, head, new Map(events.map((event) => [event.seq, event])));
  await db.transaction(
    'rw',
    [db.events, db.contacts, db.practiceContacts, db.waiting, db.persons, db.words, db.wordsToDo, db.blobs],
    async () => {
      await db.events.bulkPut([...events]);
      await db.contacts.bulkPut(real.map((row) => toContactRow(forgetContact(bare(row)))));
      await db.practiceContacts.bulkPut(practice.map((row) => toContactRow(forgetContact(bare(row)))));
      await db.waiting.bulkDelete(keys);
      await db.persons.bulkDelete(persons.map(({ id }) => id));
      await db.words.bulkDelete(ids);
      await db.wordsToDo.bulkDelete(ids);
      // The suggestion index holds features of handled posts; it is made again from what is left. What colleagues
      // learned cannot be made again: only what this person's posts taught goes.
      const elsewhere = (await db.blobs.get(elsewhereName))?.value as LearnedElsewhere | undefined;
      await db.blobs.where('name').noneOf(handleNames).delete();
      if (elsewhere !== undefined) {
        await db.blobs.put({ name: elsewhereName, value: forgetLessons(elsewhere, new Set(ids)) });
      }
    },
  );
  return { contacts: ids.length, posts: posts.length, events: events.length, keys };
}

/** Drops posts as if they had never been seen: their events lose what is personal, the chain stays valid. */
export async function forgetPosts(
  db: Database,
  { local, head, sha256 }: ForgetPorts,
  keys: readonly string[],
): Promise<void> {
  const hashes = await Promise.all(keys.map((key) => hashKey(key, head.keySalt, sha256)));
  const events = (await db.events.where('facts.key').anyOf(hashes).toArray()).map(forgetEvent);
  await rewriteEvents(local, head, new Map(events.map((event) => [event.seq, event])));
  await db.transaction('rw', [db.events, db.waiting], async () => {
    await db.events.bulkPut(events);
    await db.waiting.bulkDelete([...keys]);
  });
}
