/**
 * npm run durability -- [--which sigkill,workers,corrupt,journal,both,disk,upgrade,restore] [--rounds N] [--browser chromium|firefox]
 *
 * Takes real browsers down in the ways that happen and counts, from outside, whether anything that was acknowledged
 * is lost, double or torn. Build first: `node scripts/build.mjs`. Without `--rounds` the short form runs.
 */
import { parseArgs } from 'node:util';
import { corruptBoth, corruptDatabase, corruptJournal } from './durability/corrupt.mjs';
import { fillDisk } from './durability/disk.mjs';
import { printReport, watchReports } from './durability/report.mjs';
import { restoreMany } from './durability/restore.mjs';
import { sigkill } from './durability/sigkill.mjs';
import { killUpgrades } from './durability/upgrade.mjs';
import { killWorkers } from './durability/workers.mjs';

/** With how often in the short form, per browser; nothing where that browser cannot be made to do it. */
const experiments = {
  sigkill: { run: sigkill, short: { chromium: 30, firefox: 10 } },
  workers: { run: killWorkers, short: { chromium: 50, firefox: 20 } },
  corrupt: { run: corruptDatabase, short: { chromium: 20 } },
  journal: { run: corruptJournal, short: { chromium: 10 } },
  both: { run: corruptBoth, short: { chromium: 10 } },
  disk: { run: fillDisk, short: { chromium: 3, firefox: 1 } },
  upgrade: { run: killUpgrades, short: { chromium: 5 } },
  restore: { run: restoreMany, short: { chromium: 1 } },
};

const { values } = parseArgs({
  options: { which: { type: 'string' }, rounds: { type: 'string' }, browser: { type: 'string' } },
});
const names = values.which?.split(',') ?? Object.keys(experiments);
const unknown = names.filter((name) => !(name in experiments));
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
if (unknown.length > 0 || (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))) {
  console.error(`Use: npm run durability -- --which ${Object.keys(experiments).join(',')} --rounds N`);
  process.exit(1);
}

/** So many lines for one experiment, however many rounds it has. */
const mostLines = 30;

for (const name of names) {
  const { run, short } = experiments[name];
  for (const [browser, few] of Object.entries(short)) {
    if (values.browser !== undefined && values.browser !== browser) continue;
    const every = Math.ceil((rounds ?? few) / mostLines);
    let roundsDone = 0;
    watchReports((report) => {
      roundsDone += 1;
      if (roundsDone % every === 0) printReport(report, `… round ${roundsDone}: `);
    });
    const report = await run({ browser, rounds: rounds ?? few });
    printReport(report);
    if (report.faults.length > 0) process.exitCode = 1;
  }
}
