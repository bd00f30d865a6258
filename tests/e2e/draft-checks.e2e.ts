import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, textOf, waitForText } from '../../scripts/story/hands.mjs';
import { type Agent, chooseByMark, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makeTopic, quickReply } from './topic.ts';

/** A draft with a number of the customer and the wrong form of address: it is said, mended, and said no more. */

const origin = 'https://forum.duinstad.example';
const post = {
  id: 11,
  author: 'Wilma Duin',
  text: 'Gemeente Duinstad, mijn bak staat er nog.',
  at: new Date(Date.now() - 15 * 60_000),
};
const boxOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLTextAreaElement>('[name=message]')?.value ?? '');
const gone = (frame: Frame, words: string) => poll(async () => !(await textOf(frame)).includes(words));
const draftOf = (frame: Frame) => frame.evaluate(() => document.querySelector('textarea')?.value ?? '');

describe.each(browserNames)('checks on a draft in %s', (name) => {
  let agent: Agent;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    agent = await startAgent(name, { protocol: 'gemeente-duinstad' });
    await agent.switchOn(origin);
    page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html: makeTopic([post], quickReply) });
    await page.goto(`${origin}/viewtopic.php?t=77`);
    await agent.seenOn(page, ({ here }) => here.length === 1);
    sidebar = await chooseByMark(agent, page, '#p11', post.author);
  });
  afterAll(() => agent.close());

  test('fires, is mended, fires no more, is inserted and is counted; what is changed in the box is said too', async () => {
    await press(sidebar, 'Niets past');
    const field = await findByName(sidebar, 'field', 'Jouw tekst');
    await field.type('Dag Wilma, ik bel u zo op 06-12345678. ');
    await waitForText(sidebar, '06-12345678 is een mobiel nummer');
    await waitForText(sidebar, 'Je en u');

    // Told once, and not inserted.
    await press(sidebar, 'Voeg in op');
    await waitForText(sidebar, 'Kijk eerst naar');
    expect(await boxOf(page)).toBe('');

    // To the number, which stands selected: what is typed takes its place.
    await press(sidebar, 'Naar die plek');
    await field.type('jouw nummer');
    await gone(sidebar, 'mobiel nummer');
    expect(await draftOf(sidebar)).toContain('ik bel u zo op jouw nummer.');
    // The line of the number is gone: the next one is open.
    await press(sidebar, 'Naar die plek');
    await field.type('je');
    await gone(sidebar, 'Je en u');

    const draft = (await draftOf(sidebar)).trim();
    expect(draft).toContain('Dag Wilma, ik bel je zo op jouw nummer.');
    await press(sidebar, 'Voeg in op');
    await waitForText(sidebar, 'Staat in het antwoordvak');
    expect(await boxOf(page)).toBe(draft);
    const { counts } = await agent.ask('getCheckCounts', {});
    expect(counts['confidential']).toEqual({ fired: 1, ignored: 0 });
    expect(counts['mixedAddress']).toEqual({ fired: 1, ignored: 0 });

    await page.click('[name=message]');
    await page.keyboard.type(' Mailt u ons gerust.');
    await page.click('#elsewhere');
    await waitForText(sidebar, 'Je en u');
  });
});
