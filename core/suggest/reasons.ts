import type { SuggestionReason } from '../messages.ts';
import type { Language } from '../protocol/schema.ts';
import { languageOf } from './build.ts';
import { isCommon } from './common-words.ts';
import type { Extractor } from './features.ts';
import type { Index } from './index-type.ts';
import { addedWeight } from './learned.ts';
import { weightIn } from './score-rows.ts';
import { makeQuery, type Query } from './vector.ts';
import type { Weights } from './weights.ts';

const maxWords = 3;
/** A word is named when it carried at least this share of the likeness. */
const leastShare = 0.12;
const nearEnough = 0.25;
/** Of replies with a long history only the latest posts are compared. */
const maxCompared = 40;

/** Why this reply: the words of the post that carried the score, the nearest example, how many like it were handled. */
export function explain(
  index: Index,
  query: Query,
  reply: number,
  language: Language,
  weights: Weights,
  extractor: Extractor,
): SuggestionReason[] {
  const reasons: SuggestionReason[] = [];
  const words = carryingWords(index, query, reply, language);
  if (words.length > 0) reasons.push({ kind: 'words', words });
  const known = index.replies[reply];
  const example = nearest(index, query, known?.examples ?? [], weights, extractor)[0];
  if (example !== undefined) reasons.push({ kind: 'example', example });
  const learned = index.learned.filter((post) => post.replyId === known?.id).map((post) => post.text);
  const handled = nearest(index, query, [...(known?.handled ?? []), ...learned], weights, extractor);
  if (handled.length > 0) reasons.push({ kind: 'handled', count: handled.length });
  return reasons;
}

function carryingWords(index: Index, query: Query, reply: number, language: Language): string[] {
  const { words, hashes, sources } = query.bag;
  const carried = new Float64Array(words.length);
  let total = 0;
  for (const [at, value] of query.values.entries()) {
    const weight =
      weightIn(index.postings, query.numbers[at] ?? -1, reply) +
      addedWeight(index.additions, index.learned.length, hashes[at] ?? 0, reply);
    const source = sources[at] ?? 0;
    carried[source] = (carried[source] ?? 0) + value * weight;
    total += value * weight;
  }
  const chosen = [...words.keys()]
    .filter((at) => (carried[at] ?? 0) > leastShare * total && !isCommon(words[at]?.plain ?? '', language))
    .sort((a, b) => (carried[b] ?? 0) - (carried[a] ?? 0) || a - b)
    .slice(0, maxWords)
    .sort((a, b) => a - b);
  return [...new Set(chosen.map((at) => words[at]?.written ?? ''))];
}

/** The texts that are like the post, nearest first. */
function nearest(
  index: Index,
  query: Query,
  texts: readonly string[],
  weights: Weights,
  extractor: Extractor,
): string[] {
  const own = new Map<number, number>();
  for (let at = 0; at < query.bag.lettersFrom; at += 1) own.set(query.bag.hashes[at] ?? 0, query.values[at] ?? 0);
  const length = Math.hypot(...own.values()) || 1;
  return texts
    .slice(-maxCompared)
    .map((text) => {
      const bag = extractor.scan(text, languageOf({ text }, index.languages[0] ?? 'nl'), false);
      const other = makeQuery(index.postings, bag, weights);
      let product = 0;
      for (const [at, value] of other.values.entries()) product += value * (own.get(bag.hashes[at] ?? 0) ?? 0);
      return { text, likeness: product / (length * (Math.hypot(...other.values) || 1)) };
    })
    .filter(({ likeness }) => likeness >= nearEnough)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ text }) => text);
}
