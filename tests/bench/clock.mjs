/**
 * How long `due(now, rows)` takes, and making rows: ms, the middle of 15 rounds, the fastest and the slowest. Goals: 10 ms for 10,000
 * waiting posts, 100 ms for 100,000. Prints JSON.
 */
import 'temporal-polyfill/global';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const rounds = 15;
const goals = { 10000: 10, 100000: 100 };
const now = new Date('2026-11-04T12:00:00Z');
const { due, makeRow, use } = await load();

const week = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
    day,
    [
      ['09:00', '12:30'],
      ['13:00', '17:30'],
    ],
  ]),
);
const protocol = {
  version: 1,
  targets: [{ firstMinutes: 120 }],
  calendar: { id: 'bench', zone: 'Europe/Amsterdam', week, holidays: { nl: {} } },
};

const results = [];
for (const count of [10_000, 100_000]) {
  const started = performance.now();
  const rows = Array.from({ length: count }, (_, n) => makePost(n));
  const making = performance.now() - started;
  const times = Array.from({ length: rounds }, () => {
    const before = performance.now();
    use(due(now, rows));
    return performance.now() - before;
  }).sort((a, b) => a - b);
  const middle = times[Math.floor(rounds / 2)];
  const { counts, notify } = due(now, rows);
  results.push({
    name: `due, ${count} waiting posts`,
    ms: round(middle),
    fastestMs: round(times[0]),
    slowestMs: round(times[rounds - 1]),
    goalMs: goals[count],
    ok: middle <= goals[count],
    counts,
    announced: notify.length,
    makeRowMs: round(making / count),
  });
}
console.log(JSON.stringify({ bench: 'clock', node: process.version, results }, null, 2));
if (results.some(({ ok }) => !ok)) process.exitCode = 1;

/** Posts of the last two days, one in ten to the minute, one in a hundred snoozed. */
function makePost(n) {
  const at = new Date(now.getTime() - ((n * 7_919) % 172_800) * 1_000).toISOString();
  const post = {
    site: 'phpbb@forum.duinstad.example',
    id: String(n),
    author: { name: `Klant ${n}` },
    text: 'Waar blijft mijn container?',
    posted: { at, precision: n % 10 === 0 ? 'minute' : 'exact', from: 'attribute' },
    isOwn: false,
  };
  const row = makeRow({ post, because: 'mention', pageUrl: 'https://forum.duinstad.example/t/1', now, protocol });
  return n % 100 === 0 ? { ...row, snoozedUntil: '2026-11-04T15:00:00.000Z' } : row;
}

function round(ms) {
  return Math.round(ms * 1_000) / 1_000;
}

async function load() {
  const core = fileURLToPath(new URL('../../core/clock', import.meta.url));
  const contents = `export { due } from '${core}/state.ts'; export { makeRow } from '${core}/row.ts';
    let seen = 0; export const use = ({ notify }) => (seen += notify.length);`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: core, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
