import type { OwnAccount, PostTime, Quote, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink, placeOn, queryOf } from './links.ts';
import { countIn, either, readersFor } from './readers.ts';
import { lineOf, textOf } from './text.ts';
import { shownTime } from './times.ts';

/** XenForo 2.0–2.3 and, for reading, 1.x. */

const POSTS = [
  'article.message[data-content^="post-"]', // 2.0–2.3, also questions and articles
  '.js-post[data-content^="post-"]', // 2.x, styles with another element
  'li.message[data-author][id^="post-"]', // 1.x
];
/** Froala (2.x) dresses its box like a post's text, also inside a post that is being edited. */
const EDITOR = '.fr-box,form';

const { find, all, text, line, attr, href, time, has } = readersFor(POSTS, [EDITOR]);

const QUOTE = '.bbCodeBlock--quote,.bbCodeQuote';
const USER = [
  '.message-name .username', // 2.x
  '.message-attribution .username', // 2.2+: articles
  '.messageUserInfo .username', // 1.x
  '.username',
];
const DATE = ['.message-attribution time', 'time.u-dt', '.datePermalink .DateTime', '.DateTime'];

const id = either(attr('data-content', undefined, /^post-(\d+)$/), attr('id', undefined, /^(?:js-)?post-(\d+)$/));
const profile = href(...USER.map((user) => `a${user.replace(/^.* /, '')}:is(${user})`), '.message-name a');

export const xenforo: Adapter = {
  id: 'xenforo',
  name: 'XenForo',
  sign: 'XF',
  threads: 'flat',
  posts: POSTS,
  // Deleted; of an ignored member.
  ignore: ['.message--deleted', '.is-deleted', 'li.message.deleted', '.is-ignored', '.ignored'],
  read: {
    id,
    name: either(attr('data-author'), line(...USER, '.message-name', '.userText')),
    authorId: either(attr('data-user-id', USER.join(), /^([1-9]\d*)$/), (root, page) =>
      memberIn(profile(root, page) ?? ''),
    ),
    profile,
    text: text(
      [
        '.message-content .bbWrapper',
        '.bbWrapper:not(.message-signature *)', // 2.x, styles that name the body otherwise
        '.messageContent .messageText',
        '.messageText',
      ],
      {
        exclude:
          `${QUOTE},.bbCodeBlock--unfurl,.bbCodeBlock-title,.bbCodeBlock-expandLink,.bbCodeBlock-shrinkLink,` +
          '.js-selectToQuoteEnd,.messageTextEndMarker,.message-signature,.signature,.bbCodeBlock > .type',
      },
    ),
    permalink: (root, page) => {
      const post = id(root, page);
      const links = all(root, '.message-attribution a,a:has(time),a.datePermalink,a.postNumber')
        .map((link) => link.getAttribute('href') ?? '')
        .filter((link) => /\bpost/.test(link) && (/\d+(?=\D*$)/.exec(link)?.[0] ?? '') === post);
      return absoluteLink(links[0], page) ?? placeOn(page, `post-${post}`);
    },
    threadId: (_, { document, url }) =>
      /^thread-(\d+)$/.exec(document.documentElement.getAttribute('data-content-key') ?? '')?.[1] ??
      /\/threads\/(?:[^/]*\.)?(\d+)(?:\/|$)/.exec(url.pathname)?.[1],
    // 1.x shows posts of more than a week ago without machine time, but in full as title.
    posted: either<PostTime>(time(...DATE), (root, page) => {
      const shown = find(root, ...DATE.slice(2))?.getAttribute('title');
      return shown ? shownTime(shown, page) : undefined;
    }),
    quotes: (root) => all(root, QUOTE).flatMap(quoteOf),
    reach: (root) => {
      const likes = likesIn(find(root, '.reactionsBar-link', '.likesSummary'));
      return likes === undefined ? undefined : known<Reach>({ likes });
    },
    isStarter: (root) => all(root, '.message-attribution-opposite a,.postNumber').some((link) => lineOf(link) === '#1'),
    isPending: has('.is-moderated,li.message.moderated,.messageNotice--moderated,.message.is-moderated'),
  },
  ownAccount,
  composer: ({ document }) =>
    composerIn(
      document,
      ['form.js-quickReply', '#QuickReply', 'form[action*="/add-reply"]'].flatMap((form) => [
        `${form} :is(.fr-element,.ProseMirror)[contenteditable="true"]`,
        `${form} textarea[name="message"]`, // the member chose BB code, or no script runs
      ]),
    ),
  openComposer: (root) =>
    find(root, '.actionBar-action--reply', '[data-xf-click~="quote"]', 'a.ReplyQuote') as HTMLElement | undefined,
  // Flat: the box answers the thread, unless a quote in it names its post.
  composerIsFor: (composer, root, page) => {
    const rich = [...composer.querySelectorAll('blockquote[data-source]')].map((quote) => sourceOf(quote));
    const plain = (composer as HTMLTextAreaElement).value ?? composer.textContent ?? '';
    const quoted = [...rich, ...[...plain.matchAll(/\[QUOTE=[^\]]*\bpost: (\d+)/gi)].map(([, post]) => post)];
    return quoted.length === 0 ? undefined : quoted.includes(id(root, page));
  },
  // The page of the editor, for those without scripts: "/threads/a-topic.512/reply?quote=7001".
  composerAnswers: (page) => queryOf(page.url.href, 'quote', page),
  sendButton: (composer) =>
    sendButtonOf(composer, '.button--icon--reply[type="submit"],input.primary[type="submit"]') ??
    sendButtonOf(composer, '[type="submit"]'),
  examples: ['/threads/een-onderwerp.512/', '/threads/een-onderwerp.512/page-2#post-7002'],
};

