import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askFrom, poll } from '../../scripts/browser/launch.mjs';
import { policyFiles, policyOf } from '../../scripts/distribute/policy-files.mjs';
import { findByName, press, textOf, waitForText } from '../../scripts/story/hands.mjs';
import { fillIn } from '../../scripts/story/main-job.mjs';
import { type Agent, chooseByMark, startAgent } from './agent.ts';
import { type BrowserName, browserNames, programOf, startBrowser } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makeOwnEtc, whyNoPolicy } from './own-etc.ts';
import { keepSaved, savedFile } from './saved-file.ts';
import { makePost, makeTopic, ownName, quickReply } from './topic.ts';

/**
 * From a table of another tool to what an agent posts, and back. A supervisor works in one browser, an agent in another;
 * what goes between them is the file that the desk saves.
 */

const origin = 'https://forum.duinstad.example';
const id = 'wespennest-in-plantsoen';
const title = 'Wespennest in plantsoen';
/** The texts of the last season stand in the column with the plainest name: a person says which column it is. */
const csv = [
  'Kop;Tekst;Nieuwe tekst;Map;Voorbeelden',
  `${title};We komen.;"Hoi [naam], we halen het wespennest in het plantsoen deze week weg.";Dieren;Er zit een wespennest bij de schommel`,
  'Vleermuis in huis;We bellen.;;Dieren;Er hangt een vleermuis in de gang',
].join('\r\n');

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const nest = {
  id: 5,
  author: 'Bram Kuiper',
  text: 'Er zit een wespennest in het plantsoen, mijn dochter is gestoken door die krengen!',
  at: minutesAgo(50),
};
/** Shares words with the first post, and none with the reply. */
const stung = {
  id: 6,
  author: 'Ilse Mulder',
  text: 'Alweer krengen bij de glijbaan. Mijn dochter gestoken!',
  at: minutesAgo(20),
};

