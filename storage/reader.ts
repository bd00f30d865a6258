import type { SealedEvent } from '../core/log/chain.ts';
import type { Database } from './db.ts';
import { failureOf, StorageFailure } from './failure.ts';
import { withinTime } from './within-time.ts';
import type { Writer } from './writer.ts';

/** Questions to the database on behalf of the background. */
export interface Reader {
  /**
   * @param otherwise the answer while only the journal can be written.
   * @throws StorageFailure when the database cannot answer, also after a repair.
   */
  <T>(question: (db: Database) => PromiseLike<T>, otherwise: T): Promise<T>;
  /** The same for a question about events: it waits until they are all there. @throws StorageFailure also `restoring` */
  whole<T>(question: (db: Database) => PromiseLike<T>, otherwise: T): Promise<T>;
  /**
   * All events in order, a batch at a time; the next is read while this one is looked at.
   * @throws StorageFailure also `restoring`
   */
  eventBatches(): AsyncGenerator<readonly SealedEvent[]>;
  /** The same one by one. */
  events(): AsyncGenerator<SealedEvent>;
}

const batchLength = 2_000;

export function makeReader(writer: Writer, patience: number): Reader {
  async function read<T>(question: (db: Database) => PromiseLike<T>, otherwise: T): Promise<T> {
    const ask = () => withinTime('read', question(writer.database()), patience);
    const { mode } = await writer.ready();
    if (mode === 'unavailable') throw new StorageFailure('storageUnavailable', 'no place to read');
    try {
      return await ask();
    } catch {
      if (mode === 'journalOnly') return otherwise;
    }
    if ((await writer.retest()).mode === 'journalOnly') return otherwise;
    try {
      return await ask();
    } catch (error) {
      throw failureOf(error);
    }
  }

  async function whole<T>(question: (db: Database) => PromiseLike<T>, otherwise: T): Promise<T> {
    await writer.whole();
    return read(question, otherwise);
  }

  async function* eventBatches(): AsyncGenerator<readonly SealedEvent[]> {
    const readOn = (after: number) => {
      const batch = whole((db) => db.events.where('seq').above(after).limit(batchLength).toArray(), []);
      // Whoever stops half-way does not hear of it.
      batch.catch(() => undefined);
      return batch;
    };
    for (let coming = readOn(0); ; ) {
      const events = await coming;
      const last = events.at(-1);
      if (!last) return;
      coming = readOn(last.seq);
      yield events;
    }
  }

  async function* events(): AsyncGenerator<SealedEvent> {
    for await (const batch of eventBatches()) yield* batch;
  }

  return Object.assign(read, { whole, eventBatches, events });
}
