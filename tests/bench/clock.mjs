/**
 * How long `due(now, rows)` takes, and making rows: ms, the middle of 15 rounds, the fastest and the slowest. Goals: 10 ms for 10,000
 * waiting posts, 100 ms for 100,000. And a tick: a whole look of the background at the same rows, where nothing changed
 * since the last one (goal: a tenth of a millisecond for any number), and where one row changed. Prints JSON.
 */
import 'temporal-polyfill/global';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const rounds = 15;
const goals = { 10000: 10, 100000: 100 };
const now = new Date('2026-11-04T12:00:00Z');
const { due, lookAt, makeRow, rememberDue, use } = await load();

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
  const ticks = await measureTicks(rows);
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
  results.push({
    name: `tick, ${count} waiting posts, nothing changed`,
    ms: round(ticks.same),
    goalMs: 0.1,
    ok: ticks.same <= 0.1,
    oneChangedMs: round(ticks.changed),
  });
}
console.log(JSON.stringify({ bench: 'clock', node: process.version, results }, null, 2));
if (results.some(({ ok }) => !ok)) process.exitCode = 1;

/** Middle of the rounds, ms. The store gives the same list until something changed, as the real one does. */
async function measureTicks(rows) {
  let list = rows.map((row) => ({ ...row, notifiedSoonAt: row.warnAt, notifiedLateAt: row.dueAt }));
  const none = [];
  const nothing = async () => undefined;
  const ports = {
    store: { openWaiting: async () => list, promises: async () => none, append: nothing },
    now: () => now,
    newId: () => '',
    settings: nothing,
    due: rememberDue(),
    desktop: { badge: nothing, shown: async () => [], show: nothing },
    outbox: { read: async () => none, write: nothing },
    isOpen: async () => false,
    time: () => '12:00',
    words: nothing,
  };
  await lookAt(ports);
  const middleOf = async (before) => {
    const times = [];
    for (let n = 0; n < rounds; n += 1) {
      before(n);
      const started = performance.now();
      await lookAt(ports);
      times.push(performance.now() - started);
    }
    return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
  };
  const same = await middleOf(() => undefined);
  const changed = await middleOf((n) => {
    list = list.with(n, { ...list[n], maybeAnswered: true });
  });
  return { same, changed };
}

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
    export { rememberDue } from '${core}/due-again.ts'; export { lookAt } from '${core}/../../entrypoints/background/look.ts';
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
