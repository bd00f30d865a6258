import { hasHandle } from '../core/person/apply-person.ts';
import type { Handle, Person } from '../core/person/person.ts';
import type { ForgetPorts } from './forget.ts';
import { forgetLinks } from './forget-links.ts';
import { countPersons, findLikeHandles, findPersonOf } from './persons.ts';
import type { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** Persons whose handles an agent linked. */

export interface LinkVerbs {
  /** Whose handle it is; `undefined` as long as nobody linked it. */
  personOf(handle: Handle): Promise<Person | undefined>;
  /** How much was linked and noted. */
  countPersons(): Promise<{ readonly persons: number; readonly handles: number; readonly notes: number }>;
  /** Handles of the log that share a word of their names with these. */
  likeHandles(handles: readonly Handle[]): Promise<readonly Handle[]>;
  /**
   * Takes all links, notes and numbers of persons out of the log; contacts stay as they are. @throws StorageFailure
   */
  forgetLinks(): Promise<{ readonly persons: number }>;
}

export function makeLinkVerbs(
  writer: Pick<Writer, 'pending' | 'database'>,
  read: Reader,
  forgetting: <T>(job: (ports: ForgetPorts) => Promise<T>) => Promise<T>,
): LinkVerbs {
  const { pending } = writer;
  return {
    async personOf(handle) {
      const row = await read((db) => findPersonOf(db, handle), undefined);
      const now = [...pending.persons.values()].find((one) => one !== undefined && hasHandle(one, handle));
      return now ?? (row !== undefined && pending.persons.has(row.id) ? undefined : row);
    },

    countPersons: () => read(countPersons, { persons: 0, handles: 0, notes: 0 }),

    likeHandles: (handles) => read((db) => findLikeHandles(db, handles), []),

    forgetLinks: () => forgetting((ports) => forgetLinks(writer.database(), ports)),
  };
}
