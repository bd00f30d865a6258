import type { Contact } from '../contact.ts';
import type { ExportedPerson } from '../person/exported-person.ts';
import type { Author } from '../post.ts';
import { contactFields } from './fields.ts';
import { personKeys } from './person.ts';

/**
 * Contacts with codes in place of persons, for research and works councils. One code is one person (agent, contact,
 * conversation) as long as the export key is the same; without the key nobody can tell which.
 */

export type CodeKind = 'person' | 'agent' | 'contact' | 'conversation' | 'device' | 'linked';

/** The code of a value under the export key; the same value and kind give the same code. */
export type CodeOf = (kind: CodeKind, value: string) => Promise<string>;

/**
 * Facts stay; codes stand for author, agent, contact, conversation and device. Gone are names, profiles, links, ids on
 * the site, notes, case numbers and everything else that is personal, also a field that this version does not know.
 * @param withTexts keeps the post and the reply, with names, mentions, links and numbers masked.
 */
export async function pseudonymise(contact: Contact, codeOf: CodeOf, withTexts: boolean): Promise<Contact> {
  const { site, author, id, agent, deviceId, threadId, postText, replyText, createdAt, outcome, changedAt } = contact;
  const person = codedKey(site, author);
  const masked = (text: string | undefined) =>
    text === undefined ? undefined : maskNames(text, [author.name, author.handle, agent]);
  const [post, reply] = withTexts ? [masked(postText), masked(replyText)] : [];
  return {
    ...facts(contact),
    site,
    outcome,
    createdAt,
    changedAt,
    id: await codeOf('contact', id),
    author: { name: person === undefined ? '' : await codeOf('person', person) },
    agent: agent === '' ? '' : await codeOf('agent', agent),
    deviceId: await codeOf('device', deviceId),
    ...(threadId === undefined ? {} : { threadId: await codeOf('conversation', `${site} ${threadId}`) }),
    ...(post === undefined ? {} : { postText: post }),
    ...(reply === undefined ? {} : { replyText: reply }),
  };
}

/**
 * A linked person as codes: those of the handles are the ones that their contacts have, so that the contacts of one
 * person over several sites can be counted together. Notes and the number in the CRM are gone. `undefined`: one handle,
 * which its contacts say already.
 */
export async function pseudonymisePerson(
  { id, handles }: ExportedPerson,
  codeOf: CodeOf,
): Promise<ExportedPerson | undefined> {
  if (handles.length < 2) return undefined;
  const coded = handles.map(async ({ site, author, at, agent }) => {
    const key = codedKey(site, author);
    return {
      site,
      author: { name: key === undefined ? '' : await codeOf('person', key) },
      at,
      agent: agent === '' ? '' : await codeOf('agent', agent),
    };
  });
  return { id: await codeOf('linked', id), handles: await Promise.all(coded) };
}

/**
 * Of the keys of a person the handle, where there is one: a page shows it with an id or without, and both are one person.
 * Who takes another handle gets another code, since a file is written without knowing all that the log has.
 */
function codedKey(site: string, author: Author): string | undefined {
  return personKeys(site, author).at(-1);
}

/** Members that are facts by `contactFields`; what it does not know counts as personal. Stamps name agents. */
function facts(contact: Contact): Partial<Contact> {
  const known: Readonly<Record<string, { readonly part?: string }>> = contactFields;
  return Object.fromEntries(
    Object.entries(contact).filter(
      ([name]) => name !== 'stamps' && Object.hasOwn(known, name) && known[name]?.part === 'fact',
    ),
  );
}

const mask = '[…]';
const traces = [
  // addresses of pages and of post
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu,
  // mentions, and the initials under a reply
  /(?<![\p{L}\p{N}])[@^][\p{L}\p{N}_.-]+/giu,
  // telephone, account, order and house numbers with a postal code
  /\b\d{4} ?[A-Z]{2}\b/gu,
  /\b[A-Z]{2}\d{2} ?[A-Z]{4}[ \d]{8,}/gu,
  /\+?\d(?:[ ().-]{0,3}\d){5,}/gu,
];

/** Small words between names; a text without them cannot be read. */
const between = new Set([
  'al',
  'd',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'du',
  'el',
  'la',
  'le',
  'of',
  'op',
  't',
  'te',
  'van',
  'von',
]);

/** A part of a name that names somebody, however short. An initial by itself is only a letter of a text. */
function isNamed(part: string): boolean {
  return part.length > 1 && !between.has(part.replace(/['’.]/g, ''));
}

/** Not a name by which a person is known only to those who were there: a text stays personal data. */
function maskNames(text: string, names: readonly (string | undefined)[]): string {
  let masked = text;
  for (const trace of traces) masked = masked.replace(trace, mask);
  const words = names
    .flatMap((name = '') => [name, ...name.split(/\s+/).filter(isNamed)])
    .filter((word) => word !== '');
  for (const word of words.sort((a, b) => b.length - a.length)) {
    masked = masked.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu'),
      mask,
    );
  }
  return masked;
}
