import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { browserNames } from './browsers.ts';
import { type Stage, setStage } from './stage.ts';

/**
 * A protocol in a linked file, in Chromium. The browser's own file picker cannot be driven without a screen, so the
 * picker is replaced by one that gives a handle of the origin's private file system: a real `FileSystemFileHandle`, kept
 * in IndexedDB and read as any other. What is not seen here is the picker and the permission question of the system.
 */

const name = 'protocol.json';

describe.runIf(browserNames.includes('chromium'))('a linked file in chromium', () => {
  let stage: Stage;
  let desk: Awaited<ReturnType<Stage['driver']['openOwn']>>;
  let text: string;
  const versionOf = (version: number, from = text) => JSON.stringify({ ...JSON.parse(from), version });
  const write = (content: string) =>
    desk.evaluate(
      async (file: string, written: string) => {
        const folder = await navigator.storage.getDirectory();
        const handle = await folder.getFileHandle(file, { create: true });
        const stream = await handle.createWritable();
        await stream.write(written);
        await stream.close();
      },
      name,
      content,
    );
  const press = (label: string) =>
    poll(() =>
      desk.evaluate((wanted: string) => {
        const found = [...document.querySelectorAll<HTMLButtonElement>('button')].find(
          (button) => button.textContent === wanted,
        );
        found?.click();
        return found !== undefined;
      }, label),
    );
  const says = (sentence: string) =>
    poll(() => desk.evaluate((wanted: string) => document.body.innerText.includes(wanted), sentence));
  const version = async () => (await stage.ask('getProtocol')).version;

  beforeAll(async () => {
    stage = await setStage('chromium');
    text = await readFile(join(import.meta.dirname, '../../assets/protocols/gemeente-duinstad.json'), 'utf8');
    desk = await stage.driver.openOwn('desk.html#/protocol');
    await write(text);
    await desk.evaluate((file: string) => {
      Object.assign(globalThis, {
        showOpenFilePicker: async () => [await (await navigator.storage.getDirectory()).getFileHandle(file)],
      });
    }, name);
  });
  afterAll(() => stage.close());

  test('is read when it is linked, and a higher version is taken when it changed', async () => {
    const before = await version();
    await press('Koppel een bestand');
    await says('Laatst gelezen: ');
    expect(await version()).toBe(before);
    await write(versionOf(before + 1));
    await press('Lees nu');
    await poll(async () => (await version()) === before + 1);
    await says(`Het gekoppelde bestand bracht versie ${before + 1}.`);
    expect((await stage.ask('getProtocolVersions')).versions.at(-1)).toMatchObject({ source: 'linked' });
  });

  test('half a file changes nothing, and is said', async () => {
    const before = await version();
    await write(versionOf(before + 1).slice(0, 20_000));
    await press('Lees nu');
    await says('Het gekoppelde bestand is niet overgenomen');
    expect(await version()).toBe(before);
    // The other half has arrived.
    await write(versionOf(before + 1));
    await press('Lees nu');
    await poll(async () => (await version()) === before + 1);
  });

  test('an older version is asked about, and taken after its difference was seen', async () => {
    const before = await version();
    await write(versionOf(before - 1));
    await press('Lees nu');
    await press('Bekijk wat er anders wordt');
    await says('dit is een oudere versie');
    expect(await version()).toBe(before);
    await press('Vervang protocol');
    await poll(async () => (await version()) === before - 1);
  });

  test('a desk that is opened again reads it by itself', async () => {
    const before = await version();
    await write(versionOf(before + 5));
    await stage.driver.stopBackground();
    await desk.reload();
    await poll(async () => (await version()) === before + 5, 30_000);
  });

  test('with no desk open the background reads it', async () => {
    const before = await version();
    await write(versionOf(before + 1));
    await desk.close();
    // As if the minute between two looks were over.
    await stage.own.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { remove: (key: string) => Promise<void> } } };
      };
      await chrome.storage.session.remove('linkedLooked');
    });
    await stage.driver.stopBackground();
    await poll(async () => (await version()) === before + 1, 30_000);
  });
});

/** Firefox gives no handle: a person chooses the file again. The same road as any file that is chosen there. */
describe.runIf(browserNames.includes('firefox'))('a linked file in firefox', () => {
  let stage: Stage;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kantlijn-linked-'));
    file = join(folder, name);
    stage = await setStage('firefox');
  });
  afterAll(async () => {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('is chosen, and read again with one click', async () => {
    const before = (await stage.ask('getProtocol')).version;
    const text = JSON.parse(
      await readFile(join(import.meta.dirname, '../../assets/protocols/gemeente-duinstad.json'), 'utf8'),
    );
    const desk = await stage.driver.openOwn('desk.html#/protocol');
    const choose = async (label: string, version: number) => {
      await writeFile(file, JSON.stringify({ ...text, version }));
      const input = await poll(() => desk.$(`input[aria-label="${label}"]`));
      await input.uploadFile(file);
    };
    await choose('Bestand met het protocol om te koppelen', before + 1);
    await poll(async () => (await stage.ask('getProtocol')).version === before + 1);
    await choose(`Bestand ${name}, opnieuw gelezen`, before + 2);
    await poll(async () => (await stage.ask('getProtocol')).version === before + 2);
    expect((await stage.ask('getDistribution')).linked).toMatchObject({ name, follows: false });
  });
});
