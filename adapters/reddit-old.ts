import type { PostTime, Reach } from '../core/post.ts';
import type { Page, PostReaders } from './adapter.ts';
import { composerIn } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { either, exactReadersFor, first } from './readers.ts';
import { machineTime } from './times.ts';

/** Reddit's old pages (old.reddit.com, or www for accounts that chose them): server-rendered, the same since 2010. */

export const OLD_POSTS = ['.thing.comment', '.thing.link'];
export const OLD_IGNORED = ['.thing.promoted', '.thing.promotedlink', '.thing.deleted'];

/** The form under a post belongs to the answer. */
const { find, all, text, line, attr, href, time, count } = exactReadersFor(OLD_POSTS, ['.child > form']);

const permalink: PostReaders['id'] = (root, page) =>
  absoluteLink(root.getAttribute('data-permalink'), page) ?? href('a.bylink', '.entry a.comments')(root, page);

/** `t1_…` for a comment, `t3_…` for a post that starts a thread. */
const id: PostReaders['id'] = (root, page) => {
  const own = root.getAttribute('data-fullname') ?? '';
  if (/^t[13]_\w+$/.test(own)) return own;
  const [, thread, comment] = /\/comments\/(\w+)(?:\/[^/]*\/(\w+))?/.exec(permalink(root, page) ?? '') ?? [];
  if (isComment(root)) return comment && `t1_${comment}`;
  return thread && `t3_${thread}`;
};

const threadId: PostReaders['id'] = (root, page) => {
  const thread = /\/comments\/(\w+)/.exec(permalink(root, page) ?? page.url.pathname)?.[1];
  return isComment(root) ? thread && `t3_${thread}` : id(root, page);
};

const author: PostReaders['id'] = (root, page) =>
  attr('data-author')(root, page) ?? line('.tagline a.author', 'a.author')(root, page);

export const oldRead: PostReaders = {
  id,
  // A person who left: the words may still stand there.
  name: either(author, line('.tagline .author,.tagline > em,.tagline > span:not([class])')),
  handle: author,
  authorId: attr('class', 'a.author', /\bid-(t2_\w+)/),
  profile: (root, page) => {
    const name = author(root, page);
    return href('a.author')(root, page) ?? (name && `https://www.reddit.com/user/${name}`);
  },
  text: (root, page) => {
    const body = text(['.usertext-body .md', '.usertext-body'], { exclude: 'blockquote' })(root, page);
    if (isComment(root)) return body && /^\[(deleted|removed)\]$/.test(body) ? undefined : body;
    const title = line('a.title', '.title')(root, page);
    return title === undefined && body === undefined ? undefined : [title, body].filter(Boolean).join('\n\n');
  },
  permalink,
  parentId: (root, page) => {
    if (!isComment(root)) return undefined;
    const parent = root.parentElement?.closest('.thing.comment');
    if (parent) return id(parent, page);
    // The page of one comment shows it without those that it answers.
    return /\/comments\/\w+\/[^/]*\/\w+/.test(page.url.pathname) ? undefined : threadId(root, page);
  },
  threadId,
  posted: either<PostTime>(
    time('.tagline time.live-timestamp', '.tagline time:not(.edited-timestamp)', 'time'),
    (root, page) => machineTime(root.getAttribute('data-timestamp'), page.zone),
  ),
  reach: (root, page) =>
    known<Reach>({
      likes: first([attr('title', '.score.unvoted'), attr('data-score'), line('.score.unvoted')], (read) => {
        // A post can stand below zero: those are no likes.
        const score = /^-?\d+/.exec(read(root, page) ?? '')?.[0];
        return score === undefined ? undefined : Math.max(0, Number(score));
      }),
      replies: isComment(root)
        ? undefined
        : (numberOf(root.getAttribute('data-comments-count')) ?? count('a.comments')(root, page)),
    }),
  isStarter: (root) => !isComment(root),
};

/** The form under this post, else the one for the whole thread; forms for editing stand in the post itself. */
export function oldComposer({ document }: Page, root: Element | undefined): HTMLElement | undefined {
  const own = root?.matches('.thing.comment') ? [...all(root, '.child > form')] : [];
  return (
    first(own, (form) => composerIn(form, ['textarea[name="text"]'])) ??
    composerIn(document, ['.commentarea > form.usertext textarea[name="text"]', '.commentarea > form textarea'])
  );
}

/** The form carries the id of what it answers; else its place tells. */
export function oldComposerIsFor(composer: HTMLElement, root: Element, page: Page): boolean {
  const form = composer.closest('form');
  const target = form?.querySelector<HTMLInputElement>('[name="thing_id"],[name="parent"]')?.value;
  if (target) return target === id(root, page);
  const place = form?.closest('.thing.comment');
  return place ? place === root : !isComment(root);
}

export const oldReplyButton = (root: Element): HTMLElement | undefined =>
  find(root, '.reply-button a', '.buttons a[onclick*="reply"]') as HTMLElement | undefined;

function isComment(root: Element): boolean {
  return root.matches('.comment');
}

function numberOf(raw: string | null): number | undefined {
  return raw !== null && /^\d+$/.test(raw) ? Number(raw) : undefined;
}
