/**
 * Invented words, numbers and codes for a page: the same one always gives the same, two different ones never do, and
 * nothing that stood in the page is given again. In order of first appearance, so that a page gives one outcome.
 */
export interface Inventions {
  /** A word of letters; the case of the given one is kept. */
  readonly word: (word: string) => string;
  /** A number as it is written, of the same length; of an id that holds a time the time stays. */
  readonly number: (digits: string) => string;
  /** Letters and digits mixed, such as an id in base 36. */
  readonly code: (code: string) => string;
}

const consonants = 'bdfghjklmnprstvwz';
const vowels = 'aeiou';
/** Ids that begin with a time: of Bluesky, where the last two of 13 signs hold none, and of MongoDB (Trustpilot). */
const timed = [
  { id: /^3[a-z2-7]{12}$/, holds: 11 },
  { id: /^[\da-f]{24}$/, holds: 8 },
] as const;

/** @param taken everything that may not be given: words in lower case, numbers and codes as they are written */
export function createInventions(taken: ReadonlySet<string>): Inventions {
  const given = new Map<string, string>();
  const used = new Set<string>();
  const counters = new Map<string, number>();

  /** The next one of a kind that is neither in the page nor given before. */
  const once = (key: string, kind: string, make: (index: number) => string): string => {
    const before = given.get(key);
    if (before !== undefined) return before;
    for (let index = counters.get(kind) ?? 0; ; index += 1) {
      const made = make(index);
      if (taken.has(made) || used.has(made)) continue;
      counters.set(kind, index + 1);
      used.add(made);
      given.set(key, made);
      return made;
    }
  };

  return {
    word(word) {
      const lower = word.toLowerCase();
      const length = [...lower].length;
      return inCaseOf(
        word,
        once(`w ${lower}`, `w${length}`, (index) => wordOf(index, length)),
      );
    },
    number(digits) {
      if (digits.length <= 2) return digits;
      if (digits.length >= 15)
        return once(`n ${digits}`, `n ${digits.slice(0, -5)}`, (index) => timedId(digits, index));
      const low = 10 ** (digits.length - 1);
      // A step that shares no factor with the range visits every number of that length.
      return once(`n ${digits}`, `n${digits.length}`, (index) => String(low + ((index * 7_919 + 104_729) % (9 * low))));
    },
    code(code) {
      const kept = code.slice(0, timed.find(({ id }) => id.test(code))?.holds ?? 0);
      const letters = /^[\da-f]+$/.test(code) ? 'abcdef' : consonants;
      const rest = code.slice(kept.length);
      return once(`c ${code}`, `c ${kept} ${shapeOf(rest)}`, (index) => kept + codeOf(rest, letters, index));
    },
  };
}

/** The low 16 bits hold no time in the ids of any network: X and LinkedIn keep 22 bits free of it, Mastodon 16. */
function timedId(digits: string, index: number): string {
  return String(((BigInt(digits) >> 16n) << 16n) + BigInt(index + 1)).padStart(digits.length, '0');
}

/** Consonant, vowel, consonant …; longer when the words of a length are used up. */
function wordOf(index: number, length: number): string {
  const sets = Array.from({ length }, (_, at) => (at % 2 === 0 ? consonants : vowels));
  const all = sets.reduce((count, set) => count * set.length, 1);
  if (index >= all) return wordOf(index - all, length + 1);
  let rest = (index * 7_919 + 4_111) % all;
  return sets
    .map((set, at) => {
      const sign = set.charAt(((rest % set.length) + at * 7) % set.length);
      rest = Math.floor(rest / set.length);
      return sign;
    })
    .join('');
}

const shapeOf = (code: string): string => code.replace(/\d/g, '0').replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A');

/** Signs of the same kinds in the same places, counting from the end. */
function codeOf(code: string, letters: string, index: number): string {
  let rest = index * 31 + 17;
  return [...code]
    .reverse()
    .map((sign, at) => {
      const set = /\d/.test(sign) ? '234567' : letters;
      const made = set.charAt(((rest % set.length) + at * 5) % set.length);
      rest = Math.floor(rest / set.length);
      return /[A-Z]/.test(sign) ? made.toUpperCase() : made;
    })
    .reverse()
    .join('');
}

function inCaseOf(word: string, made: string): string {
  if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) return made.toUpperCase();
  const first = word.charAt(0);
  return first === first.toLowerCase() ? made : made.charAt(0).toUpperCase() + made.slice(1);
}
