/** Kills the browser while a later release upgrades the database; afterwards it is wholly old or wholly new. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { poll } from '../browser/launch.mjs';
import { lookInside } from './inside.mjs';
import { makeLedger } from './ledger.mjs';
import { bringPosts, builtFor, setUp, startMachine, waitUntilReady } from './machine.mjs';
import { buildNextSchema } from './next-schema.mjs';
import { inProfile } from './profile.mjs';
import { makeReport } from './report.mjs';
import { work } from './work.mjs';

const chromium = 'chromium';

/** @param {{ rounds: number, rows?: number }} options */
export async function killUpgrades({ rounds, rows = 20_000 }) {
  const report = makeReport('chromium: killed during an upgrade', {
    rounds: 0,
    rows,
    old: 0,
    new: 0,
    refusedByOld: 0,
    upgradeMs: 0,
  });
  await inProfile(async (folder) => {
    const seed = join(folder, 'seed');
    const next = await buildNextSchema();
    try {
      const before = await seedProfile(seed, rows);
      // Some kills come before the upgrade, some in it, some after.
      const longestMs = 1.2 * (await timeUpgrade(seed, next.folder, before));
      report.add({ upgradeMs: Math.round(longestMs / 1.2) });
      for (let round = 1; round <= rounds; round += 1) {
        await inProfile(async (profile) => {
          await cp(seed, profile, { recursive: true });
          // Evenly spread, so that few kills are enough to meet every part of it.
          await killOnce(report, { profile, next: next.folder, before, round, afterMs: (longestMs * round) / rounds });
        });
      }
    } finally {
      await next.remove();
    }
  });
  return report;
}

async function seedProfile(profile, rows) {
  const machine = await startMachine({ browser: chromium, profile });
  await setUp(machine);
  await bringPosts(machine, 'u', rows);
  const inside = await machine.inside();
  await machine.close();
  return inside;
}

/** How long an upgrade that nobody breaks off takes here, from the start of the browser on, ms. */
async function timeUpgrade(seed, next, before) {
  return inProfile(async (profile) => {
    await cp(seed, profile, { recursive: true });
    await forgetBackground(profile);
    const machine = await startMachine({ browser: chromium, profile, extension: next, opens: false });
    const from = Date.now();
    const own = await machine.driver.openOwn('popup.html');
    await poll(async () => (await own.evaluate(lookInside)).version > before.version, 60_000);
    const tookMs = Date.now() - from;
    await machine.kill();
    return tookMs;
  });
}

async function killOnce(report, { profile, next, before, round, afterMs }) {
  await forgetBackground(profile);
  const upgrading = await startMachine({ browser: chromium, profile, extension: next, opens: false });
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await upgrading.kill();

  // The release of today, over what the kill left: it works on the old one and keeps off the new one.
  await forgetBackground(profile);
  const old = await startMachine({ browser: chromium, profile, extension: builtFor(chromium) });
  const storage = await waitUntilReady(old);
  const left = await old.inside();
  const isNew = left.version !== before.version;
  report.add({ rounds: 1, [isNew ? 'new' : 'old']: 1 });
  checkWhole(report, `round ${round}, read by the old release`, left, before);
  const ledger = makeLedger();
  let refused = 0;
  const key = `phpbb@forum.duinstad.example/u-${round}`;
  await work(old, ledger, [key], { writers: 1, onRefused: () => (refused += 1) });
  if (isNew) {
    report.add({ refusedByOld: refused > 0 && ledger.count === 0 ? 1 : 0 });
    if (storage.mode !== 'readOnly' || ledger.count > 0) report.fault(`round ${round}: old wrote into new`);
    checkWhole(report, `round ${round}, after the old release`, await old.inside(), before);
  } else if (ledger.count === 0) report.fault(`round ${round}: the old release cannot work on the old database`);
  await old.kill();

  await forgetBackground(profile);
  const again = await startMachine({ browser: chromium, profile, extension: next });
  const { mode } = await waitUntilReady(again);
  const after = await again.inside();
  if (mode !== 'ok') report.fault(`round ${round}: ${mode} after the upgrade`);
  if (after.version <= before.version) report.fault(`round ${round}: not upgraded`);
  if (after.waiting.length !== before.waiting.length) report.fault(`round ${round}: ${after.waiting.length} posts`);
  if (after.contacts.length !== (ledger.count > 0 ? 1 : 0)) report.fault(`round ${round}: ${after.contacts.length}`);
  report.roundDone();
  await again.kill();
}

/**
 * Chromium keeps the background's script in the profile and goes on with it when another build comes in its place while
 * it is closed; an update in a running browser registers it anew. Between two starts the kept script is taken away. The
 * versions of the two builds differ, or Chromium would take the missing script for registered.
 */
async function forgetBackground(profile) {
  await rm(join(profile, 'Default/Service Worker'), { recursive: true, force: true });
}

/** The same rows and events as before, whatever the version. */
function checkWhole(report, where, found, before) {
  const isSame =
    found.waiting.length === before.waiting.length &&
    found.events.length === before.events.length &&
    found.events.every(({ eventId }, at) => eventId === before.events[at].eventId) &&
    found.waiting.every(({ key }, at) => key === before.waiting[at].key);
  if (!isSame) report.fault(`${where}: ${found.waiting.length} posts, ${found.events.length} events`);
}
