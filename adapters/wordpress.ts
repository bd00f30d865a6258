import type { OwnAccount, PostTime } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { formAround } from './framed-editor.ts';
import { absoluteLink } from './links.ts';
import { oncePerPage } from './once-per-page.ts';
import { either, readersFor } from './readers.ts';
import { lineOf } from './text.ts';

/**
 * Comments of WordPress itself (not Jetpack, Disqus, wpDiscuz): the three ways in which its own code prints them
 * (`html5` since 3.6, `xhtml` before, blocks since 5.8) and the themes that print them by hand.
 */

const POSTS = [
  'li[id^="comment-"]', // html5 and block themes
  'li[id^="li-comment-"]', // themes of the kind of Twenty Ten: the id "comment-N" is on an element inside
  '.comment[id^="comment-"]:not(li,li[id*="comment-"] *)', // themes that print div or article
];

const META = '.comment-meta,.commentmetadata,.comment-author,.comment-metadata';
/** Names of the text's element; the last is the whole body, for themes without an element of its own for the text. */
const CONTENT = [
  '.comment-content,.wp-block-comment-content',
  '.comment_container .description', // reviews of WooCommerce
  '.comment-text,.comment_text,.commenttext,.comment__content,.comment-entry,[itemprop="text"]',
  '.comment-body',
];

const { find, text, line, attr, href, time, timeText, has } = readersFor(POSTS);

const id = attr('id', undefined, /comment-(\d+)$/);

export const wordpress: Adapter = {
  id: 'wordpress',
  name: 'WordPress',
  sign: 'WP',
  threads: 'nested',
  posts: POSTS,
  ignore: ['.pingback', '.trackback', '.ping'],
  read: {
    id,
    name: line(
      '.comment-author .fn',
      '.wp-block-comment-author-name',
      '.fn,.woocommerce-review__author',
      '.comment-author-name,.comment-author-link,.comment__author-name,[itemprop="author"] [itemprop="name"]',
      '.comment-author cite,cite',
      '.comment-author a,.comment__author,[itemprop="author"],.comment-author',
    ),
    handle: nicename,
    profile: href('.comment-author .fn a,.comment-author a.url', '.wp-block-comment-author-name a', '.fn a,a.url,a.fn'),
    isGuest,
    text: text(CONTENT, {
      exclude: `blockquote,${META},.reply,.comment-reply-link,.comment-edit-link,.comment-awaiting-moderation,cite.fn`,
    }),
    permalink: (root, page) => {
      const own = find(root, `a[href$="#comment-${id(root, page)}"]`)?.getAttribute('href');
      return absoluteLink(own ?? `#comment-${id(root, page)}`, page);
    },
    parentId: (root, page) => {
      const parent = root.parentElement?.closest(POSTS.join());
      return parent ? id(parent, page) : undefined;
    },
    threadId: (_, page) => articleOf(page),
    posted: either<PostTime>(
      time('.comment-metadata time', '.wp-block-comment-date time', `${META.replaceAll(',', ' time,')} time`, 'time'),
      timeText([
        '.comment-metadata,.commentmetadata', // localised text only: themes before 2013
        '.comment-date,.comment-time,.comment__date,.comment-meta',
      ]),
    ),
    isOwn: (root, page) => isOurs(root, page),
    isPending: has('.unapproved,.comment-awaiting-moderation'),
  },
  ownAccount: (page) => account(page),
  composer: ({ document }) =>
    composerIn(document, [
      'form[action*="wp-comments-post.php"] textarea', // its name and id may be random: protection against robots
      '#respond form textarea,#commentform textarea',
    ]),
  openComposer: (root) =>
    find(root, '.comment-reply-link,[rel~="nofollow"][href*="replytocom="]') as HTMLElement | undefined,
  composerIsFor: (composer, root, page) => {
    const parent = formAround(composer)?.querySelector<HTMLInputElement>('[name="comment_parent"]')?.value;
    if (parent === undefined) return undefined;
    if (parent !== '0') return parent === id(root, page);
    // Not a reply to any comment: wrong where this one can be replied to, else the only way to answer.
    return find(root, '.comment-reply-link') ? false : undefined;
  },
  sendButton: (composer) => sendButtonOf(composer, '#submit,[type="submit"]'),
  examples: ['/2026/11/een-bericht/#comment-12', '/?p=4&cpage=2'],
};

/** A registered author's name in addresses; guests have none. */
function nicename(root: Element): string | undefined {
  return /(?:^|\s)comment-author-(\S+)/.exec(root.className)?.[1];
}

const articleOf = oncePerPage(
  ({ document }) =>
    document.querySelector<HTMLInputElement>('#comment_post_ID')?.value ||
    /\b(?:postid|page-id)-(\d+)/.exec(document.body.className)?.[1],
);

/** "Logged in as NAME." in English, Dutch, German; French; Spanish, Portuguese; Italian; Swedish, Danish; Polish. */
const SIGNED_IN = / (?:as|als|en tant que|como|come|som|jako) (.+?)\.(?: |$)/;

/** The bar at the top names the account; without it the form does ("Ingelogd als Naam."). */
const account = oncePerPage(({ document }): OwnAccount | undefined => {
  const bar = document.querySelector('#wp-admin-bar-my-account');
  const shown = bar?.querySelector('.display-name');
  const form = document.querySelector('.logged-in-as');
  const said = SIGNED_IN.exec(form ? lineOf(form) : '')?.[1];
  const name = shown ? lineOf(shown) : said;
  if (!name) return undefined;
  const login = bar?.querySelector('.username');
  // The bar leaves the login out when it is the same as the name.
  const handle = login ? lineOf(login) : shown ? name : undefined;
  return { name, ...(handle && { handle }) };
});

/** Where WordPress's own list of classes stands, a registered author has one of them; a theme may leave it out. */
function isGuest(root: Element): boolean {
  return /\b(?:depth-\d|even|odd)\b/.test(root.className) && !root.matches('.byuser');
}

/** A guest can take any name, so a name alone proves nothing: only registered authors can be us. */
function isOurs(root: Element, page: Page): boolean | undefined {
  const own = account(page);
  if (!own || isGuest(root)) return false;
  const handle = nicename(root);
  if (handle !== undefined && own.handle !== undefined && slug(handle) === slug(own.handle)) return true;
  const name = wordpress.read.name(root, page);
  return name !== undefined && name === own.name;
}

function slug(login: string): string {
  return login.toLowerCase().replace(/[^a-z0-9_]+/g, '-');
}
