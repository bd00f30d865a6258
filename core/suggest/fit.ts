import type { Index } from './index-type.ts';
import type { BagScores } from './score.ts';

/**
 * Does any reply fit? Signs, each weighed (a logistic regression on the posts with and without a reply of the Dutch
 * set and on the development split of an English one): the best reply stands out, the index knows the words, reply and
 * post are about the same themes, and the post says something at all. Zero and above: yes; it loses about one in
 * twenty of the posts that have a reply.
 */
const weights = { standsOut: 2.5, known: 1.6, themes: 1.5, length: 1.05, outside: -1.4 };
const threshold = 5.9;
/** Extra, once posts that were answered outside the protocol take part. */
const outsideThreshold = 0.8;
/** Log of the number of words from which a post is long enough. */
const longEnough = 3.2;

/** How well the best reply fits; comparable between posts. */
export function measureFit(index: Index, { query, scores, themeLikeness }: BagScores): number {
  const { length } = index.replies;
  if (length === 0) return -threshold;
  let best = 0;
  let sum = 0;
  for (let reply = 0; reply < length; reply += 1) {
    sum += scores[reply] ?? 0;
    if ((scores[reply] ?? 0) > (scores[best] ?? 0)) best = reply;
  }
  let known = 0;
  let all = 0;
  for (let at = 0; at < query.values.length; at += 1) {
    const square = (query.values[at] ?? 0) ** 2;
    all += square;
    if ((query.numbers[at] ?? -1) >= 0) known += square;
  }
  const top = scores[best] ?? 0;
  const fit =
    weights.standsOut * (top - sum / length) +
    weights.known * (all === 0 ? 0 : known / all) +
    weights.themes * (themeLikeness[best] ?? 0) +
    weights.length * Math.min(longEnough, Math.log1p(query.bag.wordCount)) -
    threshold;
  // The row after the last reply: posts that were answered outside the protocol.
  if ((index.norms[length] ?? 0) === 0) return fit;
  return fit + weights.outside * ((scores[length] ?? 0) - top) - outsideThreshold;
}
