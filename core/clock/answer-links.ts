import type { Post } from '../post.ts';
import type { AnsweredBy } from '../waiting.ts';
import { fold } from './fold.ts';
import { isSameHandle } from './own.ts';
import { type Address, type Person, personKey, readAddress } from './people.ts';
import type { IsAfter } from './reading-order.ts';

/** What a page shows, as far as answers go. */
export interface Scene {
  /** Posts of others, also waiting ones that are not on this page. */
  readonly theirs: readonly Post[];
  /** Those of them that wait. */
  readonly waiting: readonly Post[];
  readonly people: ReadonlyMap<string, Person>;
  readonly isAfter: IsAfter;
}

/** A thread that one of the two does not tell is taken for the same. */
export function canBeSameThread(a: Post, b: Post): boolean {
  return a.site === b.site && (!a.threadId || !b.threadId || a.threadId === b.threadId);
}

/**
 * What ties our post to posts of theirs for certain: it is the child of one, quotes it, or turns to its author after
 * it. The function that comes back looks at one post.
 */
export function readLinks(reply: Post, scene: Scene): (post: Post) => AnsweredBy | undefined {
  const address = readAddress(reply, scene.people);
  const quotes = reply.quotes ?? [];
  if (reply.parentId === undefined && quotes.length === 0 && address.anywhere.size === 0) return () => undefined;
  return (post) => {
    if (!canBeSameThread(reply, post)) return undefined;
    if (reply.parentId === post.id && !isForChild(address, post, scene)) return 'parent';
    if (quotes.some(({ postId }) => postId === post.id)) return 'quote';
    if (!scene.isAfter(reply, post)) return undefined;
    const isQuoted = quotes.some(({ postId, author }) => postId === undefined && isCalled(post, author));
    if (isQuoted && isOnlyOneBefore(reply, post, scene)) return 'quote';
    return address.anywhere.has(personKey(post.author)) ? 'mention' : undefined;
  };
}

/**
 * Sites with two levels hang an answer to a child under the child's parent; then the name that our text opens with
 * tells for whom it is.
 */
function isForChild({ first }: Address, parent: Post, { theirs }: Scene): boolean {
  if (first.size === 0 || first.has(personKey(parent.author))) return false;
  return theirs.some(({ parentId, author }) => parentId === parent.id && first.has(personKey(author)));
}

/** A quote by name alone tells which post it is while its author has only one that waits. */
function isOnlyOneBefore(reply: Post, post: Post, { waiting, isAfter }: Scene): boolean {
  const who = personKey(post.author);
  return !waiting.some((other) => other !== post && personKey(other.author) === who && isAfter(reply, other));
}

function isCalled({ author }: Post, name: string | undefined): boolean {
  return isSameHandle(author.handle, name) || (name !== undefined && fold(author.name) === fold(name));
}
