import { addKey, fillSlots, makeHashTable } from './hash.ts';
import { makeScale, type Postings, smoothing } from './index-type.ts';
import type { Texts } from './texts.ts';
import { idfOf, weighFeatures } from './vector.ts';
import type { Weights } from './weights.ts';

/** Rows per step: a step stays within a few milliseconds. */
const perStep = 24;
const featuresPerStep = 20_000;

/** Rows with their features and weights, one after another. */
interface Rows {
  /** Features of row r stand from starts[r] up to starts[r + 1]. */
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
  readonly values: Float32Array;
}

/** Sorts the features of the texts into postings, in small steps. */
export function* buildPostings(texts: Texts, rows: number, weights: Weights): Generator<void, Postings> {
  const table = makeHashTable(1 << 14);
  const numbers = new Int32Array(texts.hashes.length);
  for (let at = 0; at < numbers.length; at += 1) {
    numbers[at] = addKey(table, texts.hashes[at] ?? 0);
    if (at % featuresPerStep === 0) yield;
  }
  const idf = yield* countIdf(texts, numbers, table.size, rows, weights);
  const made = yield* sumRows(texts, numbers, rows, idf, weights);
  const keys = table.keys.slice(0, table.size);
  const slots = fillSlots(keys, table.size, table.slots.length);
  yield;
  return { slots, keys, idf, ...(yield* sortRows(made, table.size)) };
}

/** How rare a feature is among the rows. */
function* countIdf(
  texts: Texts,
  numbers: Int32Array,
  size: number,
  rows: number,
  weights: Weights,
): Generator<void, Float32Array> {
  const counts = new Uint32Array(size);
  const lastRow = new Int32Array(size).fill(-1);
  for (let text = 0; text < texts.count; text += 1) {
    const row = texts.rows[text] ?? 0;
    const end = texts.starts[text + 1] ?? 0;
    for (let at = texts.starts[text] ?? 0; at < end; at += 1) {
      const number = numbers[at] ?? 0;
      if (lastRow[number] === row) continue;
      lastRow[number] = row;
      counts[number] = (counts[number] ?? 0) + 1;
    }
    if (text % (perStep * 16) === 0) yield;
  }
  const idf = new Float32Array(size);
  // Most features stand in a few rows: each count is worked out once.
  const known = new Float64Array(rows + 1);
  for (let at = 0; at < size; at += 1) {
    const count = counts[at] ?? 1;
    known[count] ||= idfOf(rows, count, weights);
    idf[at] = known[count] ?? 0;
  }
  return idf;
}

function* sumRows(
  texts: Texts,
  numbers: Int32Array,
  rows: number,
  idf: Float32Array,
  weights: Weights,
): Generator<void, Rows> {
  const sums = new Float32Array(idf.length);
  const starts = new Uint32Array(rows + 1);
  // No row has more features than its texts together.
  const features = new Uint32Array(numbers.length);
  const values = new Float32Array(numbers.length);
  let vector = new Float32Array(1 << 12);
  let next = 0;
  let size = 0;
  for (let row = 0; row < rows; row += 1) {
    const first = size;
    for (; next < texts.count && texts.rows[next] === row; next += 1) {
      const from = texts.starts[next] ?? 0;
      const to = texts.starts[next + 1] ?? 0;
      if (to - from > vector.length) vector = new Float32Array((to - from) * 2);
      weighFeatures({ values: texts.values, blocks: texts.blocks, numbers, from, to }, idf, 0, weights, vector);
      const weight = texts.weights[next] ?? 0;
      for (let at = from; at < to; at += 1) {
        const feature = numbers[at] ?? 0;
        const before = sums[feature] ?? 0;
        if (before === 0) features[size++] = feature;
        sums[feature] = before + (vector[at - from] ?? 0) * weight;
      }
    }
    for (let at = first; at < size; at += 1) {
      const feature = features[at] ?? 0;
      values[at] = sums[feature] ?? 0;
      sums[feature] = 0;
    }
    starts[row + 1] = size;
    if (row % perStep === 0) yield;
  }
  return { starts, features: features.subarray(0, size), values: values.subarray(0, size) };
}

/** From features per row to rows per feature. */
function* sortRows(made: Rows, size: number): Generator<void, Omit<Postings, 'slots' | 'keys' | 'idf'>> {
  const starts = new Uint32Array(size + 1);
  let highest = smoothing;
  for (let at = 0; at < made.features.length; at += 1) {
    const next = (made.features[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
    const value = made.values[at] ?? 0;
    if (value > highest) highest = value;
    if (at % featuresPerStep === 0) yield;
  }
  for (let at = 0; at < size; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  yield;
  const places = starts.slice();
  const rows = new Uint16Array(starts[size] ?? 0);
  const codes = new Uint8Array(rows.length);
  const step = Math.log1p(highest / smoothing) / 255;
  const count = made.starts.length - 1;
  const norms = new Float32Array(count);
  const totals = new Float32Array(count);
  for (let row = 0; row < count; row += 1) {
    let square = 0;
    let total = 0;
    const end = made.starts[row + 1] ?? 0;
    for (let at = made.starts[row] ?? 0; at < end; at += 1) {
      const feature = made.features[at] ?? 0;
      const value = made.values[at] ?? 0;
      const place = places[feature] ?? 0;
      rows[place] = row;
      codes[place] = Math.max(1, Math.round(Math.log1p(value / smoothing) / step));
      places[feature] = place + 1;
      square += value * value;
      total += value;
    }
    norms[row] = Math.sqrt(square);
    totals[row] = total;
    if (row % perStep === 0) yield;
  }
  return { starts, rows, codes, step, scale: makeScale(step), norms, totals };
}
