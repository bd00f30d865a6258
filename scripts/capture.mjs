/**
 * npm run capture -- FILE.html | URL [--url ITS-ADDRESS] --out DIR
 *
 * Saves a page as a fixture: its structure with invented words, names, ids and hosts; times and languages stay. A saved
 * file is opened without a network, an address in a browser that loads it. Look the outcome through before you keep it.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCapture } from './capture/build.mjs';
import { findChromium } from './find-browser.mjs';
import { openReader } from './read/open-saved.mjs';
import { savedUrl } from './read/saved-url.mjs';

const usage = 'Use: npm run capture -- FILE.html|URL [--url ITS-ADDRESS] --out DIR';

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, out: { type: 'string' } },
  });
  const [source] = positionals;
  if (source === undefined || positionals.length > 1 || values.out === undefined) throw new Error(usage);
  const browser = findChromium();
  if (!browser)
    throw new Error('No Chromium, Chrome, Edge or Brave found. Install one, or set BROWSER_PATH to its program.');
  const isWeb = /^https?:\/\//.test(source);
  const html = isWeb ? undefined : await readFile(source);
  const url = isWeb ? source : (values.url ?? savedUrl(html.toString('utf8')));
  const script = await buildCapture({ withAdapters: true });
  const reader = await openReader(browser);
  try {
    const captured = await reader.read({ html, url, script, call: 'globalThis.kantlijnCapture' });
    const name = isWeb ? new URL(url).hostname.replace(/^www\./, '') : basename(source).replace(/\.html?$/i, '');
    await mkdir(values.out, { recursive: true });
    const file = join(values.out, `${isWeb ? 'page' : name}-fixture.html`);
    await writeFile(file, captured.html);
    console.log(`${file}\n${captured.url}`);
  } finally {
    await reader.close();
  }
}
