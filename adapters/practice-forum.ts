import type { PostTime } from '../core/post.ts';
import type { Adapter } from './adapter.ts';
import { composerIn, sendButtonOf } from './composer.ts';
import { known } from './known.ts';
import { either, readersFor } from './readers.ts';

/** The practice forum of `assets/practice`: a flat topic with quotes, signatures and adverts. */

const POSTS = ['article[data-post-id]'];

const { find, all, text, line, attr, href, time, timeText, has } = readersFor(POSTS);

export const practiceForum: Adapter = {
  id: 'practice-forum',
  name: 'Forum Duinstad',
  sign: 'FD',
  threads: 'flat',
  posts: POSTS,
  ignore: ['.is-deleted'],
  read: {
    id: attr('data-post-id'),
    name: line('[rel="author"]'),
    authorId: attr('data-member', '[rel="author"]'),
    profile: href('[rel="author"]'),
    text: text(['.body'], { exclude: '.quote' }),
    language: attr('lang', '.body'),
    permalink: href('[rel="bookmark"]'),
    threadId: (root) => root.closest('[data-topic-id]')?.getAttribute('data-topic-id') ?? undefined,
    posted: either<PostTime>(time('time'), timeText(['.time'])),
    quotes: (root) =>
      all(root, '[data-quote-id]').map((quote) =>
        known({
          postId: quote.getAttribute('data-quote-id') ?? undefined,
          author: quote.getAttribute('data-quote-name') ?? undefined,
        }),
      ),
    isStarter: (root) => root.getAttribute('data-number') === '1',
    isPending: has('.pending'),
  },
  ownAccount: ({ document }) => {
    const own = document.querySelector('header [rel="me"]');
    const [id, name] = [own?.getAttribute('data-member'), own?.textContent];
    return id && name ? { id, name } : undefined;
  },
  composer: ({ document }) => composerIn(document, ['form textarea[name="message"]']),
  openComposer: (root) => find(root, '[data-quote]') as HTMLElement | undefined,
  composerIsFor: (composer, root) => {
    const quoted = [...(composer as HTMLTextAreaElement).value.matchAll(/\[quote=[^\]]*;(\d+)\]/g)];
    return quoted.length === 0 ? undefined : quoted.some(([, id]) => id === root.getAttribute('data-post-id'));
  },
  sendButton: (composer) => sendButtonOf(composer),
  maxLength: { limit: 10_000, count: 'characters' },
  examples: ['/forum.html', '/forum.html?page=2'],
};
