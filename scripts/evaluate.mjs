/**
 * npm run -s evaluate -- --protocol P.json --posts POSTS.json [--learn HANDLED.json]
 *
 * How often the protocol's right reply is suggested first or among the first three. Prints JSON; docs/suggestions.md
 * describes the files and the figures.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCore } from './load-core.mjs';
import { readPosts, readProtocol } from './suggest/read-files.mjs';

const usage = 'Use: npm run -s evaluate -- --protocol P.json --posts POSTS.json [--learn HANDLED.json]';

try {
  const { values } = parseArgs({
    options: { protocol: { type: 'string' }, posts: { type: 'string' }, learn: { type: 'string' } },
  });
  if (values.protocol === undefined || values.posts === undefined) throw new Error(usage);
  const protocol = readProtocol(readJson(values.protocol));
  const posts = readPosts(readJson(values.posts));
  const handled = values.learn === undefined ? [] : readPosts(readJson(values.learn));
  console.log(JSON.stringify(await evaluate(protocol, posts, handled), null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function evaluate(protocol, posts, handled) {
  const { buildIndex, detectLanguage, evaluatePosts } = await loadCore('scripts/suggest/engine.ts');
  const learned = handled.map(({ text, reply, language }) => ({ text, replyId: reply ?? null, language }));
  const now = () => performance.now();
  const startedAt = now();
  const index = buildIndex(protocol, learned);
  const indexMs = now() - startedAt;
  const figures = evaluatePosts(index, posts, { now, detectLanguage });
  return { ...figures, msMedian: round(figures.msMedian), msP99: round(figures.msP99), indexMs: round(indexMs) };
}

function round(value) {
  return Math.round(value * 100) / 100;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error.message}`);
  }
}
