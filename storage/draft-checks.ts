import { type LocalArea, readMany } from './local-area.ts';

/**
 * What became of the checks on drafts, in extension storage: figures and ids alone, nothing of what people wrote. One
 * small object.
 */

const key = 'draftChecks';
/** Tips that were put away, by check and reply; the oldest go first. */
const mostDismissed = 500;

/** Per reply that left the sidebar: how often a check was shown while it was made, and how often it still stood then. */
export interface CheckCount {
  readonly fired: number;
  readonly ignored: number;
}

interface Kept {
  readonly counts: Readonly<Record<string, CheckCount>>;
  /** `check reply` → how often. */
  readonly dismissed: Readonly<Record<string, number>>;
}

async function read(local: LocalArea): Promise<Kept> {
  const stored = (await readMany(local, [key]))[key] as Partial<Kept> | undefined;
  return {
    counts: onlyFit(stored?.counts, isCount),
    dismissed: onlyFit(stored?.dismissed, isNumber),
  };
}

export async function readCheckCounts(local: LocalArea): Promise<Kept['counts']> {
  return (await read(local)).counts;
}

/** How often each tip was put away for this reply, by check. */
export async function readDismissed(local: LocalArea, replyId: string): Promise<ReadonlyMap<string, number>> {
  const { dismissed } = await read(local);
  return new Map(
    Object.entries(dismissed).flatMap(([name, times]) => {
      const [check, reply] = name.split(' ');
      return check !== undefined && reply === replyId ? [[check, times] as const] : [];
    }),
  );
}

/** One reply left the sidebar. */
export function countChecks(
  local: LocalArea,
  { fired, ignored }: { readonly fired: readonly string[]; readonly ignored: readonly string[] },
): Promise<void> {
  return change(local, (kept) => {
    const counts = { ...kept.counts };
    const still = new Set(ignored);
    for (const id of new Set([...fired, ...ignored])) {
      const before = counts[id] ?? { fired: 0, ignored: 0 };
      counts[id] = { fired: before.fired + 1, ignored: before.ignored + (still.has(id) ? 1 : 0) };
    }
    return { ...kept, counts };
  });
}

/** A tip was put away while this reply was used. */
export function noteDismissed(local: LocalArea, check: string, replyId: string): Promise<void> {
  return change(local, (kept) => {
    const name = `${check} ${replyId}`;
    const { [name]: times = 0, ...others } = kept.dismissed;
    const all = Object.entries({ ...others, [name]: times + 1 });
    return { ...kept, dismissed: Object.fromEntries(all.slice(-mostDismissed)) };
  });
}

let changing: Promise<unknown> = Promise.resolve();

/** Changes one at a time: two that read the same figures would lose the first one's. */
function change(local: LocalArea, make: (kept: Kept) => Kept): Promise<void> {
  const done = changing.then(async () => local.set({ [key]: make(await read(local)) }));
  changing = done.catch(() => undefined);
  return done;
}

function onlyFit<T>(value: unknown, fits: (one: unknown) => one is T): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, T] => fits(entry[1])));
}

function isCount(value: unknown): value is CheckCount {
  const count = value as Partial<CheckCount> | null;
  return typeof count?.fired === 'number' && typeof count.ignored === 'number';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
