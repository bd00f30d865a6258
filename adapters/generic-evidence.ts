import type { SiteData, SiteField } from '../core/site-data.ts';
import type { Page } from './adapter.ts';
import { dataReaders, linkId, partOf, timeIn } from './data-readers.ts';
import { escaped, partSelectors } from './generic-selectors.ts';
import {
  ANSWER_CONTROL,
  AUTHOR_WORD,
  bareName,
  isNameLike,
  NOT_POSTS,
  NOT_SAID,
  POST_WORD,
  PROFILE_LINK,
} from './generic-words.ts';
import { absoluteLink } from './links.ts';
import { type Readers, readersFor } from './readers.ts';
import { lineOf, textOf } from './text.ts';

/** What speaks for a group of elements being posts: where author, time and text stand in them, and how good that is. */
export interface Evidence {
  readonly read: SiteData['read'];
  readonly score: number;
  /** Something says that these are posts: an id or link each, a way to answer, a name of the list. */
  readonly isNamed: boolean;
}

/** Elements of one kind, as many as it takes to see what they share. */
export interface Sample {
  readonly page: Page;
  /** Selector of all of them. */
  readonly posts: string;
  readonly roots: readonly Element[];
  readonly readers: Readers;
  /** Names of people that the page's own data gives. */
  readonly names: ReadonlySet<string>;
}

const SAMPLE = 8;
/** Share of the sample in which a selector must find what it is for. */
const MOST = 0.8;

/** @param all elements that are thought to be posts; adverts among them are left out */
export function sampleOf(
  page: Page,
  posts: string,
  all: readonly Element[],
  names: ReadonlySet<string> = new Set(),
): Sample {
  const own = all.filter((root) => !root.matches(NOT_POSTS.join()));
  const step = Math.max(1, own.length / SAMPLE);
  const picked = Array.from({ length: SAMPLE }, (_, at) => own[Math.floor(at * step)]);
  const roots = [...new Set(picked)].filter((root) => root !== undefined);
  return { page, posts, roots, readers: readersFor([posts]), names };
}

interface Part {
  readonly field: SiteField;
  readonly found: readonly (Element | undefined)[];
  readonly score: number;
}

/**
 * Finds author, time and text; what is given (declared by the page itself) is taken as it is.
 * @returns `undefined` when the elements lack one of them, or are something else than posts
 */
export function evidenceFor(sample: Sample, declared: Partial<SiteData['read']> = {}): Evidence | undefined {
  const { roots } = sample;
  if (roots.length === 0) return undefined;
  const given = trusted(sample, declared);
  const isExact = given.time && isTimedExactly(sample, given.time);
  const seen = isExact === true ? undefined : findTime(sample);
  // What is declared without a zone gives way to a moment that is the same everywhere.
  const time = given.time && seen && !isTimedExactly(sample, [seen.field]) ? undefined : seen;
  const author = given.name ? undefined : findAuthor(sample, time);
  const authors = author?.found ?? partsOf(sample, given.name ?? []);
  const timeFields = time ? [time.field] : given.time;
  const times = partsOf(sample, timeFields ?? []);
  if (given.name === undefined && author === undefined) return undefined;
  const text = given.text ? undefined : findText(sample, authors, times);
  if (given.text === undefined && text === undefined) return undefined;
  const texts = text?.found ?? partsOf(sample, given.text ?? []);
  const titled = share(roots, (root, at) => hasTitleOf(sample, root, texts[at], authors[at]));
  if (titled > 0.5) return undefined;
  const permalink = given.permalink ? undefined : findPermalink(sample, texts);
  const profile = given.profile ?? profileOf(sample, author, authors);
  const id = idOf(sample, permalink);
  const isTimed = time !== undefined || share(times, (found) => found !== undefined) >= MOST;
  const hasLink = permalink !== undefined || given.permalink !== undefined;
  const links = partsOf(sample, given.permalink ?? (permalink ? [permalink.field] : []));
  // Links to other pages alone are a list of what was said elsewhere.
  const staysHere = share(links, (link) => link !== undefined && !leadsAway(link, sample.page)) >= 0.5;
  const words = wordScore(sample);
  const isAnswered = share(roots, (root) => hasAnswerControl(sample, root)) >= 0.5;
  const score =
    (author?.score ?? 4) +
    (time?.score ?? (isTimed ? 4 : 0)) +
    (text?.score ?? 3) +
    (id === undefined ? 0 : 2) +
    (hasLink ? 1 : 0) +
    words +
    (isAnswered ? 2 : 0);
  return {
    score,
    isNamed: hasOwnId(sample) || staysHere || words > 0 || isAnswered,
    read: {
      ...(id && { id }),
      name: given.name ?? (author ? [author.field, ...othersOf(sample, author)] : []),
      text: given.text ?? (text ? [text.field] : []),
      ...(timeFields && { time: timeFields }),
      ...((given.permalink || permalink) && { permalink: given.permalink ?? (permalink ? [permalink.field] : []) }),
      ...(profile && { profile }),
    },
  };
}

