import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { askFrom, poll } from '../../scripts/browser/launch.mjs';
import { browserNames, type Driver, startBrowser } from './browsers.ts';

/** The practice site as a page of the extension, where no content script can run. */
describe.each(browserNames)('practising in %s', (name) => {
  let driver: Driver;
  afterEach(() => driver.close());

  test('posts are read and marked, and nothing of it comes into queue, badge or log', async () => {
    driver = await startBrowser(name);
    const own = await driver.openOwn('popup.html');
    const file = join(import.meta.dirname, '../../assets/protocols/gemeente-duinstad.json');
    await askFrom(own, 'loadProtocol', { text: await readFile(file, 'utf8') });
    const page = await driver.openOwn('practice/forum.html?page=2');
    const marked = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('[data-post-id]')].filter((post) =>
            [...post.children].some((child) => child.localName.startsWith('x-')),
          ).length,
      );
    await poll(async () => (await marked()) === 5);
    const queue = await askFrom(own, 'getQueue', {});
    expect(queue.rows).toEqual([]);
    expect(queue.counts).toEqual({ overdue: 0, dueSoon: 0, waiting: 0 });
  });
});
