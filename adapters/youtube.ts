import type { Reach } from '../core/post.ts';
import type { Adapter } from './adapter.ts';
import { composerIn } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { countIn, first, readersFor } from './readers.ts';
import { lineOf } from './text.ts';

/**
 * Comments on YouTube (videos, shorts, posts of a channel), the pages for large screens. Ids of elements repeat in each
 * comment. Neither the page nor an id holds an exact time.
 */

const POSTS = [
  'ytd-comment-view-model', // 2024–2026
  'ytd-comment-renderer', // until 2024
];
const { find, text, line, attr, timeText } = readersFor(POSTS, ['ytd-commentbox', 'ytd-comment-simplebox-renderer']);

const COMMENTS = POSTS.join();
const THREAD = 'ytd-comment-thread-renderer';
const LINK = '#published-time-text a[href*="lc="]';
const id = attr('href', LINK, /[?&]lc=([\w.-]+)/);
const author = line('#author-text', '#author-comment-badge #name,#author-comment-badge a');

export const youtube: Adapter = {
  id: 'youtube',
  name: 'YouTube',
  sign: 'YT',
  threads: 'nested',
  posts: POSTS,
  read: {
    id,
    name: author,
    handle: (root, page) =>
      attr('href', '#author-text,#author-comment-badge a', /\/@([^/?]+)/)(root, page) ??
      /^@(\S+)$/.exec(author(root, page) ?? '')?.[1],
    authorId: attr('href', '#author-text', /\/channel\/([\w-]+)/),
    profile: (root, page) =>
      absoluteLink(find(root, '#author-text', '#author-comment-badge a')?.getAttribute('href'), page),
    text: text(['#content-text'], { keepsBreaks: true }),
    permalink: (root, page) => {
      const link = absoluteLink(find(root, LINK)?.getAttribute('href'), page);
      return link?.replace(/&(pp|si)=[^&]*/g, '');
    },
    // The id of a reply begins with that of its comment.
    parentId: (root, page) => {
      const own = id(root, page);
      if (own?.includes('.')) return own.slice(0, own.indexOf('.'));
      const above = root.closest('#replies') && root.closest(THREAD)?.querySelector(COMMENTS);
      return above ? id(above, page) : undefined;
    },
    threadId: (root, page) => {
      // Its own link: the comments of the one video stay until those of the next have come.
      const own = absoluteLink(find(root, LINK)?.getAttribute('href'), page);
      const link = own === undefined ? page.url : new URL(own);
      return link.searchParams.get('v') ?? /^\/(?:shorts|post|live)\/([\w-]+)/.exec(link.pathname)?.[1];
    },
    posted: timeText(['#published-time-text a', '#published-time-text']),
    reach: (root) =>
      known<Reach>({
        // "Like this comment along with 490 other people": the label holds the full number, the text "1.2K".
        likes: first(['#like-button button', '#vote-count-middle,#vote-count-left'], (selector) =>
          numberAt(root, selector),
        ),
        replies: repliesOf(root),
      }),
  },
  // Which channel is signed in, the page does not show.
  composer: ({ document }, root) =>
    (root && composerIn(root, ['ytd-commentbox #contenteditable-root'], (box) => isAnswer(box, root))) ??
    composerIn(
      document,
      ['ytd-comment-simplebox-renderer #contenteditable-root', 'ytd-commentbox #contenteditable-root'],
      (box) => box.closest('#edit-dialog') === null && box.getAttribute('contenteditable') !== 'false',
    ),
  openComposer: (root) => find(root, '#reply-button-end button', '#reply-button-end') as HTMLElement | undefined,
  composerIsFor: (composer, root) => {
    const comment = composer.closest(COMMENTS);
    if (comment) return comment === root;
    // Beside a comment, in its thread: it answers one of that thread. Else it starts a thread of its own.
    const thread = composer.closest(THREAD);
    return thread?.contains(root) ? undefined : false;
  },
  sendButton: (composer) => {
    const form = composer.closest('ytd-commentbox,ytd-comment-simplebox-renderer');
    // The button itself goes before the component around it: it alone is ever disabled.
    return first(
      ['[id="submit-button"] button', '[id="submit-button"]'],
      (selector) => form?.querySelector<HTMLElement>(selector) ?? undefined,
    );
  },
  maxLength: { limit: 10_000, count: 'characters' },
  // Newest first.
  examples: ['https://www.youtube.com/watch?v=AAAAAAAAAAA', 'https://www.youtube.com/shorts/AAAAAAAAAAA'],
};

/** A box for an answer to this comment, not the one for changing it. */
function isAnswer(box: HTMLElement, root: Element): boolean {
  return box.closest(COMMENTS) === root && box.closest('#edit-dialog') === null;
}

/** How many replies: on the button that shows them, beside the comment. */
function repliesOf(root: Element): number | undefined {
  const thread = root.closest(THREAD);
  return thread?.querySelector(COMMENTS) === root ? numberAt(thread, '#more-replies button') : undefined;
}

/** Of the label, else of the text. */
function numberAt(root: Element, selector: string): number | undefined {
  const element = root.querySelector(selector);
  return element ? (countIn(element.getAttribute('aria-label')) ?? countIn(lineOf(element))) : undefined;
}
