import type { OwnAccount, PostTime, Quote, Reach } from '../core/post.ts';
import type { Adapter, Page, Reader } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { either, exactReadersFor, first } from './readers.ts';
import { lineOf } from './text.ts';
import { machineTime } from './times.ts';

/**
 * NodeBB 1–4, themes Persona and Harmony and what derives from them: `component` and `data-` attributes are the
 * software's own hooks for its scripts, so every theme carries them.
 */

const POSTS = [
  '[component="post"][data-pid]', // 2014–2026
];
/** Harmony (2023) repeats the post that is answered above the answer. */
const PARENT = '[component="post/parent"]';

const { find, all, text, line, attr, href, time } = exactReadersFor(POSTS, [PARENT]);

/** A number; with posts from elsewhere (ActivityPub, 2024) an address. */
const id = attr('data-pid');
/** Before 4.0 who is quoted stands in a paragraph above the quote: "@NAME said in TOPIC:". */
const QUOTED_FROM = 'p:has(a[href*="/post/"]):has(+ blockquote)';

export const nodebb: Adapter = {
  id: 'nodebb',
  name: 'NodeBB',
  sign: 'NB',
  threads: 'flat',
  posts: POSTS,
  // A list of replies opened below a post repeats posts of the same topic; the words of a deleted post are not shown.
  ignore: [`${POSTS} *`, '.deleted'],
  read: {
    id,
    name: either(
      line('a[data-username][data-uid]', 'a[data-username]'),
      attr('content', 'meta[itemprop="name"]'),
      attr('data-username'),
    ),
    handle: either(attr('data-userslug'), attr('data-username')),
    authorId: attr('data-uid', undefined, /^([1-9]\d*|https?:.+)$/),
    profile: href('a[data-username][href*="/user/"]', '[itemprop="author"] a[href*="/user/"]', 'a[href*="/user/"]'),
    text: text(['[component="post/content"]', '[itemprop="text"]'], { exclude: `blockquote,${QUOTED_FROM}` }),
    permalink: (root, page) => {
      const post = id(root, page);
      return post && absoluteLink(`${pathTo(page)}/post/${encodeURIComponent(post)}`, page);
    },
    parentId: either(attr('data-parent-pid', PARENT), attr('data-topid', PARENT), (root) =>
      linkedPost(find(root, `a${PARENT}`)),
    ),
    threadId: (root, page) =>
      root.closest('[data-tid]')?.getAttribute('data-tid') ?? /\/topic\/([^/]+)/.exec(page.url.pathname)?.[1],
    posted: either<PostTime>(
      moment('data-timestamp'),
      moment('content', 'meta[itemprop="datePublished"]'),
      time('.post-header .timeago', '.timeago'),
    ),
    quotes: (root) => all(root, 'blockquote').flatMap(quoteOf),
    reach,
    isOwn: (root) => root.matches('.self-post') || undefined,
    isStarter: (root) => root.getAttribute('data-index') === '0',
  },
  ownAccount,
  // The composer lies over the topic; "reply" says that it is for no topic of its own.
  composer: ({ document }) =>
    composerIn(document, [
      '[component="composer"].reply :is(textarea.write,.ProseMirror[contenteditable="true"])',
      '[component="topic/quickreply/text"]',
      'form[action$="/compose"]:has([name="tid"]) textarea[name="content"]',
    ]),
  // Members without the right to reply, and guests, get the same link hidden.
  openComposer: (root, { document }) =>
    (find(root, '[component="post/reply"]:not(.hidden)') ??
      document.querySelector<HTMLElement>('[component="topic/reply"]:not(.hidden)') ??
      undefined) as HTMLElement | undefined,
  // The composer names the topic only; a quote in it names its post.
  composerIsFor: (composer, root, page) => {
    const words = (composer as HTMLTextAreaElement).value ?? '';
    const quoted = [...words.matchAll(/\]\([^)\s]*\/post\/([^)\s]+)\)/g)].map(([, post]) => decoded(post));
    return quoted.length === 0 ? undefined : quoted.includes(id(root, page));
  },
  sendButton: (composer) => {
    const full = composer.closest('[component="composer"]');
    if (!full) return sendButtonOf(composer, '[component="topic/quickreply/button"],[type="submit"]');
    // The first in the page is that of small screens.
    return (full.querySelector('.action-bar .composer-submit') ?? full.querySelector('.composer-submit')) as
      | HTMLElement
      | undefined;
  },
  examples: ['/topic/2/een-onderwerp', '/topic/2/een-onderwerp/12?page=2', '/post/12'],
};

/** Where the forum stands on its host: "/forum" of "/forum/topic/2/…". */
function pathTo({ url }: Page): string {
  return /^(.*?)\/(?:topic|post|user|category|search)\//.exec(url.pathname)?.[1] ?? '';
}

function moment(attribute: string, selector?: string): Reader<PostTime> {
  const read = attr(attribute, selector);
  return (root, page) => machineTime(read(root, page) ?? null, page.zone);
}

function linkedPost(link: Element | undefined): string | undefined {
  return decoded(/\/post\/([^/?#]+)$/.exec(link?.getAttribute('href') ?? '')?.[1]);
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part && decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** "NAME said:" is the first line of the quote (4.x) or the paragraph above it; "said" links to the post. */
function quoteOf(quote: Element): readonly Quote[] {
  if (quote.parentElement?.closest('blockquote')) return [];
  const line = first([quote.firstElementChild, quote.previousElementSibling], (element) =>
    element?.querySelector('a[href*="/post/"]') ? element : undefined,
  );
  if (!line) return [];
  const link = [...line.querySelectorAll('a[href*="/post/"]')].at(-1);
  const person = line.querySelector('.plugin-mentions-a,a[href*="/uid/"],a[href*="/user/"]');
  const words = person ? lineOf(person) : (line.firstChild?.nodeValue ?? '').trim();
  const author = (person ? words : words.replace(/^(@\S+).*/, '$1')).replace(/^@/, '');
  return [known<Quote>({ postId: linkedPost(link), author: author || undefined })];
}

function reach(root: Element, page: Page): Reach {
  const number = (name: string, component: string): number | undefined => {
    const value = attr(name, `[component="${component}"]`, /^(\d+)$/)(root, page);
    return value === undefined ? undefined : Number(value);
  };
  return known<Reach>({
    likes: number('data-votes', 'post/vote-count'),
    replies: number('data-replies', 'post/reply-count/text'),
  });
}

/** The menu shows the login name; the name as members see it stands at the picture beside the reply box. */
function ownAccount({ document }: Page): OwnAccount | undefined {
  const profile = document.querySelector('[component="header/profilelink"][href*="/user/"]');
  if (!profile) return undefined;
  const handle = decoded(/\/user\/([^/?#]+)/.exec(profile.getAttribute('href') ?? '')?.[1]);
  const picture = document.querySelector('[component="topic/quickreply/container"] [component="user/picture"]');
  const post = document.querySelector('.self-post a[data-username]');
  const login = document.querySelector('[component="header/username"],#user-header-name');
  const own = picture ?? document.querySelector('[component="header/avatar"] [data-uid],#user_dropdown [data-uid]');
  return known<OwnAccount>({
    name:
      picture?.getAttribute('title') || [post, login].map((shown) => shown && lineOf(shown)).find(Boolean) || handle,
    handle,
    id: own?.getAttribute('data-uid') || undefined,
  });
}
