/** The extension as a later release would be: the same, with one more version of the database. */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parts = [
  ...['adapters', 'assets', 'browser', 'components', 'core', 'entrypoints', 'storage', 'scripts', '.generated'],
  ...['package.json', 'tsconfig.json', 'wxt.config.ts'],
];

/** Above the one in package.json. */
const nextVersion = '99.0.0';

/** New indexes on every row of three tables: the browser has to go through all of them. */
const more = `  {
    version: VERSION,
    why: 'as a later release could have it',
    stores: {
      events: '&seq, &eventId, facts.id, facts.key, kind, deviceId, hash',
      waiting: '&key, index.isOpen, dueAt, post.site, *index.people, firstSeenAt, lastSeenAt, pageUrl',
    },
  },
`;

/** @returns {Promise<{ folder: string, remove: () => Promise<void> }>} the built extension for Chromium */
export async function buildNextSchema() {
  const copy = await mkdtemp(join(tmpdir(), 'kantlijn-next-'));
  for (const part of parts) await cp(join(root, part), join(copy, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  const file = join(copy, 'storage/migrations.ts');
  const text = await readFile(file, 'utf8');
  const last = Math.max(...[...text.matchAll(/version: (\d+)/g)].map(([, version]) => Number(version)));
  const end = text.lastIndexOf('];');
  await writeFile(file, text.slice(0, end) + more.replace('VERSION', String(last + 1)) + text.slice(end));
  // A browser goes on with the background that a profile knows as long as the version is the same.
  const pack = join(copy, 'package.json');
  await writeFile(pack, JSON.stringify({ ...JSON.parse(await readFile(pack, 'utf8')), version: nextVersion }));
  const wxt = join(root, 'node_modules/.bin/wxt');
  const { status, stderr } = spawnSync(wxt, ['build', '-b', 'chrome', '--mode', 'practice', '--mv3'], {
    cwd: copy,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`the next schema was not built: ${stderr}`);
  return {
    folder: join(copy, '.output/chrome-mv3-practice'),
    remove: () => rm(copy, { recursive: true, force: true }),
  };
}
