/** Dutch citizen service numbers (BSN): nobody but a government may keep one, so none is ever stored. */

/** Weights 9 8 7 6 5 4 3 2 −1; the sum is a multiple of eleven. */
export function isBsn(found: string): boolean {
  const digits = [...found.normalize('NFKC').replace(/\D/g, '').padStart(9, '0')];
  if (digits.length !== 9 || new Set(digits).size === 1) return false;
  const sum = digits.reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}

/** As people write them: in one piece, or in these groups with one sign between them. */
const groupings = [
  [9],
  [4, 2, 3],
  [3, 3, 3],
  [2, 2, 2, 3],
  [3, 2, 2, 2],
  [4, 5],
  [5, 4],
  [1, 1, 1, 1, 1, 1, 1, 1, 1],
] as const;

const digit = '[0-9０-９]';
const grouped = groupings.map(([first, ...rest]) => {
  const sign =
    rest.length === 0
      ? ''
      : `(?:${['[ \u00a0\u2009\u202f]', '\\.', '-', '_'].map((one) => `(?:${rest.map((count) => `${one}${digit}{${count}}`).join('')})`).join('|')})`;
  return `${digit}{${first}}${sign}`;
});

/** No digit beside it, nor one behind a sign that goes on with the number; no part of an address of a page. */
const before = '(?<![0-9０-９/]|[0-9０-９][.,+_-])';
const after = '(?![0-9０-９]|[.,_/-][0-9０-９])';
const form = new RegExp(`${before}(?:${grouped.join('|')})${after}`, 'gu');
/** Said to be one: then also without the nought in front. */
const named = new RegExp(
  `(?<=(?:bsn|sofi|burger ?service)(?:[ -]?(?:nummer|nr\\.?))?[^0-9０-９\\n]{0,12})${digit}{8}${after}`,
  'giu',
);
/** A number of a telephone abroad or with its country: not nine digits of its own. */
const country = /(?:\+|\b00)[1-9][0-9]{0,2}[ .-]?(?:\(0\))?[ .-]?$/;

/**
 * The text with a dot in the place of every digit of a BSN. One in eleven of all other numbers of nine digits passes
 * the check too and is masked with them: rather an order number too many than one of a citizen.
 */
export function maskBsn(text: string): string {
  // Most texts have no such number: looked for in one go.
  if (!/[0-9０-９](?:[^\p{L}]?[0-9０-９]){7}/u.test(text)) return text;
  const mask = (found: string, at: number): string =>
    isBsn(found) && !country.test(text.slice(Math.max(0, at - 12), at)) ? found.replace(/[0-9０-９]/gu, '•') : found;
  return text.replace(form, mask).replace(named, mask);
}
