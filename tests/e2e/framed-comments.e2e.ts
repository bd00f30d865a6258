import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { tabOf } from '../../scripts/story/main-job.mjs';
import { type Agent, answerOf, insertFrom, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { bundle, serveSite } from './fake-site.ts';
import { hostsIn } from './stage.ts';

/** Comments of Disqus stand in a frame of disqus.com; the page around it is a weblog that nothing recognises. */

const origin = 'https://bibliotheek-waterkant.example';
const address = `${origin}/openingstijden/`;
const comments = `https://disqus.com/embed/comments/?base=default&f=waterkant&t_u=${encodeURIComponent(address)}`;
const text = 'Dag Els, je hebt gelijk: er hangt nu een briefje.';
const minute = 60_000;

/** The weblog is longer than a screen, so that the frame must be scrolled to. */
const weblog = `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Openingstijden</title></head>
<body style="margin:0"><h1>Openingstijden</h1><p style="height:1500px">Vanaf december is de zaterdag dicht.</p>
<div id="disqus_thread"><iframe title="Disqus" src="${comments}" width="800" height="1400"></iframe></div></body></html>`;

/** The adapter's own fixture, with comments of the last hour: all times in its start data. */
async function frameHtml(): Promise<string> {
  const html = await readFile(join(import.meta.dirname, '../adapters/disqus/frame-2026.html'), 'utf8');
  const posts = ['6001', '6002', '6003', '6004'].map((id, index) => ({
    id,
    createdAt: new Date(Date.now() - (50 - index * 10) * minute).toISOString().slice(0, 19),
  }));
  return html.replace(/"posts":\[.*?\]/, `"posts":${JSON.stringify(posts)}`);
}

describe.each(browserNames)('comments in a frame in %s', (name) => {
  let agent: Agent;
  let page: Page;
  let framed: Frame;

  beforeAll(async () => {
    agent = await startAgent(name, {
      protocol: 'gemeente-duinstad',
      change(protocol) {
        protocol.accounts = [...protocol.accounts, { site: 'disqus', handle: 'waterkant' }];
        protocol.watchedPages = [{ url: `${origin}/*`, as: 'own' }];
      },
    });
    await agent.ask('useUnproven', { adapter: 'disqus', use: true });
    await agent.switchOn(origin);
    page = await agent.driver.browser.newPage();
    await serveSite(page, {
      origin,
      html: weblog,
      framed: { origin: 'https://disqus.com', html: await frameHtml(), script: await bundle('disqus.ts') },
    });
    await page.goto(address);
    framed = await poll(async () => page.frames().find((frame) => frame.url().startsWith('https://disqus.com/')));
  });
  afterAll(() => agent.close());

  test('are read, with the page around them as the page that the protocol names', async () => {
    const view = await agent.seenOn(page, ({ here }) => here.length === 2);
    // A removed comment has no author; 6001 was answered before we came; 6002 is ours.
    expect(view.health).toMatchObject({ adapter: 'disqus', found: 5, read: 4, skipped: { id: 0, author: 1, text: 0 } });
    expect(view.here.map(({ row }) => [row.post.id, row.pageUrl])).toEqual([
      ['6003', address],
      ['6004', address],
    ]);
    expect(view).toMatchObject({ site: 'disqus', host: 'bibliotheek-waterkant.example', accountFits: true });
  });

  test('carry marks in the frame; the sidebar stands in the page around it', async () => {
    const view = await agent.seenOn(page, ({ here }) => here.length === 2);
    await poll(async () => (await marksIn(framed)).join() === 'post-6003,post-6004');
    expect([await hostsIn(page), await hostsIn(framed)]).toEqual([1, 0]);

    const key = view.here[1]?.row.key ?? '';
    await page.bringToFront();
    await clickMark(page, framed, '#post-list > #post-6004');
    const sidebar: Frame = await agent.driver.sidebarIn(page);
    expect(sidebar.parentFrame()).toBe(page.mainFrame());
    await poll(() => sidebar.evaluate(() => document.body.innerText.includes('Els')));
    expect((await agent.seenOn(page)).chosen).toBe(key);
  });

  test('take a reply in the form of the right comment, and the answer is seen', async () => {
    const view = await agent.seenOn(page, ({ here }) => here.length === 2);
    const [other, row] = view.here.map(({ row }) => row);
    const key = row?.key ?? '';
    const sidebar: Frame = await agent.driver.sidebarIn(page);
    expect(await insertFrom(sidebar, key, text)).toMatchObject({ kind: 'inserted' });
    const boxes = await framed.evaluate(() => (globalThis as unknown as Model).model());
    // The form of another comment was open, and the one for the page stands above: both stay empty.
    expect(squash(boxes['post-6004'])).toBe(squash(text));
    expect([squash(boxes['post-6003']), squash(boxes['top'])]).toEqual(['', '']);

    await framed.evaluate(() =>
      document.querySelector<HTMLElement>('#post-list > #post-6004 form [type=submit]')?.click(),
    );
    const { by, contact } = await answerOf(agent, key);
    expect([by, contact.replyPostId]).toEqual(['parent', '7001']);
    expect((await agent.ask('getPost', { key: other?.key ?? '' })).row.closedAt).toBeUndefined();
    await poll(async () => (await agent.seenOn(page)).here.length === 1);
  });

  test('a frame that went away with its page is forgotten: nothing counts twice', async () => {
    await page.reload();
    const view = await agent.seenOn(page, ({ health }) => health?.found === 5);
    expect([view.health?.read, view.here.map(({ row }) => row.post.id)]).toEqual([4, ['6003']]);
  });

  test('are not read in a page that is not switched on', async () => {
    const other = await agent.driver.browser.newPage();
    const elsewhere = 'https://ander-blog.example';
    await serveSite(other, {
      origin: elsewhere,
      html: weblog,
      framed: { origin: 'https://disqus.com', html: await frameHtml() },
    });
    await other.goto(`${elsewhere}/`);
    const frame = await poll(async () => other.frames().find((each) => each.url().startsWith('https://disqus.com/')));
    await poll(() => frame.evaluate(() => document.readyState === 'complete'));
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect([await hostsIn(other), (await marksIn(frame)).length]).toEqual([0, 0]);
    await other.close();
  });

  test('are left once the page around them is switched off', async () => {
    const frame = await poll(async () => page.frames().find((each) => each.url().startsWith('https://disqus.com/')));
    await page.bringToFront();
    await poll(async () => (await marksIn(frame)).length > 0);
    await agent.ask('switchSite', { origin, on: false });
    await poll(async () => (await marksIn(frame)).length === 0);
    const { page: seen } = await agent.ask('getSite', { tabId: await tabOf(agent.own, address) });
    expect(seen?.health).toBeUndefined();
  });
});

interface Model {
  readonly model: () => Record<string, string>;
}

const squash = (words: string | undefined) => (words ?? '').replace(/\s+/g, ' ').trim();

/** Ids of the comments that carry a mark. */
function marksIn(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll('li.post > [data-s]')].map((mark) => mark.parentElement?.id ?? ''),
  );
}

async function clickMark(page: Page, frame: Frame, root: string): Promise<void> {
  const at = await frame.evaluate((selector) => {
    const post = document.querySelector(selector);
    post?.scrollIntoView({ block: 'center' });
    const host = [...(post?.children ?? [])].find((child) => child.hasAttribute('data-s'));
    const box = post?.getBoundingClientRect() ?? new DOMRect();
    return host?.getAttribute('data-in') === 'true'
      ? { x: box.right - 20, y: box.top + 12 }
      : { x: box.left + 30, y: box.top };
  }, root);
  // The page around it is scrolled by another process, a moment later.
  let before = Number.NaN;
  const outer = await poll(async () => {
    const { x, y } = await page.evaluate(() => {
      const frameAt = document.querySelector('iframe')?.getBoundingClientRect() ?? new DOMRect();
      return { x: frameAt.x, y: frameAt.y };
    });
    const isStill = y === before;
    before = y;
    return isStill && y + at.y > 0 && y + at.y < 700 ? { x, y } : undefined;
  });
  await page.mouse.click(outer.x + at.x, outer.y + at.y);
}
