import type { Page } from 'puppeteer-core';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press } from '../../scripts/story/hands.mjs';

/** Files that the desk hands to the browser to save, kept in the page: without a head they have no other surface. */

type Saving = typeof globalThis & { saved?: Blob | MediaSource | undefined };

/** Before the first file; it lasts as long as the page. */
export function keepSaved(page: Page): Promise<void> {
  return page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      (globalThis as Saving).saved = file;
      return make(file);
    };
  });
}

async function savedFile(page: Page): Promise<Buffer | undefined> {
  const text = await page.evaluate(async () => {
    const { saved } = globalThis as Saving;
    if (!(saved instanceof Blob)) return undefined;
    const bytes = new Uint8Array(await saved.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return text === undefined ? undefined : Buffer.from(text, 'base64');
}

/** Found and chosen in one step, since the dialog may be drawn anew between the two. */
async function choose(page: Page, format: string): Promise<void> {
  await poll(() =>
    page.evaluate((wanted) => {
      const label = [...document.querySelectorAll('dialog label')].find((one) => one.textContent.startsWith(wanted));
      const radio = label?.querySelector('input');
      radio?.click();
      return radio?.checked === true;
    }, format),
  );
}

/** Saves one kind of file with the button of the export dialog, and gives its bytes. */
export async function saveAs(page: Page, format: string, target?: string): Promise<Buffer> {
  await page.bringToFront();
  await choose(page, format);
  if (target !== undefined) await (await findByName(page, 'field', 'Welk CRM')).select(target);
  await page.evaluate(() => {
    (globalThis as Saving).saved = undefined;
  });
  await press(page, 'Bewaar bestand');
  return poll(() => savedFile(page));
}
