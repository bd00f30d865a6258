import type { Contact } from '../contact.ts';

/**
 * The contact without who of us answered and who changed what. The id of the browser that made it stays: it keeps the
 * contacts of two colleagues apart without saying who they are.
 */
export function withoutStaff(contact: Contact): Contact {
  const { stamps } = contact;
  const bare = { ...contact, agent: '' };
  if (stamps === undefined) return bare;
  const moments = Object.entries(stamps).map(([field, stamp]) => [field, { ...stamp, agent: '' }]);
  return { ...bare, stamps: Object.fromEntries(moments) };
}
