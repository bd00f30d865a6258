import type { Features } from './features.ts';
import type { Index } from './index-type.ts';
import { finishScores, type Scores, sumRows } from './score-rows.ts';
import { compareThemes, placeAmongThemes } from './themes.ts';
import { makeQuery, type Query } from './vector.ts';
import type { Weights } from './weights.ts';

/** A text against all replies; the last number stands for "outside the protocol". */
export interface BagScores {
  readonly query: Query;
  /** Likeness 0–1 and a little more. */
  readonly likeness: Float32Array;
  /** What the order goes by. */
  readonly scores: Float32Array;
  /** Likeness of themes alone. */
  readonly themeLikeness: Float32Array;
}

export function scoreBag(index: Index, bag: Features, weights: Weights): BagScores {
  const query = makeQuery(index.postings, bag, weights);
  return scoreQuery(index, query, placeAmongThemes(index.themes, bag, weights), weights);
}

/** @param shares how much the text is about each theme */
export function scoreQuery(index: Index, query: Query, shares: Float32Array, weights: Weights): BagScores {
  const { cosine, bayes } = scoreReplies(index, query, weights);
  const themeLikeness = compareThemes(shares, index);
  const likeness = cosine.map((value, reply) => value + weights.themes * (themeLikeness[reply] ?? 0));
  const scores = likeness.map((value, reply) => value + weights.bayes * (bayes[reply] ?? 0));
  return { query, likeness, scores, themeLikeness };
}

/** Scores of all replies, with what was learned. */
function scoreReplies(index: Index, query: Query, weights: Weights): Scores {
  const scores = sumRows(index.postings, query);
  const { byFeature } = index.additions;
  for (let at = 0; at < query.values.length && byFeature.size > 0; at += 1) {
    const learned = byFeature.get(query.bag.hashes[at] ?? 0);
    if (learned === undefined) continue;
    const value = query.values[at] ?? 0;
    for (const { post, row, added, gain } of learned) {
      if (post > index.learned.length) continue;
      scores.cosine[row] = (scores.cosine[row] ?? 0) + value * added;
      scores.bayes[row] = (scores.bayes[row] ?? 0) + value * gain;
    }
  }
  return finishScores(scores, query, index, weights);
}
