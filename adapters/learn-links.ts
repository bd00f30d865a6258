import type { Exact } from '../core/messages.ts';
import type { SiteField } from '../core/site-data.ts';
import { firstOwn, type InPost, learnField, type Roots, some } from './learn-fields.ts';

/** Fields that give the address of a link. */
export function links(selectors: readonly string[]): Exact<SiteField>[] | undefined {
  return some(selectors.map((selector) => ({ selector, attribute: 'href' })));
}

/** The link that was pointed at, or the one around it or in it. */
export function linkAt(element: Element): Element | undefined {
  return element.closest('a[href]') ?? element.querySelector('a[href]') ?? undefined;
}

/**
 * A link to the post itself, by evidence only: its time stands in it, it names the block's own id, or it says so; and it
 * differs from post to post.
 */
export function permalinkFields(
  roots: Roots,
  authors: readonly InPost[],
  times: readonly InPost[],
): Exact<SiteField>[] | undefined {
  const [author] = authors;
  if (author === undefined) return undefined;
  const { root } = author;
  const own = [...root.querySelectorAll('a[href]')].filter((link) => link.closest(roots.selector) === root);
  const evidence = (link: Element): number => {
    const href = link.getAttribute('href') ?? '';
    const anchor = href.split('#')[1] ?? '';
    if (!/\d/.test(href) || link.contains(author.element) || author.element.contains(link)) return 0;
    if (/bookmark/.test(link.getAttribute('rel') ?? '') || link.getAttribute('itemprop') === 'url') return 4;
    if (times.some(({ element }) => link.contains(element) || element.contains(link))) return 3;
    if (link.querySelector('time') !== null || link.closest('time') !== null) return 3;
    if (
      anchor !== '' &&
      (anchor === root.id ||
        [...root.querySelectorAll('[id],[name]')].some(
          (one) => one.id === anchor || one.getAttribute('name') === anchor,
        ))
    )
      return 2;
    return 0;
  };
  const best = own.map((link) => ({ link, sure: evidence(link) })).sort((a, b) => b.sure - a.sure)[0];
  if (best === undefined || best.sure === 0) return undefined;
  const selectors = learnField(roots, [{ root, element: best.link }]);
  const differs = (selector: string) => {
    const all = roots.all.map((one) => firstOwn(roots, one, selector)?.getAttribute('href') ?? '');
    return all.every((href) => href !== '') && new Set(all).size === all.length;
  };
  return links(selectors.filter(differs));
}
