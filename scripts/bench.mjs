/**
 * npm run bench -- NAME [options]
 *
 * Runs tests/bench/NAME.mjs and passes the options on. Without a name it lists what there is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../tests/bench/', import.meta.url));
const [name = '', ...options] = process.argv.slice(2);
const file = `${folder}${name}.mjs`;

if (/^[a-z-]+$/.test(name) && existsSync(file)) {
  process.exitCode = spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' }).status ?? 1;
} else {
  const names = readdirSync(folder).filter((entry) => entry.endsWith('.mjs'));
  console.error(`Use: npm run bench -- ${names.map((entry) => entry.replace('.mjs', '')).join(' | ')}`);
  process.exitCode = 1;
}
