import { afterEach, describe, expect, test } from 'vitest';
import { askFrom, poll } from '../../scripts/browser/launch.mjs';
import { pressMark, tabOf } from '../../scripts/story/main-job.mjs';
import { api } from './api.ts';
import { browserNames, extensionFor } from './browsers.ts';
import { hostsIn, type Stage, setStage } from './stage.ts';

const setMarker = `(${api}).storage.session.set({ marker: true })`;
const readMarker = `(${api}).storage.session.get('marker')`;

/** The extension is updated or reloaded while an agent has the page open. */
describe.each(browserNames)('reloading in %s', (name) => {
  let stage: Stage;
  afterEach(() => stage.close());

  test('the open page goes on with the new copy: one host, the same rows, a sidebar that answers', async () => {
    stage = await setStage(name);
    const page = await stage.open('forum.html?page=2');
    const before = await stage.ask('getQueue');
    expect(before.rows.length).toBe(5);

    await stage.own.evaluate(setMarker);
    await stage.driver.browser.installExtension(extensionFor(name));

    const own = await stage.driver.openOwn('popup.html');
    // What lives as long as a copy of the extension is gone: it really was another one.
    expect(await own.evaluate(readMarker)).toEqual({});
    const ask: Stage['ask'] = (type, body) => askFrom(own, type, body ?? {});
    // The old copy takes its elements away, the new one comes in without a reload of the page.
    await poll(async () => {
      const { page: seen } = await ask('getSite', { tabId: await tabOf(own, page.url()) });
      return seen?.here.length === 5 && (await hostsIn(page)) === 1;
    }, 20_000);
    const after = await ask('getQueue');
    expect(after.rows.map(({ row }) => row.key)).toEqual(before.rows.map(({ row }) => row.key));

    const last = after.rows.at(-1)?.row;
    if (last === undefined) throw new Error('nothing waits');
    await page.bringToFront();
    await pressMark(page, last);
    const sidebar = await stage.driver.sidebarIn(page);
    await poll(async () => (await sidebar.evaluate(() => document.body.innerText)).includes(last.post.author.name));
    expect(await hostsIn(page)).toBe(1);
  });
});
