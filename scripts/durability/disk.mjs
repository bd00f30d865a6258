/** A profile on a small disk that runs full while agents work, and gets room again. Needs to mount a tmpfs: Linux, root. */
import { spawnSync } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { compare, makeLedger } from './ledger.mjs';
import { bringPosts, setUp, startMachine, waitUntilReady } from './machine.mjs';
import { inProfile } from './profile.mjs';
import { makeReport } from './report.mjs';
import { work } from './work.mjs';

const size = '160m';
/** A save that fails must be told within this time, ms. */
const mostMs = 6_000;

/** @param {{ browser: 'chromium' | 'firefox', rounds: number }} options */
export async function fillDisk({ browser, rounds }) {
  const report = makeReport(`${browser}: disk full`, {
    rounds: 0,
    acknowledged: 0,
    refused: 0,
    silent: 0,
    slowestRefusalMs: 0,
    toldOnScreen: 0,
    afterwards: 0,
  });
  for (let round = 1; round <= rounds && report.notRun === undefined; round += 1) {
    await inProfile(async (profile) => {
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', profile]);
      if (mounted.status !== 0) {
        report.notRun = 'no tmpfs can be mounted here';
        return;
      }
      try {
        await fillOnce(report, { browser, profile, round });
      } finally {
        spawnSync('umount', ['-l', profile]);
      }
    });
  }
  return report;
}

async function fillOnce(report, { browser, profile, round }) {
  const ledger = makeLedger();
  let machine = await startMachine({ browser, profile });
  await setUp(machine);
  const keys = await bringPosts(machine, `d${round}`, 60);
  await work(machine, ledger, keys.slice(0, 20));
  const filler = join(profile, 'filler');
  await fill(profile, filler);

  // What fits no more is refused, never acknowledged; and the refusal comes in time.
  let from = Date.now();
  const told = () => {
    report.atMost('slowestRefusalMs', Date.now() - from);
    from = Date.now();
  };
  let isEnough = 0;
  await work(machine, ledger, keys.slice(20, 40), {
    writers: 1,
    isOver: () => isEnough >= 3,
    onRefused() {
      told();
      isEnough += 1;
      report.add({ refused: 1 });
    },
    onSilence() {
      told();
      isEnough += 1;
      report.add({ silent: 1 });
    },
  });
  if (report.figures.slowestRefusalMs > mostMs) report.fault(`a refusal took ${report.figures.slowestRefusalMs} ms`);
  const storage = await machine.ask('getStorage').catch(() => undefined);
  if (storage?.notKept !== undefined || storage?.mode === 'unavailable' || storage?.mode === 'journalOnly') {
    report.add({ toldOnScreen: 1 });
  } else if (isEnough > 0) report.fault(`round ${round}: refused, but the screens show ${JSON.stringify(storage)}`);

  // Room again; the browser may have to be started again.
  await rm(filler);
  await machine.kill();
  machine = await startMachine({ browser, profile });
  const again = await waitUntilReady(machine);
  const { unanswered: _, ...faults } = compare(ledger, await machine.inside());
  report.check(`round ${round} (${again.mode})`, faults);
  const before = ledger.count;
  await work(machine, ledger, keys.slice(40));
  report.add({ rounds: 1, acknowledged: ledger.count, afterwards: ledger.count - before });
  if (ledger.count === before) report.fault(`round ${round}: no work is kept after room was made`);
  const { unanswered: __, ...after } = compare(ledger, await machine.inside());
  report.check(`round ${round}, afterwards`, after);
  report.roundDone();
  await machine.close();
}

/** Until not a byte fits any more: the browser itself may write on meanwhile. */
async function fill(folder, path) {
  const file = await open(path, 'w');
  try {
    for (let block = 1 << 20; block >= 512; ) {
      const { bavail } = await statfs(folder);
      try {
        if (bavail === 0) break;
        const { bytesWritten } = await file.write(Buffer.alloc(block));
        if (bytesWritten < block) block >>= 1;
      } catch {
        block >>= 1;
      }
    }
  } finally {
    await file.close();
  }
}
