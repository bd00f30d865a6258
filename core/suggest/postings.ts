import type { Features } from './features.ts';
import { addKey, fillSlots, makeHashTable } from './hash.ts';
import { makeScale, type Postings, smoothing } from './index-type.ts';
import { idfOf, weighFeatures } from './vector.ts';
import type { Weights } from './weights.ts';

/** Rows per step: a step stays within a few milliseconds. */
const perStep = 24;

/** A text that speaks for a row; texts come in order of row. */
export interface RowText {
  readonly row: number;
  readonly bag: Features;
  readonly weight: number;
}

interface Row {
  readonly features: Uint32Array;
  readonly values: Float32Array;
}

/** Sorts the features of the texts into postings, in small steps. */
export function* buildPostings(texts: readonly RowText[], rows: number, weights: Weights): Generator<void, Postings> {
  const table = makeHashTable(1 << 14);
  const numbers: Int32Array[] = [];
  for (const { bag } of texts) {
    const own = new Int32Array(bag.hashes.length);
    for (let at = 0; at < own.length; at += 1) own[at] = addKey(table, bag.hashes[at] ?? 0);
    numbers.push(own);
    if (numbers.length % perStep === 0) yield;
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
  texts: readonly RowText[],
  numbers: readonly Int32Array[],
  size: number,
  rows: number,
  weights: Weights,
): Generator<void, Float32Array> {
  const counts = new Uint32Array(size);
  const lastRow = new Int32Array(size).fill(-1);
  for (const [at, { row }] of texts.entries()) {
    for (const number of numbers[at] ?? []) {
      if (lastRow[number] === row) continue;
      lastRow[number] = row;
      counts[number] = (counts[number] ?? 0) + 1;
    }
    if (at % (perStep * 16) === 0) yield;
  }
  const idf = new Float32Array(size);
  for (let at = 0; at < size; at += 1) {
    idf[at] = idfOf(rows, counts[at] ?? 1, weights);
    if (at % 50_000 === 0) yield;
  }
  return idf;
}

function* sumRows(
  texts: readonly RowText[],
  numbers: readonly Int32Array[],
  rows: number,
  idf: Float32Array,
  weights: Weights,
): Generator<void, Row[]> {
  const sums = new Float32Array(idf.length);
  const made: Row[] = [];
  let next = 0;
  for (let row = 0; row < rows; row += 1) {
    const touched: number[] = [];
    for (let text = texts[next]; text?.row === row; text = texts[next]) {
      const own = numbers[next] ?? new Int32Array();
      const vector = weighFeatures(text.bag, own, idf, 0, weights);
      for (let at = 0; at < vector.length; at += 1) {
        const feature = own[at] ?? 0;
        if (sums[feature] === 0) touched.push(feature);
        sums[feature] = (sums[feature] ?? 0) + (vector[at] ?? 0) * text.weight;
      }
      next += 1;
    }
    const features = Uint32Array.from(touched);
    made.push({ features, values: Float32Array.from(features, (feature) => sums[feature] ?? 0) });
    for (const feature of features) sums[feature] = 0;
    if (row % perStep === 0) yield;
  }
  return made;
}

function* sortRows(made: readonly Row[], size: number): Generator<void, Omit<Postings, 'slots' | 'keys' | 'idf'>> {
  const starts = new Uint32Array(size + 1);
  for (const [row, { features }] of made.entries()) {
    for (const feature of features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
    if (row % (perStep * 8) === 0) yield;
  }
  for (let at = 0; at < size; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  yield;
  const places = starts.slice();
  const rows = new Uint16Array(starts[size] ?? 0);
  const codes = new Uint8Array(rows.length);
  let highest = smoothing;
  for (const [row, { values }] of made.entries()) {
    for (const value of values) if (value > highest) highest = value;
    if (row % (perStep * 8) === 0) yield;
  }
  const step = Math.log1p(highest / smoothing) / 255;
  const norms = new Float32Array(made.length);
  const totals = new Float32Array(made.length);
  for (const [row, { features, values }] of made.entries()) {
    let square = 0;
    let total = 0;
    for (let at = 0; at < features.length; at += 1) {
      const feature = features[at] ?? 0;
      const value = values[at] ?? 0;
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
