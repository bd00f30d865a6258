/** What to look for in a page: any of these says that more of it is worth a look. */
export interface Signs {
  /** Elements; each narrower than the one before it, and slower to look for. */
  readonly selectors: readonly string[];
  /** Source of a pattern (flag `u`) for its words; twice. */
  readonly words: string;
  /** Source of a pattern (flag `i`) for an id. */
  readonly ids: string;
}

/**
 * Does the page have any of these signs? Runs in the page by `scripting.executeScript`, so that no page holds it: it may
 * use nothing of this file.
 */
export function hasSigns({ selectors, words, ids }: Signs): boolean {
  if (selectors.every((selector) => document.querySelector(selector) !== null)) return true;
  const pattern = new RegExp(words, 'gu');
  const said = document.body?.textContent ?? '';
  if (pattern.test(said) && pattern.test(said)) return true;
  const numbered = new RegExp(ids, 'i');
  return [...document.querySelectorAll('[id]')].some(({ id }) => numbered.test(id));
}
