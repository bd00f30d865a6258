import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, textOf, waitForText } from '../../scripts/story/hands.mjs';
import { smallProtocol } from '../entrypoints/desk/small-protocol.ts';
import { browserNames } from './browsers.ts';
import { chooseFiles } from './choose-file.ts';
import { keepSaved, savedFile } from './saved-file.ts';
import { type Stage, setStage } from './stage.ts';

/** A backup under a passphrase brings everything back, and the exports of three agents become one log. */

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const passphrase = 'zeven gele kwastjes op maandag';

const today = Date.now();

/** A contact as an export has it. */
const exported = (id: number, person: string, parts: Record<string, unknown> = {}) => ({
  id: uuid(id),
  site: 'phpbb@forum.duinstad.example',
  author: { name: person },
  agent: 'MV',
  deviceId: 'device-1',
  createdAt: new Date(today - id * 60_000).toISOString(),
  changedAt: '2026-03-02T09:30:00Z',
  outcome: 'answered',
  ...parts,
});

describe.each(browserNames)('in %s', (name) => {
  let stage: Stage;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kantlijn-backup-'));
    stage = await setStage(name);
  });
  afterEach(async () => {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  });

  const log = (number: number, person: string) =>
    stage.ask('logByHand', {
      commandId: uuid(number),
      contactId: uuid(100 + number),
      channel: 'telephone',
      person,
      what: `Belde over bak ${number}`,
      besidePost: null,
      site: '',
    });

  test('a backup under a passphrase, made before the log went on, brings back what it holds and nothing else', async () => {
    await log(1, 'Wilma Duin');
    await log(2, 'Koen Strand');
    const before = [
      await stage.ask('getContact', { id: uuid(101) }),
      await stage.ask('getContact', { id: uuid(102) }),
      await stage.ask('getProtocol'),
    ];
    const desk = await stage.driver.openOwn('desk.html#/settings');
    await keepSaved(desk);
    await (await findByName(desk, 'field', 'Wachtzin')).type(passphrase);
    await (await findByName(desk, 'field', 'Nog eens dezelfde wachtzin')).type(passphrase);
    await press(desk, 'Maak een reservekopie');
    await waitForText(desk, 'Gemaakt: kantlijn-reservekopie-');
    const bytes = await savedFile(desk);
    expect(bytes.toString('latin1')).not.toMatch(/Wilma|Koen/);
    const file = join(folder, 'kopie.kantlijn');
    await writeFile(file, bytes);
    const broken = join(folder, 'kapot.kantlijn');
    const flipped = Buffer.from(bytes);
    flipped[bytes.length - 40] = (flipped[bytes.length - 40] ?? 0) ^ 1;
    await writeFile(broken, flipped);

    await log(3, 'Nadien Bijgekomen');
    await stage.ask('changeSettings', { settings: { initials: 'XX' } });

    const open = async (path: string) => {
      await chooseFiles(desk, 'Bestand met een reservekopie', path);
      await (await findByName(desk, 'field', 'Wachtzin van dit bestand')).type(passphrase);
      await press(desk, 'Open');
    };
    await open(broken);
    await waitForText(desk, 'Dit bestand is beschadigd of niet compleet.');
    await desk.keyboard.press('Escape');
    await open(file);
    await waitForText(desk, 'Sinds deze kopie');
    await press(desk, 'Vervang alles hier door deze kopie');
    await waitForText(desk, 'Teruggezet: 2 contacten.');

    expect([
      await stage.ask('getContact', { id: uuid(101) }),
      await stage.ask('getContact', { id: uuid(102) }),
      await stage.ask('getProtocol'),
    ]).toEqual(before);
    await expect(stage.ask('getContact', { id: uuid(103) })).rejects.toThrow();
    expect((await stage.ask('getStorage')).contacts).toBe(2);
    expect(await stage.ask('getSettings')).toMatchObject({ initials: 'MV' });
  });

  test('the exports of three agents give one log, and the same when they are read again', async () => {
    const reason = 'Inwoners hoeven hun verhaal niet twee keer te doen.';
    const privacy = { linkPersons: { on: true, reason }, personNotes: { on: true, reason } };
    await stage.ask('loadProtocol', { text: JSON.stringify({ ...smallProtocol, privacy }) });
    const head = (at: number) =>
      JSON.stringify({
        format: 'kantlijn-log',
        schema: 1,
        exportedAt: `2026-03-0${at + 4}T09:30:00Z`,
        deviceId: `device-${at}`,
        persons: { links: true, notes: true },
      });
    const linkedAt = '2026-03-02T10:00:00Z';
    const handle = (person: string, site = 'phpbb@forum.duinstad.example') => ({
      site,
      author: { name: person },
      at: linkedAt,
      agent: 'MV',
    });
    // Two agents linked the same person to another account each; one noted something, and each has another number.
    const persons = [
      {
        id: 'p1',
        handles: [handle('Wilma Duin'), handle('Wilma D.', 'x')],
        notes: [{ id: 'n1', text: 'Belt liever.', at: new Date(today).toISOString(), agent: 'MV' }],
        crmReference: 'K-1',
      },
      { id: 'p2', handles: [handle('Wilma Duin'), handle('Wilma', 'mastodon')], crmReference: 'K-2' },
    ];
    const reaction = { postKey: 'phpbb@forum.duinstad.example/p1', replyPostId: 'p2' };
    const files = [
      [exported(1, 'Wilma Duin', { ...reaction, note: 'Gebeld, geen gehoor.' }), exported(2, 'Koen Strand')],
      [exported(3, 'Wilma Duin', { ...reaction, note: 'Ook gebeld.', agent: 'JT', deviceId: 'device-2' })],
      [
        exported(2, 'Koen Strand', {
          category: 'afval',
          changedAt: '2026-03-03T09:30:00Z',
          stamps: { category: { at: '2026-03-03T09:30:00Z', agent: 'MV' } },
        }),
        exported(4, 'Els Zee'),
      ],
    ];
    const paths = files.map((_rows, at) => join(folder, `agent-${at}.ndjson`));
    for (const [at, rows] of files.entries()) {
      await writeFile(
        paths[at] ?? '',
        `${[head(at), ...[...rows, ...persons.slice(at, at + 1)].map((row) => JSON.stringify(row)), '{"end":{}}'].join('\n')}\n`,
      );
    }
    const broken = join(folder, 'kapot.ndjson');
    await writeFile(broken, 'datum;site\n1;2\n');
    const desk = await stage.driver.openOwn('desk.html#/team');
    await keepSaved(desk);
    const field = 'Exports van collega’s (JSON of NDJSON)';
    const wait = 30_000;
    const merge = async (...chosen: readonly string[]) => {
      await chooseFiles(desk, field, ...chosen);
      await poll(async () => {
        const text = await textOf(desk);
        return chosen.every((path) => text.includes(`${basename(path)}:`)) && text.includes('3 contacten');
      }, wait);
      return textOf(desk);
    };
    const saveExport = async () => {
      await press(desk, 'Exporteer', wait);
      await poll(
        () =>
          desk.evaluate(() => {
            const choice = document.querySelector<HTMLInputElement>('input[type=radio][value=ndjson]');
            choice?.click();
            return choice?.checked;
          }),
        wait,
      );
      await press(desk, 'Bewaar bestand', wait);
      await poll(
        () => desk.evaluate(() => (globalThis as typeof globalThis & { saved?: Blob }).saved !== undefined),
        wait,
      );
      const text = (await savedFile(desk)).toString('utf8');
      await desk.evaluate(() => {
        delete (globalThis as typeof globalThis & { saved?: Blob }).saved;
      });
      await desk.keyboard.press('Escape');
      const [head = '', ...rows] = text.split('\n');
      // When it was exported is the one thing that may differ, and with it what the last line says of the whole.
      return [{ ...JSON.parse(head), exportedAt: '' }, ...rows.filter((row) => !row.startsWith('{"end":'))];
    };

    const [first = '', second = '', third = ''] = paths;
    const once = await merge(first, broken, second, third);
    // A file is of one colleague: without leave of the protocol no figure of it is said.
    expect(once).toContain('agent-2.ndjson: gelezen.');
    expect(once).toContain('Samen: 5 contacten, 5 nieuw of gewijzigd.');
    expect(once).toContain('kapot.ndjson: dit is geen JSON- of NDJSON-export');
    expect(once).toContain('Bij 1 contact spreken collega’s elkaar tegen.');
    const exportedOnce = await saveExport();
    // One person of the three accounts, each once, without who linked them: the protocol has that off.
    expect(
      JSON.parse(exportedOnce.find((row) => typeof row === 'string' && row.includes('handles')) ?? ''),
    ).toMatchObject({
      id: 'p1',
      handles: ['Wilma D.', 'Wilma Duin', 'Wilma'].map((person) => ({ author: { name: person }, agent: '' })),
      notes: [{ text: 'Belt liever.' }],
      crmReference: 'K-2',
    });

    const twice = await merge(third, second, first);
    expect(twice).toContain('Samen: 5 contacten, niets nieuws.');
    expect(twice.match(/Wilma Duin/g)).toHaveLength(1);
    expect(await saveExport()).toEqual(exportedOnce);

    // Begun anew, the other way round: the same log.
    await press(desk, 'Verwijder teamlogboek', wait);
    await poll(
      () =>
        desk.evaluate(() => {
          const yes = [...document.querySelectorAll<HTMLButtonElement>('[role=alert] button')].find(
            ({ textContent }) => textContent === 'Verwijder',
          );
          yes?.click();
          return yes !== undefined;
        }),
      wait,
    );
    await waitForText(desk, 'Kies de JSON- of NDJSON-exports', wait);
    await merge(third, second, first);
    expect(await saveExport()).toEqual(exportedOnce);

    const link = await findByName(desk, 'link', 'Bekijk waar', wait);
    await link.click();
    // The two lists are read each by itself.
    for (const told of ['Ook gebeld.', 'Gebeld, geen gehoor.', 'Over personen', 'K-1', 'K-2']) {
      await waitForText(desk, told, wait);
    }
    const contact = await findByName(desk, 'link', 'Wilma Duin', wait);
    await contact.click();
    await waitForText(desk, 'Belt liever.', wait);
    expect((await stage.ask('getStorage')).contacts).toBe(0);
  });
});
