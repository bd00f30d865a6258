import type { Reach } from '../core/post.ts';
import type { Adapter } from './adapter.ts';
import { composerIn } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { viewerIn } from './meta-viewer.ts';
import { countIn, exactReadersFor, first } from './readers.ts';
import { lineOf, textOf } from './text.ts';

/**
 * Comments on Instagram, on the page of a post and in the window over a profile. By documentation: nobody has seen this
 * adapter read the site. Classes are hashes; what is what stands in links ("/p/POST/c/COMMENT/r/REPLY/") and times.
 */

const COMMENT = 'a[href*="/c/"] time[datetime]';
/** The caption: its time links to the post itself. */
const CAPTION = ':is(a[href*="/p/"],a[href*="/reel/"],a[href*="/tv/"]) time[datetime]';
const TIMED = `${COMMENT},${CAPTION}`;
/** Lists until 2024, loose blocks since: in both the avatar is in the first child and the time in a later one. */
const ROW =
  `div:has(> :first-child img):has(> * + * :is(${TIMED})):not(:has(> :first-child time))` +
  ':not(:has(form,textarea,section,article,header,li))';
const POSTS = [
  ROW,
  `a:has(> time[datetime])[href*="/c/"]:not(${ROW} *)`, // another structure: the link alone
];
const { find: findOwn, time } = exactReadersFor(POSTS);

const PLACE = /^(?:https?:\/\/[^/]+)?\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]+)\/(?:c\/(\d+)\/(?:r\/(\d+)\/?)?)?/;
const PERSON = /^\/([\w.]{1,30})\/?$/;
const RESERVED = /^(explore|reels?|direct|accounts|p|tv|stories|about|legal|web|challenge)$/;

interface Place {
  readonly kind: string;
  readonly post: string;
  readonly comment?: string | undefined;
  readonly reply?: string | undefined;
}

export const instagram: Adapter = {
  id: 'instagram',
  name: 'Instagram',
  sign: 'IG',
  threads: 'nested',
  posts: POSTS,
  read: {
    id: (root) => idOf(placeOf(root)),
    // Only the handle is shown.
    name: handle,
    handle,
    profile: (root, page) => absoluteLink(`/${handle(root)}/`, page),
    text: textIn,
    permalink: (root, page) => {
      const place = placeOf(root);
      if (!place) return undefined;
      const { kind, post, comment, reply } = place;
      const tail = `${comment ? `c/${comment}/` : ''}${reply ? `r/${reply}/` : ''}`;
      return absoluteLink(`/${kind}/${post}/${tail}`, page);
    },
    parentId: (root) => {
      const place = placeOf(root);
      return place?.reply ? place.comment : place?.comment && place.post;
    },
    threadId: (root) => placeOf(root)?.post,
    posted: time('time[datetime]'),
    reach: (root) =>
      known<Reach>({
        // "12 vind-ik-leuks", in the reader's language: the only button with words that begin with a number.
        likes: first(buttonsIn(root), (button) => (/^\d/.test(lineOf(button)) ? countIn(lineOf(button)) : undefined)),
      }),
    isStarter: (root) => placeOf(root)?.comment === undefined,
    isCut: (root) => textBlock(root)?.querySelector('[role="button"],button') != null,
  },
  ownAccount: (page) => {
    const viewer = viewerIn(page, 'PolarisViewer');
    if (viewer) return viewer;
    // The profile is the only person that the menu links to.
    const links = [...page.document.querySelectorAll('a[role="link"]:has(img)')].filter(
      (link) => link.closest('main,[role="dialog"],article') === null,
    );
    const handles = new Set(links.flatMap((link) => personIn(link) ?? []));
    const [only] = handles;
    return handles.size === 1 && only ? { handle: only } : undefined;
  },
  // Messages are written elsewhere (/direct/), in boxes that stand in no form of a post.
  composer: ({ document, url }) =>
    url.pathname.startsWith('/direct')
      ? undefined
      : composerIn(document, [
          '[role="dialog"] form textarea',
          ':is(main,article) form textarea',
          '[role="dialog"] form [contenteditable="true"][role="textbox"]',
          ':is(main,article) form [contenteditable="true"][role="textbox"]', // film player
        ]),
  // "Beantwoorden": a button with words that are no number; its word depends on the language.
  openComposer: (root) =>
    placeOf(root)?.comment === undefined
      ? undefined
      : (buttonsIn(root).find((button) => REPLY.test(lineOf(button))) as HTMLElement | undefined),
  composerIsFor: (composer, root) => {
    const place = placeOf(root);
    const answered = /^\s*@([\w.]+)\s/.exec(wordsIn(composer))?.[1];
    if (place?.comment === undefined) return answered === undefined;
    // Its own reply button writes the name of the person into the one box of the page; of two comments by one person
    // the page does not tell which.
    if (answered === undefined || answered.toLowerCase() !== handle(root)?.toLowerCase()) return false;
    const twins = [...composer.ownerDocument.querySelectorAll(`:is(${POSTS})`)].filter(
      (other) => placeOf(other)?.comment !== undefined && handle(other) === handle(root),
    );
    return twins.length > 1 ? undefined : true;
  },
  sendButton: (composer) => {
    const form = composer.closest('form');
    const buttons = [...(form?.querySelectorAll<HTMLElement>('[role="button"],button') ?? [])];
    return buttons.find((button) => SEND.test(lineOf(button)));
  },
  maxLength: { limit: 2_200, count: 'characters' },
  examples: ['https://www.instagram.com/p/DAbCdEfGhIj/', 'https://www.instagram.com/reel/DAbCdEfGhIj/'],
};

