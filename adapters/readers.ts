import type { PostTime } from '../core/post.ts';
import type { Page, Reader } from './adapter.ts';
import { absoluteLink } from './links.ts';
import { oncePerPage } from './once-per-page.ts';
import { lineOf, type TextOptions, textOf } from './text.ts';
import { machineTime, shownTime } from './times.ts';
import { dateOrderOn } from './times-order.ts';

/**
 * The vocabulary in which an adapter says what it reads. Every reader is bound to the post's root: what lies in
 * another post inside it (a nested reply) or in a `foreign` part (a quoted post, a composer) is never this post's.
 * Of several selectors the first that finds something wins: newest layout first.
 */
export interface Readers {
  /** First own element. */
  find(root: Element, ...selectors: readonly string[]): Element | undefined;
  /** All own elements in page order; the foreign parts themselves can be found, what is in them not. */
  all(root: Element, selector: string): readonly Element[];
  /** Text with line breaks; an empty string when the element is there and says nothing (a picture only). */
  text(selectors: readonly string[], options?: TextOptions): Reader<string>;
  /** One line of text that is not empty: names. */
  line(...selectors: readonly string[]): Reader<string>;
  /** An attribute, of the root itself when there is no selector; with a pattern, its first group. */
  attr(name: string, selector?: string, pattern?: RegExp): Reader<string>;
  /** A link as absolute http(s) address. */
  href(...selectors: readonly string[]): Reader<string>;
  /** Machine-readable time: `datetime`, else `data-time`, else `title`. */
  time(...selectors: readonly string[]): Reader<PostTime>;
  /** Time as the page shows it, in the zone of the page (or of `zoneOf`). */
  timeText(selectors: readonly string[], exclude?: string, zoneOf?: (page: Page) => string): Reader<PostTime>;
  /** A number that the page shows: of the element's label, else of its text. */
  count(...selectors: readonly string[]): Reader<number>;
  /** Is there such an own element (or is it the root)? */
  has(selector: string): Reader<boolean>;
}

/** @param roots the adapter's `posts` @param foreign parts of a post that hold another post's words */
export function readersFor(roots: readonly string[], foreign: readonly string[] = []): Readers {
  const readers = exactReadersFor(roots, foreign);
  return {
    ...readers,
    timeText(selectors, exclude, zoneOf) {
      const zone = oncePerPage((page) => zoneOf?.(page));
      return (root, page) =>
        first(selectors, (selector) =>
          first(readers.all(root, selector), (element) => {
            const shown = lineOf(element, exclude);
            return shownTime(shown, page, zone(page), dateOrderOn(page, selectors, shown));
          }),
        );
    },
  };
}

/** Roots that hold while `withRoots` runs. */
let rootsInstead: string | undefined;

/** Runs a reading whose readers are bound to these roots of posts instead of their own: a site was repaired as data. */
export function withRoots<T>(roots: string, read: () => T): T {
  const before = rootsInstead;
  rootsInstead = roots;
  try {
    return read();
  } finally {
    rootsInstead = before;
  }
}

