/**
 * What Kantlijn costs a page: `npm run -s bench -- page [--rounds 5]`, on the built
 * extension (`node scripts/build.mjs` first). Pages of the bench itself on 127.0.0.1, in the same run with the site
 * switched on and with it off. Prints JSON: of each figure the middle of the rounds and the lowest.
 *
 * Times are of the page's main thread itself (not of the clock), so that other work on the machine counts little. Goals:
 * a page of 1,000 posts 50 ms of script and no task over 50 ms, 2 ms per batch of added nodes, no forced layout, no
 * growth after 10,000 recycled posts, nothing on a page without posts.
 */
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { askFrom, launch } from '../../scripts/browser/launch.mjs';
import { findChromium } from '../../scripts/find-browser.mjs';
import { visitAll, watchMemory } from './page/chromium.mjs';
import { servePages } from './page/serve.mjs';
import { nodes, posts, visits } from './page/visits.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const root = fileURLToPath(new URL('../..', import.meta.url));
const day = 86_400_000;
/** Goals, ms per part. */
const goals = { topic: 50, comments: 50, batch: 2 };
const stops = [2_000, 6_000, 10_000];

const now = Date.now();
const site = await servePages({ posts, nodes, now });
const results = [];
try {
  await measure('chromium');
} finally {
  await site.close();
}
console.log(
  JSON.stringify(
    { bench: 'page', cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, rounds, results },
    null,
    2,
  ),
);
if (results.some(({ ok }) => ok === false)) process.exitCode = 1;

async function measure(name) {
  const figures = { on: [], off: [] };
  const memory = {};
  const driver = await launch({
    browser: name,
    executable: findChromium(),
    extension: `${root}.output/chrome-mv3-practice`,
  });
  const version = await driver.browser.version();
  try {
    const own = await driver.openOwn('popup.html');
    const protocol = await readFile(`${root}assets/protocols/gemeente-duinstad.json`, 'utf8');
    await askFrom(own, 'loadProtocol', { text: protocol });
    for (let round = 0; round < rounds; round += 1) {
      for (const state of ['off', 'on']) {
        const since = new Date(now - 7 * day).toISOString();
        await askFrom(own, 'switchSite', { origin: site.origin, on: state === 'on', since });
        figures[state].push(await visitAll(driver, site, state === 'on', now));
        if (round === rounds - 1) memory[state] = await watchMemory(driver, site, stops);
      }
    }
  } finally {
    await driver.close();
  }
  for (const visit of visits) {
    const on = summary(figures.on.map((round) => round[visit.name]));
    const off = summary(figures.off.map((round) => round[visit.name]));
    const goalMs = goals[visit.name];
    const isFast = goalMs === undefined || on.scriptMs.middle <= goalMs;
    const ok = isFast && on.longestTaskMs.middle <= 50 && on.forcedLayouts.middle === 0;
    results.push({ browser: version, visit: visit.name, what: visit.what, goalMs, ok, on, off });
  }
  const growthKb = Object.fromEntries(
    Object.entries(memory).map(([state, seen]) => [state, seen.at(-1).heapKb - seen[0].heapKb]),
  );
  results.push({
    browser: version,
    visit: 'memory',
    what: `${stops.at(-1)} posts in ${nodes} elements`,
    growthKb,
    ...memory,
  });
}

/** Per figure the middle and the lowest of the rounds. */
function summary(all) {
  return Object.fromEntries(
    Object.keys(all[0] ?? {}).map((figure) => {
      const values = all.map((one) => one[figure]).sort((a, b) => a - b);
      const [middle, lowest] = [values[Math.floor(values.length / 2)], values[0]].map(
        (value) => Math.round(value * 100) / 100,
      );
      return [figure, { middle, lowest }];
    }),
  );
}
