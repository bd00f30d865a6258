import type { Author, OwnAccount, Post } from '../post.ts';
import { fold } from './fold.ts';

/** An account of ours, from the protocol or signed in on the page. */
export interface OwnName {
  readonly handle?: string | undefined;
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly id?: string | undefined;
}

/** Handles are compared without "@" and capitals; `name` and `name@host` are one where a site leaves its own host out. */
export function isSameHandle(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return false;
  const [a, aHost] = fold(one).replace(/^@/, '').split('@');
  const [b, bHost] = fold(other).replace(/^@/, '').split('@');
  return a === b && (aHost === undefined || bHost === undefined || aHost === bHost);
}

const plainUrl = (url: string) => url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/*(?:#.*)?$/g, '');

/**
 * Is this person one of our accounts? The surest thing that both sides know decides: id, handle, profile address,
 * and a shown name only when there is nothing else, since anybody can take our name. A guest is never one of ours: name
 * and address are what somebody typed.
 */
export function isOurAuthor(author: Author, accounts: readonly OwnName[]): boolean {
  if (author.isGuest) return false;
  return accounts.some(({ id, handle, url, name }) => {
    if (id && author.id) return id === author.id;
    if (handle && author.handle) return isSameHandle(handle, author.handle);
    if (url && author.url) return plainUrl(url) === plainUrl(author.url);
    return [name, handle].some((ours) => ours && fold(ours) === fold(author.name));
  });
}

export function isOurPost(post: Post, accounts: readonly OwnName[]): boolean {
  return post.isOwn || isOurAuthor(post.author, accounts);
}

/**
 * Is the account that is signed in one of ours? `undefined`: the page does not show who is signed in, or the protocol
 * names no account for this site.
 */
export function accountFits(account: OwnAccount | undefined, accounts: readonly OwnName[]): boolean | undefined {
  if (account === undefined || accounts.length === 0) return undefined;
  return isOurAuthor({ ...account, name: account.name ?? account.handle ?? '' }, accounts);
}
