import { type Compound, compoundsOf } from './telling-marks.ts';

/** Selectors made of what an element and its surroundings say of themselves, the surest first. */

/** Greatest length of a selector that `core/site-data.ts` takes. */
export const MAX_SELECTOR = 300;
/** How far up one looks for surroundings that tell more. */
const MAX_UP = 6;

/**
 * Selectors for an element with its surroundings up to `top` (excluded): alone, inside a telling ancestor, and as a
 * path of tags from `topSelector`. Ranks as in `compoundsOf`, half a step more for each ancestor that is needed.
 */
export function selectorsFor(element: Element, top: Element | null, topSelector?: string): readonly Compound[] {
  const own = compoundsOf(element);
  const found: Compound[] = [...own];
  let up = element.parentElement;
  for (let level = 0; up !== null && up !== top && level < MAX_UP; level += 1, up = up.parentElement) {
    const around = compoundsOf(up).filter(({ rank }) => rank < 7);
    for (const outer of around.slice(0, 4)) {
      for (const inner of own.slice(0, 4).concat(own.slice(-1))) {
        const between = level === 0 ? ' > ' : ' ';
        found.push({
          selector: outer.selector + between + inner.selector,
          rank: Math.max(outer.rank, inner.rank) + 0.5,
        });
      }
    }
  }
  if (top !== null && topSelector !== undefined) {
    const path = pathFrom(top, element);
    if (path !== undefined) found.push({ selector: `:is(${topSelector}) ${path}`, rank: 9.5 });
  }
  const seen = new Set<string>();
  return found
    .filter(({ selector }) => selector.length <= MAX_SELECTOR && !seen.has(selector) && seen.add(selector))
    .sort((a, b) => a.rank - b.rank);
}

/** `> div:nth-of-type(2) > span:nth-of-type(1)`: where nothing has a name, the place says it. */
function pathFrom(top: Element, element: Element): string | undefined {
  const steps: string[] = [];
  for (let up: Element | null = element; up !== top; up = up.parentElement) {
    if (up === null || steps.length > 12) return undefined;
    const { localName } = up;
    const same: readonly Element[] = [...(up.parentElement?.children ?? [])].filter(
      (one) => one.localName === localName,
    );
    steps.unshift(`> ${localName}:nth-of-type(${same.indexOf(up) + 1})`);
  }
  return steps.length === 0 ? undefined : steps.join(' ');
}

/**
 * Selectors for a block that repeats: alone, inside what surrounds it, and, where nothing has a name, as a path of tags
 * below the nearest ancestor that has one (`main > div > div`).
 */
export function blockSelectorsFor(element: Element): readonly Compound[] {
  const own = compoundsOf(element);
  const found: Compound[] = own.filter(({ rank }) => rank < 9);
  let path = element.localName;
  let up = element.parentElement;
  for (let level = 0; up !== null && level < MAX_UP && up.localName !== 'html'; level += 1, up = up.parentElement) {
    const around = compoundsOf(up).filter(({ rank }) => rank < 7);
    for (const outer of around.slice(0, 3)) {
      found.push({ selector: `${outer.selector} > ${path}`, rank: 9 + level / 10 });
      const inner = own[0];
      if (level === 0 && inner !== undefined && inner.rank < 9)
        found.push({ selector: `${outer.selector} > ${inner.selector}`, rank: Math.max(outer.rank, inner.rank) + 0.5 });
    }
    if (/^(?:main|body)$/.test(up.localName))
      found.push({ selector: `${up.localName} > ${path}`, rank: 9 + level / 10 });
    path = `${up.localName} > ${path}`;
  }
  const seen = new Set<string>();
  return found
    .filter(({ selector }) => selector.length <= MAX_SELECTOR && !seen.has(selector) && seen.add(selector))
    .sort((a, b) => a.rank - b.rank);
}
