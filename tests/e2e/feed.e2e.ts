import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { QueueRow } from '../../core/messages.ts';
import { poll } from '../../scripts/browser/launch.mjs';
import { buildPractice } from '../../scripts/practice/build.mjs';
import { servePractice } from '../../scripts/practice/serve.mjs';
import { press, waitForText } from '../../scripts/story/hands.mjs';
import { fillIn } from '../../scripts/story/main-job.mjs';
import { type Agent, answerOf, chooseByMark, insertFrom, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';

/** A feed that recycles its nodes, with a real Draft.js editor on the page of each post. */

/** Counted in assets/practice/feed/shop-posts.ts: speak of the shop, not by the shop, not older than a week. */
const waitingInFeed = 28;
const boxText = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('[data-reply-to] [contenteditable]')?.innerText ?? '');
const isSendLive = (page: Page) =>
  page.evaluate(() => document.querySelector('[data-reply-to] .send:enabled') !== null);
const squash = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

describe.each(browserNames)('recycling feed in %s', (name) => {
  let folder: string;
  let site: Awaited<ReturnType<typeof servePractice>>;
  let agent: Agent;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kantlijn-feed-'));
    await buildPractice(folder);
    site = await servePractice({ dir: folder });
    agent = await startAgent(name, { protocol: 'pakkelaar' });
    await agent.switchOn(new URL(site.url).origin);
  });
  afterAll(async () => {
    await agent.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  let page: Page;
  afterEach(() => page.close());
  const open = async (path: string) => {
    page = await agent.driver.browser.newPage();
    await page.goto(new URL(path, site.url).href);
  };
  /** A waiting post of this page by the handle of its author; every tab of the practice feed has posts of its own. */
  const rowOf = async (handle: string) => {
    const isIts = ({ row }: QueueRow) => row.post.author.handle === handle;
    const { here } = await agent.seenOn(page, (view) => view.here.some(isIts));
    return poll(() => here.find(isIts)?.row);
  };
  const rootOf = (id: string) => `main article:has(> .head [rel=bookmark][href$="post=${id}"])`;

  test('through 300 posts in recycled nodes a mark never stands beside another post, and nothing grows', async () => {
    await open('feed.html');
    await agent.seenOn(page);
    const drawn = await page.evaluate(scrollThrough);
    expect(drawn.posts).toBeGreaterThan(290);
    expect(drawn.mostHosts).toBeLessThanOrEqual(drawn.articles);
    expect(drawn.elementsAfter).toBeLessThan(drawn.elementsBefore + drawn.articles * 2);

    const rows: readonly QueueRow[] = await poll(async () => {
      const queue = await agent.ask('getQueue', {});
      return queue.rows.length >= waitingInFeed ? queue.rows : undefined;
    });
    expect(rows).toHaveLength(waitingInFeed);
    const waiting = rows.map(({ row }) => row.post.id);
    expect(drawn.marked.filter((id) => !waiting.includes(id))).toEqual([]);
    // How many are marked before they have scrolled past again depends on the machine; none would prove nothing.
    expect(drawn.marked.length).toBeGreaterThan(0);

    await page.evaluate(() => scrollTo(0, 0));
    const { post } = await rowOf('jokever');
    await poll(() => page.evaluate((root) => document.querySelector(`${root} > [data-s]`) !== null, rootOf(post.id)));
  });

  test('from the timeline: the site opens its own page for the answer, the text goes in there, answered by parent', async () => {
    await open('feed.html');
    const { key, post } = await rowOf('jokever');
    const sidebar = await chooseByMark(agent, page, rootOf(post.id), post.author.name);
    await press(sidebar, 'Vul in');
    await fillIn(sidebar);
    await press(sidebar, 'Voeg in op');
    await waitForText(sidebar, 'Staat in het antwoordvak');
    expect(new URL(page.url()).searchParams.get('post')).toBe(post.id);
    const inserted = await boxText(page);
    expect(squash(inserted)).toMatch(/^Hoi .+bestelnummer.+\^MV$/);
    expect(await isSendLive(page)).toBe(true);

    await press(page.mainFrame(), 'Plaats');
    const { by, contact } = await answerOf(agent, key);
    expect(by).toBe('parent');
    expect(squash(contact.replyText)).toBe(squash(inserted));
    expect(contact.faithfulness).not.toBe('own');
    await waitForText(sidebar, 'Beantwoord');
  });

  test('several paragraphs after what was typed already: both are posted, nothing is lost', async () => {
    await open('feed.html');
    const { key, post } = await rowOf('noraelz');
    const sidebar = await chooseByMark(agent, page, rootOf(post.id), post.author.name);
    await page.click(`${rootOf(post.id)} [data-tool=reply]`);
    const box = await page.waitForSelector('[data-reply-to] [contenteditable]');
    await box?.click();
    await page.keyboard.type('Hoi Nora,');
    const text = 'Ja, in donker eiken is hij er ook.\n\nVanaf maandag staat hij op de site.';
    await agent.seenOn(page, ({ here }) => here.length === 1);
    expect(await insertFrom(sidebar, key, text)).toMatchObject({ kind: 'inserted' });
    expect(squash(await boxText(page))).toBe(squash(`Hoi Nora, ${text}`));

    await press(page.mainFrame(), 'Plaats');
    const { by, contact } = await answerOf(agent, key);
    expect(by).toBe('parent');
    // As the site keeps it: the paragraphs are still apart.
    expect(contact.replyText).toMatch(/^Hoi Nora,\s+Ja, .+ ook\.\n+Vanaf maandag .+ site\.$/);
  });
});

/**
 * Runs in the page: scrolls to the end and looks, in every frame before it is painted, beside which posts marks stand.
 */
async function scrollThrough() {
  const idOf = (article: Element) => article.querySelector('[rel=bookmark]')?.getAttribute('href')?.split('post=')[1];
  const count = () => document.querySelectorAll('*').length;
  const posts = new Set<string>();
  const marked = new Set<string>();
  let mostHosts = 0;
  const elementsBefore = count();
  const articles = document.querySelectorAll('main article').length;
  const end = document.documentElement.scrollHeight;
  for (let top = 0; top <= end; top += 200) {
    scrollTo(0, top);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    mostHosts = Math.max(mostHosts, document.querySelectorAll('main article > [data-s]').length);
    for (const article of document.querySelectorAll('main article')) {
      const id = idOf(article);
      if (id === undefined) continue;
      posts.add(id);
      if (article.querySelector(':scope > [data-s]') !== null) marked.add(id);
    }
  }
  return {
    posts: posts.size,
    marked: [...marked],
    mostHosts,
    articles,
    elementsBefore,
    elementsAfter: count(),
  };
}
