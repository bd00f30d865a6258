import type { Contact } from '../contact.ts';
import { applyToPerson } from '../person/apply-person.ts';
import { isPersonEvent } from '../person/events.ts';
import type { Person } from '../person/person.ts';
import type { PostKey } from '../post.ts';
import type { WaitingPost } from '../waiting.ts';
import { contactStamps } from './contact-stamps.ts';
import type { EventDraft } from './events.ts';
import { stampsAfter } from './stamps.ts';

/**
 * From event to row. Every event touches one row at most; the tables are what these functions make of the log,
 * so that a lost table can be made again.
 */

/** The row that an event touches. */
export type RowAddress =
  | { readonly table: 'waiting'; readonly key: PostKey }
  | { readonly table: 'contacts'; readonly id: string }
  | { readonly table: 'persons'; readonly id: string }
  | { readonly table: 'none'; readonly id: string };

export function addressOf(event: EventDraft): RowAddress {
  if (isPersonEvent(event)) return { table: 'persons', id: event.id };
  switch (event.kind) {
    case 'postTimed':
      return { table: 'waiting', key: event.row.key };
    case 'logExported':
      return { table: 'none', id: event.hash };
    case 'contactMade':
      return { table: 'contacts', id: event.contact.id };
    case 'postChanged':
    case 'postClosed':
    case 'postReopened':
      return { table: 'waiting', key: event.key };
    default:
      return { table: 'contacts', id: event.id };
  }
}

/**
 * The waiting post after an event; `undefined` when there is none. The first sight wins: a second tab that sees the
 * same post does not start its clock again. A change of a post that is not there changes nothing.
 */
export function applyToWaiting(row: WaitingPost | undefined, event: EventDraft): WaitingPost | undefined {
  switch (event.kind) {
    case 'postTimed':
      return row ?? withPractice(event.row, event);
    case 'postChanged':
    case 'postClosed':
    case 'postReopened':
      return row && patched(row, { ...event.patch, stamps: stampsAfter(row, event.patch, event.at) });
    default:
      return row;
  }
}

/** The contact after an event; `undefined` when there is none (any more). */
export function applyToContact(row: Contact | undefined, event: EventDraft): Contact | undefined {
  switch (event.kind) {
    case 'contactMade':
      return row ?? withPractice(event.contact, event);
    case 'contactChanged':
    case 'contactCopied':
      return row && patched(row, { changedAt: event.at, ...event.patch, stamps: contactStamps(row, event) });
    case 'contactPruned':
      return row && patched(row, event.patch);
    case 'contactRemoved':
      return undefined;
    default:
      return row;
  }
}

/** The tables in memory. */
export interface LogRows {
  readonly waiting: ReadonlyMap<PostKey, WaitingPost>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly persons: ReadonlyMap<string, Person>;
}

export const noRows: LogRows = { waiting: new Map(), contacts: new Map(), persons: new Map() };

export function applyEvent(rows: LogRows, event: EventDraft): LogRows {
  if (isPersonEvent(event)) {
    const next = applyToPerson(rows.persons.get(event.id), event);
    return { ...rows, persons: withRow(rows.persons, event.id, next) };
  }
  const address = addressOf(event);
  if (address.table === 'none') return rows;
  if (address.table === 'waiting') {
    const next = applyToWaiting(rows.waiting.get(address.key), event);
    return { ...rows, waiting: withRow(rows.waiting, address.key, next) };
  }
  const next = applyToContact(rows.contacts.get(address.id), event);
  return { ...rows, contacts: withRow(rows.contacts, address.id, next) };
}

function withRow<T>(rows: ReadonlyMap<string, T>, key: string, row: T | undefined): ReadonlyMap<string, T> {
  if (rows.get(key) === row) return rows;
  const next = new Map(rows);
  if (row === undefined) next.delete(key);
  else next.set(key, row);
  return next;
}

function withPractice<T extends { readonly practice?: boolean }>(row: T, event: EventDraft): T {
  return event.practice && !row.practice ? { ...row, practice: true } : row;
}

/** A field set to `undefined` is removed. */
function patched<T extends object>(row: T, patch: object): T {
  const next = { ...row } as Record<string, unknown>;
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  return next as T;
}
