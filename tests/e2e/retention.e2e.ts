import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contact } from '../../core/contact.ts';
import { poll } from '../../scripts/browser/launch.mjs';
import { press, textOf, waitForText } from '../../scripts/story/hands.mjs';
import { aContact, made, newMachine, startStore } from '../storage/fakes.ts';
import { backUp } from '../storage/restoring.ts';
import { type Agent, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { chooseFiles } from './choose-file.ts';
import { keepSaved, saveAs } from './saved-files.ts';

/**
 * Contacts of years ago, put back from a backup, pass their terms in a real browser: nothing goes before an export of it
 * was saved and read back, and then texts, names and the rest go while figures and chain stay.
 */

const retention = { textsDays: 90, namesDays: 400, contactsDays: 1_000, untilExported: true };
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

const old = (days: number, name: string, parts: Partial<Contact>): Contact =>
  aContact({
    postKey: `phpbb@forum.duinstad.example/${name}`,
    permalink: `https://forum.duinstad.example/viewtopic.php?p=${name}`,
    author: { name: `${name} Duin`, handle: `${name}_h` },
    postText: `${name}lantaarn is stuk`,
    replyText: `Dank, ${name}antwoord`,
    crmReference: `ZAAK${name}`,
    createdAt: daysAgo(days),
    changedAt: daysAgo(days),
    answeredAt: daysAgo(days),
    targetMinutes: 120,
    ...parts,
  });

const contacts = [
  old(1, 'Vers', { waitedMinutes: 10, metTarget: true }),
  old(100, 'Lente', { waitedMinutes: 20, metTarget: true }),
  old(500, 'Herfst', { waitedMinutes: 200, metTarget: false }),
  old(1_100, 'Winter', { waitedMinutes: 30, metTarget: true }),
];

describe.each(browserNames)('terms in %s', (name) => {
  let agent: Agent;
  let folder: string;
  let desk: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kantlijn-terms-'));
    agent = await startAgent(name, { protocol: 'gemeente-duinstad' });
    const machine = newMachine();
    const store = startStore(machine);
    for (const contact of contacts) await store.append([{ ...made(contact), at: contact.createdAt }]);
    store.close();
    const file = join(folder, 'kopie.kantlijn');
    await writeFile(file, await backUp(machine));

    desk = await agent.driver.openOwn('desk.html#/settings');
    await keepSaved(desk);
    await chooseFiles(desk, 'Bestand met een reservekopie', file);
    await press(desk, 'Vervang alles hier door deze kopie');
    await waitForText(desk, 'Teruggezet: 4 contacten.');
    await agent.ask('changeSettings', { settings: { initials: 'MV', language: 'nl' } });
    await agent.load((protocol) => {
      protocol.retention = retention;
    });
  });
  afterAll(async () => {
    await agent.close();
    await rm(folder, { recursive: true, force: true });
  });

  const go = (hash: string) =>
    desk.evaluate((to) => {
      location.hash = to;
    }, hash);

  /** How many contacts, and how many of them were in time, as the log says it. */
  const figures = async (): Promise<readonly string[]> => {
    await go('#/log?period=all');
    return poll(async () => {
      const text = await textOf(desk);
      const found = /1–4 van 4[\s\S]*?(\d+ % binnen de norm)\s*(\d+ op tijd, \d+ te laat)/.exec(text);
      return found?.slice(1);
    });
  };

  /** The daily run begins with the background. */
  const wake = async () => {
    await agent.driver.stopBackground();
    await agent.ask('getStorage', {});
  };

  test('nothing goes until it was exported', async () => {
    expect(await figures()).toEqual(['75 % binnen de norm', '3 op tijd, 1 te laat']);
    await wake();
    await poll(async () => (await agent.ask('getRetention', {})).lastDay !== '');
    await go('#/privacy');
    await waitForText(desk, 'er is nog geen export nagekeken, dus er gaat niets weg');
    await waitForText(desk, 'Voor het laatst nagekeken op');
    expect(await textOf(desk)).toContain('Nog niets: er is niets zijn termijn voorbij.');
    for (const name of ['Lente', 'Herfst', 'Winter']) {
      await go(`#/log?period=all&q=${name}lantaarn`);
      // Of the one before it said '1–1 van 1' as well.
      await poll(async () => {
        const text = await textOf(desk);
        return text.includes('1–1 van 1') && text.includes(`${name} Duin`);
      });
    }
  });

  test('saved and read back, it goes: texts, then names, then the rest; figures and chain stay', async () => {
    await go('#/log?period=all');
    await waitForText(desk, '1–4 van 4');
    await press(desk, 'Exporteer');
    await waitForText(desk, 'Exporteer 4 contacten');
    const file = join(folder, 'archief.json');
    await writeFile(file, await saveAs(desk, 'JSON'));
    await desk.keyboard.press('Escape');
    await go('#/privacy');
    await chooseFiles(desk, 'De bewaarde export (JSON of NDJSON)', file);
    await waitForText(desk, 'Nagekeken en in de keten vastgelegd');

    await wake();
    await waitForText(
      desk,
      'teksten van 1 contact; naam en links van 1 contact; de rest van 1 contact; geen berichten',
    );
    expect(await figures()).toEqual(['75 % binnen de norm', '3 op tijd, 1 te laat']);
    const table = await textOf(desk);
    for (const there of ['Vers Duin', 'Verslantaarn', 'Lente Duin', 'Naam weggehaald', 'ZAAKHerfst'])
      expect(table).toContain(there);
    for (const gone of ['Lentelantaarn', 'Herfst Duin', 'Herfstlantaarn', 'Winter']) expect(table).not.toContain(gone);
    for (const word of ['Lentelantaarn', 'Herfstlantaarn', 'Herfst_h', 'Winter']) {
      await go(`#/log?period=all&q=${word}`);
      await waitForText(desk, 'Geen contact past bij deze filters');
      await go('#/log?period=all&q=ZAAKHerfst');
      await waitForText(desk, '1–1 van 1');
    }

    const id = contacts[1]?.id ?? '';
    await go(`#/log/${id}?period=all`);
    await waitForText(desk, 'De tekst is niet bewaard.');
    await waitForText(desk, 'teksten of namen weggehaald: de bewaartermijn was voorbij');

    await go('#/check');
    await press(desk, 'Controleer de keten');
    await waitForText(desk, 'De keten is heel');
    expect(await textOf(desk)).toContain('Uit 3 gebeurtenissen zijn naam en teksten vergeten');
  });
});
