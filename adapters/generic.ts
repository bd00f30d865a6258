import type { Post } from '../core/post.ts';
import type { SiteData } from '../core/site-data.ts';
import type { Adapter, AdapterMaker, Page } from './adapter.ts';
import { dataReaders, parsing } from './data-readers.ts';
import { adapterFromData } from './from-data.ts';
import { genericBoxes } from './generic-boxes.ts';
import { type Declared, declaredBy, vocabularies } from './generic-declared.ts';
import { evidenceFor } from './generic-evidence.ts';
import { type Described, describedPosts, startOf } from './generic-json-ld.ts';
import { repeatedGroups } from './generic-repeated.ts';
import { sampleOf } from './generic-sample.ts';
import { writtenAt } from './generic-time.ts';
import { bareName, NOT_POSTS, withoutEditNote } from './generic-words.ts';
import { readPost } from './read-page.ts';

/** Below this a group of elements is not taken for posts: nothing is better than nonsense. */
const ENOUGH = 9;
/** From here the evidence is good. */
const GOOD = 11.5;
/** Share of the roots that must be readable. */
const MOST = 0.6;
/** With as few declared posts as this, what repeats may know more. */
const FEW = 2;
/** Roots that are read to see whether a guess holds. */
const MOST_READ = 40;

/**
 * Reads a page that nothing else recognises, in this order of trust: what the page declares (microdata, RDFa,
 * microformats), what its JSON-LD confirms, what repeats. Works in slices, so that the page stays smooth.
 */
export const generic: AdapterMaker = async (page) => {
  const pause = sliced();
  const described = describedPosts(page);
  let declared: Adapter | undefined;
  for (const vocabulary of vocabularies) {
    if (page.document.querySelector(declaredBy(vocabulary)) === null) continue;
    await pause();
    declared ??= await readDeclared(page, vocabulary, pause);
  }
  const marked = declared === undefined ? [] : [...page.document.querySelectorAll(`:is(${declared.posts})`)];
  if (marked.length > FEW) return declared;
  const found: Found[] = [];
  const names = new Set(described.flatMap(({ author }) => author ?? []));
  for (const { selector, roots, seeded } of await repeatedGroups(page, pause)) {
    await pause();
    const evidence = await evidenceFor(sampleOf(page, selector, seeded, pause, names));
    if (evidence === undefined) continue;
    const adapter = adapterOf(page, { posts: [selector], read: evidence.read, ignore: NOT_POSTS });
    const read = await readSome(adapter, page, roots, pause);
    if (read.share < MOST || read.posts.length < 2) continue;
    const isConfirmed = share(read.posts, described) >= 0.5;
    const isNamed = evidence.isNamed || adapter.composer(page, undefined) !== undefined;
    if (!isConfirmed && (evidence.score < ENOUGH || !isNamed)) continue;
    const isNested = read.posts.some(({ parentId }) => parentId !== undefined);
    const sure = isConfirmed ? 'sure' : evidence.score >= GOOD ? 'likely' : 'unsure';
    const score =
      evidence.score + (isConfirmed ? 5 : 0) + (isNested ? 1 : 0) + Math.min(3, Math.log2(roots.length) / 2);
    found.push({ adapter: { ...adapter, sure }, roots: new Set(roots), score });
  }
  // Replies only, or one person's posts only, are a part of the group that has them all.
  const whole = found.filter((one) => !found.some((other) => other.score > one.score - 3 && hasMoreThan(other, one)));
  const best = whole.sort((a, b) => b.score - a.score)[0];
  // Some software marks only the first post: then what repeats holds it and others.
  const isMore = best !== undefined && best.roots.size > marked.length && marked.every((root) => best.roots.has(root));
  return declared === undefined || isMore ? best?.adapter : declared;
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
async function readDeclared(
  page: Page,
  { posts, read, isAlsoArticle }: Declared,
  pause: Pause,
): Promise<Adapter | undefined> {
  const found = parsing(posts).filter((selector) => page.document.querySelector(selector) !== null);
  const present = speaking(page, found, read);
  if (present.length === 0) return undefined;
  const roots = [...page.document.querySelectorAll(`:is(${present})`)];
  if (isAlsoArticle && roots.length < 2) return undefined;
  const sample = sampleOf(page, present.join(), roots, pause);
  const given = Object.fromEntries(
    Object.entries(read).filter(([, fields]) =>
      fields?.some(({ selector }) => sample.roots.some((root) => sample.readers.find(root, selector))),
    ),
  );
  const evidence = await evidenceFor(sample, given);
  if (evidence === undefined) return undefined;
  const adapter = adapterOf(page, { posts: present, read: evidence.read, ignore: NOT_POSTS });
  const result = await readSome(adapter, page, roots, pause);
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
      ...(data.read.time && { posted: writtenAt(adapter.posts, data.read.time) }),
      name: (root, at) => {
        const line = name(root, at);
        const bare = line === undefined ? '' : bareName(line);
        // A count or a mark is nobody.
        return /\p{L}|\p{N}.*\p{N}|\p{Extended_Pictographic}/u.test(bare) && !/^\d{1,4}$/.test(bare) ? bare : undefined;
      },
      text: (root, at) => {
        const said = text(root, at);
        return said === undefined ? undefined : withoutEditNote(said);
      },
    },
  };
}

/** Reads enough of the roots to see whether this holds; adverts and heads of tables are none. */
async function readSome(adapter: Adapter, page: Page, all: readonly Element[], pause: Pause) {
  const roots = all.filter((root) => !root.matches(NOT_POSTS.join()));
  const step = Math.max(1, roots.length / MOST_READ);
  const picked = new Set(Array.from({ length: MOST_READ }, (_, at) => roots[Math.floor(at * step)]));
  const posts = new Map<string, Post>();
  let wordless = 0;
  for (const root of picked) {
    await pause();
    const post = root && readPost(adapter, root, page, undefined);
    if (post && 'missing' in post) wordless += post.missing === 'text' ? 1 : 0;
    // Two with one id are one post shown twice, or no posts.
    else if (post) posts.set(post.id, post);
  }
  const tried = [...picked].filter((root) => root !== undefined).length - wordless;
  // Pictures only are rare; no words at all are the wrong element.
  const saying = [...posts.values()].filter(({ text }) => text !== '');
  const isSilent = saying.length < posts.size / 2;
  return { posts: [...posts.values()], share: isSilent ? 0 : posts.size / Math.max(1, tried) };
}

/** How many of these posts the page's own data tells of as well. */
function share(posts: readonly Post[], described: readonly Described[]): number {
  if (described.length === 0) return 0;
  const starts = posts.map(({ text }) => startOf(text));
  const told = described.filter(({ start }) =>
    starts.some((said) => said.startsWith(start.slice(0, 20)) && said !== ''),
  );
  return told.length / Math.min(described.length, posts.length);
}

/** Longest piece of work in one go, ms. */
const slice = 8;

type Pause = () => Promise<void>;

function sliced(): Pause {
  let until = performance.now() + slice;
  return async () => {
    if (performance.now() < until) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + slice;
  };
}
