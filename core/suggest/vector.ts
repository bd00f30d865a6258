import { blocks, type Features } from './features.ts';
import { findKey } from './hash.ts';
import type { Postings } from './index-type.ts';
import type { Weights } from './weights.ts';

/** Weight of a feature that `count` of `rows` rows have. */
export const idfOf = (rows: number, count: number, weights: Weights): number =>
  Math.log(1 + rows / count) ** weights.idfPower;

/** What is weighed: features with their blocks, from one place up to another. */
interface Weighed {
  readonly values: Float32Array;
  readonly blocks: Uint8Array;
  /** Feature number per feature, -1 when unknown. */
  readonly numbers: Int32Array;
  readonly from: number;
  readonly to: number;
}

const squares = new Float64Array(blocks.length);

/** TF-IDF per block, each block scaled to its own weight; written into `into` from 0 on. */
export function weighFeatures(
  { values, blocks: blockOf, numbers, from, to }: Weighed,
  idf: Float32Array,
  unknownIdf: number,
  weights: Weights,
  into: Float32Array,
): void {
  squares.fill(0);
  for (let at = from; at < to; at += 1) {
    const number = numbers[at] ?? -1;
    const value = (values[at] ?? 0) * (number >= 0 ? (idf[number] ?? 0) : unknownIdf);
    into[at - from] = value;
    const block = blockOf[at] ?? 0;
    squares[block] = (squares[block] ?? 0) + value * value;
  }
  for (let block = 0; block < squares.length; block += 1) squares[block] = Math.sqrt(squares[block] ?? 0);
  for (let at = from; at < to; at += 1) {
    const block = blockOf[at] ?? 0;
    const length = squares[block] ?? 0;
    into[at - from] = length > 0 ? ((into[at - from] ?? 0) * (weights.blocks[block] ?? 0)) / length : 0;
  }
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
  const values = new Float32Array(numbers.length);
  const weighed = { values: bag.values, blocks: bag.blocks, numbers, from: 0, to: numbers.length };
  weighFeatures(weighed, postings.idf, rarest, weights, values);
  return { bag, numbers, values };
}
