import { noTombstones, type Tombstones } from '../core/log/tombstone.ts';
import { type LocalArea, readMany } from './local-area.ts';

/** Who was forgotten here, as hashes, in extension storage. In no backup: a restore leaves it as it is. */

export const tombstonesKey = 'forgotten';

export async function readTombstones(local: LocalArea): Promise<Tombstones> {
  const stored = (await readMany(local, [tombstonesKey]))[tombstonesKey] as Partial<Tombstones> | undefined;
  return typeof stored?.salt === 'string' && Array.isArray(stored.stones)
    ? { salt: stored.salt, stones: stored.stones }
    : noTombstones;
}

export async function writeTombstones(local: LocalArea, all: Tombstones): Promise<void> {
  if (all.stones.length === 0) await local.remove(tombstonesKey);
  else await local.set({ [tombstonesKey]: all });
}
