import type { PostTime, Quote, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { placeOn } from './links.ts';
import { countIn, either, readersFor } from './readers.ts';
import { lineOf } from './text.ts';
import { tweakersAccount } from './tweakers-account.ts';

/** Gathering of Tweakers, the forum of Tweakers. */

const POSTS = [
  '.message[data-message-id]', // 2019–2026
];

const { find, all, text, line, attr, href, time, timeText } = readersFor(POSTS, ['form']);

/** Direct messages look the same and are nobody's business. */
const PRIVATE = /\/(?:list_dm|direct-messag)/;
const REPLY = 'a[href*="/insert_message/"]:not([href*="/login"])';
const id = attr('data-message-id');
const profile = href('.userheader .username a', '.userheader a[href*="/gallery/"]');

export const gatheringOfTweakers: Adapter = {
  id: 'gathering-of-tweakers',
  name: 'Gathering of Tweakers',
  sign: 'Go',
  threads: 'flat',
  posts: POSTS,
  ignore: ['.deleted', '.message.ignored'],
  read: {
    id: (root, page) => (PRIVATE.test(page.url.pathname) ? undefined : id(root, page)),
    // A hidden card beside it repeats the name, and a first post may name more authors.
    name: line('.userheader .username a.user', '.userheader .username', '.userheader a[href*="/gallery/"]'),
    authorId: either(attr('data-owner-id'), (root, page) => /\/gallery\/(\d+)/.exec(profile(root, page) ?? '')?.[1]),
    profile,
    text: text(['.messagecontent'], { exclude: 'blockquote,.message-quote-div,p.edit,.signature' }),
    permalink: (root, page) =>
      href('.date a[href*="/list_message/"]', 'a[href*="/list_message/"]')(root, page) ??
      placeOn(page, id(root, page) ?? ''),
    threadId: (_, page) => topicOf(page),
    posted: either<PostTime>(
      time('.messageheader .date [data-timestamp]', '.date [data-timestamp]', '.date time'),
      timeText(['.messageheader .date'], undefined, () => 'Europe/Amsterdam'),
    ),
    quotes: (root) => all(root, 'blockquote').flatMap(quoteOf),
    reach: (root, page) => {
      const { document } = page;
      const views = isFirst(root, page) ? document.querySelector('.viewcount') : null;
      const likes = find(root, '.rating .ratingcount');
      return known<Reach>({
        likes: likes && countIn(lineOf(likes).replace('+', '')),
        views: views ? countIn(lineOf(views)) : undefined,
      });
    },
    isStarter: isFirst,
  },
  ownAccount: tweakersAccount,
  composer: ({ document }) =>
    composerIn(
      document,
      ['form[action*="insert_message"]', '#quickreply', 'form:has([name="data[content]"])'].flatMap((form) => [
        `${form} .ProseMirror[contenteditable="true"]`,
        `${form} textarea[name="data[content]"]`,
      ]),
    ),
  openComposer: (root, { document }) =>
    (find(root, '.message_actions .quote a', `.message_actions ${REPLY}`) ??
      document.querySelector<HTMLElement>(`.add_reply ${REPLY},.forum_actions ${REPLY}`) ??
      undefined) as HTMLElement | undefined,
  composerIsFor: (composer, root, page) => {
    const answered = composer.closest('form')?.querySelector<HTMLInputElement>('[name="data[reactid]"]')?.value ?? '';
    return /^[1-9]/.test(answered) ? answered === id(root, page) : undefined;
  },
  sendButton: (composer) => sendButtonOf(composer),
  examples: ['https://gathering.tweakers.net/forum/list_messages/2100900/0'],
};

/** The topic's number in the address; the page of a single post has it in the path at the top. */
function topicOf({ document, url }: Page): string | undefined {
  const link = [...document.querySelectorAll('.breadcrumb a[href*="/list_messages/"]')].at(-1)?.getAttribute('href');
  return [url.pathname, link].flatMap((address) => /\/list_messages\/(\d+)/.exec(address ?? '')?.[1] ?? [])[0];
}

/** First on the first page; the mark "topicstarter" is on every post of that member. */
function isFirst(root: Element, { document }: Page): boolean {
  const current = document.querySelector('.pageDistribution .current');
  return document.querySelector(POSTS.join()) === root && (current === null || lineOf(current) === '1');
}

/** "NAAM schreef op maandag 18 februari 2019 @ 11:51:", a link to the post. */
function quoteOf(quote: Element): readonly Quote[] {
  if (quote.parentElement?.closest('blockquote')) return [];
  const link = quote.querySelector('a[href*="/list_message/"]');
  const postId = /\/list_message\/(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  const author = /^\[?(.+?) schreef op /.exec(link ? lineOf(link) : '')?.[1];
  return postId || author ? [known<Quote>({ postId, author })] : [];
}
