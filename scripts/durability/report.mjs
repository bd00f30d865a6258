/** Told after every round, while an experiment of hours is still under way. @type {(report: Report) => void} */
let onRound = () => {};

/** @typedef {ReturnType<typeof makeReport>} Report */

/** @param {(report: Report) => void} listener */
export function watchReports(listener) {
  onRound = listener;
}

/**
 * What came out of an experiment: figures, and faults in words. Without faults it held.
 * @param {string} name
 * @param {Record<string, number>} figures
 */
export function makeReport(name, figures) {
  const started = Date.now();
  /** @type {string[]} */
  const faults = [];
  const report = {
    name,
    figures,
    faults,
    /** Set when it could not be run here: the reason. @type {string | undefined} */
    notRun: undefined,
    add(more) {
      for (const [key, value] of Object.entries(more)) figures[key] = (figures[key] ?? 0) + value;
    },
    atMost(key, value) {
      figures[key] = Math.max(figures[key] ?? 0, value);
    },
    fault(text) {
      faults.push(text);
    },
    /** @param {Record<string, readonly string[]>} found lists that should be empty */
    check(where, found) {
      for (const [what, list] of Object.entries(found)) {
        if (list.length > 0) faults.push(`${where}: ${list.length} ${what} (${list.slice(0, 3).join('; ')})`);
      }
    },
    /** A round is over, and its figures are in. */
    roundDone() {
      onRound(report);
    },
    get seconds() {
      return Math.round((Date.now() - started) / 1_000);
    },
  };
  return report;
}

/** @param {Report} report @param {string} [before] begins the line */
export function printReport(report, before = '') {
  if (report.notRun !== undefined) {
    console.log(`${report.name}: not run (${report.notRun})`);
    return;
  }
  const figures = Object.entries(report.figures).map(([name, value]) => `${name} ${value}`);
  const verdict = report.faults.length === 0 ? 'no faults' : `${report.faults.length} FAULTS`;
  console.log(`${before}${report.name}: ${figures.join(', ')}: ${verdict} (${report.seconds} s)`);
  for (const fault of report.faults.slice(0, 20)) console.log(`  ${fault}`);
}
