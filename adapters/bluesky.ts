import type { PostTime, Quote, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn } from './composer.ts';
import { keptWith } from './kept-with.ts';
import { known } from './known.ts';
import { previousOf } from './previous.ts';
import { exactReadersFor, first } from './readers.ts';
import { lineOf } from './text.ts';
import { shownTime } from './times.ts';

/** Bluesky's web app. Words in labels are in the reader's language: test ids, links and numbers are read. */

const ITEM = '[data-testid^="postThreadItem-by-"]';
const POSTS = [
  ITEM, // the page of a post: what it answers, itself, its answers (2023–2026)
  '[data-testid^="feedItem-by-"]', // timelines, profiles, search
];
/** A quoted post (a list, a feed) is one link as a whole, without a test id and without an address. */
const QUOTED = ['[role="link"]:not(a,[data-testid])'];

const { find, all, text, line, count } = exactReadersFor(POSTS, QUOTED);

const WORDS = ['[data-testid="postText"]', '[data-word-wrap="1"]'];
const POST = /\/profile\/([^/]+)\/post\/([^/?#]+)/;
/** Left-to-right marks around names. */
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const bluesky: Adapter = {
  id: 'bluesky',
  name: 'Bluesky',
  sign: 'Bl',
  threads: 'conversation',
  posts: POSTS,
  ignore: [
    '[data-testid^="feedItem-by-"]:not(:has([data-testid="likeBtn"]))', // notifications: somebody follows, likes
    '[style*="display: none"] *', // screens that one came from stay in the page
  ],
  read: {
    id: (root, page) => keyOf(root, page),
    name,
    handle,
    authorId: (root) => /did:[a-z]+:[\w.:%-]+/.exec(find(root, 'img[src*="/did:"]')?.getAttribute('src') ?? '')?.[0],
    profile: (root) => `https://bsky.app/profile/${actorOf(root)}`,
    text: (root, page) =>
      text(WORDS, { keepsBreaks: true })(root, page) ??
      // Pictures, a film, a card or a quote only.
      (find(root, 'button img,video,figure,iframe,a[target="_blank"]', ...QUOTED) && ''),
    permalink: (root, page) => {
      const key = keyOf(root, page);
      return key && `https://bsky.app/profile/${actorOf(root)}/post/${key}`;
    },
    parentId,
    posted,
    quotes: (root) => all(root, QUOTED.join()).flatMap(quoteOf),
    reach: (root, page) =>
      known<Reach>({
        likes: count('[data-testid="likeBtn"]', '[data-testid="likeCount"]')(root, page),
        replies: count('[data-testid="replyBtn"]')(root, page),
        reposts: count('[data-testid="repostCount"]', '[data-testid="repostCount-expanded"]')(root, page),
      }),
  },
  ownAccount: ({ document }) => {
    const links = [...document.querySelectorAll(':is(nav,[role="navigation"]) a[href^="/profile/"]')];
    const own = first(links, (link) => /^\/profile\/([\w.-]+)\/?$/.exec(link.getAttribute('href') ?? '')?.[1]);
    return own ? { handle: own } : undefined;
  },
  // The one window for writing; messages are written in a plain textarea.
  composer: ({ document }) => composerIn(document, ['.ProseMirror[contenteditable="true"]']),
  openComposer: (root) => find(root, '[data-testid="replyBtn"]') as HTMLElement | undefined,
  composerIsFor: (composer, root, page) => {
    // The window repeats the post that is answered: its author, and its words perhaps cut.
    const words = lineOf(windowOf(composer) ?? composer, '.ProseMirror').replace(MARKS, '');
    const author = name(root, page);
    const own = find(root, ...WORDS);
    const said = own ? lineOf(own).slice(0, 40) : '';
    if (author === undefined || !words.includes(author)) return false;
    // A picture only: then the window shows no words but the name, and how many characters are left.
    return said === '' ? words.replace(author, '').replace(/[\d\s]/g, '') === '' : words.includes(said);
  },
  sendButton: (composer) =>
    windowOf(composer)?.querySelector<HTMLElement>('[data-testid="composerPublishBtn"]') ?? undefined,
  maxLength: { limit: 300, count: 'graphemes' },
  examples: ['https://bsky.app/profile/naam.bsky.social/post/3mdegyw3ves2t', 'https://bsky.app/notifications'],
};

/** Whoever wrote it: the handle in the test id, or the lasting id of somebody whose handle does not work. */
function actorOf(root: Element): string {
  const said = /-by-(.+)$/.exec(root.getAttribute('data-testid') ?? '')?.[1] ?? '';
  return said === 'handle.invalid' ? (ownLink(root, said)?.[1] ?? said) : said;
}

function handle(root: Element): string | undefined {
  return /^[\w-]+(\.[\w-]+)+$/.exec(actorOf(root))?.[0];
}

function name(root: Element, page: Page): string | undefined {
  const profile = `a[href="/profile/${actorOf(root).replace(/["\\]/g, '')}"]`;
  const shown =
    line(`${profile} [dir="auto"]`)(root, page) ?? // the post that the page is about: name and handle in one link
    line(`${profile}[dir="auto"]`, profile)(root, page) ??
    find(root, `${profile}[aria-label]`)?.getAttribute('aria-label');
  const own = shown?.replace(MARKS, '').trim();
  return own || handle(root);
}

/** A repost or an answer names others too; somebody's link can carry his lasting id instead of the handle. */
function ownLink(root: Element, actor: string): RegExpExecArray | undefined {
  const links = all(root, 'a[href*="/post/"]').map((a) => POST.exec(a.getAttribute('href') ?? '') ?? undefined);
  return links.find((link) => link?.[1] === actor) ?? links.find((link) => link?.[1]?.startsWith('did:'));
}

const byAddress = keptWith<string>();

/** The key in the post's own link; the post that the page is about links only to its likes and quotes, or not at all. */
function keyOf(root: Element, { url }: Pick<Page, 'url'>): string | undefined {
  const actor = actorOf(root);
  const found = ownLink(root, actor);
  if (found) return found[2];
  if (isListed(root)) return undefined;
  const words = find(root, ...WORDS)?.textContent ?? '';
  return byAddress(root, `${actor} ${words}`, () => {
    const focal = POST.exec(url.pathname);
    return focal && (focal[1] === actor || focal[1]?.startsWith('did:')) ? focal[2] : undefined;
  });
}

/** A post among others is one link as a whole; the one that the page is about is not. */
function isListed(root: Element): boolean {
  return root.matches('[role="link"],[data-testid^="feedItem-by-"]');
}

const DIGITS = '234567abcdefghijklmnopqrstuvwxyz';
/** Before this there was no Bluesky; posts taken over from elsewhere keep their older time. */
const EARLIEST = Date.UTC(2006);
const DAY = 86_400_000;

/**
 * The key of a post is a TID: microseconds since 1970 above ten bits of chance, in base 32. Whoever writes by a program
 * can choose another key, so a key that is far from the time that the page shows is not believed.
 */
function posted(root: Element, page: Page): PostTime | undefined {
  const link = find(root, 'a[href*="/post/"][data-tooltip]', 'a[href*="/post/"][aria-label]');
  const label = link?.getAttribute('data-tooltip') ?? link?.getAttribute('aria-label');
  const shown = label ? shownTime(label, page) : undefined;
  const key = keyOf(root, page);
  if (key === undefined || !/^[2-7a-j][2-7a-z]{12}$/.test(key)) return shown;
  const ticks = [...key].reduce((sum, digit) => sum * 32n + BigInt(DIGITS.indexOf(digit)), 0n);
  const at = Number((ticks >> 10n) / 1000n);
  const isFar = shown !== undefined && Math.abs(Date.parse(shown.at) - at) > DAY;
  if (isFar || at < EARLIEST || at > page.now.getTime() + DAY) return shown;
  return { at: new Date(at).toISOString(), precision: 'exact', from: 'id' };
}

/**
 * On a post's own page: above it its ancestors, one under the other. Below it a line that comes from above ties an
 * answer to the one before it; without the line it answers the post itself. In a feed the page does not tell.
 */
function parentId(root: Element, page: Page): string | undefined {
  if (!root.matches(ITEM)) return undefined;
  const screen = root.closest('[data-testid="postThreadScreen"]') ?? page.document;
  const focal = screen.querySelector(`${ITEM}:not([role="link"])`);
  if (!focal) return undefined;
  const isAnswer = (root.compareDocumentPosition(focal) & 2) !== 0; // PRECEDING
  const isTied = root.firstElementChild?.firstElementChild?.firstElementChild != null;
  const parent = isAnswer && !isTied ? focal : previousOf(root, ITEM, screen);
  return parent && keyOf(parent, page);
}

function quoteOf(quote: Element): readonly Quote[] {
  const links = [...quote.querySelectorAll('a[href*="/profile/"]')].map((a) => a.getAttribute('href') ?? '');
  const postId = first(links, (link) => POST.exec(link)?.[2]);
  const author =
    first(links, (link) => /\/profile\/([\w.-]+)/.exec(link)?.[1]) ??
    /^Post by ([\w-]+(?:\.[\w-]+)+)$/.exec(quote.getAttribute('aria-label') ?? '')?.[1]; // not translated
  return postId || author ? [known<Quote>({ postId, author })] : [];
}

/** What holds the box and its send button together. */
function windowOf(composer: HTMLElement): Element | undefined {
  for (let at: Element | null = composer; at; at = at.parentElement) {
    if (at.querySelector('[data-testid="composerPublishBtn"]')) return at;
  }
  return undefined;
}
