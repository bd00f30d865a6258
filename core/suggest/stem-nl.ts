/**
 * Dutch stems, after the published description of the Snowball algorithm for Dutch
 * (snowballstem.org/algorithms/dutch/stemmer.html), written anew. Accents are folded before.
 */

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouyè'.includes(letter);

/** Start of region 1: after the first consonant that follows a vowel, and at least three letters in. */
function regionAfter(word: string, from: number): number {
  let at = from;
  while (at < word.length && !isVowel(word[at])) at += 1;
  while (at < word.length && isVowel(word[at])) at += 1;
  return Math.min(word.length, at + 1);
}

/** `kk`, `dd`, `tt` at the end become one letter. */
const undouble = (word: string): string => (/(?:kk|dd|tt)$/u.test(word) ? word.slice(0, -1) : word);

/** May `en`, `ene` be taken off: it follows a consonant and is not the end of `gem`. */
const endsOnStem = (stem: string): boolean => !isVowel(stem.at(-1)) && stem !== '' && !stem.endsWith('gem');

function dropPlural(word: string, region1: number): string {
  const inRegion = (ending: string) => word.endsWith(ending) && word.length - ending.length >= region1;
  if (inRegion('heden')) return `${word.slice(0, -5)}heid`;
  for (const ending of ['ene', 'en']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    return inRegion(ending) && endsOnStem(stem) ? undouble(stem) : word;
  }
  for (const ending of ['se', 's']) {
    if (!word.endsWith(ending)) continue;
    const before = word.at(-ending.length - 1);
    return inRegion(ending) && before !== 'j' && !isVowel(before) ? word.slice(0, -ending.length) : word;
  }
  return word;
}

function dropSuffix(word: string, region1: number, region2: number, hadE: boolean): string {
  const inRegion2 = (ending: string) => word.endsWith(ending) && word.length - ending.length >= region2;
  if (word.endsWith('end') || word.endsWith('ing')) {
    if (!inRegion2('end') && !inRegion2('ing')) return word;
    const stem = word.slice(0, -3);
    const canDropIg = stem.endsWith('ig') && stem.length - 2 >= region2 && stem.at(-3) !== 'e';
    return canDropIg ? stem.slice(0, -2) : undouble(stem);
  }
  if (word.endsWith('ig')) return inRegion2('ig') && word.at(-3) !== 'e' ? word.slice(0, -2) : word;
  if (word.endsWith('lijk')) return inRegion2('lijk') ? undouble(dropE(word.slice(0, -4), region1).word) : word;
  if (word.endsWith('baar')) return inRegion2('baar') ? word.slice(0, -4) : word;
  if (word.endsWith('bar')) return inRegion2('bar') && hadE ? word.slice(0, -3) : word;
  return word;
}

function dropE(word: string, region1: number): { readonly word: string; readonly dropped: boolean } {
  const canDrop = word.endsWith('e') && word.length - 1 >= region1 && !isVowel(word.at(-2));
  return canDrop ? { word: undouble(word.slice(0, -1)), dropped: true } : { word, dropped: false };
}

function dropHeid(word: string, region2: number, region1: number): string {
  if (!word.endsWith('heid') || word.length - 4 < region2 || word.at(-5) === 'c') return word;
  const stem = word.slice(0, -4);
  const canDropEn = stem.endsWith('en') && stem.length - 2 >= region1 && endsOnStem(stem.slice(0, -2));
  return canDropEn ? undouble(stem.slice(0, -2)) : stem;
}

/** `maan` and `manen` share a stem: a doubled vowel between two consonants becomes one. */
function undoubleVowel(word: string): string {
  return word.replace(/([^aeiouy])(aa|ee|oo|uu)([^aeiouy])$/u, (_, before, vowels, after) =>
    after === 'I' ? `${before}${vowels}${after}` : `${before}${vowels[0]}${after}`,
  );
}

/** The stem of a folded Dutch word. */
export function stemDutch(plain: string): string {
  // `y` at the start or after a vowel and `i` between vowels are consonants: marked by capitals meanwhile.
  let word = plain.replace(/^y|(?<=[aeiouy])y/gu, 'Y').replace(/(?<=[aeiouy])i(?=[aeiouy])/gu, 'I');
  const region1 = Math.max(3, regionAfter(word, 0));
  const region2 = regionAfter(word, regionAfter(word, 0));
  word = dropPlural(word, region1);
  const withoutE = dropE(word, region1);
  word = dropHeid(withoutE.word, region2, region1);
  word = dropSuffix(word, region1, region2, withoutE.dropped);
  word = undoubleVowel(word);
  return word.toLowerCase();
}
