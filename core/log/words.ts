import type { Contact } from '../contact.ts';

/** More words of one contact are not looked up: a contact costs its words on every save. */
const mostWords = 48;
const longest = 16;

/** The words by which text is searched: without case and accents, in order, each once. */
export function wordsOf(text: string): readonly string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(folded.match(/[\p{L}\p{N}]{2,}/gu)?.map((word) => word.slice(0, longest)))];
}

/** The words by which a contact is found: who, the numbers and notes, what the customer wrote. */
export function contactWords(contact: Contact): readonly string[] {
  const { author, crmReference, note, replyTitle, handedTo, postText } = contact;
  const texts = [author.name, author.handle, crmReference, handedTo, replyTitle, note, postText];
  return wordsOf(texts.filter(Boolean).join(' ')).slice(0, mostWords);
}
