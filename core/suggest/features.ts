import type { Language } from '../protocol/schema.ts';
import { isCommon } from './common-words.ts';
import { hashText, joinHashes } from './hash.ts';
import { conceptHash, findConcepts, matchAtoms } from './lexicon.ts';
import { stemWord } from './stem.ts';
import { readWords, type Word } from './text.ts';
import { grow } from './texts.ts';

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
  readonly wordCount: number;
  /** Empty where only features were kept. */
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
  readonly grams: Uint32Array;
  /** Entries of the lexicon that the word matches. */
  readonly atoms: readonly number[];
}

/** Reads features; it remembers the words it has seen, since a protocol says the same words again and again. */
export interface Extractor {
  readonly extract: (text: string, language: Language, withLetters?: boolean) => Features;
  /** The same, good until the next call only: for what is read once and put elsewhere. */
  readonly scan: (text: string, language: Language, withLetters?: boolean) => Features;
}

export function makeExtractor(): Extractor {
  const gatherer = makeGatherer();
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
  const scan: Extractor['scan'] = (text, language, withLetters = true) => {
    const words = readWords(text);
    const described = words.map((word) => describe(word.plain, language));
    return collectFeatures(gatherer, words, described, language, withLetters);
  };
  return { scan, extract: (text, language, withLetters) => copyFeatures(scan(text, language, withLetters)) };
}

const copyFeatures = (bag: Features): Features => ({
  ...bag,
  hashes: bag.hashes.slice(),
  values: bag.values.slice(),
  blocks: bag.blocks.slice(),
  sources: bag.sources.slice(),
});

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
function readGrams(plain: string): Uint32Array {
  const edged = `_${plain}_`;
  const hashes: number[] = [];
  for (let length = shortestGram; length <= longestGram; length += 1) {
    for (let start = 0; start + length <= edged.length; start += 1) {
      hashes.push(hashText(edged, lettersBlock, start, start + length));
    }
  }
  return Uint32Array.from(hashes);
}

/** Something said three times does not count three times. */
const dampen = (count: number): number => (count <= 1 ? count : 1 + Math.log(count));

/**
 * Where the features of one text are gathered: an open hash table over growing typed arrays, used again for the next
 * text. A protocol of 2,000 replies has millions of letter pieces; a `Map` per text was most of the time.
 */
interface Gatherer {
  readonly clear: () => void;
  readonly size: () => number;
  readonly add: (hash: number, count: number, block: number, source: number) => void;
  /** What was gathered, as views that the next text overwrites. */
  readonly take: () => Pick<Features, 'hashes' | 'values' | 'blocks' | 'sources'>;
}

function makeGatherer(): Gatherer {
  let room = 1 << 10;
  let hashes = new Uint32Array(room);
  let counts = new Float64Array(room);
  let values = new Float32Array(room);
  let blockOf = new Uint8Array(room);
  let sources = new Uint16Array(room);
  // Slots of another text than `round` are empty.
  let slots = new Uint32Array(room * 2);
  let rounds = new Uint32Array(room * 2);
  let round = 0;
  let size = 0;

  const placeOf = (hash: number): number => {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (rounds[slot] === round && hashes[slots[slot] ?? 0] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  const widen = (): void => {
    room *= 2;
    hashes = grow(new Uint32Array(room), hashes);
    counts = grow(new Float64Array(room), counts);
    values = grow(new Float32Array(room), values);
    blockOf = grow(new Uint8Array(room), blockOf);
    sources = grow(new Uint16Array(room), sources);
    slots = new Uint32Array(room * 2);
    rounds = new Uint32Array(room * 2);
    round = 1;
    for (let at = 0; at < size; at += 1) {
      const slot = placeOf(hashes[at] ?? 0);
      slots[slot] = at;
      rounds[slot] = round;
    }
  };

  return {
    clear: () => {
      round += 1;
      size = 0;
    },
    size: () => size,
    add: (hash, count, block, source) => {
      const slot = placeOf(hash);
      if (rounds[slot] === round) {
        const at = slots[slot] ?? 0;
        counts[at] = (counts[at] ?? 0) + count;
        return;
      }
      slots[slot] = size;
      rounds[slot] = round;
      hashes[size] = hash;
      counts[size] = count;
      blockOf[size] = block;
      sources[size] = source;
      size += 1;
      if (size === room) widen();
    },
    take: () => {
      for (let at = 0; at < size; at += 1) values[at] = dampen(counts[at] ?? 0);
      return {
        hashes: hashes.subarray(0, size),
        values: values.subarray(0, size),
        blocks: blockOf.subarray(0, size),
        sources: sources.subarray(0, size),
      };
    },
  };
}

function collectFeatures(
  gatherer: Gatherer,
  words: readonly Word[],
  described: readonly WordFeatures[],
  language: Language,
  withLetters: boolean,
): Features {
  const { add } = gatherer;
  gatherer.clear();
  for (let at = 0; at < described.length; at += 1) {
    const word = described[at];
    if (word !== undefined) add(word.hash, word.weight, wordBlock, at);
  }
  const concepts = findConcepts(
    described.map(({ atoms }) => atoms),
    language,
  );
  for (const { concept, weight, words: from } of concepts) {
    add(conceptHash(concept), weight, conceptBlock, from[0] ?? 0);
  }
  const pairsFrom = gatherer.size();
  for (let at = 1; at < described.length; at += 1) {
    add(joinHashes(described[at - 1]?.hash ?? 0, described[at]?.hash ?? 0, pairBlock), 1, pairBlock, at);
  }
  const paired = concepts.slice(0, maxPairedConcepts).sort((a, b) => a.concept - b.concept);
  for (let at = 0; at < paired.length; at += 1) {
    const one = paired[at];
    if (one === undefined) continue;
    for (let next = at + 1; next < paired.length; next += 1) {
      const other = paired[next];
      if (other === undefined) continue;
      const hash = joinHashes(conceptHash(one.concept), conceptHash(other.concept), conceptPairBlock);
      add(hash, one.weight * other.weight, conceptPairBlock, one.words[0] ?? 0);
    }
  }
  const lettersFrom = gatherer.size();
  if (withLetters) {
    for (let at = 0; at < described.length; at += 1) {
      const word = described[at];
      if (word === undefined) continue;
      for (let gram = 0; gram < word.grams.length; gram += 1) add(word.grams[gram] ?? 0, word.weight, lettersBlock, at);
    }
  }
  return { wordCount: words.length, words, ...gatherer.take(), pairsFrom, lettersFrom };
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
