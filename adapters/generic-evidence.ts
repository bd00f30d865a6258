import type { SiteData } from '../core/site-data.ts';
import { dataReaders } from './data-readers.ts';
import { findAuthor, othersOf, profileOf } from './generic-author.ts';
import { findPermalink, hasTitleOf, idOf, leadsAway } from './generic-links.ts';
import { MOST, partsOf, type Sample, share } from './generic-sample.ts';
import { findText } from './generic-text.ts';
import { findOwnTime } from './generic-time.ts';
import { ANSWER_CONTROL, bareName, isNameLike, NOT_SAID, POST_WORD } from './generic-words.ts';
import { lineOf } from './text.ts';

/** What speaks for a group of elements being posts: where author, time and text stand in them, and how good that is. */
export interface Evidence {
  readonly read: SiteData['read'];
  readonly score: number;
  /** Something says that these are posts: an id or link each, a way to answer, a name of the list. */
  readonly isNamed: boolean;
}

/**
 * Finds author, time and text; what is given (declared by the page itself) is taken as it is.
 * @returns `undefined` when the elements lack one of them, or are something else than posts
 */
export async function evidenceFor(
  sample: Sample,
  declared: Partial<SiteData['read']> = {},
): Promise<Evidence | undefined> {
  const { roots } = sample;
  if (roots.length === 0) return undefined;
  const given = trusted(sample, declared);
  const time = await findOwnTime(sample, given.time);
  const author = given.name ? undefined : await findAuthor(sample, time);
  const authors = author?.found ?? partsOf(sample, given.name ?? []);
  const timeFields = time ? [time.field] : given.time;
  const times = partsOf(sample, timeFields ?? []);
  if (given.name === undefined && author === undefined) return undefined;
  const text = given.text ? undefined : await findText(sample, authors, times);
  if (given.text === undefined && text === undefined) return undefined;
  const texts = text?.found ?? partsOf(sample, given.text ?? []);
  const titled = share(roots, (root, at) => hasTitleOf(sample, root, texts[at], authors[at]));
  if (titled > 0.5) return undefined;
  const permalink = given.permalink ? undefined : await findPermalink(sample, texts);
  const profile = given.profile ?? (await profileOf(sample, author, authors));
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
      name: given.name ?? (author ? [author.field, ...(await othersOf(sample, author))] : []),
      text: given.text ?? (text ? [text.field] : []),
      ...(timeFields && { time: timeFields }),
      ...((given.permalink || permalink) && { permalink: given.permalink ?? (permalink ? [permalink.field] : []) }),
      ...(profile && { profile }),
    },
  };
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
