import type { Features } from './features.ts';

/**
 * The features of many texts, one after another in a few arrays: thousands of small arrays cost more than what is done
 * with them. Texts come in order of row.
 */
export interface Texts {
  readonly count: number;
  /** Features of text t stand from starts[t] up to starts[t + 1]. */
  readonly starts: Uint32Array;
  readonly hashes: Uint32Array;
  readonly values: Float32Array;
  readonly blocks: Uint8Array;
  /** Per text the row that it speaks for, and how much it counts. */
  readonly rows: Uint16Array;
  readonly weights: Float32Array;
}

/** What of a text is kept. */
type Bag = Pick<Features, 'hashes' | 'values' | 'blocks'>;

export interface TextGatherer {
  /** @param upTo only the first features of the bag: its words and concepts, say */
  readonly add: (row: number, weight: number, bag: Bag, upTo?: number) => void;
  readonly done: () => Texts;
}

export function gatherTexts(): TextGatherer {
  let room = 1 << 14;
  let size = 0;
  let hashes = new Uint32Array(room);
  let values = new Float32Array(room);
  let blocks = new Uint8Array(room);
  const starts = [0];
  const rows: number[] = [];
  const weights: number[] = [];
  return {
    add: (row, weight, bag, upTo = bag.hashes.length) => {
      if (size + upTo > room) {
        while (size + upTo > room) room *= 2;
        hashes = grow(new Uint32Array(room), hashes);
        values = grow(new Float32Array(room), values);
        blocks = grow(new Uint8Array(room), blocks);
      }
      hashes.set(bag.hashes.subarray(0, upTo), size);
      values.set(bag.values.subarray(0, upTo), size);
      blocks.set(bag.blocks.subarray(0, upTo), size);
      size += upTo;
      starts.push(size);
      rows.push(row);
      weights.push(weight);
    },
    done: () => ({
      count: rows.length,
      starts: Uint32Array.from(starts),
      hashes: hashes.subarray(0, size),
      values: values.subarray(0, size),
      blocks: blocks.subarray(0, size),
      rows: Uint16Array.from(rows),
      weights: Float32Array.from(weights),
    }),
  };
}

/** Texts with others put behind those of the same row; the others come in order of row too, and count `weight` each. */
export function mergeTexts(
  texts: Texts,
  others: readonly { readonly row: number; readonly bag: Bag }[],
  weight: number,
): Texts {
  const merged = gatherTexts();
  let next = 0;
  const addBefore = (row: number): void => {
    for (let other = others[next]; other !== undefined && other.row < row; other = others[next]) {
      merged.add(other.row, weight, other.bag);
      next += 1;
    }
  };
  for (let at = 0; at < texts.count; at += 1) {
    const row = texts.rows[at] ?? 0;
    addBefore(row);
    const [from = 0, to = 0] = [texts.starts[at], texts.starts[at + 1]];
    merged.add(row, texts.weights[at] ?? 0, {
      hashes: texts.hashes.subarray(from, to),
      values: texts.values.subarray(from, to),
      blocks: texts.blocks.subarray(from, to),
    });
  }
  addBefore(Number.POSITIVE_INFINITY);
  return merged.done();
}

/** The larger array with what stood in the smaller one. */
export function grow<T extends Uint32Array | Float32Array | Float64Array | Uint16Array | Uint8Array>(
  larger: T,
  smaller: T,
): T {
  larger.set(smaller);
  return larger;
}
