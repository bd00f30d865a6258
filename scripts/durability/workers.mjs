/** Stops the background in the middle of requests; whoever asked asks again, as the screens do. */
import { breakOff } from './break-off.mjs';
import { compare, makeLedger } from './ledger.mjs';
import { bringPosts, setUp, startMachine } from './machine.mjs';
import { inProfile } from './profile.mjs';
import { makeReport } from './report.mjs';
import { pauseBetween, work } from './work.mjs';

const postsPerKill = 12;

/** @param {{ browser: 'chromium' | 'firefox', rounds: number }} options */
export async function killWorkers({ browser, rounds }) {
  const report = makeReport(`${browser}: background stopped in mid-request`, { kills: 0, acknowledged: 0, silent: 0 });
  await inProfile(async (profile) => {
    const machine = await startMachine({ browser, profile });
    await setUp(machine);
    const ledger = makeLedger();
    let isOver = false;
    const keys = await bringPosts(machine, 'w', Math.min(rounds * postsPerKill, 3_000));
    const working = work(machine, ledger, keys, {
      writers: 4,
      isOver: () => isOver,
      onSilence: () => report.add({ silent: 1 }),
    });
    for (let kill = 0; kill < rounds; kill += 1) {
      const { count } = ledger;
      await breakOff(machine);
      report.add({ kills: 1 });
      // A kill counts only when work went on since the one before.
      const end = Date.now() + 10_000;
      while (ledger.count === count && Date.now() < end) await pauseBetween(5, 20);
      if (ledger.count === count) report.fault(`kill ${kill + 1}: no work went on within 10 s`);
      await pauseBetween(0, 120);
    }
    isOver = true;
    await working;
    const { unanswered: _, ...faults } = compare(ledger, await machine.inside());
    report.add({ acknowledged: ledger.count });
    report.check('afterwards', faults);
    await machine.close();
  });
  return report;
}
