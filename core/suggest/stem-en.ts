/**
 * English stems, after M.F. Porter's published description ("An algorithm for suffix stripping", 1980,
 * with the later remarks on tartarus.org), written anew.
 */

const consonant = '(?:[^aeiouy]|(?<=[aeiou])y|^y)';
const vowel = '(?:[aeiou]|(?<![aeiou])(?<!^)y)';
const consonants = `${consonant}+`;
const vowels = `${vowel}+`;

/** Measure > 0: `[C](VC){1,}[V]`. */
const hasMeasure = new RegExp(`^(?:${consonants})?${vowels}${consonants}`, 'u');
const hasMeasure1 = new RegExp(`^(?:${consonants})?${vowels}${consonants}(?:${vowels})?$`, 'u');
const hasMeasure2 = new RegExp(`^(?:${consonants})?${vowels}${consonants}${vowels}${consonants}`, 'u');
const hasVowel = new RegExp(vowel, 'u');
/** Ends consonant–vowel–consonant, the last not w, x or y: `hop`, `fil`. */
const endsShort = new RegExp(`${consonant}${vowel}[^aeiouwxy]$`, 'u');
const endsDouble = /([^aeiou])\1$/u;

const step2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['iser', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['logi', 'log'],
  ['eli', 'e'],
];
const step3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['alise', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const step4 = /(?:ement|ance|ence|able|ible|ment|(?<=[st])ion|ant|ent|ism|ate|iti|ous|ive|ize|ise|al|er|ic|ou)$/u;

function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  return word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') ? word.slice(0, -1) : word;
}

function dropPast(word: string): string {
  if (word.endsWith('eed')) return hasMeasure.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const stem = word.slice(0, word.length - ending);
  if (ending === 0 || !hasVowel.test(stem)) return word;
  if (/(?:at|bl|iz)$/u.test(stem)) return `${stem}e`;
  if (endsDouble.test(stem) && !/[lsz]$/u.test(stem)) return stem.slice(0, -1);
  return hasMeasure1.test(stem) && endsShort.test(stem) ? `${stem}e` : stem;
}

function replaceEnding(word: string, table: readonly (readonly [string, string])[]): string {
  for (const [ending, by] of table) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    return hasMeasure.test(stem) ? stem + by : word;
  }
  return word;
}

function dropLong(word: string): string {
  const stem = word.replace(step4, '');
  return stem !== word && hasMeasure2.test(stem) ? stem : word;
}

function dropFinal(word: string): string {
  let stem = word;
  if (stem.endsWith('e')) {
    const short = stem.slice(0, -1);
    if (hasMeasure2.test(short) || (hasMeasure1.test(short) && !endsShort.test(short))) stem = short;
  }
  return stem.endsWith('ll') && hasMeasure2.test(stem) ? stem.slice(0, -1) : stem;
}

/** The stem of a folded English word. */
export function stemEnglish(plain: string): string {
  if (plain.length < 3) return plain;
  let word = dropPast(dropPlural(plain));
  if (word.endsWith('y') && hasVowel.test(word.slice(0, -1))) word = `${word.slice(0, -1)}i`;
  word = replaceEnding(replaceEnding(word, step2), step3);
  return dropFinal(dropLong(word));
}
