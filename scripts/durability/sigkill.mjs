/** Kills the whole browser while agents work, starts it again and looks what is there. */
import { poll } from '../browser/launch.mjs';
import { compare, makeLedger } from './ledger.mjs';
import { bringPosts, setUp, startMachine, waitUntilReady } from './machine.mjs';
import { inProfile } from './profile.mjs';
import { makeReport } from './report.mjs';
import { pauseBetween, work } from './work.mjs';

/** A profile is used so often; then the log begins anew, or looking through it would take the most time. */
const roundsPerProfile = 50;
const postsPerRound = 120;

/**
 * @param {{ browser: 'chromium' | 'firefox', rounds: number }} options
 */
export async function sigkill({ browser, rounds }) {
  const report = makeReport(`${browser}: SIGKILL`, { rounds: 0, acknowledged: 0, unanswered: 0, restored: 0 });
  for (let done = 0; done < rounds; done += roundsPerProfile) {
    await inProfile((profile) =>
      killSome(report, { browser, profile, rounds: Math.min(roundsPerProfile, rounds - done) }),
    );
  }
  return report;
}

async function killSome(report, { browser, profile, rounds }) {
  const ledger = makeLedger();
  let counted = 0;
  let machine = await startMachine({ browser, profile });
  await setUp(machine);
  for (let round = 1; round <= rounds; round += 1) {
    const keys = await bringPosts(machine, `r${round}`, postsPerRound);
    const working = work(machine, ledger, keys);
    // Counted from the first answer: a browser that has just started needs a moment for that on a busy machine.
    const { count } = ledger;
    await poll(() => ledger.count > count, 30_000, 5);
    await pauseBetween(100, 1_000);
    await machine.kill();
    await working;
    machine = await startMachine({ browser, profile });
    const storage = await waitUntilReady(machine);
    const { unanswered, ...faults } = compare(ledger, await machine.inside());
    if (storage.mode === 'restored') {
      report.add({ restored: 1 });
      await machine.ask('cameBackSeen');
    }
    report.add({ rounds: 1 });
    report.check(`round ${round}`, faults);
    if (storage.mode !== 'ok' && storage.mode !== 'restored') report.fault(`round ${round}: ${storage.mode}`);
    report.add({ acknowledged: ledger.count - counted });
    counted = ledger.count;
    if (round === rounds) report.add({ unanswered });
    report.roundDone();
  }
  await machine.close();
}
