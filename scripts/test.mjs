/** Everything that guards main, in order of cheapness. `npm test -- unit` and so on run a part. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
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
};
const e2e = ['run', '--config', 'vitest.e2e.config.ts', '--reporter=default', '--reporter=json'];
const e2eReport = `${root}.output/e2e.json`;
/** These count losses: one that shows once is a fault, whatever a second run says. */
const neverAgain = ['durability.e2e.ts'];

const wanted = process.argv.slice(2);
for (const [name, commands] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const [command, args] of commands) run(name, command, args);
}
if (wanted.length === 0 || wanted.includes('e2e')) runBrowsers();

/**
 * Two real browsers on a small machine now and then do not start or answer in time. A file that failed runs once more,
 * whole and in new browsers; when it holds then, it is named at the end all the same. Failing twice is failing.
 */
function runBrowsers() {
  const again = attempt('e2e', bin('vitest'), [...e2e, `--outputFile=${e2eReport}`]);
  if (again === 0) return;
  const failed = failedFiles();
  if (failed.length === 0 || failed.length > 3 || failed.some((file) => neverAgain.includes(basename(file)))) {
    process.exit(again);
  }
  run('e2e once more', bin('vitest'), [...e2e, `--outputFile=${e2eReport}`, ...failed]);
  console.log(`\nHeld only at the second attempt:\n${failed.map((file) => `  ${relative(root, file)}`).join('\n')}`);
}

/** Files of the last run that did not pass; none when there is no report to tell. */
function failedFiles() {
  if (!existsSync(e2eReport)) return [];
  const { testResults } = JSON.parse(readFileSync(e2eReport, 'utf8'));
  return testResults.filter(({ status }) => status !== 'passed').map(({ name }) => name);
}

function run(name, command, args) {
  const status = attempt(name, command, args);
  if (status !== 0) process.exit(status);
}

/** @returns the exit code */
function attempt(name, command, args) {
  const started = Date.now();
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  console.log(`— ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status ?? 1;
}
