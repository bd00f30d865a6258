/**
 * How quick the log is when it is large: `npm run -s bench -- log [--contacts 100000] [--rounds 5] [--part csv,open…]`, in a
 * real Chromium on the built extension (`node scripts/build.mjs chrome practice` first). The log is invented, the same in
 * every run, and written past the background (`log/in-page.ts` says how). The words by which text is found are left out
 * above 100,000 contacts, where no goal asks for them. Prints JSON: of each figure the middle of the rounds, the lowest
 * and, where there are many, p95; ms unless the name says otherwise; and the load of the machine before and after.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { askFrom, launch, poll } from '../../scripts/browser/launch.mjs';
import { findChromium } from '../../scripts/find-browser.mjs';

const parts = ['save', 'history', 'open', 'filter', 'search', 'scroll', 'csv'];
const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    part: { type: 'string', default: parts.join(',') },
  },
});
const count = Number(values.contacts);
const rounds = Number(values.rounds);
const wanted = new Set(values.part.split(','));
/** Contacts written in one transaction. */
const batch = 2_000;
const withWords = count <= 100_000;
const isLarge = count >= 1_000_000;
/** Goals at 100,000; at 1,000,000 the second. */
const goals = isLarge
  ? { open: 1_000, filter: 500, csv: 60_000, csvMb: 200 }
  : { save: 20, search: 100, history: 20, frame: 16.7 };

