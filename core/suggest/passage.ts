import { foldWord } from './text.ts';

/** Letters on either side of what matched. */
const around = 60;

/**
 * The first piece of these texts in which one of the words stands, on one line and without the marks of Markdown, to show
 * why something was found. `undefined` when none has one.
 *
 * @param words folded
 */
export function passageWith(texts: readonly string[], words: readonly string[]): string | undefined {
  for (const text of texts) {
    const plain = text.toLowerCase();
    for (const word of words) {
      const at = wholeWordAt(plain, word);
      if (at !== undefined) return cut(text, at);
    }
  }
  // With accents a word is not where its folded form is: line by line.
  for (const text of texts) {
    const line = text
      .split('\n')
      .find((one) => /[^\p{ASCII}]/u.test(one) && words.some((word) => wholeWordAt(foldWord(one), word) !== undefined));
    if (line !== undefined) return cut(line, 0);
  }
  return undefined;
}

/** Where a word begins that is this word. */
function wholeWordAt(text: string, word: string): number | undefined {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWhole = !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
    if (isWhole) return at;
  }
  return undefined;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function cut(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
  const from = at - lineStart <= around ? lineStart : text.lastIndexOf(' ', at - around) + 1;
  const start = Math.max(lineStart, from);
  const goal = Math.max(at, start) + around;
  const space = text.indexOf(' ', goal);
  const end = goal >= lineEnd || space < 0 || space > lineEnd ? Math.min(lineEnd, goal + around) : space;
  const words = text
    .slice(start, end)
    .replace(/!?\[([^\]]*)\]\([^)]*\)?/gu, '$1')
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d+[.)])\s+/u, '')
    .replace(/[*`]+|(?<!\p{L})_+|_+(?!\p{L})/gu, '')
    .replace(/\|/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return `${start > lineStart ? '… ' : ''}${words}${end < lineEnd ? ' …' : ''}`;
}
