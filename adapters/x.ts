import type { PostTime, Quote, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn } from './composer.ts';
import { keptWith } from './kept-with.ts';
import { known } from './known.ts';
import { countIn, either, exactReadersFor, first, idTime } from './readers.ts';

/** X, formerly Twitter. Words in labels are in the reader's language: only attributes, links and numbers are read. */

const POSTS = [
  'article[data-testid="tweet"]', // 2019–2026
];
/** A quoted post: by its mark (2026), before that a box that is one link and holds a second author. */
const QUOTED = ['[data-testid="quoteTweet"]', 'div[role="link"]:has([data-testid="User-Name"])'];

const { find, all, text, line, attr, count, time } = exactReadersFor(POSTS, QUOTED);

const USER = '[data-testid="User-Name"]';
const STATUS = /^(?:https?:\/\/[^/]+)?\/(\w{1,20})\/status\/(\d+)/;
const DIRECT = '[data-testid="DMDrawer"],[data-testid^="dmComposer"],[data-testid^="chat-drawer"]';
/** Pictures, films and cards: a post may consist of these alone. */
const MEDIA = '[data-testid="tweetPhoto"],[data-testid="videoPlayer"],[data-testid^="card."]';

export const x: Adapter = {
  id: 'x',
  name: 'X',
  sign: 'X',
  threads: 'conversation',
  posts: POSTS,
  ignore: [
    '[data-testid="simpleTweet"] article', // embedded in a long article
    'article[data-testid="tweet"]:not(:has(time))', // adverts: no moment, no address of their own
  ],
  read: {
    id: statusId,
    name: line(`${USER} a[href^="/"]`, `${USER} span`),
    handle,
    profile: (root) => {
      const own = handle(root);
      return own && `https://x.com/${own}`;
    },
    text: (root, page) =>
      text(['[data-testid="tweetText"]'], { keepsBreaks: true })(root, page) ??
      article(root, page) ??
      (find(root, MEDIA) && ''),
    permalink: (root, page) => {
      const [id, own] = [statusId(root, page), handle(root)];
      return id && own && `https://x.com/${own}/status/${id}`;
    },
    parentId,
    posted: either<PostTime>(time('a[href*="/status/"] time', 'time'), (root, page) =>
      idTime(statusId(root, page), (id) => (id >> 22n) + 1_288_834_974_657n),
    ),
    quotes: (root) => all(root, QUOTED.join()).flatMap(quoteOf),
    mentions: addressed,
    language: attr('lang', '[data-testid="tweetText"]'),
    reach,
    isCut: (root) => find(root, '[data-testid="tweet-text-show-more-link"]') !== undefined,
  },
  ownAccount: ({ document }) => {
    const switcher = document.querySelector('[data-testid="SideNav_AccountSwitcher_Button"]');
    const avatar = switcher?.querySelector('[data-testid^="UserAvatar-Container-"]')?.getAttribute('data-testid');
    const own =
      avatar?.slice('UserAvatar-Container-'.length) ??
      handleAmong([
        ...(switcher?.querySelectorAll('span') ?? []),
        ...document.querySelectorAll('[data-testid="AppTabBar_Profile_Link"]'),
      ]);
    return own ? { handle: own } : undefined;
  },
  // On a post's own page or in the reply window; the box above a timeline starts a post of its own.
  composer: ({ document, url }) =>
    composerIn(
      document,
      ['[role="dialog"]', '[data-testid="inline_reply_offscreen"]', ...(STATUS.test(url.pathname) ? ['main'] : [])].map(
        (place) => `${place} [data-testid="tweetTextarea_0"]:is([contenteditable="true"],textarea)`,
      ),
      (box) => box.closest(DIRECT) === null,
    ),
  openComposer: (root) => find(root, '[data-testid="reply"]') as HTMLElement | undefined,
  composerIsFor: (composer, root, page) => {
    const dialog = composer.closest('[role="dialog"]');
    if (!dialog) return STATUS.exec(page.url.pathname)?.[2] === statusId(root, page);
    // The window repeats the post that is answered, without a link; nothing repeated means a post of its own.
    const shown = dialog.querySelector(POSTS.join()) ?? dialog.querySelector(USER)?.parentElement;
    if (!shown) return undefined;
    const isAuthor = handleAmong(shown.querySelectorAll('a,span')) === handle(root);
    const moment = (element: Element) => element.querySelector('time')?.getAttribute('datetime');
    return isAuthor && moment(shown) === moment(root);
  },
  sendButton: (composer, { document }) =>
    (composer.closest('[role="dialog"]') ?? document).querySelector<HTMLElement>(
      composer.closest('[role="dialog"]') ? '[data-testid="tweetButton"]' : '[data-testid="tweetButtonInline"]',
    ) ?? undefined,
  maxLength: { limit: 280, count: 'x' },
  examples: ['https://x.com/naam/status/2101481430098288767', 'https://x.com/notifications/mentions'],
};

