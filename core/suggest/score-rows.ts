import type { Postings } from './index-type.ts';
import type { Query } from './vector.ts';
import type { Weights } from './weights.ts';

/** Per row: likeness of direction (0–1), and how probable the words are under it (a log, for comparing only). */
export interface Scores {
  readonly cosine: Float32Array;
  readonly bayes: Float32Array;
}

/** Weight of a feature in one row, 0 when it has none. */
export function weightIn(postings: Postings, feature: number, row: number): number {
  if (feature < 0) return 0;
  let low = postings.starts[feature] ?? 0;
  let high = (postings.starts[feature + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = postings.rows[middle] ?? 0;
    if (found === row) return postings.scale[postings.codes[middle] ?? 0] ?? 0;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Scores of all rows of some postings. */
export function scoreRows(postings: Postings, query: Query, weights: Weights): Scores {
  const scores = sumRows(postings, query);
  return finishScores(scores, query, postings, weights);
}

/** Per row the products of weights, and of weight and log. */
export function sumRows({ starts, rows, codes, step, scale, norms }: Postings, query: Query): Scores {
  const cosine = new Float32Array(norms.length);
  const bayes = new Float32Array(norms.length);
  for (let at = 0; at < query.values.length; at += 1) {
    const feature = query.numbers[at] ?? -1;
    if (feature < 0) continue;
    const value = query.values[at] ?? 0;
    const valueStep = value * step;
    const end = starts[feature + 1] ?? 0;
    for (let place = starts[feature] ?? 0; place < end; place += 1) {
      const row = rows[place] ?? 0;
      const code = codes[place] ?? 0;
      cosine[row] = (cosine[row] ?? 0) + value * (scale[code] ?? 0);
      bayes[row] = (bayes[row] ?? 0) + valueStep * code;
    }
  }
  return { cosine, bayes };
}

/** Long replies must not win by their length. */
export function finishScores(
  { cosine, bayes }: Scores,
  query: Query,
  { norms, totals }: Pick<Postings, 'norms' | 'totals'>,
  weights: Weights,
): Scores {
  let square = 0;
  let known = 0;
  for (let at = 0; at < query.values.length; at += 1) {
    const value = query.values[at] ?? 0;
    square += value * value;
    if ((query.numbers[at] ?? -1) >= 0) known += value;
  }
  const norm = Math.sqrt(square) || 1;
  for (let row = 0; row < cosine.length; row += 1) {
    cosine[row] = (cosine[row] ?? 0) / (norm * (norms[row] || 1));
    bayes[row] = ((bayes[row] ?? 0) - known * Math.log((totals[row] ?? 0) + weights.beta)) / norm;
  }
  return { cosine, bayes };
}
