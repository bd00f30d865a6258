import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { copyText, findByName, press, pressWithControl, waitForText } from '../../scripts/story/hands.mjs';
import { paste } from '../../scripts/story/main-job.mjs';
import { type Agent, chooseByMark, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makeTopic } from './topic.ts';

/** From the contact to the CRM and back: copied in the team's layout, pasted, the case number brought home, found by it. */

const origin = 'https://forum.duinstad.example';
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const wilma = { id: 11, author: 'Wilma Duin', text: 'Gemeente Duinstad, mijn <b>bak</b> & 1 < 2.', at: ago(15) };
const teun = { id: 12, author: 'Teun Kade', text: 'Gemeente Duinstad, de lamp is stuk.', at: ago(10) };
const keyOf = (id: number) => `phpbb@forum.duinstad.example/${id}` as const;

describe.each(browserNames)('the CRM in %s', (name) => {
  let agent: Agent;
  let page: Page;
  let sidebar: Frame;
  let desk: Page;

  beforeAll(async () => {
    agent = await startAgent(name, {
      protocol: 'gemeente-duinstad',
      change: (protocol) => {
        protocol.crmLayouts = [
          {
            id: 'zaak',
            title: { nl: 'Zaaksysteem' },
            base: 'plain',
            lines: [{ line: 'author', label: { nl: 'Melder' } }, { line: 'outcome' }],
            caseNumber: ['/zaak/{number}'],
          },
        ];
      },
    });
    await agent.ask('changeSettings', { settings: { crmLayout: 'zaak' } });
    await agent.switchOn(origin);
    page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html: makeTopic([wilma, teun]) });
    await page.goto(`${origin}/viewtopic.php?t=77`);
    await agent.seenOn(page, ({ here }) => here.length === 2);
    sidebar = await chooseByMark(agent, page, '#p11', wilma.author);
  });
  afterAll(() => agent.close());

  const contactOf = async (id: number) => (await agent.ask('getPost', { key: keyOf(id) })).contact;

  test('one key copies text and HTML of the team’s layout, which Ctrl+V puts into either kind of field', async () => {
    await press(sidebar, 'Anders afsluiten');
    await press(sidebar, 'Verder in privébericht');
    await waitForText(sidebar, 'Afgesloten: verder in privébericht');
    await waitForText(sidebar, '1 contact nog niet gekopieerd');
    await press(sidebar, 'Kopieer voor CRM');
    await waitForText(sidebar, 'Gekopieerd om');
    const plain = await paste(agent.own, 'plain');
    expect(plain).toMatch(
      /^Webcare forum\.duinstad\.example.*\nMelder: Wilma Duin\nUitkomst: verder in privébericht\n/,
    );
    expect(plain).toContain('mijn bak & 1 < 2.');
    const rich = await paste(agent.own, 'rich');
    expect(rich).toMatch(/<b[^>]*>Melder:<\/b>/);
    expect(rich).toContain('&amp; 1 &lt; 2.');
  });

  test('without the customer’s words when the agent says so', async () => {
    await page.bringToFront();
    const box = await findByName(sidebar, 'field', 'met het bericht van de klant');
    await box.click();
    await poll(async () => !(await agent.ask('getSettings', {})).crmPostText);
    await press(sidebar, 'Kopieer voor CRM');
    const plain = await poll(async () => {
      const text = await paste(agent.own, 'plain');
      return text.includes('mijn bak') ? undefined : text;
    });
    expect(plain).toContain('Melder: Wilma Duin');
  });

  test('the address of the case, pasted back, becomes its number', async () => {
    // A key that is lost is pressed again: what was copied before would be pasted else.
    const field = await poll(async () => {
      await copyText(agent.own, 'https://zaken.duinstad.example/zaak/Z-2026-88/inzien');
      await page.bringToFront();
      const found = await findByName(sidebar, 'field', 'Zaaknummer', 1_000);
      await found.click();
      await found.evaluate((element: HTMLInputElement) => element.select());
      await pressWithControl(page, 'v');
      await poll(async () => (await contactOf(11))?.crmReference === 'Z-2026-88', 3_000);
      return found;
    });
    // The number is what stands in the field once that is left.
    await field.evaluate((element: HTMLInputElement) => element.blur());
    expect(await field.evaluate((element: HTMLInputElement) => element.value)).toBe('Z-2026-88');
  });

  test('the desk finds the contact by the number and by the address', async () => {
    const ids = { commandId: crypto.randomUUID(), contactId: crypto.randomUUID() };
    await agent.ask('closePost', { ...ids, key: keyOf(12), outcome: 'handedOver' });
    desk = await agent.driver.openOwn('desk.html#/log?q=z-2026-88');
    await waitForText(desk, wilma.author);
    expect(await shownIn(desk)).toEqual([wilma.author]);
    await goTo(desk, `#/log?q=${encodeURIComponent('https://zaken.duinstad.example/zaak/Z-2026-88/')}`);
    await poll(async () => (await shownIn(desk)).join() === wilma.author);
  });

  test('what is not copied yet is counted and shown; several go in one copy', async () => {
    await goTo(desk, '#/log?copied=no');
    await poll(async () => (await shownIn(desk)).join() === teun.author);
    await poll(async () => (await deskCount(desk)) === '1');
    await goTo(desk, '#/log');
    await poll(async () => (await shownIn(desk)).length === 2);
    await desk.bringToFront();
    await (await findByName(desk, 'field', 'Kies alle contacten')).click();
    await waitForText(desk, '2 contacten gekozen');
    await press(desk, 'Kopieer voor CRM');
    await waitForText(desk, '2 contacten gekopieerd');
    const plain = await paste(agent.own, 'plain');
    expect(plain.match(/^Melder: .*$/gm)).toEqual(['Melder: Teun Kade', 'Melder: Wilma Duin']);
    const rich = await paste(agent.own, 'rich');
    expect(rich).toMatch(/Teun Kade[\s\S]*<hr[^>]*>[\s\S]*Wilma Duin/);
    await poll(async () => (await agent.ask('getNotCopied', {})).count === 0);
    await poll(async () => (await deskCount(desk)) === undefined);
  });
});

function goTo(desk: Page, hash: string): Promise<void> {
  return desk.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
}

/** Whose contacts stand in the table. */
async function shownIn(desk: Page): Promise<readonly string[]> {
  const text: string = await desk.evaluate(() => document.querySelector('table tbody')?.textContent ?? '');
  return [teun.author, wilma.author].filter((author) => text.includes(author));
}

/** The count beside the log in the navigation. */
function deskCount(desk: Page): Promise<string | undefined> {
  return desk.evaluate(
    () => document.querySelector('nav a[href*="log"] [title] > [aria-hidden]')?.textContent ?? undefined,
  );
}
