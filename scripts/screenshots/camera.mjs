import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withPalette } from './palette.mjs';

/** Heavier pictures make a clone slow, bytes. */
const largest = 150_000;

/**
 * Takes pictures of pages in one theme and language.
 * @param {{ out: string, suffix: string, theme: 'light' | 'dark' }} options `suffix` ends every file name
 */
export function makeCamera({ out, suffix, theme }) {
  return {
    /** Gives a page its size; the theme also goes to the site itself, which follows the system. */
    async aim(page, width, height, sharpness = 1) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await page.setViewport({ width, height, deviceScaleFactor: sharpness });
    },
    /** @param clip `{ x, y, width, height }` in CSS px; without it the whole window */
    async take(page, name, clip) {
      const path = join(out, `${name}-${suffix}.png`);
      // A tab behind another one is not drawn.
      await page.bringToFront();
      await settle(page);
      // The browser counts from the top of the page, a picture from the top of the window.
      const top = clip === undefined ? 0 : await page.evaluate(() => scrollY);
      const part = clip === undefined ? {} : { clip: { ...clip, y: clip.y + top }, captureBeyondViewport: false };
      const picture = withPalette(await page.screenshot(part));
      await writeFile(path, picture);
      console.log(`${name}-${suffix}.png ${(picture.length / 1000).toFixed(0)} kB`);
      if (picture.length > largest) throw new Error(`${path} is heavier than ${largest / 1000} kB: crop it`);
    },
  };
}

/** Fonts are there, and what was changed has been drawn, also in frames. */
async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => setTimeout(done, 500));
  });
}
