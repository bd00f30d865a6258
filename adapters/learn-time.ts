import type { Exact } from '../core/messages.ts';
import type { SiteField } from '../core/site-data.ts';
import { known } from './known.ts';
import { countFound, firstOwn, type InPost, learnField, type Roots, some } from './learn-fields.ts';
import type { Pointed } from './learn-roots.ts';

/** Machine-readable where the page has it: by what was pointed at, else by the one `time` that every post has. */
export function timeFields(
  roots: Roots,
  pointed: readonly InPost[],
  examples: readonly Pointed[],
): Exact<SiteField>[] | undefined {
  const fields: Exact<SiteField>[] = [];
  const add = (attribute: string | undefined, selectors: readonly string[]) => {
    for (const selector of selectors) fields.push(known<Exact<SiteField>>({ selector, attribute }));
  };
  for (const attribute of ['datetime', 'data-time', 'data-timestamp', 'title']) {
    const marked = pointed.map(({ root, element }) => ({ root, element: holderOf(element, root, attribute) }));
    if (pointed.length > 0 && marked.every(isThere)) add(attribute, learnField(roots, marked.filter(isThere)));
    if (fields.length > 0) break;
  }
  if (pointed.length > 0) add(undefined, learnField(roots, pointed));
  else if (countFound(roots, ['time[datetime]']) >= roots.all.length * 0.9) {
    const times = examples.flatMap(({ text }) => {
      const root = text.closest(roots.selector);
      const element = root === null ? undefined : firstOwn(roots, root, 'time[datetime]');
      return root === null || element === undefined ? [] : [{ root, element }];
    });
    if (times.every(({ root }) => root.querySelectorAll('time[datetime]').length === 1))
      add('datetime', learnField(roots, times));
  }
  return some(fields.slice(0, 10));
}

function isThere<T extends { readonly element: Element | undefined }>(
  one: T,
): one is T & { readonly element: Element } {
  return one.element !== undefined;
}

/** The element with this attribute: what was pointed at, what is in it, or what is around it in the post. */
function holderOf(element: Element, root: Element, attribute: string): Element | undefined {
  const holds = (one: Element) => /\d/.test(one.getAttribute(attribute) ?? '');
  if (holds(element)) return element;
  const inside = [...element.querySelectorAll(`[${attribute}]`)].find(holds);
  const around = element.parentElement?.closest(`[${attribute}]`);
  return inside ?? (around && around !== root && root.contains(around) && holds(around) ? around : undefined);
}
