/**
 * How quick the log is when it is large, in a real browser on the built extension (`node scripts/build.mjs chrome practice`,
 * or `firefox practice`, first):
 *
 *   npm run -s bench -- log [--contacts 100000] [--rounds 5] [--browser chromium] [--part save,history,…] [--profile FOLDER]
 *
 * The log is invented, the same in every run, and written in slices past the background (`log/in-page.ts` says how). The
 * words by which text is found, and the events, are left out above 100,000 contacts, where no goal asks for them: words
 * cost ten times as much as the contacts. Events are filled only for the parts `check` and `person`. With `--profile` the filled
 * browser stays in that folder, and a second run with the same number begins at once. Every figure is printed as soon as
 * it is there, with its goal; ms unless it says otherwise. A missed goal ends in 1.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { askFrom, launch, poll } from '../../scripts/browser/launch.mjs';
import { findChromium, findFirefox } from '../../scripts/find-browser.mjs';
import { measureChecks } from './log/check.mjs';
import { measureCsv } from './log/csv.mjs';
import { makeDesk } from './log/desk.mjs';
import { measurePersons } from './log/persons.mjs';
import { printer, round, spread } from './log/print.mjs';

const parts = ['open', 'save', 'history', 'filter', 'search', 'scroll', 'csv', 'check', 'person'];
const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    browser: { type: 'string', default: 'chromium' },
    part: { type: 'string', default: parts.join(',') },
    profile: { type: 'string' },
  },
});
const count = Number(values.contacts);
const rounds = Number(values.rounds);
const wanted = new Set(values.part.split(','));
const withWords = count <= 100_000;
/** Three for each contact, in both copies: read by what is asked of one person, and by the check of an export. */
const withEvents = (wanted.has('person') || wanted.has('check')) && count <= 100_000;
/** Contacts written in one transaction. */
const batch = 5_000;
/** Of the issue: the first four for 100,000 contacts, the others for 1,000,000. */
const goals = {
  ...(withWords ? { save: 20, history: 20, search: 100, person: 5_000 } : {}),
  ...{ fps: 59, open: 1_000, filter: 500, csv: 60, csvMb: 200 },
};

const isFirefox = values.browser === 'firefox';
const root = fileURLToPath(new URL('../..', import.meta.url));
const inPage = await bundle('log/in-page.ts');
const temporary = await mkdtemp(join(tmpdir(), 'kantlijn-bench-'));
const folder = values.profile ?? temporary;
await mkdir(folder, { recursive: true });
const { print, isMissed } = printer();

