/** A database as an earlier release left it: its migrations, today's rows; and a look at it that upgrades nothing. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { builtFor, startMachine } from './machine.mjs';
import { inProfile } from './profile.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs in a page of the extension, with Dexie and the migrations of the project. */
const turnBackSource = `
  import Dexie from 'dexie';
  import { migrations } from './storage/migrations.ts';
  globalThis.turnBack = async (version) => {
    const now = await new Dexie('kantlijn').open();
    const rows = new Map();
    for (const table of now.tables) rows.set(table.name, await table.toArray());
    now.close();
    await Dexie.delete('kantlijn');
    const old = new Dexie('kantlijn', { chromeTransactionDurability: 'strict' });
    for (const one of migrations.filter((one) => one.version <= version)) old.version(one.version).stores({ ...one.stores });
    await old.open();
    for (const table of old.tables) await table.bulkAdd(rows.get(table.name) ?? []);
    await old.table('meta').put({ key: 'schema', version });
    old.close();
    const { head } = await chrome.storage.local.get('head');
    await chrome.storage.local.set({ head: { ...head, schema: version } });
  };
`;

/**
 * Makes the database again with the migrations up to a version.
 * @param {import('./machine.mjs').Machine} machine whose background has nothing to do
 * @param {number} version
 */
export async function turnBack(machine, version) {
  const { outputFiles } = await build({
    stdin: { contents: turnBackSource, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  await machine.own.evaluate(outputFiles[0].text);
  await machine.own.evaluate((to) => globalThis.turnBack(to), version);
}

/**
 * What lies in a profile, by an extension that has the same address and no code: nothing of ours opens the database.
 * @param {string} profile is copied and stays as it is
 */
export async function lookFromOutside(profile) {
  return inProfile(async (folder) => {
    const copy = join(folder, 'profile');
    await cp(profile, copy, { recursive: true });
    const extension = join(folder, 'onlooker');
    await mkdir(extension);
    const { key } = JSON.parse(await readFile(join(builtFor('chromium'), 'manifest.json'), 'utf8'));
    const manifest = { manifest_version: 3, name: 'Onlooker', version: '9', key, permissions: ['storage'] };
    await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
    await writeFile(join(extension, 'popup.html'), '<!doctype html><title>Onlooker</title>');
    const machine = await startMachine({ browser: 'chromium', profile: copy, extension });
    const found = await machine.inside();
    await machine.kill();
    return found;
  });
}
