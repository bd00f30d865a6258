/**
 * How the list of the queue scrolls: `npm run -s bench -- queue [--rows 10000] [--frames 300]`. The list as the desk draws
 * it, in a real Chromium with a picture at every frame: by the wheel (120 px a frame), and in jumps of a fiftieth of the
 * list. Prints JSON: time between frames (ms; 16.7 is a frame of a screen of 60 Hz), script and layout per frame by
 * Chromium's own count, how many rows are in the page, and how long putting in order and searching take.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/find-browser.mjs';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '10000' }, frames: { type: 'string', default: '300' } },
});
const frames = Number(values.frames);
/** A frame in which our own work takes longer than this is dropped on a screen of 60 Hz, ms. */
const goal = 16.7;

const folder = await mkdtemp(join(tmpdir(), 'kantlijn-bench-'));
await build({
  entryPoints: [fileURLToPath(new URL('queue/main.tsx', import.meta.url))],
  outdir: folder,
  bundle: true,
  minify: true,
  format: 'esm',
  jsx: 'automatic',
  target: 'es2024',
  loader: { '.module.css': 'local-css' },
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'silent',
});
await writeFile(
  join(folder, 'index.html'),
  '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="main.css"><div id="root"></div><script type="module" src="main.js"></script>',
);
const types = { css: 'text/css', js: 'text/javascript', html: 'text/html' };
const server = createServer(async (request, answer) => {
  const name = new URL(request.url, 'http://here').pathname.slice(1) || 'index.html';
  answer.setHeader('content-type', types[name.split('.').at(-1)] ?? 'text/plain');
  answer.end(await readFile(join(folder, name)).catch(() => ''));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const args = ['--window-size=1280,900', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const browser = await puppeteer.launch({ executablePath: findChromium(), pipe: true, args });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
  await page.goto(`http://127.0.0.1:${server.address().port}/?rows=${values.rows}`);
  await page.waitForSelector('[data-key]');
  const figures = await page.evaluate(() => globalThis.figures);
  const ways = {};
  for (const way of ['wheel', 'jumps']) {
    const before = await page.metrics();
    const times = await page.evaluate(scroll, way, frames);
    const after = await page.metrics();
    const perFrame = (name) => round(((after[name] - before[name]) * 1_000) / frames);
    ways[way] = {
      frameMs: spread(times),
      scriptMs: perFrame('ScriptDuration'),
      styleAndLayoutMs: round(perFrame('LayoutDuration') + perFrame('RecalcStyleDuration')),
      rowsInPage: await page.evaluate(() => document.querySelectorAll('[data-key]').length),
    };
  }
  // A jump draws every row anew, as dragging the scroll bar does; it is told, the goal is for the wheel.
  const ok = ways.wheel.scriptMs + ways.wheel.styleAndLayoutMs <= goal;
  const rounded = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]));
  const about = { bench: 'queue', rows: Number(values.rows), frames, cpu: cpus()[0]?.model, cores: cpus().length };
  const results = { ...about, browser: await browser.version(), ...rounded, ...ways, goalMs: goal, ok };
  console.log(JSON.stringify(results, null, 2));
  if (!ok) process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
}

/** In the page: scrolls one step a frame and gives the times between the frames. */
async function scroll(way, count) {
  const list = document.querySelector('section[data-pick]');
  const step = way === 'wheel' ? 120 : list.scrollHeight / 50;
  const times = [];
  let direction = 1;
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < count; frame += 1) {
    if (list.scrollTop + list.clientHeight >= list.scrollHeight - 1) direction = -1;
    if (list.scrollTop <= 0) direction = 1;
    list.scrollTop += direction * step;
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times;
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return { middle: at(0.5), p95: at(0.95), longest: at(1) };
}

function round(value) {
  return Math.round(value * 100) / 100;
}
