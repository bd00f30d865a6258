import { type LocalArea, readMany } from './local-area.ts';

/** When each page of a saved search was opened last, by its key; in extension storage. */

const key = 'searchesOpened';
/** More pages than a protocol has; the oldest leave. */
const most = 1_000;

/** ISO 8601 UTC by key. */
export async function readOpened(local: LocalArea): Promise<Readonly<Record<string, string>>> {
  const stored = (await readMany(local, [key]))[key];
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, at]) => typeof at === 'string'));
}

export async function writeOpened(local: LocalArea, keys: readonly string[], at: string): Promise<void> {
  const all = { ...(await readOpened(local)), ...Object.fromEntries(keys.map((one) => [one, at])) };
  const newest = Object.entries(all).sort((a, b) => (a[1] < b[1] ? 1 : -1));
  await local.set({ [key]: Object.fromEntries(newest.slice(0, most)) });
}
