/**
 * Starts a real browser with the built extension, for `npm start` and for the end-to-end tests. One way for both
 * browsers: what differs between them stays in this file.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumId, geckoId } from '../extension-ids.mjs';
import { packXpi } from './xpi.mjs';

/** Firefox gives every installation a random address; pinned here so that pages can be opened. */
const geckoUuid = '5b1b7a32-8a52-4a39-9d5e-7c1f2f6c9a11';

/** How long something may take on a slow machine before it is said not to come, ms. */
const patience = 30_000;

/** Ends a background of Firefox that has nothing to do, ms. */
const idleTimeout = 1_500;

/**
 * @param {{ browser: 'chromium' | 'firefox', executable: string, extension: string, profile?: string,
 *   headless?: boolean, locale?: string, args?: string[], stays?: boolean }} options
 *   `stays`: Firefox keeps the extension and its data in the profile, where it takes a temporary one away at closing.
 */
export async function launch({
  browser: name,
  executable,
  extension,
  profile,
  headless = true,
  locale = 'nl',
  args = [],
  stays = false,
}) {
  const temporary = profile === undefined ? await mkdtemp(join(tmpdir(), 'kantlijn-')) : undefined;
  const userDataDir = profile ?? temporary;
  const browser =
    name === 'chromium'
      ? await puppeteer.launch({
          executablePath: executable,
          userDataDir,
          headless,
          pipe: true,
          enableExtensions: [extension],
          defaultViewport: null,
          args: [
            `--lang=${locale}`,
            `--accept-lang=${locale}`,
            '--window-size=1280,900',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--disable-quic',
            '--disable-search-engine-choice-screen',
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            ...args,
          ],
          env: { ...process.env, LANGUAGE: locale },
        })
      : await puppeteer.launch({
          browser: 'firefox',
          executablePath: executable,
          headless,
          userDataDir,
          defaultViewport: { width: 1280, height: 900 },
          args: ['--remote-allow-system-access', ...args],
          extraPrefsFirefox: {
            'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: geckoUuid }),
            'extensions.webextOptionalPermissionPrompts': false,
            'extensions.background.idle.timeout': idleTimeout,
            'intl.locale.requested': locale,
            'intl.accept_languages': locale,
            'xpinstall.signatures.required': false,
            'datareporting.policy.dataSubmissionEnabled': false,
            'app.update.auto': false,
            'browser.shell.checkDefaultBrowser': false,
            'dom.events.testing.asyncClipboard': false,
          },
        });
  if (name === 'firefox') {
    if (stays) await installToStay(browser, extension, userDataDir);
    else await browser.installExtension(extension);
  }
  /** A page of the extension, to look from at its background. */
  let own;
  const origin = name === 'chromium' ? `chrome-extension://${chromiumId}` : `moz-extension://${geckoUuid}`;

  return {
    name,
    browser,
    origin,
    /** Opens a page of the extension itself. */
    async openOwn(path) {
      const page = name === 'firefox' ? await openInFirefox(browser, `${origin}/${path}`) : await browser.newPage();
      own ??= page;
      // A Chromium that has just started blocks pages of an extension that it has not loaded yet.
      if (name !== 'firefox') await poll(async () => (await page.goto(`${origin}/${path}`)) ?? true);
      await poll(() =>
        page.evaluate(() => document.readyState === 'complete' && location.protocol.includes('extension')),
      );
      return page;
    },
    /** The sidebar's frame in a page: its address is not to be relied on (Firefox says about:blank). */
    async sidebarIn(page, timeout = patience) {
      return poll(async () => {
        for (const frame of page.frames()) {
          const isOurs = await frame
            .evaluate(() => document.documentElement.dataset.kantlijn === 'sidebar')
            .catch(() => false);
          if (isOurs && frame !== page.mainFrame()) return frame;
        }
        return undefined;
      }, timeout);
    },
    /** Stops the background as the browser does when it has nothing to do. */
    async stopBackground() {
      if (name === 'firefox') {
        await new Promise((resolve) => setTimeout(resolve, idleTimeout));
        // Believed only when it is gone; asking the background itself would wake it.
        await poll(() => own?.evaluate(() => globalThis.browser.extension.getBackgroundPage() === null), 20_000, 250);
        return;
      }
      const worker = browser
        .targets()
        .find((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
      if (worker === undefined) return;
      const client = await browser.target().createCDPSession();
      // Believed only when it is gone; a worker that is just starting does not hear the first time.
      await poll(
        async () => {
          await client.send('Target.closeTarget', { targetId: worker._targetId }).catch(() => {});
          return !browser.targets().includes(worker);
        },
        10_000,
        200,
      );
      await client.detach();
    },
    async close() {
      await browser.close();
      if (temporary !== undefined) await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * A page of the extension, each time in a tab of its own: one that asked before Firefox had started the extension shows no
 * page of it any more, however often it asks (NS_ERROR_NOT_AVAILABLE).
 * @returns {Promise<import('puppeteer-core').Page>}
 */
function openInFirefox(browser, address) {
  return poll(async () => {
    const page = await browser.newPage();
    // It never reports that such a page has loaded; that it cannot be had it does report.
    const isRefused = page.goto(address).then(
      () => new Promise(() => {}),
      () => true,
    );
    // An error page has the same address, and none of an extension's own.
    const isThere = () => page.evaluate(() => globalThis.browser?.runtime?.id !== undefined);
    const comes = (ms) => poll(isThere, ms).catch(() => false);
    if (await Promise.race([comes(5_000), isRefused.then(() => comes(500))])) return page;
    await page.close().catch(() => {});
    return undefined;
  });
}

/** Once per profile. Needs a Firefox that takes unsigned extensions (ESR, Developer Edition). */
async function installToStay(browser, extension, profile) {
  if (existsSync(join(profile, 'extensions', `${geckoId}.xpi`))) return;
  const path = await packXpi(extension, join(profile, 'kantlijn.xpi'));
  const installedAt = Date.now();
  await browser.connection.send('webExtension.install', {
    extensionData: { type: 'archivePath', path },
    'moz:permanent': true,
  });
  // Firefox writes down later what is installed: killed before that it would start without the extension.
  const list = () => readFile(join(profile, 'extensions.json'), 'utf8').catch(() => '');
  const startup = () =>
    stat(join(profile, 'addonStartup.json.lz4')).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
  await poll(async () => (await list()).includes(geckoId) && (await startup()) > installedAt);
}

/** Asks the background from a page or frame of the extension, again when the answer got lost. Refusals are thrown. */
export async function askFrom(page, type, body) {
  const answer = await page.evaluate(
    async (message) => {
      for (let tries = 0; tries < 3; tries += 1) {
        const got = await (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(message).catch(() => undefined);
        if (got !== undefined && got !== null) return got;
        await new Promise((resolve) => setTimeout(resolve, 200 * (tries + 1)));
      }
      return undefined;
    },
    { v: 1, to: 'background', type, body },
  );
  if (!answer?.ok) throw new Error(`${type}: ${JSON.stringify(answer?.error ?? 'no answer')}`);
  return answer.value;
}

/** Tries until there is something, or throws. */
export async function poll(look, timeout = patience, pause = 50) {
  const end = Date.now() + timeout;
  let last;
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`not found within ${timeout} ms${last ? `: ${last}` : ''}`);
}
