/**
 * Characters that change how a text reads without being seen: the twelve that steer direction, those without width,
 * tags and variation selectors. A name can pass for another name with them, so they are shown by their names.
 * Source: Unicode 17, properties Bidi_Control and Default_Ignorable_Code_Point.
 */
const names: Readonly<Record<number, string>> = {
  173: 'SHY',
  847: 'CGJ',
  1564: 'ALM',
  4447: 'HCF',
  4448: 'HJF',
  6158: 'MVS',
  8203: 'ZWSP',
  8204: 'ZWNJ',
  8205: 'ZWJ',
  8206: 'LRM',
  8207: 'RLM',
  8234: 'LRE',
  8235: 'RLE',
  8236: 'PDF',
  8237: 'LRO',
  8238: 'RLO',
  8288: 'WJ',
  8294: 'LRI',
  8295: 'RLI',
  8296: 'FSI',
  8297: 'PDI',
  12644: 'HF',
  65279: 'BOM',
  65440: 'HHF',
};

const suspect = /\p{Default_Ignorable_Code_Point}/u;

/** Emoji are built with joiners, tags and selectors; there they belong. */
const emoji = /\p{RGI_Emoji}/v;

/** Arabic, Persian, Hindi and others spell with the joiners (ZWNJ, ZWJ). */
const spellsWithJoiners =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}][\u200C\u200D]$/u;

export interface TextPart {
  readonly text: string;
  /** Name of a character that cannot be seen; `text` is then that character. */
  readonly hidden?: string;
}

/**
 * Splits a text in what is seen and what is not. Joined together the parts are the text, unchanged.
 */
export function visibleParts(text: string): readonly TextPart[] {
  if (!suspect.test(text)) return text === '' ? [] : [{ text }];
  const parts: TextPart[] = [];
  let seen = '';
  for (const { segment } of new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text)) {
    if (emoji.test(segment)) {
      seen += segment;
      continue;
    }
    for (const character of segment) {
      if (!suspect.test(character) || spellsWithJoiners.test(seen.slice(-2) + character)) {
        seen += character;
        continue;
      }
      if (seen !== '') parts.push({ text: seen });
      seen = '';
      parts.push({ text: character, hidden: nameOf(character) });
    }
  }
  if (seen !== '') parts.push({ text: seen });
  return parts;
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return names[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The same on one line of plain text, for attributes: `⟪RLO⟫`. */
export function visibleText(text: string): string {
  return visibleParts(text)
    .map((part) => (part.hidden === undefined ? part.text : `⟪${part.hidden}⟫`))
    .join('');
}
