import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';

/**
 * A built extension as one file, unsigned.
 * @param {string} folder
 * @param {string} path
 */
export async function packXpi(folder, path) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    files[relative(folder, file).replaceAll('\\', '/')] = await readFile(file);
  }
  await writeFile(path, zipSync(files, { level: 0 }));
  return path;
}