/** "/members/name.88/": the number after the last dot, or alone where the board leaves names out. */
function memberIn(link: string): string | undefined {
  return /\/(?:[^/]*\.)?(\d+)\/?$/.exec(link)?.[1];
}

function sourceOf(quote: Element): string | undefined {
  return /post: (\d+)/.exec(quote.getAttribute('data-source') ?? '')?.[1];
}

/** English, Dutch, German, French. */
const SAID =
  /^(.+?) (?:said|wrote|schreef|zei|heeft gezegd|heeft geschreven|sagte|schrieb|hat gesagt|a dit|a écrit)\s?:/;

function quoteOf(quote: Element): readonly Quote[] {
  if (quote.parentElement?.closest(QUOTE)) return [];
  const jump = quote.querySelector('.bbCodeBlock-sourceJump,.AttributionLink');
  const link = `${jump?.getAttribute('data-content-selector') ?? ''} ${jump?.getAttribute('href') ?? ''}`;
  const postId = sourceOf(quote) ?? /\bpost-(\d+)|[?&/]id=(\d+)/.exec(link)?.slice(1).find(Boolean);
  const title = quote.querySelector('.bbCodeBlock-title,.attribution');
  const said = SAID.exec(title ? lineOf(title) : '')?.[1];
  const author = quote.getAttribute('data-quote') || quote.getAttribute('data-author') || said;
  return postId || author ? [known<Quote>({ postId, author: author || undefined })] : [];
}

/** "You, Ann, Bob and 3 others": names in elements of their own, "You" as text before them. */
function likesIn(list: Element | undefined): number | undefined {
  if (!list) return undefined;
  const names = list.querySelectorAll('bdi,a.username').length;
  const words = textOf(list, { exclude: 'bdi,a.username' });
  const isMine = /^\p{L}/u.test((list.firstChild?.nodeValue ?? '').trim()) ? 1 : 0;
  return names + isMine + (countIn(words) ?? 0) || undefined;
}

function ownAccount({ document }: Page): OwnAccount | undefined {
  const user = document.querySelector('.p-navgroup-link--user,.p-navgroup--member a[href*="account"]'); // 2.x
  const quick = document.querySelector('.message--quickReply .avatar[data-user-id]:not([data-user-id="0"])');
  const first = document.querySelector('.accountPopup .accountUsername,a.accountUsername'); // 1.x
  if (!user && !quick && !first) return undefined;
  const shown = user?.querySelector('.p-navgroup-linkText') ?? first;
  const name = (shown && lineOf(shown)) || (quick?.querySelector('img')?.getAttribute('alt') ?? undefined);
  const picture = user?.querySelector('.avatar[data-user-id]') ?? quick;
  const link = document.querySelector('#AccountMenu a[href*="members/"]')?.getAttribute('href') ?? '';
  const own = picture?.getAttribute('data-user-id') ?? memberIn(link);
  return known<OwnAccount>({ name: name || undefined, id: own || undefined });
}