describe.each(browserNames)('a reply in %s', (name) => {
  let folder: string;
  let supervisor: Agent;
  let agent: Agent;
  let desk: Page;
  let agentDesk: Page;
  let topic: Page;
  let sidebar: Frame;
  /** What the supervisor published last, as the desk saved it. */
  let published: string;
  let isLinked = false;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kantlijn-story-'));
    await writeFile(join(folder, 'antwoorden.csv'), csv);
    const example = {
      protocol: 'gemeente-duinstad',
      change: (protocol: { watchedPages?: unknown }) => {
        protocol.watchedPages = [{ url: `${origin}/*`, as: 'own' }];
      },
    };
    supervisor = await startAgent(name, example);
    agent = await startAgent(name, example);
    await agent.switchOn(origin);
    desk = await supervisor.driver.openOwn('desk.html#/protocol');
    await keepSaved(desk);
    agentDesk = await agent.driver.openOwn('desk.html#/protocol');
    if (name === 'chromium') await replacePicker(agentDesk);
  });
  afterAll(async () => {
    await supervisor?.close();
    await agent?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const isFound = async () => {
    const { found } = await supervisor.ask('search', { query: title, key: null, kind: 'reply' });
    return found.some((item) => item.kind === 'reply' && item.suggestion.reply.id === id);
  };
  const kept = async (who: Agent) => (await who.ask('getProtocol', {})).replies.find((reply) => reply.id === id);
  const versionOf = async (who: Agent) => (await who.ask('getProtocol', {})).version;
  const offered = async (key: string) => {
    const { suggestions } = await agent.ask('suggest', { key, count: 3 });
    return suggestions.find(({ reply }) => reply.id === id);
  };
  const rowOf = (author: string) =>
    poll(async () =>
      (await agent.ask('getQueue', {})).rows.map(({ row }) => row).find(({ post }) => post.author.name === author),
    );
  const boxOf = () => topic.evaluate(() => document.querySelector<HTMLTextAreaElement>('[name=message]')?.value ?? '');
  const publish = async () => {
    await press(desk, 'Bewaar of print');
    await press(desk, 'Bewaar bestand');
    published = (await savedFile(desk)).toString('utf8');
    await press(desk, 'Sluit');
  };
  /** The file on the shared folder is another one now, and the agent's browser reads it. */
  const arrive = async () => {
    const { version } = JSON.parse(published);
    await agentDesk.bringToFront();
    if (name === 'chromium') await writeShared(agentDesk, published);
    else await writeFile(join(folder, shared), published);
    if (name === 'chromium') await press(agentDesk, isLinked ? 'Lees nu' : 'Koppel een bestand');
    else {
      const label = isLinked ? `Bestand ${shared}, opnieuw gelezen` : 'Bestand met het protocol om te koppelen';
      await (await findByName(agentDesk, 'field', label)).uploadFile(join(folder, shared));
    }
    isLinked = true;
    await poll(async () => (await versionOf(agent)) === version, 30_000);
  };

  test('comes out of a table: the columns are chosen, a bad row is told, and until the last button nothing changed', async () => {
    const before = await supervisor.ask('getProtocol', {});
    await press(desk, 'Haal antwoorden op');
    const input = await findByName(desk, 'field', 'Bestand met standaardantwoorden');
    await input.uploadFile(join(folder, 'antwoorden.csv'));
    await waitForText(desk, 'Er komen 2 antwoorden bij, als concept.');
    const column = await findByName(desk, 'field', 'Kolom Nieuwe tekst wordt');
    await column.select('text');
    await waitForText(desk, 'Er komt 1 antwoord bij, als concept.');
    await waitForText(desk, '1 rij doet niet mee');
    expect(await textOf(desk)).toMatch(/rij 3\s+geen tekst/);
    expect(await supervisor.ask('getProtocol', {})).toEqual(before);

    await press(desk, 'Voeg 1 antwoord toe');
    await waitForText(desk, `1 antwoord toegevoegd als concept, in versie ${before.version + 1}.`);
    await press(desk, 'Sluit');
    const after = await supervisor.ask('getProtocol', {});
    expect(after.replies.map((reply) => reply.id)).toEqual([...before.replies.map((reply) => reply.id), id]);
    expect(after.replies.at(-1)).toMatchObject({
      status: 'draft',
      text: { nl: 'Hoi {naam}, we halen het wespennest in het plantsoen deze week weg.' },
      examples: { nl: ['Er zit een wespennest bij de schommel'] },
    });
    expect(await isFound()).toBe(false);
  });

  test('is reviewed, then approved, and only then offered', async () => {
    await desk.evaluate((reply) => {
      location.hash = `#/protocol/${reply}`;
    }, id);
    await press(desk, 'Zet op nagekeken');
    await waitForText(desk, `${title} is nagekeken`);
    expect(await kept(supervisor)).toMatchObject({ status: 'reviewed' });
    expect(await isFound()).toBe(false);
    await press(desk, 'Keur goed');
    await waitForText(desk, `${title} is goedgekeurd`);
    expect(await kept(supervisor)).toMatchObject({ status: 'approved', approvedBy: 'Mila Vermaas' });
    expect(await isFound()).toBe(true);
  });

  test('is published as a file that the agent’s browser is linked to', async () => {
    topic = await agent.driver.browser.newPage();
    await serveSite(topic, { origin, html: makeTopic([nest, stung], quickReply) });
    await topic.goto(`${origin}/viewtopic.php?t=77`);
    const { key } = await rowOf(nest.author);
    expect(await offered(key)).toBeUndefined();
    await publish();
    expect(await kept(agent)).toBeUndefined();
    await arrive();
    expect((await agent.ask('getProtocolVersions', {})).versions.at(-1)).toMatchObject({ source: 'linked' });
    expect((await offered(key))?.reply).toMatchObject({ id, status: 'approved' });
  });

  test.skipIf(whyNoPolicy() !== undefined)('is published by policy as well', async () => {
    const etc = await makeOwnEtc();
    try {
      const { from, to } = policyPlaces[name];
      const file = policyFiles(policyOf(published, { parts: true })).find((one) => one.name === from);
      await etc.write(to, String(file?.content));
      const driver = await startBrowser(name, { executable: await etc.wrap(programOf(name)) });
      const own = await driver.openOwn('popup.html');
      await poll(async () => (await askFrom(own, 'getProtocol', {})).version === JSON.parse(published).version, 30_000);
      const { replies } = await askFrom(own, 'getProtocol', {});
      expect(replies.find((reply: { id: string }) => reply.id === id)).toMatchObject({ status: 'approved' });
      await driver.close();
    } finally {
      await etc.remove();
    }
  });

  test('is picked on a page; a number of the customer in it is stopped, and goes in once it is mended', async () => {
    const { key } = await rowOf(nest.author);
    sidebar = await chooseByMark(agent, topic, `#p${nest.id}`, nest.author);
    await waitForText(sidebar, title);
    await press(sidebar, title);
    await press(sidebar, 'Bekijk');
    await fillIn(sidebar);
    await press(sidebar, 'Pas de tekst aan');
    const field = await findByName(sidebar, 'field', 'Jouw tekst');
    await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(area.value.length, area.value.length));
    await field.type(' We bellen op 06-12345678.');
    await waitForText(sidebar, '06-12345678 is een mobiel nummer');
    await press(sidebar, 'Voeg in op');
    await waitForText(sidebar, 'Kijk eerst naar');
    expect(await boxOf()).toBe('');
    await press(sidebar, 'Naar die plek');
    await field.type('dat nummer');
    await poll(async () => !(await textOf(sidebar)).includes('is een mobiel nummer'));
    await press(sidebar, 'Voeg in op');
    await waitForText(sidebar, 'Staat in het antwoordvak');
    const posted = await boxOf();
    expect(posted).toContain('we halen het wespennest in het plantsoen deze week weg.');
    expect(posted).not.toContain('06-');

    const quotes = { id: nest.id, author: nest.author };
    const reply = makePost({ id: 90, author: ownName, text: posted, at: new Date(), quotes });
    await topic.evaluate((html) => document.querySelector('#posts')?.insertAdjacentHTML('beforeend', html), reply);
    const { contact } = await poll(async () => {
      const view = await agent.ask('getPost', { key });
      return view.row.answered !== undefined && view.contact?.outcome === 'answered' ? view : undefined;
    }, 30_000);
    expect(contact).toMatchObject({ replyId: id, faithfulness: 'adapted' });
  });

  test('is learned from that: a post in other words gets it, also after the background was stopped', async () => {
    const { key } = await rowOf(stung.author);
    const learned = async () => (await offered(key))?.reasons.find(({ kind }) => kind === 'handled');
    await poll(learned, 30_000);
    await agent.driver.stopBackground();
    expect(await learned()).toMatchObject({ kind: 'handled', count: 1 });
    sidebar = await chooseByMark(agent, topic, `#p${stung.id}`, stung.author);
    await waitForText(sidebar, 'lijkt op 1 eerder bericht');
  });

  test('is compared with the version before, taken out by going back, and offered nowhere once that is published', async () => {
    const versions = (await supervisor.ask('getProtocolVersions', {})).versions;
    const [first] = versions;
    const last = versions.at(-1);
    if (first === undefined || last === undefined) throw new Error('Four versions were made');
    await press(desk, 'Versies');
    await press(desk, `Vergelijk: Versie ${first.version}`);
    await waitForText(desk, 'Vergelijk twee versies');
    await waitForText(desk, 'Welk standaardantwoord');
    expect(await desk.evaluate(countsShown)).toEqual({ nieuw: '1', gewijzigd: '0', vervallen: '0', ongewijzigd: '70' });
    await press(desk, 'Terug naar de lijst');
    await press(desk, `Ga terug: Versie ${first.version}`);
    await press(desk, 'Maak dit de nieuwe versie');
    await poll(async () => (await versionOf(supervisor)) === last.version + 1);
    await press(desk, 'Sluit');
    expect(await kept(supervisor)).toBeUndefined();
    expect(await isFound()).toBe(false);

    await publish();
    await arrive();
    const { key } = await rowOf(stung.author);
    expect(await offered(key)).toBeUndefined();
  });
});

