import type { PostTime, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn } from './composer.ts';
import { hashedId } from './hashed-id.ts';
import { scriptValue } from './inline-script.ts';
import { keptWith } from './kept-with.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { first, readersFor } from './readers.ts';
import { lineOf, textOf } from './text.ts';
import { machineTime, shownTime } from './times.ts';

/**
 * Comments on TikTok, on the page of a video or a photo. By documentation: nobody has seen this adapter read the site.
 * Comments have no id, no link and no exact time in the page: the id is made of the person and the words.
 */

const POSTS = [
  '[class*="DivCommentItemWrapper"]', // 2024–2026; only the tail of a class is lasting
  '[class*="DivCommentItemContainer"]:not(:has([class*="DivCommentItemWrapper"]))', // before
  '[data-e2e="comment-item"]:not(:has([class*="DivCommentItem"]))',
];
const { find, all, line, count } = readersFor(POSTS);

const WORDS = '[data-e2e^="comment-level-"]';
const NAME = '[data-e2e^="comment-username-"]';
const PERSON = /^(?:https?:\/\/[^/]+)?\/@([\w.]+)/;

export const tiktok: Adapter = {
  id: 'tiktok',
  name: 'TikTok',
  sign: 'TT',
  threads: 'nested',
  posts: POSTS,
  read: {
    id: idOf,
    // The nickname; the link behind it holds the handle.
    name: line(`${NAME} a`, NAME, 'a[href^="/@"]:not(:has(img))'),
    handle,
    profile: (root, page) => absoluteLink(`/@${handle(root)}`, page),
    text: textIn,
    parentId: (root, page) => {
      if (!isReply(root)) return videoFor(root, page);
      // The comment stands in one wrapper with its replies.
      const around = root.closest('[class*="DivReplyContainer"]')?.parentElement;
      const parent = around?.querySelector(`:is(${POSTS}):has([data-e2e="comment-level-1"])`);
      return parent ? idOf(parent, page) : undefined;
    },
    threadId: videoFor,
    posted,
    reach: (root, page) => known<Reach>({ likes: count('[data-e2e="comment-like-count"]', LIKES)(root, page) }),
  },
  ownAccount: (page) => {
    const link = page.document.querySelector('a[data-e2e="nav-profile"]')?.getAttribute('href');
    const own = PERSON.exec(link ?? '')?.[1] ?? scriptValue(page, /"app-context":\{.*?"uniqueId":"([\w.]+)"/s);
    return own ? { handle: own } : undefined;
  },
  // One box below the comments; a reply opens one of its own in that comment.
  composer: ({ document, url }, root) => {
    const boxes = ['[data-e2e="comment-input"]', '[data-e2e="comment-text"]'].map(
      (place) => `${place} [contenteditable="true"],${place}[contenteditable="true"]`,
    );
    if (url.pathname.startsWith('/messages')) return undefined;
    const own = root && composerIn(threadOf(root), boxes);
    return own ?? composerIn(document, boxes, (box) => box.closest(THREAD) === null);
  },
  openComposer: (root) => find(root, '[data-e2e^="comment-reply-"]') as HTMLElement | undefined,
  composerIsFor: (composer, root) => {
    const thread = composer.closest(THREAD);
    if (!thread || threadOf(root) !== thread) return false;
    const inItem = composer.closest(POSTS.join());
    if (inItem) return inItem === root;
    return thread.querySelectorAll(POSTS.join()).length === 1 || undefined;
  },
  sendButton: (composer) => {
    for (let up = composer.parentElement, steps = 0; up && steps < 8; up = up.parentElement, steps++) {
      const button = up.querySelector<HTMLElement>('[data-e2e="comment-post"],[class*="DivPostButton"]');
      if (button) return button;
    }
    return undefined;
  },
  maxLength: { limit: 150, count: 'characters' },
  examples: ['https://www.tiktok.com/@naam/video/7400000000000000000'],
};

/** A comment with its replies. */
const THREAD = '[class*="DivCommentObjectWrapper"]';
const LIKES = '[class*="DivLikeContainer"] span,[class*="DivLikeWrapper"] span';
/** Beside the time stands the button for a reply. */
const BELOW = '[class*="CommentSubContent"] span,[data-e2e^="comment-time"],[class*="SpanCreatedTime"]';

const threadOf = (root: Element): Element => root.closest(THREAD) ?? root;
const isReply = (root: Element): boolean =>
  find(root, '[data-e2e="comment-level-2"]') !== undefined || root.closest('[class*="DivReplyContainer"]') !== null;

function idOf(root: Element, page: Page): string | undefined {
  const [who, words] = [handle(root), textIn(root)];
  return who === undefined || words === undefined ? undefined : hashedId(videoFor(root, page) ?? '', who, words);
}

const byAddress = keptWith<string>();

/** The comments of the one video stay until those of the next have come. */
function videoFor(root: Element, page: Page): string | undefined {
  return byAddress(root, `${handle(root)} ${textIn(root)}`, () => videoOf(page));
}

function handle(root: Element): string | undefined {
  const links = [...all(root, `${NAME} a,a${NAME}`), ...all(root, 'a[href*="/@"]')];
  return first(links, (link) => PERSON.exec(link.getAttribute('href') ?? '')?.[1]);
}

function textIn(root: Element): string | undefined {
  const words = find(root, WORDS);
  return words && textOf(words, { exclude: '[role="button"]' });
}

function videoOf({ url }: Page): string | undefined {
  return /\/(?:video|photo)\/(\d+)/.exec(url.pathname)?.[1];
}

/** "2 d geleden", and for older ones the month and day (3-12) or the year as well (2024-3-12), in this order everywhere. */
function posted(root: Element, page: Page): PostTime | undefined {
  return first(all(root, BELOW), (element) => {
    const shown = lineOf(element);
    const [, year, month, day] = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(shown) ?? [];
    if (month === undefined || day === undefined) return shownTime(shown, page);
    const date = (of: number) => machineTime(`${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, page.zone);
    const thisYear = page.now.getFullYear();
    const said = date(year === undefined ? thisYear : Number(year));
    const isAhead = year === undefined && said !== undefined && Date.parse(said.at) > page.now.getTime();
    const at = isAhead ? date(thisYear - 1) : said;
    return at && { ...at, from: 'text' };
  });
}
