import { defaultPlace, type SidebarPlace } from '../core/place.ts';
import { defaultSettings, placeSchema, type Settings, type SwitchedSite, settingsSchema } from '../core/settings.ts';
import { type LocalArea, readMany } from './local-area.ts';

/** Choices of the person, in extension storage. A value that no longer fits falls back to its default, field by field. */

const keys = { settings: 'settings', sites: 'sites', deviceId: 'deviceId', places: 'places' } as const;

export async function readSettings(local: LocalArea): Promise<Settings> {
  const stored = await readObject(local, keys.settings);
  const fields = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const read = schema.safeParse(stored[name]);
    return read.success ? [[name, read.data]] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(fields) };
}

/** @returns the settings as they now are. */
export async function changeSettings(local: LocalArea, patch: Partial<Settings>): Promise<Settings> {
  const next = settingsSchema.parse({ ...(await readSettings(local)), ...patch });
  await local.set({ [keys.settings]: next });
  return next;
}

/** Sites that the person switched on. */
export async function readSites(local: LocalArea): Promise<readonly SwitchedSite[]> {
  const stored = (await readMany(local, [keys.sites]))[keys.sites];
  return Array.isArray(stored) ? stored.filter(isSite) : [];
}

export async function writeSites(local: LocalArea, sites: readonly SwitchedSite[]): Promise<void> {
  await local.set({ [keys.sites]: sites });
}

/** Where the sidebar stands on a site, by origin. */
export async function readPlace(local: LocalArea, origin: string): Promise<SidebarPlace> {
  const read = placeSchema.safeParse((await readObject(local, keys.places))[origin]);
  return read.success ? read.data : defaultPlace;
}

export async function changePlace(
  local: LocalArea,
  origin: string,
  patch: Partial<SidebarPlace>,
): Promise<SidebarPlace> {
  const next = placeSchema.parse({ ...(await readPlace(local, origin)), ...patch });
  await local.set({ [keys.places]: { ...(await readObject(local, keys.places)), [origin]: next } });
  return next;
}

/** The id of this browser profile in the log; made at the first question. */
export async function readDeviceId(local: LocalArea, newId: () => string): Promise<string> {
  const stored = (await readMany(local, [keys.deviceId]))[keys.deviceId];
  if (typeof stored === 'string' && stored !== '') return stored;
  const made = newId();
  await local.set({ [keys.deviceId]: made });
  return made;
}

async function readObject(local: LocalArea, key: string): Promise<Record<string, unknown>> {
  const stored = (await readMany(local, [key]))[key];
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}

function isSite(value: unknown): value is SwitchedSite {
  const site = value as Partial<SwitchedSite> | null;
  return typeof site === 'object' && typeof site?.origin === 'string' && typeof site.since === 'string';
}
