import type { Page } from 'puppeteer-core';
import { poll } from '../../scripts/browser/launch.mjs';

type World = typeof globalThis & { saved?: Blob | MediaSource | undefined };

/** Keeps what the page hands to the browser to save, which has no other surface without a head. */
export function keepSaved(page: Page): Promise<void> {
  return page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob | MediaSource) => {
      (globalThis as World).saved = file;
      return make(file);
    };
  });
}

/** What was saved since it was asked last; waits for it. */
export async function savedFile(page: Page): Promise<Buffer> {
  const text: string = await poll(() =>
    page.evaluate(async () => {
      const { saved } = globalThis as World;
      if (!(saved instanceof Blob)) return undefined;
      (globalThis as World).saved = undefined;
      const bytes = new Uint8Array(await saved.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }),
  );
  return Buffer.from(text, 'base64');
}
