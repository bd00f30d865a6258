import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contact } from '../../core/contact.ts';
import { poll } from '../../scripts/browser/launch.mjs';
import { press, textOf, waitForText } from '../../scripts/story/hands.mjs';
import { findOffice, openInOffice } from '../entrypoints/desk/office.ts';
import { type Agent, answerOf, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { readCsv, readSheets } from './read-files.ts';
import { keepSaved, saveAs } from './saved-files.ts';
import { makePost, makeTopic, ownName } from './topic.ts';

/** Every kind of file is saved with the button and opened again: as many contacts, and the figures of the screen. */

const origin = 'https://forum.duinstad.example';
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const posts = [
  { id: 11, author: 'Wilma Duin', text: '=1+1; Gemeente Duinstad, "mijn bak" staat er nog, € 5.', at: ago(15) },
  { id: 12, author: 'Teun Kade', text: '@duinstad, Gemeente Duinstad, de lamp is stuk.', at: ago(10) },
  { id: 13, author: '+31 6 0000', text: 'Gemeente Duinstad, hoe laat is de balie open?', at: ago(5) },
];
const keyOf = (id: number) => `phpbb@forum.duinstad.example/${id}` as const;
const byHand = '=HYPERLINK("https://kwaad.example";"Bas")';

/** Comes without types. */
const { JSDOM }: { readonly JSDOM: new (html: string) => { readonly window: { readonly DOMParser: unknown } } } =
  createRequire(import.meta.url)('jsdom');

const office = findOffice();
/** The file does not depend on the browser, and LibreOffice takes its time: once is enough. */
const isOpenedInOffice = (name: string) => office !== undefined && name === browserNames[0];
/** Stands in the name of what is skipped, so that the report says why. */
const unless =
  office === undefined
    ? ' (not run: no LibreOffice here; Debian: libreoffice-calc)'
    : ' (with the files of the first browser)';

describe.each(browserNames)('exports in %s', (name) => {
  let agent: Agent;
  let desk: Page;
  let folder: string;
  let contacts: readonly Contact[];
  /** As the screen says them. */
  let kpi: { readonly contacts: number; readonly within: number; readonly late: number };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kantlijn-exports-'));
    agent = await startAgent(name, { protocol: 'gemeente-duinstad' });
    await agent.switchOn(origin);
    const page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html: makeTopic(posts) });
    await page.goto(`${origin}/viewtopic.php?t=77`);
    await agent.seenOn(page, ({ here }) => here.length === 3);
    const answers = posts
      .slice(0, 2)
      .map(({ id, author }) => ({ id: id + 10, author: ownName, quotes: { id, author } }));
    await page.evaluate(
      (html) => document.querySelector('#posts')?.insertAdjacentHTML('beforeend', html),
      answers.map((answer) => makePost({ ...answer, text: 'We komen langs.', at: new Date() })).join(''),
    );
    const [one, two] = [await answerOf(agent, keyOf(11)), await answerOf(agent, keyOf(12))];
    const ids = () => ({ commandId: crypto.randomUUID(), contactId: crypto.randomUUID() });
    const three = await agent.ask('closePost', { ...ids(), key: keyOf(13), outcome: 'takenPrivate' });
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await agent.ask('promise', { commandId: crypto.randomUUID(), key: keyOf(13), day, text: 'Bellen' });
    const hand = ids();
    await agent.ask('logByHand', {
      ...hand,
      channel: 'telephone',
      person: byHand,
      what: 'Vraag',
      besidePost: null,
      site: '',
    });
    const all = [one.contact.id, two.contact.id, three.contact.id, hand.contactId];
    contacts = await Promise.all(all.map((id) => agent.ask('getContact', { id })));
    await page.close();

    desk = await agent.driver.openOwn('desk.html#/log?period=all');
    await keepSaved(desk);
    kpi = await poll(async () => {
      const text = await textOf(desk);
      const found = /(\d+) contacten[\s\S]*?(\d+) op tijd, (\d+) te laat/.exec(text);
      return found?.[1] === '4' ? { contacts: 4, within: Number(found[2]), late: Number(found[3]) } : undefined;
    });
    await press(desk, 'Exporteer');
    await waitForText(desk, 'Exporteer 4 contacten');
  });
  afterAll(async () => {
    await agent.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Saves one kind of file with the button, and gives its bytes. */
  const save = (format: string, target?: string) => saveAs(desk, format, target);

  test('the screen counts what was done', () => {
    expect(kpi.within + kpi.late).toBe(contacts.filter(({ metTarget }) => metTarget !== undefined).length);
    expect(kpi.within).toBe(contacts.filter(({ metTarget }) => metTarget).length);
  });

  test('an Excel sheet: cells that are texts, no formula, the figures of the screen on its second page', async () => {
    const { sheets, hasFormula } = readSheets(await save('Excel-blad'));
    const [[head, ...rows] = [], about = []] = sheets;
    expect(hasFormula).toBe(false);
    expect(rows).toHaveLength(kpi.contacts);
    const letter = [...(head ?? [])].find(([, title]) => title === 'Binnen norm')?.[0] ?? '';
    expect(rows.filter((row) => row.get(letter) === 'ja')).toHaveLength(kpi.within);
    expect(rows.filter((row) => row.get(letter) === 'nee')).toHaveLength(kpi.late);
    expect(rows.flatMap((row) => [...row.values()])).toEqual(expect.arrayContaining([posts[0]?.text, byHand]));
    const figures = about.map((row) => row.get('B'));
    expect(figures.slice(1, 4)).toEqual([kpi.contacts, kpi.within, kpi.late].map(String));
  });

  test.each([
    ['CSV voor Excel', ';', 'ja', "'"],
    ['CSV met komma’s', ',', 'true', "'"],
    ['Voor een CRM', ',', 'true', ''],
  ])('%s', async (format, separator, yes, guard) => {
    const text = (await save(format, format === 'Voor een CRM' ? 'any' : undefined)).toString('utf8');
    const [head = [], ...rows] = readCsv(text, separator);
    expect(rows).toHaveLength(kpi.contacts);
    for (const row of rows) expect(row).toHaveLength(head.length);
    const of = (title: string) => rows.map((row) => row[head.indexOf(title)]);
    expect(of('Binnen norm').filter((value) => value === yes)).toHaveLength(kpi.within);
    expect(of('Bericht')).toContain(`${guard}${posts[0]?.text}`);
    expect(of('Naam')).toEqual(expect.arrayContaining([`${guard}${byHand}`, `${guard}+31 6 0000`]));
  });

  test.each(['JSON', 'NDJSON'])('%s has every contact exactly as it is kept', async (format) => {
    const text = (await save(format)).toString('utf8');
    const lines =
      format === 'JSON'
        ? []
        : text
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line));
    const file = format === 'JSON' ? JSON.parse(text) : { ...lines[0], contacts: lines.slice(1, -1), ...lines.at(-1) };
    expect(file).toMatchObject({ format: 'kantlijn-log', count: kpi.contacts, end: { count: kpi.contacts } });
    const byId = (some: readonly Contact[]) => [...some].sort((a, b) => (a.id < b.id ? -1 : 1));
    // The protocol has figures per colleague off: initials stay at home, also those beside a change.
    const kept = contacts.map((contact) =>
      JSON.parse(JSON.stringify(contact).replaceAll('"agent":"MV"', '"agent":""')),
    );
    expect(byId(file.contacts)).toEqual(byId(kept));
  });

  test('a calendar has what was promised', async () => {
    const text = (await save('Agenda')).toString('utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    const starts = [...text.matchAll(/^DTSTART:(\d{8}T\d{6}Z)\r$/gm)].map(([, at]) => at);
    const promised = contacts.flatMap(({ followUpAt }) => followUpAt ?? []);
    expect(starts).toEqual(promised.map((at) => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`));
    expect(starts).toHaveLength(1);
  });

  test.each([
    ['salesforceTask', ',', ['Subject', 'ActivityDate', 'Status', 'Priority', 'Description']],
    ['salesforceCase', ',', ['Subject', 'Description', 'Status', 'Origin', 'Reason', 'Priority']],
    ['hubspotTicket', ',', ['subject', 'content', 'hs_pipeline', 'hs_pipeline_stage']],
    ['dynamicsCase', ',', ['Case Title', 'Description', 'Follow Up By']],
    ['zohoTicket', ',', ['TicketExtId', 'ContactExtId', 'Subject', 'Description', 'Due Date', 'Created Time']],
    ['superofficeFollowUp', ';', ['Type', 'Date', 'Company', 'Contact', 'Project', 'Sale', 'Description']],
  ])('the import file %s', async (target, separator, heads) => {
    const bytes = await save('Voor een CRM', target);
    // Node reads Windows-1252 as Latin-1, which has no euro sign in this place.
    const isAnsi = target === 'superofficeFollowUp';
    const text = isAnsi ? bytes.toString('latin1').replaceAll('\x80', '€') : bytes.toString('utf8');
    const [head = [], ...rows] = readCsv(text, separator);
    expect(head.slice(0, heads.length)).toEqual(heads);
    expect(rows).toHaveLength(kpi.contacts);
    for (const row of rows) expect(row).toHaveLength(head.length);
    // What a customer wrote reaches the CRM as it is: no apostrophe, and the euro sign in every encoding.
    expect(text).toContain(`=1+1; Gemeente Duinstad, ""mijn bak"" staat er nog, € 5.`);
    expect(text).not.toContain("'=1+1");
  });

  test.each(['zendeskTicket', 'freshdeskTicket'])('the requests of %s', async (target) => {
    const text = (await save('Voor een CRM', target)).toString('utf8');
    const bodies = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const tickets = bodies.flatMap((body) => body.tickets ?? [body]);
    expect(tickets.map(({ subject }) => typeof subject)).toEqual(Array(kpi.contacts).fill('string'));
  });

  test.skipIf(!isOpenedInOffice(name))(
    `LibreOffice in Dutch opens sheet and CSV, and runs no formula${unless}`,
    async () => {
      // What LibreOffice gives back is read as XML, which Node cannot do by itself.
      Object.assign(globalThis, { DOMParser: new JSDOM('').window.DOMParser });
      for (const [format, file, separator] of [
        ['Excel-blad', 'logboek.xlsx', undefined],
        ['CSV voor Excel', 'logboek.csv', ';'],
      ] as const) {
        const [rows = []] = openInOffice(office ?? '', file, await save(format), separator);
        expect(rows).toHaveLength(kpi.contacts + 1);
        expect(rows.flat().filter(({ formula }) => formula !== undefined)).toEqual([]);
        const met = rows[0]?.findIndex(({ text }) => text === 'Binnen norm') ?? -1;
        expect(rows.filter((row) => row[met]?.text === 'ja')).toHaveLength(kpi.within);
      }
    },
  );

  test('laid beside the log the file agrees, and a changed and a shortened one do not', async () => {
    const text = (await save('NDJSON')).toString('utf8');
    // The id is a column that is off until somebody wants it.
    await desk.evaluate(() => document.querySelector<HTMLInputElement>('input[type=radio][value=excel]')?.click());
    await poll(() =>
      desk.evaluate(() => {
        const columns = document.querySelector('[role=dialog] details, dialog details');
        columns?.setAttribute('open', '');
        const box = [...document.querySelectorAll('label')].find((label) => label.textContent?.trim() === 'Contact');
        const field = box?.querySelector('input');
        if (field?.checked === false) field.click();
        return field?.checked;
      }),
    );
    const [table, sheet] = [await save('CSV voor Excel'), await save('Excel-blad')];
    await desk.evaluate(() => {
      location.hash = '#/check';
    });
    const check = async (content: string | Buffer, file: string) => {
      await writeFile(join(folder, file), content);
      const field = await poll(() => desk.$('input[aria-label^="Export om te controleren"]'));
      await (field as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(join(folder, file));
      await waitForText(desk, file);
      return textOf(desk);
    };
    expect(await check(text, 'heel.ndjson')).toContain('Dit bestand klopt met het logboek');
    const changed = await check(text.replace('"outcome":"takenPrivate"', '"outcome":"gone"'), 'anders.ndjson');
    expect(changed).toContain('1 contact is veranderd.');
    const lines = text.split('\n');
    const shortened = await check([lines[0], ...lines.slice(2)].join('\n'), 'korter.ndjson');
    expect(shortened).toContain('1 contact is weggehaald.');
    expect(await check(table.toString('utf8'), 'tabel.csv')).toContain('De rijen kloppen met het logboek');
    const edited = await check(table.toString('utf8').replace('"ja"', '"nee"'), 'tabel-anders.csv');
    expect(edited).toContain('1 contact is veranderd.');
    expect(await check(sheet, 'blad.xlsx')).toContain('past op dit logboek');
    expect(await textOf(desk)).toContain('De rijen kloppen met het logboek');
    await press(desk, 'Controleer de keten');
    await waitForText(desk, 'De keten is heel');
  });
});
