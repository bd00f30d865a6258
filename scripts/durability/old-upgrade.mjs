/** Kills the browser while the release of today upgrades the database of the first one: wholly old or wholly new. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { bringPosts, setUp, startMachine, waitUntilReady } from './machine.mjs';
import { lookFromOutside, turnBack } from './old-database.mjs';
import { inProfile } from './profile.mjs';
import { makeReport } from './report.mjs';
import { checkWhole } from './whole.mjs';

const oldest = 1;

/** @param {{ rounds: number, rows?: number }} options */
export async function killOldUpgrades({ rounds, rows = 20_000 }) {
  const report = makeReport('chromium: killed while a first release is upgraded', { rounds: 0, rows, old: 0, new: 0 });
  await inProfile(async (folder) => {
    const seed = join(folder, 'seed');
    const before = await seedOld(seed, rows);
    const longestMs = await timeUpgrade(seed);
    for (let round = 1; round <= rounds; round += 1) {
      await inProfile(async (profile) => {
        await cp(seed, profile, { recursive: true });
        // Evenly spread, so that few kills are enough to meet every part of it.
        await killOnce(report, { profile, before, round, afterMs: (longestMs * round) / rounds });
      });
    }
  });
  return report;
}

async function seedOld(profile, rows) {
  const machine = await startMachine({ browser: 'chromium', profile });
  await setUp(machine);
  await bringPosts(machine, 'u', rows);
  const { version } = await machine.inside();
  await turnBack(machine, oldest);
  await machine.kill();
  const old = await lookFromOutside(profile);
  if (old.schema !== oldest || old.version >= version || old.waiting.length !== rows) {
    throw new Error(`no database of the first release: ${old.version}, ${old.waiting.length} posts`);
  }
  return old;
}

/** How long an upgrade takes here that nobody disturbs, from the start of the browser to the answer, ms. */
async function timeUpgrade(seed) {
  return inProfile(async (profile) => {
    await cp(seed, profile, { recursive: true });
    const from = Date.now();
    const machine = await startMachine({ browser: 'chromium', profile });
    await waitUntilReady(machine);
    const took = Date.now() - from;
    await machine.kill();
    return took;
  });
}

async function killOnce(report, { profile, before, round, afterMs }) {
  // The clock of a kill starts with the browser, of which starting takes a part.
  const from = Date.now();
  const upgrading = await startMachine({ browser: 'chromium', profile, opens: false });
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, afterMs - (Date.now() - from))));
  await upgrading.kill();

  const left = await lookFromOutside(profile);
  report.add({ rounds: 1, [left.version === before.version ? 'old' : 'new']: 1 });
  checkWhole(report, `round ${round}, left behind`, left, before);

  const again = await startMachine({ browser: 'chromium', profile });
  const { mode } = await waitUntilReady(again);
  const after = await again.inside();
  if (mode !== 'ok') report.fault(`round ${round}: ${mode} after the upgrade`);
  if (after.version <= before.version || after.schema === before.schema) report.fault(`round ${round}: not upgraded`);
  checkWhole(report, `round ${round}, upgraded`, after, before);
  report.roundDone();
  await again.kill();
}
