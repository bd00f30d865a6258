import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, waitForText } from '../../scripts/story/hands.mjs';
import { type Agent, chooseByMark, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makeTopic, quickReply } from './topic.ts';

/** An article is found in spite of a typing error, a part of it is quoted in the reply, and that is inserted. */

const origin = 'https://forum.duinstad.example';
const post = {
  id: 11,
  author: 'Wilma Duin',
  text: 'Gemeente Duinstad, waar kan ik met een oude koelkast heen?',
  at: new Date(Date.now() - 15 * 60_000),
};
const part = 'Koelkasten en wasmachines neem je gratis mee. Zet ze leeg voor de slagboom.';
const boxOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLTextAreaElement>('[name=message]')?.value ?? '');
const draftOf = (frame: Frame) => frame.evaluate(() => document.querySelector('textarea')?.value ?? '');

describe.each(browserNames)('the knowledge base in %s', (name) => {
  let agent: Agent;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    agent = await startAgent(name, {
      protocol: 'gemeente-duinstad',
      change: (protocol) => {
        protocol.articles = [
          ...(protocol.articles ?? []),
          {
            id: 'witgoed',
            title: { nl: 'Witgoed inleveren' },
            text: { nl: `# Waar\n\nBij de milieustraat aan de **Havenkade**.\n\n${part}\n` },
            updatedAt: '2026-10-01',
            validUntil: '2026-10-31',
          },
        ];
      },
    });
    await agent.switchOn(origin);
    page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html: makeTopic([post], quickReply) });
    await page.goto(`${origin}/viewtopic.php?t=77`);
    await agent.seenOn(page, ({ here }) => here.length === 1);
    sidebar = await chooseByMark(agent, page, '#p11', post.author);
  });
  afterAll(() => agent.close());

  test('is searched with a typing error, read beside the post, quoted and inserted', async () => {
    await press(sidebar, 'Zoek');
    const box = await findByName(sidebar, 'field', 'Zoek in antwoorden en kennisbank');
    await box.type('witgoed inlevreen');
    await waitForText(sidebar, 'Witgoed inleveren');
    await page.keyboard.press('Enter');
    await waitForText(sidebar, 'Verlopen op 31 okt');
    // The post stays in view.
    await waitForText(sidebar, post.author);

    // Back: what was typed still stands there.
    await page.keyboard.press('Escape');
    const again = await findByName(sidebar, 'field', 'Zoek in antwoorden en kennisbank');
    expect(await again.evaluate((field: HTMLInputElement) => field.value)).toBe('witgoed inlevreen');
    await page.keyboard.press('Enter');
    await waitForText(sidebar, part);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const quoted = await poll(async () => {
      const draft = await draftOf(sidebar);
      return draft.includes(part) ? draft : undefined;
    });
    expect(quoted).not.toContain('Havenkade');

    // What is typed next goes on behind the quote; the second quote takes nothing away.
    await page.keyboard.type(' Tot dan!');
    await page.keyboard.press('F2');
    await findByName(sidebar, 'field', 'Zoek in de kennisbank');
    await page.keyboard.type('havenkade');
    await waitForText(sidebar, 'Bij de milieustraat aan de Havenkade.');
    await page.keyboard.press('Enter');
    await waitForText(sidebar, 'Verlopen op 31 okt');
    await press(sidebar, 'Citeer stuk 1');
    const draft = await poll(async () => {
      const now = await draftOf(sidebar);
      return now.includes('Havenkade') ? now.trim() : undefined;
    });
    expect(draft).toContain(`${part} Tot dan! Bij de milieustraat aan de Havenkade.`);

    await press(sidebar, 'Voeg in op');
    await waitForText(sidebar, 'Staat in het antwoordvak');
    expect(await boxOf(page)).toBe(draft);
  });
});
