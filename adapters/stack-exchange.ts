import type { OwnAccount, PostTime, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink, placeOn } from './links.ts';
import { countIn, either, exactReadersFor, first } from './readers.ts';
import { lineOf } from './text.ts';
import { machineTime } from './times.ts';

/** Stack Overflow and the other sites of Stack Exchange: a question, answers, and short comments on each of them. */

const COMMENTS = '.js-comment[data-comment-id],li.comment[data-comment-id]';
const POSTS = [
  '#question[data-questionid],.question[data-questionid]', // 2010–2026
  '.answer[data-answerid]',
  COMMENTS,
];

const { find, all, text, line, attr } = exactReadersFor(POSTS, ['form']);

/** Comments are numbered apart from questions and answers, so a number alone would be two posts. */
const id = either(attr('data-questionid'), attr('data-answerid'), (root, page) => {
  const comment = attr('data-comment-id')(root, page);
  return comment && `comment-${comment}`;
});
const profile = (root: Element, page: Page): string | undefined =>
  absoluteLink(
    root.matches(COMMENTS)
      ? find(root, 'a.comment-user[href*="/users/"]')?.getAttribute('href')
      : signature(root)?.querySelector('a[href*="/users/"]')?.getAttribute('href'),
    page,
  );

export const stackExchange: Adapter = {
  id: 'stack-exchange',
  name: 'Stack Exchange',
  sign: 'SE',
  threads: 'nested',
  posts: POSTS,
  ignore: ['.deleted-answer', '.deleted-comment', '.js-comment-deleted'],
  read: {
    id,
    name: either(
      line('.comment-user'),
      (root) => {
        const user = signature(root);
        const link = user?.querySelector('a[href*="/users/"]:not(:has(img)),[itemprop="name"]');
        return user ? lineOf(link ?? user, '.-flair,.s-user-card--awards,img') || undefined : undefined;
      },
      line('.community-wiki'),
    ),
    authorId: (root, page) =>
      attr('data-comment-owner-id')(root, page) ?? /\/users\/(-?\d+)/.exec(profile(root, page) ?? '')?.[1],
    profile,
    text: text(['.js-post-body', '.s-prose[itemprop="text"]', '.post-text', '.comment-copy', '.js-comment-text'], {
      exclude: 'blockquote,.s-notice,.js-post-notice,.question-status,.snippet-result',
    }),
    permalink,
    parentId: (root, page) => {
      const post = root.parentElement?.closest(POSTS.join());
      return post ? id(post, page) : attr('data-parentid')(root, page);
    },
    threadId: ({ ownerDocument }, { url }) =>
      ownerDocument.querySelector('[data-questionid]')?.getAttribute('data-questionid') ??
      /\/questions\/(\d+)/.exec(url.pathname)?.[1],
    posted,
    reach,
    isStarter: (root) => root.matches('[data-questionid]'),
  },
  ownAccount: ({ document }) => {
    const links = document.querySelectorAll(
      '.s-topbar a.s-user-card,.s-topbar a[href^="/users/"],.topbar a.profile-me',
    );
    const me = [...links].find((link) => /\/users\/\d+/.test(link.getAttribute('href') ?? ''));
    if (!me) return undefined;
    const shown = me.querySelector('.v-visible-sr,.s-user-card--name');
    const name = (shown && lineOf(shown)) || me.querySelector('[title]')?.getAttribute('title')?.replace(/;.*/, '');
    return known<OwnAccount>({
      name: name || undefined,
      id: /\/users\/(\d+)/.exec(me.getAttribute('href') ?? '')?.[1],
    });
  },
  composer: ({ document }, root) => {
    const place = root?.matches(COMMENTS) ? root.parentElement?.closest(POSTS.join()) : root;
    const comment = composerIn(place ?? document, ['textarea.js-comment-text-input', '[id^="add-comment"] textarea']);
    // An answer answers the question; to an answer or a comment one can only comment.
    if (comment || (root && !root.matches('[data-questionid]'))) return comment;
    return composerIn(document, [
      '#post-form .ProseMirror[contenteditable="true"]', // the newer editor, where it is on
      '#post-form textarea.js-post-body-field',
      '#post-form textarea[name="post-text"]',
    ]);
  },
  openComposer: (root) =>
    (root.matches(COMMENTS) ? root.parentElement?.closest(POSTS.join()) : root)?.querySelector<HTMLElement>(
      '.js-add-link:not(.disabled-link,.dno)',
    ) ?? undefined,
  composerIsFor: (composer, root) => {
    if (composer.closest('#post-form')) return root.matches('[data-questionid]');
    const post = composer.closest(POSTS.join());
    if (root.matches(COMMENTS)) return root.parentElement?.closest(POSTS.join()) === post ? undefined : false;
    return post === root;
  },
  sendButton: (composer) => sendButtonOf(composer, '#submit-button,[type="submit"]'),
  maxLength: { limit: 30_000, count: 'characters' },
  examples: ['https://stackoverflow.com/questions/901/een-vraag', 'https://superuser.com/a/902'],
};

/** The block that names the author: editors have one as well, before it. */
function signature(root: Element): Element | undefined {
  return (
    find(root, '.user-details[itemprop="author"]') ??
    all(root, '.post-signature .user-details').at(-1) ??
    all(root, '.js-post-author,.s-user-card').at(-1)
  );
}

function permalink(root: Element, page: Page): string | undefined {
  if (!root.matches(COMMENTS)) {
    const link = find(root, 'a.js-share-link')?.getAttribute('href');
    // Who is signed in gets an own number behind it.
    return absoluteLink(link?.replace(/(\/[qa]\/\d+).*/, '$1'), page);
  }
  const post = root.parentElement?.closest(POSTS.join());
  const number = post && id(post, page);
  return placeOn(page, `comment${root.getAttribute('data-comment-id')}_${number}`);
}

/** UTC, in the title or without saying so; behind a comment's time stands its licence. */
function posted(root: Element, page: Page): PostTime | undefined {
  const block = signature(root)?.closest('.post-signature,.s-user-card');
  const titles = root.matches(COMMENTS)
    ? all(root, '[class^="relativetime"]')
    : [block?.querySelector('[class^="relativetime"]')];
  return first([...titles, find(root, 'time[datetime]')], (time) => {
    const value = time?.getAttribute('datetime') ?? time?.getAttribute('title')?.replace(/,.*/, '');
    return machineTime(value ? `${value.replace(/Z$/, '')}Z` : null, page.zone);
  });
}

function reach(root: Element, { document }: Page): Reach {
  const score = Number(root.getAttribute('data-score') ?? root.getAttribute('data-comment-score') ?? Number.NaN);
  const likes = score >= 0 ? score : undefined;
  if (!root.matches('[data-questionid]')) return known<Reach>({ likes });
  const answers = document.querySelector('[data-answercount]')?.getAttribute('data-answercount');
  // "Viewed 37,792 times" in the site's language; the other titles are dates.
  const views = [...document.querySelectorAll('#question-header ~ div [title]')].map((element) =>
    element.getAttribute('title'),
  );
  const shown = views.find((label) => /^\D+\d[\d.,\s]*\D*$/.test(label ?? ''));
  return known<Reach>({ likes, replies: answers ? Number(answers) : undefined, views: countIn(shown ?? null) });
}
