import { type Example, questionOf } from './examples.ts';
import type { Index } from './index-type.ts';
import { scoreLeftOut } from './leave-out.ts';
import { measureLead, topReplies } from './top-replies.ts';
import type { Weights } from './weights.ts';

/**
 * When the first reply may be called *the* suggestion: only when that is right 19 times out of 20. Measured on posts
 * that were handled, each scored as if it had not been learned, never on the protocol's own phrases: those are far
 * easier than what people write. A post that was answered outside the protocol counts as wrong.
 */
export interface Calibration {
  /** Handled posts that it was measured on. */
  readonly tried: number;
  /** Lead of the first over the second in score from which it is marked; null: none is marked. */
  readonly leastLead: number | null;
  /** Of the tried posts the share that would be marked, and of those the share that was right. */
  readonly coverage: number;
  readonly precision: number;
}

/** Before fewer handled posts than this nothing is measured, and none is marked. */
export const fewestTried = 100;
/** Latest posts that are tried. */
const mostTried = 600;
const wanted = 0.95;
/** One-sided 95 %: luck in a few posts must not look like certainty. */
const z = 1.645;

export const unmeasured: Calibration = { tried: 0, leastLead: null, coverage: 0, precision: 0 };

/** @param examples what the index learned, oldest first, and the row that each belongs to */
export function* calibrate(
  index: Index,
  examples: readonly { readonly example: Example; readonly row: number }[],
  weights: Weights,
): Generator<void, Calibration> {
  if (examples.length < fewestTried || index.replies.length < 2) return { ...unmeasured, tried: examples.length };
  const tried: { readonly lead: number; readonly isRight: boolean }[] = [];
  for (const { example, row } of examples.slice(-mostTried)) {
    const { scores } = scoreLeftOut(index, questionOf(example), row, weights);
    const [first] = topReplies(scores, index.replies.length, 1);
    tried.push({ lead: measureLead(scores, index.replies.length), isRight: first === row });
    yield;
  }
  tried.sort((a, b) => b.lead - a.lead);
  let marked = 0;
  let right = 0;
  let best: Calibration = { ...unmeasured, tried: tried.length };
  for (const [at, { lead, isRight }] of tried.entries()) {
    marked += 1;
    if (isRight) right += 1;
    // Posts with the same lead are marked together or not at all.
    if (tried[at + 1]?.lead === lead || lowestShare(right, marked) < wanted) continue;
    best = { tried: tried.length, leastLead: lead, coverage: marked / tried.length, precision: right / marked };
  }
  return best;
}

/** The share that lies behind `right` of `count` at the very least (Wilson's lower bound). */
function lowestShare(right: number, count: number): number {
  const share = right / count;
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return (share + (z * z) / (2 * count) - spread) / (1 + (z * z) / count);
}
