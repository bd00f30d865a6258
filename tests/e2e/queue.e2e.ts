import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { QueueRow } from '../../core/messages.ts';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, textOf, waitForText } from '../../scripts/story/hands.mjs';
import { pressMark } from '../../scripts/story/main-job.mjs';
import { api } from './api.ts';
import { browserNames } from './browsers.ts';
import { type Stage, setStage } from './stage.ts';
import { makeTopic } from './topic.ts';

/** The queue as an agent has it: in two tabs and two windows at once, beside the pages where the posts stand. */
describe.each(browserNames)('queue in %s', (name) => {
  let stage: Stage;
  let page: Page;
  /** The desk in a tab, and once more in a window of its own. */
  let desk: Page;
  let other: Page;

  beforeAll(async () => {
    stage = await setStage(name);
    page = await stage.open('forum.html?page=2');
    await rows(5);
    desk = await stage.driver.openOwn('desk.html#/queue');
    const address = `${stage.driver.origin}/desk.html?window=2#/queue`;
    await stage.own.evaluate(`(${api}).windows.create({ url: ${JSON.stringify(address)} }).then(() => undefined)`);
    other = await poll(async () => {
      for (const one of await stage.driver.browser.pages()) {
        const isIt = await one.evaluate(() => location.search === '?window=2').catch(() => false);
        if (isIt) return one;
      }
      return undefined;
    });
    for (const screen of [desk, other]) await poll(() => screen.evaluate(hasRows, 5));
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await desk.bringToFront();
    await desk.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  });

  const rows = (count: number): Promise<readonly QueueRow[]> =>
    poll(async () => {
      const queue = await stage.ask('getQueue');
      return queue.rows.length === count ? queue.rows : undefined;
    });
  /** To the next row, and waits until it has the focus. */
  const down = async () => {
    const focused = () => desk.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['key'] ?? '');
    const before = await focused();
    await desk.keyboard.press('j');
    await poll(async () => ![before, ''].includes(await focused()));
  };
  const find = (wanted: readonly QueueRow[], author: string) => {
    const found = wanted.find(({ row }) => row.post.author.name.startsWith(author));
    if (found === undefined) throw new Error(`nothing of ${author} waits`);
    return found.row;
  };

  test('a claim shows in the other window, and so does letting go', async () => {
    await down();
    const pressed = performance.now();
    await desk.keyboard.press('i');
    await waitForText(other, 'jij');
    console.info(`${name}: a claim stood in the other window after ${Math.round(performance.now() - pressed)} ms`);
    const [first] = await rows(5);
    expect(first?.row.claim).toMatchObject({ agent: 'MV' });
    await desk.keyboard.press('i');
    await poll(async () => !/\bjij\b/.test(await textOf(other)));
  });

  test('several closed at once disappear in both, and come back by undo', async () => {
    await down();
    await desk.keyboard.press('x');
    await down();
    await desk.keyboard.press('x');
    await waitForText(desk, '2 berichten gekozen');
    await desk.keyboard.press('g');
    await findByName(desk, 'button', 'Sluit af');
    await desk.keyboard.press('Enter');
    await waitForText(desk, '2 berichten afgesloten');
    await rows(3);
    await poll(() => other.evaluate(hasRows, 3));
    await desk.keyboard.press('u');
    await rows(5);
    await poll(() => other.evaluate(hasRows, 5));
  });

  test('a post that was put off wakes by itself', async () => {
    const before = await rows(5);
    const key = before.at(-1)?.row.key ?? '';
    const at = new Date(Date.now() + 3_000).toISOString();
    await stage.ask('snoozePosts', { posts: [{ commandId: crypto.randomUUID(), key }], until: { at } });
    await waitForText(desk, 'Later\n1');
    expect((await stage.ask('getQueue')).snoozed).toBe(1);
    await poll(async () => (await stage.ask('getQueue')).snoozed === 0);
    await waitForText(desk, 'Later\n0', 30_000);
  });

  test('goes to the next post that is due, to the one after it, and back', async () => {
    const [first, second] = await rows(5);
    await desk.keyboard.press('n');
    const sidebar = await stage.driver.sidebarIn(page);
    await waitForText(sidebar, first?.row.post.author.name ?? '');
    await poll(() => page.evaluate(() => document.visibilityState === 'visible'));
    await sidebar.evaluate(() => window.focus());
    await sidebar.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'j' })));
    await waitForText(sidebar, second?.row.post.author.name ?? '');
    for (let steps = 0; steps < 2; steps += 1)
      expect(await stage.ask('showNext', { step: 'back' })).toEqual({ found: true });
    await poll(() => desk.evaluate(() => document.visibilityState === 'visible'));
    expect(await stage.ask('showNext', { step: 'back' })).toEqual({ found: false });
  });

  test('opens the page of a post where it is not open, and shows the post there', async () => {
    const filler = Array.from({ length: 12 }, (_, at) => ({
      id: 20 + at,
      author: 'Ans',
      text: 'Volg ik.',
      at: new Date(),
    }));
    const question = {
      id: 40,
      author: 'Wilma Duin',
      text: 'Gemeente Duinstad, mijn bak staat er nog.',
      at: new Date(),
    };
    const board = await serveBoard(makeTopic([...filler, question]));
    await stage.ask('switchSite', { origin: new URL(board.url).origin, on: true, since: weekAgo() });
    const topic = await stage.driver.browser.newPage();
    await topic.goto(board.url);
    const { row } = (await rows(6)).find((one) => one.row.post.id === '40') ?? {};
    await topic.close();
    await stage.ask('showPost', { key: row?.key ?? '' });
    const opened: Page = await poll(async () =>
      (await stage.driver.browser.pages()).find((one) => one.url().startsWith(new URL(board.url).origin)),
    );
    await waitForText(await stage.driver.sidebarIn(opened), 'Wilma Duin');
    await poll(() =>
      opened.evaluate(() => {
        const box = document.getElementById('p40')?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      }),
    );
    await stage.ask('closePosts', {
      posts: [{ commandId: crypto.randomUUID(), contactId: crypto.randomUUID(), key: row?.key ?? '' }],
    });
    await opened.close();
    board.close();
  });

  test('a changed post keeps both texts; a deleted one is gone, and opens again when it stands there after all', async () => {
    const all = await rows(5);
    const priya = find(all, 'Priya');
    await page.bringToFront();
    const text = priya.post.text;
    await page.evaluate((post) => {
      const body = document.querySelector(`#p${post} .body`);
      if (body) body.textContent = 'Laat maar, het is opgelost.';
    }, priya.post.id);
    await waitForText(other, 'bewerkt');
    const { row } = await stage.ask('getPost', { key: priya.key });
    expect([row.post.text, row.editedText]).toEqual([text, 'Laat maar, het is opgelost.']);

    await page.evaluate((post) => {
      const element = document.getElementById(`p${post}`);
      if (element)
        Object.assign(globalThis, {
          kept: element.cloneNode(true),
          next: element.nextSibling,
          list: element.parentNode,
        });
      element?.remove();
    }, priya.post.id);
    await poll(async () => (await stage.ask('getPost', { key: priya.key })).row.outcome === 'gone', 40_000);
    await rows(4);
    await page.evaluate(() => {
      const { list, kept, next } = globalThis as unknown as Record<'list' | 'kept' | 'next', Node>;
      list.insertBefore(kept, next);
    });
    await rows(5);
  }, 90_000);

  test('a colleague’s answer stops what is being written, which is kept and inserted by a second step', async () => {
    const all = await rows(5);
    const ferdi = find(all, 'Ferdi');
    await page.bringToFront();
    await pressMark(page, ferdi);
    const sidebar = await stage.driver.sidebarIn(page);
    await waitForText(sidebar, ferdi.post.author.name);
    await waitForText(sidebar, 'Voorstellen');
    await press(sidebar, 'Niets past');
    const field = await findByName(sidebar, 'field', 'Jouw tekst');
    await field.type('We kijken ernaar.');
    await page.evaluate(
      (post, author) => {
        const copy = document.getElementById(`p${post}`)?.cloneNode(true) as HTMLElement;
        copy.id = 'p999001';
        copy.dataset['postId'] = '999001';
        const own = document.querySelector('header [rel="me"]');
        const name = copy.querySelector('[rel="author"]');
        if (name) {
          name.textContent = own?.textContent ?? '';
          name.setAttribute('data-member', own?.getAttribute('data-member') ?? '');
        }
        const body = copy.querySelector('.body');
        if (body)
          body.innerHTML = `<blockquote class="quote" data-quote-id="${post}" data-quote-name="${author}">eerder</blockquote>Wij bellen je.`;
        const all = document.querySelectorAll('article[data-post-id]');
        all[all.length - 1]?.after(copy);
      },
      ferdi.post.id,
      ferdi.post.author.name,
    );
    await waitForText(sidebar, 'Niet ingevoegd: er is al geantwoord');
    expect(await boxOf(page)).toBe('');
    await press(sidebar, 'Toch invoegen');
    await waitForText(sidebar, 'Je tekst staat in het antwoordvak');
    expect(await boxOf(page)).toContain('We kijken ernaar.');
  });
});

const weekAgo = () => new Date(Date.now() - 7 * 24 * 60 * 60_000).toISOString();
const hasRows = (count: number) => {
  const size = document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize');
  return size === String(count);
};
const boxOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLTextAreaElement>('form textarea[name="message"]')?.value ?? '');

/** A board on this machine that shows one topic at every address: a tab that the background opens finds it too. */
async function serveBoard(html: string) {
  const server = createServer((_, answer) => void answer.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/viewtopic.php?t=77`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
