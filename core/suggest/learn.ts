import { bagOf, makeExample, withoutLetters } from './examples.ts';
import { type Features, makeExtractor } from './features.ts';
import { type Index, smoothing } from './index-type.ts';
import { addAddition, addedWeight, continueLearned } from './learned.ts';
import type { HandledPost } from './phrases.ts';
import { weightIn } from './score-rows.ts';
import { placeAmongThemes } from './themes.ts';
import { makeQuery } from './vector.ts';
import { defaultWeights, type Weights } from './weights.ts';

/** After this many learned posts the index is better built anew, in slices, with all handled posts. */
const rebuildAfter = 200;

/** Has so much been learned that the index should be built anew? It keeps working meanwhile. */
export const needsRebuild = (index: Index): boolean => index.learned.length >= rebuildAfter;

/**
 * The index after one more handled post; `replyId: null` means answered outside the protocol. The old index stays
 * as it was. A reply that the index does not know changes nothing.
 */
export function learn(index: Index, handled: HandledPost, weights: Weights = defaultWeights): Index {
  const { replies, postings } = index;
  const reply = handled.replyId === null ? replies.length : replies.findIndex(({ id }) => id === handled.replyId);
  if (reply < 0) return index;
  const example = makeExample(handled, makeExtractor(), index.languages[0] ?? 'nl');
  const bag = bagOf(example);
  const query = makeQuery(postings, bag, weights);
  const additions = continueLearned(index.additions, index.learned.length);
  const post = index.learned.length + 1;
  const norms = index.norms.slice();
  const totals = index.totals.slice();
  let square = (norms[reply] ?? 0) ** 2;
  let total = totals[reply] ?? 0;
  for (const [at, value] of query.values.entries()) {
    const hash = bag.hashes[at] ?? 0;
    // Rounded as it is stored, so that a restored index suggests exactly the same.
    const added = Math.fround(value * weights.kinds.handled * index.trust);
    const before =
      weightIn(postings, query.numbers[at] ?? -1, reply) + addedWeight(additions, index.learned.length, hash, reply);
    const gain = Math.fround(Math.log1p((before + added) / smoothing) - Math.log1p(before / smoothing));
    addAddition(additions, hash, { post, row: reply, added, gain });
    square += (before + added) ** 2 - before ** 2;
    total += added;
  }
  additions.posts = post;
  norms[reply] = Math.sqrt(Math.max(square, 0));
  totals[reply] = total;
  return {
    ...index,
    learned: [...index.learned, withoutLetters(example)],
    additions,
    norms,
    totals,
    ...learnThemes(index, reply, bag, weights),
  };
}

function learnThemes(
  index: Index,
  reply: number,
  bag: Features,
  weights: Weights,
): Pick<Index, 'themeAdditions' | 'themeNorms'> {
  const known = index.themeAdditions.get(reply);
  const row = placeAmongThemes(index.themes, bag, weights).map(
    (share, theme) => (known?.[theme] ?? 0) + share * weights.kinds.handled * index.trust,
  );
  const themeNorms = index.themeNorms.slice();
  const width = row.length;
  themeNorms[reply] = Math.sqrt(
    row.reduce((sum, value, theme) => sum + (value + (index.themeRows[reply * width + theme] ?? 0)) ** 2, 0),
  );
  return { themeAdditions: new Map(index.themeAdditions).set(reply, row), themeNorms };
}
