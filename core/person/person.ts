import type { Author } from '../post.ts';

/**
 * One person over several sites. Only a colleague says that handles belong together: Kantlijn suggests, and links
 * nothing by itself. All of it is off until the protocol switches it on (`core/protocol/privacy.ts`).
 */

/** Somebody on one site. */
export interface Handle {
  readonly site: string;
  readonly author: Author;
}

/** A handle and who said that it is this person's. */
export interface LinkedHandle extends Handle {
  /** ISO 8601 UTC */
  readonly at: string;
  readonly agent: string;
}

export interface PersonNote {
  /** UUID, made by the caller. */
  readonly id: string;
  readonly text: string;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly agent: string;
}

/** Row of the table `persons`; everything in it but the id is personal. */
export interface Person {
  /** UUID, made by the caller. */
  readonly id: string;
  /** In the order in which they were linked; each once. A person who has none is no person. */
  readonly handles: readonly LinkedHandle[];
  /** Oldest first. */
  readonly notes: readonly PersonNote[];
  /** Number under which the CRM knows this person. */
  readonly crmReference?: string;
}

export const MAX_HANDLES = 50;
export const MAX_NOTES = 200;
export const MAX_NOTE = 10_000;
