/**
 * npm run bench -- suggest [--data DIR] [--json] [--only NAME]
 *
 * The suggestion engine on labelled posts: official test splits, k examples per reply drawn from train with seed 42,
 * the label as title. The sets lie in tests/data with licence and source; `--data` (or KANTLIJN_DATA) is another folder
 * with banking77, clinc150, vira, natcs, and what is not there is reported as not present. `--dev` takes development posts from train instead, for tuning.
 */
import { parseArgs } from 'node:util';
import { loadCore } from '../../scripts/load-core.mjs';
import { drawHandled, measureMarked } from './suggest/marked.mjs';
import { readSets } from './suggest/sets.mjs';
import { measureSpeed } from './suggest/speed.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'boolean' },
    dev: { type: 'boolean' },
    only: { type: 'string' },
  },
});
const engine = await loadCore('scripts/suggest/engine.ts');
const results = [];
for (const set of readSets(values.data ?? process.env.KANTLIJN_DATA, values.dev === true)) {
  if (values.only !== undefined && !set.name.includes(values.only)) continue;
  results.push(set.load === undefined ? { set: set.name, status: 'not present' } : measure(set));
}
const markedSets = [
  ['webcare-nl', 150, 10],
  ['webcare-nl', 300, 10],
  ['webcare-nl', 450, 10],
  ['banking77 k=5', 1000, 3],
];
const marked = [];
for (const [name, count, draws] of markedSets) {
  const set = readSets(values.data ?? process.env.KANTLIJN_DATA, true).find((one) => one.name === name);
  if (values.only !== undefined && values.only !== 'marked') continue;
  if (set?.load === undefined) marked.push({ set: name, status: 'not present' });
  else
    marked.push(
      measureMarked(engine, { name: `${name}, ${count} handled`, draws, draw: drawHandled(set.load(), count) }),
    );
}
const speed = values.only === undefined ? measureSpeed(engine) : undefined;
if (values.json === true) console.log(JSON.stringify({ results, marked, speed }, null, 2));
else {
  console.table(results);
  if (marked.length > 0) console.table(marked);
  if (speed !== undefined) console.table([speed]);
}

function measure({ name, target, load }) {
  const { protocol, posts, handled = [] } = load();
  const startedAt = performance.now();
  const index = engine.buildIndex(protocol, handled);
  const buildMs = performance.now() - startedAt;
  const { n, at1, at3, aurocNone, msMedian, msP99 } = engine.evaluatePosts(index, posts, {
    now: () => performance.now(),
    detectLanguage: engine.detectLanguage,
  });
  return {
    set: name,
    replies: protocol.replies.length,
    posts: n,
    '@1': percent(at1),
    '@3': percent(at3),
    none: aurocNone === null ? '' : Number(aurocNone.toFixed(3)),
    target,
    buildMs: Math.round(buildMs),
    p50: Number(msMedian.toFixed(2)),
    p99: Number(msP99.toFixed(2)),
  };
}

function percent(share) {
  return Number((share * 100).toFixed(1));
}
