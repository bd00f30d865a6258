import { decodeWeight, type Index, type Postings, smoothing } from './index-type.ts';
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
    if (found === row) return decodeWeight(postings.codes[middle] ?? 0, postings.step);
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Scores of all rows. `patches` is what was learned on top of the postings; then the row lengths come with it. */
export function scoreRows(
  postings: Postings,
  query: Query,
  weights: Weights,
  learned: Pick<Index, 'patches' | 'norms' | 'totals'> = { ...postings, patches: new Map() },
): Scores {
  const { starts, rows, codes, step } = postings;
  const weightOf = Float32Array.from({ length: 256 }, (_, code) => decodeWeight(code, step));
  const cosine = new Float32Array(postings.norms.length);
  const bayes = new Float32Array(postings.norms.length);
  let square = 0;
  let sum = 0;
  for (let at = 0; at < query.values.length; at += 1) {
    const value = query.values[at] ?? 0;
    square += value * value;
    const feature = query.numbers[at] ?? -1;
    if (feature < 0) continue;
    sum += value;
    const end = starts[feature + 1] ?? 0;
    const valueStep = value * step;
    for (let place = starts[feature] ?? 0; place < end; place += 1) {
      const row = rows[place] ?? 0;
      const code = codes[place] ?? 0;
      cosine[row] = (cosine[row] ?? 0) + value * (weightOf[code] ?? 0);
      bayes[row] = (bayes[row] ?? 0) + valueStep * code;
    }
  }
  addLearned(postings, learned.patches, query, { cosine, bayes });
  const norm = Math.sqrt(square) || 1;
  for (let row = 0; row < cosine.length; row += 1) {
    cosine[row] = (cosine[row] ?? 0) / (norm * (learned.norms[row] || 1));
    bayes[row] = ((bayes[row] ?? 0) - sum * Math.log((learned.totals[row] ?? 0) + weights.beta)) / norm;
  }
  return { cosine, bayes };
}

function addLearned(postings: Postings, patches: Index['patches'], query: Query, { cosine, bayes }: Scores): void {
  for (const [row, patch] of patches) {
    for (const [at, value] of query.values.entries()) {
      const added = patch.get(query.bag.hashes[at] ?? 0);
      if (added === undefined) continue;
      const before = weightIn(postings, query.numbers[at] ?? -1, row);
      cosine[row] = (cosine[row] ?? 0) + value * added;
      const gain = Math.log1p((before + added) / smoothing) - Math.log1p(before / smoothing);
      bayes[row] = (bayes[row] ?? 0) + value * gain;
    }
  }
}