/** The same without times in words, whose parser a site with machine-readable times need not load. */
export function exactReadersFor(roots: readonly string[], foreign: readonly string[] = []): Omit<Readers, 'timeText'> {
  const own = roots.join();
  const others = foreign.length > 0 ? `,${foreign.join()}` : '';
  const owner = (element: Element): Element | null | undefined => {
    const posts = rootsInstead ?? own;
    const boundary = posts + others;
    return element.matches(boundary) && !element.matches(posts)
      ? element.parentElement?.closest(boundary)
      : element.closest(boundary);
  };
  const all: Readers['all'] = (root, selector) =>
    [...root.querySelectorAll(inPageOrder(selector))].filter((element) => owner(element) === root);
  const find: Readers['find'] = (root, ...selectors) =>
    first(selectors, (selector) => {
      const element = root.querySelector(inPageOrder(selector));
      // Mostly the first one is this post's own; only else the rest of a long thread is looked through.
      return element === null || owner(element) === root ? (element ?? undefined) : all(root, selector)[0];
    });
  const read =
    <T>(selectors: readonly string[], of: (element: Element, page: Page) => T | undefined): Reader<T> =>
    (root, page) =>
      first(selectors, (selector) => {
        const nearest = find(root, selector);
        // Mostly the first one says it; only else the others are looked for.
        return nearest && (of(nearest, page) ?? first(all(root, selector), (element) => of(element, page)));
      });
  return {
    find,
    all,
    text: (selectors, options) => (root) => {
      const element = find(root, ...selectors);
      const boundary = (rootsInstead ?? own) + others;
      const exclude = options?.exclude ? `${boundary},${options.exclude}` : boundary;
      return element && textOf(element, { ...options, exclude });
    },
    line: (...selectors) => read(selectors, (element) => lineOf(element, (rootsInstead ?? own) + others) || undefined),
    attr: (name, selector, pattern) => (root) => {
      const value = (selector === undefined ? root : find(root, selector))?.getAttribute(name) ?? undefined;
      return (pattern && value !== undefined ? pattern.exec(value)?.[1] : value) || undefined;
    },
    href: (...selectors) => read(selectors, (element, page) => absoluteLink(element.getAttribute('href'), page)),
    time: (...selectors) =>
      read(selectors, (element, page) =>
        first(['datetime', 'data-time', 'data-timestamp', 'title'], (name) =>
          machineTime(element.getAttribute(name), page.zone),
        ),
      ),
    count: (...selectors) =>
      read(selectors, (element) => countIn(element.getAttribute('aria-label')) ?? countIn(lineOf(element))),
    has: (selector) => (root) => root.matches(selector) || find(root, selector) !== undefined,
  };
}

/**
 * Browsers are faster with a selector as it stands. Only jsdom needs more: it gives the matches of a list selector by
 * selector, and knows one element for an id that stands on several.
 */
function inPageOrder(selector: string): string {
  return /[,#]/.test(selector) ? `:is(${selector})` : selector;
}

/** First outcome that is not `undefined`. */
export function first<S, T>(sources: readonly S[], of: (source: S) => T | undefined): T | undefined {
  for (const source of sources) {
    const outcome = of(source);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

/** The first of several readers that knows. */
export function either<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return (root, page) => first(readers, (reader) => reader(root, page));
}

/** Time inside an id of the site (`facts`: X, LinkedIn, Mastodon); outside 2000–2100 it is no such id. */
export function idTime(
  id: string | undefined,
  millisecondsOf: (id: bigint) => bigint,
  precision: PostTime['precision'] = 'exact',
): PostTime | undefined {
  if (id === undefined || !/^\d{1,20}$/.test(id)) return undefined;
  const at = Number(millisecondsOf(BigInt(id)));
  if (at < Date.UTC(2000) || at > Date.UTC(2100)) return undefined;
  return { at: new Date(at).toISOString(), precision, from: 'id' };
}

/** Elements in open shadow roots as well, in page order. */
export function deep(root: ParentNode, selector: string): readonly Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) found.push(element);
    if (element.shadowRoot) found.push(...deep(element.shadowRoot, selector));
  }
  return found;
}

/** Words and signs behind a shortened number: English, Dutch, German, French, Spanish, and the East Asian ten thousand. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(k|d\.|dzd|duizend|tsd|mil)$|^[千천]/, 1e3],
  [/^[万萬만]/, 1e4],
  [/^(m|mln|mio|mn|miljoen|millones|millions?)$/, 1e6],
  [/^[億亿억]/, 1e8],
  [/^(b|bn|mld|mrd|md|miljard|milliards?)$/, 1e9],
];

/**
 * First number in a text: "2378 Likes", "1.122.900", "2,3K", "1,1 mln.", "5,9 Tsd."; "1+" is no number, and neither is a
 * part of something whose unit is not known ("14,8 rb").
 */
export function countIn(text: string | null): number | undefined {
  const found = /(\d+(?:[.,\s]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)\s?(\p{L}+\.?)?(\+)?/u.exec(text ?? '');
  const [, digits = '', unit = '', more] = found ?? [];
  if (digits === '' || more !== undefined) return undefined;
  const factor = UNITS.find(([words]) => words.test(unit.toLowerCase().replace(/(..)\.$/, '$1')))?.[1];
  if (factor !== undefined) return Math.round(Number(digits.replace(',', '.')) * factor);
  return /^\d+[.,]\d{1,2}$/.test(digits) ? undefined : Number(digits.replace(/\D/g, ''));
}
