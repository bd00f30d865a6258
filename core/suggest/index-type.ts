import type { Language } from '../protocol/schema.ts';
import type { HandledPost } from './phrases.ts';

/**
 * The index of a protocol. Made in slices (`buildSteps`), plain typed arrays, so that it can be stored as bytes and
 * be back at once after the worker was killed. Replies are numbered; the number after the last reply stands for
 * "answered outside the protocol".
 */
export interface Index {
  readonly replies: readonly IndexedReply[];
  readonly languages: readonly Language[];
  /** What each feature says about the replies. */
  readonly postings: Postings;
  /** What each feature says about the themes of customer service. */
  readonly themes: Postings;
  /** How much each reply is about each theme, row by row. */
  readonly themeRows: Float32Array;
  /** Posts learned since the index was built, oldest first. */
  readonly learned: readonly HandledPost[];
  /** What those posts add: per reply number, per feature hash, the weight on top of the postings. */
  readonly patches: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** And per reply number, per theme, the share on top of `themeRows`. */
  readonly themePatches: ReadonlyMap<number, Float32Array>;
  /** Length of each reply's vector and sum of its weights, the learned posts included. */
  readonly norms: Float32Array;
  readonly totals: Float32Array;
}

/** Features and, for each, the rows (replies or themes) it speaks for. */
export interface Postings {
  /** Hash table of the features; see `hash.ts`. */
  readonly slots: Uint32Array;
  readonly keys: Uint32Array;
  readonly idf: Float32Array;
  /** Postings of feature f stand from starts[f] up to starts[f + 1], in order of row. */
  readonly starts: Uint32Array;
  readonly rows: Uint16Array;
  readonly weights: Float32Array;
  /** Per row the length of its vector and the sum of its weights. */
  readonly norms: Float32Array;
  readonly totals: Float32Array;
}

export interface IndexedReply {
  readonly id: string;
  /** Languages that have a text, in the protocol's order. */
  readonly languages: readonly Language[];
  readonly titles: readonly string[];
  readonly examples: readonly string[];
  readonly handled: readonly string[];
}
