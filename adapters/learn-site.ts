import type { Exact } from '../core/messages.ts';
import type { SiteData } from '../core/site-data.ts';
import { known } from './known.ts';
import { learnBox, learnOpener } from './learn-box.ts';
import { firstOwn, type InPost, learnField, type Roots, some } from './learn-fields.ts';
import { linkAt, links, permalinkFields } from './learn-links.ts';
import { learnRoots, type Pointed } from './learn-roots.ts';
import { timeFields } from './learn-time.ts';
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

function fail(problem: LearnProblem): Learned {
  return { ok: false, problem };
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
