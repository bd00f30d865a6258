import type { Language } from '../protocol/schema.ts';
import { blocks, type Extractor, type Features, makeExtractor } from './features.ts';
import { findKey } from './hash.ts';
import type { Index } from './index-type.ts';
import { languageOf } from './phrase-language.ts';
import type { HandledPost } from './phrases.ts';

/**
 * What is kept of a handled post: hashes of its features and how strongly each occurs, no text. Word pairs are left out
 * (with them the order of the words could be found back, and they add nothing to what is learned), and so is what only
 * one person said (`dropRare`): names, numbers, places.
 */
export interface Example {
  /** `null`: answered outside the protocol. */
  readonly replyId: string | null;
  /** Features in order of their block. */
  readonly hashes: Uint32Array;
  /** How strongly each occurs, in steps of 1/32. */
  readonly codes: Uint8Array;
  /** Per block (`blocks` of `features.ts`) where its features end. */
  readonly ends: readonly number[];
  /** Per block how many features were left out. */
  readonly dropped: readonly number[];
  /** How many words the post had. */
  readonly words: number;
}

/** An example with who wrote the post, as long as that is needed to tell what only one person said. */
export interface FreshExample extends Example {
  readonly by?: string | undefined;
}

const step = 1 / 32;
/** Examples per step of work. */
const perStep = 24;
const wordPair = blocks.indexOf('pair');
const letters = blocks.indexOf('letters');

/** The features of a handled post. */
export function makeExample(post: HandledPost, extractor: Extractor, fallback: Language): FreshExample {
  const bag = extractor.scan(post.text, languageOf(post, fallback));
  const kept = [...bag.hashes.keys()].filter((at) => bag.blocks[at] !== wordPair);
  return {
    replyId: post.replyId,
    hashes: Uint32Array.from(kept, (at) => bag.hashes[at] ?? 0),
    codes: Uint8Array.from(kept, (at) => Math.min(255, Math.round((bag.values[at] ?? 0) / step))),
    ends: blocks.map((_, block) => kept.filter((at) => (bag.blocks[at] ?? 0) <= block).length),
    dropped: blocks.map((_, block) => (block === wordPair ? bag.hashes.length - kept.length : 0)),
    words: Math.min(bag.words.length, 0xffff),
    by: post.by,
  };
}

/** The features of an example as the rest of the engine reads them; the words themselves are gone. */
export function bagOf({ hashes, codes, ends, words }: Example): Features {
  const blockOf = new Uint8Array(hashes.length);
  for (const [block, end] of ends.entries()) blockOf.fill(block, ends[block - 1] ?? 0, end);
  return {
    wordCount: words,
    words: [],
    hashes,
    values: Float32Array.from(codes, (code) => code * step),
    blocks: blockOf,
    sources: new Uint16Array(hashes.length),
    pairsFrom: ends[wordPair - 1] ?? 0,
    lettersFrom: ends[letters - 1] ?? 0,
  };
}

/** A hash that no index has, for what was left out. */
const unknown = 0xffffffff;

/** The example as a question: with what was left out of it as features that nobody knows. */
export function questionOf(example: Example): Features {
  const ends = example.ends.map(
    (end, block) => end + example.dropped.slice(0, block + 1).reduce((sum, count) => sum + count, 0),
  );
  const length = ends.at(-1) ?? 0;
  const hashes = new Uint32Array(length).fill(unknown);
  const codes = new Uint8Array(length).fill(1 / step);
  for (const [block, end] of example.ends.entries()) {
    const from = example.ends[block - 1] ?? 0;
    const to = ends[block - 1] ?? 0;
    hashes.set(example.hashes.subarray(from, end), to);
    codes.set(example.codes.subarray(from, end), to);
  }
  return bagOf({ ...example, hashes, codes, ends });
}

/** The example without its letter pieces: enough to tell whether another post is like it. */
export function withoutLetters(example: Example): Example {
  const end = example.ends[letters - 1] ?? 0;
  return {
    replyId: example.replyId,
    hashes: example.hashes.slice(0, end),
    codes: example.codes.slice(0, end),
    ends: example.ends.map((own) => Math.min(own, end)),
    dropped: example.dropped,
    words: example.words,
  };
}

/**
 * What is kept of handled posts, in small steps.
 *
 * @param index what it knows already, the protocol's words above all, says nothing about a person
 */
