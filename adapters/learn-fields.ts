import { selectorsFor } from './learn-selectors.ts';

/** One post that a person pointed at: its element, and something in it. */
export interface InPost {
  readonly root: Element;
  readonly element: Element;
}

/** What may be tried: roots, enough to tell without a page of a thousand posts costing more; and selectors per element. */
interface Budget {
  readonly roots: number;
  readonly selectors: number;
}
const thorough: Budget = { roots: 60, selectors: 60 };
/** For a first look at whether blocks are posts. */
export const quick: Budget = { roots: 16, selectors: 14 };
/** How many selectors say where one thing stands. */
const MAX_ALTERNATIVES = 3;

/** The roots of a site, and whose an element is when posts hold posts. */
export interface Roots {
  readonly selector: string;
  readonly all: readonly Element[];
}

/** The first element in a root that is its own, not that of a post inside it. */
export function firstOwn({ selector: roots }: Roots, root: Element, selector: string): Element | undefined {
  for (const element of root.querySelectorAll(selector)) if (element.closest(roots) === root) return element;
  return undefined;
}

/**
 * Selectors that find what was pointed at in every example, and the like of it in as many other posts as can be: one
 * that is sure, and alternatives of another kind for the day that the first is gone.
 * @returns empty when nothing finds all examples
 */
export function learnField(roots: Roots, examples: readonly InPost[], budget = thorough): readonly string[] {
  const tried = spread(roots.all, budget.roots);
  const candidates = new Map<string, number>();
  for (const { root, element } of examples) {
    for (const { selector, rank } of selectorsFor(element, root, roots.selector).slice(0, budget.selectors)) {
      candidates.set(selector, Math.min(rank, candidates.get(selector) ?? rank));
    }
  }
  const judged = [...candidates].flatMap(([selector, rank]) => {
    const right = examples.filter(({ root, element }) => firstOwn(roots, root, selector) === element);
    const wrong = examples.some(({ root, element }) => {
      const found = firstOwn(roots, root, selector);
      return found !== undefined && found !== element;
    });
    if (wrong || right.length === 0) return [];
    const finds = tried.filter((root) => firstOwn(roots, root, selector) !== undefined).length;
    return [{ selector, rank, right: new Set(right), share: tried.length === 0 ? 0 : finds / tried.length }];
  });
  // By what it says before how much it finds, unless it finds clearly less.
  judged.sort((a, b) => worth(b) - worth(a) || a.rank - b.rank || a.selector.length - b.selector.length);
  const chosen: (typeof judged)[number][] = [];
  const left = new Set(examples);
  while (left.size > 0) {
    const gain = (one: (typeof judged)[number]) => [...one.right].filter((example) => left.has(example)).length;
    const best = judged.reduce<(typeof judged)[number] | undefined>(
      (before, one) => (gain(one) > (before === undefined ? 0 : gain(before)) ? one : before),
      undefined,
    );
    if (best === undefined || chosen.length >= 10) return [];
    chosen.push(best);
    for (const example of best.right) left.delete(example);
  }
  for (const one of judged) {
    if (chosen.length >= MAX_ALTERNATIVES) break;
    if (one.right.size < examples.length || one.rank >= 9 || one.share * 2 < (judged[0]?.share ?? 0)) continue;
    // Another way of saying it, not the same one in more words.
    if (
      chosen.every(
        ({ selector, rank }) => Math.floor(rank) !== Math.floor(one.rank) && !one.selector.includes(selector),
      )
    )
      chosen.push(one);
  }
  return chosen.map(({ selector }) => selector);
}

/** In how many of these roots one of the selectors finds something. */
export function countFound(roots: Roots, selectors: readonly string[], within: readonly Element[] = roots.all): number {
  return within.filter((root) => selectors.some((selector) => firstOwn(roots, root, selector) !== undefined)).length;
}

/** At most `most` of them, from the whole length of the page. */
export function spread<T>(all: readonly T[], most: number): readonly T[] {
  return all.length <= most
    ? all
    : all.filter(
        (_, index) => Math.floor((index * most) / all.length) !== Math.floor(((index - 1) * most) / all.length),
      );
}

/** In tenths of the posts; a mere tag finds something everywhere, and therefore little. */
function worth({ share, rank }: { readonly share: number; readonly rank: number }): number {
  return Math.round(share * 10) - (rank === 9 ? 4 : 0);
}

/** `undefined` where there is none: an absent key says so in the data. */
export function some<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list];
}
