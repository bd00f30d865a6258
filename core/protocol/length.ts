/** How a site counts, and its limit. The same shape as an adapter's `maxLength`. */
export interface LengthRule {
  readonly limit: number;
  readonly count: 'characters' | 'graphemes' | 'x';
}

/** Every link counts as 23 on X, whatever its length. */
const X_LINK = 23;
/** Code points that weigh 1 on X; all others weigh 2 (configuration v3 of X's counter, facts of November 2026). */
const lightRanges = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;
const emoji = /\p{RGI_Emoji}/gv;
const withScheme = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’]/giu;
/** X also links bare domains. Not every top-level domain: those that Dutch and English service teams write. */
const bareDomain =
  /(?<![\p{L}\d@/._-])(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+(?:nl|be|com|org|net|eu|de|fr|uk|lu|info|nu|io|app|dev|gov|edu|amsterdam|frl|gent|vlaanderen|brussels)(?![\p{L}\d@-])(?:\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’])?/giu;
const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/**
 * Length of a text as a site counts it.
 * `characters`: UTF-16 units, as `maxlength` of a text box; `graphemes`: what a person sees as one sign;
 * `x`: weighted, see `weighForX`.
 */
export function measureLength(text: string, count: LengthRule['count']): number {
  if (count === 'x') return weighForX(text);
  return count === 'graphemes' ? Array.from(graphemes.segment(text)).length : text.length;
}

/** X's count: after NFC, a link is 23, an emoji (however it is built) 2, other signs 1 or 2 by their code point. */
export function weighForX(text: string): number {
  let links = 0;
  const countLink = () => {
    links += 1;
    return '';
  };
  const rest = text.normalize('NFC').replace(withScheme, countLink).replace(bareDomain, countLink);
  let weight = links * X_LINK;
  const plain = rest.replace(emoji, () => {
    weight += 2;
    return '';
  });
  for (const sign of plain) weight += weighSign(sign.codePointAt(0) ?? 0);
  return weight;
}

function weighSign(codePoint: number): 1 | 2 {
  return lightRanges.some(([from, to]) => codePoint >= from && codePoint <= to) ? 1 : 2;
}
