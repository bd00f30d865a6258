import type { Precision } from '../post.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How much later than its stated time a post can have been made, ms: "3 u" may be anything in that hour. */
export const slackMs: Readonly<Record<Precision, number>> = {
  exact: 0,
  minute,
  hour,
  day,
  week: 7 * day,
  month: 31 * day,
  year: 366 * day,
};

/** Is this a time that is shown with "about"? A clock time to the minute is not. */
export function isRough(precision: Precision): boolean {
  return slackMs[precision] > minute;
}
