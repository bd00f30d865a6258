/** Two letters for an avatar: "Truus van der Zandt" → "TZ", "opdefiets" → "OP". */
export function initials(name: string): string {
  const words = name.split(/[^\p{L}\d]+/u).filter((word) => word.length > 0);
  const first = words[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (last === '' ? first.slice(0, 2) : `${first[0]}${last[0]}`).toUpperCase();
}

/** One of eight colours of the style sheet, always the same for the same name. */
export function hue(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 131 + (letter.codePointAt(0) ?? 0)) % 10_007;
  return sum % 8;
}