const byAddress = keptWith<string>();

/** The link around the time is the post's own; on its own page the post may have no link (2026). Adverts have none. */
function statusId(root: Element, { url }: Pick<Page, 'url'>): string | undefined {
  const own = STATUS.exec(find(root, 'a[href*="/status/"]:has(time)')?.getAttribute('href') ?? '')?.[2];
  if (own || !root.matches('[tabindex="-1"]')) return own;
  const author = handle(root);
  return byAddress(root, `${author} ${find(root, 'time')?.getAttribute('datetime')}`, () => {
    const [, of, id] = STATUS.exec(url.pathname) ?? [];
    return of === 'i' || of?.toLowerCase() === author?.toLowerCase() ? id : undefined;
  });
}

function handle(root: Element): string | undefined {
  return handleAmong(all(root, `${USER} :is(a,span)`));
}

/**
 * The person of a name block. Anybody can call himself "@somebody", so a link goes before words, and of words the last:
 * the handle stands after the name.
 */
function handleAmong(elements: Iterable<Element>): string | undefined {
  const list = [...elements];
  return (
    first(list, (element) => /^\/(\w{1,15})$/.exec(element.getAttribute('href') ?? '')?.[1]) ??
    first(list.reverse(), (element) => /^@(\w{1,15})$/.exec(element.textContent?.trim() ?? '')?.[1])
  );
}

/** A long article instead of a short text (2026): its title and body. */
function article(root: Element, page: Page): string | undefined {
  const title = line('[data-testid="twitter-article-title"]')(root, page);
  const body = text(['[data-testid="longformRichTextComponent"]', '[data-testid="twitterArticleReadView"]'])(
    root,
    page,
  );
  return title === undefined && body === undefined ? undefined : [title, body].filter(Boolean).join('\n\n');
}

function quoteOf(quote: Element): readonly Quote[] {
  const postId = STATUS.exec(quote.querySelector('a[href*="/status/"]')?.getAttribute('href') ?? '')?.[2];
  const author = handleAmong(quote.querySelectorAll(`${USER} :is(a,span)`));
  return postId || author ? [known<Quote>({ postId, author })] : [];
}

/**
 * "Replying to @a and @b" in lists, on a line of its own before the text, whose words are in the reader's language: an
 * answer begins there with its text, without the handles that the person typed.
 */
function addressed(root: Element): readonly string[] {
  const words = find(root, '[data-testid="tweetText"]') ?? find(root, MEDIA);
  const links = all(root, 'a[href^="/"]').filter(
    (link) => words && (link.compareDocumentPosition(words) & 4) !== 0 && !words.contains(link), // FOLLOWING
  );
  return links.flatMap((link) => {
    const named = /^@(\w{1,15})$/.exec(link.textContent?.trim() ?? '')?.[1];
    const isLine = link.closest(`${USER},[data-testid="socialContext"]`) === null;
    return named && isLine && link.getAttribute('href') === `/${named}` ? [named] : [];
  });
}

/**
 * On a post's own page: above it its ancestors, one under the other; the first one below it answers it. Further down
 * the page does not tell whom a reply answers.
 */
function parentId(root: Element, page: Page): string | undefined {
  const focal = STATUS.exec(page.url.pathname)?.[2];
  if (focal === undefined) return undefined;
  const above = root.closest('[data-testid="cellInnerDiv"]')?.previousElementSibling?.querySelector(POSTS.join());
  if (!above) return undefined;
  const list = [...page.document.querySelectorAll(POSTS.join())];
  // By its mark as well: a new address is there before the new page is.
  const place = list.findIndex((post) => post.matches('[tabindex="-1"]') && statusId(post, page) === focal);
  return place >= 0 && list.indexOf(root) <= place + 1 ? statusId(above, page) : undefined;
}

const VIEWS =
  /(\d[\d.,\s]*(?:mln\.?|[kmb])?) (?:views|weergaven|keer bekeken|vues|aufrufe|mal angezeigt|visualizaciones)/i;

function reach(root: Element, page: Page): Reach {
  // Without the link, the sum of all counters names the views last.
  const sum = all(root, '[role="group"][aria-label]')[0]?.getAttribute('aria-label') ?? '';
  const views = VIEWS.exec(sum)?.[1];
  return known<Reach>({
    likes: count('[data-testid="like"],[data-testid="unlike"]')(root, page),
    replies: count('[data-testid="reply"]')(root, page),
    reposts: count('[data-testid="retweet"],[data-testid="unretweet"]')(root, page),
    views: count('a[href$="/analytics"]')(root, page) ?? countIn(views ?? null),
  });
}
