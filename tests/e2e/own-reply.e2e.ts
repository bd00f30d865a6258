import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { browserNames } from './browsers.ts';
import { type Stage, setStage } from './stage.ts';

/** An agent keeps a text beside the protocol, finds it under a post, and the protocol never knows. */
describe.each([...browserNames])('an own reply in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(name);
  });
  afterAll(() => stage.close());

  test('is kept from the sidebar, suggested as own, and stays out of the protocol', async () => {
    const page = await stage.open('forum.html');
    const [row] = (await stage.ask('getQueue')).rows;
    if (row === undefined) throw new Error('the practice forum has a post that waits');
    const { key } = row.row;
    await stage.ask('showPost', { key });
    const sidebar: Frame = await stage.driver.sidebarIn(page);
    const press = (label: string) =>
      poll(() =>
        sidebar.evaluate((wanted: string) => {
          const found = [...document.querySelectorAll('button')].find((button) =>
            button.textContent?.startsWith(wanted),
          );
          found?.click();
          return found !== undefined;
        }, label),
      );
    await press('Niets past');
    const field = await sidebar.waitForSelector('textarea');
    await field?.type('We sturen vandaag nog iemand met een kwastje zonnegele verf. ');
    await press('Bewaar als eigen antwoord');
    const title = await sidebar.waitForSelector('dialog input');
    await title?.type('Kwastje zonnegele verf');
    await press('Bewaar');
    await poll(() =>
      sidebar.evaluate(() => document.body.innerText.includes('Bewaard als eigen antwoord: Kwastje zonnegele verf.')),
    );

    const { replies } = await stage.ask('searchReplies', { query: 'kwastje zonnegele verf', key });
    expect(replies[0]).toMatchObject({ isOwn: true, reply: { title: { nl: 'Kwastje zonnegele verf' } } });
    expect(JSON.stringify(await stage.ask('getProtocol'))).not.toMatch(/zonnegele|own:/);
    const { current, versions } = await stage.ask('getProtocolVersions');
    expect(versions).toHaveLength(1);
    const stored = await stage.own.evaluate(async (seq: number) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get: (key: string) => Promise<unknown> } } };
      };
      return JSON.stringify(await chrome.storage.local.get(`p:${seq}`));
    }, current);
    expect(stored).toContain('Gemeente Duinstad');
    expect(stored).not.toContain('zonnegele');
  });
});
