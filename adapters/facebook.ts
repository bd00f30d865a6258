import type { OwnAccount, PostTime, Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { boxFor, isBoxFor, speakerIn } from './facebook-box.ts';
import { COMMENT_LINK, type CommentIds, commentIds, personIn, storyIn } from './facebook-links.ts';
import { scriptValue } from './inline-script.ts';
import { keptWith } from './kept-with.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { countIn, first, readersFor } from './readers.ts';
import { lineOf, textOf } from './text.ts';
import { shownTime } from './times.ts';

/**
 * Posts and comments on Facebook: pages, groups, the window over a feed. By documentation: nobody has seen this adapter
 * read the site. Classes are chance and labels are in the reader's language, so roles, links and `dir` are read.
 * There are no exact times: "3 u", "gisteren om 10:15".
 */

const MESSAGE = [
  '[data-ad-rendering-role="story_message"]', // 2024–2026
  '[data-ad-comet-preview="message"]',
  '[data-ad-preview="message"]',
];
const POSTS = [
  '[role="article"]', // comments, answers, and most posts
  `[aria-posinset]:has(${MESSAGE}):not([role="article"],:has([role="article"] :is(${MESSAGE})))`, // feeds, 2025
];

const { find, all } = readersFor(POSTS, ['[role="textbox"]']);

const NOT_WORDS = 'a,h2,h3,h4,[role="button"],[role="textbox"]';

export const facebook: Adapter = {
  id: 'facebook',
  name: 'Facebook',
  sign: 'Fb',
  threads: 'nested',
  posts: POSTS,
  ignore: [
    '[role="article"][aria-busy="true"],[role="article"]:not(:has(a))', // still loading
    '[role="article"] [role="article"]:not(:has(a[href*="comment_id="]))', // a post inside one that shares it
  ],
  read: {
    id: (root, page) => {
      const ids = commentOf(root);
      return ids ? (ids.reply ?? ids.comment) : storyOf(root, page);
    },
    name: nameOf,
    handle: (root, page) => personOf(root, page)?.handle,
    authorId: (root, page) => personOf(root, page)?.id,
    profile: (root, page) => personOf(root, page)?.url,
    text: textIn,
    permalink: (root, page) => {
      const ids = commentOf(root);
      const link = ids ? timeLink(root)?.getAttribute('href') : storyLink(root, page);
      const address = absoluteLink(link, page);
      if (address === undefined) return undefined;
      // Without what Facebook adds to follow a click; a comment by its number, which is the same for everybody.
      const url = new URL(address);
      for (const key of [...url.searchParams.keys()]) {
        if (/^(__|ref$|refsrc$|notif)/.test(key)) url.searchParams.delete(key);
      }
      if (ids) url.searchParams.set('comment_id', ids.comment);
      if (ids?.reply) url.searchParams.set('reply_comment_id', ids.reply);
      return url.href;
    },
    parentId: (root, page) => {
      const ids = commentOf(root);
      if (ids?.reply) return ids.comment;
      return ids && threadOf(root, page);
    },
    threadId: threadOf,
    posted,
    reach: (root) => {
      const labels = all(root, '[aria-label]').map((element) => element.getAttribute('aria-label') ?? '');
      return known<Reach>({ likes: first(labels, (label) => (LIKES.test(label) ? countIn(label) : undefined)) });
    },
    isStarter: (root) => commentOf(root) === undefined,
    isCut: (root) => wordsIn(root)?.querySelector('[role="button"]') != null,
  },
  ownAccount,
  composer: (page, root) => boxFor(page, root, finder),
  openComposer: (root) =>
    commentOf(root) && (all(root, '[role="button"]').find((button) => REPLY.test(lineOf(button))) as HTMLElement),
  composerIsFor: (composer, root) => isBoxFor(composer, root, finder),
  sendButton: (composer) =>
    composer
      .closest('form,[role="article"],[role="dialog"]')
      ?.querySelector<HTMLElement>('[id="focused-state-composer-submit"] [role="button"]') ?? undefined,
  maxLength: { limit: 8_000, count: 'characters' },
  examples: ['https://www.facebook.com/naam/posts/pfbid02abc', 'https://www.facebook.com/groups/123/posts/456/'],
};

const finder = { posts: POSTS, commentOf, nameOf: (root: Element) => authorLink(root)?.name };

const REPLY = /^(reply|beantwoorden|antwoorden|reageren|antworten|répondre|responder|rispondi|svar|svara)$/i;
/** "Vind ik leuk: 46 personen", "Like: 46 people". */
const LIKES = /^(like|likes|vind ik leuk|leuk|gefällt mir|j.aime|me gusta|mi piace)\s?: ?\d/i;

/** The link around a comment's moment names the comment; its author's link carries the same ids, but leads to him. */
function timeLink(root: Element): Element | undefined {
  return all(root, COMMENT_LINK).find((link) => storyIn(link.getAttribute('href') ?? '') !== undefined);
}

function commentOf(root: Element): CommentIds | undefined {
  if (!root.matches('[role="article"]')) return undefined;
  const link = timeLink(root) ?? find(root, COMMENT_LINK);
  return link && commentIds(link.getAttribute('href') ?? '');
}

const byAddress = keptWith<string>();

/** The post's own link is there once the pointer was on its moment; a link in its comments is to the same post. */
function storyLink(root: Element, { url, document }: Page): string | undefined {
  const links = [...all(root, 'a[href]'), ...root.querySelectorAll(COMMENT_LINK)].map((link) =>
    link.getAttribute('href'),
  );
  const own = links.find((href) => storyIn(href ?? '') !== undefined);
  if (own) return own.replace(/([?&])(?:comment_id|reply_comment_id)=[^&]*/g, '$1');
  // The page of a post: what it is about is the first post on it.
  return byAddress(root, `${nameOf(root)} ${textIn(root)}`, () => {
    const [about] = [...document.querySelectorAll(`:is(${POSTS})`)].filter((post) => commentOf(post) === undefined);
    return about === root && storyIn(url.href) !== undefined ? url.href : undefined;
  });
}

function storyOf(root: Element, page: Page): string | undefined {
  const link = storyLink(root, page);
  return link === undefined ? undefined : storyIn(link);
}

/** The post that a comment stands below: the post around it, else the one that its own link names. */
function threadOf(root: Element, page: Page): string | undefined {
  if (!commentOf(root)) return storyOf(root, page);
  for (let up = root.parentElement?.closest(POSTS.join()); up; up = up.parentElement?.closest(POSTS.join())) {
    if (!commentOf(up)) return storyOf(up, page);
  }
  return storyIn(timeLink(root)?.getAttribute('href') ?? '') ?? storyIn(page.url.href);
}

/** The first link to a person that shows a name: pictures link there too. */
function authorLink(root: Element): { readonly link: Element; readonly name: string } | undefined {
  return first([...all(root, ':is(h2,h3,h4,strong) a[href]'), ...all(root, 'a[href]')], (link) => {
    const name = lineOf(link);
    return name !== '' && personIn(link.getAttribute('href') ?? '') ? { link, name } : undefined;
  });
}

function nameOf(root: Element): string | undefined {
  const heading = commentOf(root) ? undefined : find(root, 'h2 strong,h3 strong,h4 strong', 'h2,h3,h4');
  // Somebody who posts in a group without name has no link.
  return authorLink(root)?.name ?? (heading && (lineOf(heading) || undefined));
}

function personOf(root: Element, page: Page) {
  const href = authorLink(root)?.link.getAttribute('href') ?? '';
  const person = personIn(href);
  return person && { ...person, url: absoluteLink(person.path, page) };
}

/** What was written: the longest block that is neither a link nor a button; a paragraph is a block in it. */
function wordsIn(root: Element): Element | undefined {
  const message = find(root, ...MESSAGE);
  if (message) return message;
  const blocks = all(root, '[dir="auto"]').filter(
    (block) => block.closest(NOT_WORDS) === null && block.querySelector(`${COMMENT_LINK},h2,h3,h4`) === null,
  );
  const outer = blocks.filter((block) => !blocks.some((other) => other !== block && other.contains(block)));
  // Beside the name stand badges ("Auteur"), in spans alone.
  const written = outer.filter((block) => block.localName === 'div' || block.querySelector('div') !== null);
  return [...(written.length > 0 ? written : outer)].sort((a, b) => lineOf(b).length - lineOf(a).length)[0];
}

function textIn(root: Element): string | undefined {
  const words = wordsIn(root);
  if (words) return textOf(words, { exclude: '[role="button"]' });
  // A sticker, a picture or a film only.
  return find(root, 'a[href*="photo"] img,video,[aria-label] img,img[alt]') ? '' : undefined;
}

/**
 * The words of a comment's own link, else the end of its label ("Reactie van NAAM 3 weken geleden"). The moment of a post
 * is cut into letters that stand in another order than they are shown, so it is read only where it is one text.
 */
function posted(root: Element, page: Page): PostTime | undefined {
  if (commentOf(root)) {
    const link = timeLink(root);
    const label = (root.getAttribute('aria-label') ?? '').split(/\s+/);
    return (
      (link && shownTime(lineOf(link), page)) ??
      first([4, 3, 2], (words) => (label.length > words ? shownTime(label.slice(-words).join(' '), page) : undefined))
    );
  }
  return first(all(root, 'a[href]'), (link) => {
    if (storyIn(link.getAttribute('href') ?? '') === undefined) return undefined;
    const label = link.getAttribute('aria-label');
    const isOneText = [...link.querySelectorAll('*')].filter((part) => part.children.length === 0).length <= 1;
    return (label ? shownTime(label, page) : undefined) ?? (isOneText ? shownTime(lineOf(link), page) : undefined);
  });
}

function ownAccount(page: Page): OwnAccount | undefined {
  const boxes = [...page.document.querySelectorAll('[role="textbox"]')].flatMap((box) =>
    ['aria-label', 'aria-placeholder'].map((name) => box.getAttribute(name)?.trim() ?? ''),
  );
  const speaker = first(boxes, speakerIn);
  if (speaker) return { name: speaker };
  const id = scriptValue(page, /"CurrentUserInitialData",\[\],\{[^}]*?"USER_ID":"([1-9]\d*)"/);
  const name = id && scriptValue(page, /"CurrentUserInitialData",\[\],\{[^}]*?"NAME":"((?:[^"\\]|\\.)+)"/);
  return name ? { id, name: unescaped(name) } : undefined;
}

function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
