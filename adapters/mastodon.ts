import type { OwnAccount, PostTime, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { parentInThread } from './mastodon-thread.ts';
import { either, idTime, readersFor } from './readers.ts';
import { lineOf } from './text.ts';
import { machineTime } from './times.ts';

/** Mastodon 3–4 and glitch-soc, the web interface; other software that speaks the same protocol looks different. */

const POSTS = [
  'article[data-id]:has(> header [data-hover-card-account])', // redesign, in development 2026
  '.status[data-id]',
  '.detailed-status__wrapper:not(:has(article))', // the post that the page is about
];
/** A quoted post is a post of its own inside this one; the form repeats the post that is answered. */
const FOREIGN = ['.status__quote', '.reply-indicator'];

const { find, text, line, attr, href, time, timeText, count } = readersFor(POSTS, FOREIGN);

const LINK = ['a.status__relative-time', 'a.detailed-status__datetime', 'header a:has(time)'];
const CONTENT = ['.status__content__text', '.status__content', 'header ~ div [lang]'];
const permalink = href(...LINK);
const statusId: Adapter['read']['id'] = (root, page) =>
  /\/(\d+)$/.exec(permalink(root, page) ?? '')?.[1] ?? attr('data-id')(root, page);

export const mastodon: Adapter = {
  id: 'mastodon',
  name: 'Mastodon',
  sign: 'Ma',
  threads: 'conversation',
  posts: POSTS,
  // Quoted posts, the form, and private messages: Kantlijn is for what stands in public.
  ignore: [
    '.status--is-quote',
    '.status__quote *',
    '.compose-form *',
    '.status-direct',
    '.detailed-status__wrapper-direct',
  ],
  read: {
    id: statusId,
    name: line('.display-name__html', 'header .display-name', '.display-name strong', '.display-name'),
    handle,
    authorId: attr('data-hover-card-account', '[data-hover-card-account]'),
    profile: href('a.status__display-name', 'a.detailed-status__display-name', 'header a[data-hover-card-account]'),
    text: (root, page) =>
      text(CONTENT, { exclude: '.status__quote,.status-card,.translate-button,.quote-inline' })(root, page) ??
      // Behind a content warning, or a picture only: the words are not on the page.
      (find(root, '.content-warning,.status__content__spoiler-link,.media-gallery,.video-player,.audio-player') && ''),
    permalink,
    parentId: (root, page) =>
      parentInThread(
        root,
        POSTS,
        (status) => statusId(status, page),
        (status) => handle(status, page),
      ),
    posted: either<PostTime>(
      time('.status__relative-time time', '.detailed-status__datetime time', 'header time'),
      (root, page) => headTime(permalink(root, page), page),
      timeText(['a.detailed-status__datetime']), // 2.x–4.2: in the reader's own language and zone
      // The id holds the moment at which this server made it: that of posting, but for posts that came late.
      (root, page) => idTime(statusId(root, page), (id) => id >> 16n, 'minute'),
    ),
    language: attr('lang', '.status__content__text[lang],header ~ div [lang]'),
    reach: (root, page) =>
      known<Reach>({
        likes: count('.detailed-status__favorites', '.star-icon')(root, page),
        reposts: count(
          '.detailed-status__reblogs',
          '.status__action-bar button:has([class*="retweet"],[class*="repeat"])',
        )(root, page),
        replies: count('.status__action-bar .icon-button:first-child')(root, page),
      }),
    isStarter: (root) => root.matches('.status:not(.status-reply)'),
    isCut: (root) =>
      find(root, ...CONTENT) === undefined &&
      find(root, '.content-warning,.status__content__spoiler-link') !== undefined,
  },
  ownAccount,
  composer: ({ document }) =>
    composerIn(document, ['.compose-form textarea', '.compose-form [contenteditable="true"]']),
  openComposer: (root) =>
    find(root, '.status__action-bar button', '.detailed-status__action-bar button', 'footer button') as
      | HTMLElement
      | undefined,
  composerIsFor: (composer, root, page) => {
    const shown = composer.closest('form')?.querySelector('.reply-indicator');
    if (!shown) return false;
    const who = shown.querySelector('a[href*="/@"]')?.getAttribute('href') ?? '';
    const answered = absoluteLink(who, page) === mastodon.read.profile?.(root, page);
    const words = lineOf(shown.querySelector('.reply-indicator__content') ?? shown);
    return answered && words.includes((mastodon.read.text(root, page) ?? '').split('\n')[0]?.slice(0, 60) ?? '');
  },
  sendButton: (composer) => sendButtonOf(composer),
  // What a server allows unless it changed its settings.
  maxLength: { limit: 500, count: 'graphemes' },
  examples: ['/@naam/114818205314251502', '/deck/@naam@ander.example/114818205314251502'],
};

/** The head tells the moment of the post that the page was loaded for; after going on inside the page it is stale. */
function headTime(link: string | undefined, { document, zone }: Page): PostTime | undefined {
  const head = (name: string) => document.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content') ?? null;
  return link !== undefined && head('url') === link ? machineTime(head('published_time'), zone) : undefined;
}

/** `name@host`, also of people on this server, whom the page shows without host. */
function handle(root: Element, page: Page): string | undefined {
  const shown = line('.display-name__account')(root, page) ?? attr('title', '[data-hover-card-account]')(root, page);
  const name = /^@?([\w.-]+(?:@[\w.:-]+)?)$/.exec(shown ?? '')?.[1];
  return name && fullHandle(name, page);
}

function fullHandle(acct: string, page: Page): string {
  return acct.includes('@') ? acct : `${acct}@${stateOf(page).domain ?? page.url.host}`;
}

interface State {
  readonly domain?: string;
  readonly own?: OwnAccount;
}

/** The page's start data never changes after loading and can be large: parsed once. */
const states = new WeakMap<Element, State>();

function stateOf({ document }: Page): State {
  const script = document.querySelector('script#initial-state');
  if (!script) return {};
  const known = states.get(script);
  if (known) return known;
  let state: State = {};
  try {
    const { meta, accounts } = JSON.parse(script.textContent ?? '');
    const me = accounts?.[meta.me];
    const domain = typeof meta.domain === 'string' ? { domain: meta.domain } : {};
    state = me
      ? {
          ...domain,
          own: { id: String(meta.me), handle: String(me.acct), name: String(me.display_name || me.username) },
        }
      : domain;
  } catch {
    // Not the data we know: nobody is signed in as far as we can tell.
  }
  states.set(script, state);
  return state;
}

function ownAccount(page: Page): OwnAccount | undefined {
  const { own } = stateOf(page);
  return own?.handle ? { ...own, handle: fullHandle(own.handle, page) } : undefined;
}
