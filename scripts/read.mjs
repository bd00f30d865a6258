/**
 * npm run -s read -- FILE.html [--url URL] [--now ISO] [--zone ZONE] [--reader generic]
 *
 * Prints as JSON what the extension reads from a saved page, with the extension's own code in a real browser.
 * `--reader generic` reads it as a page whose site no adapter knows.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { findChromium } from './find-browser.mjs';
import { openReader } from './read/open-saved.mjs';
import { savedUrl } from './read/saved-url.mjs';

const usage =
  'Use: npm run -s read -- FILE.html [--url URL] [--now 2026-11-21T12:00:00Z] [--zone Europe/Amsterdam] [--reader generic]';

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, now: { type: 'string' }, zone: { type: 'string' }, reader: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(usage);
  if (![undefined, 'generic'].includes(values.reader)) throw new Error(`--reader is generic or absent. ${usage}`);
  const now = new Date(values.now ?? Date.now());
  if (Number.isNaN(now.getTime())) throw new Error(`--now is no time: ${values.now}. ${usage}`);
  const zone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const browser = findChromium();
  if (!browser)
    throw new Error('No Chromium, Chrome, Edge or Brave found. Install one, or set BROWSER_PATH to its program.');

  const html = await readFile(file);
  const url = values.url ?? savedUrl(html.toString('utf8'));
  const script = await bundle();
  const reader = await openReader(browser);
  try {
    const given = [now.toISOString(), zone, ...(values.reader ? [values.reader] : [])];
    const call = `kantlijn.readThisPage(${given.map((value) => JSON.stringify(value)).join(', ')})`;
    console.log(JSON.stringify(await reader.read({ html, url, script, call }), null, 2));
  } finally {
    await reader.close();
  }
}

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./read/in-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'kantlijn',
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}
