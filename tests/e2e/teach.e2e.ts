import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeTaughtFile } from '../../core/taught-file.ts';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, waitForText } from '../../scripts/story/hands.mjs';
import { tabOf } from '../../scripts/story/main-job.mjs';
import { type Agent, answerOf, chooseByMark, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { hostsIn } from './stage.ts';

/** A forum that no adapter knows, built of classes that say nothing: taught by pointing, and then worked on. */

const origin = 'https://buurtplein.example';
const address = `${origin}/praat/vuilnis`;
const site = 'taught@buurtplein.example';

interface Said {
  readonly who: string;
  readonly what: string;
  readonly minutesAgo: number;
}
const said: readonly Said[] = [
  { who: 'Wilma Duin', what: 'Gemeente Duinstad, mijn bak staat er nog.', minutesAgo: 40 },
  { who: 'Ferdi Knol', what: 'Bij ons in de straat ook.', minutesAgo: 30 },
  { who: 'Aart Zand', what: 'Weet iemand wanneer ze komen?', minutesAgo: 20 },
];

const block = ({ who, what, minutesAgo }: Said, index: number) => `<div class="mt-4 rounded p-2">
  <div class="flex gap-2"><a class="font-bold" href="/wie/${index}">${who}</a>
  <span class="text-xs">${minutesAgo} minuten geleden</span></div>
  <div class="mt-2"><p>${what}</p></div><button class="text-sm" type="button">Mooi</button></div>`;

const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Vuilnis</title></head><body>
<nav><a href="/">Buurtplein</a></nav><main><h1 class="text-xl">Vuilnis op de Strandweg</h1>
${said.map(block).join('')}
<div class="mt-4 rounded p-2"><p>Wist je dat? Op het plein is zaterdag markt.</p></div>
<form class="mt-8"><textarea class="w-full"></textarea><button class="bg-blue-600" id="send">Plaats</button></form></main></body></html>`;

/** The site hears every press; what was sent is shown, also after the page was loaded again. */
const live = `window.pressed = [];
for (const type of ['pointerdown', 'mousedown', 'click', 'keydown']) {
  document.addEventListener(type, (event) => window.pressed.push(type + ' ' + event.target.localName));
  for (const one of document.querySelectorAll('a,button,textarea,p')) one.addEventListener(type, () => window.pressed.push('own ' + type));
}
const show = (text) => {
  const first = document.querySelector('main > div');
  const own = first.cloneNode(true);
  own.querySelector('a').textContent = 'Gemeente Duinstad';
  own.querySelector('a').href = '/wie/99';
  own.querySelector('span').textContent = 'zojuist';
  own.querySelector('p').textContent = text;
  document.querySelector('form').before(own);
};
const sent = sessionStorage.getItem('sent');
if (sent) show(sent);
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  sessionStorage.setItem('sent', document.querySelector('textarea').value);
  show(document.querySelector('textarea').value);
});`;

describe.each(browserNames)('teaching a site in %s', (name) => {
  let agent: Agent;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    agent = await startAgent(name, {
      protocol: 'gemeente-duinstad',
      change(protocol) {
        protocol.accounts = [...protocol.accounts, { site: 'taught', name: 'Gemeente Duinstad' }];
        protocol.watchedPages = [{ url: `${origin}/*`, as: 'own' }];
      },
    });
  });
  afterAll(() => agent.close());

  const pressed = () => page.evaluate(() => (globalThis as unknown as { pressed: string[] }).pressed);

  async function point(selector: string): Promise<void> {
    const at = await page.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: 'center' });
      const box = element?.getBoundingClientRect();
      return box === undefined ? undefined : { x: box.left + 8, y: box.top + box.height / 2 };
    }, selector);
    if (at === undefined) throw new Error(selector);
    await page.mouse.move(at.x, at.y);
    await page.mouse.click(at.x, at.y);
  }

  test('is taught with the mouse; the page itself hears no click', async () => {
    await agent.switchOn(origin);
    page = await agent.driver.browser.newPage();
    await page.setViewport({ width: 1200, height: 800 });
    await serveSite(page, { origin, html, script: live });
    await page.goto(address);
    const own = await agent.driver.openOwn('popup.html');
    const tabId = await tabOf(own, address);
    await page.bringToFront();
    await agent.ask('startTeaching', { tabId });
    sidebar = await agent.driver.sidebarIn(page);
    await waitForText(sidebar, 'Klik op de pagina op de tekst');
    const first = 'main > div:nth-of-type(1)';
    await point(`${first} p`);
    await waitForText(sidebar, 'Klik op de naam');
    await point(`${first} a`);
    await waitForText(sidebar, 'Klik op de datum');
    await point(`${first} span`);
    await waitForText(sidebar, 'Klik op het vak');
    await point('textarea');
    await waitForText(sidebar, '3 berichten gevonden: klopt dat?');
    expect(await pressed()).toEqual([]);
    for (const { who, what } of said) await waitForText(sidebar, who).then(() => waitForText(sidebar, what));
    for (const { who, what } of said) {
      await waitForText(sidebar, who);
      await waitForText(sidebar, what);
    }
    const field = await findByName(sidebar, 'field', 'Naam van de site');
    await field.evaluate((input: HTMLInputElement) => input.select());
    await field.type('Buurtplein');
    await press(sidebar, 'Klopt, bewaar');
    const { sites } = await poll(async () => {
      const taught = await agent.ask('getTaught', {});
      return taught.sites.length === 1 ? taught : undefined;
    });
    expect(sites[0]).toMatchObject({ name: 'Buurtplein', hosts: ['buurtplein.example'] });
  });

  test('is read from then on, and a post on it is answered', async () => {
    await page.reload();
    const view = await agent.seenOn(page, ({ here }) => here.length === 3);
    expect(view.site).toBe(site);
    expect(view.health).toMatchObject({ adapter: 'taught', read: 3 });
    const row = view.here.find(({ row: one }) => one.post.author.name === 'Wilma Duin')?.row;
    expect(row?.post.text).toBe(said[0]?.what);
    const key = row?.key ?? '';
    sidebar = await chooseByMark(agent, page, 'main > div', 'Wilma Duin');
    await press(sidebar, 'Niets past');
    const field = await findByName(sidebar, 'field', 'Jouw tekst');
    await field.type('We halen hem vandaag op.');
    await press(sidebar, 'Voeg in op');
    const held = () => page.$eval('textarea', (box) => box.value);
    await poll(async () => (await held()).includes('vandaag op.'));
    await waitForText(sidebar, 'Staat in het antwoordvak');
    await page.click('#send');
    const { by, contact } = await answerOf(agent, key);
    expect([by, contact.replyText]).toEqual(['inserted', 'We halen hem vandaag op. ^MV']);
    const { seen, sites } = await agent.ask('getTaught', {});
    expect(seen[sites[0]?.id ?? '']?.read).toBeGreaterThanOrEqual(3);
  });

  test('goes to another browser as a file, and away with an undo', async () => {
    const before = await agent.ask('getTaught', {});
    const file = writeTaughtFile(before.sites);
    const desk = await agent.driver.openOwn('desk.html#/settings');
    await press(desk.mainFrame(), 'Verwijder Buurtplein');
    await waitForText(desk.mainFrame(), 'Buurtplein is verwijderd.');
    expect((await agent.ask('getTaught', {})).sites).toEqual([]);
    const path = join(await mkdtemp(join(tmpdir(), 'kantlijn-taught-')), 'sites.json');
    await writeFile(path, file);
    const input = await desk.waitForSelector('input[aria-label="Bestand met geleerde sites"]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    await waitForText(desk.mainFrame(), '1 site in dit bestand');
    // Nothing counts before the person says so.
    expect((await agent.ask('getTaught', {})).sites).toEqual([]);
    await desk.keyboard.press('Enter');
    await poll(async () => (await agent.ask('getTaught', {})).sites.length === 1);
    expect((await agent.ask('getTaught', {})).sites).toEqual(before.sites);
    await desk.close();
  });

  test('is taught again by keys alone; Escape leaves everything as it was', async () => {
    await page.bringToFront();
    await page.reload();
    const tabId = await tabOf(await agent.driver.openOwn('popup.html'), address);
    await page.bringToFront();
    await agent.ask('startTeaching', { tabId });
    sidebar = await agent.driver.sidebarIn(page);
    await waitForText(sidebar, 'Klik op de pagina op de tekst');
    await page.evaluate(() => {
      scrollTo(0, 0);
      (globalThis as unknown as { pressed: string[] }).pressed.length = 0;
    });
    // Link, title, name, time, text: the words of the page in order.
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab'] as const)
      await page.keyboard.press(key);
    await waitForText(sidebar, said[0]?.what ?? '');
    await page.keyboard.press('Enter');
    await waitForText(sidebar, 'Klik op de naam');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown'] as const) await page.keyboard.press(key);
    await waitForText(sidebar, `Nu aangewezen: ${said[0]?.who}`);
    await page.keyboard.press('Enter');
    await waitForText(sidebar, 'Klik op de datum');
    await page.keyboard.press('Backspace');
    await waitForText(sidebar, 'Klik op de naam');
    await page.keyboard.press('Escape');
    await poll(async () => (await agent.ask('teach', { do: 'look' })) === null);
    expect(await pressed()).toEqual([]);
    // The page has its keys and clicks again.
    await page.click('main > div p');
    expect(await pressed()).toContain('own click');
  });

  test('ends when the page becomes another one, and leaves nothing on a page that nothing reads', async () => {
    const plain = 'https://leeg.example';
    await agent.switchOn(plain);
    const other = await agent.driver.browser.newPage();
    const body = '<!doctype html><title>Leeg</title><p>Hier staat niets.</p>';
    await serveSite(other, { origin: plain, html: body });
    await other.goto(`${plain}/een`);
    const tabId = await tabOf(await agent.driver.openOwn('popup.html'), `${plain}/een`);
    await other.bringToFront();
    await agent.ask('startTeaching', { tabId });
    await waitForText(await agent.driver.sidebarIn(other), 'Klik op de pagina op de tekst');
    expect(await hostsIn(other)).toBe(2);
    await other.evaluate(() => history.pushState(null, '', '/twee'));
    await poll(async () => (await hostsIn(other)) === 0);
    await other.close();
  });

  test('is refused where the site is off', async () => {
    const off = await agent.driver.browser.newPage();
    await serveSite(off, { origin: 'https://uit.example', html: '<!doctype html><title>Uit</title><p>Uit.</p>' });
    await off.goto('https://uit.example/');
    const tabId = await tabOf(await agent.driver.openOwn('popup.html'), 'https://uit.example/');
    await expect(agent.ask('startTeaching', { tabId })).rejects.toThrow('siteOff');
    await off.close();
  });
});
