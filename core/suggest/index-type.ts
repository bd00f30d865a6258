import type { Language } from '../protocol/schema.ts';
import type { HandledPost } from './phrases.ts';

/**
 * The index of a protocol: for every feature the replies it speaks for. Made in slices (`buildSteps`), plain typed
 * arrays, so that it can be stored as bytes and be back at once after the worker was killed.
 * Replies are numbered; the number after the last reply stands for "answered outside the protocol".
 */
export interface Index {
  readonly base: BaseIndex;
  /** Posts learned since the base was built, oldest first. */
  readonly learned: readonly HandledPost[];
  /** What those posts add: per reply number, per feature hash, the weight on top of the base. */
  readonly patches: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Length of each reply's vector and sum of its weights, the learned posts included. */
  readonly norms: Float32Array;
  readonly totals: Float32Array;
}

export interface BaseIndex {
  readonly replies: readonly IndexedReply[];
  readonly languages: readonly Language[];
  /** Hash table of the features; see `hash.ts`. */
  readonly slots: Uint32Array;
  readonly keys: Uint32Array;
  readonly idf: Float32Array;
  /** Postings of feature f stand from starts[f] up to starts[f + 1], in order of reply number. */
  readonly starts: Uint32Array;
  readonly postingReply: Uint16Array;
  readonly postingWeight: Float32Array;
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

/** Weight of a feature that no reply has: as rare as can be. */
export const maxIdfOf = (replies: number): number => Math.log(1 + replies / 0.5);
