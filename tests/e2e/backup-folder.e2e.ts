import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { press, textOf, waitForText } from '../../scripts/story/hands.mjs';
import { browserNames } from './browsers.ts';
import { type Stage, setStage } from './stage.ts';

/**
 * Backups into a folder, by themselves. Nobody can choose a folder in a browser without a head, so a folder of the
 * browser's own file system stands for the one that a person picks; and since a browser always lets us into that one,
 * its questions about permission are answered by the test. All else is the product: handle kept in the database, file
 * written, reminder.
 */

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const folderName = 'kopieen';
const day = 24 * 60 * 60 * 1000;
const wait = 30_000;

/** @param permission what the browser says before it is asked */
async function openDesk(stage: Stage, hash: string, permission: PermissionState = 'granted'): Promise<Page> {
  const page: Page = await stage.driver.browser.newPage();
  await page.evaluateOnNewDocument(
    (name, state) => {
      const world = globalThis as unknown as {
        asked: number;
        showDirectoryPicker: () => Promise<FileSystemDirectoryHandle>;
        FileSystemHandle: { prototype: Record<string, () => Promise<PermissionState>> };
      };
      world.asked = 0;
      world.showDirectoryPicker = async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
      world.FileSystemHandle.prototype['queryPermission'] = async () => (world.asked > 0 ? 'granted' : state);
      world.FileSystemHandle.prototype['requestPermission'] = async () => {
        if (state !== 'granted') world.asked += 1;
        return 'granted';
      };
    },
    folderName,
    permission,
  );
  await page.goto(`${stage.driver.origin}/desk.html${hash}`);
  return page;
}

/** What lies in the folder: names, sizes, and the beginning of each file. */
function filesIn(page: Page) {
  return page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(name).catch(() => undefined);
    const files: { readonly name: string; readonly size: number; readonly changedAt: number; readonly text: string }[] =
      [];
    for await (const handle of folder?.values() ?? []) {
      if (handle.kind !== 'file') continue;
      const file = await handle.getFile();
      files.push({ name: file.name, size: file.size, changedAt: file.lastModified, text: await file.text() });
    }
    return files;
  }, folderName);
}

describe.each(browserNames)('in %s', (name) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(name);
    await stage.ask('logByHand', {
      commandId: uuid(1),
      contactId: uuid(101),
      channel: 'telephone',
      person: 'Wilma Duin',
      what: 'Belde over bak 1',
      besidePost: null,
      site: '',
    });
  });
  afterEach(() => stage.close());

  /** The last backup is so old. */
  const age = (ms: number) =>
    stage.own.evaluate(
      (madeAt) =>
        (
          globalThis as unknown as { chrome: { storage: { local: { set: (items: object) => Promise<void> } } } }
        ).chrome.storage.local.set({ backup: { sinceAt: madeAt, madeAt } }),
      new Date(Date.now() - ms).toISOString(),
    );

  test.skipIf(name === 'firefox')(
    'a chosen folder (one of the browser’s own stands for it) gets a backup every day, asks again after a restart, and is missed when it is gone',
    async () => {
      const settings = await openDesk(stage, '#/settings');
      await press(settings, 'Kies een map', wait);
      await press(settings, 'Kies de map', wait);
      await waitForText(settings, `in de map ${folderName}`, wait);
      const [first, ...others] = await filesIn(settings);
      expect(others).toEqual([]);
      expect(first?.name).toMatch(/^kantlijn-reservekopie-[1-7]\.kantlijn$/);
      expect(first?.text).toContain('Wilma Duin');
      await settings.close();

      // The next day, on opening the desk: over the file of this day of the week, without a question.
      await age(2 * day);
      const nextDay = await openDesk(stage, '#/log');
      await poll(async () => ((await filesIn(nextDay))[0]?.changedAt ?? 0) > (first?.changedAt ?? 0), wait);
      expect((await stage.ask('getBackup')).madeAt?.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
      expect(await filesIn(nextDay)).toHaveLength(1);
      await nextDay.close();

      // After a restart the browser wants to be asked; a week later the person is.
      await stage.restart();
      await age(8 * day);
      const weekLater = await openDesk(stage, '#/log', 'prompt');
      await waitForText(weekLater, `De browser wil dat je opnieuw toegang geeft tot ${folderName}.`, wait);
      const before = (await filesIn(weekLater))[0]?.changedAt ?? 0;
      await press(weekLater, 'Geef toegang en maak een kopie', wait);
      await poll(async () => ((await filesIn(weekLater))[0]?.changedAt ?? 0) > before, wait);
      await poll(async () => !(await textOf(weekLater)).includes('opnieuw toegang'), wait);
      expect(await weekLater.evaluate(() => (globalThis as unknown as { asked: number }).asked)).toBe(1);

      // Somebody took the folder away.
      await weekLater.evaluate(
        async (gone) => (await navigator.storage.getDirectory()).removeEntry(gone, { recursive: true }),
        folderName,
      );
      await weekLater.close();
      await age(2 * day);
      const afterwards = await openDesk(stage, '#/log');
      await waitForText(afterwards, `De kopie is niet in de map ‘${folderName}’ gezet.`, wait);
      expect(Date.parse((await stage.ask('getBackup')).madeAt ?? '')).toBeLessThan(Date.now() - day);
      await press(afterwards, 'Naar reservekopie', wait);
      await press(afterwards, 'Stop hiermee', wait);
      await waitForText(afterwards, 'Er komen geen kopieën meer in de map.', wait);
    },
  );

  test.runIf(name === 'firefox')(
    'a browser that cannot write into a folder says so, and still reminds after a week',
    async () => {
      await age(8 * day);
      const desk = await stage.driver.openOwn('desk.html#/log');
      await waitForText(desk, 'Al een week geen reservekopie', wait);
      await press(desk, 'Naar reservekopie', wait);
      await waitForText(desk, 'Deze browser kan niet zelf in een map schrijven', wait);
    },
  );
});
