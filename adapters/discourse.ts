import type { OwnAccount, PostTime, Quote, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { either, exactReadersFor, first } from './readers.ts';
import { lineOf } from './text.ts';

/** Discourse, from the widgets of 1.x–3.4 to the components of 2025–2026, and its plain pages for machines. */

const POSTS = [
  'article[data-post-id]', // all versions with scripts
  '.crawler-post[id^="post_"]', // without scripts
];
/** Other posts repeated in this one, and the preview below the editor. */
const FOREIGN = ['.embedded-posts', '.d-editor-preview', '.small-action', '.topic-map', '[class*="topic-map__"]'];

const { find, all, text, line, attr, href, time, count } = exactReadersFor(POSTS, FOREIGN);

const USER = '.names a[data-user-card],.names a[href*="/u/"]';
const NUMBER = /\/t\/(?:[^/]+\/)?(\d+)(?:\/(\d+))?/;
const number = attr('id', undefined, /^post_(\d+)$/);

export const discourse: Adapter = {
  id: 'discourse',
  name: 'Discourse',
  sign: 'Ds',
  threads: 'flat',
  posts: POSTS,
  ignore: [
    'noscript *',
    '.small-action',
    ':is(.whisper,.post--whisper,.deleted,.post--deleted,.post-hidden,.post--hidden) > article',
  ],
  read: {
    id: (root, page) => {
      if (root.hasAttribute('data-post-id')) return attr('data-post-id', undefined, /^(\d+)$/)(root, page);
      return `${topicOf(root, page)}/${number(root, page)}`;
    },
    name: line('.names .full-name', '.names .first', USER, '.creator [itemprop="name"]', '.creator a'),
    handle,
    authorId: attr('data-user-id'),
    profile: href(USER, '.creator a'),
    text: text(['.cooked', '.post[itemprop]', '.post'], {
      exclude:
        'aside.quote,blockquote,.onebox,.onebox-loading,a.anchor,.cooked-selection-barrier,.lightbox-wrapper .meta,.poll,.quote-controls,.codeblock-button-wrapper',
    }),
    permalink: (root, page) => {
      const link = absoluteLink(find(root, 'a.post-date')?.getAttribute('href'), page);
      const made = `/t/${topicOf(root, page)}/${number(root, page)}`;
      return (link ?? absoluteLink(made, page))?.replace(/[?#].*$/, '');
    },
    threadId: topicOf,
    parentId: (root) => {
      // Only when the reader unfolded it the page says which post is answered; the nearest stands last.
      const above = [...root.querySelectorAll('.embedded-posts.top [data-post-id]')].at(-1);
      return above?.getAttribute('data-post-id') ?? undefined;
    },
    posted: either<PostTime>(
      time('.post-date [data-time]', '.post-infos [data-time]', '.relative-date[data-time]'),
      time('.crawler-post-infos time', 'time'),
    ),
    quotes: (root, page) => [
      ...all(root, 'aside.quote[data-username]').map((quote) => quoteOf(quote, root, page)),
      // Whom a post answers, without which of his posts.
      ...all(root, '.reply-to-tab').flatMap((tab) => {
        const author = tab.querySelector('img[title]')?.getAttribute('title');
        return author ? [{ author }] : [];
      }),
    ],
    reach: (root, page) =>
      known<Reach>({
        likes: count('.like-count', '.reactions-counter', '.post-likes')(root, page),
        replies: count('.show-replies')(root, page),
        views: isFirst(root, page) ? viewsOf(page) : undefined,
      }),
    isOwn: (root) => root.closest('.current-user-post,.post--current-user') !== null || undefined,
    isStarter: isFirst,
    isPending: (root) => root.closest('.staged,.post--staged,.queued-post') !== null,
    isCut: (root) => find(root, '.expand-post') !== undefined,
  },
  ownAccount,
  composer: ({ document }) =>
    composerIn(
      document,
      [
        '#reply-control .d-editor-input[contenteditable="true"]', // rich text, 2025
        '#reply-control textarea.d-editor-input',
      ],
      // The same window serves new topics, private messages and changes.
      (box) => !box.closest('#reply-control')?.querySelector('#reply-title,.user-selector,.action-title .post-link'),
    ),
  openComposer: (root) =>
    find(root, 'button.post-action-menu__reply', '.post-controls button.reply', 'button.reply') as
      | HTMLElement
      | undefined,
  composerIsFor: (composer, root, page) => {
    const title = composer.closest('#reply-control')?.querySelector('.action-title');
    const link = title?.querySelector('a.user-link') ?? title?.querySelector('a.topic-link');
    const to = link?.getAttribute('href') ?? '';
    if (!link || !title) return undefined;
    // An answer to the topic is one to its first post.
    if (link.matches('.topic-link')) return isFirst(root, page);
    const post = NUMBER.exec(to)?.[2];
    if (post !== undefined) return post === number(root, page);
    return lineOf(link).toLowerCase() === handle(root, page)?.toLowerCase() ? undefined : false;
  },
  sendButton: (composer) =>
    composer.closest('#reply-control')?.querySelector<HTMLElement>('.save-or-cancel .create,button.create') ??
    undefined,
  // What a site allows unless it changed its settings.
  maxLength: { limit: 32_000, count: 'characters' },
  examples: ['/t/een-onderwerp/194', '/t/een-onderwerp/194/12'],
};

function topicOf(root: Element, page: Page): string | undefined {
  return attr('data-topic-id')(root, page) ?? NUMBER.exec(page.url.pathname)?.[1];
}

function isFirst(root: Element, page: Page): boolean {
  return number(root, page) === '1';
}

/** Sites choose whether the name or the handle is shown; the card's attribute is always the handle. */
function handle(root: Element, page: Page): string | undefined {
  return (
    attr('data-user-card', '.names [data-user-card],.topic-avatar [data-user-card]')(root, page) ??
    attr('href', '.creator a', /\/u\/([^/?#]+)/)(root, page)
  );
}

function quoteOf(quote: Element, root: Element, page: Page): Quote {
  const isHere = quote.getAttribute('data-topic') === topicOf(root, page);
  const post = quote.getAttribute('data-post');
  const there = isHere && post !== null && /^\d+$/.test(post) ? page.document.getElementById(`post_${post}`) : null;
  return known<Quote>({
    author: quote.getAttribute('data-username') ?? undefined,
    postId: there?.getAttribute('data-post-id') ?? undefined,
  });
}

function viewsOf({ document }: Page): number | undefined {
  const shown = document.querySelector('.topic-map__views-trigger .number,.topic-map .views .number');
  const digits = (shown?.getAttribute('title') ?? shown?.textContent ?? '').replace(/[.,\s](?=\d{3}\b)/g, '');
  return /^\d+$/.test(digits.trim()) ? Number(digits) : undefined;
}

/** The account in the page's start data: parsed once, since it can be large. */
const accounts = new WeakMap<Element, OwnAccount | undefined>();

function ownAccount({ document }: Page): OwnAccount | undefined {
  const data = document.querySelector('#data-preloaded');
  if (data && !accounts.has(data)) {
    accounts.set(data, preloaded(data.getAttribute('data-preloaded') ?? data.textContent ?? ''));
  }
  const known = data && accounts.get(data);
  if (known) return known;
  const avatar = document.querySelector('#current-user img,#toggle-current-user img')?.getAttribute('src') ?? '';
  const handle = first([/\/user_avatar\/[^/]+\/([^/]+)\//], (pattern) => pattern.exec(avatar)?.[1]);
  return handle ? { handle } : undefined;
}

function preloaded(raw: string): OwnAccount | undefined {
  try {
    const { currentUser } = JSON.parse(raw);
    const user = typeof currentUser === 'string' ? JSON.parse(currentUser) : currentUser;
    if (typeof user?.username !== 'string') return undefined;
    return {
      handle: user.username,
      ...(typeof user.name === 'string' && user.name !== '' && { name: user.name }),
      ...(Number.isInteger(user.id) && { id: String(user.id) }),
    };
  } catch {
    return undefined; // Not the data we know.
  }
}
