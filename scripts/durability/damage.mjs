/** Damages files of a profile while no browser uses it, as a failing disk does. */
import { randomInt } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumId } from '../extension-ids.mjs';

const flips = 64;

/**
 * Where Chromium keeps the log, and the journal beside it.
 * @param {string} profile
 */
export function placesIn(profile) {
  return {
    database: join(profile, 'Default/IndexedDB', `chrome-extension_${chromiumId}_0.indexeddb.leveldb`),
    journal: join(profile, 'Default/Local Extension Settings', chromiumId),
  };
}

/**
 * Turns bytes at places that chance gives around, in the files that hold the data.
 * @param {string} folder of a LevelDB
 * @returns {Promise<number>} files that were damaged
 */
export async function flipBytes(folder) {
  const names = (await readdir(folder)).filter((name) => /\.(?:log|ldb)$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), size: (await stat(join(folder, name))).size })),
  );
  const filled = files.filter(({ size }) => size > 0);
  const total = filled.reduce((sum, { size }) => sum + size, 0);
  const handles = await Promise.all(filled.map(({ path }) => open(path, 'r+')));
  for (let flip = 0; flip < flips; flip += 1) {
    let at = randomInt(total);
    const which = filled.findIndex(({ size }) => {
      if (at < size) return true;
      at -= size;
      return false;
    });
    const byte = Buffer.alloc(1);
    await handles[which].read(byte, 0, 1, at);
    byte[0] ^= 0xff;
    await handles[which].write(byte, 0, 1, at);
  }
  await Promise.all(handles.map((handle) => handle.close()));
  return filled.length;
}
