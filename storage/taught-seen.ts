import { type SeenWorking, seenWorkingSchema } from '../core/teach.ts';
import { type LocalArea, readMany } from './local-area.ts';

/** When each taught site was last read, by its id, in extension storage. Numbers only, no word of any page. */

const key = 'taughtSeen';
/** As many as there can be taught sites of this browser and of a protocol. */
const most = 400;
/** A reading that stays the same is written again only after this long, ms: a page reports with every new post. */
const pause = 10 * 60_000;

export async function readTaughtSeen(local: LocalArea): Promise<Readonly<Record<string, SeenWorking>>> {
  const stored = (await readMany(local, [key]))[key];
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, entry]) => {
      const read = seenWorkingSchema.safeParse(entry);
      return read.success ? [[id, read.data] as const] : [];
    }),
  );
}

/**
 * The last page counts; of too many sites those that were not seen for longest leave.
 * @returns false when it says nothing new
 */
export async function putTaughtSeen(local: LocalArea, id: string, seen: SeenWorking): Promise<boolean> {
  const known = await readTaughtSeen(local);
  const before = known[id];
  const isSame = before?.found === seen.found && before.read === seen.read;
  if (isSame && Date.parse(seen.at) - Date.parse(before.at) < pause) return false;
  const all = { ...known, [id]: seen };
  const kept = Object.entries(all)
    .sort(([, a], [, b]) => b.at.localeCompare(a.at))
    .slice(0, most);
  await local.set({ [key]: Object.fromEntries(kept) });
  return true;
}
