/**
 * What was learned since an index was built, by feature. Indexes that grow from one another share one growing
 * list, each seeing it up to its own length: learning stays cheap and an older index stays as it was.
 */
export interface Learned {
  readonly byFeature: Map<number, Addition[]>;
  /** Number of posts in it, of the newest index that shares it. */
  posts: number;
}

/** One feature of one learned post. */
export interface Addition {
  /** Which post, counted from 1. */
  readonly post: number;
  readonly row: number;
  /** Weight on top of what the row had for this feature. */
  readonly added: number;
  /** What that does to the log that naive Bayes adds up. */
  readonly gain: number;
}

export const makeLearned = (): Learned => ({ byFeature: new Map(), posts: 0 });

/** The list for one more post after `posts`; a copy when another index has gone on from there already. */
export function continueLearned(learned: Learned, posts: number): Learned {
  if (learned.posts === posts) return learned;
  const byFeature = new Map<number, Addition[]>();
  for (const [hash, additions] of learned.byFeature) {
    const seen = additions.filter((addition) => addition.post <= posts);
    if (seen.length > 0) byFeature.set(hash, seen);
  }
  return { byFeature, posts };
}

export function addAddition(learned: Learned, hash: number, addition: Addition): void {
  const known = learned.byFeature.get(hash);
  if (known === undefined) learned.byFeature.set(hash, [addition]);
  else known.push(addition);
}

/** Weight that the first `posts` posts added to a feature of a row. */
export function addedWeight(learned: Learned, posts: number, hash: number, row: number): number {
  let sum = 0;
  for (const addition of learned.byFeature.get(hash) ?? []) {
    if (addition.row === row && addition.post <= posts) sum += addition.added;
  }
  return sum;
}
