import type { Contact } from '../contact.ts';
import { contactFields } from './fields.ts';

/** The contact without what people wrote: the post, our reply, notes and what else is a text by `contactFields`. */
export function withoutTexts(contact: Contact): Contact {
  const known: Readonly<Record<string, { readonly group?: string }>> = contactFields;
  const kept = Object.entries(contact).filter(
    ([name]) => !(Object.hasOwn(known, name) && known[name]?.group === 'texts'),
  );
  return Object.fromEntries(kept) as unknown as Contact;
}
