/**
 * Pictures of every screen in every state, for looking at them:
 * `node tests/components/preview/shots.mjs [scene …] [--out DIR] [--widths 380,320] [--height 820] [--themes light,dark] [--locales nl,en]`
 * Also runs axe in that real layout (contrast!) and says what is too wide; exits 1 when something is found.
 * Needs a Chromium (BROWSER_PATH or /usr/bin/chromium). Each picture holds one theme, locale and width, all scenes.
 */
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';

const here = fileURLToPath(new URL('.', import.meta.url));
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const list = (name, fallback) => option(name, fallback).split(',');
const out = option('out', 'out/screens');
const height = Number(option('height', '820'));
const optionsAt = process.argv.findIndex((word) => word.startsWith('--'));
const wanted = process.argv.slice(2, optionsAt < 0 ? undefined : optionsAt);

const folder = await mkdtemp(join(tmpdir(), 'kantlijn-preview-'));
await build({
  entryPoints: [join(here, 'main.tsx'), join(here, 'worlds.ts')],
  outdir: folder,
  bundle: true,
  format: 'esm',
  jsx: 'automatic',
  target: 'es2024',
  loader: { '.module.css': 'local-css' },
  define: { 'process.env.NODE_ENV': '"production"' },
});
await writeFile(
  join(folder, 'index.html'),
  '<!doctype html><html><head><meta charset="utf-8"><title>Kantlijn</title><link rel="stylesheet" href="main.css"></head><body><div id="root"></div><script type="module" src="main.js"></script></body></html>',
);
const axeSource = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const { scenes } = await import(join(folder, 'worlds.js'));
const server = createServer(async (request, answer) => {
  const name = new URL(request.url, 'http://here').pathname.slice(1) || 'index.html';
  const type = name.endsWith('.css') ? 'text/css' : name.endsWith('.js') ? 'text/javascript' : 'text/html';
  try {
    answer.setHeader('content-type', type).end(await readFile(join(folder, name)));
  } catch {
    answer.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
await mkdir(out, { recursive: true });

const browser = await puppeteer.launch({
  executablePath: process.env.BROWSER_PATH ?? '/usr/bin/chromium',
  pipe: true,
  args: ['--no-sandbox', '--force-device-scale-factor=1.5'],
});
let broken = 0;
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    broken += 1;
    console.error(String(error));
  });
  for (const theme of list('themes', 'light,dark')) {
    for (const locale of list('locales', 'nl,en')) {
      for (const width of list('widths', '380,320')) {
        for (const [name, scene] of Object.entries(scenes)) {
          if (wanted.length > 0 && !wanted.includes(name)) continue;
          const isPopup = scene.screen === 'popup';
          await page.setViewport({ width: isPopup ? 320 : Number(width), height: isPopup ? 520 : height });
          await page.goto(`http://127.0.0.1:${server.address().port}/?scene=${name}&locale=${locale}&theme=${theme}`);
          await page.waitForFunction(() => document.querySelector('header') !== null);
          await pause(120);
          for (const step of scene.do ?? []) await act(page, step);
          await pause(80);
          await page.screenshot({ path: join(out, `${name}-${theme}-${locale}-${width}.png`) });
          for (const fault of await findFaults(page)) {
            broken += 1;
            console.error(`${name} ${theme} ${locale} ${width}: ${fault}`);
          }
          const wide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (wide > 0) console.error(`${name} ${locale} ${width}: ${wide} px too wide`);
        }
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = broken > 0 ? 1 : 0;

/** What axe finds in a real layout: contrast, size of targets, names. */
async function findFaults(page) {
  await page.addScriptTag({ content: axeSource });
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { rules: { region: { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

async function act(page, step) {
  if (step === 'answered') await page.evaluate(() => globalThis.answer());
  else if (step === 'wait') await pause(600);
  else if (step.startsWith('type:')) await page.keyboard.type(step.slice(5));
  else if (step.startsWith('click:')) await page.click(step.slice(6));
  else if (step.startsWith('Control+')) {
    await page.keyboard.down('Control');
    await page.keyboard.press(step.slice(8));
    await page.keyboard.up('Control');
  } else await page.keyboard.press(step);
  await pause(60);
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