console.log(
  `log of ${count.toLocaleString('en')} contacts, ${values.browser}, ${rounds} rounds, ${new Date().toISOString()}`,
);
console.log(`${cpus().length} × ${cpus()[0]?.model}, load ${loadavg().map(round).join(' ')}`);
// A copy, so that the next build does not change what is being measured.
const extension = join(temporary, 'extension');
await cp(join(root, `.output/${isFirefox ? 'firefox' : 'chrome'}-mv3-practice`), extension, { recursive: true });
// Chromium keeps the background of a version that it has seen: of another build with the same number it would run the old.
await rm(join(folder, 'profile/Default/Service Worker'), { recursive: true, force: true });
const driver = await launch({
  browser: isFirefox ? 'firefox' : 'chromium',
  executable: isFirefox ? findFirefox() : findChromium(),
  extension,
  profile: join(folder, 'profile'),
  ...(isFirefox && values.profile !== undefined ? { stays: true } : {}),
});
try {
  const own = await driver.openOwn('popup.html');
  await fillOnce(own);
  const desk = await makeDesk(driver, { rounds });
  if (wanted.has('open')) {
    for (const [name, times] of await desk.openings(() => askFrom(own, 'getStorage', {}))) {
      print(`desk opens, ${name}`, spread(times), { middle: goals.open });
    }
  }
  const view = await askFrom(own, 'getStorage', {});
  if (wanted.has('save')) {
    const times = await own.evaluate((v, n) => globalThis.benchLog.saves(v, n, 300), view, count);
    print('saved and acknowledged', spread(times), { p95: goals.save });
  }
  if (wanted.has('history')) {
    const times = await own.evaluate((v, n) => globalThis.benchLog.histories(v, n, 200), view, count);
    print('history of a person', spread(times), { p95: goals.history });
    const linked = await own.evaluate((n) => globalThis.benchLog.linkedHistories(n, 200), count);
    print('history over linked accounts', spread(linked.history), { p95: goals.history });
    if (withWords) print('who may be the same person', spread(linked.suggestions));
  }
  if (['filter', 'search', 'scroll', 'csv'].some((part) => wanted.has(part))) await desk.open('#/log?period=all');
  if (wanted.has('filter')) {
    for await (const [name, times] of desk.filters()) print(`filter: ${name}`, spread(times), { middle: goals.filter });
  }
  if (wanted.has('search') && withWords) {
    const all = [];
    for await (const [name, times] of desk.searches()) {
      all.push(...times);
      print(`search: ${name}`, spread(times));
    }
    print('search: every letter', spread(all), { p95: goals.search });
  }
  if (wanted.has('scroll')) {
    const { times, ...ours } = await desk.scroll();
    const fps = round((1_000 * times.length) / times.reduce((sum, time) => sum + time, 0));
    print('table scrolls, a frame', spread(times));
    print('table scrolls', { 'frames a second': fps, ...ours }, { 'frames a second': goals.fps }, 'at least');
  }
  if (wanted.has('csv')) {
    const { said, ...figures } = await measureCsv(driver, desk);
    print('CSV of everything', figures, { seconds: goals.csv, 'grew MB': goals.csvMb });
    console.log(`  ${said}`);
  }
  if (wanted.has('check') && withEvents) {
    for await (const [kind, figures] of measureChecks(desk)) print(`check of everything as ${kind}`, figures);
  }
  // Last: it changes the log.
  if (wanted.has('person') && withEvents) {
    for (const [name, times] of await measurePersons(own, { count, rounds })) {
      print(name, spread(times), { middle: goals.person });
    }
  }
} finally {
  await driver.close();
  await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  console.log(`load ${loadavg().map(round).join(' ')}, ${new Date().toISOString()}`);
}
if (isMissed()) process.exitCode = 1;

/** Fills the log, unless the profile holds it. */
async function fillOnce(own) {
  const note = join(folder, 'filled.json');
  const filled = JSON.parse(await readFile(note, 'utf8').catch(() => '{}'));
  await own.evaluate(inPage);
  if (filled.count === count && (filled.events ?? false) >= withEvents) return waitUntilCounted(own);
  if (filled.count !== undefined) throw new Error(`${folder} holds ${filled.count} contacts: give another folder`);
  await askFrom(own, 'changeSettings', { settings: { initials: 'MV', language: 'nl' } });
  const protocol = await readFile(join(root, 'assets/protocols/gemeente-duinstad.json'), 'utf8');
  await askFrom(own, 'loadProtocol', { text: protocol });
  const started = performance.now();
  const end = Date.now();
  for (let first = 0; first < count; first += batch) {
    const slice = [first, Math.min(batch, count - first), count, end, { withWords, withEvents }];
    await own.evaluate((all) => globalThis.benchLog.fill(...all), slice);
    if (first > 0 && first % 100_000 === 0) console.log(`  filled ${first.toLocaleString('en')}`);
  }
  print('filled', { seconds: round((performance.now() - started) / 1_000) });
  await writeFile(note, JSON.stringify({ count, events: withEvents }));
  await waitUntilCounted(own);
}

/**
 * A background that starts again finds the log as any other start does, and counts it by day. It is asked now and then, so
 * that the browser does not stop it.
 */
async function waitUntilCounted(own) {
  await driver.stopBackground();
  const started = performance.now();
  await poll(
    async () => {
      await askFrom(own, 'getStorage', {});
      return own.evaluate(() => globalThis.benchLog.isCounted());
    },
    3_600_000,
    1_000,
  );
  print('counted by day', { seconds: round((performance.now() - started) / 1_000) });
}

async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2024',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}
