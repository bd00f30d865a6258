import type { Language } from '../protocol/schema.ts';
import { measureAuroc, measureTimes } from './figures.ts';
import { measureFit } from './fit.ts';
import type { Index } from './index-type.ts';
import { rankAll } from './rank.ts';
import { topReplies } from './top-replies.ts';

/** A post with the reply that belongs to it; without one nothing should fit. */
export interface LabelledPost {
  readonly text: string;
  readonly reply?: string | undefined;
  readonly language?: Language | undefined;
}

export interface Evaluation {
  /** Posts that have a reply. */
  readonly n: number;
  /** Share (0–1) of them whose reply is first, or among the first three. */
  readonly at1: number;
  readonly at3: number;
  /** Mean of 1 / place of the right reply. */
  readonly mrr: number;
  /** How well posts with and without a reply are told apart: 1 perfectly, 0.5 not; null without both kinds. */
  readonly aurocNone: number | null;
  readonly perReply: Readonly<Record<string, { n: number; at1: number; at3: number }>>;
  /** Which reply was first in place of which, most often first. */
  readonly confusions: readonly { readonly reply: string; readonly first: string; readonly count: number }[];
  /** Milliseconds per post. */
  readonly msMedian: number;
  readonly msP99: number;
}

export interface EvaluateOptions {
  /** A clock in milliseconds. */
  readonly now: () => number;
  readonly detectLanguage?: (text: string) => Language | undefined;
}

/** What came of one post. */
export interface Outcome {
  readonly post: LabelledPost;
  /** Reply that was first; none in an empty protocol. */
  readonly first: string | undefined;
  /** False: it was said that nothing fits. */
  readonly fits: boolean;
}

/** Tests a protocol's index on labelled posts. Replies that the protocol does not have count as never found. */
export function evaluatePosts(index: Index, posts: readonly LabelledPost[], options: EvaluateOptions): Evaluation {
  const steps = evaluateSteps(index, posts, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same post by post: what came of each, and the figures at the end. */
export function* evaluateSteps(
  index: Index,
  posts: readonly LabelledPost[],
  options: EvaluateOptions,
): Generator<Outcome, Evaluation> {
  const counts = { n: 0, at1: 0, at3: 0, mrr: 0 };
  const perReply: Record<string, { n: number; at1: number; at3: number }> = {};
  const confusions = new Map<string, { reply: string; first: string; count: number }>();
  const fitting: number[] = [];
  const others: number[] = [];
  const times: number[] = [];
  const numbers = new Map(index.replies.map(({ id }, number) => [id, number]));
  for (const post of posts) {
    const startedAt = options.now();
    const ranking = rankAll(index, post, options);
    times.push(options.now() - startedAt);
    const fit = measureFit(index, ranking);
    const first = index.replies[topReplies(ranking.scores, index.replies.length, 1)[0] ?? -1]?.id;
    yield { post, first, fits: fit >= 0 };
    if (post.reply === undefined) {
      others.push(fit);
      continue;
    }
    fitting.push(fit);
    const place = placeOf(ranking.scores, numbers.get(post.reply));
    perReply[post.reply] ??= { n: 0, at1: 0, at3: 0 };
    for (const tally of [counts, perReply[post.reply]]) {
      if (tally === undefined) continue;
      tally.n += 1;
      if (place === 0) tally.at1 += 1;
      if (place >= 0 && place < 3) tally.at3 += 1;
    }
    counts.mrr += place < 0 ? 0 : 1 / (place + 1);
    if (place !== 0 && first !== undefined) {
      const key = `${post.reply}\n${first}`;
      const known = confusions.get(key) ?? { reply: post.reply, first, count: 0 };
      known.count += 1;
      confusions.set(key, known);
    }
  }
  const share = (count: number) => (counts.n === 0 ? 0 : count / counts.n);
  return {
    n: counts.n,
    at1: share(counts.at1),
    at3: share(counts.at3),
    mrr: share(counts.mrr),
    aurocNone: measureAuroc(fitting, others),
    perReply,
    confusions: [...confusions.values()].sort((a, b) => b.count - a.count),
    ...measureTimes(times),
  };
}

/** How many replies stand before this one; -1 for a reply that is not there. */
function placeOf(scores: Float32Array, reply: number | undefined): number {
  if (reply === undefined) return -1;
  const own = scores[reply] ?? 0;
  let place = 0;
  for (let other = 0; other < scores.length - 1; other += 1) {
    const score = scores[other] ?? 0;
    if (score > own || (score === own && other < reply)) place += 1;
  }
  return place;
}
