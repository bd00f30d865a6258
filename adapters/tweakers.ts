import type { PostTime, Reach } from '../core/post.ts';
import type { Adapter } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { absoluteLink } from './links.ts';
import { either, readersFor } from './readers.ts';
import { tweakersAccount } from './tweakers-account.ts';

/** Comments below articles, reviews and products of Tweakers; the forum is `gathering-of-tweakers`. */

const POSTS = [
  'twk-reaction[data-reaction-id]', // 2023–2025
  '.reactie[id^="r_"]:not(form)', // before it was an element of its own
];

const { find, text, line, attr, href, time, timeText } = readersFor(POSTS, ['form']);

const ZONE = 'Europe/Amsterdam';
const id = either(attr('data-reaction-id'), attr('id', undefined, /^r_(\d+)$/));
const profile = href(
  '.reactieHeader a.userLink',
  '.reactieHeader a[href*="/gallery/"]',
  '.reactionMeta a[href*="/gallery/"]',
);
const reactionIn = (link: string | undefined): string | undefined => /[?&]showReaction=(\d+)/.exec(link ?? '')?.[1];

export const tweakers: Adapter = {
  id: 'tweakers',
  name: 'Tweakers',
  sign: 'Tw',
  threads: 'nested',
  posts: POSTS,
  // Voted away: only its header is left.
  ignore: [':has(> .reactieBody.hidden):not(:has(> .reactieBody > .reactieContent))'],
  read: {
    id,
    name: line('.userLink', '.userName', '.reactieHeader a[href*="/gallery/"]'), // 2023, 2025
    authorId: either(attr('data-owner-id'), (root, page) => /\/gallery\/(\d+)/.exec(profile(root, page) ?? '')?.[1]),
    profile,
    text: text(['.reactieContent'], { exclude: 'blockquote,.quote,.edit' }),
    permalink: (root, page) =>
      absoluteLink(find(root, 'a.date', 'a[href*="showReaction="]:not(.replyTo)')?.getAttribute('href'), page) ??
      absoluteLink(`?showReaction=${id(root, page)}#r_${id(root, page)}`, page),
    parentId: either(
      (root, page) => reactionIn(href('a.replyTo')(root, page)),
      (root, page) => {
        const parent = root.parentElement?.closest(POSTS.join());
        return parent ? id(parent, page) : undefined;
      },
    ),
    threadId: (_, { url }) => /^\/(\w+\/\d+)/.exec(url.pathname)?.[1],
    posted: either<PostTime>(
      time('.date time', 'time', '[data-timestamp]'),
      timeText(['.date'], undefined, () => ZONE),
    ),
    reach: (root, page) => {
      // The mark that readers gave, −1 to 3; below zero it is no figure of reach.
      const score = attr('score', '.reactieHeader [score]', /^(\d+)$/)(root, page);
      return known<Reach>({ rating: score === undefined ? undefined : Number(score) });
    },
  },
  ownAccount: tweakersAccount,
  composer: ({ document }) =>
    composerIn(document, [
      '#reactieForm .ProseMirror[contenteditable="true"]', // 2025
      '#reactieForm textarea', // 2023
    ]),
  // A guest's link leads to the page to sign in.
  openComposer: (root) =>
    find(root, '.reactieFooter :is(a,button,twk-reply-button):not([href*="/login"])') as HTMLElement | undefined,
  composerIsFor: (composer, root, page) => {
    const parent = composer.closest('form')?.querySelector<HTMLInputElement>('[name="parentid"]')?.value;
    return parent ? parent === id(root, page) : undefined;
  },
  sendButton: (composer) => sendButtonOf(composer, '#reactieFormSubmit,#reactionFormSubmit,[type="submit"]'),
  examples: ['https://tweakers.net/nieuws/99001/een-bericht.html', 'https://tweakers.net/reviews/4411/een-review.html'],
};