function isTimedExactly({ roots, posts, page }: Sample, time: readonly SiteField[]): boolean {
  const { posted } = dataReaders([posts], { time });
  return share(roots, (root) => posted?.(root, page)?.precision === 'exact') >= MOST;
}

/** What the page declares, as far as it is what it says: a name that is one, words without those of others. */
function trusted(sample: Sample, declared: Partial<SiteData['read']>): Partial<SiteData['read']> {
  const { name, text, ...rest } = declared;
  const names = name && sample.roots.map((root) => dataReaders([sample.posts], { name }).name?.(root, sample.page));
  const own = text?.map((field) => ({ ...field, exclude: NOT_SAID.join() }));
  const words = own && sample.roots.map((root) => dataReaders([sample.posts], { text: own }).text?.(root, sample.page));
  const isName = names && share(names, (said) => said !== undefined && isNameLike(bareName(said))) >= MOST;
  const isAllQuoted = words && share(words, (said) => said === '') > 0.5;
  return { ...rest, ...(isName && name && { name }), ...(text && own && { text: isAllQuoted ? text : own }) };
}

/** The element of the first field that finds one, per root. */
function partsOf({ roots, readers }: Sample, fields: readonly SiteField[]): readonly (Element | undefined)[] {
  return roots.map((root) => {
    for (const { selector } of fields) {
      const found = partOf(root, selector, readers.find);
      if (found) return found;
    }
    return undefined;
  });
}

/** Tries the selectors of some elements of some roots on all roots; the best that holds in most of them. */
function bestPart(
  { roots, readers }: Sample,
  candidates: (root: Element) => readonly Element[],
  rate: (found: readonly (Element | undefined)[]) => number | undefined,
  wanted = MOST,
): Part | undefined {
  const tried = new Set<string>();
  let best: Part | undefined;
  for (const root of roots.slice(0, 3)) {
    for (const element of candidates(root)) {
      for (const selector of partSelectors(element, root)) {
        if (tried.has(selector) || tried.size > 120) continue;
        tried.add(selector);
        const found = roots.map((other) => partOf(other, selector, readers.find));
        if (share(found, (part) => part !== undefined) < wanted) continue;
        const score = rate(found);
        if (score !== undefined && score > (best?.score ?? 0)) best = { field: { selector }, found, score };
      }
    }
  }
  return best;
}

const MACHINE_TIME = 'time,[datetime],[data-time],[data-timestamp],[data-utime],abbr[title]';
const SHORT_PARTS =
  'a,b,strong,em,i,cite,span,small,abbr,time,h1,h2,h3,h4,h5,h6,p,div,dt,td,th,li,address,figcaption,header,label,bdi';

