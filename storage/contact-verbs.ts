import type { Contact } from '../core/contact.ts';
import type { SealedEvent } from '../core/log/chain.ts';
import { personKeys } from '../core/log/person.ts';
import { hasHandle } from '../core/person/apply-person.ts';
import type { Handle } from '../core/person/person.ts';
import type { Author, PostKey } from '../core/post.ts';
import { newestFirst, overlayContacts } from './overlay.ts';
import { findHistory } from './persons.ts';
import {
  type ContactPage,
  type ContactQuery,
  findContacts,
  findContactsOfPerson,
  fitsQuery,
  readContact,
} from './queries.ts';
import type { Reader } from './reader.ts';
import { bare } from './rows.ts';
import type { Writer } from './writer.ts';

/** What was logged. */

export interface ContactVerbs {
  contact(id: string): Promise<Contact | undefined>;
  /** The newest contact about a post. */
  contactForPost(key: PostKey): Promise<Contact | undefined>;
  /** Newest first. */
  contactsOfPerson(site: string, author: Author, which?: { readonly practice?: boolean }): Promise<readonly Contact[]>;
  contacts(query: ContactQuery): Promise<ContactPage>;
  /** Contacts under any of these handles, newest first. Without practice. */
  historyOf(handles: readonly Handle[]): Promise<readonly Contact[]>;
  /** What happened to a contact, oldest first. */
  history(contactId: string): Promise<readonly SealedEvent[]>;
  /** How many contacts were made from … to …, ISO 8601 UTC. */
  countContacts(from: string, to: string): Promise<number>;
}

export function makeContactVerbs({ pending }: Pick<Writer, 'pending'>, read: Reader): ContactVerbs {
  return {
    async contact(id) {
      const row = await read((db) => readContact(db, id), undefined);
      return pending.contacts.has(id) ? pending.contacts.get(id) : row;
    },

    async contactForPost(key) {
      const rows = await read(async (db) => {
        const real = await db.contacts.where('postKey').equals(key).toArray();
        return [...real, ...(await db.practiceContacts.where('postKey').equals(key).toArray())];
      }, []);
      return newestFirst(overlayContacts(pending, rows.map(bare), ({ postKey }) => postKey === key))[0];
    },

    async contactsOfPerson(site, author, { practice = false } = {}) {
      const rows = await read((db) => findContactsOfPerson(db, site, author, practice), []);
      const keys = personKeys(site, author);
      return overlayContacts(
        pending,
        rows,
        (contact) =>
          (contact.practice ?? false) === practice &&
          personKeys(contact.site, contact.author).some((key) => keys.includes(key)),
      );
    },

    async contacts(query) {
      const page = await read((db) => findContacts(db, query), { contacts: [], total: 0 });
      const fits = (contact: Contact) => !contact.practice && fitsQuery(contact, query);
      const contacts = overlayContacts(pending, page.contacts, fits);
      return { contacts, total: Math.max(page.total, contacts.length) };
    },

    async historyOf(handles) {
      const rows = await read((db) => findHistory(db, handles), []);
      return overlayContacts(pending, rows, (contact) => !contact.practice && hasHandle({ handles }, contact));
    },

    history: (contactId) => read.whole((db) => db.events.where('facts.id').equals(contactId).sortBy('seq'), []),

    countContacts: (from, to) => read((db) => db.contacts.where('createdAt').between(from, to, true, false).count(), 0),
  };
}
