import { readWords } from './text.ts';

/** Where a word stands: the title weighs most, the long text of an article least. */
export const strengths = { body: 0.7, example: 1, title: 3 } as const;
export type Strength = keyof typeof strengths;
export const strengthOf = (code: number): number => [strengths.body, strengths.example, strengths.title][code] ?? 0;
const codes: Readonly<Record<Strength, number>> = { body: 0, example: 1, title: 2 };

/** One thing that can be found: pieces of text, each with what it is. */
export type SearchedText = readonly { readonly text: string; readonly as: Strength }[];

/**
 * The words of many texts, to search in while somebody types. Plain strings and typed arrays, so that it can be stored
 * as it is.
 */
export interface Vocabulary {
  /** Folded words in order. */
  readonly words: readonly string[];
  /** The same, each with a line break before and behind it, and where each begins: for words within words. */
  readonly joined: string;
  readonly offsets: Uint32Array;
  /** Texts of word w stand from starts[w] up to starts[w + 1]: number of the text times 4, plus the code of its place. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  /** Per pair of letters (`pairNumber`) the words that have it, in the same way: for typing errors. */
  readonly pairStarts: Uint32Array;
  readonly pairWords: Uint32Array;
  /** Number of texts. */
  readonly texts: number;
}

/** Pairs share 1,024 places: a few strangers among the candidates cost less than a table of all letters. */
export const pairPlaces = 1_024;
export const pairNumber = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);
const edge = 0;

/** Numbers of the pairs of letters of a word, its beginning included, each once. */
export function pairsOf(word: string): Set<number> {
  const pairs = new Set<number>();
  let before = edge;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    pairs.add(pairNumber(before, code));
    before = code;
  }
  return pairs;
}

/** Lines of a text, short enough to be read whole. */
const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => line.match(/.{1,4000}(?:\s|$)|.{1,4000}/gsu) ?? []);

/** Gathers the words, in steps of a few milliseconds. */
export function* vocabularySteps(texts: readonly SearchedText[]): Generator<void, Vocabulary> {
  const found = new Map<string, Map<number, number>>();
  let length = 0;
  for (const [number, pieces] of texts.entries()) {
    for (const { text, as } of pieces) {
      for (const line of linesOf(text)) {
        for (const { plain } of readWords(line)) {
          const known = found.get(plain);
          if (known === undefined) found.set(plain, new Map([[number, codes[as]]]));
          else known.set(number, Math.max(known.get(number) ?? 0, codes[as]));
        }
        length += line.length;
        if (length < 8_000) continue;
        length = 0;
        yield;
      }
    }
  }
  const words = [...found.keys()].sort((a, b) => (a < b ? -1 : 1));
  yield;
  return { ...(yield* layOut(words, found)), texts: texts.length };
}

function* layOut(
  words: readonly string[],
  found: ReadonlyMap<string, ReadonlyMap<number, number>>,
): Generator<void, Omit<Vocabulary, 'texts'>> {
  const offsets = new Uint32Array(words.length);
  const starts = new Uint32Array(words.length + 1);
  const places: number[] = [];
  const byPair: number[][] = Array.from({ length: pairPlaces }, () => []);
  let offset = 1;
  for (const [word, written] of words.entries()) {
    offsets[word] = offset;
    offset += written.length + 1;
    for (const [text, code] of found.get(written) ?? []) places.push(text * 4 + code);
    starts[word + 1] = places.length;
    for (const pair of pairsOf(written)) byPair[pair]?.push(word);
    if (word % 2_000 === 0) yield;
  }
  const pairStarts = new Uint32Array(pairPlaces + 1);
  for (const [pair, list] of byPair.entries()) pairStarts[pair + 1] = (pairStarts[pair] ?? 0) + list.length;
  return {
    words,
    joined: `\n${words.join('\n')}\n`,
    offsets,
    starts,
    places: Uint32Array.from(places),
    pairStarts,
    pairWords: Uint32Array.from(byPair.flat()),
  };
}
