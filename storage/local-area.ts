import { StorageFailure } from './failure.ts';
import { withinTime } from './within-time.ts';

/** What is used of `browser.storage.local`. */
export interface LocalArea {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  getKeys?(): Promise<string[]>;
  /** Chromium only: keeps content scripts out. */
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** The same area, where no call is waited for longer than `ms`. */
export function patientArea(local: LocalArea, ms: number): LocalArea {
  const { getKeys, setAccessLevel } = local;
  return {
    get: (keys) => withinTime('storage get', local.get(keys), ms),
    set: (items) => withinTime('storage set', local.set(items), ms),
    remove: (keys) => withinTime('storage remove', local.remove(keys), ms),
    ...(getKeys && { getKeys: () => withinTime('storage keys', getKeys.call(local), ms) }),
    ...(setAccessLevel && {
      setAccessLevel: (options) => withinTime('storage access', setAccessLevel.call(local, options), ms),
    }),
  };
}

/** One damaged key makes a read of many fail; then each is read alone and the damaged one is absent. */
export async function readMany(local: LocalArea, keys: string[]): Promise<Record<string, unknown>> {
  try {
    return await local.get(keys);
  } catch (error) {
    if (error instanceof StorageFailure) throw error;
    const found: Record<string, unknown> = {};
    for (const key of keys) {
      try {
        Object.assign(found, await local.get(key));
      } catch {
        // Absent: the caller sees the gap.
      }
    }
    return found;
  }
}

export async function allKeys(local: LocalArea): Promise<string[]> {
  return local.getKeys ? local.getKeys() : Object.keys(await local.get(null));
}
