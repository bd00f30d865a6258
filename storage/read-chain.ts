import type { SealedEvent } from '../core/log/chain.ts';
import type { Database } from './db.ts';
import { wholeLog } from './late-events.ts';
import { patienceMs, withinTime } from './within-time.ts';

/**
 * The log as a list of events, to check it and to play it back. Every list comes a slice at a time. Waits while events are
 * still being written back, until `signal` ends that; a read that gives no answer in time is a `StorageFailure`.
 */
export interface ChainReader {
  /** All events up to this one, by number. Ends when `signal` does. */
  events(to: number, signal?: AbortSignal): AsyncGenerator<SealedEvent>;
  hashAt(seq: number, signal?: AbortSignal): Promise<string | undefined>;
  /** By number. */
  eventsOf(contactIds: readonly string[], signal?: AbortSignal): Promise<readonly SealedEvent[]>;
  /** Ids of contacts made after event `after`, up to event `to`; without practice. */
  made(after: number, to: number, signal?: AbortSignal): AsyncGenerator<readonly string[]>;
}

/** Events that are read at a time. */
export const sliceLength = 1_000;

/** @param db open. */
export function chainReaderOf(db: Database): ChainReader {
  const read = <T>(promise: PromiseLike<T>) => withinTime('read events', promise, patienceMs);
  async function* slices(after: number, to: number, signal?: AbortSignal): AsyncGenerator<readonly SealedEvent[]> {
    await wholeLog(db, signal);
    for (let last = after; last < to; ) {
      signal?.throwIfAborted();
      const found = await read(db.events.where('seq').between(last, to, false, true).limit(sliceLength).toArray());
      const end = found.at(-1);
      if (end === undefined) return;
      yield found;
      last = end.seq;
    }
  }
  return {
    async *events(to, signal) {
      for await (const slice of slices(0, to, signal)) yield* slice;
    },
    hashAt: async (seq, signal) => {
      await wholeLog(db, signal);
      return (await read(db.events.get(seq)))?.hash;
    },
    eventsOf: async (ids, signal) => {
      await wholeLog(db, signal);
      const rows = db.events.where('facts.id').anyOf([...ids]);
      const found = await read(rows.toArray());
      return found.sort((a, b) => a.seq - b.seq);
    },
    async *made(after, to, signal) {
      for await (const slice of slices(after, to, signal)) {
        yield slice
          .filter(({ kind, practice }) => kind === 'contactMade' && practice !== true)
          .map(({ facts }) => String(facts['id']));
      }
    },
  };
}
