import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { visits } from './visits.mjs';

/**
 * Firefox tells a driver nothing of what a script costs; its own profiler does, which it starts by itself and writes down
 * when it closes. It looks every millisecond which function runs, and how much time the thread has had since.
 */

const settings = {
  MOZ_PROFILER_STARTUP: '1',
  MOZ_PROFILER_STARTUP_INTERVAL: '1',
  MOZ_PROFILER_STARTUP_FEATURES: 'js,cpu',
  MOZ_PROFILER_STARTUP_FILTERS: 'GeckoMain',
  MOZ_PROFILER_STARTUP_ENTRIES: '33554432',
};

/** Runs with the profiler on; `during` launches and closes the browser. @returns the profile that it wrote */
export async function withProfiler(during) {
  const folder = await mkdtemp(join(tmpdir(), 'kantlijn-profile-'));
  const file = join(folder, 'profile.json');
  const env = { ...settings, MOZ_PROFILER_SHUTDOWN: file };
  try {
    Object.assign(process.env, env);
    await during();
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    for (const name of Object.keys(env)) delete process.env[name];
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does every visit once. @returns when each began and ended, ms since 1970 */
export async function visitAll(driver, site, isOn, now) {
  const spans = {};
  for (const visit of visits) {
    const page = await driver.browser.newPage();
    await visit.before?.(page, site, isOn, now);
    const from = Date.now();
    await visit.during(page, site, isOn, now);
    spans[visit.name] = { from, to: Date.now() };
    await page.close();
  }
  return spans;
}

/**
 * @returns {number} ms of time of the threads of pages, in which a function of the extension's content script or of what it calls ran,
 *   between two moments
 */
export function scriptMs(profile, extension, { from, to }) {
  let nanos = 0;
  for (const process of [profile, ...profile.processes]) {
    for (const thread of process.threads) {
      const isOurs = readFrames(thread, `${extension}/content-scripts/`, `${extension}/adapters/`);
      const { schema, data } = thread.samples;
      for (const sample of data) {
        const at = process.meta.startTime + sample[schema.time];
        if (at < from || at >= to || sample[schema.stack] === null) continue;
        if (isOurs(sample[schema.stack])) nanos += sample[schema.threadCPUDelta] ?? 0;
      }
    }
  }
  return nanos / 1_000_000;
}

/** Is a function of one of these files anywhere on this stack? */
function readFrames({ stackTable, frameTable, stringTable }, ...files) {
  const known = new Map();
  const isOurs = (stack) => {
    if (stack === null) return false;
    const found = known.get(stack);
    if (found !== undefined) return found;
    const row = stackTable.data[stack];
    const name = stringTable[frameTable.data[row[stackTable.schema.frame]][frameTable.schema.location]];
    const is = files.some((file) => name.includes(file)) || isOurs(row[stackTable.schema.prefix]);
    known.set(stack, is);
    return is;
  };
  return isOurs;
}
