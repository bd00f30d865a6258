import type { Index } from './index-type.ts';
import type { Query } from './vector.ts';
import type { Weights } from './weights.ts';

/** Per reply number (the last one: outside the protocol): likeness of direction, and how probable the words are. */
export interface Scores {
  readonly cosine: Float32Array;
  readonly bayes: Float32Array;
}

/** Weight of a feature in one reply, 0 when it has none. */
export function weightIn(index: Index, feature: number, reply: number): number {
  const { starts, postingReply, postingWeight } = index.base;
  let low = starts[feature] ?? 0;
  let high = (starts[feature + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = postingReply[middle] ?? 0;
    if (found === reply) return postingWeight[middle] ?? 0;
    if (found < reply) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

export function scoreAll(index: Index, query: Query, weights: Weights): Scores {
  const { starts, postingReply, postingWeight, replies } = index.base;
  const cosine = new Float32Array(replies.length + 1);
  const bayes = new Float32Array(replies.length + 1);
  let square = 0;
  let sum = 0;
  for (const [at, value] of query.values.entries()) {
    square += value * value;
    const feature = query.numbers[at] ?? -1;
    if (feature < 0) continue;
    sum += value;
    const end = starts[feature + 1] ?? 0;
    for (let place = starts[feature] ?? 0; place < end; place += 1) {
      const reply = postingReply[place] ?? 0;
      const weight = postingWeight[place] ?? 0;
      cosine[reply] = (cosine[reply] ?? 0) + value * weight;
      bayes[reply] = (bayes[reply] ?? 0) + value * Math.log1p(weight / weights.alpha);
    }
  }
  addLearned(index, query, weights, cosine, bayes);
  const norm = Math.sqrt(square) || 1;
  for (let reply = 0; reply < cosine.length; reply += 1) {
    cosine[reply] = (cosine[reply] ?? 0) / (norm * (index.norms[reply] || 1));
    bayes[reply] = ((bayes[reply] ?? 0) - sum * Math.log((index.totals[reply] ?? 0) + weights.beta)) / norm;
  }
  return { cosine, bayes };
}

/** What was learned since the base was built counts on top of it. */
function addLearned(index: Index, query: Query, weights: Weights, cosine: Float32Array, bayes: Float32Array): void {
  for (const [reply, patch] of index.patches) {
    for (const [at, value] of query.values.entries()) {
      const added = patch.get(query.bag.hashes[at] ?? 0);
      if (added === undefined) continue;
      const feature = query.numbers[at] ?? -1;
      const before = feature < 0 ? 0 : weightIn(index, feature, reply);
      cosine[reply] = (cosine[reply] ?? 0) + value * added;
      const gain = Math.log1p((before + added) / weights.alpha) - Math.log1p(before / weights.alpha);
      bayes[reply] = (bayes[reply] ?? 0) + value * gain;
    }
  }
}
