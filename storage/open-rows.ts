import { hasPromise } from '../core/clock/follow-up.ts';
import type { PostKey } from '../core/post.ts';
import type { WaitingPost } from '../core/waiting.ts';

/** What waits and what was promised, for as long as the worker lives: a tick reads nothing of the database. */
export interface OpenRows {
  /** The same list until something of it changed. */
  list(which: 'waiting' | 'promises', practice: boolean): Promise<readonly WaitingPost[]>;
  /** These rows were written: they are read again, no others. */
  refresh(keys: readonly PostKey[]): Promise<void>;
  /** Everything is read again. */
  forget(): void;
}

interface Kept {
  /** The state of the storage in which they were read; another one reads them again. */
  readonly of: unknown;
  readonly rows: Map<PostKey, WaitingPost>;
  readonly lists: Map<string, readonly WaitingPost[]>;
}

/**
 * @param storage what stands for the state of the storage; `undefined` while it is not well: then nothing is kept
 * @param readAll all that are open or have a promise
 * @param readSome those of these keys that there are
 */
export function keepOpenRows(
  storage: () => Promise<unknown>,
  readAll: () => Promise<readonly WaitingPost[]>,
  readSome: (keys: readonly PostKey[]) => Promise<ReadonlyMap<PostKey, WaitingPost>>,
): OpenRows {
  let kept: Kept | undefined;
  /** Counts the writes: what was read while one came in between is not kept. */
  let writes = 0;

  async function read(): Promise<Kept> {
    const of = await storage();
    if (kept !== undefined && of !== undefined && kept.of === of) return kept;
    const before = writes;
    const rows = new Map((await readAll()).map((row) => [row.key, row]));
    const fresh: Kept = { of, rows, lists: new Map() };
    kept = of !== undefined && writes === before && (await storage()) === of ? fresh : undefined;
    return fresh;
  }

  return {
    async list(which, practice) {
      const { rows, lists } = await read();
      const name = `${which} ${practice}`;
      const ready = lists.get(name) ?? select(rows.values(), which, practice);
      lists.set(name, ready);
      return ready;
    },
    async refresh(keys) {
      writes += 1;
      if (kept === undefined || keys.length === 0) return;
      const mine = kept;
      const found = await readSome(keys).catch(() => undefined);
      if (found === undefined) {
        if (kept === mine) kept = undefined;
        return;
      }
      for (const key of keys) {
        const row = found.get(key);
        if (row !== undefined && (row.closedAt === undefined || hasPromise(row))) mine.rows.set(key, row);
        else mine.rows.delete(key);
      }
      mine.lists.clear();
    },
    forget() {
      writes += 1;
      kept = undefined;
    },
  };
}

function select(rows: Iterable<WaitingPost>, which: 'waiting' | 'promises', practice: boolean): readonly WaitingPost[] {
  const isPromise = which === 'promises';
  const timeOf = (row: WaitingPost) => (isPromise ? row.followUp?.dueAt : row.dueAt) ?? '9';
  return [...rows]
    .filter((row) => (row.practice ?? false) === practice)
    .filter((row) => (isPromise ? row.closedAt !== undefined && hasPromise(row) : row.closedAt === undefined))
    .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
}
