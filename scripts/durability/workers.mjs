/** Stops the background in the middle of requests; whoever asked asks again, as the screens do. */
import { breakOff } from './break-off.mjs';
import { compare, makeLedger } from './ledger.mjs';
import { bringPosts, setUp, startMachine } from './machine.mjs';
import { inProfile } from './profile.mjs';
import { makeReport } from './report.mjs';
import { pauseBetween, work } from './work.mjs';

/** Enough for many stops; when they run out, more are brought. */
const postsAtOnce = 400;
/** A browser on a busy machine needs time to start its background again, ms. */
const mostMs = 30_000;

/** @param {{ browser: 'chromium' | 'firefox', rounds: number }} options */
export async function killWorkers({ browser, rounds }) {
  const report = makeReport(`${browser}: background stopped in mid-request`, { kills: 0, acknowledged: 0, silent: 0 });
  await inProfile(async (profile) => {
    const machine = await startMachine({ browser, profile });
    await setUp(machine);
    const ledger = makeLedger();
    let counted = 0;
    let isOver = false;
    let isIdle = true;
    let working;
    const begin = async (name) => {
      const keys = await bringPosts(machine, name, postsAtOnce);
      isIdle = false;
      const onSilence = () => report.add({ silent: 1 });
      working = work(machine, ledger, keys, { writers: 4, isOver: () => isOver, onSilence });
      working.finally(() => (isIdle = true)).catch(() => {});
    };
    for (let kill = 0; kill < rounds; kill += 1) {
      if (isIdle) await begin(`w${kill}`);
      const { count } = ledger;
      await breakOff(machine);
      report.add({ kills: 1 });
      // A kill counts only when work went on since the one before.
      const end = Date.now() + mostMs;
      while (ledger.count === count && !isIdle && Date.now() < end) await pauseBetween(5, 20);
      if (ledger.count === count && !isIdle) report.fault(`kill ${kill + 1}: no work went on within ${mostMs} ms`);
      report.add({ acknowledged: ledger.count - counted });
      counted = ledger.count;
      report.roundDone();
      await pauseBetween(0, 120);
    }
    isOver = true;
    await working;
    const { unanswered: _, ...faults } = compare(ledger, await machine.inside());
    report.add({ acknowledged: ledger.count - counted });
    report.check('afterwards', faults);
    await machine.close();
  });
  return report;
}
