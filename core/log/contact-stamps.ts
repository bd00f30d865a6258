import type { Contact, ContactPatch, ContactStamps } from '../contact.ts';

/** When which field of a contact was changed by somebody, so that two copies of it can be merged field by field. */

/** Read off the page or set once, by the clock: these tell their own time. */
const tellOwnTime: ReadonlySet<string> = new Set<keyof Contact>([
  'changedAt',
  'stamps',
  'reachLast',
  'reachLastAt',
  'replyReachLast',
  'postEditedAt',
  'crmCopiedAt',
  'followUpKeptAt',
]);

/** The stamps after a change; a patch that brings its own says by itself who changed what, and when. */
export function contactStamps(
  row: Contact,
  { patch, at, agent }: { readonly patch: ContactPatch; readonly at: string; readonly agent: string },
): ContactStamps | undefined {
  if ('stamps' in patch) return patch.stamps;
  const names = Object.keys(patch).filter((name) => !tellOwnTime.has(name));
  if (names.length === 0) return row.stamps;
  return { ...row.stamps, ...Object.fromEntries(names.map((name) => [name, { at, agent }])) };
}

/** The contact without the stamps of fields that nothing is kept of. */
export function keepStamps(contact: Contact, isKept: (field: string) => boolean): Contact {
  if (contact.stamps === undefined) return contact;
  const kept = Object.entries(contact.stamps).filter(([name]) => isKept(name));
  const { stamps: _stamps, ...rest } = contact;
  return kept.length === 0 ? rest : { ...rest, stamps: Object.fromEntries(kept) };
}
