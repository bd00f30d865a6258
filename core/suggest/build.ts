import type { Language } from '../protocol/schema.ts';
import { guessLanguage } from './common-words.ts';
import { type Extractor, type Features, makeExtractor } from './features.ts';
import { addKey, fillSlots, type HashTable, makeHashTable } from './hash.ts';
import { type BaseIndex, type Index, type IndexedReply, maxIdfOf } from './index-type.ts';
import { type HandledPost, type IndexedProtocol, type Phrase, readPhrases } from './phrases.ts';
import { readWords } from './text.ts';
import { weighFeatures } from './vector.ts';
import { defaultWeights, type Weights } from './weights.ts';

/** Phrases or replies per step: a step stays within a few milliseconds. */
const perStep = 24;

interface ReadPhrase {
  readonly phrase: Phrase;
  readonly bag: Features;
  readonly numbers: Int32Array;
}

/** Weights of one reply before they are sorted by feature. */
interface ReplyRow {
  readonly features: Uint32Array;
  readonly values: Float32Array;
}

/** Builds the whole index at once. */
export function buildIndex(
  protocol: IndexedProtocol,
  handled: readonly HandledPost[],
  weights: Weights = defaultWeights,
): Index {
  const steps = buildSteps(protocol, handled, weights);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Builds an index in steps of a few milliseconds: go on with `next()` as long as there is time. */
export function* buildSteps(
  protocol: IndexedProtocol,
  handled: readonly HandledPost[],
  weights: Weights = defaultWeights,
): Generator<void, Index> {
  const phrasesOf = collectPhrases(protocol, handled);
  const replies = protocol.replies.map((reply, number) =>
    describeReply(
      reply.id,
      protocol.languages.filter((language) => reply.text[language] !== undefined),
      phrasesOf[number] ?? [],
    ),
  );
  yield;
  const table = makeHashTable(1 << 14);
  const read = yield* readAll(phrasesOf.flat(), table, protocol.languages[0] ?? 'nl', weights);
  const idf = countIdf(read, table.size, replies.length);
  yield;
  const rows = yield* weighReplies(read, replies.length + 1, idf, maxIdfOf(replies.length), weights);
  const base = yield* sortPostings(rows, table, idf, replies, protocol.languages);
  return { base, learned: [], patches: new Map(), norms: base.norms, totals: base.totals };
}

function collectPhrases(protocol: IndexedProtocol, handled: readonly HandledPost[]): Phrase[][] {
  const { replies } = protocol;
  const numberOf = new Map(replies.map((reply, number) => [reply.id, number]));
  const phrasesOf: Phrase[][] = [...replies.map(readPhrases), []];
  for (const { text, replyId, language } of handled) {
    const number = replyId === null ? replies.length : numberOf.get(replyId);
    if (number !== undefined) phrasesOf[number]?.push({ reply: number, kind: 'handled', language, text });
  }
  return phrasesOf;
}

function describeReply(id: string, languages: readonly Language[], phrases: readonly Phrase[]): IndexedReply {
  const textsOf = (kind: Phrase['kind']) =>
    phrases.filter((phrase) => phrase.kind === kind).map((phrase) => phrase.text);
  return { id, languages, titles: textsOf('title'), examples: textsOf('example'), handled: textsOf('handled') };
}

/** Language of a phrase: as given, else by its grammar words. */
export const languageOf = (
  phrase: { readonly text: string; readonly language?: Language | undefined },
  fallback: Language,
): Language =>
  phrase.language ??
  guessLanguage(
    readWords(phrase.text).map((word) => word.plain),
    fallback,
  );

function* readAll(
  phrases: readonly Phrase[],
  table: HashTable,
  fallback: Language,
  weights: Weights,
): Generator<void, ReadPhrase[]> {
  const extractor: Extractor = makeExtractor();
  const read: ReadPhrase[] = [];
  for (const phrase of phrases) {
    const bag = extractor.extract(phrase.text, languageOf(phrase, fallback), weights.lettersOf.includes(phrase.kind));
    read.push({ phrase, bag, numbers: Int32Array.from(bag.hashes, (hash) => addKey(table, hash)) });
    if (read.length % perStep === 0) yield;
  }
  return read;
}

const idfPower = 0.8;

/** How rare a feature is among the replies. */
function countIdf(read: readonly ReadPhrase[], size: number, replies: number): Float32Array {
  const counts = new Uint32Array(size);
  const lastReply = new Int32Array(size).fill(-1);
  for (const { phrase, numbers } of read) {
    for (const number of numbers) {
      if (lastReply[number] === phrase.reply) continue;
      lastReply[number] = phrase.reply;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return Float32Array.from(counts, (count) => Math.log(1 + replies / Math.max(count, 1)) ** idfPower);
}

function* weighReplies(
  read: readonly ReadPhrase[],
  rows: number,
  idf: Float32Array,
  maxIdf: number,
  weights: Weights,
): Generator<void, ReplyRow[]> {
  const sums = new Float32Array(idf.length);
  const made: ReplyRow[] = [];
  let next = 0;
  for (let reply = 0; reply < rows; reply += 1) {
    const touched: number[] = [];
    for (let entry = read[next]; entry?.phrase.reply === reply; entry = read[next]) {
      const vector = weighFeatures(entry.bag, entry.numbers, idf, maxIdf, weights);
      const kindWeight = weights.kinds[entry.phrase.kind];
      for (let at = 0; at < vector.length; at += 1) {
        const feature = entry.numbers[at] ?? 0;
        if (sums[feature] === 0) touched.push(feature);
        sums[feature] = (sums[feature] ?? 0) + (vector[at] ?? 0) * kindWeight;
      }
      next += 1;
    }
    const features = Uint32Array.from(touched);
    made.push({ features, values: Float32Array.from(features, (feature) => sums[feature] ?? 0) });
    for (const feature of features) sums[feature] = 0;
    if (reply % perStep === 0) yield;
  }
  return made;
}

function* sortPostings(
  rows: readonly ReplyRow[],
  table: HashTable,
  idf: Float32Array,
  replies: readonly IndexedReply[],
  languages: readonly Language[],
): Generator<void, BaseIndex> {
  const starts = new Uint32Array(table.size + 1);
  for (const { features } of rows) for (const feature of features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
  for (let at = 0; at < table.size; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  yield;
  const places = starts.slice();
  const postingReply = new Uint16Array(starts[table.size] ?? 0);
  const postingWeight = new Float32Array(postingReply.length);
  const norms = new Float32Array(rows.length);
  const totals = new Float32Array(rows.length);
  for (const [reply, { features, values }] of rows.entries()) {
    let square = 0;
    let total = 0;
    for (let at = 0; at < features.length; at += 1) {
      const feature = features[at] ?? 0;
      const value = values[at] ?? 0;
      const place = places[feature] ?? 0;
      postingReply[place] = reply;
      postingWeight[place] = value;
      places[feature] = place + 1;
      square += value * value;
      total += value;
    }
    norms[reply] = Math.sqrt(square);
    totals[reply] = total;
    if (reply % perStep === 0) yield;
  }
  const keys = table.keys.slice(0, table.size);
  const slots = fillSlots(keys, table.size, table.slots.length);
  return { replies, languages, slots, keys, idf, starts, postingReply, postingWeight, norms, totals };
}
