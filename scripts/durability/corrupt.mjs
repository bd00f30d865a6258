/** Bytes of the database, of the journal or of both are turned around between two starts of the browser. */
import { flipBytes, placesIn } from './damage.mjs';
import { compare, makeLedger } from './ledger.mjs';
import { bringPosts, setUp, startMachine, waitUntilReady } from './machine.mjs';
import { inProfile } from './profile.mjs';
import { makeReport } from './report.mjs';
import { work } from './work.mjs';

const postsPerRound = 40;

/** The database is damaged: it comes back from the journal, whole. @param {{ rounds: number }} options */
export async function corruptDatabase({ rounds }) {
  const report = makeReport('chromium: database corrupted', { rounds: 0, acknowledged: 0, restored: 0, slowestMs: 0 });
  await inProfile(async (profile) => {
    const ledger = makeLedger();
    let counted = 0;
    for (let round = 1; round <= rounds; round += 1) {
      await workAndClose({ profile, ledger, round });
      await flipBytes(placesIn(profile).database);
      const machine = await startMachine({ browser: 'chromium', profile });
      const storage = await waitUntilReady(machine);
      const { unanswered: _, ...faults } = compare(ledger, await machine.inside());
      report.add({ rounds: 1, restored: storage.mode === 'restored' ? 1 : 0 });
      // Read: what the next round shows is then of that round.
      await machine.ask('cameBackSeen');
      report.atMost('slowestMs', storage.readyMs);
      report.check(`round ${round} (${storage.mode})`, faults);
      if (storage.missing !== undefined) report.fault(`round ${round}: ${storage.missing} missing`);
      report.add({ acknowledged: ledger.count - counted });
      counted = ledger.count;
      report.roundDone();
      await machine.kill();
    }
  });
  return report;
}

/** The journal is damaged: it comes back from the database, so that losing that one later costs nothing. */
export async function corruptJournal({ rounds }) {
  const report = makeReport('chromium: journal corrupted', { rounds: 0, acknowledged: 0, restoredAfterwards: 0 });
  await inProfile(async (profile) => {
    const ledger = makeLedger();
    for (let round = 1; round <= rounds; round += 1) {
      await workAndClose({ profile, ledger, round });
      const { journal, database } = placesIn(profile);
      await flipBytes(journal);
      let machine = await startMachine({ browser: 'chromium', profile });
      let storage = await waitUntilReady(machine);
      report.add({ rounds: 1 });
      const { unanswered: _, ...faults } = compare(ledger, await machine.inside());
      report.check(`round ${round} (${storage.mode})`, faults);
      await machine.kill();

      await flipBytes(database);
      machine = await startMachine({ browser: 'chromium', profile });
      storage = await waitUntilReady(machine);
      const { unanswered: __, ...after } = compare(ledger, await machine.inside());
      report.check(`round ${round}, then the database (${storage.mode})`, after);
      report.add({ restoredAfterwards: storage.mode === 'restored' ? 1 : 0 });
      report.roundDone();
      await machine.kill();
    }
    report.add({ acknowledged: ledger.count });
  });
  return report;
}

/** Both are damaged at once: what can be read comes back, and the person is told what did not. */
export async function corruptBoth({ rounds }) {
  const report = makeReport('chromium: database and journal corrupted', { rounds: 0, whole: 0, told: 0, silent: 0 });
  for (let round = 1; round <= rounds; round += 1) {
    await inProfile(async (profile) => {
      const ledger = makeLedger();
      // A new profile each time, so each time the first round in it.
      await workAndClose({ profile, ledger, round: 1 });
      const { journal, database } = placesIn(profile);
      await flipBytes(database);
      await flipBytes(journal);
      const machine = await startMachine({ browser: 'chromium', profile });
      const storage = await waitUntilReady(machine);
      const { lost } = compare(ledger, await machine.inside());
      const isTold = storage.missing !== undefined || storage.isLost === true || storage.mode === 'unavailable';
      report.add({ rounds: 1, [lost.length === 0 ? 'whole' : isTold ? 'told' : 'silent']: 1 });
      if (lost.length > 0 && !isTold) report.fault(`round ${round}: ${lost.length} lost, ${JSON.stringify(storage)}`);
      report.roundDone();
      await machine.kill();
    });
  }
  return report;
}

async function workAndClose({ profile, ledger, round }) {
  const machine = await startMachine({ browser: 'chromium', profile });
  if (round === 1) await setUp(machine);
  const keys = await bringPosts(machine, `c${round}`, postsPerRound);
  await work(machine, ledger, keys);
  await machine.kill();
}
