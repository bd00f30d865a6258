/**
 * `npm start`: the whole job on a fresh machine. Installs and builds what is missing, serves the practice site on
 * 127.0.0.1 and opens a browser with the extension, that site switched on and the starter protocol loaded.
 *
 *   npm start                          by hand, in a window; the profile is kept in out/profile
 *   npm start -- --headless            does the job itself, once, and prints every step
 *   npm start -- --headless --json     the same facts as one JSON object; exit code 0 only if every step was read back
 *   npm start -- --yes                 installs a browser without asking, where that is possible (Debian, as root)
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'out');
const has = (flag) => process.argv.includes(flag);
const isHeadless = has('--headless') || has('--json') || !hasDisplay();
/** What people read goes where it does not mix with the JSON. */
const say = (line) => (has('--json') ? console.error(line) : console.log(line));
/** Kept, so that a second start finds the same site, and with it the work of the first. */
const port = 47_471;

if (!existsSync(join(root, 'node_modules/puppeteer-core'))) {
  say('Installing dependencies (once)…');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
const { findChromium } = await import('./find-browser.mjs');
const executable = findChromium() ?? (await installChromium());
if (executable === undefined) process.exit(1);

say('Building…');
run('node', ['scripts/build.mjs', 'chrome', 'practice']);
const { buildPractice } = await import('./practice/build.mjs');
const { servePractice } = await import('./practice/serve.mjs');
const { launch, askFrom } = await import('./browser/launch.mjs');
const practice = join(out, 'practice');
await buildPractice(practice);
const protocol = await readFile(join(root, 'assets/protocols/gemeente-duinstad.json'), 'utf8');
const extension = join(root, '.output/chrome-mv3-practice');

if (isHeadless) await doItself();
else await openForPerson();

async function doItself() {
  const { doMainJob } = await import('./story/main-job.mjs');
  // What lies there is of this run.
  for (const name of await readdir(out)) if (/\.(?:png|csv)$/.test(name)) await rm(join(out, name));
  const site = await servePractice({ dir: practice });
  const driver = await launch({ browser: 'chromium', executable, extension });
  const steps = [];
  try {
    await doMainJob({
      driver,
      url: new URL('forum.html?page=2', site.url).href,
      protocol,
      out,
      report(step) {
        steps.push(step);
        if (!has('--json')) {
          console.log(`${step.ok ? '✓' : '✗'} ${step.name.padEnd(16)} ${String(step.ms).padStart(6)} ms`);
          console.log(indent(typeof step.detail === 'string' ? step.detail : JSON.stringify(step.detail, null, 2)));
        }
      },
    });
  } finally {
    await driver.close();
    await site.close();
  }
  const isDone = steps.length > 0 && steps.at(-1).name === 'exported' && steps.every((step) => step.ok);
  if (has('--json')) console.log(JSON.stringify({ ok: isDone, steps }, null, 2));
  else
    console.log(isDone ? `\nDone. Screenshots and the exported file are in ${out}` : '\nNot done: see the last step.');
  process.exit(isDone ? 0 : 1);
}

async function openForPerson() {
  const site = await servePractice({ dir: practice, port }).catch(() => servePractice({ dir: practice }));
  const profile = join(out, 'profile');
  await mkdir(profile, { recursive: true });
  // A browser that was killed leaves its lock.
  await rm(join(profile, 'SingletonLock'), { force: true });
  const driver = await launch({ browser: 'chromium', executable, extension, profile, headless: false });
  const own = await driver.openOwn('popup.html');
  const { origin } = new URL(site.url);
  const isFirst = await askFrom(own, 'getProtocol', {}).then(
    () => false,
    () => true,
  );
  if (isFirst) await askFrom(own, 'loadProtocol', { text: protocol });
  // A week back, so that there is something to do at once.
  const since = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000).toISOString();
  await askFrom(own, 'switchSite', { origin, on: true, since });
  await own.goto(`${site.url}index.html`);
  say(
    `Practice site: ${site.url}\nOpen the forum, press a mark beside a post (or Alt+K), and do the job. Close the browser to stop.`,
  );
  await new Promise((resolve) => driver.browser.once('disconnected', resolve));
  await site.close();
  process.exit(0);
}

async function installChromium() {
  const line =
    'No Chromium, Chrome, Edge or Brave found. Install one, or say where it is: BROWSER_PATH=/path/to/chrome npm start';
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!canInstall) {
    console.error(line);
    return undefined;
  }
  if (!has('--yes') && process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await terminal.question('No browser found. Install Debian’s chromium now? [y/N] ');
    terminal.close();
    if (!/^[yj]/i.test(answer)) {
      console.error(line);
      return undefined;
    }
  }
  say('Installing chromium…');
  run('apt-get', ['update', '-qq'], { DEBIAN_FRONTEND: 'noninteractive' });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    DEBIAN_FRONTEND: 'noninteractive',
  });
  return findChromium();
}

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    // Nothing of theirs may come between the lines of the JSON.
    stdio: ['inherit', has('--json') ? 2 : 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')} failed (exit code ${status}).`);
    process.exit(1);
  }
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

function indent(text) {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
