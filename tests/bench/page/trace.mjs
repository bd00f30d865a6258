/** What a trace of Chromium says of the content script. Times in ms; `cpu` is time of the thread itself, not of the clock. */

/** Script of ours by its address; and what follows a promise, which has no address: the pages of the bench have none. */
const named = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall']);

/**
 * @param {readonly object[]} events of a trace with the categories below
 * @param {string} extension origin of the extension
 * @returns {{scripts: readonly {ts: number, ms: number}[], longestTask: {cpu: number, wall: number},
 *   forcedLayouts: number, forcedStyles: {count: number, ms: number}}}
 *   `scripts`: every run of our script, `ts` in µs; `longestTask`: the longest task of the page's main thread that ran
 *   script of ours; forced: what the browser had to work out while our script waited for it
 */
export function readTrace(events, extension) {
  const main = mainThreads(events);
  const longestTask = { cpu: 0, wall: 0 };
  const forcedStyles = { count: 0, ms: 0 };
  const scripts = [];
  let forcedLayouts = 0;
  for (const thread of main) {
    let task;
    let script;
    for (const event of thread) {
      const end = event.ts + event.dur;
      const isInside = (outer) => outer !== undefined && event.ts >= outer.ts && end <= outer.ts + outer.dur;
      if (event.name === 'RunTask') task = event;
      else if (isInside(script)) {
        if (event.name === 'Layout') forcedLayouts += 1;
        if (event.name === 'UpdateLayoutTree') {
          forcedStyles.count += 1;
          forcedStyles.ms += event.tdur / 1_000;
        }
      } else if (event.name === 'RunMicrotasks' || (named.has(event.name) && addressOf(event).startsWith(extension))) {
        script = event;
        scripts.push({ ts: event.ts, ms: event.tdur / 1_000 });
        if (isInside(task)) {
          longestTask.cpu = Math.max(longestTask.cpu, task.tdur / 1_000);
          longestTask.wall = Math.max(longestTask.wall, task.dur / 1_000);
        }
      }
    }
  }
  return { scripts, longestTask, forcedLayouts, forcedStyles };
}

export const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  'toplevel',
  'blink.user_timing',
];

/** The main threads of pages, without those of the extension's own; outer events before inner ones. */
function mainThreads(events) {
  const threads = new Map();
  for (const event of events) {
    if (event.ph !== 'X') continue;
    const key = `${event.pid} ${event.tid}`;
    if (!threads.has(key)) threads.set(key, []);
    threads.get(key).push(event);
  }
  const pages = new Set(events.filter(isMark).map(({ pid, tid }) => `${pid} ${tid}`));
  return [...threads]
    .filter(([key]) => pages.has(key))
    .map(([, thread]) => thread.sort((a, b) => a.ts - b.ts || b.dur - a.dur));
}

const isMark = ({ cat, name }) => cat === 'blink.user_timing' && name.startsWith('bench ');

/** When the page said `performance.mark('bench …')`, µs. */
export function marksOf(events) {
  return events
    .filter(isMark)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
}

function addressOf({ args }) {
  return args?.data?.url ?? args?.fileName ?? '';
}
