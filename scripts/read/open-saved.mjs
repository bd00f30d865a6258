import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

/**
 * Opens saved pages under their real addresses in a headless browser that reaches nothing else: every other request is
 * refused, and the pages' own scripts do not run, so that a page stays as it was saved.
 * @param {string} executablePath
 * @returns {Promise<{read: (page: {html: Buffer | undefined, url: string, script: string, call: string}) => Promise<unknown>, close: () => Promise<void>}>}
 *   `read` evaluates `script`, then `call`, in a world of its own beside the page's, as a content script runs; without `html` the page is loaded from its address,
 *   with its own scripts
 */
export async function openReader(executablePath) {
  const profile = await mkdtemp(join(tmpdir(), 'kantlijn-read-'));
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir: profile,
    pipe: true,
    // Chromium's own sandbox needs a user that is not root.
    args: ['--no-first-run', '--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
    defaultViewport: { width: 1280, height: 900 },
  });

  async function read({ html, url, script, call }) {
    const page = await browser.newPage();
    try {
      if (html === undefined) {
        await page.goto(url, { waitUntil: 'networkidle2', timeout: 60_000 });
      } else {
        await page.setRequestInterception(true);
        page.on('request', (request) => answer(request, html, url));
        await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
      }
      return await evaluateBeside(page, script, call);
    } finally {
      await page.close();
    }
  }

  async function close() {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }

  return { read, close };
}

/** The first navigation gets the saved page; anything else (pictures, frames, a page that sends itself on) nothing. */
function answer(request, html, url) {
  const isThePage = request.isNavigationRequest() && request.frame()?.parentFrame() === null;
  if (!isThePage || addressOf(request.url()) !== addressOf(url)) return request.abort();
  return request.respond({
    status: 200,
    headers: { 'content-security-policy': "script-src 'none'; object-src 'none'; frame-src 'none'" },
    // Without a declared charset the browser looks at the page's own `meta`; most saved pages are UTF-8.
    contentType: isUtf8(html) ? 'text/html; charset=utf-8' : 'text/html',
    body: html,
  });
}

/** Without protocol, since a browser turns http into https by itself on sites that ask for it. */
function addressOf(url) {
  const { host, pathname, search } = new URL(url);
  return host + pathname + search;
}

function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

async function evaluateBeside(page, script, call) {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'kantlijn' });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `${script}\n;${call}`,
    contextId: world.executionContextId,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
