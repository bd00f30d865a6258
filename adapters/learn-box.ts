import { learnField, type Roots } from './learn-fields.ts';
import { blockSelectorsFor, MAX_SELECTOR, selectorsFor } from './learn-selectors.ts';

const BOX =
  'textarea,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"],input[type="text"],input:not([type])';

/** Is there something a person can type in here? The box itself, of what was pointed at. */
export function boxAt(element: Element): Element | undefined {
  const around = element.closest(BOX);
  if (around !== null) return around;
  return element.querySelector(BOX) ?? undefined;
}

/** Selectors for the box, of which the first match on the page is the box or one like it in another post. */
export function learnBox(pointed: Element): readonly string[] {
  const box = boxAt(pointed) ?? pointed;
  const { ownerDocument: document } = box;
  const seen = new Set<string>();
  return (
    [...selectorsFor(box, null), ...blockSelectorsFor(box)]
      .filter(({ selector, rank }) => {
        if (seen.has(selector) || !seen.add(selector)) return false;
        if (selector.length > MAX_SELECTOR || (rank >= 9 && !/textarea|contenteditable/.test(selector))) return false;
        const all = [...document.querySelectorAll(selector)];
        return all.includes(box) && all.every((one) => one.matches(BOX));
      })
      .map((one) => ({ ...one, count: document.querySelectorAll(one.selector).length }))
      .sort((a, b) => Number(a.count > 1) - Number(b.count > 1) || a.rank - b.rank)
      .map(({ selector }) => selector)
      // One that another ends with says the same in fewer words.
      .filter((selector, _, all) => !all.some((other) => other !== selector && selector.endsWith(` ${other}`)))
      .slice(0, 3)
  );
}

/** Selectors for the site's own reply button in a post. */
export function learnOpener(roots: Roots, pointed: Element): readonly string[] {
  const element = pointed.closest('a,button,[role="button"]') ?? pointed;
  const root = element.closest(roots.selector);
  return root === null ? [] : learnField(roots, [{ root, element }]);
}
