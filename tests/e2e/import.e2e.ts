import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Protocol } from '../../core/protocol/schema.ts';
import { poll } from '../../scripts/browser/launch.mjs';
import { type Agent, startAgent } from './agent.ts';
import { serveSite } from './fake-site.ts';
import { makeTopic } from './topic.ts';

/** A supervisor brings the replies of another tool; an approved one is suggested, a draft is not. */

const origin = 'https://forum.duinstad.example';
const id = 'wespennest-in-plantsoen';
const csv = [
  'Naam;Antwoord;Map;Voorbeelden',
  'Wespennest in plantsoen;"Hoi [naam], we laten het wespennest in het plantsoen weghalen.";Dieren;Er zit een wespennest bij de schommel',
  'Zonder tekst;;Dieren;',
].join('\r\n');

describe('a canned-reply CSV in chromium', () => {
  let agent: Agent;
  let protocol: Protocol;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kantlijn-import-'));
    await writeFile(join(folder, 'antwoorden.csv'), csv);
    agent = await startAgent('chromium', {
      protocol: 'gemeente-duinstad',
      change(loaded) {
        loaded.watchedPages = [{ url: `${origin}/*`, as: 'own' }];
        protocol = structuredClone(loaded);
      },
    });
    await agent.switchOn(origin);
  });
  afterAll(async () => {
    await agent.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('is added as a draft by one button, and suggested once it is approved', async () => {
    const { driver, ask } = agent;
    const before = await ask('getProtocol', {});
    const desk = await driver.openOwn('desk.html#/protocol');
    const press = (name: string) =>
      poll(() =>
        desk.evaluate((wanted: string) => {
          const found = [...document.querySelectorAll<HTMLButtonElement>('button')].find(
            (button) => button.textContent === wanted && button.getAttribute('aria-disabled') !== 'true',
          );
          found?.click();
          return found !== undefined;
        }, name),
      );
    await press('Haal antwoorden op');
    const input = await desk.waitForSelector('input[accept*=".xlsx"]');
    if (input === null) throw new Error('No file can be chosen');
    await (input as unknown as { uploadFile: (...paths: string[]) => Promise<void> }).uploadFile(
      join(folder, 'antwoorden.csv'),
    );
    await press('Voeg 1 antwoord toe');
    await poll(async () => (await ask('getProtocol', {})).version === before.version + 1);
    const after = await ask('getProtocol', {});
    expect(after.replies.length).toBe(before.replies.length + 1);
    const draft = after.replies.find(({ id }) => id === 'wespennest-in-plantsoen');
    expect(draft?.status).toBe('draft');
    expect(draft?.text.nl).toMatch(/^Hoi \{\w+\}, we laten/);

    const page = await driver.browser.newPage();
    const at = new Date(Date.now() - 60 * 60_000);
    const post = { id: 5, author: 'Bewoner 5', text: 'Er zit een wespennest in het plantsoen bij de schommel!', at };
    await serveSite(page, { origin, html: makeTopic([post]) });
    await page.goto(`${origin}/viewtopic.php?t=77`);
    const key = await poll(async () => (await ask('getQueue', {})).rows[0]?.row.key);
    const suggested = async () => {
      const { suggestions } = await ask('suggest', { key, count: 3 });
      return suggestions.map(({ reply }) => reply.id);
    };
    expect(await suggested()).not.toContain(id);

    // Approved by hand: the same version with this reply approved.
    const { current } = await ask('getProtocolVersions', {});
    if (draft === undefined) throw new Error('The draft is not there');
    const { category: _, ...approved } = draft;
    const next = {
      ...protocol,
      replies: [...protocol.replies, { ...approved, status: 'approved', approvedBy: 'M. Visser' }],
    };
    await ask('saveProtocol', { text: JSON.stringify(next), basedOn: current, summary: 'Wespennest goedgekeurd' });
    await poll(async () => (await suggested())[0] === id);
  });
});
