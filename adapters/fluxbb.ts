import type { OwnAccount, PostTime, Quote } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink, placeOn, queryOf } from './links.ts';
import { oncePerPage } from './once-per-page.ts';
import { either, first, readersFor } from './readers.ts';
import { lineOf } from './text.ts';

/** FluxBB 1.4–1.5, PunBB 1.2 from which it comes, and PunBB 1.3–1.4, whose pages are built in another way. */

const POSTS = [
  '.blockpost[id^="p"]:not([id^="po"])', // FluxBB, PunBB 1.2; a preview is "postpreview", the review below it has no id
  '.post:has(> .posthead[id^="p"])', // PunBB 1.3–1.4
];

const { find, all, text, line, attr, href, timeText } = readersFor(POSTS);

/** The link on a post's date. */
const DATE = ['h2 a[href*="#p"]', '.post-link a', 'h2 a'];
const USER = ['.postleft dt', '.author-ident .username', '.post-byline :is(a,strong)'];

const id = either(attr('id', undefined, /^p(\d+)$/), attr('id', '.posthead', /^p(\d+)$/));
const profile = href(...USER.map((user) => `:is(${user}) a[href]`), '.post-byline a[href]');

export const fluxbb: Adapter = {
  id: 'fluxbb',
  name: 'FluxBB',
  sign: 'FB',
  threads: 'flat',
  posts: POSTS,
  read: {
    id,
    name: line(...USER),
    authorId: (root, page) => memberIn(profile(root, page), page),
    profile,
    // The signature carries the same class as the words above it.
    text: text(['.postmsg:not(.postsignature)', '.entry-content'], {
      exclude: '.quotebox,blockquote,.postedit,.lastedit,.sig-content,.postsignature,.incqbox > h4',
    }),
    permalink: (root, page) => {
      const post = id(root, page);
      const link = all(root, DATE.join()).find((a) => a.getAttribute('href')?.endsWith(`#p${post}`));
      return absoluteLink(link?.getAttribute('href'), page) ?? placeOn(page, `p${post}`);
    },
    threadId: (_, page) => topicIn(page),
    // In the zone of the member's or the board's settings, which no page names.
    posted: either<PostTime>(timeText(DATE)),
    quotes: (root) => all(root, 'blockquote').flatMap(quoteOf),
    isStarter: (root) => root.matches('.firstpost:not(.replypost)') && isFirst(root),
  },
  ownAccount,
  composer: ({ document }) =>
    composerIn(document, [
      '#quickpostform textarea[name="req_message"]', // quick reply, an option of the board
      'form#post[action*="tid="] textarea[name="req_message"]', // editor page
      'form[action*="post.php"] textarea[name="req_message"]', // PunBB
    ]),
  openComposer: (root, { document }) =>
    (find(root, '.postquote a', '.quote-post a', 'a[href*="qid="]') ??
      document.querySelector<HTMLElement>('.postlink a[href*="post.php?tid="],.newpost a[href*="post.php?tid="]') ??
      undefined) as HTMLElement | undefined,
  composerAnswers: (page) => queryOf(page.url.href, 'qid', page),
  sendButton: (composer) => sendButtonOf(composer, '[name="submit"]'),
  examples: ['/viewtopic.php?id=12', '/viewtopic.php?pid=340#p340', '/viewtopic.php?id=12&p=2'],
};

/** "profile.php?id=7"; with rewritten addresses (PunBB) "/user/7/". */
function memberIn(link: string | undefined, page: Page): string | undefined {
  return queryOf(link, 'id', page) ?? /\/user\/?(\d+)/.exec(link ?? '')?.[1];
}

/** A page that was opened by a post's own link names the post only: its other links name the topic. */
const topicIn = oncePerPage((page): string | undefined => {
  const links = [
    ['id', '.crumbs a[href*="viewtopic.php"],#brd-crumbs-top a[href*="viewtopic.php"],a.permalink[rel="bookmark"]'],
    ['tid', 'a[href*="post.php?tid="],form[action*="tid="]'],
    ['id', '.pagelink a[href*="viewtopic.php"]'],
  ] as const;
  const here = /viewtopic/.test(page.url.pathname) ? queryOf(page.url.href, 'id', page) : undefined;
  return (
    here ??
    first(links, ([name, selector]) =>
      first([...page.document.querySelectorAll(selector)], (link) =>
        queryOf(link.getAttribute('href') ?? link.getAttribute('action'), name, page),
      ),
    )
  );
});

/** The first post of every page is "firstpost" in PunBB; the number tells. */
function isFirst(root: Element): boolean {
  const number = root.querySelector('h2 .conr,.post-num');
  return number === null || /^#?1$/.test(lineOf(number));
}

/** "NAME wrote:" above the quote; the board keeps no more. Inner quotes are somebody else's. */
function quoteOf(quote: Element): readonly Quote[] {
  if (quote.parentElement?.closest('blockquote')) return [];
  const cite = quote.parentElement?.querySelector(':scope > cite') ?? quote.querySelector('cite,.incqbox > h4');
  const author = /^(.+?)(?: (?:wrote|schreef|heeft geschreven|hat geschrieben|schrieb|a écrit))?\s?:$/.exec(
    cite ? lineOf(cite) : '',
  )?.[1];
  return author ? [known<Quote>({ author })] : [];
}

/** The name stands in the welcome line, the number in the link to one's own profile. */
function ownAccount(page: Page): OwnAccount | undefined {
  const { document } = page;
  const name = document.querySelector('#brdwelcome li:first-child strong,#welcome strong,#brd-visit #welcome strong');
  const link = document.querySelector('#navprofile a,#brdmenu a[href*="profile.php?id="]')?.getAttribute('href');
  if (!name || !document.querySelector('#navlogout,#navprofile,#brdmenu a[href*="action=out"]')) return undefined;
  return known<OwnAccount>({ name: lineOf(name), id: memberIn(absoluteLink(link, page), page) });
}
