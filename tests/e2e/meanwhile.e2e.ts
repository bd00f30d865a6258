import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as Extension } from 'wxt/browser';
import { poll } from '../../scripts/browser/launch.mjs';
import { press, textOf, waitForText } from '../../scripts/story/hands.mjs';
import { type Agent, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makePost, makeTopic, ownName, type TopicPost } from './topic.ts';

/**
 * What goes on while an agent does something else: posts become late in a quiet time and are told together after it, a
 * colleague answers, and what the public was told of the reply time stops being true.
 */

const origin = 'https://forum.duinstad.example';
const minute = 60_000;
const ago = (ms: number) => new Date(Date.now() - ms);
const posts = (first: number, count: number, at: Date): readonly TopicPost[] =>
  Array.from({ length: count }, (_, index) => ({
    id: first + index,
    author: `Bewoner ${first + index}`,
    text: `Bij nummer ${first + index} staat de bak er nog.`,
    at,
  }));

type World = { readonly chrome: typeof Extension; readonly told?: Set<string> };

describe.each(browserNames)('meanwhile in %s', (name) => {
  let agent: Agent;
  let topic: Page;
  let desk: Page;

  beforeAll(async () => {
    agent = await startAgent(name, {
      protocol: 'gemeente-duinstad',
      change(protocol) {
        const day: readonly (readonly [string, string])[] = [['00:00', '24:00']];
        const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
        Object.assign(protocol, {
          calendar: { id: 'altijd', zone: 'Europe/Amsterdam', week },
          watchedPages: [{ url: `${origin}/*`, as: 'own' }],
          categories: [...(protocol.categories ?? []), { id: 'spoed', title: { nl: 'Spoed' } }],
          targets: [{ firstMinutes: 300 }, { category: 'spoed', firstMinutes: 18 }],
        });
      },
    });
    await agent.switchOn(origin);
    await agent.own.evaluate(keepTold);
    topic = await agent.driver.browser.newPage();
    // Seconds before the target of what is urgent.
    await serveSite(topic, { origin, html: makeTopic(posts(1, 3, ago(18 * minute - 8_000))) });
    await topic.goto(`${origin}/viewtopic.php?t=77`);
  });
  afterAll(() => agent?.close());

  const rows = async () => (await agent.ask('getQueue', {})).rows.map(({ row }) => row);
  const withRows = (count: number) =>
    poll(async () => {
      const all = await rows();
      return all.length === count ? all : undefined;
    });
  const add = (html: string) =>
    topic.evaluate((more) => document.querySelector('#posts')?.insertAdjacentHTML('beforeend', more), html);
  const answer = (asked: readonly TopicPost[]) =>
    add(
      asked
        .map(({ id, author }) => ({ id: 1_000 + id, author: ownName, text: 'We komen.', quotes: { id, author } }))
        .map((reply) => makePost({ ...reply, at: new Date() }))
        .join(''),
    );
  /** As if five minutes had passed since they were computed. */
  const renewReplyTimes = () =>
    agent.own.evaluate(() => (globalThis as unknown as World).chrome.storage.local.remove('replyTimes'));

  test('in a quiet time nothing is told; after it what became late is told together, once', async () => {
    const quiet = (hours: number) => new Date(Date.now() + hours * 60 * minute).toTimeString().slice(0, 5);
    await agent.ask('changeSettings', { settings: { quietFrom: quiet(-2), quietUntil: quiet(2) } });
    for (const { key } of await withRows(3)) {
      await agent.ask('changePost', { commandId: crypto.randomUUID(), key, category: 'spoed' });
    }
    await poll(async () => (await agent.ask('getQueue', {})).counts.overdue === 3);
    await poll(async () => (await agent.badge()) === '3');
    const told = async () =>
      (await rows()).map(({ notifiedSoonAt, notifiedLateAt }) => notifiedSoonAt ?? notifiedLateAt);
    expect(await told()).toEqual([undefined, undefined, undefined]);
    expect(await agent.own.evaluate(toldSoFar)).toEqual([]);

    await agent.ask('changeSettings', { settings: { quietFrom: '', quietUntil: '' } });
    const moments = await poll(async () => {
      // Asking for the queue is a look at the clock.
      const all = await told();
      return all.every((moment) => moment !== undefined) ? all : undefined;
    });
    expect(new Set(moments).size).toBe(1);
    const ids: readonly string[] = await poll(async () => {
      const all: readonly string[] = await agent.own.evaluate(toldSoFar);
      return all.length > 0 ? all : undefined;
    });
    expect(ids).toEqual([expect.stringMatching(/^late /)]);
  });

  test('who was away sees what happened, until it was seen', async () => {
    await agent.own.evaluate(
      (lookedAt) => (globalThis as unknown as World).chrome.storage.local.set({ looks: { lookedAt } }),
      ago(20 * minute).toISOString(),
    );
    await agent.driver.stopBackground();
    await topic.bringToFront();
    await answer(posts(1, 1, new Date()));
    await withRows(2);
    desk = await agent.driver.openOwn('desk.html#/queue');
    await waitForText(desk, 'Terwijl je weg was');
    await waitForText(desk, '1 beantwoord door een collega of vanaf een telefoon, 2 nieuw en 2 te laat geworden.');
    await press(desk, 'Gezien');
    const isGone = () => poll(async () => !(await textOf(desk)).includes('Terwijl je weg was'));
    await isGone();
    await reload(desk);
    await waitForText(desk, 'Bewoner 2');
    await isGone();
  });

  test('the expected reply time is copied, and marked when it is no longer true', async () => {
    await topic.bringToFront();
    const quick = posts(100, 20, ago(12 * minute));
    await add(quick.map(makePost).join(''));
    await withRows(22);
    await answer(quick);
    await withRows(2);
    await renewReplyTimes();
    await desk.bringToFront();
    await desk.evaluate(() => {
      location.hash = '#/shift';
    });
    await press(desk, 'Kopieer in het Nederlands: Alle sites samen');
    await waitForText(desk, 'Laatst gekopieerd');
    const sentence = '“Wij reageren nu meestal binnen 15 minuten.”';
    expect(await textOf(desk)).toContain(sentence);
    expect(await textOf(desk)).not.toContain('klopt niet meer');

    await topic.bringToFront();
    const slow = posts(200, 20, ago(50 * minute));
    await add(slow.map(makePost).join(''));
    await withRows(22);
    await answer(slow);
    await withRows(2);
    await renewReplyTimes();
    await desk.bringToFront();
    await reload(desk);
    await waitForText(desk, 'Wij reageren nu meestal binnen 1 uur.');
    await waitForText(desk, 'klopt niet meer');
    expect(await textOf(desk)).toContain(sentence);
  });
});

/** Firefox never reports that a page of an extension has loaded: it is another document then. */
async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { isOld: true });
    setTimeout(() => location.reload());
  });
  await poll(() => page.evaluate(() => !('isOld' in globalThis) && document.readyState === 'complete'));
}

/** Firefox without a desktop takes a notification away at once: it is heard of then. */
function keepTold(): void {
  const { chrome } = globalThis as unknown as World;
  const told = new Set<string>();
  Object.assign(globalThis, { told });
  chrome.notifications.onClosed.addListener((id) => void told.add(id));
}

async function toldSoFar(): Promise<string[]> {
  const { chrome, told } = globalThis as unknown as World;
  return [...new Set([...(told ?? []), ...Object.keys(await chrome.notifications.getAll())])];
}
