/** Mozilla's linter on the built add-on: no error, and no warning that is not listed here with its reason. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const known = [
  // React and, in the practice feed, React 16 and Draft.js assign innerHTML; none of our code does (tests/repository).
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/|^practice\/feed\.js$/ },
];

const { stdout, stderr } = spawnSync(
  `${root}node_modules/.bin/addons-linter`,
  ['--output', 'json', '--self-hosted', `${root}.output/firefox-mv3`],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
let report;
try {
  report = JSON.parse(stdout);
} catch {
  console.error(stdout, stderr);
  process.exit(1);
}
const bad = [...report.errors, ...report.warnings].filter(
  ({ code, file }) => !known.some((one) => one.code === code && one.file.test(file ?? '')),
);
for (const { code, file, line, message } of bad) console.error(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
console.log(
  `add-on linter: ${report.errors.length} errors, ${report.warnings.length} warnings (${report.warnings.length - bad.length} known), ${report.notices.length} notices`,
);
process.exit(bad.length === 0 ? 0 : 1);
