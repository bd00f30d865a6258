import type { Reach } from '../core/post.ts';
import type { Adapter } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { readersFor } from './readers.ts';

/** The practice feed of `assets/practice`: recycles its nodes in place; a post is known by its link alone. */

const POSTS = ['main article'];

const { find, text, line, attr, href, count, time } = readersFor(POSTS);

/** An advert has no address of its own. */
const id = attr('href', '[rel="bookmark"]', /[?&]post=(\d+)/);

export const practiceFeed: Adapter = {
  id: 'practice-feed',
  name: 'Plein',
  sign: 'Pl',
  threads: 'nested',
  posts: POSTS,
  ignore: ['[data-sponsored]'],
  read: {
    id,
    name: line('.name'),
    handle: attr('href', '.handle', /[?&]from=(\w+)/),
    profile: href('.handle'),
    text: text(['.text'], { keepsBreaks: true }),
    language: attr('lang', '.text'),
    permalink: href('[rel="bookmark"]'),
    parentId: attr('href', '.answers', /[?&]post=(\d+)/),
    posted: time('time'),
    reach: (root, page) =>
      known<Reach>({
        likes: count('[data-tool="like"]')(root, page),
        replies: count('[data-tool="reply"]')(root, page),
        reposts: count('[data-tool="repost"]')(root, page),
        views: count('[data-tool="views"]')(root, page),
      }),
  },
  ownAccount: ({ document }) => {
    const handle = document.querySelector('header [data-handle]')?.getAttribute('data-handle');
    return handle ? { handle } : undefined;
  },
  // The timeline has no box; the window for a new post answers nobody.
  composer: ({ document }) => composerIn(document, ['form[data-reply-to] [contenteditable="true"]']),
  openComposer: (root) => find(root, '[data-tool="reply"]') as HTMLElement | undefined,
  composerIsFor: (composer, root, page) =>
    composer.closest('[data-reply-to]')?.getAttribute('data-reply-to') === id(root, page),
  sendButton: (composer) => sendButtonOf(composer),
  maxLength: { limit: 500, count: 'characters' },
  examples: ['/feed.html', '/feed.html?post=278400001'],
};
