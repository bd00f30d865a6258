/** A browser with the extension in a profile that survives it, and an agent who works through the extension's messages. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askFrom, launch, poll } from '../browser/launch.mjs';
import { findChromium, findFirefox } from '../find-browser.mjs';
import { lookInside } from './inside.mjs';

/** So long it may take until the events of a log that came back are in their table, ms. */
const mostFillMs = 120_000;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {'chromium' | 'firefox'} BrowserName */
/** @typedef {Awaited<ReturnType<typeof startMachine>>} Machine */

/** @param {BrowserName} browser */
export function builtFor(browser) {
  return `${root}.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3-practice`;
}

/**
 * @param {{ browser: BrowserName, profile: string, extension?: string, opens?: boolean }} options `opens`: a page of
 *   the extension is opened to ask from; without it the browser can only be killed
 */
export async function startMachine({ browser, profile, extension = builtFor(browser), opens = true }) {
  const executable = browser === 'chromium' ? findChromium() : findFirefox();
  if (executable === undefined) throw new Error(`${browser} is not installed`);
  const driver = await launch({ browser, executable, extension, profile, stays: true });
  const own = opens ? await driver.openOwn('popup.html') : undefined;
  return {
    driver,
    own,
    /** As a screen of ours asks: again when the answer got lost; a refusal is thrown. */
    ask: (type, body = {}) => askFrom(own, type, body),
    /** What lies on the disk, read past the extension's own code, once every event of a log that came back is there. */
    async inside() {
      await poll(async () => (await askFrom(own, 'getStorage', {})).filledPercent === undefined, mostFillMs);
      return own.evaluate(lookInside);
    },
    /** The browser and all its processes, as when the machine loses them: nothing is written any more. */
    async kill() {
      const started = driver.browser.process();
      if (started?.pid === undefined) throw new Error('this browser was not started here');
      const isOver = new Promise((resolve) => started.once('exit', resolve));
      process.kill(-started.pid, 'SIGKILL');
      await isOver;
      await preferencesAreBack(profile);
    },
    async close() {
      await driver.close();
      await preferencesAreBack(profile);
    },
  };
}

/** puppeteer puts Firefox's own preferences back after it has ended; a start before that falls over them. */
function preferencesAreBack(profile) {
  const copies = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`));
  return poll(() => !copies.some(existsSync));
}

/** Waits until the start-up self-test is over; how long that took in ms, from the first question on. */
export async function waitUntilReady(machine, timeout = 60_000) {
  const from = Date.now();
  const storage = await poll(() => machine.ask('getStorage'), timeout);
  return { ...storage, readyMs: Date.now() - from };
}

/** @param {Machine} machine */
export async function setUp(machine) {
  await waitUntilReady(machine);
  const text = await readFile(`${root}assets/protocols/gemeente-duinstad.json`, 'utf8');
  await machine.ask('loadProtocol', { text });
  await machine.ask('changeSettings', { settings: { initials: 'MV', agentName: 'Mila Vermaas', language: 'nl' } });
}

/** Posts at once in one file; more would be one long write. */
const batch = 500;

/**
 * Gives the agent posts to work on, by a colleague's hand-over.
 * @param {Machine} machine
 * @param {string} name begins every post's id: not used before
 * @param {number} count
 * @returns {Promise<string[]>} keys of the posts
 */
export async function bringPosts(machine, name, count) {
  const keys = [];
  for (let from = 0; from < count; from += batch) {
    const rows = Array.from({ length: Math.min(batch, count - from) }, (_, at) => aPost(`${name}-${from + at}`));
    const file = {
      kind: 'kantlijn-hand-over',
      version: 1,
      madeAt: new Date().toISOString(),
      deviceId: 'colleague',
      agent: 'JT',
      protocol: { name: 'Gemeente Duinstad', version: 12 },
      texts: true,
      rows,
    };
    await machine.ask('takeHandOver', { text: JSON.stringify(file) });
    keys.push(...rows.map(({ key }) => key));
  }
  return keys;
}

const site = 'phpbb@forum.duinstad.example';

function aPost(id) {
  const at = new Date(Date.now() - 600_000).toISOString();
  const url = `https://forum.duinstad.example/viewtopic.php?p=${id}`;
  const posted = { at, precision: 'minute', from: 'attribute' };
  return {
    key: `${site}/${id}`,
    post: {
      site,
      id,
      threadId: 't31',
      permalink: url,
      author: { name: `Bewoner ${id}`, handle: `bewoner_${id}` },
      text: `De grijze bak in de Lindelaan is weer niet geleegd, melding ${id}. Wanneer komt de wagen langs?`,
      posted,
      isOwn: false,
    },
    because: 'ownPage',
    pageUrl: url,
    firstSeenAt: at,
    start: posted,
    targetMinutes: 120,
    targetKind: 'first',
    calendarId: 'default',
    protocolVersion: 12,
    dueAt: new Date(Date.now() + 6_000_000).toISOString(),
    parts: {},
  };
}
