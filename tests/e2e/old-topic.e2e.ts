import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { type Agent, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makeTopic } from './topic.ts';

/** A topic of last year about us: an agent who opens it to look something up gets no work from it. */

const origin = 'https://forum.duinstad.example';
const address = `${origin}/viewtopic.php?t=77`;
const minute = 60_000;
const lastYear = Date.UTC(2025, 8, 1, 12);
const posts = Array.from({ length: 200 }, (_, index) => ({
  id: 1_000 + index,
  author: `Bewoner ${(index % 30) + 1}`,
  text: `Bericht ${index + 1}: hoe zit dat, Gemeente Duinstad?`,
  at: new Date(lastYear + index * 90 * minute),
}));
const marksOn = (page: Page) => page.evaluate(() => document.querySelectorAll('.post > [data-s]').length);

describe.each(browserNames)('old topic in %s', (name) => {
  let agent: Agent;
  afterEach(() => agent.close());

  test('200 posts of last year: no row, no badge, no notification; a pinned one is one, counted from the pin', async () => {
    agent = await startAgent(name, {
      protocol: 'gemeente-duinstad',
      change(protocol) {
        protocol.watchedPages = [{ url: `${origin}/*`, as: 'own' }];
      },
    });
    await agent.switchOn(origin);
    const page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html: makeTopic(posts) });
    await page.goto(address);
    const view = await agent.seenOn(page, ({ health }) => health?.read === posts.length);
    expect(view.here).toEqual([]);
    expect(await agent.ask('getQueue', {})).toMatchObject({
      rows: [],
      total: 0,
      counts: { overdue: 0, dueSoon: 0, waiting: 0 },
    });
    expect([await agent.badge(), await agent.notifications(), await marksOn(page)]).toEqual(['', [], 0]);

    const before = Date.now();
    await pin(page, '#p1150');
    const { rows, counts } = await poll(async () => {
      const queue = await agent.ask('getQueue', {});
      return queue.rows.length > 0 ? queue : undefined;
    });
    expect(rows).toHaveLength(1);
    expect(counts.overdue).toBe(0);
    const [{ row }] = rows;
    expect(row).toMatchObject({ because: 'pinned', post: { id: '1150', author: { name: 'Bewoner 1' } } });
    expect(Date.parse(row.start.at)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(row.start.at)).toBeLessThanOrEqual(Date.now());
    expect(Date.parse(row.dueAt ?? '')).toBeGreaterThan(Date.now());
    await poll(async () => (await marksOn(page)) === 1);
    expect(await agent.notifications()).toEqual([]);

    // Seen again after a page load it is the same one, and still the only one.
    await page.reload();
    const again = await agent.seenOn(page, ({ here }) => here.length === 1);
    expect(again.here[0]?.row.start).toEqual(row.start);
    await poll(async () => (await marksOn(page)) === 1);
    expect((await agent.ask('getQueue', {})).rows).toHaveLength(1);
  });
});

/** Points at a post and presses the button that then appears there. */
async function pin(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  const at = await page.evaluate((post) => {
    const root = document.querySelector(post);
    root?.scrollIntoView({ block: 'center' });
    const { x = 0, y = 0 } = root?.getBoundingClientRect() ?? {};
    return { x, y };
  }, selector);
  await page.mouse.move(at.x + 60, at.y + 30);
  await poll(() =>
    page.evaluate(
      (post) => [...(document.querySelector(post)?.children ?? [])].some((child) => child.localName.startsWith('x-')),
      selector,
    ),
  );
  await page.mouse.click(at.x + 30, at.y);
}
