import type { Kept, TermEnds } from '../core/log/terms.ts';
import { StorageFailure } from './failure.ts';
import { type ForgetPorts, forgetPosts } from './forget.ts';
import { findPassed, findPassedPosts, isLastSlice, pruneContacts, pruneOrphans } from './prune.ts';
import { findPassedPersons, prunePersons } from './prune-persons.ts';
import type { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** Retention: one run over the log, a slice at a time. */

export interface PruneVerbs {
  /**
   * Takes out what has passed its term, a slice at a time; until `isDone` it wants to be called again with what it said.
   * @throws StorageFailure
   */
  prune(ends: TermEnds, from: PruneFrom): Promise<PruneStep>;
}

/** Where a run of `prune` stands. */
export interface PruneFrom {
  /** Contacts that were looked at; `undefined`: all. */
  readonly contacts?: number;
  /** Event up to which rows that are gone were looked for. */
  readonly orphansTo: number;
}

export interface PruneStep {
  readonly next: PruneFrom;
  readonly isDone: boolean;
  /** Contacts by what is left of them. */
  readonly pruned: readonly Kept[];
  readonly posts: number;
}

export interface PrunePorts {
  readonly writer: Pick<Writer, 'append' | 'database' | 'whole'>;
  readonly read: Reader;
  /** ms since 1970 */
  readonly now: () => number;
  readonly newId: () => string;
  readonly forgetting: <T>(job: (ports: ForgetPorts) => Promise<T>) => Promise<T>;
}

export function makePruneVerbs({ writer, read, now, newId, forgetting }: PrunePorts): PruneVerbs {
  const ids = () => ({ at: new Date(now()).toISOString(), newId });
  return {
    async prune(ends, { contacts: skip, orphansTo }) {
      // Before anything is said to be pruned: what follows takes it out of the events.
      await writer.whole();
      if (skip !== undefined) {
        const slice = await read((db) => findPassed(db, ends, skip, ids()), undefined);
        if (slice === undefined) throw new StorageFailure('storageUnavailable', 'the tables cannot be read');
        if (slice.pruned.length > 0) {
          await writer.append(slice.drafts);
          await forgetting((ports) => pruneContacts(writer.database(), ports, slice.pruned));
        }
        const next = isLastSlice(slice) ? { orphansTo } : { orphansTo, contacts: skip + slice.looked };
        return { next, isDone: false, pruned: slice.pruned.map(({ kept }) => kept), posts: 0 };
      }
      const keys = await read((db) => findPassedPosts(db, ends), []);
      if (keys.length > 0) {
        await forgetting((ports) => forgetPosts(writer.database(), ports, keys));
        return { next: { orphansTo }, isDone: false, pruned: [], posts: keys.length };
      }
      const persons = await read((db) => findPassedPersons(db, ends, ids()), []);
      if (persons.length > 0) {
        await writer.append(persons);
        await forgetting((ports) => prunePersons(writer.database(), ports, persons));
        return { next: { orphansTo }, isDone: false, pruned: [], posts: 0 };
      }
      const { seq, isLast } = await forgetting((ports) => pruneOrphans(writer.database(), ports, ends, orphansTo));
      return { next: { orphansTo: seq }, isDone: isLast, pruned: [], posts: 0 };
    },
  };
}
