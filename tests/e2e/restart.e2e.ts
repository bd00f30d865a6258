import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askFrom, poll } from '../../scripts/browser/launch.mjs';
import { buildPractice } from '../../scripts/practice/build.mjs';
import { servePractice } from '../../scripts/practice/serve.mjs';
import { browserNames, startBrowser } from './browsers.ts';

/** Chromium only: Firefox takes a temporary add-on, and its data, away when it closes. */
test.runIf(browserNames.includes('chromium'))(
  'a browser that was closed and started again has lost nothing',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kantlijn-restart-'));
    const profile = join(folder, 'profile');
    await buildPractice(join(folder, 'site'));
    const site = await servePractice({ dir: join(folder, 'site') });
    const file = join(import.meta.dirname, '../../assets/protocols/gemeente-duinstad.json');
    let driver = await startBrowser('chromium', { profile });
    try {
      let own = await driver.openOwn('popup.html');
      const { origin } = new URL(site.url);
      const since = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000).toISOString();
      await askFrom(own, 'loadProtocol', { text: await readFile(file, 'utf8') });
      await askFrom(own, 'switchSite', { origin, on: true, since });
      const page = await driver.browser.newPage();
      await page.goto(`${origin}/forum.html?page=2`);
      const { rows } = await poll(async () => {
        const queue = await askFrom(own, 'getQueue', {});
        return queue.rows.length === 5 ? queue : undefined;
      });
      const ids = { commandId: crypto.randomUUID(), contactId: crypto.randomUUID() };
      await askFrom(own, 'closePost', { ...ids, key: rows[0].row.key, outcome: 'noReplyNeeded' });
      const before = await askFrom(own, 'getQueue', {});

      await driver.close();
      driver = await startBrowser('chromium', { profile });
      own = await driver.openOwn('popup.html');
      expect((await askFrom(own, 'getQueue', {})).rows).toEqual(before.rows);
      expect(before.rows).toHaveLength(4);
      expect((await askFrom(own, 'getContact', { id: ids.contactId })).outcome).toBe('noReplyNeeded');
      expect(await askFrom(own, 'getStorage', {})).toMatchObject({ mode: 'ok', contacts: 1 });
      // The site is still on: a page that is opened now gets its script.
      const again = await driver.browser.newPage();
      await again.goto(`${origin}/forum.html?page=2`);
      await poll(() =>
        again.evaluate(() => [...document.documentElement.children].some((child) => child.localName.startsWith('x-'))),
      );
    } finally {
      await driver.close();
      await site.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
