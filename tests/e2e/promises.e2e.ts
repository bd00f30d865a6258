import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as Extension } from 'wxt/browser';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, waitForText } from '../../scripts/story/hands.mjs';
import { type Agent, chooseByMark, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makePost, makeTopic, ownName } from './topic.ts';

/** What a shift promises: coming back in public, handing over to a colleague, and looking for posts without a mention. */

const origin = 'https://forum.duinstad.example';
const key = 'phpbb@forum.duinstad.example/11';
const post = {
  id: 11,
  author: 'Wilma Duin',
  text: 'Gemeente Duinstad, mijn bak staat er nog.',
  at: new Date(Date.now() - 15 * 60_000),
};
const promised = 'zodra de wagen is geweest';
const note = 'Wilma heeft twee bakken';

function start(name: (typeof browserNames)[number]): Promise<Agent> {
  return startAgent(name, {
    protocol: 'gemeente-duinstad',
    change: (protocol) => {
      protocol.savedSearches = [
        {
          id: 'bak',
          title: { nl: 'Bakken zonder vermelding' },
          anyOf: ['grijze bak'],
          sites: ['phpbb@forum.duinstad.example'],
        },
      ];
    },
  });
}

describe.each(browserNames)('a shift in %s', (name) => {
  let agent: Agent;
  let colleague: Agent;
  let page: Page;
  let sidebar: Frame;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kantlijn-hand-over-'));
    agent = await start(name);
    colleague = await start(name);
    await agent.switchOn(origin);
    page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html: makeTopic([post]) });
    await page.goto(`${origin}/viewtopic.php?t=77`);
    await agent.seenOn(page, ({ here }) => here.length === 1);
    sidebar = await chooseByMark(agent, page, '#p11', post.author);
  });
  afterAll(async () => {
    await agent.close();
    await colleague.close();
    await rm(folder, { recursive: true, force: true });
  });

  const keysInQueue = async () => (await agent.ask('getQueue', {})).rows.map(({ row }) => row.key);

  test('a promise to come back stands in the queue after the post was closed', async () => {
    await press(sidebar, 'Notitie voor collega’s');
    await (await findByName(sidebar, 'field', 'Notitie voor collega’s')).type(note);
    await poll(async () => (await agent.ask('getPost', { key })).row.note === note);
    await press(sidebar, 'Anders afsluiten');
    await press(sidebar, 'Verder in privébericht');
    await waitForText(sidebar, 'Afgesloten: verder in privébericht');
    expect(await keysInQueue()).toEqual([]);
    await press(sidebar, 'Terugkomen op…');
    await (await findByName(sidebar, 'field', 'Wat is er toegezegd?')).type(promised);
    await press(sidebar, 'Bewaar');
    await waitForText(sidebar, 'Terugkomen uiterlijk');
    await waitForText(sidebar, promised);
    expect(await keysInQueue()).toEqual([key]);
    const { contact } = await agent.ask('getPost', { key });
    expect(contact?.followUpAt).toBeDefined();
  });

  test('a colleague takes the shift over from a file, in another browser profile, and can take that back', async () => {
    const { text, count } = await agent.ask('writeHandOver', { texts: true });
    expect([count, text.includes(promised), text.includes(note)]).toEqual([0, true, true]);
    const file = join(folder, 'overdracht.json');
    await writeFile(file, text);
    const desk = await colleague.driver.openOwn('desk.html#/shift');
    const input = await poll(() => desk.$<'input'>('input[type=file]' as 'input'));
    await input.uploadFile(file);
    await waitForText(desk, '1 bericht verandert hier');
    await waitForText(desk, post.author);
    expect((await colleague.ask('getQueue', {})).rows).toEqual([]);
    await press(desk, 'Neem over');
    await waitForText(desk, 'Overgenomen: 1 bericht erbij');
    const [theirs] = (await colleague.ask('getQueue', {})).rows;
    expect([theirs?.isPromise, theirs?.row.followUp?.text, theirs?.row.note]).toEqual([true, promised, note]);
    await press(desk, 'Draai terug');
    await waitForText(desk, '1 bericht teruggedraaid');
    expect((await colleague.ask('getQueue', {})).rows).toEqual([]);
  });

  test('the public reply that appears on the page keeps the promise', async () => {
    await agent.driver.stopBackground();
    const quotes = { id: post.id, author: post.author };
    const reply = makePost({ id: 99, author: ownName, text: 'De wagen is geweest.', at: new Date(), quotes });
    await page.evaluate((html) => document.querySelector('#posts')?.insertAdjacentHTML('beforeend', html), reply);
    await waitForText(sidebar, 'Teruggekomen om');
    await waitForText(sidebar, 'Jullie reactie is op de pagina gezien.');
    expect(await keysInQueue()).toEqual([]);
    const { contact, row } = await agent.ask('getPost', { key });
    expect([row.followUp?.kept?.by, contact?.followUpKeptAt !== undefined]).toEqual(['reply', true]);
  });

  test('a saved search opens the search page of the forum, and remembers when', async () => {
    const desk = await agent.driver.openOwn('desk.html#/shift');
    await waitForText(desk, 'nog niet geopend');
    await press(desk, 'Open de volgende');
    await waitForText(desk, 'laatst geopend');
    const address = await poll(() => agent.own.evaluate(searchTab));
    expect(address).toBe(`${origin}/search.php?keywords=grijze%20bak&terms=all&sf=all&sr=posts&sk=t&sd=d`);
  });
});

/** The address that a tab shows or is on its way to. Nothing answers there: the name is invented. */
async function searchTab(): Promise<string | undefined> {
  const { tabs } = (globalThis as unknown as { chrome: typeof Extension }).chrome;
  const addresses = (await tabs.query({})).map(({ url, pendingUrl }) => pendingUrl ?? url ?? '');
  return addresses.find((address) => address.includes('search.php'));
}
