import type { OwnAccount, PostTime, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { countIn, either, readersFor } from './readers.ts';
import { lineOf } from './text.ts';
import { machineTime, shownTime } from './times.ts';

/**
 * Disqus, inside its own frame (`disqus.com/embed/comments/`), which stands in pages of any site. Built from what others
 * wrote about it; the frame's `data-role` attributes are its own hooks and have been the same since 2013.
 */

const POSTS = [
  'li.post[id^="post-"]', // 2013–2026
];
/** The answer form under a post belongs to the answer. */
const REPLY = '[data-role="reply-form"],.reply-form-container';

const { find, text, line, attr, href, has } = readersFor(POSTS, [REPLY, 'form']);

const id = attr('id', undefined, /^post-(\d+)$/);
const TIME = '[data-role="relative-time"],.time-ago';
const OWN = '.authored-by-session-user';
const REMOVED = '.post-message--deleted,.delete-post-message,.post-content--deleted';

const message = text(['[data-role="message"]', '.post-message'], { exclude: 'blockquote,.post-media' });

export const disqus: Adapter = {
  id: 'disqus',
  name: 'Disqus',
  sign: 'Dq',
  threads: 'nested',
  posts: POSTS,
  // Adverts and "also on" are lists of their own, and a comment that is pinned stands in the list as well.
  ignore: [':not(#post-list *)', '#pinned-comment *'],
  read: {
    id,
    name: line('.author a', '.post-byline .author', '.publisher-anchor-color .author'),
    handle: attr('data-username', '.author a[data-username],.avatar a[data-username]'),
    authorId: attr('data-user', '.avatar [data-user],.author [data-user]', /^([1-9]\d*)$/),
    profile: href('.author a[href*="/by/"]', '.avatar a[href*="/by/"]', '.author a[href]:not([href="#"])'),
    isGuest: (root) => find(root, '.avatar [data-user="0"]') !== undefined,
    // A comment that was taken away keeps its place in the list, with a sentence of Disqus in it.
    text: (root, page) => (find(root, REMOVED) ? undefined : message(root, page)),
    permalink: (root, page) => {
      const link = absoluteLink(find(root, TIME)?.getAttribute('href'), page);
      if (link !== undefined && new URL(link).origin !== page.url.origin) return link;
      const around = page.url.searchParams.get('t_u');
      return around === null ? undefined : absoluteLink(`${around.replace(/#.*/, '')}#comment-${id(root, page)}`, page);
    },
    parentId: (root, page) => {
      const parent = root.parentElement?.closest(POSTS.join());
      return parent ? id(parent, page) : attr('href', 'a.parent-link', /#comment-(\d+)$/)(root, page);
    },
    threadId: (_, page) => threadOf(page),
    posted: either<PostTime>(
      (root, page) => machineTime(dataOf(page).times.get(id(root, page) ?? '') ?? null, page.zone),
      // In words, in the language and the zone of the reader: "maandag 2 november 2026 19:30".
      (root, page) => shownTime(find(root, TIME)?.getAttribute('title') ?? '', page),
      (root, page) => {
        const shown = find(root, TIME);
        return shown && shownTime(lineOf(shown), page);
      },
    ),
    reach: (root) => {
      const likes = find(root, '[data-role="likes"]');
      return known<Reach>({ likes: likes && countIn(lineOf(likes)) });
    },
    isOwn: (root) => find(root, OWN) !== undefined || undefined,
    isPending: has('.post-content.unapproved,.moderation-pending,[data-role="pending"]'),
    isCut: (root) => {
      const more = find(root, '[data-action="see-more"]');
      return more !== undefined && !more.matches('.hidden');
    },
  },
  ownAccount,
  composer: ({ document }, root) => {
    const boxes = (form: string): readonly string[] => [
      `${form} [contenteditable="true"][role="textbox"]`, // 2013–2026
      `${form} [contenteditable="true"]`,
      `${form} textarea`,
    ];
    const under = root && composerIn(root, boxes(`:scope > :is(${REPLY})`));
    return under ?? composerIn(document, boxes('#form'));
  },
  openComposer: (root) => find(root, '[data-action="reply"]') as HTMLElement | undefined,
  composerIsFor: (composer, root) => {
    const answered = composer.closest(POSTS.join());
    if (answered !== null) return answered === root;
    // The form at the top answers the page: wrong where this comment can be replied to.
    return find(root, '[data-action="reply"]') ? false : undefined;
  },
  sendButton: (composer) => sendButtonOf(composer, '.post-action__button,[type="submit"],button.button'),
  examples: ['https://disqus.com/embed/comments/?base=default&f=forum&t_u=https%3A%2F%2Fblog.example%2F1'],
};

/** The frame's address names forum and page; its start data the thread, which keeps its number when the page moves. */
function threadOf(page: Page): string | undefined {
  const query = page.url.searchParams;
  const thread = dataOf(page).thread ?? query.get('t_i') ?? query.get('t_u');
  return thread === null ? undefined : [query.get('f'), thread].filter(Boolean).join('/');
}

interface StartData {
  readonly thread?: string;
  /** ISO times by post. */
  readonly times: ReadonlyMap<string, string>;
}

const nothing: StartData = { times: new Map() };
/** The first page of comments stands in the frame as data too: parsed once, since it can be large. */
const parsed = new WeakMap<Element, StartData>();

function dataOf({ document }: Page): StartData {
  const script = document.getElementById('disqus-threadData');
  if (script === null) return nothing;
  const before = parsed.get(script);
  if (before !== undefined) return before;
  const data = startData(script.textContent ?? '');
  parsed.set(script, data);
  return data;
}

function startData(raw: string): StartData {
  try {
    const { posts, thread } = JSON.parse(raw).response;
    const times = new Map<string, string>();
    for (const { id, createdAt } of posts) {
      // Without a zone, and in UTC.
      if (/^\d+$/.test(id) && typeof createdAt === 'string') times.set(String(id), createdAt.replace(/\d$/, '$&Z'));
    }
    return { times, ...(/^\d+$/.test(thread?.id) && { thread: String(thread.id) }) };
  } catch {
    return nothing; // Not the data we know.
  }
}

/** The menu links to one's own profile; without it a comment of one's own tells. */
function ownAccount({ document }: Page): OwnAccount | undefined {
  const profile = document.querySelector('.user-menu a[href*="/by/"],[data-role="logout"] a[href*="/by/"]');
  const own = document.querySelector(`${POSTS} > ${OWN}`);
  const author = own?.querySelector('.author a');
  const shown = document.querySelector('.user-menu .username,[data-role="logout"] .username');
  const handle = /\/by\/([^/?#]+)/.exec((profile ?? author)?.getAttribute('href') ?? '')?.[1];
  if (handle === undefined) return undefined;
  const name = [shown, author].map((element) => element && lineOf(element)).find(Boolean);
  return known<OwnAccount>({
    handle,
    name: name || undefined,
    id: own?.querySelector('.avatar [data-user]')?.getAttribute('data-user') ?? undefined,
  });
}
