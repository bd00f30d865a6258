import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as Extension } from 'wxt/browser';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, textOf, waitForText } from '../../scripts/story/hands.mjs';
import { type Agent, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { chooseFiles } from './choose-file.ts';
import { serveSite } from './fake-site.ts';
import { readSheets } from './read-files.ts';
import { savedFile } from './saved-file.ts';
import { keepSaved, saveAs } from './saved-files.ts';
import { makeTopic } from './topic.ts';

/** A person is forgotten in the desk; afterwards nothing that the browser keeps holds a word of them. */

const origin = 'https://forum.duinstad.example';
const canary = 'Zonnebloem';
const site = 'phpbb@forum.duinstad.example';
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const posts = [
  { id: 11, author: canary, text: `Gemeente Duinstad, ${canary}straat is vies.`, at: minutesAgo(15) },
  {
    id: 12,
    author: 'Wilma Duin',
    text: `Gemeente Duinstad, mijn bak staat er nog; zie ook @${canary}.`,
    at: minutesAgo(10),
  },
  // Says nothing of the organisation, and nobody chose it.
  { id: 13, author: 'Distelvink', text: 'Wie heeft er een kinderfiets te koop?', at: minutesAgo(5) },
];
type World = { readonly chrome: typeof Extension };

const exportsField = 'Exports van collega’s (JSON of NDJSON)';

/** Every row of every store, every key of the extension storage and of the session, as one text. */
function readAll(own: Page): Promise<string> {
  return own.evaluate(async () => {
    const { chrome } = globalThis as unknown as World;
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Bytes as the letters that they would be.
    const asText = (value: unknown) =>
      JSON.stringify(value, (_, part) => (part instanceof Uint8Array ? new TextDecoder('latin1').decode(part) : part));
    const parts = [asText(await chrome.storage.local.get(null)), asText(await chrome.storage.session.get(null))];
    for (const { name } of await indexedDB.databases()) {
      const db = await wait(indexedDB.open(name ?? ''));
      for (const store of db.objectStoreNames) {
        const table = db.transaction(store).objectStore(store);
        parts.push(asText([await wait(table.getAll()), await wait(table.getAllKeys())]));
      }
      db.close();
    }
    return parts.join('\n');
  });
}

describe.each(browserNames)('forgetting in %s', (name) => {
  let agent: Agent;
  let folder: string;
  /** From before the person was forgotten. */
  const older = () => ({ log: join(folder, 'eerder.ndjson'), backup: join(folder, 'eerder.kantlijn') });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kantlijn-forget-'));
    agent = await startAgent(name, { protocol: 'gemeente-duinstad' });
    await agent.switchOn(origin);
    const page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html: makeTopic(posts) });
    await page.goto(`${origin}/viewtopic.php?t=77`);
    await agent.seenOn(page, ({ here }) => here.length === 2);
    await page.close();
  });
  afterAll(async () => {
    await agent.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Saves what colleagues and older days have, and reads the export into the log of a team. */
  async function keepOlder(): Promise<void> {
    const desk = await agent.driver.openOwn('desk.html#/log?period=all');
    await keepSaved(desk);
    await press(desk, 'Exporteer');
    await waitForText(desk, 'Exporteer 2 contacten');
    await writeFile(older().log, await saveAs(desk, 'NDJSON'));
    await desk.keyboard.press('Escape');
    await go(desk, '#/settings');
    await press(desk, 'Maak een reservekopie');
    await waitForText(desk, 'Gemaakt: kantlijn-reservekopie-');
    await writeFile(older().backup, await savedFile(desk));
    await go(desk, '#/team');
    await chooseFiles(desk, exportsField, older().log);
    await waitForText(desk, `${canary}straat is vies.`);
    await desk.close();
  }

  test('a forgotten person is in no store, no key, no segment, no lesson, and no fresh backup', async () => {
    const { ask, own } = agent;
    const [key, other] = [`${site}/11`, `${site}/12`];
    const ids = () => ({ commandId: crypto.randomUUID(), contactId: crypto.randomUUID() });
    await ask('notePost', { commandId: crypto.randomUUID(), key, note: `${canary} belt terug` });
    const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await ask('promise', { commandId: crypto.randomUUID(), key, day, text: `${canary} terugbellen` });
    await ask('promise', { commandId: crypto.randomUUID(), key: other, day, text: 'Wilma Duin terugbellen' });
    await ask('claimPost', { commandId: crypto.randomUUID(), key, claim: true });
    await ask('suggest', { key, count: 3 });
    await ask('closePost', { ...ids(), key, outcome: 'takenPrivate', note: `Met ${canary} gebeld` });
    await ask('closePost', { ...ids(), key: other, outcome: 'noReplyNeeded' });
    // Enough for a segment, so that a part of it lies sealed.
    await own.evaluate(async (wanted) => {
      const { chrome } = globalThis as unknown as World;
      // Firefox stops a background between two messages: what it did not hear is said again.
      const send = async (body: object, tries = 5): Promise<unknown> => {
        const sent = chrome.runtime.sendMessage({ v: 1, to: 'background', type: 'notePost', body });
        return tries === 1 ? sent : sent.catch(() => send(body, tries - 1));
      };
      for (let round = 0; round < 40; round++) {
        const notes = Array.from({ length: 25 }, (_, at) => `notitie ${round * 25 + at}`);
        await Promise.all(notes.map((note) => send({ commandId: crypto.randomUUID(), key: wanted, note })));
      }
    }, other);
    await poll(async () => /"g:0/.test(await readAll(own)));
    expect(await readAll(own)).not.toMatch(/Distelvink|kinderfiets/);
    expect((await readAll(own)).split(canary).length).toBeGreaterThan(10);
    await keepOlder();

    const desk = await agent.driver.openOwn('desk.html#/privacy');
    await (await findByName(desk, 'field', 'Wie zoek je?')).type(canary.toLowerCase());
    await press(desk, `Vergeet ${canary}`);
    await waitForText(desk, 'naam, teksten, links en notities van 1 contact');
    await waitForText(desk, 'van 1 contact in het teamlogboek');
    // Named by somebody else as well; the tick to mask that is set.
    await waitForText(desk, 'mijn bak staat er nog; zie ook');
    await press(desk, 'Vergeet deze persoon');
    await waitForText(desk, 'Vergeten: 1 contact en 1 bericht, en 1 contact in het teamlogboek.');
    await waitForText(desk, 'is de naam onleesbaar gemaakt');

    const left = await readAll(own);
    expect(left).not.toMatch(new RegExp(canary, 'i'));
    expect(left).toContain('Wilma Duin');
    expect((await ask('findPeople', { text: canary })).people).toEqual([]);
    expect((await ask('exportLearning', {})).text).not.toContain(canary);

    // What colleagues have of others stays.
    await go(desk, '#/team');
    await waitForText(desk, 'Wilma Duin');
    expect(await textOf(desk)).toContain('1–2 van 2');

    await keepSaved(desk);
    await go(desk, '#/settings');
    await press(desk, 'Maak een reservekopie');
    const backup = (await savedFile(desk)).toString('utf8');
    expect(backup).toContain('Wilma Duin');
    expect(backup).not.toMatch(new RegExp(canary, 'i'));
  });

  test('fresh exports do not hold them either, in any format', async () => {
    const desk = await agent.driver.openOwn('desk.html#/log?period=all');
    await keepSaved(desk);
    await press(desk, 'Exporteer');
    await waitForText(desk, 'Exporteer 2 contacten');
    for (const format of ['CSV', 'Excel-blad', 'JSON', 'NDJSON', 'Agenda']) {
      const bytes = await saveAs(desk, format);
      // A calendar breaks its lines anywhere.
      const text = (format === 'Excel-blad' ? sheetText(bytes) : bytes.toString('utf8')).replace(/\r\n[ \t]/g, '');
      expect(text, format).not.toMatch(new RegExp(canary, 'i'));
      expect(text, format).toContain('Wilma Duin');
    }
    await desk.close();
  });

  test('an older backup and an export from then say what of them stays out', async () => {
    const desk = await agent.driver.openOwn('desk.html#/settings');
    await chooseFiles(desk, 'Bestand met een reservekopie', older().backup);
    await waitForText(desk, '1 contact van een vergeten persoon komt zonder naam en teksten terug.');
    await waitForText(desk, '1 bericht van een vergeten persoon komt niet terug.');
    await desk.keyboard.press('Escape');
    await go(desk, '#/team');
    await chooseFiles(desk, exportsField, older().log);
    await waitForText(desk, '1 contact van een vergeten persoon telt mee zonder naam en teksten.');
    expect(await textOf(desk)).not.toContain(`${canary}straat`);
    // Read again, the words of others stand there as the file has them.
    await press(desk, 'Verwijder teamlogboek');
    await poll(() =>
      desk.evaluate(() => {
        const yes = [...document.querySelectorAll<HTMLButtonElement>('[role=alert] button')].find(
          ({ textContent }) => textContent === 'Verwijder',
        );
        yes?.click();
        return yes !== undefined;
      }),
    );
    await waitForText(desk, 'Kies de JSON- of NDJSON-exports');
    await desk.close();
  });

  test('the page that is read again does not bring them back', async () => {
    const page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html: makeTopic(posts) });
    await page.goto(`${origin}/viewtopic.php?t=77`);
    const { here } = await agent.seenOn(page, ({ health }) => health?.read === posts.length);
    expect(here.map(({ row }) => row.key)).toEqual([]);
    expect(await readAll(agent.own)).not.toMatch(new RegExp(canary, 'i'));
    expect((await agent.ask('findPeople', { text: canary })).people).toEqual([]);
    await page.close();
  });
});

function go(desk: Page, hash: string): Promise<void> {
  return desk.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Every cell of a workbook. */
function sheetText(bytes: Buffer): string {
  return readSheets(bytes)
    .sheets.flat()
    .flatMap((row) => [...row.values()])
    .join('\n');
}