function findTime(sample: Sample): Part | undefined {
  const { page, posts, readers } = sample;
  const read = (part: Element | undefined) => part && timeIn(part, { selector: '*' }, page, posts);
  return bestPart(
    sample,
    (root) => {
      const machine = readers.all(root, MACHINE_TIME).slice(0, 4);
      const own = lineOf(root, posts).length <= 150 ? [root] : [];
      const shown = readers
        .all(root, SHORT_PARTS)
        .filter(
          (part) =>
            isShort(part, 100) && part.childElementCount < 4 && timeIn(part, { selector: '*' }, page) !== undefined,
        );
      // The deepest ones say it most exactly.
      const deepest = shown.filter((part) => !shown.some((other) => other !== part && part.contains(other)));
      return [...machine, ...deepest.slice(0, 4), ...own];
    },
    (found) => {
      const times = found.map(read);
      if (share(times, (time) => time !== undefined) < MOST) return undefined;
      const machine = share(times, (time) => time?.from === 'attribute');
      const precise = share(times, (time) => time?.precision === 'exact' || time?.precision === 'minute');
      const length = Math.max(...found.map((part) => part?.textContent?.trim().length ?? 0));
      return 2 + machine + precise * 0.5 - length / 400;
    },
  );
}

function findAuthor(sample: Sample, time: Part | undefined): Part | undefined {
  const { readers, page, roots, names } = sample;
  return bestPart(
    sample,
    (root) =>
      readers
        .all(root, SHORT_PARTS)
        .slice(0, 60)
        .filter((part) => part.childElementCount < 4 && isNameLike(nameOf(part)) && !isTime(part, page))
        .filter((part) => !contains(part, time?.found[roots.indexOf(root)])),
    (found) => {
      if (found.some((part, at) => part !== undefined && contains(part, time?.found[at]))) return undefined;
      const said = found.map((part) => part && nameOf(part));
      const good = said.filter((name, at) => name !== undefined && isNameLike(name) && found[at] !== time?.found[at]);
      if (good.length / found.length < MOST) return undefined;
      const distinct = new Set(good).size / good.length;
      // The same word for different people is a label.
      const links = new Set(found.map((part) => part?.closest('a[href]')?.getAttribute('href')));
      if (good.length > 2 && new Set(good).size * 2 < links.size) return undefined;
      if (new Set(good).size === 1 && good.length > 2 && !found.some(isProfile)) return undefined;
      const strength =
        share(found, isProfile) * 2.5 +
        share(found, isNamedAuthor) * 1.5 +
        share(found, isHeadline) +
        share(good, (name) => name !== undefined && names.has(name)) * 2;
      const early = share(found, (part, at) => isBefore(part, time?.found[at])) * 0.3;
      return strength < 0.5 ? undefined : 0.5 + strength + distinct + early + good.length / found.length;
    },
  );
}

function nameOf(part: Element): string {
  return bareName(lineOf(part));
}

function isTime(part: Element, page: Page): boolean {
  return timeIn(part, { selector: '*' }, page) !== undefined && !/^\p{L}+$/u.test(lineOf(part));
}

function isProfile(part: Element | undefined): boolean {
  const link = part?.closest('a[href]') ?? part?.querySelector('a[href]');
  return link !== null && link !== undefined && PROFILE_LINK.test(link.getAttribute('href') ?? '');
}

/** The element or what is right around it says that it names a person. */
function isNamedAuthor(part: Element | undefined): boolean {
  const says = [part, part?.parentElement].map((at) =>
    at
      ? `${at.getAttribute('class') ?? ''} ${at.getAttribute('rel') ?? ''} ${at.getAttribute('itemprop') ?? ''} ${at.getAttribute('data-testid') ?? ''}`
      : '',
  );
  return says.some((words) => words.split(/\s+/).some((word) => AUTHOR_WORD.test(word)));
}

function isHeadline(part: Element | undefined): boolean {
  return part?.closest('h1,h2,h3,h4,h5,h6,b,strong,cite,dt,figcaption,th') !== null && part !== undefined;
}

