import type { OwnAccount } from '../core/post.ts';
import type { Adapter, Page, PostReaders } from './adapter.ts';
import { sendButtonOf } from './composer.ts';
import {
  composerHost,
  NEW_IGNORED,
  NEW_POSTS,
  newComposer,
  newComposerIsFor,
  newRead,
  newReplyButton,
} from './reddit-new.ts';
import { OLD_IGNORED, OLD_POSTS, oldComposer, oldComposerIsFor, oldRead, oldReplyButton } from './reddit-old.ts';
import { lineOf } from './text.ts';

/**
 * Reddit in both layouts that live: one adapter, since a post is the same post, with the same id, in either. The layout
 * in between (2018–2024, classes that are hashes) is gone and is not read.
 */

const isOld = (element: Element): boolean => element.matches('.thing');

/** Each reader in the words of the layout that the post stands in. */
const inBoth =
  <K extends keyof PostReaders>(key: K) =>
  (root: Element, page: Page) =>
    (isOld(root) ? oldRead : newRead)[key]?.(root, page) as ReturnType<NonNullable<PostReaders[K]>>;

export const reddit: Adapter = {
  id: 'reddit',
  name: 'Reddit',
  sign: 'Re',
  threads: 'nested',
  posts: [...NEW_POSTS, ...OLD_POSTS],
  ignore: [...NEW_IGNORED, ...OLD_IGNORED],
  read: {
    id: inBoth('id'),
    name: inBoth('name'),
    text: inBoth('text'),
    handle: inBoth('handle'),
    authorId: inBoth('authorId'),
    profile: inBoth('profile'),
    permalink: inBoth('permalink'),
    parentId: inBoth('parentId'),
    threadId: inBoth('threadId'),
    posted: inBoth('posted'),
    reach: inBoth('reach'),
    language: inBoth('language'),
    isStarter: inBoth('isStarter'),
  },
  ownAccount,
  composer: (page, root) => newComposer(page, root) ?? oldComposer(page, root),
  openComposer: (root, page) => (isOld(root) ? oldReplyButton(root) : newReplyButton(root, page)),
  composerIsFor: (composer, root, page) => (isOld(root) ? oldComposerIsFor : newComposerIsFor)(composer, root, page),
  sendButton: (composer) =>
    composerHost(composer)?.querySelector<HTMLElement>('[slot="submit-button"],[type="submit"]') ??
    sendButtonOf(composer, '.save,[type="submit"]'),
  maxLength: { limit: 10_000, count: 'characters' },
  examples: [
    'https://www.reddit.com/r/plaats/comments/1abc2d/titel/',
    'https://old.reddit.com/r/plaats/comments/1abc2d/',
  ],
};

/** The old header names the account. The new one only in the chat and in the menu, once that was opened. */
function ownAccount({ document }: Page): OwnAccount | undefined {
  const old = document.querySelector('#header-bottom-right .user > a:not(.login-required)');
  const link = document.querySelector('[id^="user-drawer"] a[href*="/user/"]');
  const handle =
    (old && lineOf(old)) ||
    document.querySelector('rs-current-user[display-name]')?.getAttribute('display-name') ||
    /\/user\/([\w-]+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  return handle && handle !== 'me' ? { handle } : undefined;
}
