import type { Quote, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn } from './composer.ts';
import { keptWith } from './kept-with.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { viewerIn } from './meta-viewer.ts';
import { countIn, exactReadersFor, first } from './readers.ts';
import { lineOf, textOf } from './text.ts';

/**
 * Threads. By documentation: nobody has seen this adapter read the site. Classes are hashes and labels are in the
 * reader's language, so links, times, `dir` and the order of buttons are read.
 */

const POST = '[data-pressable-container="true"]'; // 2023–2026
/** A container inside another one is a quoted post. */
const QUOTED = `${POST} ${POST}`;
const { find, all, time } = exactReadersFor([POST]);

const LINK = 'a[href*="/post/"]';
const OWN_LINK = `${LINK}:has(time)`;
const CODE = /^(?:https?:\/\/[^/]+)?\/@([\w.]+)\/post\/([\w-]+)/;
const AUTHOR = 'a[href^="/@"]';

export const threads: Adapter = {
  id: 'threads',
  name: 'Threads',
  sign: 'Th',
  threads: 'conversation',
  posts: [POST],
  // Adverts have no time; a quoted post belongs to the one around it.
  ignore: [QUOTED, `${POST}:not(:has(time))`],
  read: {
    id: codeOf,
    // Only the handle is shown.
    name: handle,
    handle,
    profile: (root, page) => absoluteLink(`/@${handle(root, page)}`, page),
    text: textIn,
    permalink: (root, page) => absoluteLink(`/@${handle(root, page)}/post/${codeOf(root, page)}`, page),
    parentId,
    posted: time('time[datetime]'),
    quotes: (root) => [...root.querySelectorAll(POST)].flatMap(quoteOf),
    reach: (root) => {
      const [likes, replies, reposts] = actionsOf(root).map((button) => countIn(lineOf(button)));
      return known<Reach>({ likes, replies, reposts });
    },
    isCut: (root) => textBlocks(root).some((block) => block.querySelector('[role="button"]') !== null),
  },
  ownAccount: (page) => {
    const viewer = viewerIn(page, 'BarcelonaSharedData');
    if (viewer) return viewer;
    const links = [...page.document.querySelectorAll(`nav ${AUTHOR}`)];
    const handles = new Set(
      links.flatMap((link) => /^\/@([\w.]+)\/?$/.exec(link.getAttribute('href') ?? '')?.[1] ?? []),
    );
    const [only] = handles;
    return handles.size === 1 && only ? { handle: only } : undefined;
  },
  composer: ({ document }) =>
    composerIn(document, [
      '[role="dialog"] [contenteditable="true"][role="textbox"]',
      '[data-pagelet^="threads_post_page"] [contenteditable="true"][role="textbox"]',
    ]),
  openComposer: (root) => actionsOf(root)[1] as HTMLElement | undefined,
  composerIsFor: (composer, root, page) => {
    const dialog = composer.closest('[role="dialog"]');
    // Below the post that the page is about.
    if (!dialog) return CODE.exec(page.url.pathname)?.[2] === codeOf(root, page);
    // The window repeats the post that is answered; one that repeats nothing is for a post of one's own.
    const shown = lineOf(dialog, '[contenteditable="true"]');
    const said = textIn(root)?.split('\n')[0]?.slice(0, 40) ?? '';
    return shown.includes(handle(root, page) ?? '\n') && shown.includes(said.replace(/\s+/g, ' '));
  },
  sendButton: (composer) => {
    const around = composer.closest('[role="dialog"],[data-pagelet]');
    const buttons = [...(around?.querySelectorAll<HTMLElement>('[role="button"]') ?? [])];
    return buttons.find((button) => SEND.test(lineOf(button)));
  },
  maxLength: { limit: 500, count: 'characters' },
  examples: ['https://www.threads.com/@naam/post/DAbCdEf1234', 'https://www.threads.com/search?q=woord'],
};

const SEND = /^(post|posten|plaatsen|publier|publicar|pubblica)$/i;

