import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, textOf, waitForText } from '../../scripts/story/hands.mjs';
import { type Agent, chooseByMark, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makeTopic } from './topic.ts';

/** One person on two sites: linked by a colleague, once the protocol allows it, and gone from sight when it no longer does. */

const author = 'Joke Terpstra';
const here = 'https://forum.duinstad.example';
const there = 'https://wijk.duinstad.example';
const handleOn = (origin: string) => ({ site: `phpbb@${new URL(origin).host}`, author: { name: author } });
const keyOn = (origin: string) => `${handleOn(origin).site}/11`;
const topicOn = (origin: string, text: string) =>
  makeTopic([{ id: 11, author, text, at: new Date(Date.now() - 15 * 60_000) }]).replaceAll(here, origin);
const choice = (on: boolean) => ({ on, reason: 'Inwoners hoeven hun verhaal niet twee keer te doen.' });

/** In one step with looking: the line may be rendered anew between the two. */
async function typeIn(frame: Page | Frame, field: string, text: string): Promise<void> {
  await poll(async () => {
    const found = await findByName(frame, 'field', field, 1_000);
    await found.focus();
    return found.evaluate((element: Element) => element === document.activeElement);
  });
  const found = await findByName(frame, 'field', field);
  await found.type(text);
}

describe.each(browserNames)('one person on two sites in %s', (name) => {
  let agent: Agent;
  let page: Page;
  let sidebar: Frame;
  /** What the background answers; its refusal as it is. */
  const asked = () => agent.ask('getPerson', handleOn(here)).catch((error: Error) => error.message);

  beforeAll(async () => {
    agent = await startAgent(name, { protocol: 'gemeente-duinstad' });
    for (const [origin, text] of [
      [there, 'Gemeente Duinstad, de lantaarn in de Wilgenstraat is stuk.'],
      [here, 'Gemeente Duinstad, de lantaarn doet het nog steeds niet.'],
    ] as const) {
      await agent.switchOn(origin);
      page = await agent.driver.browser.newPage();
      await serveSite(page, { origin, html: topicOn(origin, text) });
      await page.goto(`${origin}/viewtopic.php?t=77`);
      await agent.seenOn(page, (view) => view.here.length === 1);
      if (origin === there) await page.close();
    }
    const ids = { commandId: crypto.randomUUID(), contactId: crypto.randomUUID() };
    await agent.ask('closePost', { ...ids, key: keyOn(there), outcome: 'handedOver', handedTo: 'Wijkbeheer' });
    sidebar = await chooseByMark(agent, page, '#p11', author);
  });
  afterAll(() => agent.close());

  test('nothing of it is shown or answered until the protocol switches it on', async () => {
    await waitForText(sidebar, 'doet het nog steeds niet');
    expect(await textOf(sidebar)).not.toMatch(/eerste contact|misschien ook/);
    expect(await asked()).toMatch(/switchedOff/);
    await agent.load((file) => {
      file.privacy = { linkPersons: choice(true), personNotes: choice(true) };
    });
    await waitForText(sidebar, 'eerste contact; misschien ook een ander account');
  });

  test('a colleague links the two in the sidebar, and the line says how it went before', async () => {
    await press(sidebar, 'eerste contact');
    await waitForText(sidebar, 'zelfde naam');
    await press(sidebar, `Koppel ${author} (wijk.duinstad.example)`);
    await waitForText(sidebar, 'tweede keer deze maand; vandaag doorgezet');
    await press(sidebar, 'nieuwe notitie over deze persoon');
    await typeIn(sidebar, 'Notitie over deze persoon', 'Belt liever na vijven.');
    await poll(async () => {
      const { person } = await agent.ask('getPerson', handleOn(there));
      return person?.notes.some(({ text }) => text === 'Belt liever na vijven.');
    });
  });

  test('the desk has one page with both accounts, the note and both contacts; an account is unlinked there', async () => {
    const ids = { commandId: crypto.randomUUID(), contactId: crypto.randomUUID() };
    await agent.ask('closePost', { ...ids, key: keyOn(here), outcome: 'takenPrivate' });
    const desk = await agent.driver.openOwn(`desk.html#/person/${ids.contactId}`);
    await waitForText(desk, 'tweede keer deze maand');
    await poll(async () => {
      const text = await textOf(desk);
      return ['verder in privébericht', 'doorgezet', 'gekoppeld door MV'].every((part) => text.includes(part));
    });
    const note = await findByName(desk, 'field', 'Notitie over deze persoon');
    expect(await note.evaluate((field: HTMLTextAreaElement) => field.value)).toBe('Belt liever na vijven.');
    await press(desk, `Ontkoppel ${author} (wijk.duinstad.example)`);
    await poll(async () => {
      const { total, suggestions } = await agent.ask('getPerson', handleOn(here));
      return total === 1 && suggestions.length === 1;
    });
    await waitForText(desk, 'eerste keer deze maand');

    await agent.load((file) => {
      file.privacy = { linkPersons: choice(false), personNotes: choice(false) };
    });
    await waitForText(desk, 'Personen koppelen staat uit');
    expect(await textOf(desk)).not.toContain('Belt liever');
    await poll(async () => !(await textOf(sidebar)).includes('keer deze maand'));
    expect(await asked()).toMatch(/switchedOff/);
    const { one, other } = { one: handleOn(here), other: handleOn(there) };
    const body = { commandId: crypto.randomUUID(), personId: crypto.randomUUID(), one, other };
    await expect(agent.ask('linkHandles', body)).rejects.toThrow(/switchedOff/);
    expect((await agent.ask('countPersons', {})).handles).toBe(1);
  });
});
