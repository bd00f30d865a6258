const START = Date.UTC(2026, 0, 1);

/**
 * Ids as a site would give them: unique for this making of the page, so that a fresh start holds new posts.
 * `number` is below 10,000.
 */
export function makeId(madeAt: number, number: number): string {
  return `${Math.floor((madeAt - START) / 1000)}${String(number).padStart(4, '0')}`;
}
