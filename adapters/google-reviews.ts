import type { Reach } from '../core/post.ts';
import type { Adapter, Page } from './adapter.ts';
import { composerIn } from './composer.ts';
import { hashedId } from './hashed-id.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { first, readersFor } from './readers.ts';
import { lineOf } from './text.ts';

/**
 * Google reviews: on Maps, in the review panel of the search page, and in the frame in which the owner of a business
 * answers (`/local/business/…/customers/reviews`). By documentation: nobody has seen this adapter read the site.
 * Classes are short codes that have been the same for years; attributes go before them.
 */

const IN_FRAME = 'article:has([role="img"][aria-label]):not(article article)';
const POSTS = [
  'div[data-review-id]:not([data-review-id] *)', // Maps, 2019–2026: parts of a review repeat its id
  '.bwb7ce[data-id]', // search panel, 2025
  '.gws-localreviews__google-review', // search panel, until 2024
  IN_FRAME, // the owner's frame, 2025
];
/** The owner's answer: its text and time look like those of the review. */
const OWNER = ['.CDe7pd', '.lororc', '.KmCjbd', '.d6SCIc'];

const { find, all, text, line, attr, count, timeText } = readersFor(POSTS, OWNER);

const PERSON = 'a[href*="/maps/contrib/"],button[data-href*="/maps/contrib/"],a[jsname="xs1xe"]';
const WORDS = ['.wiI7pd', '.OA1nbd', '.review-full-text', '.Jtu6Td', '.gyKkFe'];
/** The button that shows the rest of a long review. */
const MORE = '[jsaction*="expandReview"],.w8nwRe,.MtCSLb,.review-more-link';
const STARS = '[role="img"][aria-label]';

export const googleReviews: Adapter = {
  id: 'google-reviews',
  name: 'Google Reviews',
  sign: 'G',
  threads: 'flat',
  posts: POSTS,
  read: {
    id: (root, page) => {
      const own = attr('data-review-id')(root, page) ?? attr('data-id')(root, page);
      if (own) return own;
      // In the owner's frame and the older panel a review has none: one person writes one review of a place.
      const [who, said] = [contributor(root) ?? nameOf(root, page), wordsOf(root, page)];
      return who === undefined || said === undefined ? undefined : hashedId(placeOf(page) ?? '', who, said);
    },
    name: nameOf,
    authorId: contributor,
    profile: (root, page) => {
      const id = contributor(root);
      return id && absoluteLink(`https://www.google.com/maps/contrib/${id}/`, page);
    },
    text: (root, page) => wordsOf(root, page) ?? (find(root, STARS) && ''), // stars only
    threadId: (_, page) => placeOf(page),
    posted: timeText(['.rsqaWe', '.xRkPPb', '.y3Ibjb', '.dehysf', '.KEfuhb'], '[aria-hidden="true"]'),
    reach: (root, page) =>
      known<Reach>({
        rating: first(all(root, STARS), (stars) => ratingIn(stars.getAttribute('aria-label') ?? '')) ?? starsIn(root),
        likes: count('button[jsaction*="toggleThumbsUp"]')(root, page),
      }),
    answeredByOwn: (root) => find(root, ...OWNER) !== undefined || undefined,
    isCut: (root) => find(root, MORE) !== undefined,
  },
  // Only the owner has a box, in the frame: the one that a person sees.
  composer: ({ document, url }) => (isOwnersFrame(url) ? composerIn(document, ['textarea']) : undefined),
  openComposer: (root, { url }) =>
    isOwnersFrame(url)
      ? (all(root, 'button').find((button) => REPLY.test(lineOf(button))) as HTMLElement | undefined)
      : undefined,
  composerIsFor: (composer, root) => {
    const around = composer.closest(POSTS.join());
    if (around) return around === root;
    // The page for one answer shows one review.
    return composer.ownerDocument.querySelectorAll(`:is(${IN_FRAME})`).length === 1 || undefined;
  },
  sendButton: (composer) => {
    for (let up = composer.parentElement; up; up = up.parentElement) {
      const button = up.querySelector<HTMLElement>('button[jsname="hrGhad"]');
      if (button) return button;
    }
    return undefined;
  },
  maxLength: { limit: 4_000, count: 'characters' },
  examples: [
    'https://www.google.com/maps/place/Bakkerij/@52.1,4.3,17z/data=!4m8!3m7!1s0x47c5b1:0x2d3f',
    'https://www.google.com/local/business/123/customers/reviews',
  ],
};

const REPLY = /^(reply|beantwoorden|reageren|antwoorden|antworten|répondre|responder)$/i;

function isOwnersFrame({ pathname }: URL): boolean {
  return pathname.startsWith('/local/business/');
}

function nameOf(root: Element, page: Page): string | undefined {
  return (
    line('.d4r55', '.Vpc5Fe', '.TSUbDb', '.N0c6q', 'a[href*="/maps/contrib/"]:not(:has(img))')(root, page) ??
    attr('aria-label')(root, page)
  );
}

function contributor(root: Element): string | undefined {
  return first(
    all(root, PERSON),
    (person) =>
      /\/maps\/contrib\/(\d+)/.exec(`${person.getAttribute('href')} ${person.getAttribute('data-href')}`)?.[1],
  );
}

function wordsOf(root: Element, page: Page): string | undefined {
  return text(WORDS, { exclude: `${MORE},[role="button"]`, keepsBreaks: true })(root, page);
}

/** "0x47c5…:0x2d3f…": the place that an address of Maps or of the search panel is about; else the business. */
function placeOf({ url }: Page): string | undefined {
  const found = /(?:!1s|lrd=)(0x[\da-f]+(?::|%3A)0x[\da-f]+)/i.exec(url.href)?.[1]?.replace('%3A', ':');
  return found ?? /^\/local\/business\/(\d+)/.exec(url.pathname)?.[1];
}

/** "5 sterren", "4 out of 5", "Beoordeeld met 4,0 uit 5": one to five, whichever language. */
function ratingIn(label: string): number | undefined {
  const stars = Number(/(?<!\d)([1-5])(?:[.,]0)?(?![\d.,]\d)/.exec(label)?.[1]);
  return stars > 0 ? stars : undefined;
}

/** "5/5", of hotels. */
function starsIn(root: Element): number | undefined {
  const shown = find(root, '.fzvQIb');
  return shown && ratingIn(lineOf(shown).replace(/\/5$/, ''));
}
