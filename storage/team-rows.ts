import type { Contact } from '../core/contact.ts';
import { type Group, memberOfId } from '../core/log/merge.ts';
import type { PersonVersion } from '../core/person/person-version.ts';
import type { ContactRow, PersonRow } from './rows.ts';

/** Rows that only the log of a team has. */

/**
 * To which contact of the team's log a reaction belongs, or the id of one that went up in it. A contact of one version
 * has none: it is found by its own id and by its post.
 */
export interface MemberRow {
  readonly member: string;
  readonly key: string;
}

/** A contact is found by its own id without a row for it. */
export function memberRows({ key, members }: Group): readonly MemberRow[] {
  return members.filter((member) => member !== memberOfId(key)).map((member) => ({ member, key }));
}

/** `block`: where its words are. */
export type TeamContactRow = ContactRow & { readonly index: { readonly block?: number } };

/** A linked person, and what each file said of them. */
export type TeamPersonRow = PersonRow & { readonly versions: readonly PersonVersion[] };

/** Words of the contacts that were read together, a line for each: ` word word`. Earlier a list of lines. */
export interface WordBlockRow {
  /** Counted by the database. */
  readonly block?: number;
  readonly ids: readonly string[];
  readonly words: string | readonly string[];
}

/** What the contacts that were added together are found by, as hashes (`team-seen.ts`). */
export interface SeenRow {
  /** Counted by the database, from 1. */
  readonly block?: number;
  readonly hashes: Uint32Array;
}

/** Where there is more than one version; a single one is the contact itself. */
export interface VersionsRow {
  readonly key: string;
  readonly members: readonly string[];
  readonly versions: readonly Contact[];
  readonly hasConflict: 0 | 1;
}

export interface MergedFileRow {
  /** Of what is in it, so that the same file read again is the same row. */
  readonly id: string;
  readonly name: string;
  /** ISO 8601 UTC */
  readonly mergedAt: string;
  readonly contacts: number;
  /** Lines that were left out. */
  readonly skipped: number;
}
