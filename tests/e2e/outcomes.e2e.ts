import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, waitForText } from '../../scripts/story/hands.mjs';
import { type Agent, chooseByMark, insertFrom, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makePost, makeTopic, ownName, quickReply } from './topic.ts';

/** What an agent sees of inserting: it is in the box, there is no box, the box refused it; and when it may not be. */

const origin = 'https://forum.duinstad.example';
const text = 'We kijken er vandaag naar.';
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const boxOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLTextAreaElement>('[name=message]')?.value ?? '');

describe.each(browserNames)('outcomes of inserting in %s', (name) => {
  let agent: Agent;
  let page: Page;
  let sidebar: Frame;
  /** Every test has a post of its own. */
  let id = 10;
  const keyNow = () => `phpbb@forum.duinstad.example/${id}`;

  beforeAll(async () => {
    agent = await startAgent(name, { protocol: 'gemeente-duinstad' });
    await agent.switchOn(origin);
  });
  afterAll(() => agent.close());
  afterEach(() => page.close());

  /** A topic with one post that waits, chosen, and an answer of the agent's own ready to be inserted. */
  async function open(form: string, script = ''): Promise<string> {
    id += 1;
    const post = { id, author: 'Wilma Duin', text: 'Gemeente Duinstad, mijn bak staat er nog.', at: ago(15) };
    page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html: makeTopic([post], form), script });
    await page.goto(`${origin}/viewtopic.php?t=77`);
    await agent.seenOn(page, ({ here }) => here.length === 1);
    sidebar = await chooseByMark(agent, page, `#p${id}`, post.author);
    await press(sidebar, 'Niets past');
    const field = await findByName(sidebar, 'field', 'Jouw tekst');
    await field.type(text);
    return field.evaluate((element: HTMLTextAreaElement) => element.value.trim());
  }

  test('inserted: behind what was typed, which is said', async () => {
    const draft = await open(quickReply);
    await page.type('[name=message]', 'Dag Wilma,');
    await press(sidebar, 'Voeg in op');
    await waitForText(sidebar, 'Staat in het antwoordvak');
    expect(await boxOf(page)).toBe(`Dag Wilma, ${draft}`);
    await waitForText(sidebar, 'In het vak stond al tekst');
  });

  test('no box: says to open it first, and goes on once it is open', async () => {
    const draft = await open('');
    await press(sidebar, 'Voeg in op');
    await waitForText(sidebar, 'Open eerst het antwoordvak');
    await page.evaluate((form) => document.querySelector('#posts')?.insertAdjacentHTML('afterend', form), quickReply);
    await press(sidebar, 'Voeg nu in');
    await waitForText(sidebar, 'Staat in het antwoordvak');
    expect(await boxOf(page)).toBe(draft);
  });

  test('not accepted: the text is on the clipboard, a real Ctrl+V gives it back', async () => {
    const discards = `document.querySelector('[name=message]').addEventListener('input', ({target}) => { target.value = ''; });`;
    const draft = await open(quickReply, discards);
    await press(sidebar, 'Voeg in op');
    await waitForText(sidebar, 'De tekst staat op het klembord');
    expect(await boxOf(page)).toBe('');
    await page.click('#elsewhere');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await poll(() => page.$eval('#elsewhere', (field) => (field as HTMLTextAreaElement).value !== ''));
    expect(await page.$eval('#elsewhere', (field) => (field as HTMLTextAreaElement).value)).toBe(draft);
  });

  test('refused when one of ours has answered meanwhile', async () => {
    await open(quickReply);
    const quotes = { id, author: 'Wilma Duin' };
    const answer = makePost({ id: 99, author: ownName, text: 'We komen hem halen.', at: new Date(), quotes });
    await page.evaluate((post) => document.querySelector('#posts')?.insertAdjacentHTML('beforeend', post), answer);
    await expect(insertFrom(sidebar, keyNow(), text)).rejects.toThrow('answeredMeanwhile');
    await waitForText(sidebar, 'Beantwoord');
    expect(await boxOf(page)).toBe('');
  });

  test('refused when the page shows another post in that place', async () => {
    await open(quickReply);
    await page.evaluate((post) => document.getElementById(post)?.setAttribute('id', 'p98'), `p${id}`);
    await press(sidebar, 'Voeg in op');
    await waitForText(sidebar, 'De pagina toont nu iets anders dan dit bericht');
    expect(await boxOf(page)).toBe('');
  });
});
