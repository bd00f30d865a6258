import type { Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { keptWith } from './kept-with.ts';
import { known } from './known.ts';
import { boxFor, isBoxFor, sendButtonNear } from './linkedin-box.ts';
import { absoluteLink } from './links.ts';
import { previousOf } from './previous.ts';
import { countIn, exactReadersFor, first, idTime } from './readers.ts';
import { lineOf } from './text.ts';

/**
 * LinkedIn's two generations of pages, which live side by side: "V2" (2026: classes that are hashes; ids, component
 * keys and test ids speak) and "V1" (2017–2026: readable classes). Posts and their comments.
 */

const COMMENTS = [
  '[id^="replaceableComment_urn:li:comment:"]', // V2
  '.comments-comment-entity[data-id^="urn:li:comment:"]', // V1, 2024–2026
  '.comments-comment-item[data-id^="urn:li:comment:"]', // V1, before
];
const POSTS = [
  ...COMMENTS,
  '[role="listitem"][componentkey*="FeedType_"]', // V2, a feed
  '.feed-shared-update-v2[data-urn^="urn:li:"]', // V1
];
/** Somebody else's post inside one that shares it. */
const SHARED = ['[class*="mini-update-v2"]'];

const { find, all, text, count } = exactReadersFor(POSTS, SHARED);

const WORDS = '[data-testid="expandable-text-box"]';
/** "…more", until it was pressed. */
const MORE = '[data-testid="expandable-text-button"],button[class*="see-more"]:not([class*="--expanded"] *)';
const PERSON = ['in', 'company', 'school', 'showcase'].map((kind) => `a[href*="/${kind}/"]`).join();
const PROFILE = /\/(?:in|company|school|showcase)\/([^/?#]+)/;
/** After one's own name: "• You", as far as we know the word. */
const YOU = /•\s*(you|jij|je|jou|u|vous|toi|sie|du|tú|usted|você|tu|lei)\s*$/i;

const isComment = (root: Element): boolean => root.matches(COMMENTS.join());
const isReply = (root: Element): boolean =>
  root.matches('[class*="--reply"],.comments-reply-item') ||
  find(root, '[componentkey^="comment-reply-commentary_"]') !== undefined;
const finder = { comments: COMMENTS.join(), isReply, nameOf };

export const linkedin: Adapter = {
  id: 'linkedin',
  name: 'LinkedIn',
  sign: 'Li',
  threads: 'nested',
  posts: POSTS,
  ignore: ['[data-urn*="ponsored"]', '[data-urn*=":aggregate:"]'],
  read: {
    id: (root, page) => urnOf(root, page)?.id,
    name: nameOf,
    handle: (root) => decoded(PROFILE.exec(personOf(root)?.getAttribute('href') ?? '')?.[1]),
    profile: (root, page) => absoluteLink(personOf(root)?.getAttribute('href'), page)?.replace(/[?#].*$/, ''),
    text: (root, page) =>
      text(
        [
          `[componentkey^="comment-"] ${WORDS},[componentkey^="feed-commentary"] ${WORDS}`,
          WORDS,
          ':is(.comments-comment-item__main-content,.comments-comment-entity__content) .update-components-text',
          '.comments-comment-item__main-content',
          '.update-components-update-v2__commentary,.feed-shared-update-v2__description',
          '.update-components-text,.feed-shared-text',
        ],
        { exclude: '.visually-hidden,[class*="see-more"]' },
      )(root, page) ??
      // A picture or a film only.
      (find(root, '[class*="comment-item__image"],.update-components-image,[class*="linkedin-video"],video') && ''),
    permalink: (root, page) => {
      const urn = urnOf(root, page);
      const address = `https://www.linkedin.com/feed/update/${urn?.post}/`;
      if (!urn || urn.id === urn.post.split(':').at(-1)) return urn && address;
      const comment = encodeURIComponent(`urn:li:fsd_comment:(${urn.id},${urn.post})`);
      return `${address}?dashCommentUrn=${comment.replace('(', '%28').replace(')', '%29')}`;
    },
    parentId,
    threadId: postNumber,
    // The page says "3d"; the id, also of a comment, holds the millisecond.
    posted: (root, page) => idTime(urnOf(root, page)?.id, (id) => id >> 22n),
    reach: (root, page) =>
      known<Reach>({
        likes: isComment(root)
          ? (count('[class*="social-bar__reactions-count"]')(root, page) ?? shownBesideReply(root))
          : count('[class*="social-counts__reactions-count"]', '[class*="social-proof-fallback-number"]')(root, page),
        replies: count('[class*="social-bar__replies-count"]', '[class*="social-counts__comments"] button')(root, page),
      }),
    // By the page's own mark alone: a namesake is somebody else.
    isOwn: (root) =>
      YOU.test(lineOf(nameElement(root) ?? root)) || all(root, MARKS).some((mark) => YOU.test(lineOf(mark))),
    isStarter: (root) => !isComment(root),
    isCut: (root) => find(root, MORE) !== undefined,
  },
  ownAccount: ({ document }) => {
    const name = document.querySelector('.global-nav__me-photo[alt]')?.getAttribute('alt')?.trim();
    return name ? { name } : undefined;
  },
  composer: ({ document }, root) => boxFor(document, root, finder),
  openComposer: (root) => (isComment(root) ? replyButton(root) : commentButton(root)),
  composerIsFor: (composer, root) => isBoxFor(composer, root, POSTS.slice(COMMENTS.length).join(), finder),
  sendButton: sendButtonNear,
  maxLength: { limit: 1_250, count: 'characters' },
  examples: [
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/feed/update/urn:li:activity:7486054278927835136/',
    'https://www.linkedin.com/posts/naam-activity-7486054278927835136-AbCd',
  ],
};

const MARKS = '.comments-comment-meta__data:not(time),.comments-post-meta__you';

interface Urn {
  /** Of the comment or post itself: digits. */
  readonly id: string;
  /** `urn:li:activity:…` of the post; the same post can have a number as `ugcPost` too. */
  readonly post: string;
}

function urnOf(root: Element, page: Page): Urn | undefined {
  if (isComment(root)) {
    const said = `${root.id} ${root.getAttribute('data-id')}`;
    const [, post, id] = /urn:li:comment:\((?:urn:li:)?(\w+:\d+),(\d+)\)/.exec(said) ?? [];
    return post && id ? { id, post: `urn:li:${post}` } : undefined;
  }
  // V2 does not name the post itself: its links do, the address, or its comments.
  const said = [
    () => root.getAttribute('data-urn'),
    () => find(root, '[data-sdui-anchor-id*="urn:li:activity:"]')?.getAttribute('data-sdui-anchor-id'),
    () => find(root, 'a[href*="/feed/update/urn:li:"]')?.getAttribute('href'),
    () => addressOf(root, page),
    () => root.querySelector(COMMENTS.join())?.id,
  ];
  return first(said, (say) => {
    const value = say();
    const [, kind = 'activity', id] =
      /urn(?::|%3A)li(?::|%3A)(activity|ugcPost|share)(?::|%3A)(\d+)/i.exec(value ?? '') ??
      /-(activity|ugcPost|share)-(\d+)-/.exec(value ?? '') ??
      [];
    return id ? { id, post: `urn:li:${kind}:${id}` } : undefined;
  });
}

/** A post has two numbers, as `activity` and as `ugcPost`: the one of the post around a comment goes before its own. */
function postNumber(root: Element, page: Page): string | undefined {
  const post = isComment(root) ? root.closest(POSTS.slice(COMMENTS.length).join()) : root;
  return (post ? urnOf(post, page)?.id : undefined) ?? urnOf(root, page)?.post.split(':').at(-1);
}

const byAddress = keptWith<string>();

/** The page of one post: its address names it. */
function addressOf(root: Element, { url }: Page): string | undefined {
  const shows = `${nameOf(root)} ${find(root, WORDS)?.textContent ?? ''}`;
  return byAddress(root, shows, () => (/^\/(feed\/update|posts)\//.test(url.pathname) ? url.pathname : undefined));
}

/** The author's own link: the last before the words, since "NAME likes this" can stand above. */
function personOf(root: Element): Element | undefined {
  const marked = find(
    root,
    ':is(a.comments-comment-meta__description-container,.comments-comment-meta__description-container a)',
    'a.comments-comment-meta__image-link,a.comments-post-meta__actor-link',
    'a.update-components-actor__meta-link,a[class*="actor__container-link"]',
  );
  if (marked) return marked;
  const words = find(root, WORDS);
  const named = all(root, PERSON).filter((link) => link.closest(WORDS) === null && lineOf(link) !== '');
  const before = named.filter((link) => words && (link.compareDocumentPosition(words) & 4) !== 0); // FOLLOWING
  return before.at(-1) ?? named[0];
}

/** The name as people see it; beside it stand words for screen readers ("NAME Verified Profile 3rd+"). */
function nameElement(root: Element): Element | undefined {
  const person = personOf(root);
  return (
    find(root, '.comments-comment-meta__description-title,.comments-post-meta__name-text') ??
    find(root, '.update-components-actor__title [aria-hidden="true"]', '.update-components-actor__name') ??
    person?.querySelector('span[aria-hidden="true"]') ??
    person?.querySelector('p span,span') ??
    person
  );
}

function nameOf(root: Element): string | undefined {
  const element = nameElement(root);
  return (element && lineOf(element, '.visually-hidden').split('•')[0]?.trim()) || undefined;
}

/** A reply stands in its comment (V1) or behind it (V2); a comment answers the post. */
function parentId(root: Element, page: Page): string | undefined {
  if (!isComment(root)) return undefined;
  const around = root.parentElement?.closest(COMMENTS.join());
  if (around) return urnOf(around, page)?.id;
  if (!isReply(root)) return postNumber(root, page);
  const list = root.closest('[data-testid$="-commentList"]') ?? page.document;
  const comments = COMMENTS.join();
  let parent = previousOf(root, comments, list);
  while (parent && isReply(parent)) parent = previousOf(parent, comments, list);
  return parent && urnOf(parent, page)?.id;
}

/** The part of a V2 comment under its words: the buttons, and how many reacted. */
const ACTIONS = '[componentkey^="comment-commentary_"] ~ *,[componentkey^="comment-reply-commentary_"] ~ *';

function shownBesideReply(root: Element): number | undefined {
  const numbers = all(root, `:is(${ACTIONS}) span[aria-hidden="true"]`);
  return first(numbers, (element) => (/^[\d.,\s]+\S?$/.test(lineOf(element)) ? countIn(lineOf(element)) : undefined));
}

const REPLY = /^(reply|beantwoorden|reageren|antwoorden|antworten|répondre|responder|rispondi|svara|svar)/i;

/** By its word where we know it, else the only button under the words. */
function replyButton(root: Element): HTMLElement | undefined {
  const marked = find(root, 'button[class*="reply-action-button"]');
  const buttons = all(root, `:is(${ACTIONS}) button`);
  const said = buttons.find((button) => REPLY.test(button.getAttribute('aria-label') ?? lineOf(button)));
  return (marked ?? said ?? (buttons.length === 1 ? buttons[0] : undefined)) as HTMLElement | undefined;
}

function commentButton(root: Element): HTMLElement | undefined {
  return find(root, 'button:has(svg[id^="comment-"])', 'button.comment-button,.comment button') as
    | HTMLElement
    | undefined;
}

function decoded(slug: string | undefined): string | undefined {
  try {
    return slug && decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
