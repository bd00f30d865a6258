import type { Language } from '../protocol/schema.ts';
import { isCommon } from './common-words.ts';
import { hashText } from './hash.ts';
import { conceptName, findConcepts, matchAtoms } from './lexicon.ts';
import { stemWord } from './stem.ts';
import { readWords, type Word } from './text.ts';

/** Kinds of features; each kind is weighed by itself. */
export const blocks = ['word', 'pair', 'letters', 'concept', 'conceptPair'] as const;
export type Block = (typeof blocks)[number];
const wordBlock = 0;
const pairBlock = 1;
const lettersBlock = 2;
const conceptBlock = 3;
const conceptPairBlock = 4;

const shortestGram = 3;
const longestGram = 5;
/** Grammar words count this much of an ordinary word. */
export const commonDial = { value: 0.9 };
/** Beyond this many concepts a text is a story: pairs of them say nothing any more. */
const maxPairedConcepts = 12;

/** What a text consists of, as parallel lists: feature hash, how strongly it occurs, its block, the word it came from. */
export interface Features {
  readonly words: readonly Word[];
  readonly hashes: readonly number[];
  readonly values: readonly number[];
  readonly blocks: readonly number[];
  /** Position in `words` of the (first) word that gave the feature. */
  readonly sources: readonly number[];
}

/** Hashes of the 3–5 letter pieces of a word, with its edges. */
function readGrams(plain: string): number[] {
  const edged = `_${plain}_`;
  const hashes: number[] = [];
  for (let length = shortestGram; length <= longestGram; length += 1) {
    for (let start = 0; start + length <= edged.length; start += 1) {
      hashes.push(hashText(edged.slice(start, start + length), lettersBlock));
    }
  }
  return hashes;
}

interface WordFeatures {
  readonly stem: string;
  readonly common: boolean;
  readonly hash: number;
  readonly grams: readonly number[];
  /** Entries of the lexicon that the word matches. */
  readonly atoms: readonly number[];
}

/** Reads features; it remembers the words it has seen, since a protocol says the same words again and again. */
export interface Extractor {
  readonly extract: (text: string, language: Language, withLetters?: boolean) => Features;
}

export function makeExtractor(): Extractor {
  const seen = new Map<string, WordFeatures>();

  const readWord = (plain: string, language: Language): WordFeatures => {
    const key = language + plain;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const stem = stemWord(plain, language);
    const fresh: WordFeatures = {
      stem,
      common: isCommon(plain, language),
      hash: hashText(stem, wordBlock),
      grams: readGrams(plain),
      atoms: matchAtoms(plain, stem, language),
    };
    seen.set(key, fresh);
    return fresh;
  };

  return {
    extract: (text, language, withLetters = true) => extractFrom(readWords(text), language, withLetters, readWord),
  };
}

function extractFrom(
  words: readonly Word[],
  language: Language,
  withLetters: boolean,
  readWord: (plain: string, language: Language) => WordFeatures,
): Features {
  const places = new Map<number, number>();
  const hashes: number[] = [];
  const values: number[] = [];
  const blockOf: number[] = [];
  const sources: number[] = [];
  const add = (hash: number, value: number, block: number, source: number): void => {
    const place = places.get(hash);
    if (place !== undefined) {
      values[place] = (values[place] ?? 0) + value;
      return;
    }
    places.set(hash, hashes.length);
    hashes.push(hash);
    values.push(value);
    blockOf.push(block);
    sources.push(source);
  };

  const atoms: (readonly number[])[] = [];
  let previous = '';
  for (const [at, word] of words.entries()) {
    const own = readWord(word.plain, language);
    atoms.push(own.atoms);
    const weight = own.common ? commonDial.value : 1;
    add(own.hash, weight, wordBlock, at);
    if (previous !== '') add(hashText(`${previous} ${own.stem}`, pairBlock), 1, pairBlock, at);
    previous = own.stem;
    if (withLetters) for (const gram of own.grams) add(gram, weight, lettersBlock, at);
  }
  const concepts = findConcepts(atoms, language);
  for (const hit of concepts) {
    add(hashText(conceptName(hit.concept), conceptBlock), hit.weight, conceptBlock, hit.words[0] ?? 0);
  }
  const paired = concepts.slice(0, maxPairedConcepts);
  for (const [at, one] of paired.entries()) {
    for (const other of paired.slice(at + 1)) {
      const [low, high] = one.concept < other.concept ? [one, other] : [other, one];
      const name = `${conceptName(low.concept)} ${conceptName(high.concept)}`;
      add(hashText(name, conceptPairBlock), low.weight * high.weight, conceptPairBlock, one.words[0] ?? 0);
    }
  }
  return {
    words,
    hashes,
    values: values
      .map((value) => 1 + Math.log(Math.max(value, 0.05)))
      .map((v, i) => ((values[i] ?? 0) < 1 ? (values[i] ?? 0) : v)),
    blocks: blockOf,
    sources,
  };
}
