import { blocks, type Features } from './features.ts';
import { findKey } from './hash.ts';
import type { Postings } from './index-type.ts';
import type { Weights } from './weights.ts';

/** Weight of a feature that `count` of `rows` rows have. */
export const idfOf = (rows: number, count: number, weights: Weights): number =>
  Math.log(1 + rows / count) ** weights.idfPower;

/** TF-IDF per block, each block scaled to its own weight. `numbers`: feature number per feature, -1 when unknown. */
export function weighFeatures(
  bag: Features,
  numbers: Int32Array,
  idf: Float32Array,
  unknownIdf: number,
  weights: Weights,
): Float32Array {
  const values = new Float32Array(bag.hashes.length);
  const squares = new Float64Array(blocks.length);
  for (let at = 0; at < values.length; at += 1) {
    const number = numbers[at] ?? -1;
    const value = (bag.values[at] ?? 0) * (number >= 0 ? (idf[number] ?? 0) : unknownIdf);
    values[at] = value;
    const block = bag.blocks[at] ?? 0;
    squares[block] = (squares[block] ?? 0) + value * value;
  }
  for (let at = 0; at < values.length; at += 1) {
    const block = bag.blocks[at] ?? 0;
    const square = squares[block] ?? 0;
    values[at] = square > 0 ? ((values[at] ?? 0) * (weights.blocks[block] ?? 0)) / Math.sqrt(square) : 0;
  }
  return values;
}

/** A text as postings see it: its features, their numbers and their weights. */
export interface Query {
  readonly bag: Features;
  readonly numbers: Int32Array;
  readonly values: Float32Array;
}

export function makeQuery(postings: Postings, bag: Features, weights: Weights): Query {
  const numbers = new Int32Array(bag.hashes.length);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = findKey(postings, bag.hashes[at] ?? 0);
  const rarest = idfOf(postings.norms.length, 0.5, weights);
  return { bag, numbers, values: weighFeatures(bag, numbers, postings.idf, rarest, weights) };
}
