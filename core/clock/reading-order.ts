import type { Post } from '../post.ts';
import { once } from './once.ts';
import { slackMs } from './precision.ts';

const msOf = once(({ posted }: Post) => Date.parse(posted?.at ?? ''));

/** `isAfter(a, b)`: was `a` made after `b`? */
export type IsAfter = (a: Post, b: Post) => boolean;

interface Spot {
  /** ms since 1970; `NaN` when not known. */
  readonly ms: number;
  readonly slack: number;
  /** Place on the page; `NaN` when it is not there. */
  readonly place: number;
}

/**
 * Order of the posts of one page: by their times, and by their places where the times cannot tell. Pages with the
 * newest on top are recognised by the times that are known.
 */
export function readOrder(posts: readonly Post[]): IsAfter {
  const spots = new Map<Post, Spot>();
  const spotOf = (post: Post, place = Number.NaN): Spot => {
    const known = spots.get(post);
    if (known) return known;
    const spot = { place, ms: msOf(post), slack: slackMs[post.posted?.precision ?? 'exact'] };
    spots.set(post, spot);
    return spot;
  };
  let rising = 0;
  posts.forEach((post, index) => {
    const before = posts[index - 1];
    rising += Math.sign(gapMs(spotOf(post, index), before && spotOf(before)));
  });
  return (a, b) => {
    const one = spotOf(a);
    const other = spotOf(b);
    const gap = gapMs(one, other);
    if (gap !== 0) return gap > 0;
    return rising < 0 ? one.place < other.place : one.place > other.place;
  };
}

/** Difference of two times, ms; 0 when they are missing, equal, or too rough to tell them apart. */
function gapMs(one: Spot, other: Spot | undefined): number {
  const gap = one.ms - (other?.ms ?? Number.NaN);
  return Math.abs(gap) >= Math.max(one.slack, other?.slack ?? 0) ? gap : 0;
}
