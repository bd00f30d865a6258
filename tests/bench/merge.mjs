/**
 * How long merging the exports of a team takes and what memory it asks: `npm run -s bench -- merge [--files 30]
 * [--contacts 100000]`, by the screen of the desk in a real Chromium on the built extension (`node scripts/build.mjs
 * chrome practice` first). The exports are invented and the same in every run; one line in twenty is about a contact that
 * another export has as well (`merge/exports.ts`). Says every ten seconds how far it is (on stderr), and checks what came
 * of it. Then the log that came of it is opened, filtered and searched. Last the same exports are chosen again, and stopped
 * after a few seconds. Prints JSON: seconds, contacts a second, the highest memory in MB (of the page's script, of the
 * page's process, of the browser's processes together with what the database holds back, each over what it was before),
 * and of the screen the middle and the longest of the times in ms.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { askFrom, launch, poll } from '../../scripts/browser/launch.mjs';
import { findChromium } from '../../scripts/find-browser.mjs';
import { makeDesk } from './log/desk.mjs';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '30' }, contacts: { type: 'string', default: '100000' } },
});
const files = Number(values.files);
const lines = Number(values.contacts);
/** For a million: within a coffee break, in the memory that an export of as many may take. */
const goals = { seconds: (600 * lines) / 1_000_000, scriptMb: 200, stopSeconds: 2 };
const field = 'Exports van collega’s (JSON of NDJSON)';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'kantlijn-bench-'));
const made = join(folder, 'exports.mjs');
await build({
  entryPoints: [fileURLToPath(new URL('merge/exports.ts', import.meta.url))],
  outfile: made,
  bundle: true,
  format: 'esm',
  target: 'es2024',
  logLevel: 'silent',
});
const { conflictsOf, headOf, lineOf, mergedOf } = await import(made);
const loadBefore = loadavg();
let driver;
try {
  const paths = await writeExports(Date.now());
  const bytes = (await Promise.all(paths.map((path) => stat(path)))).reduce((sum, { size }) => sum + size, 0);
  driver = await launch({
    browser: 'chromium',
    executable: findChromium(),
    extension: join(root, '.output/chrome-mv3-practice'),
    profile: join(folder, 'profile'),
  });
  const own = await driver.openOwn('popup.html');
  await askFrom(own, 'changeSettings', { settings: { initials: 'MV', language: 'nl' } });
  await own.close();
  const desk = await driver.browser.newPage();
  await desk.goto(`${driver.origin}/desk.html#/team`);
  const merged = await measure(desk, paths, () => isMerged(desk));
  const screen = await measureScreen();
  const again = await stopHalfway(desk, paths);
  const ok =
    merged.seconds <= goals.seconds && merged.scriptMb <= goals.scriptMb && again.stopSeconds <= goals.stopSeconds;
  const about = { bench: 'merge', files, lines, bytes, cpu: cpus()[0]?.model, cores: cpus().length };
  const load = { before: loadBefore.map(round), after: loadavg().map(round) };
  const contactsASecond = Math.round(lines / merged.seconds);
  console.log(JSON.stringify({ ...about, load, ...merged, contactsASecond, screen, again, goals, ok }, null, 2));
  if (!ok) process.exitCode = 1;
} finally {
  await driver?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function writeExports(end) {
  const paths = Array.from({ length: files }, (_, file) => join(folder, `agent-${file}.ndjson`));
  for (const [file, path] of paths.entries()) {
    const to = createWriteStream(path);
    to.write(headOf(file, Math.ceil((lines - file) / files), end));
    let part = '';
    for (let n = file; n < lines; n += files) {
      part += lineOf(n, files, lines, end);
      if (part.length < 1_000_000) continue;
      if (!to.write(part)) await once(to, 'drain');
      part = '';
    }
    to.end(part);
    await once(to, 'finish');
  }
  return paths;
}

async function choose(desk, paths) {
  const input = await desk.waitForSelector(`input[aria-label="${field}"]`);
  await input.uploadFile(...paths);
}

/** Until it is over; says how far it is. */
async function measure(desk, paths, isOver) {
  const session = await driver.browser.target().createCDPSession();
  const idle = await memory(session, desk);
  const peak = { ...idle };
  const started = performance.now();
  await choose(desk, paths);
  let saidAt = started;
  while (!(await isOver())) {
    const now = await memory(session, desk);
    for (const name of Object.keys(peak)) peak[name] = Math.max(peak[name], now[name]);
    if (performance.now() - saidAt > 10_000) {
      saidAt = performance.now();
      const far = await desk.evaluate(() => document.querySelector('progress')?.parentElement?.innerText ?? '');
      const mb = Object.entries(now).map(([name, size]) => `${name} ${Math.round(size)}`);
      console.error(`${Math.round((saidAt - started) / 1_000)} s: ${far.split('\n')[0]}; MB: ${mb.join(', ')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return {
    seconds: round((performance.now() - started) / 1_000),
    scriptMb: round(peak.script),
    pageGrewMb: round(peak.page - idle.page),
    browserGrewMb: round(peak.browser - idle.browser),
  };
}

/** All is there that must be, once, and what two disagree about is counted. */
async function isMerged(desk) {
  const text = await desk.evaluate(() => document.body.innerText);
  if (/Niet alles is samengevoegd|Gestopt\./.test(text)) throw new Error(text);
  const last = files === 1 ? 'agent-0.ndjson:' : `Klaar: ${files} van de ${files}`;
  if (!text.includes(last) || (await desk.$('progress')) !== null) return false;
  const said = (count) => count.toLocaleString('nl');
  return (
    text.includes(`${said(mergedOf(lines))} contacten`) && text.includes(`Bij ${said(conflictsOf(lines))} contacten`)
  );
}

/** Opened, filtered, searched letter by letter, as one's own log is by `bench -- log`. */
async function measureScreen() {
  const team = await makeDesk(driver, { rounds: 3, screen: 'team' });
  const opens = [];
  for (let n = 0; n < 3; n += 1) opens.push(await team.open('#/team?period=all'));
  const found = [['opens', opens]];
  for await (const [name, times] of team.filters()) found.push([`filter: ${name}`, times]);
  for await (const [name, times] of team.searches()) found.push([`search: ${name}`, times]);
  await team.page().close();
  return Object.fromEntries(found.map(([name, times]) => [name, middleAndLongest(times)]));
}

function middleAndLongest(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map(Math.round);
}

/** The same exports once more: nothing is new; then the key that stops it. */
async function stopHalfway(desk, paths) {
  await choose(desk, paths);
  await poll(() => desk.$('progress'));
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const isStopped = await desk.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === 'Stop');
    button?.click();
    return button !== undefined;
  });
  const started = performance.now();
  await poll(() => desk.evaluate(() => document.querySelector('progress') === null), 60_000);
  return { isStopped, stopSeconds: round((performance.now() - started) / 1_000) };
}

/** MB: what the page's script holds; its process; the other processes of the browser (Linux). */
async function memory(session, desk) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = { script: (await desk.metrics()).JSHeapUsedSize / 1e6, page: 0, browser: 0 };
  for (const { id } of processInfo) {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const mb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
    const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    sizes[line.includes('--extension-process') ? 'page' : 'browser'] += mb;
  }
  return sizes;
}

function round(value) {
  return Math.round(value * 10) / 10;
}
