import * as z from 'zod/mini';
import type { Contact } from '../contact.ts';
import { MAX_NOTE, type Person } from '../person/person.ts';
import type { LinkSuggestion } from '../person/suggest-links.ts';
import { authorSchema } from '../post-schema.ts';
import type { PrivacyChoices } from '../protocol/privacy.ts';
import { agentSenders, message, none, siteOrNone, uuid } from './shapes.ts';

const handle = z.strictObject({ site: siteOrNone, author: authorSchema });

/**
 * One person over several sites. Every one of these is refused (`switchedOff`) until the protocol in force switches the
 * part that it is about on with a reason.
 */
export const personMessages = {
  /** Who this is as far as colleagues said, the history, and who may be the same person. */
  getPerson: message(agentSenders, handle),
  /** Says that two handles are one person. `personId`: for a person who is not there yet. */
  linkHandles: message(agentSenders, z.strictObject({ commandId: uuid, personId: uuid, one: handle, other: handle })),
  unlinkHandle: message(agentSenders, z.strictObject({ commandId: uuid, id: uuid, handle })),
  /** Writes a note on the person of this handle; '' takes it away. */
  notePerson: message(
    agentSenders,
    z.strictObject({
      commandId: uuid,
      personId: uuid,
      noteId: uuid,
      handle,
      text: z.string().check(z.maxLength(MAX_NOTE)),
      /** What stood there when it was shown. */
      before: z.string().check(z.maxLength(MAX_NOTE)),
    }),
  ),
  /** The number under which the CRM knows the person of this handle; '' takes it away. */
  numberPerson: message(
    agentSenders,
    z.strictObject({
      commandId: uuid,
      personId: uuid,
      handle,
      number: z.string().check(z.maxLength(500)),
      /** What stood there when it was shown. */
      before: z.string().check(z.maxLength(2_000)),
    }),
  ),
  /** How much is kept of all this, whatever is on; for the privacy screen. */
  countPersons: message(['extension'], none),
  /** Takes all links, notes and numbers out of the log, for good. Allowed also while they are off. */
  forgetLinks: message(['extension'], none),
} as const;

/** Contacts that are sent along; the log has the rest. */
export const MOST_HISTORY = 100;

export interface PersonView {
  readonly choices: PrivacyChoices;
  /** With what is on only: no handles of other sites without links, no notes without notes. */
  readonly person?: Person;
  /** Over all handles, newest first, at most `MOST_HISTORY`. */
  readonly contacts: readonly Contact[];
  readonly total: number;
  /** For a colleague to judge; never linked by itself. */
  readonly suggestions: readonly LinkSuggestion[];
}

export interface PersonAnswers {
  getPerson: PersonView;
  linkHandles: null;
  unlinkHandle: null;
  notePerson: null;
  numberPerson: null;
  countPersons: { readonly persons: number; readonly handles: number; readonly notes: number };
  forgetLinks: { readonly persons: number };
}