function isBefore(part: Element | undefined, other: Element | undefined): boolean {
  if (part === undefined || other === undefined || part === other) return false;
  return (part.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Names that the best selector misses (guests without a profile), where another one finds them and agrees elsewhere. */
function othersOf(sample: Sample, author: Part): readonly SiteField[] {
  const missed = author.found.map((part) => part === undefined || !isNameLike(nameOf(part)));
  if (!missed.includes(true)) return [];
  const other = bestPart(
    sample,
    (root) =>
      sample.readers
        .all(root, SHORT_PARTS)
        .slice(0, 40)
        .filter((part) => isNameLike(nameOf(part))),
    (found) => {
      const fits = found.map((part, at) => {
        const name = part && nameOf(part);
        if (missed[at]) return name !== undefined && isNameLike(name);
        const best = author.found[at];
        return name === undefined || (best !== undefined && name === nameOf(best));
      });
      return fits.every(Boolean) ? 1 : undefined;
    },
    0,
  );
  return other ? [other.field] : [];
}

/** Where the words are: the smallest element that holds nearly all prose of its post. */
function findText(
  sample: Sample,
  authors: readonly (Element | undefined)[],
  times: readonly (Element | undefined)[],
): Part | undefined {
  // Some software writes every post as a quotation.
  for (const notSaid of [NOT_SAID, NOT_SAID.slice(1), []]) {
    const part = findSaid(sample, authors, times, notSaid);
    if (part !== undefined) return part;
  }
  return undefined;
}

function findSaid(
  sample: Sample,
  authors: readonly (Element | undefined)[],
  times: readonly (Element | undefined)[],
  notSaid: readonly string[],
): Part | undefined {
  const { roots, readers, posts } = sample;
  const exclude = [posts, ...CONTROLS, ...notSaid].join();
  const measured = new Map<Element, number>();
  const measure = (part: Element): number => {
    const length = measured.get(part) ?? proseIn(part, exclude);
    measured.set(part, length);
    return length;
  };
  const whole = roots.map((root, at) => {
    const taken = [authors[at], times[at]].filter((part) => part !== undefined);
    const apart = taken.filter((part) => !taken.some((other) => other !== part && other.contains(part)));
    const lengths = apart.map((part) => (root.contains(part) && part !== root ? measure(part) : 0));
    return Math.max(0, measure(root) - lengths.reduce((sum, length) => sum + length, 0));
  });
  const inside = bestPart(
    sample,
    (root) => {
      const at = roots.indexOf(root);
      return readers
        .all(root, 'p,div,td,dd,section,article,span,blockquote,pre,li')
        .filter((part) => !contains(part, authors[at]) && !contains(part, times[at]))
        .filter((part) => measure(part) > 0 && measure(part) >= 0.6 * (whole[at] ?? 0))
        .slice(-6)
        .reverse();
    },
    (found) => {
      const shares = found.map((part, at) => {
        if (part === undefined || contains(part, authors[at]) || contains(part, times[at])) return 0;
        return Math.min(1, measure(part) / Math.max(1, whole[at] ?? 1));
      });
      const mean = shares.reduce((sum, value) => sum + value, 0) / shares.length;
      const named = share(found, (part) =>
        /text|body|content|message|comment|bericht|inhoud|reactie/i.test(part?.getAttribute('class') ?? ''),
      );
      return mean < 0.6 ? undefined : mean * 2 + named * 0.5;
    },
  );
  const part = partBeside(sample) ?? inside ?? wholeRoot(sample, authors, times, whole);
  if (part === undefined) return undefined;
  const lengths = part.found.map((element) => (element ? measure(element) : 0));
  // Lists of links and of facts: posts have words of their own, and some of them a sentence.
  if (share(lengths, (length) => length >= 2) < MOST || Math.max(...lengths) < 25) return undefined;
  const texts = part.found.map((element) => (element ? textOf(element, { exclude }) : ''));
  if (new Set(texts).size === 1 && texts.length > 2) return undefined;
  const left = [part.field.exclude, ...notSaid].filter((selector) => selector !== undefined).join();
  return { ...part, field: left === '' ? part.field : { ...part.field, exclude: left } };
}

/** Comments as a list of definitions: the words stand beside the root, in the next `dd`. */
function partBeside({ roots }: Sample): Part | undefined {
  const found = roots.map((root) => (root.localName === 'dt' ? root.nextElementSibling : null));
  if (!found.every((part) => part?.localName === 'dd')) return undefined;
  return { field: { selector: ':scope + dd' }, found: found.map((part) => part ?? undefined), score: 2 };
}

/** Words that stand in the root itself, beside author and time. */
function wholeRoot(
  { roots, posts }: Sample,
  authors: readonly (Element | undefined)[],
  times: readonly (Element | undefined)[],
  whole: readonly number[],
): Part | undefined {
  const shapes = new Set<string>();
  roots.forEach((root, at) => {
    for (const child of root.children) {
      const holds = contains(child, authors[at]) || contains(child, times[at]);
      if (holds && child.textContent !== null && child.textContent.trim().length < 150)
        shapes.add(shapeForExclude(child));
    }
  });
  if (shapes.size > 4 || share(whole, (length) => length >= 2) < MOST) return undefined;
  const exclude = [...shapes, 'form', 'footer', 'nav', ...CONTROLS].join();
  const found: readonly Element[] = roots;
  const isClean = roots.every((root, at) => {
    const [author, time] = [authors[at], times[at]];
    const isOut = (part: Element | undefined) =>
      part === undefined || part.closest(exclude) !== null || !root.contains(part);
    return isOut(author) && isOut(time);
  });
  return isClean && !exclude.includes(posts) ? { field: { selector: ':scope', exclude }, found, score: 1 } : undefined;
}

function shapeForExclude(element: Element): string {
  const [named] = element.classList;
  return named === undefined ? element.localName : `${element.localName}.${escaped(named)}`;
}

const CONTROLS = ['button', 'form', 'nav', '[role="button"]', '[class*="action" i]', '[class*="toolbar" i]'];

/** Characters that are words of a person and no link. */
function proseIn(element: Element, exclude: string): number {
  return lineOf(element, `${exclude},a`).length;
}

function contains(part: Element, inner: Element | undefined): boolean {
  return inner !== undefined && part.contains(inner);
}

/**
 * A list of articles, products or topics: most of its entries have a title that leads to another page. A post's own
 * subject leads to itself.
 */
function hasTitleOf(
  { page, readers }: Sample,
  root: Element,
  text: Element | undefined,
  author: Element | undefined,
): boolean {
  return readers.all(root, 'a[href]').some((link) => {
    if (
      contains(link, author) ||
      author?.contains(link) ||
      (text !== undefined && text !== root && text.contains(link))
    )
      return false;
    const isInHeading = link.closest('h1,h2,h3,h4,h5,h6') !== null || link.querySelector('h1,h2,h3,h4,h5,h6') !== null;
    const line = lineOf(link);
    if (line.length < (isInHeading ? 4 : 16) || isTime(link, page) || ANSWER_CONTROL.test(line)) return false;
    if (PROFILE_LINK.test(link.getAttribute('href') ?? '')) return false;
    return leadsAway(link, page) && (isInHeading || (text !== undefined && line.split(' ').length > 3));
  });
}

function leadsAway(link: Element, page: Page): boolean {
  const href = absoluteLink(link.getAttribute('href'), page);
  if (href === undefined) return false;
  const { hash, pathname, host } = new URL(href);
  const isPlaceHere = hash.length > 1 && page.document.getElementById(hash.slice(1)) !== null;
  return !isPlaceHere && (host !== page.url.host || pathname !== page.url.pathname);
}

function findPermalink(sample: Sample, texts: readonly (Element | undefined)[]): Part | undefined {
  const { page, readers } = sample;
  const idAt = (part: Element | undefined) =>
    part ? linkId(absoluteLink(part.getAttribute('href'), page)) : undefined;
  const isOwnLink = (part: Element): boolean => {
    const href = part.getAttribute('href') ?? '';
    if (PROFILE_LINK.test(href) || /repl(?:y|ies|yto)|quote|report|login|share|vote|edit|delete|antwoord/i.test(href))
      return false;
    return (
      idAt(part) !== undefined && (/#\D*\d/.test(href) || POST_WORD.test(href) || part.querySelector('time') !== null)
    );
  };
  return bestPart(
    sample,
    (root) =>
      readers
        .all(root, 'a[href]')
        .filter((part) => isOwnLink(part) && !texts.some((text) => text !== root && text?.contains(part))),
    (found) => {
      const ids = found.map(idAt);
      if (ids.includes(undefined) || new Set(ids).size < ids.length) return undefined;
      if (!found.every((part) => part && isOwnLink(part))) return undefined;
      return (
        1 +
        share(found, (part) => /#\D*\d/.test(part?.getAttribute('href') ?? '')) +
        share(found, (part) => /permalink|bookmark/.test(`${part?.className} ${part?.getAttribute('rel')}`))
      );
    },
  );
}

/** The link to the author, where the name is one or stands in one. */
function profileOf(
  sample: Sample,
  author: Part | undefined,
  authors: readonly (Element | undefined)[],
): readonly SiteField[] | undefined {
  const links = authors.map((part) => part?.closest('a[href]') ?? part?.querySelector('a[href]') ?? undefined);
  // A link around a name is the person's; a place on this page, or a link without a target, is none.
  if (share(links, (link) => /^(?!#|javascript:)./.test(link?.getAttribute('href') ?? '')) < 0.3) return undefined;
  if (author && share(authors, (part) => part?.localName === 'a') >= 0.5)
    return [{ selector: author.field.selector, attribute: 'href' }];
  const part = bestPart(
    sample,
    (root) => links.flatMap((link) => (link !== undefined && root.contains(link) ? [link] : [])),
    (found) => (found.every((link, at) => link === undefined || link === links[at]) ? 1 : undefined),
    0.5,
  );
  return part && [{ ...part.field, attribute: 'href' }];
}

/** What tells the posts apart, the same at every visit: a numbered id, data, a link of its own, an old name of a place. */
function idOf(sample: Sample, permalink: Part | undefined): readonly SiteField[] | undefined {
  const { roots, readers } = sample;
  const differs = (of: (root: Element) => string | null | undefined): boolean => {
    const values = roots.map(of);
    return (
      values.every((value) => value !== undefined && value !== null && /\d/.test(value)) &&
      new Set(values).size === roots.length
    );
  };
  if (differs((root) => root.id)) return [{ selector: ':scope', attribute: 'id' }];
  for (const { name } of roots[0]?.attributes ?? []) {
    if (/^data-(?:.*-)?(?:id|pid|cid|key)$/.test(name) && differs((root) => root.getAttribute(name))) {
      return [{ selector: ':scope', attribute: name }];
    }
  }
  if (permalink) return [{ ...permalink.field, attribute: 'href' }];
  for (const attribute of ['id', 'name']) {
    const selector = `[${attribute}]`;
    const own = (root: Element) =>
      readers
        .all(root, selector)
        .find((part) => /\d/.test(part.getAttribute(attribute) ?? '') && !part.matches('input,textarea,button'));
    if (
      differs((root) => own(root)?.getAttribute(attribute)) &&
      roots.every((root) => own(root) === readers.all(root, selector)[0])
    ) {
      return [{ selector, attribute }];
    }
  }
  return undefined;
}

function hasOwnId({ roots }: Sample): boolean {
  return share(roots, (root) => /\d/.test(root.id) || [...root.attributes].some(isIdData)) >= MOST;
}

function isIdData({ name, value }: Attr): boolean {
  return /^data-(?:.*-)?(?:id|pid|cid|key)$/.test(name) && value !== '';
}

/** Classes, ids and the heading before them say that these are comments, replies, messages. */
function wordScore({ roots }: Sample): number {
  const own = share(roots, (root) =>
    POST_WORD.test(
      `${root.id} ${root.getAttribute('class') ?? ''} ${[...root.attributes].map(({ name }) => name).join(' ')}`,
    ),
  );
  const around = share(roots, (root) => {
    const list = root.parentElement?.closest('[id],[class]');
    return list !== null && POST_WORD.test(`${list?.id ?? ''} ${list?.getAttribute('class') ?? ''}`);
  });
  return own >= 0.5 ? 2 : around >= 0.5 ? 1.5 : 0;
}

function hasAnswerControl({ readers }: Sample, root: Element): boolean {
  return readers
    .all(root, 'a,button,[role="button"]')
    .some((control) => ANSWER_CONTROL.test(lineOf(control) || (control.textContent ?? '').trim()));
}

function isShort(element: Element, most: number): boolean {
  const length = element.textContent?.trim().length ?? 0;
  return length > 0 && length <= most;
}

function share<T>(list: readonly T[], holds: (item: T, at: number) => boolean): number {
  return list.length === 0 ? 0 : list.filter(holds).length / list.length;
}
