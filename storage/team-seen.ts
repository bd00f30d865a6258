import { memberOfId } from '../core/log/merge.ts';
import { addKey, findKey, hashText, makeHashTable } from '../core/suggest/hash.ts';
import type { TeamDatabase } from './db.ts';

/**
 * What the team's log may know already, as hashes in memory. Nearly all of a file is new as a rule: of what is certainly
 * new nothing is looked for on the disk, where a million contacts make each look dear. Two with one hash are looked for
 * in vain, no more.
 */
export interface Seen {
  /** False: it is certainly not there. */
  mayHave(member: string): boolean;
  /** In a transaction: takes in what others, or an earlier visit, have put there. @returns as `write` does. */
  readOn(): Promise<() => void>;
  /** In the same transaction: writes what is new. @returns what makes it count, for when the transaction is over. */
  write(members: readonly string[]): Promise<() => void>;
}

/** Keys of a log from before there were hashes that are read at once. */
const sliceLength = 5_000;

export function makeSeen(db: TeamDatabase): Seen {
  const table = makeHashTable(4_096);
  let lastBlock = 0;
  const put = (hashes: Iterable<number>) => {
    for (const hash of hashes) addKey(table, hash);
  };
  return {
    mayHave: (member) => findKey(table, hashOf(member)) >= 0,
    async readOn() {
      for (const { block = 0, hashes } of await db.seen.where(':id').above(lastBlock).toArray()) {
        put(hashes);
        lastBlock = block;
      }
      if (lastBlock > 0) return () => undefined;
      const old = await hashesOfKeys(db);
      if (old.length === 0) return () => undefined;
      // Known too early harms nothing; that they are written counts only when they are, or they never would be.
      put(old);
      const written = await db.seen.add({ hashes: Uint32Array.from(old) });
      return () => {
        lastBlock = written;
      };
    },
    async write(members) {
      const hashes = [...new Set(members.map(hashOf))].filter((hash) => findKey(table, hash) < 0);
      if (hashes.length === 0) return () => undefined;
      const block = await db.seen.add({ hashes: Uint32Array.from(hashes) });
      return () => {
        put(hashes);
        lastBlock = block;
      };
    },
  };
}

const hashOf = (member: string): number => hashText(member, 0);

/** Of a log that was merged before hashes were kept: there everything that a contact is found by has a row. */
async function hashesOfKeys(db: TeamDatabase): Promise<readonly number[]> {
  const hashes: number[] = [];
  for (const [keys, memberOf] of [
    [db.contacts, memberOfId],
    [db.members, String],
  ] as const) {
    for (let after = ''; ; ) {
      const some = await keys.where(':id').above(after).limit(sliceLength).primaryKeys();
      for (const key of some) hashes.push(hashOf(memberOf(key)));
      after = some.at(-1) ?? after;
      if (some.length < sliceLength) break;
    }
  }
  return hashes;
}