const root = fileURLToPath(new URL('../..', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('log/in-page.ts', import.meta.url))],
  bundle: true,
  format: 'iife',
  target: 'es2024',
  write: false,
  logLevel: 'silent',
});
const inPage = outputFiles[0].text;
const folder = await mkdtemp(join(tmpdir(), 'kantlijn-bench-'));
const loadBefore = loadavg();
const driver = await launch({
  browser: 'chromium',
  executable: findChromium(),
  extension: join(root, '.output/chrome-mv3-practice'),
  profile: join(folder, 'profile'),
});
const figures = {};
try {
  const own = await driver.openOwn('popup.html');
  await askFrom(own, 'changeSettings', { settings: { initials: 'MV', language: 'nl' } });
  const protocol = await readFile(join(root, 'assets/protocols/gemeente-duinstad.json'), 'utf8');
  await askFrom(own, 'loadProtocol', { text: protocol });
  await own.evaluate(inPage);
  const started = performance.now();
  const end = Date.now();
  for (let first = 0; first < count; first += batch) {
    const slice = [first, Math.min(batch, count - first), count, end, withWords];
    await own.evaluate((all) => globalThis.benchLog.fill(...all), slice);
  }
  figures.fillSeconds = round((performance.now() - started) / 1_000);
  // A background that starts again finds the log as any other start does.
  await driver.stopBackground();

  if (wanted.has('open')) figures.open = await measureOpening(own);
  if (wanted.has('save')) figures.save = spread(await own.evaluate((n) => globalThis.benchLog.saves(n, 300), count));
  if (wanted.has('history')) {
    const view = await askFrom(own, 'getStorage', {});
    figures.history = spread(await own.evaluate((v, n) => globalThis.benchLog.histories(v, n, 200), view, count));
  }
  const desk = await openDesk('#/log?period=all');
  if (wanted.has('filter')) figures.filter = await measureFilters(desk);
  if (wanted.has('search') && withWords) figures.search = await measureSearch(desk);
  if (wanted.has('scroll')) figures.scroll = await measureScroll(desk);
  if (wanted.has('csv')) figures.csv = await measureCsv(desk);
} finally {
  await driver.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
const about = { bench: 'log', contacts: count, rounds, cpu: cpus()[0]?.model, cores: cpus().length };
const load = { before: loadBefore.map(round), after: loadavg().map(round) };
console.log(JSON.stringify({ ...about, load, ...figures, goals }, null, 2));

/** From the start of the page to its first row, with the background awake and with it stopped. */
async function measureOpening(own) {
  const results = {};
  for (const way of ['awake', 'stopped']) {
    for (const [name, hash] of [
      ['week', '#/log'],
      ['all', '#/log?period=all'],
    ]) {
      const times = [];
      for (let n = 0; n < rounds; n += 1) {
        if (way === 'stopped') await driver.stopBackground();
        else await askFrom(own, 'getStorage', {});
        const desk = await openDesk(hash);
        times.push(await desk.evaluate(() => globalThis.firstRowAt));
        await desk.close();
      }
      results[`${way}, ${name}`] = spread(times);
    }
  }
  return results;
}

async function openDesk(hash) {
  const page = await driver.browser.newPage();
  await page.evaluateOnNewDocument(watch);
  await page.goto(`${driver.origin}/desk.html${hash}`);
  await poll(() => page.evaluate(() => globalThis.firstRowAt !== undefined), 120_000);
  return page;
}

/** In the page, from its start: when the first row stood there, and when each question to the log was answered. */
function watch() {
  globalThis.answered = [];
  addEventListener('input', () => {
    globalThis.typedAt = performance.now();
  });
  new MutationObserver((records) => {
    if (globalThis.firstRowAt === undefined && document.querySelector('tr[data-id]') !== null) {
      requestAnimationFrame(() => {
        globalThis.firstRowAt = performance.now();
      });
    }
    for (const { target } of records) {
      if (!(target instanceof Element) || target.tagName !== 'SECTION' || !target.hasAttribute('data-late')) continue;
      if (target.getAttribute('aria-busy') === 'false') globalThis.answered.push(performance.now());
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });
}

/** Each filter by its address, from the change of the address to the rows on the screen. */
async function measureFilters(desk) {
  const filters = {
    site: 'period=all&site=x',
    outcome: 'period=all&outcome=handedOver',
    'not copied': 'period=all&copied=no',
    month: 'period=month',
    'site and outcome': 'period=all&site=x&outcome=answered',
    'site, outcome, not copied': 'period=all&site=x&outcome=answered&copied=no',
    everything: 'period=all',
  };
  const times = Object.fromEntries(Object.keys(filters).map((name) => [name, []]));
  for (let n = 0; n < rounds; n += 1) {
    for (const [name, query] of Object.entries(filters)) {
      const started = await desk.evaluate((hash) => {
        globalThis.answered = [];
        const now = performance.now();
        location.hash = hash;
        return now;
      }, `#/log?${query}`);
      times[name].push((await lastAnswer(desk)) - started);
    }
  }
  return spreads(times);
}

/** Words typed letter by letter, from the key to the rows; with the pause that the field makes. */
async function measureSearch(desk) {
  const texts = ['container', 'afspraak niet', 'klant_421', 'zaak-991', 'bakelo', 'de'];
  const times = Object.fromEntries(texts.map((text) => [text, []]));
  for (let n = 0; n < Math.min(rounds, 3); n += 1) {
    for (const text of texts) {
      await desk.evaluate(() => {
        globalThis.answered = [];
        location.hash = '#/log?period=all&copied=no';
      });
      await lastAnswer(desk);
      await desk.evaluate(() => {
        location.hash = '#/log?period=all';
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      const field = await desk.$('input[type=search]');
      await field.focus();
      for (const letter of text) {
        await desk.evaluate(() => {
          globalThis.answered = [];
        });
        await desk.keyboard.type(letter);
        // A space alone changes nothing of what is asked.
        if (letter === ' ') continue;
        const answered = await lastAnswer(desk);
        times[text].push(answered - (await desk.evaluate(() => globalThis.typedAt)));
      }
    }
  }
  return { ...spreads(times), 'all letters': spread(Object.values(times).flat()) };
}

/** When the last question was answered; none is open any more. */
async function lastAnswer(desk) {
  return poll(
    () =>
      desk.evaluate(() => {
        const isBusy = document.querySelector('section[data-late]')?.getAttribute('aria-busy') === 'true';
        return isBusy ? undefined : globalThis.answered.at(-1);
      }),
    120_000,
    20,
  );
}

/** By the wheel, a step at every frame, down and up the page of the table. */
async function measureScroll(desk) {
  await desk.bringToFront();
  const frames = 300;
  const before = await desk.metrics();
  const times = await desk.evaluate(async (steps) => {
    const row = document.querySelector('tr[data-id]');
    let list = row?.parentElement;
    while (list && list.scrollHeight <= list.clientHeight + 1) list = list.parentElement;
    if (!list) throw new Error('nothing scrolls');
    const taken = [];
    let direction = 1;
    let last = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < steps; frame += 1) {
      if (list.scrollTop + list.clientHeight >= list.scrollHeight - 1) direction = -1;
      if (list.scrollTop <= 0) direction = 1;
      list.scrollTop += direction * 120;
      const now = await new Promise(requestAnimationFrame);
      taken.push(now - last);
      last = now;
    }
    return taken;
  }, frames);
  const after = await desk.metrics();
  const perFrame = (name) => round(((after[name] - before[name]) * 1_000) / frames);
  return {
    frame: spread(times),
    scriptMs: perFrame('ScriptDuration'),
    styleAndLayoutMs: round(perFrame('LayoutDuration') + perFrame('RecalcStyleDuration')),
  };
}

/** Everything as CSV by the dialog of the desk, until it says that it is made; memory of the processes beside it. */
async function measureCsv(desk) {
  const session = await driver.browser.target().createCDPSession();
  await desk.bringToFront();
  await desk.evaluate(() => {
    globalThis.answered = [];
    document.activeElement?.blur();
    location.hash = '#/log?period=all&copied=no';
  });
  await lastAnswer(desk);
  await desk.evaluate(() => {
    globalThis.answered = [];
    location.hash = '#/log?period=all';
  });
  await lastAnswer(desk);
  // What is counted under the table first comes to its end, as it would for a person who reads the dialog.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await desk.keyboard.press('e');
  await desk.waitForSelector('button[data-first]');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const idle = await memory(session);
  const peak = { ...idle };
  const started = performance.now();
  await desk.click('button[data-first]');
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const now = await memory(session);
      for (const name of Object.keys(peak)) peak[name] = Math.max(peak[name], now[name]);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  let said;
  try {
    said = await poll(() => desk.evaluate(() => document.querySelector('[data-kind="done"]')?.textContent), 300_000);
  } finally {
    isOver = true;
    await watching;
  }
  return {
    seconds: round((performance.now() - started) / 1_000),
    said,
    pageGrewMb: round(peak.page - idle.page),
    browserGrewMb: round(peak.browser - idle.browser),
    scriptMb: round((await desk.metrics()).JSHeapUsedSize / 1e6),
  };
}

/** Memory in use of the extension's process and of the browser's own, MB (Linux). */
async function memory(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = { page: 0, browser: 0 };
  for (const { type, id } of processInfo) {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const mb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
    const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (type === 'browser') sizes.browser = mb;
    else if (line.includes('--extension-process')) sizes.page += mb;
  }
  return sizes;
}

function spreads(times) {
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, spread(all)]));
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return { middle: at(0.5), lowest: at(0), ...(sorted.length >= 20 ? { p95: at(0.95) } : {}), longest: at(1) };
}

function round(value) {
  return Math.round(value * 100) / 100;
}
