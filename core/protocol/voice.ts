import type { Place } from './left-placeholders.ts';

interface AddressPlace extends Place {
  readonly address: 'je' | 'u';
}

interface AddressAnswer {
  /** Every word that addresses somebody, in order. */
  readonly found: readonly AddressPlace[];
  /** Those of the other form than the protocol wants. */
  readonly wrong: readonly AddressPlace[];
  /** Both forms stand in one text. */
  readonly isMixed: boolean;
}

/**
 * Words of both forms. `je` is also the unstressed form ("dat kun je doen"): in a reply it speaks to the reader, so it
 * counts. "Jullie" does not: it speaks to several people in a je-text as well as in a u-text.
 */
const addressWords: Readonly<Record<string, 'je' | 'u'>> = {
  je: 'je',
  jij: 'je',
  jou: 'je',
  jouw: 'je',
  jouwe: 'je',
  jezelf: 'je',
  jijzelf: 'je',
  jouzelf: 'je',
  alsjeblieft: 'je',
  dankjewel: 'je',
  dankje: 'je',
  u: 'u',
  uw: 'u',
  uwe: 'u',
  uzelf: 'u',
  alstublieft: 'u',
  dankuwel: 'u',
};

/** A whole word: no part of "a.u.b.", "km/u", "u-bocht", "app'je", "@je", "#u". */
const word =
  /(?<![\p{L}\p{M}\p{N}_@#&/'’-])(?<!\p{L}\.)(?:jezelf|jijzelf|jouzelf|jouwe|jouw|jou|jij|je|uzelf|uwe|uw|u|alsjeblieft|alstublieft|dankjewel|dankuwel|dankje)(?![\p{L}\p{M}\p{N}_@/'’-])(?!\.\p{Ll})/giu;
/** What somebody else said, and what is no sentence: quotes, quoted lines, links, addresses, code. */
const notOurs =
  /“[^”\n]*”|„[^”“\n]*[”“]|«[^»\n]*»|"[^"\n]*"|‘[^’\n]*’(?!\p{L})|(?<![\p{L}\p{N}])'[^'\n]*'(?!\p{L})|^\s*>.*$|https?:\/\/\S+|www\.\S+|\S+@\S+|`[^`\n]*`/gmu;
/** "24 u", "17.30 u", "3 u 20": hours. */
const hourBefore = /(?:\d|\bhalf|\bhele|\bpaar|\bzoveel)\s*$/iu;
/** Sayings in which "je" is nobody. */
const saying = /\bje\s+weet\s+(?:het\s+)?(?:maar\s+)?nooit\b|\bhoe\s+heet\s+je\s+dat\b/giu;

/**
 * Where a Dutch text says je and where it says u, against the form that the protocol wants. Only for Dutch texts:
 * the caller knows the language. What stands between quotes is somebody else's.
 */
export function mixedAddress(text: string, want: 'je' | 'u'): AddressAnswer {
  const masked = text.replace(notOurs, blankOut).replace(saying, blankOut);
  const found = Array.from(masked.matchAll(word)).flatMap((match): AddressPlace[] => {
    const written = match[0];
    const address = addressWords[written.toLowerCase()];
    if (
      address === undefined ||
      (written === 'u' && hourBefore.test(masked.slice(Math.max(0, match.index - 12), match.index)))
    )
      return [];
    return [{ text: written, start: match.index, end: match.index + written.length, address }];
  });
  return {
    found,
    wrong: found.filter((place) => place.address !== want),
    isMixed: new Set(found.map((place) => place.address)).size > 1,
  };
}

/** As many signs as before, so that places stay true. */
function blankOut(found: string): string {
  return found.replace(/[^\n]/g, '\u0001');
}
