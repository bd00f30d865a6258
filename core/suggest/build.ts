import type { Language } from '../protocol/schema.ts';
import { calibrate, unmeasured } from './calibrate.ts';
import { bagOf, type Example, exampleSteps, type PackedExamples, packExamples, withoutLetters } from './examples.ts';
import { makeExtractor } from './features.ts';
import type { Index, IndexedReply } from './index-type.ts';
import { makeLearned } from './learned.ts';
import { prepareLexicon } from './lexicon.ts';
import { languageOf } from './phrase-language.ts';
import { type HandledPost, type IndexedProtocol, type Phrase, readPhrases } from './phrases.ts';
import { buildPostings } from './postings.ts';
import { gatherTexts, mergeTexts, type Texts } from './texts.ts';
import { buildThemes, placeAmongThemes } from './themes.ts';
import { type HandledBag, measureTrust, untried } from './trust.ts';
import { defaultWeights, type Weights } from './weights.ts';

const phrasesPerStep = 16;

/** Builds the whole index at once. */
export function buildIndex(
  protocol: IndexedProtocol,
  handled: readonly (HandledPost | Example)[],
  weights: Weights = defaultWeights,
): Index {
  const steps = buildSteps(protocol, handled, weights);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Builds an index in steps of a few milliseconds: go on with `next()` as long as there is time.
 *
 * @param handled oldest first
 */
export function* buildSteps(
  protocol: IndexedProtocol,
  handled: readonly (HandledPost | Example)[],
  weights: Weights = defaultWeights,
): Generator<void, Index> {
  yield* prepareLexicon();
  const phrasesOf = protocol.replies.map(readPhrases);
  yield;
  const replies: IndexedReply[] = [];
  for (const [number, reply] of protocol.replies.entries()) {
    const languages = protocol.languages.filter((language) => reply.text[language] !== undefined);
    replies.push(describeReply(reply.id, languages, phrasesOf[number] ?? []));
    if (number % (phrasesPerStep * 16) === 0) yield;
  }
  const extractor = makeExtractor();
  const themes = yield* buildThemes(extractor, weights);
  const fallback = protocol.languages[0] ?? 'nl';
  const frame = { replies, languages: protocol.languages, themes };
  const width = themes.norms.length;
  const themeRows = new Float32Array((replies.length + 1) * width);
  const own = gatherTexts();
  let read = 0;
  for (const phrase of phrasesOf.flat()) {
    const withLetters = weights.lettersOf.includes(phrase.kind);
    const language = languageOf(phrase, fallback);
    const bag = extractor.scan(phrase.text, language, withLetters);
    own.add(phrase.reply, weights.kinds[phrase.kind], bag);
    addShares(themeRows, phrase.reply * width, placeAmongThemes(themes, bag, weights), weights.kinds[phrase.kind]);
    read += 1;
    if (read % phrasesPerStep === 0) yield;
  }
  const texts = own.done();
  const cold = yield* assemble(frame, texts, themeRows, untried, weights);
  const rowOf = rowsOf(replies);
  const mine = handled.filter(({ replyId }) => rowOf(replyId) !== undefined);
  if (mine.length === 0) return cold;
  const examples = yield* exampleSteps(mine, cold, extractor);
  const bags = examples.map((example): HandledBag => ({ row: rowOf(example.replyId) ?? 0, bag: bagOf(example) }));
  const trust = yield* measureTrust(cold, bags, weights);
  const counted = weights.kinds.handled * trust;
  for (const [number, { row, bag }] of bags.entries()) {
    addShares(themeRows, row * width, placeAmongThemes(themes, bag, weights), counted);
    if (number % phrasesPerStep === 0) yield;
  }
  const inOrder = [...bags].sort((a, b) => a.row - b.row);
  const index = yield* assemble(frame, mergeTexts(texts, inOrder, counted), themeRows, trust, weights);
  const rowed = examples.map((example) => ({ example, row: rowOf(example.replyId) ?? 0 }));
  const calibration = yield* calibrate(index, rowed, weights);
  return { ...index, calibration, handled: keepLatest(examples, (replyId) => rowOf(replyId) ?? 0) };
}

/** Of replies with a long history only the latest posts are kept for comparing. */
const maxKept = 40;

function keepLatest(examples: readonly Example[], rowOf: (replyId: string | null) => number): PackedExamples {
  const counts = new Map<string | null, number>();
  const kept: Example[] = [];
  for (const example of examples.toReversed()) {
    const count = counts.get(example.replyId) ?? 0;
    if (count < maxKept) kept.push(withoutLetters(example));
    counts.set(example.replyId, count + 1);
  }
  return packExamples(kept.toReversed(), rowOf);
}

/** The number of a reply; that after the last one for "outside the protocol"; undefined for one that is gone. */
function rowsOf(replies: readonly IndexedReply[]): (replyId: string | null) => number | undefined {
  const numberOf = new Map(replies.map(({ id }, number) => [id, number]));
  return (replyId) => (replyId === null ? replies.length : numberOf.get(replyId));
}

/** What a text is about, added to the row of its reply that begins at `start`. */
function addShares(themeRows: Float32Array, start: number, shares: Float32Array, weight: number): void {
  for (let theme = 0; theme < shares.length; theme += 1) {
    themeRows[start + theme] = (themeRows[start + theme] ?? 0) + (shares[theme] ?? 0) * weight;
  }
}

/** The index of what was read; a handled post counts `trust` times an example. */
function* assemble(
  frame: Pick<Index, 'replies' | 'languages' | 'themes'>,
  texts: Texts,
  themeRows: Float32Array,
  trust: number,
  weights: Weights,
): Generator<void, Index> {
  const postings = yield* buildPostings(texts, frame.replies.length + 1, weights);
  const { norms, totals } = postings;
  const themeNorms = measureRows(themeRows, frame.themes.norms.length);
  const handled = packExamples([], () => 0);
  const nothingLearned = {
    handled,
    calibration: unmeasured,
    learned: [],
    additions: makeLearned(),
    themeAdditions: new Map(),
  };
  return { ...frame, trust, postings, themeRows, ...nothingLearned, norms, totals, themeNorms };
}

/** Length of each row of a table. */
function measureRows(table: Float32Array, width: number): Float32Array {
  return Float32Array.from({ length: table.length / width }, (_, row) => {
    let square = 0;
    for (let at = row * width; at < (row + 1) * width; at += 1) square += (table[at] ?? 0) ** 2;
    return Math.sqrt(square);
  });
}

function describeReply(id: string, languages: readonly Language[], phrases: readonly Phrase[]): IndexedReply {
  const textsOf = (kind: Phrase['kind']) =>
    phrases.filter((phrase) => phrase.kind === kind).map((phrase) => phrase.text);
  return { id, languages, titles: textsOf('title'), examples: textsOf('example') };
}
