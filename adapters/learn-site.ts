import type { Exact } from '../core/messages.ts';
import type { SiteData, SiteField } from '../core/site-data.ts';
import { known } from './known.ts';
import { countFound, firstOwn, type InPost, learnField, type Roots } from './learn-fields.ts';
import { learnRoots, type Pointed } from './learn-roots.ts';
import { blockSelectorsFor, MAX_SELECTOR, selectorsFor } from './learn-selectors.ts';
import { compoundsOf } from './telling-marks.ts';

export type { Pointed } from './learn-roots.ts';

/** Everything that a person pointed at on one page. */
export interface Teaching {
  /** Posts, the first one first; a second refines what the first taught. */
  readonly examples: readonly Pointed[];
  /** Something in each block that was found and is no post. */
  readonly not?: readonly Element[];
  /** The box to type in. */
  readonly box?: Element;
  /** In a post: the button that opens the box. */
  readonly opener?: Element;
}

/**
 * `oneInOther`: text and author overlap. `noBlock`: no block of the page holds one post. `noDifference`: what is no post
 * looks like one in everything that a selector can see.
 */
export type LearnProblem = 'oneInOther' | 'noBlock' | 'noDifference';

export type Learned =
  | { readonly ok: true; readonly data: Exact<SiteData> }
  | { readonly ok: false; readonly problem: LearnProblem };

/** Parts of a text that are another's or the machine's; a class counts only where the page shows one. */
const FOREIGN = [
  'blockquote',
  '[class*="quote" i]',
  '[class*="signature" i]',
  '[class*="edited" i]',
  '[class*="attachment" i]',
  '[class*="read-more" i]',
  '[class*="sr-only" i]',
  '[class*="visually-hidden" i]',
];
/** What stands in a text and is no box of its own: who points at a paragraph means the whole. */
const IN_TEXT =
  /^(?:p|ul|ol|li|pre|blockquote|h[1-6]|table|figure|hr|br|a|b|i|em|strong|u|s|span|img|code|details|small|sup|sub)$/;
const BOX =
  'textarea,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"],input[type="text"],input:not([type])';

/**
 * Selectors for a site from what a person pointed at on one of its pages: found again by meaning, and fit for the other
 * posts. Reads the page and changes nothing; deterministic.
 */
export function learnSite({ examples: pointed, not = [], box, opener }: Teaching): Learned {
  const examples = pointed.map((one) => wholeAuthor(wholeText(one)));
  if (examples.some(({ text, author }) => text.contains(author) || author.contains(text))) return fail('oneInOther');
  const posts = learnRoots(examples, not);
  const first = examples[0];
  if (posts.length === 0 || first === undefined) return fail('noBlock');
  const { ownerDocument: document } = first.text;
  const selector = posts.join();
  const everything = [...document.querySelectorAll(selector)];
  const bad = new Set(not.flatMap((element) => element.closest(selector) ?? []));
  const ignore = learnIgnore(
    everything,
    bad,
    examples.flatMap(({ text }) => text.closest(selector) ?? []),
  );
  if (ignore === undefined) return fail('noDifference');
  const ignored = ignore.join();
  const all = ignored === '' ? everything : everything.filter((root) => !root.matches(ignored));
  const roots: Roots = { selector, all };
  const at = (pick: (one: Pointed) => Element | undefined): readonly InPost[] =>
    examples.flatMap((one) => {
      const root = one.text.closest(selector);
      const element = pick(one);
      return root !== null && element !== undefined && root !== element && root.contains(element)
        ? [{ root, element }]
        : [];
    });
  const text = learnField(
    roots,
    at((one) => one.text),
  );
  const name = learnField(
    roots,
    at((one) => one.author),
  );
  if (text.length === 0 || name.length === 0) return fail('noBlock');
  const exclude = foreignIn(roots, text);
  const time = timeFields(
    roots,
    at(({ time: pointed }) => pointed),
    examples,
  );
  return {
    ok: true,
    data: known<Exact<SiteData>>({
      posts: [...posts],
      ignore: ignore.length === 0 ? undefined : [...ignore],
      read: known<Exact<SiteData['read']>>({
        name: name.map((one) => ({ selector: one })),
        text: text.map((one) => ({ selector: one, exclude })),
        time,
        permalink: permalinkFields(
          roots,
          at((one) => one.author),
          at((one) => one.time),
        ),
        profile: links(
          learnField(
            roots,
            at(({ author }) => linkAt(author)),
          ),
        ),
      }),
      composer: box === undefined ? undefined : some(learnBox(box)),
      openComposer: opener === undefined ? undefined : some(learnOpener(roots, opener)),
    }),
  };
}

