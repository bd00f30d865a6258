import { type TaughtSite, taughtSiteSchema } from '../core/site-data.ts';
import { type LocalArea, readMany } from './local-area.ts';

/** Sites that were taught in this browser, in extension storage. An entry that no longer fits is not there. */

const key = 'taught';
/** More than a team ever teaches; the list is read at every page of a switched-on site. */
const mostSites = 200;

/** In the order in which they were taught. */
export async function readTaught(local: LocalArea): Promise<readonly TaughtSite[]> {
  const stored = (await readMany(local, [key]))[key];
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry) => {
    const read = taughtSiteSchema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}

/** The same id again replaces what it held. @returns the list as it now is; full: the oldest leaves. */
export async function putTaught(local: LocalArea, site: TaughtSite): Promise<readonly TaughtSite[]> {
  const others = (await readTaught(local)).filter(({ id }) => id !== site.id);
  const sites = [...others, taughtSiteSchema.parse(site)].slice(-mostSites);
  await local.set({ [key]: sites });
  return sites;
}

/** @returns the list as it now is. */
export async function removeTaught(local: LocalArea, id: string): Promise<readonly TaughtSite[]> {
  const sites = (await readTaught(local)).filter((site) => site.id !== id);
  await local.set({ [key]: sites });
  return sites;
}
