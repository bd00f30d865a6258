import type { Contact } from '../core/contact.ts';
import type { WaitingPost } from '../core/waiting.ts';
import type { Pending } from './pending.ts';

/** Rows of the tables under the rows that only the journal has: what a person sees is the work of now. */

/** Newest first, where something had to be put between. */
export function overlayContacts(
  { contacts: pending }: Pick<Pending, 'contacts'>,
  rows: readonly Contact[],
  fits: (contact: Contact) => boolean,
): readonly Contact[] {
  if (pending.size === 0) return rows;
  return newestFirst([
    ...rows.filter(({ id }) => !pending.has(id)),
    ...[...pending.values()].filter((row) => row !== undefined).filter(fits),
  ]);
}

/** @param fits is asked of the rows of the tables too */
export function overlayWaiting(
  { waiting: pending }: Pick<Pending, 'waiting'>,
  rows: readonly WaitingPost[],
  fits: (row: WaitingPost) => boolean,
): WaitingPost[] {
  return [
    ...rows.filter(({ key }) => !pending.has(key)),
    ...[...pending.values()].filter((row) => row !== undefined),
  ].filter(fits);
}

export function newestFirst(contacts: readonly Contact[]): readonly Contact[] {
  return [...contacts].sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
}