/** Is there something a person can type in here? The box itself, of what was pointed at. */
export function boxAt(element: Element): Element | undefined {
  const around = element.closest(BOX);
  if (around !== null) return around;
  return element.querySelector(BOX) ?? undefined;
}

function fail(problem: LearnProblem): Learned {
  return { ok: false, problem };
}

function some<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list];
}

/** The element that holds the whole text, and only text, when a paragraph of it was pointed at. */
function wholeText(pointed: Pointed): Pointed {
  let text = pointed.text;
  for (let up = text.parentElement; up !== null && IN_TEXT.test(text.localName); up = up.parentElement) {
    const isOnlyText = [...up.querySelectorAll('*')].every(({ localName }) => IN_TEXT.test(localName));
    if (!isOnlyText || up.contains(pointed.author) || (pointed.time !== undefined && up.contains(pointed.time))) break;
    text = up;
  }
  return { ...pointed, text };
}

/** What is around a link with a name and says just that name too: not everybody's name is a link. */
function wholeAuthor(pointed: Pointed): Pointed {
  const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const { author } = pointed;
  const around = author.parentElement;
  if (author.localName !== 'a' || around === null || words(around) !== words(author)) return pointed;
  const isName =
    /^(?:b|strong|span|cite|em|h[1-6])$/.test(around.localName) || /author|user|name/i.test(around.className);
  return isName ? { ...pointed, author: around } : pointed;
}

/**
 * Selectors that fit every bad block and no good one. `undefined`: none does.
 * @param examples blocks that a person said are posts
 */
function learnIgnore(
  all: readonly Element[],
  bad: ReadonlySet<Element>,
  examples: readonly Element[],
): readonly string[] | undefined {
  const chosen: string[] = [];
  const good = all.filter((root) => !bad.has(root));
  for (const root of bad) {
    if (examples.includes(root)) return undefined;
    if (chosen.some((selector) => root.matches(selector))) continue;
    const marks = [
      ...compoundsOf(root),
      ...[...root.classList]
        .filter((kind) => /^[A-Za-z_][\w-]*$/.test(kind))
        .map((kind) => ({ selector: `.${kind}`, rank: 7 })),
      ...[...root.querySelectorAll('*')]
        .filter((inner) => inner.closest('[class],[id]') !== null)
        .slice(0, 80)
        .flatMap((inner) => compoundsOf(inner).filter(({ rank }) => rank < 8))
        .map(({ selector, rank }) => ({ selector: `:has(${selector})`, rank: rank + 8 })),
    ];
    // A mark that a few good ones share would hide them: most of a page's posts must lack it.
    const fit = marks
      .filter(({ selector }) => root.matches(selector) && !examples.some((example) => example.matches(selector)))
      .map((mark) => ({ ...mark, lost: good.filter((one) => one.matches(mark.selector)).length }))
      .filter(({ lost }) => lost <= good.length / 4)
      .sort((a, b) => a.lost - b.lost || a.rank - b.rank)[0];
    if (fit === undefined || chosen.length >= 10) return undefined;
    chosen.push(fit.selector);
  }
  return chosen;
}

/** What in the texts of this page is not their writers' own. */
function foreignIn(roots: Roots, text: readonly string[]): string {
  const texts = roots.all.flatMap((root) => {
    for (const selector of text) {
      const found = firstOwn(roots, root, selector);
      if (found !== undefined) return [found];
    }
    return [];
  });
  const seen = FOREIGN.filter((part, index) => index === 0 || texts.some((one) => one.querySelector(part) !== null));
  return seen.join();
}

/** Machine-readable where the page has it: by what was pointed at, else by the one `time` that every post has. */
function timeFields(
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

function links(selectors: readonly string[]): Exact<SiteField>[] | undefined {
  return some(selectors.map((selector) => ({ selector, attribute: 'href' })));
}

function linkAt(element: Element): Element | undefined {
  return element.closest('a[href]') ?? element.querySelector('a[href]') ?? undefined;
}

/**
 * A link to the post itself, by evidence only: its time stands in it, it names the block's own id, or it says so; and it
 * differs from post to post.
 */
function permalinkFields(
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

/** Selectors for the box, of which the first match on the page is the box or one like it in another post. */
function learnBox(pointed: Element): readonly string[] {
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
function learnOpener(roots: Roots, pointed: Element): readonly string[] {
  const element = pointed.closest('a,button,[role="button"]') ?? pointed;
  const root = element.closest(roots.selector);
  return root === null ? [] : learnField(roots, [{ root, element }]);
}
