/** A post of the feed as written here; ages count back in minutes from the moment the page is made. */
export interface SeedNote {
  /** Handle, a key of `people`. */
  readonly by: string;
  readonly age: number;
  readonly text: string;
  /** Likes, reposts, views. Replies are counted from what really stands below it. */
  readonly counts: readonly [likes: number, reposts: number, views: number];
  readonly language?: 'en';
  readonly isSponsored?: true;
  readonly replies?: readonly SeedNote[];
}

export const HOUR = 60;
export const DAY = 24 * HOUR;
