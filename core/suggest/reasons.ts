import type { SuggestionReason } from '../messages.ts';
import type { Language } from '../protocol/schema.ts';
import { isCommon } from './common-words.ts';
import { bagOf, type Example, unpackExamples } from './examples.ts';
import type { Extractor, Features } from './features.ts';
import type { Index } from './index-type.ts';
import { addedWeight } from './learned.ts';
import { languageOf } from './phrase-language.ts';
import { weightIn } from './score-rows.ts';
import { makeQuery, type Query } from './vector.ts';
import type { Weights } from './weights.ts';

const maxWords = 3;
/** A word is named when it carried at least this share of the likeness. */
const leastShare = 0.12;
const nearEnough = 0.25;

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
  const fallback = index.languages[0] ?? 'nl';
  const compare = comparer(index, query, weights);
  let example: string | undefined;
  let most = nearEnough;
  for (const text of known?.examples ?? []) {
    const likeness = compare(extractor.scan(text, languageOf({ text }, fallback), false));
    if (example !== undefined ? likeness <= most : likeness < most) continue;
    example = text;
    most = likeness;
  }
  if (example !== undefined) reasons.push({ kind: 'example', example });
  const handled = handledOf(index, reply).filter((one) => compare(bagOf(one)) >= nearEnough);
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

/** How like the post a text is, by its words, concepts and pairs: 0–1. */
function comparer(index: Index, query: Query, weights: Weights): (bag: Features) => number {
  const own = new Map<number, number>();
  for (let at = 0; at < query.bag.lettersFrom; at += 1) own.set(query.bag.hashes[at] ?? 0, query.values[at] ?? 0);
  const length = Math.hypot(...own.values()) || 1;
  return (bag) => {
    const other = makeQuery(index.postings, bag, weights);
    let product = 0;
    for (const [at, value] of other.values.entries()) product += value * (own.get(bag.hashes[at] ?? 0) ?? 0);
    return product / (length * (Math.hypot(...other.values) || 1));
  };
}

/** Unpacked at the first question. */
const unpacked = new WeakMap<Index['handled'], Map<number, Example[]>>();

/** Posts that were handled with a reply, as far as they are kept. */
function handledOf({ handled, learned, replies }: Index, reply: number): readonly Example[] {
  let byRow = unpacked.get(handled);
  if (byRow === undefined) {
    byRow = new Map();
    for (const [at, example] of unpackExamples(handled, (row) => replies[row]?.id ?? null).entries()) {
      const row = handled.rows[at] ?? 0;
      byRow.set(row, [...(byRow.get(row) ?? []), example]);
    }
    unpacked.set(handled, byRow);
  }
  const id = replies[reply]?.id;
  return [...(byRow.get(reply) ?? []), ...learned.filter(({ replyId }) => replyId === id)];
}
