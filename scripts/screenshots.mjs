/**
 * npm run screenshots [-- --no-build] [-- --only nl-dark] [-- --out DIR]
 *
 * Takes the pictures of `docs/screenshots` from the built extension in a real Chromium: the story of a morning's work
 * on the practice forum, told four times, in both languages and both themes. File names: SCREEN-LANGUAGE-THEME.png.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { launch } from './browser/launch.mjs';
import { findChromium } from './find-browser.mjs';
import { buildPractice } from './practice/build.mjs';
import { makeCamera } from './screenshots/camera.mjs';
import { openForum, takeDesk, takePage, takePopup, takeSidebar } from './screenshots/scenes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    'no-build': { type: 'boolean', default: false },
    only: { type: 'string' },
    out: { type: 'string', default: join(root, 'docs/screenshots') },
  },
});
const executable = findChromium();
if (executable === undefined) {
  console.error('No Chromium, Chrome, Edge or Brave found. Install one, or set BROWSER_PATH to its program.');
  process.exit(1);
}
if (!options['no-build']) {
  const { status } = spawnSync('node', ['scripts/build.mjs', 'chrome', 'practice'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

// One zone, so that the pictures show Dutch times wherever they are taken.
process.env.TZ = 'Europe/Amsterdam';
const folder = await mkdtemp(join(tmpdir(), 'kantlijn-pictures-'));
await buildPractice(folder);
const protocol = await protocolForPictures();
await mkdir(options.out, { recursive: true });
try {
  for (const locale of ['nl', 'en']) {
    for (const theme of ['light', 'dark']) {
      if (options.only === undefined || options.only === `${locale}-${theme}`) await tell(locale, theme);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** One browser with a fresh profile, from the first look at the popup to the exported log. */
async function tell(locale, theme) {
  const words = parse(await readFile(join(root, `assets/locales/${locale}.yml`), 'utf8'));
  const extension = join(root, '.output/chrome-mv3-practice');
  const driver = await launch({ browser: 'chromium', executable, extension, locale });
  try {
    const camera = makeCamera({ out: options.out, suffix: `${locale}-${theme}`, theme });
    const own = await driver.openOwn('popup.html');
    const story = { driver, camera, own, words, locale, theme, protocol, practice: folder };
    await openForum(story);
    await takePopup(story, 'off');
    await takePage(story);
    await takePopup(story, 'on');
    await takeSidebar(story);
    await takeDesk(story);
  } finally {
    await driver.close();
  }
}

/**
 * The starter protocol, open day and night and with a target of its own: the pictures show a late post, one that is
 * nearly late and one in time at whatever hour they are taken.
 */
async function protocolForPictures() {
  const starter = JSON.parse(await readFile(join(root, 'assets/protocols/gemeente-duinstad.json'), 'utf8'));
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  return JSON.stringify({
    ...starter,
    targets: [{ firstMinutes: 210, nextMinutes: 210 }],
    calendar: {
      id: starter.calendar.id,
      zone: starter.calendar.zone,
      week: Object.fromEntries(days.map((day) => [day, [['00:00', '24:00']]])),
    },
  });
}
