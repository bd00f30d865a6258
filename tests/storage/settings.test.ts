import { expect, it } from 'vitest';
import { defaultPlace } from '../../core/place.ts';
import { defaultSettings } from '../../core/settings.ts';
import {
  changePlace,
  changeSettings,
  readDeviceId,
  readPlace,
  readSettings,
  readSites,
  writeSites,
} from '../../storage/settings.ts';
import { MemoryArea, uuid } from './fakes.ts';

it('settings start with the defaults, keep what is changed, and lose only a field that no longer fits', async () => {
  const local = new MemoryArea();
  expect(await readSettings(local)).toEqual(defaultSettings);
  await changeSettings(local, { initials: 'MV', theme: 'dark' });
  expect(await readSettings(local)).toEqual({ ...defaultSettings, initials: 'MV', theme: 'dark' });
  await local.set({ settings: { initials: 'MV', theme: 'purple', gone: 1 } });
  expect(await readSettings(local)).toEqual({ ...defaultSettings, initials: 'MV' });
  await expect(changeSettings(local, { initials: 'much too long for initials' })).rejects.toThrow();
});

it('sites and the place of the sidebar on each', async () => {
  const local = new MemoryArea();
  const origin = 'https://forum.duinstad.example';
  expect(await readSites(local)).toEqual([]);
  await writeSites(local, [{ origin, since: '2026-03-01T08:00:00Z' }]);
  expect(await readSites(local)).toEqual([{ origin, since: '2026-03-01T08:00:00Z' }]);
  await changePlace(local, origin, { width: 420 });
  expect(await readPlace(local, origin)).toEqual({ ...defaultPlace, width: 420 });
  expect(await readPlace(local, 'https://other.example')).toEqual(defaultPlace);
});

it('a device keeps its id', async () => {
  const local = new MemoryArea();
  const id = await readDeviceId(local, uuid);
  expect(await readDeviceId(local, uuid)).toBe(id);
});