const byAddress = keptWith<string>();

function codeOf(root: Element, page: Page): string | undefined {
  const links = [...all(root, OWN_LINK), ...all(root, LINK)];
  const own = first(links, (link) => CODE.exec(link.getAttribute('href') ?? '')?.[2]);
  if (own) return own;
  // The post that the page is about may not link to itself.
  const author = handle(root, page);
  return byAddress(root, `${author} ${find(root, 'time')?.getAttribute('datetime')}`, () => {
    const [, of, code] = CODE.exec(page.url.pathname) ?? [];
    return of === author ? code : undefined;
  });
}

function handle(root: Element, _: Page): string | undefined {
  const links = [...all(root, OWN_LINK), ...all(root, AUTHOR)];
  return first(links, (link) => /^\/@([\w.]+)/.exec(link.getAttribute('href') ?? '')?.[1]);
}

/** What a person wrote: outside links, buttons and the line that names author and moment. */
function textBlocks(root: Element): readonly Element[] {
  const inLinks = 'a,button,time,[role="button"],[contenteditable="true"]';
  const spans = all(root, 'span[dir="auto"],div[dir="auto"]').filter((span) => span.closest(inLinks) === null);
  const head = headOf(root);
  return spans.filter(
    (span) => !head?.contains(span) && !spans.some((other) => other !== span && other.contains(span)),
  );
}

/** The smallest part that holds both the author's link and the time. */
function headOf(root: Element): Element | undefined {
  const author = find(root, AUTHOR);
  const when = find(root, 'time');
  for (let up = when?.parentElement; author && up && up !== root; up = up.parentElement) {
    if (up.contains(author)) return up;
  }
  return undefined;
}

function textIn(root: Element): string | undefined {
  const words = textBlocks(root)
    .map((block) => textOf(block, { exclude: '[role="button"]', keepsBreaks: true }))
    .filter((line) => /[^\s·•]/.test(line));
  if (words.length > 0) return words.join('\n');
  // A picture, a film or a quote only.
  return find(root, 'picture,video') || root.querySelector(POST) ? '' : undefined;
}

/** The row under a post: like, reply, repost, share, in this order in every language. */
function actionsOf(root: Element): readonly Element[] {
  const buttons = all(root, '[role="button"]:has(svg)');
  const words = textBlocks(root).at(-1) ?? find(root, 'time');
  const below = buttons.filter((button) => words && (words.compareDocumentPosition(button) & 4) !== 0); // FOLLOWING
  for (let up = below.at(-1)?.parentElement; up && root.contains(up); up = up.parentElement) {
    const row = below.filter((button) => up?.contains(button));
    if (row.length >= 3) return row.slice(-4);
  }
  return [];
}

function quoteOf(quote: Element): readonly Quote[] {
  const [, author, postId] = CODE.exec(quote.querySelector(LINK)?.getAttribute('href') ?? '') ?? [];
  const named = author ?? /^\/@([\w.]+)/.exec(quote.querySelector(AUTHOR)?.getAttribute('href') ?? '')?.[1];
  return postId || named ? [known<Quote>({ postId, author: named })] : [];
}

/**
 * On a post's own page: posts in one block follow each other, and a block below the post of the page answers it. In a
 * timeline the page does not tell.
 */
function parentId(root: Element, page: Page): string | undefined {
  const code = CODE.exec(page.url.pathname)?.[2];
  const block = root.closest('[data-pagelet^="threads_post_page"]');
  if (code === undefined || !block) return undefined;
  const list = [...page.document.querySelectorAll(POST)].filter((post) => !post.matches(QUOTED));
  const before = list[list.indexOf(root) - 1];
  if (before && block.contains(before)) return codeOf(before, page);
  // In the first block: a new address is there before the new page is.
  const top = page.document.querySelector('[data-pagelet^="threads_post_page"]');
  const focal = list.findIndex((post) => top?.contains(post) && codeOf(post, page) === code);
  return focal >= 0 && focal < list.indexOf(root) ? code : undefined;
}
