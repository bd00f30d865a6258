import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findByName, press, textOf, waitForText } from '../../scripts/story/hands.mjs';
import { browserNames } from './browsers.ts';
import { keepSaved, savedFile } from './saved-file.ts';
import { type Stage, setStage } from './stage.ts';

/** A backup under a passphrase brings everything back, and the exports of three agents become one log. */

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const passphrase = 'zeven gele kwastjes op maandag';

async function choose(page: Page, field: string, ...files: string[]): Promise<void> {
  const input = await page.waitForSelector(`input[aria-label="${field}"]`);
  await (input as unknown as { uploadFile: (...paths: string[]) => Promise<void> }).uploadFile(...files);
}

/** A contact as an export has it. */
const exported = (id: number, person: string, parts: Record<string, unknown> = {}) => ({
  id: uuid(id),
  site: 'phpbb@forum.duinstad.example',
  author: { name: person },
  agent: 'MV',
  deviceId: 'device-1',
  createdAt: new Date(Date.now() - id * 60_000).toISOString(),
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
      await choose(desk, 'Bestand met een reservekopie', path);
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
    const head = '{"format":"kantlijn-log","schema":1}';
    const reaction = { postKey: 'phpbb@forum.duinstad.example/p1', replyPostId: 'p2' };
    const files = [
      [exported(1, 'Wilma Duin', reaction), exported(2, 'Koen Strand')],
      [exported(3, 'Wilma Duin', { ...reaction, note: 'Ook gebeld.', agent: 'JT', deviceId: 'device-2' })],
      [exported(2, 'Koen Strand', { category: 'afval', changedAt: '2026-03-03T09:30:00Z' }), exported(4, 'Els Zee')],
    ];
    const paths = files.map((_rows, at) => join(folder, `agent-${at}.ndjson`));
    for (const [at, rows] of files.entries()) {
      await writeFile(paths[at] ?? '', `${[head, ...rows.map((row) => JSON.stringify(row))].join('\n')}\n`);
    }
    const desk = await stage.driver.openOwn('desk.html#/team');
    const field = 'Exports van collega’s (JSON of NDJSON)';
    await choose(desk, field, ...paths);
    await waitForText(desk, 'agent-2.ndjson: 2 contacten, 2 nieuw of gewijzigd.');
    await waitForText(desk, '3 contacten');
    await choose(desk, field, ...paths.toReversed());
    await waitForText(desk, 'agent-0.ndjson: 2 contacten, niets nieuws.');
    const text = await textOf(desk);
    expect(text).toContain('3 contacten');
    expect(text.match(/Wilma Duin/g)).toHaveLength(1);
    expect((await stage.ask('getStorage')).contacts).toBe(0);
  });
});