const REPLY = /^(reply|beantwoorden|reageren|antwoorden|antworten|répondre|responder|rispondi)$/i;
const SEND = /^(post|plaatsen|posten|publier|publicar|pubblica)$/i;

/** The row of a comment whose link stands alone; else the root itself. */
function rowOf(root: Element): Element {
  if (root.localName !== 'a') return root;
  for (let up = root.parentElement; up; up = up.parentElement) {
    if (up.querySelectorAll('time[datetime]').length > 1) return root;
    if (up.querySelector('img')) return up;
  }
  return root;
}

function placeOf(root: Element): Place | undefined {
  const link = root.localName === 'a' ? root : (findOwn(root, COMMENT) ?? findOwn(root, CAPTION))?.closest('a');
  const [, kind, post, comment, reply] = PLACE.exec(link?.getAttribute('href') ?? '') ?? [];
  return kind && post ? { kind, post, comment, reply } : undefined;
}

/** A caption is the post: its code. Comments and replies are numbered together. */
function idOf(place: Place | undefined): string | undefined {
  return place && (place.reply ?? place.comment ?? place.post);
}

function personIn(link: Element): string | undefined {
  const name = PERSON.exec(link.getAttribute('href') ?? '')?.[1];
  return name && !RESERVED.test(name) ? name : undefined;
}

function handle(root: Element): string | undefined {
  return first([...rowOf(root).querySelectorAll('a[href^="/"]')], personIn);
}

/** The caption stands in the page's heading; else the first words after the moment, in some rows those before it. */
function textBlock(root: Element): Element | undefined {
  const row = rowOf(root);
  const when = row.querySelector('time[datetime]');
  const inside = 'a,button,time,[role="button"]';
  // The whole row may be a button too.
  const isIn = (block: Element) => row !== block.closest(inside) && row.contains(block.closest(inside));
  const blocks = [...row.querySelectorAll('h1,span[dir="auto"],div[dir="auto"]')].filter(
    (block) => !isIn(block) && block.querySelector('time') === null && lineOf(block) !== '',
  );
  const heading = blocks.find((block) => block.localName === 'h1');
  const after = blocks.find((block) => when && (when.compareDocumentPosition(block) & 4) !== 0); // FOLLOWING
  return heading ?? after ?? blocks.find((block) => lineOf(block, inside) !== '');
}

function textIn(root: Element): string | undefined {
  const block = textBlock(root);
  if (block) return textOf(block, { exclude: '[role="button"]', keepsBreaks: true });
  // An animated picture only.
  return rowOf(root).querySelectorAll('img').length > 1 ? '' : undefined;
}

function wordsIn(composer: HTMLElement): string {
  return composer instanceof HTMLTextAreaElement ? composer.value : (composer.textContent ?? '');
}

function buttonsIn(root: Element): readonly Element[] {
  return [...rowOf(root).querySelectorAll('[role="button"],button')].filter((button) => !button.querySelector('svg'));
}
