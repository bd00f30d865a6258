import { categories, marksOf, readTrace } from './trace.mjs';
import { recycle, visits } from './visits.mjs';

/** Figures of one round in Chromium. */

/**
 * @returns {Promise<Record<string, object>>} per visit: `scriptMs` (time of the main thread in our script, per part),
 *   `worstPartMs`, `longestTaskMs`, forced layouts and styles in all parts together
 */
export async function visitAll(driver, site, isOn, now) {
  const results = {};
  for (const visit of visits) {
    const page = await driver.browser.newPage();
    await visit.before?.(page, site, isOn, now);
    await page.tracing.start({ categories });
    await visit.during(page, site, isOn, now);
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    await page.close();
    const trace = readTrace(traceEvents, driver.origin);
    results[visit.name] = {
      scriptMs: sum(trace.scripts) / visit.parts,
      worstPartMs: Math.max(...perPart(trace.scripts, marksOf(traceEvents))),
      longestTaskMs: trace.longestTask.cpu,
      longestTaskWallMs: trace.longestTask.wall,
      forcedLayouts: trace.forcedLayouts,
      forcedStyles: trace.forcedStyles.count,
      forcedStylesMs: trace.forcedStyles.ms,
    };
  }
  return results;
}

/** Cost between one mark and the next: a part begins where the page said so. */
function perPart(scripts, marks) {
  if (marks.length < 2) return [sum(scripts)];
  return marks.map((start, index) =>
    sum(scripts.filter(({ ts }) => ts >= start && ts < (marks[index + 1] ?? Number.POSITIVE_INFINITY))),
  );
}

const sum = (scripts) => scripts.reduce((total, { ms }) => total + ms, 0);

/**
 * Memory of a page that shows 10,000 posts in forty elements, after garbage was collected.
 * @returns {Promise<readonly {shown: number, heapKb: number, nodes: number, listeners: number}[]>} page and extension
 *   together: they share one heap
 */
export async function watchMemory(driver, site, stops) {
  const page = await driver.browser.newPage();
  await page.goto(`${site.origin}/feed`);
  const client = await page.createCDPSession();
  const seen = [];
  let shown = 0;
  for (const stop of stops) {
    await recycle(page, stop - shown);
    shown = stop;
    for (let times = 0; times < 3; times += 1) await client.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0 } = await client.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    seen.push({
      shown,
      heapKb: Math.round((usedSize + embedderHeapUsedSize) / 1_024),
      nodes,
      listeners: jsEventListeners,
    });
  }
  await page.close();
  return seen;
}