export function* exampleSteps(
  handled: readonly (HandledPost | Example)[],
  index: Pick<Index, 'postings' | 'themes' | 'languages'>,
  extractor: Extractor = makeExtractor(),
): Generator<void, Example[]> {
  const fresh: FreshExample[] = [];
  for (const post of handled) {
    fresh.push('hashes' in post ? post : makeExample(post, extractor, index.languages[0] ?? 'nl'));
    if (fresh.length % perStep === 0) yield;
  }
  return yield* dropRare(fresh, (hash) => findKey(index.postings, hash) >= 0 || findKey(index.themes, hash) >= 0);
}

/** How many features stand in a block. */
const sizeIn = (ends: readonly number[], block: number): number => (ends[block] ?? 0) - (ends[block - 1] ?? 0);

/** Said by more than one writer. */
const shared = '';

/**
 * The examples without what only one person said and nobody else could have meant: features that neither `isKnown`
 * (the words of the protocol, of the themes) nor a post of somebody else has. In small steps.
 */
export function* dropRare(
  examples: readonly FreshExample[],
  isKnown: (hash: number) => boolean,
): Generator<void, Example[]> {
  const writers = new Map<number, string>();
  for (const [number, { hashes, by }] of examples.entries()) {
    // A post of which the writer is not known is somebody's of his own.
    const writer = by ?? `#${number}`;
    for (const hash of hashes) {
      const known = writers.get(hash);
      if (known === undefined) writers.set(hash, writer);
      else if (known !== writer) writers.set(hash, shared);
    }
    if (number % perStep === 0) yield;
  }
  const kept: Example[] = [];
  for (const [number, { replyId, hashes, codes, ends, dropped, words }] of examples.entries()) {
    const places = [...hashes.keys()].filter((at) => {
      const hash = hashes[at] ?? 0;
      return writers.get(hash) === shared || isKnown(hash);
    });
    const left = ends.map((end) => places.filter((at) => at < end).length);
    kept.push({
      replyId,
      hashes: Uint32Array.from(places, (at) => hashes[at] ?? 0),
      codes: Uint8Array.from(places, (at) => codes[at] ?? 0),
      ends: left,
      dropped: dropped.map((count, block) => count + sizeIn(ends, block) - sizeIn(left, block)),
      words,
    });
    if (number % perStep === 0) yield;
  }
  return kept;
}

/** Examples in a few arrays, to be stored or sent. Rows are numbers that the keeper gives meaning to. */
export interface PackedExamples {
  readonly rows: Uint16Array;
  /** Per example as many ends as there are blocks. */
  readonly ends: Uint16Array;
  readonly dropped: Uint16Array;
  readonly words: Uint16Array;
  readonly hashes: Uint32Array;
  readonly codes: Uint8Array;
}

/** @param rowOf number of a reply id */
export function packExamples(examples: readonly Example[], rowOf: (replyId: string | null) => number): PackedExamples {
  const starts: number[] = [];
  let size = 0;
  for (const { hashes } of examples) {
    starts.push(size);
    size += hashes.length;
  }
  const hashes = new Uint32Array(size);
  const codes = new Uint8Array(size);
  for (const [number, example] of examples.entries()) {
    hashes.set(example.hashes, starts[number] ?? 0);
    codes.set(example.codes, starts[number] ?? 0);
  }
  return {
    rows: Uint16Array.from(examples, ({ replyId }) => rowOf(replyId)),
    ends: Uint16Array.from(examples.flatMap(({ ends }) => [...ends])),
    dropped: Uint16Array.from(examples.flatMap(({ dropped }) => [...dropped])),
    words: Uint16Array.from(examples, ({ words }) => words),
    hashes,
    codes,
  };
}

/** @param idOf reply id of a number */
export function unpackExamples(packed: PackedExamples, idOf: (row: number) => string | null): Example[] {
  let start = 0;
  return [...packed.rows].map((row, number) => {
    const ends = [...packed.ends.subarray(number * blocks.length, (number + 1) * blocks.length)];
    const from = start;
    start += ends.at(-1) ?? 0;
    return {
      replyId: idOf(row),
      hashes: packed.hashes.subarray(from, start),
      codes: packed.codes.subarray(from, start),
      ends,
      dropped: [...packed.dropped.subarray(number * blocks.length, (number + 1) * blocks.length)],
      words: packed.words[number] ?? 0,
    };
  });
}
