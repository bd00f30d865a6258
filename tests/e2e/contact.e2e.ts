import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, textOf, waitForText } from '../../scripts/story/hands.mjs';
import { exportCsv } from '../../scripts/story/main-job.mjs';
import { type Agent, answerOf, chooseByMark, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makePost, makeTopic, ownName } from './topic.ts';

/** What an agent logs of a contact besides the answer, corrects later, and logs by hand. */

const origin = 'https://forum.duinstad.example';
const key = 'phpbb@forum.duinstad.example/11';
const at = new Date(Date.now() - 15 * 60_000);
const post = { id: 11, author: 'Wilma Duin', text: 'Gemeente Duinstad, mijn bak staat er nog.', at };

describe.each(browserNames)('a contact in full in %s', (name) => {
  let agent: Agent;
  let page: Page;
  let sidebar: Frame;
  let desk: Page;
  let id: string;

  beforeAll(async () => {
    agent = await startAgent(name, { protocol: 'gemeente-duinstad' });
    await agent.switchOn(origin);
    page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html: makeTopic([post]) });
    await page.goto(`${origin}/viewtopic.php?t=77`);
    await agent.seenOn(page, ({ here }) => here.length === 1);
    sidebar = await chooseByMark(agent, page, '#p11', post.author);
  });
  afterAll(() => agent.close());

  test('what only some contacts have is filled in after the answer', async () => {
    const quotes = { id: 11, author: post.author };
    const answer = makePost({ id: 12, author: ownName, text: 'We halen hem vandaag.', at: new Date(), quotes });
    await page.evaluate((html) => document.querySelector('#posts')?.insertAdjacentHTML('beforeend', html), answer);
    ({
      contact: { id },
    } = await answerOf(agent, key));
    await waitForText(sidebar, 'Meer vastleggen');
    await (await sidebar.waitForSelector('details summary'))?.click();
    await (await findByName(sidebar, 'field', 'Soort vraag')).select('corporate');
    const what = await findByName(sidebar, 'field', 'Wat ging er mis');
    await what.type('Nooit teruggebeld');
    const contact = await poll(async () => {
      const now = await agent.ask('getContact', { id });
      return now.topic === 'corporate' && now.earlierFailedWhat === 'Nooit teruggebeld' ? now : undefined;
    });
    expect(contact.postText).toBe(post.text);
    // printf '%s' 'Gemeente Duinstad, mijn bak staat er nog.' | sha256sum
    expect(contact.postTextHash).toBe('90960626587cf1a62120a1c9f514cb6a16ff69d2575a4300ffe51ec99e83df19');
    expect(contact.protocolName).toBe('Gemeente Duinstad');
  });

  test('a correction stands in the history beside what was there first, and an older screen overwrites nothing', async () => {
    desk = await agent.driver.openOwn(`desk.html#/log/${id}`);
    await waitForText(desk, 'Meer vastleggen');
    await (await desk.waitForSelector('aside details summary'))?.click();
    await (await findByName(desk, 'field', 'Soort vraag')).select('product');
    await poll(async () => /Soort vraag: organisatie of pers.*vraag over product of dienst/su.test(await textOf(desk)));
    expect(await textOf(desk)).toMatch(/Soort vraag: leeg.*organisatie of pers/su);
    const late = agent.ask('changeContact', {
      commandId: crypto.randomUUID(),
      id,
      patch: { topic: null },
      before: { topic: 'corporate' },
    });
    await expect(late).rejects.toThrow('contactChangedMeanwhile');
    expect((await agent.ask('getContact', { id })).topic).toBe('product');
  });

  test('a contact by telephone is logged with one key and three fields, and stands in log and export', async () => {
    await desk.keyboard.press('F4');
    await findByName(desk, 'field', 'Waarover');
    await (await findByName(desk, 'field', 'Wie')).type('Bas Leemhuis');
    await (await findByName(desk, 'field', 'Waarover')).type('Vraagt wanneer de wagen komt');
    await press(desk, 'Leg vast');
    await waitForText(desk, 'Bas Leemhuis');
    await waitForText(desk, '1 openbaar, 1 telefoon');
    const { bytes } = await exportCsv(desk);
    const csv = new TextDecoder().decode(bytes);
    const line = csv.split('\r\n').find((one) => one.includes('Bas Leemhuis'));
    expect(line).toContain('"telefoon"');
    expect(line).toContain('"Vraagt wanneer de wagen komt"');
    expect(csv).toContain('"Nooit teruggebeld"');
  });
});
