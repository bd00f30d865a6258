/**
 * What Kantlijn costs a page: `npm run -s bench -- page [--rounds 5] [--browser chromium|firefox]`, on the built
 * extension (`node scripts/build.mjs` first). Pages of the bench itself on 127.0.0.1, in the same run with the site
 * switched on and with it off. Prints JSON: of each figure the middle of the rounds and the lowest.
 *
 * Times are of the page's main thread itself (not of the clock), so that other work on the machine counts less. Goals: a
 * page of 1,000 posts 50 ms of script and no task over 50 ms, 2 ms per batch of added nodes, no forced layout, no growth
 * after 10,000 recycled posts, nothing on a page without posts. Chromium tells all of this in its traces; Firefox only the
 * time in our functions, by its own profiler, which looks once a millisecond.
 */
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { askFrom, launch } from '../../scripts/browser/launch.mjs';
import { findChromium, findFirefox } from '../../scripts/find-browser.mjs';
import * as chromium from './page/chromium.mjs';
import * as firefox from './page/firefox.mjs';
import { servePages } from './page/serve.mjs';
import { nodes, posts, visits } from './page/visits.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, browser: { type: 'string' } } });
const rounds = Number(values.rounds);
const root = fileURLToPath(new URL('../..', import.meta.url));
/** Goals, ms per part. */
const goals = { topic: 50, comments: 50, batch: 2 };
const stops = [2_000, 6_000, 10_000];

const now = Date.now();
/** The site is switched on since a week. */
const since = new Date(now - 7 * 86_400_000).toISOString();
const site = await servePages({ posts, nodes, now });
const results = [];
try {
  if (values.browser !== 'firefox') await measureChromium();
  if (values.browser !== 'chromium') await measureFirefox();
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

async function measureChromium() {
  const figures = { on: [], off: [] };
  const memory = {};
  const driver = await launch({
    browser: 'chromium',
    executable: findChromium(),
    extension: `${root}.output/chrome-mv3-practice`,
  });
  const version = await driver.browser.version();
  try {
    const ask = await prepare(driver);
    for (let round = 0; round < rounds; round += 1) {
      for (const state of ['off', 'on']) {
        await ask('switchSite', { origin: site.origin, on: state === 'on', since });
        figures[state].push(await chromium.visitAll(driver, site, state === 'on', now));
        if (round === rounds - 1) memory[state] = await chromium.watchMemory(driver, site, stops);
      }
    }
  } finally {
    await driver.close();
  }
  for (const { name, what } of visits) {
    const on = summary(figures.on.map((round) => round[name]));
    const off = summary(figures.off.map((round) => round[name]));
    const ok = isFast(name, on) && on.longestTaskMs.middle <= 50 && on.forcedLayouts.middle === 0;
    results.push({ browser: version, visit: name, what, goalMs: goals[name], ok, on, off });
  }
  const growthKb = Object.fromEntries(
    Object.entries(memory).map(([state, seen]) => [state, seen.at(-1).heapKb - seen[0].heapKb]),
  );
  const what = `${stops.at(-1)} posts in ${nodes} elements`;
  results.push({ browser: version, visit: 'memory', what, growthKb, ...memory });
}

/** Each round is a browser of its own: the profiler tells when it closes. */
async function measureFirefox() {
  const figures = { on: [], off: [] };
  let version = '';
  for (let round = 0; round < rounds; round += 1) {
    for (const state of ['off', 'on']) {
      let spans = {};
      let origin = '';
      const profile = await firefox.withProfiler(async () => {
        const driver = await launch({
          browser: 'firefox',
          executable: findFirefox(),
          extension: `${root}.output/firefox-mv3-practice`,
        });
        try {
          origin = driver.origin;
          version = await driver.browser.version();
          const ask = await prepare(driver);
          await ask('switchSite', { origin: site.origin, on: state === 'on', since });
          spans = await firefox.visitAll(driver, site, state === 'on', now);
        } finally {
          await driver.close();
        }
      });
      const perVisit = visits.map(({ name, parts }) => [
        name,
        { scriptMs: firefox.scriptMs(profile, origin, spans[name]) / parts },
      ]);
      figures[state].push(Object.fromEntries(perVisit));
    }
  }
  for (const { name, what } of visits) {
    const on = summary(figures.on.map((round) => round[name]));
    const off = summary(figures.off.map((round) => round[name]));
    results.push({ browser: version, visit: name, what, goalMs: goals[name], ok: isFast(name, on), on, off });
  }
}

/** An agent's browser: a protocol is loaded. @returns asks its background */
async function prepare(driver) {
  const own = await driver.openOwn('popup.html');
  const ask = (type, body) => askFrom(own, type, body);
  await ask('loadProtocol', { text: await readFile(`${root}assets/protocols/gemeente-duinstad.json`, 'utf8') });
  return ask;
}

function isFast(name, { scriptMs }) {
  return goals[name] === undefined || scriptMs.middle <= goals[name];
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
