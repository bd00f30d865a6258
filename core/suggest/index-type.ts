import type { Language } from '../protocol/schema.ts';
import type { Calibration } from './calibrate.ts';
import type { Example, PackedExamples } from './examples.ts';
import type { Learned } from './learned.ts';

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
  /** What a handled post counts beside an example; see `trust.ts`. */
  readonly trust: number;
  /** Latest handled posts per reply (its number is the row), to say how many were like a post. */
  readonly handled: PackedExamples;
  /** When the first reply may be called *the* suggestion. */
  readonly calibration: Calibration;
  /** Posts learned since the index was built, oldest first. */
  readonly learned: readonly Example[];
  /** What those posts add to features, … */
  readonly additions: Learned;
  /** … and, per reply number, to themes. */
  readonly themeAdditions: ReadonlyMap<number, Float32Array>;
  /** Per reply, the learned posts included: length of its vector, sum of its weights, length of its theme row. */
  readonly norms: Float32Array;
  readonly totals: Float32Array;
  readonly themeNorms: Float32Array;
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
  /** Weights on a log scale, see `decodeWeight`: small on disk, and the log is what naive Bayes needs. */
  readonly codes: Uint8Array;
  /** Size of one step of that scale, and the weight that each code stands for. */
  readonly step: number;
  readonly scale: Float32Array;
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
}

/** Smoothing of naive Bayes, and unit of the log scale of weights. */
export const smoothing = 0.03;

/** The weight that each code stands for; its log is `code * step`. */
export const makeScale = (step: number): Float32Array =>
  Float32Array.from({ length: 256 }, (_, code) => smoothing * Math.expm1(code * step));
