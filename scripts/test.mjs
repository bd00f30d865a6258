/** Everything that guards main, in order of cheapness. `npm test -- unit` and so on run a part. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => `${root}node_modules/.bin/${name}`;

if (!existsSync(`${root}node_modules`)) run('install', 'npm', ['ci', '--no-audit', '--no-fund']);

const steps = {
  locales: [
    ['node', ['scripts/make-locales.mjs']],
    [bin('wxt'), ['prepare']],
  ],
  lint: [[bin('biome'), ['check', '--error-on-warnings', '.']]],
  types: [[bin('tsc'), ['--noEmit']]],
  dead: [[bin('knip'), []]],
  build: [['node', ['scripts/build.mjs']]],
  unit: [[bin('vitest'), ['run']]],
  addon: [['node', ['scripts/lint-addon.mjs']]],
  e2e: [[bin('vitest'), ['run', '--config', 'vitest.e2e.config.ts']]],
};

const wanted = process.argv.slice(2);
for (const [name, commands] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const [command, args] of commands) run(name, command, args);
}

function run(name, command, args) {
  const started = Date.now();
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  console.log(`— ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) process.exit(status ?? 1);
}
