import type { SiteData } from '../core/site-data.ts';
import type { Adapter, AdapterMaker, Page } from './adapter.ts';
import { dataReaders, parsing } from './data-readers.ts';
import { adapterFromData } from './from-data.ts';
import { genericBoxes } from './generic-boxes.ts';
import { type Declared, vocabularies } from './generic-declared.ts';
import { evidenceFor, sampleOf } from './generic-evidence.ts';
import { type Described, describedPosts, startOf } from './generic-json-ld.ts';
import { repeatedGroups } from './generic-repeated.ts';
import { bareName, NOT_POSTS, withoutEditNote } from './generic-words.ts';
import { readPosts } from './read-page.ts';

/** Below this a group of elements is not taken for posts: nothing is better than nonsense. */
const ENOUGH = 9;
/** From here the evidence is good. */
const GOOD = 11.5;
/** Share of the roots that must be readable. */
const MOST = 0.6;

/**
 * Reads a page that nothing else recognises, in this order of trust: what the page declares (microdata, RDFa,
 * microformats), what its JSON-LD confirms, what repeats. Works in slices, so that the page stays smooth.
 */
export const generic: AdapterMaker = async (page) => {
  const pause = sliced();
  const described = describedPosts(page);
  for (const vocabulary of vocabularies) {
    await pause();
    const declared = readDeclared(page, vocabulary);
    if (declared !== undefined) return declared;
  }
  const found: Found[] = [];
  const names = new Set(described.flatMap(({ author }) => author ?? []));
  for (const { selector, roots, seeded } of await repeatedGroups(page, pause)) {
    await pause();
    const evidence = evidenceFor(sampleOf(page, selector, seeded, names));
    if (evidence === undefined) continue;
    const adapter = adapterOf(page, { posts: [selector], read: evidence.read, ignore: NOT_POSTS });
    const read = readWith(adapter, page);
    if (read.share < MOST || read.posts.length < 2) continue;
    const isConfirmed = share(read.posts, described) >= 0.5;
    const isNamed = evidence.isNamed || adapter.composer(page, undefined) !== undefined;
    if (!isConfirmed && (evidence.score < ENOUGH || !isNamed)) continue;
    const isNested = read.posts.some(({ post }) => post.parentId !== undefined);
    const sure = isConfirmed ? 'sure' : evidence.score >= GOOD ? 'likely' : 'unsure';
    const score =
      evidence.score + (isConfirmed ? 5 : 0) + (isNested ? 1 : 0) + Math.min(3, Math.log2(read.posts.length) / 2);
    found.push({ adapter: { ...adapter, sure }, roots: new Set(roots), score });
  }
  // Replies only, or one person's posts only, are a part of the group that has them all.
  const whole = found.filter((one) => !found.some((other) => other.score > one.score - 3 && hasMoreThan(other, one)));
  return whole.sort((a, b) => b.score - a.score)[0]?.adapter;
};

interface Found {
  readonly adapter: Adapter;
  readonly roots: ReadonlySet<Element>;
  readonly score: number;
}

function hasMoreThan(other: Found, one: Found): boolean {
  return other.roots.size > one.roots.size && [...one.roots].every((root) => other.roots.has(root));
}

/** Posts that the page declares. Vocabularies of articles count where several posts stand in a row and no teasers do. */
function readDeclared(page: Page, { posts, read, isAlsoArticle }: Declared): Adapter | undefined {
  const found = parsing(posts).filter((selector) => page.document.querySelector(selector) !== null);
  const present = speaking(page, found, read);
  if (present.length === 0) return undefined;
  const roots = [...page.document.querySelectorAll(`:is(${present})`)];
  if (isAlsoArticle && roots.length < 2) return undefined;
  const sample = sampleOf(page, present.join(), roots);
  const given = Object.fromEntries(
    Object.entries(read).filter(([, fields]) =>
      fields?.some(({ selector }) => sample.roots.some((root) => sample.readers.find(root, selector))),
    ),
  );
  const evidence = evidenceFor(sample, given);
  if (evidence === undefined) return undefined;
  const adapter = adapterOf(page, { posts: present, read: evidence.read, ignore: NOT_POSTS });
  const result = readWith(adapter, page);
  return result.share >= MOST && result.posts.length > 0 ? { ...adapter, sure: 'sure' } : undefined;
}

/** Kinds whose elements say something themselves: not the topic or page of questions around the posts. */
function speaking(page: Page, kinds: readonly string[], read: Declared['read']): readonly string[] {
  const { text } = dataReaders(kinds, read);
  const said = kinds.filter((kind) =>
    [...page.document.querySelectorAll(kind)].some((root) => text?.(root, page) !== undefined),
  );
  return said.length > 0 ? said : kinds;
}

function adapterOf(page: Page, data: SiteData): Adapter {
  const adapter = adapterFromData('generic', page.url.host, data);
  const { name, text } = adapter.read;
  return {
    ...adapter,
    ...genericBoxes(adapter.posts),
    read: {
      ...adapter.read,
      name: (root, at) => {
        const line = name(root, at);
        return line === undefined ? undefined : bareName(line) || undefined;
      },
      text: (root, at) => {
        const said = text(root, at);
        return said === undefined ? undefined : withoutEditNote(said);
      },
    },
  };
}

function readWith(adapter: Adapter, page: Page) {
  const { posts, skipped } = readPosts(adapter, page);
  // Two with one id are one post shown twice, or no posts.
  const all = page.document.querySelectorAll(adapter.posts.join()).length;
  return { posts, share: all === 0 ? 0 : posts.length / Math.max(1, all - skipped.text) };
}

/** How many of these posts the page's own data tells of as well. */
function share(posts: ReturnType<typeof readPosts>['posts'], described: readonly Described[]): number {
  if (described.length === 0) return 0;
  const starts = posts.map(({ post }) => startOf(post.text));
  const told = described.filter(({ start }) =>
    starts.some((said) => said.startsWith(start.slice(0, 20)) && said !== ''),
  );
  return told.length / Math.min(described.length, posts.length);
}

/** Longest piece of work in one go, ms. */
const slice = 8;

function sliced(): () => Promise<void> {
  let until = performance.now() + slice;
  return async () => {
    if (performance.now() < until) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + slice;
  };
}
