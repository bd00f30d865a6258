import type { Page } from './adapter.ts';
import { findSeeds, MOST_MOMENTS } from './generic-seeds.ts';
import { rootSelectors } from './generic-selectors.ts';
import { POST_WORD } from './generic-words.ts';

/**
 * Elements that repeat, found from the moments that a page shows: what stands around each of them is compared with what
 * stands around the others. A page without moments is searched by numbered ids that say what they are.
 */
export interface Group {
  readonly selector: string;
  readonly roots: readonly Element[];
  /** Those of them that show a moment, or a numbered id. */
  readonly seeded: readonly Element[];
}

const MOST_STEPS = 14;
/** Elements that are asked where all would take long. */
const MOST_ASKED = 40;
/** Groups that are looked at closely. */
const MOST_GROUPS = 14;
/** Where no posts stand: ways through the site, and what stands at the side. */
const ASIDE = [
  'nav,aside,body > footer,body > header',
  '[role="navigation"],[role="contentinfo"],[role="complementary"],[role="search"]',
  '[class~="sidebar" i],[id^="sidebar" i],[class~="widget" i],[class*="widget_" i]',
  '[class~="related" i],[class*="related-" i],[class*="breadcrumb" i]',
].join();

/** The likeliest groups, the best first. @param pause called often; waits when the page needs its thread */
export async function repeatedGroups(page: Page, pause: () => Promise<void>): Promise<readonly Group[]> {
  const seeds = await findSeeds(page, pause);
  const members = new Map<string, Set<Element>>();
  for (const seed of seeds) {
    await pause();
    let steps = 0;
    for (let up: Element | null = seed; up && up.localName !== 'body' && steps < MOST_STEPS; up = up.parentElement) {
      steps += 1;
      for (const selector of rootSelectors(up)) {
        const set = members.get(selector) ?? new Set();
        members.set(selector, set.add(up));
      }
    }
  }
  const groups: Group[] = [];
  const same = new Set<string>();
  const order = new Map<Element, number>();
  for (const [selector, set] of members) {
    if (set.size < 2) continue;
    await pause();
    const roots = rootsOf(page, selector);
    const [first, last] = [roots[0], roots.at(-1)];
    if (
      first === undefined ||
      last === undefined ||
      roots.length > set.size * 1.5 + 2 + (seeds.length >= MOST_MOMENTS ? 2_000 : 0)
    )
      continue;
    const seeded = roots.filter((root) => set.has(root));
    // Where many show no moment, the others are something else.
    if (seeds.length < MOST_MOMENTS && seeded.length < roots.length * 0.6) continue;
    if (mostOf(roots, (root) => root.closest(ASIDE) !== null)) continue;
    // Many moments in one element: it holds several posts.
    const some = seeds.slice(0, MOST_ASKED);
    const holders = new Set(some.map((seed) => seed.closest(selector)).filter((holder) => holder !== null));
    const own = some.filter((seed) => seed.closest(selector) !== null).length / Math.max(1, holders.size);
    if (own > 4) continue;
    for (const root of [first, last]) if (!order.has(root)) order.set(root, order.size);
    const key = `${order.get(first)} ${order.get(last)} ${roots.length}`;
    if (same.has(key)) continue;
    same.add(key);
    groups.push({ selector, roots, seeded });
  }
  return groups.sort((a, b) => promise(b) - promise(a)).slice(0, MOST_GROUPS);
}

/** Holds this for most of them? Asked of some, spread over the page. */
function mostOf(roots: readonly Element[], holds: (root: Element) => boolean): boolean {
  const step = Math.max(1, Math.floor(roots.length / MOST_ASKED));
  const some = roots.filter((_, at) => at % step === 0);
  return some.filter(holds).length > some.length / 2;
}

function rootsOf({ document }: Page, selector: string): readonly Element[] {
  return [...document.querySelectorAll(selector)].slice(0, 5_000);
}

/** Which group is looked at first: those with many members, with words, and whose names say what they are. */
function promise({ selector, roots }: Group): number {
  const lengths = roots.slice(0, 5).map((root) => Math.min(400, root.textContent?.length ?? 0));
  const words = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (
    Math.log2(roots.length) * 2 + words / 60 + (POST_WORD.test(selector) ? 4 : 0) + (selector.includes('[id^=') ? 2 : 0)
  );
}
