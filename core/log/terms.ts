import type { Contact, ContactPatch } from '../contact.ts';
import type { Protocol } from '../protocol/schema.ts';
import { keepStamps } from './contact-stamps.ts';
import { contactFields } from './fields.ts';
import { forgetContact, nobody } from './split.ts';

/**
 * How long the log keeps what. Texts go first, then names and links, then what else leads to a person; figures stay.
 * A term counts from the day of the contact, for a post from the day on which it was closed or seen last.
 */

/** Days. */
export interface Terms {
  readonly texts: number;
  readonly names: number;
  readonly contacts: number;
  /** Nothing goes before it was exported (public archives). */
  readonly untilExported: boolean;
}

/** A year for what was said, two for who said it, five for case numbers and to whom it was handed. */
export const defaultTerms: Terms = { texts: 365, names: 730, contacts: 1_825, untilExported: false };

/** Those of the protocol. A text names people too: it is never kept longer than names are. */
export function termsOf(protocol: Pick<Protocol, 'retention'> | undefined): Terms {
  const { textsDays, namesDays, contactsDays, untilExported = false } = protocol?.retention ?? {};
  const contacts = contactsDays ?? Math.max(defaultTerms.contacts, namesDays ?? 0);
  const names = Math.min(namesDays ?? defaultTerms.names, contacts);
  return { texts: Math.min(textsDays ?? defaultTerms.texts, names), names, contacts, untilExported };
}

/** What is older than these moments has passed its term, ISO 8601 UTC. */
export interface TermEnds {
  readonly texts: string;
  readonly names: string;
  readonly contacts: string;
  /** Where nothing goes before it was exported: what was changed after this moment stays, ISO 8601 UTC; '' all. */
  readonly exportedUpTo?: string;
}

const msPerDay = 86_400_000;

/** @param exportedUpTo what is older was exported; '' nothing */
export function termEnds({ untilExported, ...days }: Terms, now: Date, exportedUpTo: string): TermEnds {
  const end = (count: number): string => {
    const moment = new Date(now.getTime() - count * msPerDay).toISOString();
    return untilExported && exportedUpTo < moment ? exportedUpTo : moment;
  };
  return {
    texts: end(days.texts),
    names: end(days.names),
    contacts: end(days.contacts),
    ...(untilExported ? { exportedUpTo } : {}),
  };
}

/** What stays of what leads to a person: names and links, references, nothing. */
export type Kept = 'names' | 'references' | 'nothing';

/** What may be kept of a contact; `undefined` as long as all of it may. */
export function keptOf(
  { createdAt, changedAt }: Pick<Contact, 'createdAt' | 'changedAt'>,
  ends: TermEnds,
): Kept | undefined {
  if (ends.exportedUpTo !== undefined && changedAt > ends.exportedUpTo) return undefined;
  if (createdAt < ends.contacts) return 'nothing';
  if (createdAt < ends.names) return 'references';
  return createdAt < ends.texts ? 'names' : undefined;
}

const groups = { names: ['texts'], references: ['texts', 'names'] } as const;

/** The contact without what has passed its term; the same object when there is nothing of it. */
export function pruneContact(contact: Contact, kept: Kept): Contact {
  if (kept === 'nothing') return hasPersonal(contact) ? forgetContact(contact) : contact;
  const gone = Object.entries(contactFields).filter(
    ([name, field]) =>
      field.part === 'personal' &&
      (groups[kept] as readonly string[]).includes(field.group) &&
      contact[name as keyof Contact] !== undefined &&
      !(name === 'author' && contact.author.name === ''),
  );
  if (gone.length === 0) return contact;
  const names = new Set(gone.map(([name]) => name));
  const rest = Object.fromEntries(Object.entries(contact).filter(([name]) => !names.has(name)));
  const left = { ...(rest as unknown as Contact), ...(names.has('author') ? { author: nobody } : {}) };
  return keepStamps(left, (name) => !names.has(name));
}

/** The same by the terms that it has passed. */
export function pruneByTerms(contact: Contact, ends: TermEnds): Contact {
  const kept = keptOf(contact, ends);
  return kept === undefined ? contact : pruneContact(contact, kept);
}

/**
 * What still leads to a person, to be written anew when the events that held it lose their personal part; and when its
 * fields were changed, which those events would have told.
 */
export function personalPatch(contact: Contact): ContactPatch {
  const personal = Object.entries(contact).filter(
    ([name, value]) =>
      value !== undefined &&
      name in contactFields &&
      contactFields[name as keyof Contact].part === 'personal' &&
      !(name === 'author' && contact.author.name === ''),
  );
  const { stamps } = contact;
  return { ...Object.fromEntries(personal), ...(personal.length === 0 || stamps === undefined ? {} : { stamps }) };
}

function hasPersonal(contact: Contact): boolean {
  return Object.keys(personalPatch(contact)).length > 0;
}
