import type { PostTime, Reach } from '../core/post.ts';
import type { Page, PostReaders } from './adapter.ts';
import { composerIn, firstUsable } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { deep, either, exactReadersFor, first } from './readers.ts';
import { textOf } from './text.ts';
import { machineTime } from './times.ts';

/** Reddit's web components ("shreddit", 2023–2026): what a post is stands in attributes of its own element. */

export const NEW_POSTS = [
  'shreddit-comment',
  'shreddit-post',
  'shreddit-profile-comment', // on a person's page: other attributes (2026)
];
export const NEW_IGNORED = [
  'shreddit-ad-post',
  'shreddit-post:is([promoted],[post-type="promoted"])',
  'aside shreddit-comment', // beside the thread
];

const { find, line, attr, href, time, all } = exactReadersFor(NEW_POSTS, [
  'shreddit-composer',
  'comment-composer-host',
]);

const permalink: PostReaders['id'] = (root, page) => {
  const link = absoluteLink(root.getAttribute('permalink') ?? root.getAttribute('href'), page);
  return (
    link?.replace(/[?#].*$/, '') ?? href('a[slot="full-post-link"]', 'a[href*="/comments/"]:has(time)')(root, page)
  );
};

/** `t1_…` for a comment, `t3_…` for a post that starts a thread. */
const id: PostReaders['id'] = (root, page) => {
  const own = first(['thingid', 'thing-id', 'comment-id', 'id', 'post-id', 'data-post-id'], (name) =>
    /^t[13]_\w+$/.exec(root.getAttribute(name) ?? '')?.at(0),
  );
  if (own !== undefined) return own;
  const [, thread, comment] =
    /\/comments\/(\w+)(?:\/(?:comment|[^/]*)\/(\w+))?/.exec(permalink(root, page) ?? '') ?? [];
  if (isComment(root)) return comment && `t1_${comment}`;
  return thread && `t3_${thread}`;
};

const threadId: PostReaders['id'] = (root, page) => {
  if (!isComment(root)) return id(root, page);
  const thread = /\/comments\/(\w+)/.exec(permalink(root, page) ?? page.url.pathname)?.[1];
  return attr('postid')(root, page) ?? (thread && `t3_${thread}`);
};

const author: PostReaders['id'] = (root, { url }) => {
  const name = root.getAttribute('author') ?? undefined;
  // On a person's page the cards do not repeat whose they are.
  if (name === undefined && root.matches('shreddit-profile-comment'))
    return /^\/(?:user|u)\/([\w-]+)/.exec(url.pathname)?.[1];
  return (
    name ??
    /\/(?:user|u)\/([\w-]+)/.exec(
      find(root, '[slot="commentMeta"] a,a[href*="/user/"]')?.getAttribute('href') ?? '',
    )?.[1]
  );
};

const handle: PostReaders['id'] = (root, page) => {
  const name = author(root, page);
  return name && /^[\w-]+$/.test(name) ? name : undefined; // not "[deleted]"
};

export const newRead: PostReaders = {
  id,
  name: author,
  handle,
  authorId: attr('author-id'),
  profile: (root, page) => {
    const name = handle(root, page);
    return name && `https://www.reddit.com/user/${name}`;
  },
  text: (root, page) => {
    const body = bodyOf(root, page);
    const words = body && textOf(body, { exclude: 'blockquote,faceplate-partial,[id$="read-more-button"]' });
    if (isComment(root)) return words && /^\[ ?(deleted|removed)\b/i.test(words) ? undefined : words;
    const title = attr('post-title')(root, page) ?? line('[slot="title"]', 'h1,h2,h3')(root, page);
    return title === undefined && words === undefined ? undefined : [title, words].filter(Boolean).join('\n\n');
  },
  permalink,
  parentId: (root, page) => {
    if (!isComment(root)) return undefined;
    const said = attr('parentid')(root, page);
    const parent = root.parentElement?.closest('shreddit-comment');
    if (said) return said;
    if (parent) return id(parent, page);
    return root.getAttribute('depth') === '0' && !isCommentPage(page) ? threadId(root, page) : undefined;
  },
  threadId,
  posted: either<PostTime>(
    (root, page) => first(['created-timestamp', 'created'], (name) => machineTime(root.getAttribute(name), page.zone)),
    time('time'),
    (root, page) => machineTime(find(root, 'faceplate-timeago[ts]')?.getAttribute('ts') ?? null, page.zone),
  ),
  language: attr('post-language'),
  reach: (root, page) =>
    known<Reach>({
      // Of a comment the score may stand on the row of its buttons (2026). Below zero there are no likes.
      likes: first([attr('score'), attr('score', 'shreddit-comment-action-row')], (read) => {
        const score = read(root, page);
        return score !== undefined && /^-?\d+$/.test(score) ? Math.max(0, Number(score)) : undefined;
      }),
      replies: numberOf(attr('comment-count')(root, page)),
      views: numberOf(attr('view-count')(root, page)),
    }),
  isStarter: (root) => !isComment(root),
};

/** The words: in a slot of the element's own. */
function bodyOf(root: Element, { document }: Page): Element | undefined {
  const own = [...root.children].find((child) => child.matches('[slot="comment"],[slot="text-body"]'));
  const named = document.getElementById(
    `${root.getAttribute('thingid') ?? root.getAttribute('id')}-post-rtjson-content`,
  );
  return own ?? find(root, '[slot="text-body"]', '[id$="-post-rtjson-content"]') ?? named ?? undefined;
}

const RICH = '[contenteditable="true"]';

/** The opened box in this comment, else the one below the post. Chat has components of its own (`rs-…`). */
export function newComposer({ document }: Page, root: Element | undefined): HTMLElement | undefined {
  if (root?.matches('shreddit-comment')) {
    const own = boxIn(root, (host) => host.closest('shreddit-comment') === root);
    if (own) return own;
  }
  return boxIn(document, (host) => host.closest('shreddit-comment') === null);
}

function boxIn(within: ParentNode, isMeant: (host: Element) => boolean): HTMLElement | undefined {
  const hosts = [...within.querySelectorAll('shreddit-composer')].filter(isMeant);
  return first(
    hosts,
    (host) =>
      composerIn(host, [RICH]) ??
      // Written as markdown: a plain box in the component's open shadow root.
      firstUsable(
        [host, ...(host.shadowRoot ? [host.shadowRoot] : [])].flatMap(
          (part) => deep(part, `textarea,${RICH}`) as HTMLElement[],
        ),
      ),
  );
}

export function newComposerIsFor(composer: HTMLElement, root: Element, page: Page): boolean {
  const host = composerHost(composer);
  const place = host?.closest('shreddit-comment');
  if (place) return place === root;
  // On the page of a thread the box below the post answers that post.
  const thread = /\/comments\/(\w+)/.exec(page.url.pathname)?.[1];
  return !isComment(root) && (thread === undefined || id(root, page) === `t3_${thread}`);
}

/** The component around a box, also from inside shadow roots. */
export function composerHost(box: Element): Element | undefined {
  for (let at: Node | null = box; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && at.localName === 'shreddit-composer') return at;
  }
  return undefined;
}

/** The reply button of a comment (its row is filled when it comes into view); the closed box below a post. */
export function newReplyButton(root: Element, { document }: Page): HTMLElement | undefined {
  if (!isComment(root)) {
    return [...document.querySelectorAll<HTMLElement>('comment-composer-host faceplate-textarea-input')].find(
      (box) => box.closest('shreddit-comment') === null,
    );
  }
  const row = find(root, 'shreddit-comment-action-row');
  const named = row?.querySelector<HTMLElement>('[slot="comment-reply"] button,button[slot="comment-reply"]');
  return named ?? (row && (all(root, 'shreddit-comment-action-row button:not([upvote],[downvote])')[0] as HTMLElement));
}

function isComment(root: Element): boolean {
  return !root.matches('shreddit-post');
}

/** The page of one comment shows it without those that it answers. */
function isCommentPage({ url }: Page): boolean {
  return /\/comments\/\w+\/[^/]*\/\w+/.test(url.pathname);
}

function numberOf(raw: string | undefined): number | undefined {
  return raw !== undefined && /^\d+$/.test(raw) ? Number(raw) : undefined;
}
