/**
 * npm run bench -- search
 *
 * Searching while typing in 2,000 replies and 500 articles of 8 kB: every key stroke of queries with and without typing
 * errors is one search, with the passages that are shown beside what was found. Times in milliseconds, on this machine.
 */
import { readFileSync } from 'node:fs';
import { loadCore } from '../../scripts/load-core.mjs';

const replyCount = 2_000;
const articleCount = 500;
const articleLength = 8_000;
const queryCount = 300;
const shown = 20;

const engine = await loadCore('scripts/suggest/engine.ts');
const folder = new URL('../data/webcare-nl/', import.meta.url);
const { replies } = JSON.parse(readFileSync(new URL('protocol.json', folder), 'utf8'));
const { posts } = JSON.parse(readFileSync(new URL('posts.json', folder), 'utf8'));
const sentences = [
  ...replies.flatMap(({ text_nl, examples }) => [text_nl, ...examples]),
  ...posts.map(({ text }) => text),
];
const protocol = {
  languages: ['nl', 'en'],
  replies: Array.from({ length: replyCount }, (_, number) => makeReply(replies[number % replies.length], number)),
  articles: Array.from({ length: articleCount }, (_, number) => makeArticle(number)),
};
const articleTexts = new Map(protocol.articles.map(({ id, text }) => [id, text.nl]));

const gathered = runSteps(engine.searchedSteps(protocol));
const ranked = runSteps(engine.buildSteps(engine.articlesToRank(protocol), []));
const index = engine.buildIndex(protocol, []);
const strokes = [];
const firsts = [];
for (let number = 0; number < queryCount; number += 1) {
  const query = makeQuery(number);
  const post = posts[(number * 13) % posts.length];
  for (let length = 1; length <= query.length; length += 1) {
    const typed = query.slice(0, length);
    const ms = time(() => {
      const fits = { reply: engine.fitTo(index, post), article: engine.fitTo(ranked.value, post) };
      for (const { kind, id, matched } of engine.search(gathered.value, typed, { count: shown, fits })) {
        if (kind === 'article') engine.passageWith([articleTexts.get(id)], matched);
      }
    });
    // At the first one the post itself is ranked.
    (length === 1 ? firsts : strokes).push(ms);
  }
}
const each = engine.measureTimes(strokes);
const first = engine.measureTimes(firsts);
console.table([
  {
    replies: replyCount,
    articles: articleCount,
    words: gathered.value.vocabulary.words.length,
    strokes: strokes.length,
    p50: round(each.msMedian),
    p99: round(each.msP99),
    firstP50: round(first.msMedian),
    firstP99: round(first.msP99),
    gatherMs: Math.round(gathered.ms),
    rankMs: Math.round(ranked.ms),
    longestStepMs: round(Math.max(gathered.longest, ranked.longest)),
  },
]);

function makeReply(reply, number) {
  const vary = (text) => `${text} kenmerk${(number * 7919) % 3571} soort${number % 97}`;
  return {
    id: `${reply.id}-${number}`,
    title: { nl: vary(reply.title) },
    text: { nl: reply.text_nl, en: reply.text_en },
    examples: { nl: reply.examples.map(vary) },
    use: 'as-is',
    status: 'approved',
  };
}

function makeArticle(number) {
  const parts = [];
  let length = 0;
  for (let at = number * 31; length < articleLength; at += 17) {
    const sentence = `${sentences[at % sentences.length]} Onderdeel${(at * 7919) % 20011}.`;
    parts.push(at % 5 === 0 ? `## ${sentence.slice(0, 40)}` : sentence);
    length += sentence.length + 2;
  }
  return {
    id: `artikel-${number}`,
    title: { nl: `${sentences[(number * 7) % sentences.length].slice(0, 50)} ${number}` },
    text: { nl: parts.join('\n\n') },
  };
}

/** Two words of a sentence, every other time with two letters swapped or one left out. */
function makeQuery(number) {
  const words = sentences[(number * 29) % sentences.length].match(/\p{L}{5,}/gu) ?? ['bezorging'];
  const query = words.slice(0, 2).join(' ');
  if (number % 2 === 0) return query;
  const at = 2 + (number % 3);
  return number % 4 === 1
    ? query.slice(0, at) + query[at + 1] + query[at] + query.slice(at + 2)
    : query.slice(0, at) + query.slice(at + 1);
}

function runSteps(steps) {
  let ms = 0;
  let longest = 0;
  for (;;) {
    const startedAt = performance.now();
    const step = steps.next();
    const took = performance.now() - startedAt;
    ms += took;
    longest = Math.max(longest, took);
    if (step.done === true) return { value: step.value, ms, longest };
  }
}

function time(run) {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}

function round(value) {
  return Number(value.toFixed(2));
}