const policyPlaces: Record<BrowserName, { readonly from: string; readonly to: string }> = {
  chromium: { from: 'chrome/kantlijn.json', to: 'chromium/policies/managed/kantlijn.json' },
  firefox: { from: 'firefox/policies.json', to: 'firefox/policies/policies.json' },
};

/** The file on the shared folder. */
const shared = 'protocol.json';

/**
 * The browser's own file picker cannot be driven without a screen: it gives a handle of the origin's private file system
 * here, which is kept and read as any other (see linked-file.e2e.ts).
 */
async function replacePicker(desk: Page): Promise<void> {
  await desk.evaluate((file: string) => {
    const open = async () => (await navigator.storage.getDirectory()).getFileHandle(file);
    Object.assign(globalThis, { showOpenFilePicker: async () => [await open()] });
  }, shared);
}

async function writeShared(desk: Page, text: string): Promise<void> {
  await desk.evaluate(
    async (file: string, written: string) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await stream.write(written);
      await stream.close();
    },
    shared,
    text,
  );
}

/** Numbers of the difference by their names. */
function countsShown(): Record<string, string> {
  const groups = [...document.querySelectorAll('dialog dl > div')];
  const counts = groups.map((group) => [
    group.querySelector('dt')?.textContent ?? '',
    group.querySelector('dd')?.textContent ?? '',
  ]);
  return Object.fromEntries(counts);
}
