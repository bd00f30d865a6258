/**
 * npm run bench -- suggest-screen [--rounds 10] [--browser chromium|firefox]
 *
 * How long it takes from choosing a post in the sidebar until the suggestions stand on the screen: with the background
 * awake, and after it was stopped. On the built extension (`node scripts/build.mjs` first) and the practice forum, by the
 * clock of the sidebar, up to the frame that paints them. Goals: 30 ms and 150 ms. Prints JSON: middle, lowest, highest.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { askFrom, launch, poll } from '../../scripts/browser/launch.mjs';
import { findChromium, findFirefox } from '../../scripts/find-browser.mjs';
import { buildPractice } from '../../scripts/practice/build.mjs';
import { servePractice } from '../../scripts/practice/serve.mjs';
import { pressMark, tabOf } from '../../scripts/story/main-job.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' }, browser: { type: 'string' } } });
const rounds = Number(values.rounds);
const root = fileURLToPath(new URL('../..', import.meta.url));
const goals = { warm: 30, cold: 150 };
const week = 7 * 86_400_000;

const folder = await mkdtemp(join(tmpdir(), 'kantlijn-bench-'));
await buildPractice(folder);
const site = await servePractice({ dir: folder });
const results = [];
try {
  if (values.browser !== 'firefox') results.push(...(await measure('chromium', findChromium(), 'chrome-mv3-practice')));
  if (values.browser !== 'chromium') results.push(...(await measure('firefox', findFirefox(), 'firefox-mv3-practice')));
} finally {
  await site.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0] };
console.log(JSON.stringify({ bench: 'suggest-screen', ...machine, rounds, results }, null, 2));

async function measure(browser, executable, built) {
  const driver = await launch({ browser, executable, extension: `${root}.output/${built}` });
  try {
    const version = await driver.browser.version();
    const own = await driver.openOwn('popup.html');
    const protocol = await readFile(`${root}assets/protocols/gemeente-duinstad.json`, 'utf8');
    await askFrom(own, 'loadProtocol', { text: protocol });
    const since = new Date(Date.now() - week).toISOString();
    await askFrom(own, 'switchSite', { origin: new URL(site.url).origin, on: true, since });
    const page = await driver.browser.newPage();
    const url = new URL('forum.html?page=2', site.url).href;
    await page.goto(url);
    const tabId = await tabOf(own, url);
    const rows = await poll(async () => {
      const { page: seen } = await askFrom(own, 'getSite', { tabId });
      return (seen?.here.length ?? 0) > 1 ? seen.here.map(({ row }) => row) : undefined;
    });
    await page.bringToFront();
    await pressMark(page, rows[0]);
    const sidebar = await driver.sidebarIn(page);
    // The first time everything is read for the first time: not what an agent's day is made of.
    for (const row of rows.slice(0, 2)) await choose(sidebar, row.key);
    const times = { warm: [], cold: [] };
    for (let round = 0; round < rounds; round += 1) {
      times.warm.push(await choose(sidebar, rows[round % rows.length].key));
      await leave(sidebar);
      await driver.stopBackground();
      times.cold.push(await choose(sidebar, rows[(round + 1) % rows.length].key));
    }
    return Object.entries(times).map(([background, all]) => ({
      browser: version,
      background,
      goalMs: goals[background],
      ...summary(all),
    }));
  } finally {
    await driver.close();
  }
}

/** Back to the queue, so that what is seen next is new. */
async function leave(sidebar) {
  await askFrom(sidebar, 'choosePost', { key: null });
  await poll(() => sidebar.evaluate(() => document.querySelector('ol[data-fits] > li') === null));
}

/** @returns ms from asking for the post until its suggestions are painted */
async function choose(sidebar, key) {
  // The same post again would be no news.
  if (await sidebar.evaluate(() => document.querySelector('ol[data-fits] > li') !== null)) await leave(sidebar);
  return sidebar.evaluate(async (chosen) => {
    const started = performance.now();
    const painted = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('no suggestions within 20 s')), 20_000);
      const watch = new MutationObserver(() => {
        if (document.querySelector('ol[data-fits] > li') === null) return;
        watch.disconnect();
        clearTimeout(late);
        requestAnimationFrame(() => resolve(performance.now() - started));
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    const message = { v: 1, to: 'background', type: 'choosePost', body: { key: chosen } };
    await (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(message);
    return painted;
  }, key);
}

function summary(all) {
  const sorted = [...all].sort((a, b) => a - b).map((value) => Math.round(value * 10) / 10);
  return { middleMs: sorted[Math.floor(sorted.length / 2)], lowestMs: sorted[0], highestMs: sorted.at(-1) };
}
