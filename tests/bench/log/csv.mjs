import { readFile } from 'node:fs/promises';
import { poll } from '../../../scripts/browser/launch.mjs';

/**
 * Everything as CSV by the dialog of the desk, until it says that it is made; memory of the processes beside it. Nobody is
 * there to choose a file: where the browser would ask, it gets one in its own file system, written just the same.
 */
export async function measureCsv(driver, desk) {
  const isFirefox = driver.name === 'firefox';
  const session = isFirefox ? undefined : await driver.browser.target().createCDPSession();
  await desk.open('#/log?period=all');
  const page = desk.page();
  await page.bringToFront();
  await page.evaluate(() => {
    globalThis.showSaveFilePicker = async ({ suggestedName }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  // What is counted under the table first comes to its end, as it would for a person who reads the dialog.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await page.keyboard.press('e');
  const radio = await page.waitForSelector('input[type=radio][value=excel]');
  await radio.click();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await page.evaluate(() => {
    globalThis.longest = 0;
  });
  const idle = await memory(session);
  const peak = { ...idle };
  const started = performance.now();
  await page.click('button[data-first]');
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
    said = await poll(() => page.evaluate(() => document.querySelector('[data-kind="done"]')?.textContent), 600_000);
  } finally {
    isOver = true;
    await watching;
  }
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (isFirefox) return { said, seconds };
  return {
    said,
    seconds,
    'grew MB': Math.round(peak.page - idle.page),
    'before MB': Math.round(idle.page),
    'browser grew MB': Math.round(peak.browser - idle.browser),
    'longest task ms': Math.round(await page.evaluate(() => globalThis.longest)),
  };
}

/** Memory in use of the extension's process and of the browser's own, MB (Linux). */
async function memory(session) {
  const sizes = { page: 0, browser: 0 };
  if (session === undefined) return sizes;
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  for (const { type, id } of processInfo) {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const mb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
    const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (type === 'browser') sizes.browser = mb;
    else if (line.includes('--extension-process')) sizes.page += mb;
  }
  return sizes;
}
