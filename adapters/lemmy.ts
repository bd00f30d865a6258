import type { OwnAccount, PostTime, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { countIn, exactReadersFor, first } from './readers.ts';
import { lineOf } from './text.ts';
import { machineTime, shownTime } from './times.ts';

/** Lemmy's own web interface, 0.17–1.0; other front ends and PieFed, Mbin look different. */

const POSTS = [
  'article[id^="comment-"]', // a comment: 0.18–1.0
  '.comment-node[id^="comment-"]', // 0.17
  '.post-listing', // what a thread begins with
  'article.post-container:not(.post-listing *)', // 1.0, cards
];
const { find, all, text, line, attr, count } = exactReadersFor(POSTS, ['.comment-form', '.comments']);

const PERSON = ['a.person-listing', '.person-listing a', 'a[href^="/u/"]'];

/** Comments and threads are numbered apart. */
const id: Adapter['read']['id'] = (root, page) => {
  const comment = attr('id', undefined, /^comment-(\d+)$/)(root, page);
  if (comment) return `comment-${comment}`;
  const post = postOf(root, page);
  return post && `post-${post}`;
};

export const lemmy: Adapter = {
  id: 'lemmy',
  name: 'Lemmy',
  sign: 'Le',
  threads: 'nested',
  posts: POSTS,
  read: {
    id,
    name: (root, page) =>
      (line(...PERSON.map((person) => `${person} > span`))(root, page) ?? line(...PERSON)(root, page))?.replace(
        /^@/,
        '',
      ),
    handle: (root, page) => {
      const name = attr('href', PERSON.join(), /\/u\/([^/?#]+)/)(root, page);
      // People of this server are shown without it.
      return name && (name.includes('@') ? name : `${name}@${page.url.host}`);
    },
    profile: (root, page) => absoluteLink(find(root, ...PERSON)?.getAttribute('href'), page),
    text: (root, page) => {
      const body = text(['.comment-content .md-div', '#postContent .md-div', '.md-div', '#postContent pre'], {
        exclude: 'blockquote',
      })(root, page);
      if (isComment(root)) return isGone(root) ? undefined : body;
      const title = line('.post-title h1', '.post-title', 'h1,h5')(root, page);
      return title === undefined ? body : [title, body].filter(Boolean).join('\n\n');
    },
    permalink: (root, page) => absoluteLink(`/${id(root, page)?.replace('-', '/')}`, page),
    parentId: (root, page) => {
      if (!isComment(root)) return undefined;
      // A comment's answers stand beside it, in its list item.
      const above = root.closest('li.comment')?.parentElement?.closest('li.comment');
      const parent = above?.querySelector(':scope > [id^="comment-"]');
      if (parent) return id(parent, page);
      const post = /^\/post\/(\d+)\/?$/.exec(page.url.pathname)?.[1];
      return post && `post-${post}`;
    },
    threadId: (root, page) => (isComment(root) ? /^\/post\/(\d+)/.exec(page.url.pathname)?.[1] : postOf(root, page)),
    posted: (root, page) => postedAt(find(root, '.moment-time', '[data-tippy-content] time', 'time'), page),
    reach: (root, page) =>
      known<Reach>({
        likes: scoreOf(root),
        replies: isComment(root) ? undefined : count('a[href*="scrollToComments"]')(root, page),
      }),
    isStarter: (root) => !isComment(root),
  },
  ownAccount,
  composer: ({ document }, root) => {
    const item = root && isComment(root) ? root.closest('li.comment') : undefined;
    const own =
      item &&
      composerIn(item, ['.comment-form textarea'], (box) => isAnswer(box) && box.closest('li.comment') === item);
    return own ?? composerIn(document, ['.comment-form textarea'], (box) => box.closest('li.comment') === null);
  },
  openComposer: (root) => {
    // The arrow for an answer: icons are drawn by name, labels are translated.
    const icon = all(root, 'use').find((use) =>
      /#icon-reply/.test(use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? ''),
    );
    return icon?.closest<HTMLElement>('button') ?? undefined;
  },
  composerIsFor: (composer, root, page) => {
    const item = composer.closest('li.comment');
    if (item) return isComment(root) && root.closest('li.comment') === item;
    return !isComment(root) && page.url.pathname.startsWith(`/post/${postOf(root, page)}`);
  },
  sendButton: (composer) => sendButtonOf(composer),
  maxLength: { limit: 10_000, count: 'characters' },
  examples: ['/post/194', '/comment/1203'],
};

function isComment(root: Element): boolean {
  return root.id.startsWith('comment-');
}

/** The form under a comment; the one in it changes it. */
function isAnswer(box: HTMLElement): boolean {
  return box.closest('[id^="comment-"]') === null;
}

/** Deleted or removed: an icon in the head says so, and one word in italics stands for the text. */
function isGone(root: Element): boolean {
  const icons = all(root, 'use').map((use) => use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '');
  const words = find(root, '.comment-content .md-div', '.md-div');
  const isOneWord = words?.querySelector('p > em:only-child')?.textContent === words?.textContent?.trim();
  return isOneWord && icons.some((icon) => /#icon-(trash|x)$/.test(icon));
}

function postOf(root: Element, page: Page): string | undefined {
  const link = attr('href', '.post-title a[href^="/post/"],a[href^="/post/"]', /^\/post\/(\d+)/)(root, page);
  return link ?? /^\/post\/(\d+)/.exec(page.url.pathname)?.[1];
}

/**
 * The tooltip says the moment in the reader's language, with the offset of its zone: "Wednesday, July 3rd, 2019 at
 * 9:15:00 AM GMT+02:00"; of a changed post first "Created: …", then on a line of its own "Modified …".
 */
function postedAt(element: Element | undefined, page: Page): PostTime | undefined {
  const exact = machineTime(element?.getAttribute('datetime') ?? null, page.zone);
  if (!element || exact) return exact;
  const [said = ''] = (element.getAttribute('data-tippy-content') ?? '').split('\n');
  const [, sign, hours = '', minutes = '00'] = /GMT(?:([+-])(\d{1,2})(?::?(\d\d))?)?/.exec(said) ?? [];
  const zone = sign ? `${sign}${hours.padStart(2, '0')}:${minutes}` : /GMT|UTC/.test(said) ? 'UTC' : page.zone;
  const shown = shownTime(said.replace(/^\p{Lu}[\p{L} ]*: /u, '').replace(/GMT.*$/, ''), page, zone);
  // Of a changed post the visible text tells when it was changed.
  return shown ?? (element.querySelector('svg') ? undefined : shownTime(lineOf(element), page));
}

/** "1 point", "1.2k": of a label that says the full number where there is one. */
function scoreOf(root: Element): number | undefined {
  const shown = find(
    root,
    '.post-score',
    '.vote-bar [data-tippy-content]:not(button)',
    'button:has(use[href*="arrow-up"]) + *',
  );
  const own = shown ?? find(root, 'button:has(use[href*="arrow-up"])');
  return (
    own &&
    first([own.getAttribute('data-tippy-content'), lineOf(own)], (said) =>
      said?.startsWith('-') ? undefined : countIn(said),
    )
  );
}

/** The menu's own button shows the name; the link to one's profile is in the menu. */
function ownAccount({ document, url }: Page): OwnAccount | undefined {
  const menu = document.querySelector('#dropdownUser') ?? document.querySelector('nav .dropdown-toggle');
  const link =
    menu?.parentElement?.querySelector('a[href^="/u/"]') ?? document.querySelector('nav a.dropdown-item[href^="/u/"]');
  const handle = /\/u\/([^/?#@]+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  return handle ? { handle: `${handle}@${url.host}` } : undefined;
}
