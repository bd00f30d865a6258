import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackgroundAnswers, BackgroundBody, BackgroundMessage } from '../../core/messages.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { askFrom, poll } from '../../scripts/browser/launch.mjs';
import { buildPractice } from '../../scripts/practice/build.mjs';
import { servePractice } from '../../scripts/practice/serve.mjs';
import { tabOf } from '../../scripts/story/main-job.mjs';
import { type BrowserName, type Driver, startBrowser } from './browsers.ts';

/** A browser with the extension, the practice site switched on and the municipality's protocol loaded. */
export interface Stage {
  readonly driver: Driver;
  readonly url: string;
  /** A page of the extension, to ask the background from. */
  readonly own: Awaited<ReturnType<Driver['openOwn']>>;
  readonly ask: <T extends BackgroundMessage>(type: T, body?: BackgroundBody<T>) => Promise<BackgroundAnswers[T]>;
  /** Opens a page of the practice site and waits until all its posts were read. */
  readonly open: (path: string) => Promise<Awaited<ReturnType<Driver['browser']['newPage']>>>;
  /** Kills the browser and starts it again. Chromium only: Firefox takes a temporary add-on and its data away. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const day = 24 * 60 * 60 * 1000;

export async function setStage(name: BrowserName, change: (protocol: Protocol) => void = () => {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'kantlijn-practice-'));
  const dir = join(folder, 'site');
  await buildPractice(dir);
  const site = await servePractice({ dir });
  const options = name === 'chromium' ? { profile: join(folder, 'profile') } : {};
  let driver = await startBrowser(name, options);
  let own = await driver.openOwn('popup.html');
  const ask: Stage['ask'] = (type, body) => askFrom(own, type, body ?? {});
  const file = join(import.meta.dirname, '../../assets/protocols/gemeente-duinstad.json');
  const protocol: Protocol = JSON.parse(await readFile(file, 'utf8'));
  change(protocol);
  await ask('loadProtocol', { text: JSON.stringify(protocol) });
  const since = new Date(Date.now() - 7 * day).toISOString();
  await ask('switchSite', { origin: new URL(site.url).origin, on: true, since });
  await ask('changeSettings', { settings: { initials: 'MV', language: 'nl' } });
  return {
    get driver() {
      return driver;
    },
    url: site.url,
    get own() {
      return own;
    },
    ask,
    async open(path) {
      const page = await driver.browser.newPage();
      const url = new URL(path, site.url).href;
      await page.goto(url);
      await poll(async () => {
        const { page: seen } = await ask('getSite', { tabId: await tabOf(own, url) });
        return (seen?.health?.read ?? 0) > 0 && (seen?.here.length ?? 0) > 0;
      });
      return page;
    },
    async restart() {
      await kill(driver);
      driver = await startBrowser(name, options);
      own = await driver.openOwn('popup.html');
    },
    async close() {
      await driver.close();
      await site.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** How many elements of ours stand directly under the page's root: the host of edge tab and sidebar. */
export function hostsIn(page: { evaluate: (look: () => number) => Promise<number> }): Promise<number> {
  return page.evaluate(
    () => [...document.documentElement.children].filter((child) => child.localName.startsWith('x-')).length,
  );
}

/** As when the machine loses its power: nothing is written any more. */
async function kill(driver: Driver): Promise<void> {
  const ended = driver.browser.process();
  if (ended === null) throw new Error('this browser was not started here');
  const isOver = new Promise((resolve) => ended.once('exit', resolve));
  ended.kill('SIGKILL');
  await isOver;
}
