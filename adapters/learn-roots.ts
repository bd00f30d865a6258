import { countFound, learnField, quick, type Roots, spread } from './learn-fields.ts';
import { blockSelectorsFor } from './learn-selectors.ts';

/** A post as a person points at it. */
export interface Pointed {
  readonly text: Element;
  readonly author: Element;
  readonly time?: Element;
}

/** How far above text and author the post's own element is looked for. */
const MAX_UP = 8;
/** More blocks than this on one page are not posts. */
const MAX_BLOCKS = 3_000;
/** Blocks on which a guess is judged. */
const MAX_JUDGED = 40;

interface Guess {
  readonly selector: string;
  readonly rank: number;
  readonly covers: ReadonlySet<Pointed>;
  readonly bad: number;
  /** Blocks that hold an author and a text of their own. */
  readonly read: number;
  readonly found: number;
  readonly hasId: boolean;
  /** Steps above the nearest element that holds text and author. */
  readonly height: number;
}

/**
 * Selectors for the elements that hold one post each: blocks that repeat on the page and hold, each, one author and one
 * text as in the examples. Empty: text and author stand in no block of their own.
 * @param not elements in blocks that are no posts
 */
export function learnRoots(examples: readonly Pointed[], not: readonly Element[]): readonly string[] {
  const chosen: string[] = [];
  const left = new Set(examples);
  while (left.size > 0 && chosen.length < 10) {
    const best = [...left]
      .slice(0, 1)
      .flatMap((example) => guessesFor(example, [...left], not))
      .sort(better)[0];
    if (best === undefined) return [];
    chosen.push(best.selector);
    for (const example of best.covers) left.delete(example);
  }
  return left.size === 0 ? chosen : [];
}

function better(a: Guess, b: Guess): number {
  return (
    b.covers.size - a.covers.size ||
    a.bad - b.bad ||
    value(b) - value(a) ||
    Number(b.hasId) - Number(a.hasId) ||
    // The outermost block holds link, time and buttons too; where nothing repeats, the innermost is the careful one.
    (a.read > 1 ? b.height - a.height : a.height - b.height) ||
    a.rank - b.rank
  );
}

/** Blocks that are no post weigh against a guess. */
function value({ read, found }: Guess): number {
  return read - (found - read) / 2;
}

function guessesFor(example: Pointed, examples: readonly Pointed[], not: readonly Element[]): readonly Guess[] {
  const guesses: Guess[] = [];
  const seen = new Set<string>();
  const document = example.text.ownerDocument;
  let block = commonAncestor(example.text, example.author);
  for (let height = 0; block !== null && height < MAX_UP; height += 1, block = block.parentElement) {
    if (/^(?:html|body|main)$/.test(block.localName)) break;
    for (const { selector, rank } of blockSelectorsFor(block)) {
      const all = [...document.querySelectorAll(selector)];
      if (all.length > MAX_BLOCKS) continue;
      const roots: Roots = { selector, all };
      if (rootOf(roots, example) !== block) continue;
      // The same blocks in other words are not judged again: the surest words came first.
      const same = `${height} ${all.length} ${all.indexOf(block)}`;
      if (seen.has(same)) continue;
      seen.add(same);
      const covers = examples.filter((one) => rootOf(roots, one) !== undefined);
      const bad = not.filter((one) => one.closest(selector) !== null).length;
      guesses.push({ selector, rank, height, bad, covers: new Set(covers), ...judge(roots, block, covers) });
    }
  }
  return guesses;
}

/** The block that holds this post and no other of the examples' kind. */
function rootOf({ selector }: Roots, { text, author }: Pointed): Element | undefined {
  const root = text.closest(selector);
  return root !== null && root !== text && root === author.closest(selector) && root !== author ? root : undefined;
}

function judge(roots: Roots, block: Element, covers: readonly Pointed[]): Pick<Guess, 'read' | 'found' | 'hasId'> {
  const found = roots.all.length;
  const hasId =
    /\d/.test(block.id) || [...block.attributes].some(({ name, value }) => /^data-.*id$/.test(name) && value !== '');
  const inRoots = (pick: (one: Pointed) => Element) =>
    covers.flatMap((one) => {
      const root = rootOf(roots, one);
      return root === undefined ? [] : [{ root, element: pick(one) }];
    });
  const texts = learnField(
    roots,
    inRoots(({ text }) => text),
    quick,
  );
  const authors = learnField(
    roots,
    inRoots(({ author }) => author),
    quick,
  );
  if (texts.length === 0 || authors.length === 0) return { read: 0, found, hasId };
  const judged = spread(roots.all, MAX_JUDGED);
  const whole = judged.filter(
    (root) => countFound(roots, texts, [root]) === 1 && countFound(roots, authors, [root]) === 1,
  ).length;
  return { read: judged.length === 0 ? 0 : Math.round((whole / judged.length) * found), found, hasId };
}

/** The nearest element that holds both. */
export function commonAncestor(a: Element, b: Element): Element | null {
  let up: Element | null = a;
  while (up !== null && !up.contains(b)) up = up.parentElement;
  return up;
}
