import { expect, test } from 'vitest';
import { corruptDatabase } from '../../scripts/durability/corrupt.mjs';
import { fillDisk } from '../../scripts/durability/disk.mjs';
import { sigkill } from '../../scripts/durability/sigkill.mjs';
import { killWorkers } from '../../scripts/durability/workers.mjs';
import { type BrowserName, browserNames } from './browsers.ts';

/**
 * The short form of `npm run durability`: what was acknowledged is counted outside the browser, and none of it may be
 * lost, double or torn. The long form and its figures: docs/durability.md.
 */

const minutes = 60_000;

type Report = Awaited<ReturnType<typeof sigkill>>;

interface Short {
  readonly name: string;
  readonly browser: BrowserName;
  readonly run: () => Promise<Report>;
  /** Figures that must come out exactly so, or the experiment did not happen. */
  readonly figures: Readonly<Record<string, number>>;
}

const all: readonly Short[] = [
  {
    name: '30 kills of chromium',
    browser: 'chromium',
    run: () => sigkill({ browser: 'chromium', rounds: 30 }),
    figures: { rounds: 30 },
  },
  {
    name: '10 kills of firefox',
    browser: 'firefox',
    run: () => sigkill({ browser: 'firefox', rounds: 10 }),
    figures: { rounds: 10 },
  },
  {
    name: '5 corrupted databases',
    browser: 'chromium',
    run: () => corruptDatabase({ rounds: 5 }),
    figures: { rounds: 5 },
  },
  {
    name: '50 stops of the background in mid-request',
    browser: 'chromium',
    run: () => killWorkers({ browser: 'chromium', rounds: 50 }),
    figures: { kills: 50 },
  },
  {
    name: 'a full disk, of which the person is told',
    browser: 'chromium',
    run: () => fillDisk({ browser: 'chromium', rounds: 1 }),
    figures: { rounds: 1, toldOnScreen: 1 },
  },
];

test.each(all.filter(({ browser }) => browserNames.includes(browser)))(
  'nothing that was acknowledged is lost: $name',
  { timeout: 5 * minutes },
  async ({ run, figures }) => {
    const report = await run();
    if (report.notRun !== undefined) {
      console.warn(`${report.name}: not run (${report.notRun})`);
      return;
    }
    expect(report.faults).toEqual([]);
    expect(report.figures).toMatchObject(figures);
    expect(report.figures['acknowledged']).toBeGreaterThan(figures['rounds'] ?? 10);
  },
);
