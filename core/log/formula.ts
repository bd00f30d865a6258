// Blanks, invisible signs, quotes and separators that a spreadsheet skips or that another separator would cut off.
const skipped = '[\\s\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069"\';,|]*';
// The full-width forms count too: Excel in several languages reads them as the plain ones.
const starters = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]';
const formula = new RegExp(`^${skipped}${starters}|^[\\t\\r\\n]`, 'u');

/** Would a spreadsheet take this text for a formula? `@handle` and `+31 6 …` are formulas to it as well. */
export function looksLikeFormula(text: string): boolean {
  return formula.test(text);
}

/** The text with an apostrophe before it where a spreadsheet would calculate; never for a file that goes to a CRM. */
export function guardFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
