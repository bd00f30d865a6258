import type { Features } from './features.ts';
import type { Index } from './index-type.ts';
import { buildPostings } from './postings.ts';
import { scoreBag } from './score.ts';
import { scoreRows } from './score-rows.ts';
import { gatherTexts } from './texts.ts';
import { makeQuery } from './vector.ts';
import type { Weights } from './weights.ts';

/**
 * How much handled posts may say. Where posts about one reply are alike they are the best examples there are; where
 * everybody says it differently (few posts, long stories) they mostly bring noise. So it is measured: how often the
 * most similar handled post had the same reply, against how often the protocol's own phrases find it.
 */

export interface HandledBag {
  readonly row: number;
  readonly bag: Features;
}

/** Latest posts that are compared, and how many of them are tried. */
const maxPosts = 1_000;
const maxTried = 150;
const fewest = 20;
/** Before it can be measured. */
export const untried = 0.3;
const least = 0.12;
const most = 1.2;

/** Weight of a handled post beside an example (1), from an index without them. */
export function* measureTrust(cold: Index, handled: readonly HandledBag[], weights: Weights): Generator<void, number> {
  const posts = handled.filter(({ row }) => row < cold.replies.length).slice(-maxPosts);
  if (posts.length < fewest) return untried;
  const texts = gatherTexts();
  for (const [row, { bag }] of posts.entries()) texts.add(row, 1, bag);
  const postings = yield* buildPostings(texts.done(), posts.length, weights);
  const every = Math.ceil(posts.length / maxTried);
  let byProtocol = 0;
  let byPosts = 0;
  for (let tried = 0; tried < posts.length; tried += every) {
    const post = posts[tried];
    if (post === undefined) break;
    if (findBest(cold, post.bag, weights) === post.row) byProtocol += 1;
    const { cosine } = scoreRows(postings, makeQuery(postings, post.bag, weights), weights);
    cosine[tried] = 0;
    const nearest = cosine.reduce((best, likeness, row) => (likeness > (cosine[best] ?? 0) ? row : best), 0);
    if (posts[nearest]?.row === post.row) byPosts += 1;
    yield;
  }
  const share = byPosts / Math.max(byProtocol, 1);
  return Math.min(most, Math.max(least, share * share));
}

function findBest(index: Index, bag: Features, weights: Weights): number {
  const { scores } = scoreBag(index, bag, weights);
  let best = 0;
  for (let reply = 1; reply < index.replies.length; reply += 1) {
    if ((scores[reply] ?? 0) > (scores[best] ?? 0)) best = reply;
  }
  return best;
}
