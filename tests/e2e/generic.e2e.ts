import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Agent, answerOf, chooseByMark, insertFrom, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { bundle, fixture, serveSite } from './fake-site.ts';
import { hostsIn } from './stage.ts';

/** Sites that nobody made an adapter for: one with posts, one without. */

const origin = 'https://klusplein.example';
const text = 'Vervelend, Joke.\n\nWe bellen je vandaag nog.';

describe.each(browserNames)('an unknown site in %s', (name) => {
  let agent: Agent;
  let page: Page;

  beforeAll(async () => {
    agent = await startAgent(name, {
      protocol: 'gemeente-duinstad',
      change(protocol) {
        protocol.accounts = [...protocol.accounts, { site: 'generic', name: 'Pakkelaar Loodgieters' }];
        protocol.watchedPages = [{ url: `${origin}/*`, as: 'own' }];
      },
    });
    await agent.switchOn(origin);
  });
  afterAll(() => agent.close());
  afterEach(() => page.close());

  test('its posts wait, a reply goes into its box, and is seen as the answer after the page load', async () => {
    page = await agent.driver.browser.newPage();
    const html = await fixture('generic/unknown-forum.html');
    await serveSite(page, { origin, html, script: await bundle('generic.ts') });
    await page.goto(`${origin}/t/12`);
    const view = await agent.seenOn(page, ({ here }) => here.length > 0);
    expect(view.health).toMatchObject({ adapter: 'generic', found: 3, read: 3, hasComposer: true, sure: 'likely' });
    expect(view).toMatchObject({ site: 'generic@klusplein.example', accountFits: true });
    expect(view.here.map(({ row }) => row.post.id).sort()).toEqual(['b501', 'b503']);

    const key = view.here.find(({ row }) => row.post.id === 'b501')?.row.key ?? '';
    const sidebar = await chooseByMark(agent, page, '#b501', 'Joke Prins');
    expect(await insertFrom(sidebar, key, text)).toMatchObject({ kind: 'inserted' });
    const model = () => page.evaluate(() => (globalThis as unknown as { model: () => object }).model());
    expect(await model()).toEqual({ bericht: text });

    await page.click('#antwoord button');
    const { by, contact } = await answerOf(agent, key);
    expect(by).toBe('inserted');
    expect(contact).toMatchObject({ replyPostId: 'b600', replyText: text, faithfulness: 'own' });
  });

  test('a page of articles gets nothing of ours, and is known as one where nothing was recognised', async () => {
    page = await agent.driver.browser.newPage();
    const html = await readFile(join(import.meta.dirname, '../adapters/generic/none/news-front.html'), 'utf8');
    await serveSite(page, { origin, html });
    await page.goto(`${origin}/voorpagina`);
    const view = await agent.seenOn(page);
    expect(view.health).toMatchObject({ adapter: null, found: 0 });
    expect(view.here).toEqual([]);
    expect(await hostsIn(page)).toBe(0);
  });
});
