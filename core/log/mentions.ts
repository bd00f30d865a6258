import type { Contact } from '../contact.ts';
import type { Person } from '../person/person.ts';
import type { Author, Post, Quote } from '../post.ts';
import { firstName } from '../protocol/first-name.ts';
import type { WaitingPost } from '../waiting.ts';
import { contactFields, waitingFields } from './fields.ts';
import { maskFields } from './mask-fields.ts';

/** The name of a person in what was written about others: found, and made unreadable. */

/** In the place of a name. */
export const maskedName = '•••';

/** Where a person is named in what belongs to others. */
export interface Mentions {
  readonly contacts: number;
  /** And notes on linked persons. */
  readonly posts: number;
  /** In the log of a team. */
  readonly team: number;
  /** Replies that the agent keeps beside the protocol. */
  readonly ownReplies: number;
  /** Saved views of exports; these go as a whole. */
  readonly views: number;
  /** Beginnings of such texts, around the name; not all. */
  readonly excerpts: readonly string[];
}

export interface MentionMask {
  /** Quick: can there be a mention at all? On any text, also on JSON. */
  readonly mayBeIn: (text: string) => boolean;
  /** @param isGreeting the text is ours, so that a first name after a greeting can be this person. */
  readonly text: (text: string, isGreeting?: boolean) => string;
  /** Is somebody else called by the same first name? Then a greeting in a reply to them is theirs. */
  readonly isNamesake: (name: string) => boolean;
  /** A contact, or a part of one as an event holds it; `isNamesake`: of whoever wrote the post, when it does not say. */
  readonly contact: <T extends Partial<Contact>>(contact: T, isNamesake?: boolean) => T;
  /** What colleagues noted of somebody else. */
  readonly person: (person: Person) => Person;
  /** The same for a waiting post. */
  readonly waiting: <T extends WaitingPart>(row: T, isNamesake?: boolean) => T;
}

type WaitingPart = Partial<Omit<WaitingPost, 'post'>> & { readonly post?: Partial<Post> };

const greetings = 'beste|hoi|hallo|hey|hé|hi|hello|dear|dag|geachte|goedemorgen|goedemiddag|goedenavond|ha';
/** Fields that we wrote ourselves. */
const ours: ReadonlySet<string> = new Set(['replyText', 'inserted.text', 'answered.reply']);

/**
 * @param authors one person, as the log knows them
 * @returns `undefined`: too little is known to find them in a text.
 */
export function makeMentionMask(authors: readonly Author[]): MentionMask | undefined {
  const known = distinct(authors.flatMap(({ name, handle, url }) => [bareLink(url), handle?.replace(/^@/, ''), name]));
  if (known.length === 0) return undefined;
  const firsts = distinct(authors.map(({ name }) => firstName(name))).filter((first) => !known.includes(first));
  const full = new RegExp(`(?<![\\p{L}\\p{N}_])@?(?:${known.map(pattern).join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  const first = firsts.map(pattern).join('|');
  const greeted = new RegExp(`((?<![\\p{L}\\p{N}])(?:${greetings})\\s+)(?:${first})(?![\\p{L}\\p{N}_])`, 'giu');
  const named = new RegExp(`(?<!\\p{L})(?:${first})(?!\\p{L})`, 'iu');
  const quick = [...known, ...firsts].map(quickly);
  const words = [...new Set([...known, ...firsts].map(longestWord))];

  const maskText = (text: string, isGreeting = false): string => {
    const masked = text.replace(full, maskedName);
    return isGreeting && firsts.length > 0 ? masked.replace(greeted, `$1${maskedName}`) : masked;
  };
  const isNamesake = (name: string) => firsts.length > 0 && named.test(name);
  const isThem = (one: string | undefined) => one !== undefined && maskText(one).trim() === maskedName;

  return {
    mayBeIn(text) {
      // Nearly every text ends here: a whole log is looked through.
      const lower = text.toLowerCase();
      if (!words.some((word) => lower.includes(word))) return false;
      const plain = quickly(text);
      return quick.some((one) => plain.includes(one));
    },
    text: maskText,
    isNamesake,
    contact(contact, isOther = isNamesake(contact.author?.name ?? '')) {
      return maskFields(contact, contactFields, (text, field) => maskText(text, ours.has(field) && !isOther));
    },
    person: ({ notes, ...person }) => ({
      ...person,
      notes: notes.map((note) => ({ ...note, text: maskText(note.text) })),
    }),
    waiting(row, isOther = isNamesake(row.post?.author?.name ?? '')) {
      const masked = maskFields(row, waitingFields, (text, field) => maskText(text, ours.has(field) && !isOther));
      if (masked.post === undefined) return masked;
      const { mentions, quotes } = masked.post;
      const post = {
        ...masked.post,
        ...(mentions === undefined ? {} : { mentions: mentions.filter((one) => !isThem(one)) }),
        ...(quotes === undefined ? {} : { quotes: quotes.map(maskQuote) }),
      };
      return { ...masked, post };
    },
  };

  function maskQuote({ author, ...quote }: Quote): Quote {
    return author === undefined ? quote : { ...quote, author: maskText(author) };
  }
}

/** Longest first; a single letter finds everything. */
function distinct(words: readonly (string | undefined)[]): readonly string[] {
  const trimmed = words.flatMap((word) => word?.trim() ?? []).filter((word) => word.length > 1);
  return [...new Set(trimmed)].sort((a, b) => b.length - a.length);
}

function bareLink(url: string | undefined): string | undefined {
  return url?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/** Spaces of any kind between the words of a name. */
function pattern(words: string): string {
  return words
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s+');
}

/** Of a name, as JSON has it too. */
function longestWord(name: string): string {
  const [longest = ''] = name
    .toLowerCase()
    .split(/[\s\\"]+/u)
    .sort((a, b) => b.length - a.length);
  return longest;
}

/** JSON writes a quote with a backslash, and a name may be broken over lines. */
function quickly(text: string): string {
  return text.toLowerCase().replace(/\\[nrt]|[\s\\"]+/g, '');
}
