import type { PostTime, Reach } from '../core/post.ts';
import type { Adapter } from './adapter.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { either, readersFor } from './readers.ts';

/**
 * Reviews on Trustpilot's public pages: attributes made for tests say what is what, in every language. A company
 * answers in Trustpilot's own application for business, so there is no box here.
 */

const POSTS = [
  'article[data-service-review-card-paper]', // 2022–2026
  'article:has([data-service-review-rating])', // the same cards without that mark
];
const { find, text, line, attr, href, time, timeText, count, has } = readersFor(POSTS);

const LINK = 'a[href*="/reviews/"]';
const REPLY =
  '[data-service-review-business-reply-text-typography],[data-service-review-business-reply-title-typography]';
const id = attr('href', LINK, /\/reviews\/([0-9a-f]{24})/);
const rating = either(
  attr('data-service-review-rating', '[data-service-review-rating]', /^([1-5])$/),
  attr('src', 'img[src*="stars-"]', /stars-([1-5])(?!\.5)/),
);

export const trustpilot: Adapter = {
  id: 'trustpilot',
  name: 'Trustpilot',
  sign: 'TP',
  threads: 'flat',
  posts: POSTS,
  // Summaries and adverts look the same but are nobody's review.
  ignore: [`article:not(:has(${LINK},[data-consumer-name-typography]))`],
  read: {
    id,
    name: line('[data-consumer-name-typography]', 'a[href*="/users/"] span', 'a[href*="/users/"]'),
    authorId: attr('href', 'a[href*="/users/"]', /\/users\/(\w+)/),
    profile: href('a[href*="/users/"]'),
    text: (root, page) => {
      const body = text(['[data-service-review-text-typography]', '[data-relevant-review-text-typography]'])(
        root,
        page,
      );
      const title = line('[data-service-review-title-typography]', '[data-review-title-typography]', 'h2')(root, page);
      // Without a title of its own a review gets the beginning of its text as title.
      const isRepeated = title !== undefined && body?.startsWith(title.replace(/(\.\.\.|…)$/, ''));
      const parts = isRepeated ? [body] : [title, body];
      return body === undefined && title === undefined ? undefined : parts.filter(Boolean).join('\n\n');
    },
    permalink: (root, page) => absoluteLink(find(root, LINK)?.getAttribute('href'), page)?.replace(/[?#].*$/, ''),
    threadId: (_, { url }) => /^\/review\/([^/]+)/.exec(url.pathname)?.[1],
    posted: either<PostTime>(
      time('time[data-service-review-date-time-ago]', 'time:not([data-service-review-business-reply-date-time-ago])'),
      timeText(['[data-submission-date-typography]', '[data-testid="review-badge-date"]']),
      // The id begins with seconds, which lay hours off in the two cards that could be compared.
      (root, page) => {
        const seconds = Number.parseInt(id(root, page)?.slice(0, 8) ?? '', 16);
        const isPlausible = seconds > 1.1e9 && seconds * 1000 < page.now.getTime();
        return isPlausible ? { at: new Date(seconds * 1000).toISOString(), precision: 'day', from: 'id' } : undefined;
      },
    ),
    reach: (root, page) => {
      const stars = rating(root, page);
      return known<Reach>({
        rating: stars === undefined ? undefined : Number(stars),
        likes: count('[data-find-useful-button]')(root, page),
      });
    },
    answeredByOwn: (root, page) => has(REPLY)(root, page) || undefined,
    isCut: (root) => find(root, '[data-review-content] button') !== undefined,
  },
  composer: () => undefined,
  examples: [
    'https://nl.trustpilot.com/review/winkel.example',
    'https://www.trustpilot.com/reviews/65997855aaaaaaaaaaaaaaaa',
  ],
};
