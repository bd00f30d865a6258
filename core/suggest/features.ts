import type { Language } from '../protocol/schema.ts';
import { isCommon } from './common-words.ts';
import { hashText, joinHashes } from './hash.ts';
import { conceptHash, findConcepts, matchAtoms } from './lexicon.ts';
import { stemWord } from './stem.ts';
import { readWords, type Word } from './text.ts';

/** Kinds of features; each kind is weighed by itself. In a list of features they stand in this order. */
export const blocks = ['word', 'concept', 'pair', 'conceptPair', 'letters'] as const;
const wordBlock = 0;
const conceptBlock = 1;
const pairBlock = 2;
const conceptPairBlock = 3;
const lettersBlock = 4;

const shortestGram = 3;
const longestGram = 5;
/** Grammar words count this much of another word: in short posts they still tell "how" from "when". */
const commonWeight = 0.9;
/** Beyond this many concepts a text is a story: pairs of them say nothing any more. */
const maxPairedConcepts = 12;

/** What a text consists of, as parallel lists: feature hash, how strongly it occurs, its block, the word it came from. */
export interface Features {
  readonly words: readonly Word[];
  readonly hashes: Uint32Array;
  readonly values: Float32Array;
  readonly blocks: Uint8Array;
  /** Position in `words` of the (first) word that gave the feature. */
  readonly sources: Uint16Array;
  /** Up to here words and concepts, from there on pairs of them; and from here letter pieces. */
  readonly pairsFrom: number;
  readonly lettersFrom: number;
}

interface WordFeatures {
  readonly weight: number;
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
  const seen: Record<Language, Map<string, WordFeatures>> = {
    nl: new Map(),
    en: new Map(),
    de: new Map(),
    fr: new Map(),
  };
  const describe = (plain: string, language: Language): WordFeatures => {
    const known = seen[language].get(plain);
    if (known !== undefined) return known;
    const fresh = describeWord(plain, language);
    seen[language].set(plain, fresh);
    return fresh;
  };
  return {
    extract: (text, language, withLetters = true) => {
      const words = readWords(text);
      const described = words.map((word) => describe(word.plain, language));
      return collectFeatures(words, described, language, withLetters);
    },
  };
}

function describeWord(plain: string, language: Language): WordFeatures {
  const stem = stemWord(plain, language);
  return {
    weight: isCommon(plain, language) ? commonWeight : 1,
    hash: hashText(stem, wordBlock),
    grams: readGrams(plain),
    atoms: matchAtoms(plain, stem, language),
  };
}

/** Hashes of the 3–5 letter pieces of a word, with its edges. */
function readGrams(plain: string): number[] {
  const edged = `_${plain}_`;
  const hashes: number[] = [];
  for (let length = shortestGram; length <= longestGram; length += 1) {
    for (let start = 0; start + length <= edged.length; start += 1) {
      hashes.push(hashText(edged, lettersBlock, start, start + length));
    }
  }
  return hashes;
}

/** Something said three times does not count three times. */
const dampen = (count: number): number => (count <= 1 ? count : 1 + Math.log(count));

function collectFeatures(
  words: readonly Word[],
  described: readonly WordFeatures[],
  language: Language,
  withLetters: boolean,
): Features {
  const places = new Map<number, number>();
  const hashes: number[] = [];
  const counts: number[] = [];
  const blockOf: number[] = [];
  const sources: number[] = [];
  const add = (hash: number, count: number, block: number, source: number): void => {
    const place = places.get(hash);
    if (place !== undefined) {
      counts[place] = (counts[place] ?? 0) + count;
      return;
    }
    places.set(hash, hashes.length);
    hashes.push(hash);
    counts.push(count);
    blockOf.push(block);
    sources.push(source);
  };

  for (const [at, { hash, weight }] of described.entries()) add(hash, weight, wordBlock, at);
  const concepts = findConcepts(
    described.map(({ atoms }) => atoms),
    language,
  );
  for (const { concept, weight, words: from } of concepts) {
    add(conceptHash(concept), weight, conceptBlock, from[0] ?? 0);
  }
  const pairsFrom = hashes.length;
  for (let at = 1; at < described.length; at += 1) {
    add(joinHashes(described[at - 1]?.hash ?? 0, described[at]?.hash ?? 0, pairBlock), 1, pairBlock, at);
  }
  const paired = concepts.slice(0, maxPairedConcepts).sort((a, b) => a.concept - b.concept);
  for (const [at, one] of paired.entries()) {
    for (const other of paired.slice(at + 1)) {
      const hash = joinHashes(conceptHash(one.concept), conceptHash(other.concept), conceptPairBlock);
      add(hash, one.weight * other.weight, conceptPairBlock, one.words[0] ?? 0);
    }
  }
  const lettersFrom = hashes.length;
  if (withLetters) {
    for (const [at, { grams, weight }] of described.entries()) {
      for (const gram of grams) add(gram, weight, lettersBlock, at);
    }
  }
  return {
    words,
    hashes: Uint32Array.from(hashes),
    values: Float32Array.from(counts, dampen),
    blocks: Uint8Array.from(blockOf),
    sources: Uint16Array.from(sources),
    pairsFrom,
    lettersFrom,
  };
}

/** Words and concepts only. */
export const withoutPairs = (bag: Features): Features => ({
  ...bag,
  hashes: bag.hashes.subarray(0, bag.pairsFrom),
  values: bag.values.subarray(0, bag.pairsFrom),
  blocks: bag.blocks.subarray(0, bag.pairsFrom),
  sources: bag.sources.subarray(0, bag.pairsFrom),
  lettersFrom: bag.pairsFrom,
});
