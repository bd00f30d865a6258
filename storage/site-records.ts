import type { SiteRecord, SiteState } from '../core/site-state.ts';
import { type LocalArea, readMany } from './local-area.ts';

/** How each site was read last, in extension storage: small, one object, nothing of what people wrote. */

const key = 'siteRecords';
/** The oldest go first. */
const most = 200;
/** A state that stays the same is written again only after this long, ms: a page reports with every new post. */
const pause = 10 * 60_000;

export async function readSiteRecords(local: LocalArea): Promise<readonly SiteRecord[]> {
  const stored = (await readMany(local, [key]))[key];
  return Array.isArray(stored) ? stored.filter(isRecord) : [];
}

let changing: Promise<unknown> = Promise.resolve();

/** Changes one at a time: two that read the same list would lose the first one's change. */
function change(local: LocalArea, origin: string, make: (before?: SiteRecord) => SiteRecord | undefined | 'forget') {
  const done = changing.then(async () => {
    const records = await readSiteRecords(local);
    const next = make(records.find((record) => record.origin === origin));
    if (next === undefined) return;
    const others = records.filter((record) => record.origin !== origin);
    const list = next === 'forget' ? others : [...others, next].sort((a, b) => a.at.localeCompare(b.at));
    await local.set({ [key]: list.slice(-most) });
  });
  changing = done.catch(() => undefined);
  return done;
}

/** What a page of this site told about its reading. */
export function noteReading(
  local: LocalArea,
  origin: string,
  reading: {
    readonly adapter: string | null;
    readonly state: SiteState;
    readonly found: number;
    readonly read: number;
  },
  at: string,
): Promise<void> {
  return change(local, origin, (before) => {
    const isSame = before?.state === reading.state && before.adapter === reading.adapter;
    if (isSame && Date.parse(at) - Date.parse(before.at) < pause) return undefined;
    return { ...(before ?? { taken: 0, refused: 0 }), ...reading, origin, at };
  });
}

/** What the site's box did with a reply. */
export function noteInsertion(
  local: LocalArea,
  origin: string,
  adapter: string,
  outcome: 'taken' | 'refused',
  at: string,
): Promise<void> {
  return change(local, origin, (before) => {
    const known = before ?? { origin, adapter, state: 'unknown' as const, at, found: 0, read: 0, taken: 0, refused: 0 };
    return { ...known, [outcome]: known[outcome] + 1, lastInsertion: outcome };
  });
}

/** A site that is switched off leaves nothing behind. */
export function forgetSiteRecord(local: LocalArea, origin: string): Promise<void> {
  return change(local, origin, () => 'forget');
}

function isRecord(value: unknown): value is SiteRecord {
  const record = value as Partial<SiteRecord> | null;
  return (
    typeof record === 'object' &&
    typeof record?.origin === 'string' &&
    typeof record.state === 'string' &&
    typeof record.at === 'string' &&
    typeof record.taken === 'number' &&
    typeof record.refused === 'number'
  );
}
