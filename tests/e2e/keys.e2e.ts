import { afterEach, describe, expect, test } from 'vitest';
import type { QueueRow } from '../../core/messages.ts';
import { poll } from '../../scripts/browser/launch.mjs';
import { waitForText } from '../../scripts/story/hands.mjs';
import { pressMark, tabOf } from '../../scripts/story/main-job.mjs';
import { browserNames } from './browsers.ts';
import { type Stage, setStage } from './stage.ts';

/** From a mark on, the whole job can be done without the mouse. */
describe.each(browserNames)('keys in %s', (name) => {
  let stage: Stage;
  afterEach(() => stage.close());

  /** Presses the mark of a post by this author; gives the sidebar once its suggestions are there. */
  async function choose(author: string) {
    stage = await setStage(name);
    const page = await stage.open('forum.html?page=2');
    const rows: readonly QueueRow[] = await poll(async () => {
      const queue = await stage.ask('getQueue');
      return queue.rows.length === 5 ? queue.rows : undefined;
    });
    const row = rows.find(({ row: one }) => one.post.author.name.startsWith(author))?.row;
    if (row === undefined) throw new Error(`no post by ${author} waits`);
    await page.bringToFront();
    await pressMark(page, row);
    const sidebar = await stage.driver.sidebarIn(page);
    await poll(() => sidebar.evaluate(() => document.querySelector('li[data-chosen=true]') !== null));
    return { page, sidebar };
  }

  test('the sidebar has the keys as soon as a mark was pressed', async () => {
    const { sidebar } = await choose('Ferdi');
    await poll(() => sidebar.evaluate(() => document.hasFocus() && document.activeElement !== document.body));
  });

  test.runIf(name === 'chromium')('the browser’s shortcut inserts the chosen reply, once', async () => {
    const { page, sidebar } = await choose('Priya');
    const tabId = await tabOf(stage.own, page.url());
    const worker = await stage.driver.browser
      .targets()
      .find((target) => target.type() === 'service_worker')
      ?.worker();
    // No test can press it: the browser takes it before any page. Dispatched where the browser would.
    await worker?.evaluate(`chrome.commands.onCommand.dispatch('insert-reply', { id: ${tabId} })`);
    await waitForText(sidebar, 'Staat in het antwoordvak');
    const text = await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
    expect(text.match(/\^MV/g)).toHaveLength(1);
  });
});
