import { hasPromise } from '../core/clock/follow-up.ts';
import type { Contact } from '../core/contact.ts';
import type { Sums } from '../core/log/day-sums.ts';
import { personKeys } from '../core/log/person.ts';
import { keysOf } from '../core/person/apply-person.ts';
import type { Person } from '../core/person/person.ts';
import type { ProtocolSource } from '../core/protocol/incoming.ts';
import type { Protocol } from '../core/protocol/schema.ts';
import type { WaitingPost } from '../core/waiting.ts';

/** Rows as they lie in the database: the contract's row and, under `index`, what it is found by. */

export type WaitingRow = WaitingPost & {
  /** `isOpen` 2: closed, with a promise that is still to be kept. */
  readonly index: { readonly isOpen: 0 | 1 | 2; readonly people: readonly string[] };
};

export type ContactRow = Contact & {
  readonly index: { readonly isCopied: 0 | 1; readonly people: readonly string[] };
};

export type PersonRow = Person & { readonly index: { readonly people: readonly string[] } };

/** Words by which a contact is found. Kept apart: they cost more than the contact, and need not be there at once. */
export interface WordsRow {
  readonly id: string;
  readonly words: readonly string[];
}

/** A contact whose words are still to be written. */
export interface WordsToDo {
  readonly id: string;
  /** Event that changed it. */
  readonly seq: number;
}

/** How many contacts of each kind were made on a day. A day without contacts has no row. */
export interface DaySumsRow {
  /** `2026-11-21`, UTC. */
  readonly day: string;
  readonly sums: Sums;
}

export interface ProtocolRow {
  /** Counted from 1 in the order of keeping. */
  readonly seq: number;
  readonly version: number;
  /** ISO 8601 UTC */
  readonly loadedAt: string;
  /** How it came here; absent on what was kept before sources were. */
  readonly source?: ProtocolSource;
  readonly protocol: Protocol;
}

export interface BlobRow {
  readonly name: string;
  readonly value: unknown;
}

/** Where the tables stand: written in the same transaction as every change of them. */
export interface LogMeta {
  readonly key: 'log';
  /** A new one for each log; another one means that the browser made a new, empty database. */
  readonly generation: string;
  readonly seq: number;
  readonly hash: string;
  /** Last event that is really there; differs from `seq` only when a part of the journal was lost. */
  readonly lastSeq: number;
  /** Counted here, since counting rows takes longer the more there are. Without practice. */
  readonly contacts: number;
  readonly notCopied: number;
  /** Contacts up to this id are in the sums by day; absent: none yet, since the log was made before there were sums. */
  readonly countedTo?: string;
  /** Events that the journal has and their table not yet (`late-events.ts`); absent: it has them all. */
  readonly late?: Late;
}

/** By number, both included. */
export interface Late {
  readonly from: number;
  readonly to: number;
}

interface SchemaMeta {
  readonly key: 'schema';
  readonly version: number;
}

export type MetaRow = LogMeta | SchemaMeta;

export function toWaitingRow(post: WaitingPost): WaitingRow {
  return {
    ...post,
    index: {
      isOpen: post.closedAt === undefined ? 1 : hasPromise(post) ? 2 : 0,
      people: personKeys(post.post.site, post.post.author),
    },
  };
}

export function toContactRow(contact: Contact): ContactRow {
  return {
    ...contact,
    index: {
      isCopied: contact.crmCopiedAt === undefined ? 0 : 1,
      people: personKeys(contact.site, contact.author),
    },
  };
}

export function toPersonRow(person: Person): PersonRow {
  return { ...person, index: { people: keysOf(person) } };
}

/** The row of the contract. */
export function bare<T extends { readonly index: unknown }>(row: T): Omit<T, 'index'> {
  const { index: _index, ...rest } = row;
  return rest;
}
