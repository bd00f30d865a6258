/** From a post as people write it to plain words: the first step of every comparison. */

const urlPattern = /\b(?:https?:\/\/|www\.)\S+/giu;
const mailPattern = /\S+@\S+\.\S+/gu;
const mentionPattern = /(^|[^\p{L}\p{N}_])@[\p{L}\p{N}_.-]+/gu;
/** `{naam}` or `{{naam}}` in a reply's text: filled in later, so not a word of the reply. */
const placeholderPattern = /\{+[^{}]*\}+/gu;
const hashtagPattern = /#([\p{L}\p{N}_]+)/gu;
const tokenPattern = /\p{Extended_Pictographic}|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|\p{N}+/gu;
const humpPattern = /(\p{Ll})(\p{Lu})|(\p{L})(\p{N})|(\p{N})(\p{L})/gu;

/** Longest text that is looked at, in characters: a forum story says what it is about well before that. */
const maxLength = 6_000;

/** One word of a text: as written (for showing why) and folded (for comparing). */
export interface Word {
  readonly written: string;
  readonly plain: string;
}

/** Splits `#WachtTijd2024` into its parts: people write sentences in hashtags. */
function splitHashtag(_: string, tag: string): string {
  const parts = tag.replaceAll('_', ' ').replace(humpPattern, '$1$3$5 $2$4$6');
  return ` ${parts} `;
}

/** Lower case without accents; a letter that stands three times or more is kept twice (`zoooo` → `zoo`). */
export function foldWord(written: string): string {
  if (/^[a-z]+$/u.test(written)) return written.replace(/([a-z])\1{2,}/gu, '$1$1');
  return written
    .normalize('NFKD')
    .replace(/\p{M}|'/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/(\p{L})\1{2,}/gu, '$1$1');
}

/** The words of a text in order. Addresses, mentions and placeholders are dropped; an emoji is a word. */
export function readWords(text: string): Word[] {
  const cleaned = text
    .slice(0, maxLength)
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/gu, "'")
    .replace(placeholderPattern, ' ')
    .replace(urlPattern, ' ')
    .replace(mailPattern, ' ')
    .replace(mentionPattern, '$1 ')
    .replace(hashtagPattern, splitHashtag);
  const words: Word[] = [];
  for (const match of cleaned.matchAll(tokenPattern)) {
    const written = match[0];
    const plain = foldWord(written);
    if (plain !== '') words.push({ written, plain });
  }
  return words;
}
