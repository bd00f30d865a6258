import { isPersonKind } from '../person/events.ts';
import type { Handle } from '../person/person.ts';
import type { Author, PostKey } from '../post.ts';
import type { SealedEvent } from './chain.ts';

/** What a stored event says of its row, also when a part of it was forgotten. */

type Plain = Readonly<Record<string, unknown>>;

/** The id of a contact or person, or the hash that the facts know a post by. */
export function rowNameOf(event: Pick<SealedEvent, 'kind' | 'facts'>): string | undefined {
  const name = tableOf(event) === 'posts' ? event.facts['key'] : (event.facts['id'] ?? plain(event.facts['row'])['id']);
  return typeof name === 'string' ? name : undefined;
}

export type RowTable = 'posts' | 'contacts' | 'persons';

export function tableOf({ kind }: Pick<SealedEvent, 'kind'>): RowTable {
  return isPersonKind(kind) ? 'persons' : kind.startsWith('post') ? 'posts' : 'contacts';
}

/** Rows by the names that the facts know them by: ids, and hashes of the keys of posts. */
export type RowNames = Readonly<Record<RowTable, ReadonlySet<string>>>;

export function noNames(): Readonly<Record<RowTable, Set<string>>> {
  return { posts: new Set(), contacts: new Set(), persons: new Set() };
}

export function countNames({ posts, contacts, persons }: RowNames): number {
  return posts.size + contacts.size + persons.size;
}

/** The key of a post; absent when it was forgotten. */
export function postKeyIn({ personal }: Pick<SealedEvent, 'personal'>): PostKey | undefined {
  const key = plain(personal?.['row'])['key'] ?? personal?.['key'];
  return typeof key === 'string' ? key : undefined;
}

/**
 * Whom the row is about, as far as the event still says it: who wrote the post, or the handles of a person.
 * @param site of the row; a change does not say it again
 */
export function authorsIn(event: Pick<SealedEvent, 'facts' | 'personal'>, site: string): readonly Handle[] {
  const { personal } = event;
  const handles = [plain(personal?.['handle']), ...list(plain(personal?.['person'])['handles']).map(plain)];
  return [
    ...personalParts(event).map((part) => ({ site, author: part['author'] ?? plain(part['post'])['author'] })),
    ...handles.map((handle) => ({ site: String(handle['site'] ?? ''), author: handle['author'] })),
  ].flatMap(({ site: on, author }) => (isAuthor(author) ? [{ site: on, author }] : []));
}

/** Of the event that made the row. */
export function siteIn({ facts }: Pick<SealedEvent, 'facts'>): string | undefined {
  const row = plain(facts['row']);
  const site = row['site'] ?? plain(row['post'])['site'];
  return typeof site === 'string' ? site : undefined;
}

/** A whole row, or what a change set. */
export function personalParts({ personal }: Pick<SealedEvent, 'personal'>): readonly Plain[] {
  return [plain(personal?.['row']), plain(personal?.['set'])];
}

/** Every text in it, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function isAuthor(value: unknown): value is Author {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function plain(value: unknown): Plain {
  return typeof value === 'object' && value !== null ? (value as Plain) : {};
}
