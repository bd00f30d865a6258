import type { OwnAccount, PostTime, Quote } from '../core/post.ts';
import type { Adapter, Page, Reader } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { framedEditor } from './framed-editor.ts';
import { known } from './known.ts';
import { absoluteLink, placeOn } from './links.ts';
import { either, readersFor } from './readers.ts';
import { lineOf } from './text.ts';
import { machineTime } from './times.ts';

/** vBulletin 5 (and 6, said to be alike). Every post is a "node" of the board's database; its first post is the topic. */

const POSTS = [
  'li.b-post[data-node-id]', // 5.2–6
  'li.js-post[data-node-id]', // 5.x, styles with names of their own
  'li.b-comment[data-node-id],li.js-comment[data-node-id]', // short comments below a post
];

const { find, all, text, line, attr, href, timeText, has } = readersFor(POSTS);

const QUOTE = '.bbcode_quote';
/** Box below a post for a comment on it. */
const COMMENT_BOX = '.js-comment-entry__textbox,.b-comment-entry__textbox';
const EDITOR = '.js-content-entry,.b-content-entry,[class*="content-entry"],form[action*="create-content"]';

const id = attr('data-node-id');
const profile = href('.author a[href*="/member/"]', '[itemprop="author"] .author a', '.b-userinfo a[href*="/member/"]');
/** Seconds; `time[datetime]` is in a zone that the page does not name. */
const published: Reader<PostTime> = (root, page) => machineTime(root.getAttribute('data-node-publishdate'), page.zone);

export const vbulletin5: Adapter = {
  id: 'vbulletin5',
  name: 'vBulletin 5/6',
  sign: 'v5',
  threads: 'nested',
  posts: POSTS,
  ignore: ['[class*="post--deleted"]', '[class*="post--ignored"]', '.h-hide'],
  read: {
    id,
    name: line(
      '.b-userinfo__details .author',
      '.author',
      '[itemprop="author"] [itemprop="name"]',
      '.b-comment__author',
    ),
    authorId: (root, page) => /\/member\/(\d+)/.exec(profile(root, page) ?? '')?.[1],
    profile,
    text: text(['.js-post__content-text', '.js-comment__content-text', '[itemprop="text"]', '.b-comment__content'], {
      exclude: `${QUOTE},.bbcode_description,.post-signature,.b-post__edit`,
    }),
    permalink: (root, page) => {
      const link = find(root, 'a.b-post__count', `a[href$="#post${id(root, page)}"]`)?.getAttribute('href');
      return absoluteLink(link, page) ?? placeOn(page, `post${id(root, page)}`);
    },
    parentId: (root, page) => {
      const parent = root.parentElement?.closest(POSTS.join());
      return parent ? id(parent, page) : undefined;
    },
    threadId: (_, { document, url }) =>
      topicIn(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? topicIn(url.pathname),
    posted: either<PostTime>(published, timeText(['.b-post__timestamp', '.b-comment__timestamp'])),
    quotes: (root) => all(root, QUOTE).flatMap(quoteOf),
    isStarter: has('.b-post--first'),
  },
  ownAccount,
  // The box below this post when it is open, else the one for the topic. The board hides with a class.
  composer: ({ document }, root) => {
    if (document.body.matches('.logged-out')) return undefined;
    const isOpen = (box: HTMLElement) => box.closest('.h-hide') === null;
    return (
      (root && composerIn(root, [COMMENT_BOX], isOpen)) ??
      composerIn(
        document,
        [`:is(${EDITOR}) .cke_wysiwyg_div[contenteditable="true"]`, `:is(${EDITOR}) textarea`],
        isOpen,
      ) ??
      framedEditor(document, [`:is(${EDITOR}) .cke iframe`])
    );
  },
  openComposer: (root) => find(root, '.js-post-control__comment', '.js-post-control__quote') as HTMLElement | undefined,
  composerIsFor: (composer, root) =>
    composer.matches(COMMENT_BOX) ? composer.closest(POSTS.join()) === root : undefined,
  sendButton: (composer) =>
    composer.closest('.js-comment-entry')?.querySelector<HTMLElement>('.js-comment-entry__post') ??
    sendButtonOf(composer),
  examples: ['/forum/een-forum/4100-een-onderwerp', '/forum/een-forum/4100-een-onderwerp/page2#post4101'],
};

/** "/forum/a/b/4100-title/page2": the last part that starts with a number. */
function topicIn(address: string | null | undefined): string | undefined {
  return /.*\/(\d+)-[^/?#]*(?:\/page\d+)?(?:[?#].*)?$/.exec(address ?? '')?.[1];
}

function quoteOf(quote: Element): readonly Quote[] {
  if (quote.parentElement?.closest(QUOTE)) return [];
  const link = quote.querySelector('.bbcode_postedby a')?.getAttribute('href') ?? '';
  const postId = /#post(\d+)$|[?&]p=(\d+)/.exec(link)?.slice(1).find(Boolean);
  const by = quote.querySelector('.bbcode_postedby strong');
  return postId || by ? [known<Quote>({ postId, author: (by && lineOf(by)) || undefined })] : [];
}

/** The menu at the top links to one's own profile; for guests the body says "logged-out". */
function ownAccount({ document }: Page): OwnAccount | undefined {
  if (document.body.matches('.logged-out')) return undefined;
  const links = [...document.querySelectorAll('[class*="top-menu"] a[href*="/member/"],.username-container a')];
  const mine = links.find((link) => lineOf(link) !== '');
  const number = /\/member\/(\d+)/.exec(mine?.getAttribute('href') ?? '')?.[1];
  return mine && known<OwnAccount>({ name: lineOf(mine), id: number });
}
