import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, waitForText } from '../../scripts/story/hands.mjs';
import { type Agent, chooseByMark, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makeTopic, quickReply } from './topic.ts';

/** An agent keeps a text beside the protocol, is offered it under another post, and the protocol never knows. */

const origin = 'https://forum.duinstad.example';
const title = 'Kwastje zonnegele verf';

describe.each(browserNames)('an own reply in %s', (name) => {
  let agent: Agent;
  beforeAll(async () => {
    agent = await startAgent(name, { protocol: 'gemeente-duinstad' });
    await agent.switchOn(origin);
  });
  afterAll(() => agent.close());

  test('is kept from the sidebar, suggested as own, and stays out of the protocol', async () => {
    const page = await agent.driver.browser.newPage();
    const posts = ['Onze bak staat er nog', 'Wie heeft een kwastje zonnegele verf voor ons bankje?'].map(
      (text, at) => ({
        id: 11 + at,
        author: at === 0 ? 'Wilma Duin' : 'Koen Strand',
        text: `Gemeente Duinstad, ${text}`,
        at: new Date(Date.now() - 15 * 60_000),
      }),
    );
    await serveSite(page, { origin, html: makeTopic(posts, quickReply) });
    await page.goto(`${origin}/viewtopic.php?t=77`);
    await agent.seenOn(page, ({ here }) => here.length === 2);
    const sidebar: Frame = await chooseByMark(agent, page, '#p11', 'Wilma Duin');
    await press(sidebar, 'Niets past');
    const field = await findByName(sidebar, 'field', 'Jouw tekst');
    await field.type('Dag Wilma, we brengen vandaag een kwastje zonnegele verf. ');
    await press(sidebar, 'Bewaar als eigen antwoord');
    await (await findByName(sidebar, 'field', 'Titel, voor jezelf')).type(title);
    await page.keyboard.press('Enter');
    await waitForText(sidebar, `Bewaard als eigen antwoord: ${title}.`);

    const { replies } = await agent.ask('getOwnReplies', {});
    expect(replies).toMatchObject([
      { title, text: 'Dag {naam}, we brengen vandaag een kwastje zonnegele verf.', language: 'nl' },
    ]);
    await chooseByMark(agent, page, '#p12', 'Koen Strand');
    const offered = (wanted: string) =>
      [...document.querySelectorAll('li')].find((item) => item.innerText.includes(wanted))?.innerText;
    expect(await poll(() => sidebar.evaluate(offered, title))).toMatch(/\beigen\b/);

    expect(JSON.stringify(await agent.ask('getProtocol', {}))).not.toMatch(/zonnegele|own:/);
    const { versions } = await agent.ask('getProtocolVersions', {});
    expect(versions).toHaveLength(1);
  });
});
