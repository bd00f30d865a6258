/**
 * A text as names and brand words are looked for in it: without capitals, accents and invisible characters,
 * letters in fancy fonts as plain ones, any white space one space.
 */
export function fold(text: string): string {
  // Most texts have nothing in them that takes more than this.
  if (/^[\n -~]*$/.test(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What is left of a text after everything that sites change on the way: links (shortened), emoji and smileys (made
 * pictures), BBCode (made layout), leading mentions (added or hidden), punctuation, capitals and accents.
 */
export function comparable(text: string): string {
  return fold(text)
    .replace(/\[\/?[a-z]+(?:=[^\]]{0,300})?\]/g, ' ')
    .replace(/^(?:@\S+(?:\s|$))+/, '')
    .replace(/https?:\S+|www\.\S+|(?<![\p{L}\p{N}-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/\S*)?/gu, ' ')
    .replace(/[:;=]-?[dpo]\b|:\w+:/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Is `part` in `text` as whole words? Both folded. */
export function hasWords(text: string, part: string): boolean {
  return part !== '' && ` ${text} `.includes(` ${part} `);
}
