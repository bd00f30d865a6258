import type { Contact } from '../contact.ts';
import { wordsOf } from './words.ts';

/** What a post is about, as far as it can be told. */
export interface Subject {
  readonly text: string;
  /** Replies that are suggested for it, the best first. */
  readonly replyIds: readonly string[];
  readonly category?: string | undefined;
}

/** Shorter words say little of a subject. */
const shortest = 4;
/** Share of the words of the shorter text that have to be the same. */
const alike = 0.5;

/**
 * Public replies of ours on the same subject that can be referred to, the nearest first, then the newest: made of a reply
 * that is suggested here, or of the same category with like words. Only what was seen on the site, with its link.
 * Of several with one link the nearest.
 * @param contacts newest first
 */
export function answeredBefore(contacts: readonly Contact[], subject: Subject, most: number): readonly Contact[] {
  const words = subjectWords(subject.text);
  return contacts
    .flatMap((contact, index) => {
      if (!isPublic(contact)) return [];
      const at = contact.replyId === undefined ? -1 : subject.replyIds.indexOf(contact.replyId);
      const share = shareOf(words, subjectWords(contact.postText ?? ''));
      const isCategory = subject.category !== undefined && contact.category === subject.category;
      const score = (at < 0 ? 0 : 2 / (at + 1)) + (isCategory ? 0.5 : 0) + share;
      return at >= 0 || share >= alike ? [{ contact, score, index }] : [];
    })
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ contact }) => contact)
    .filter(isFirstWithLink())
    .slice(0, most);
}

/** One reply can have answered several people. */
function isFirstWithLink(): (contact: Contact) => boolean {
  const seen = new Set<string | undefined>();
  return ({ replyPermalink }) => !seen.has(replyPermalink) && seen.add(replyPermalink).size > 0;
}

function isPublic({ outcome, isPrivate, channel, replyText, replyPermalink, replySeen }: Contact): boolean {
  const isOpen = outcome === 'answered' && isPrivate !== true && channel === undefined;
  return isOpen && replySeen === true && replyText !== undefined && /^https?:\/\//.test(replyPermalink ?? '');
}

function subjectWords(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).filter((word) => word.length >= shortest));
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smallest = Math.min(one.size, other.size);
  // Two or three words are alike by chance.
  if (smallest < 4) return 0;
  return [...one].filter((word) => other.has(word)).length / smallest;
}
