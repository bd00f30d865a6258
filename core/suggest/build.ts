import type { Language } from '../protocol/schema.ts';
import { guessLanguage } from './common-words.ts';
import { makeExtractor } from './features.ts';
import type { Index, IndexedReply } from './index-type.ts';
import { makeLearned } from './learned.ts';
import { prepareLexicon } from './lexicon.ts';
import { type HandledPost, type IndexedProtocol, type Phrase, readPhrases } from './phrases.ts';
import { buildPostings } from './postings.ts';
import { readWords } from './text.ts';
import { gatherTexts, mergeTexts, type Texts } from './texts.ts';
import { buildThemes, placeAmongThemes } from './themes.ts';
import { type HandledBag, measureTrust, untried } from './trust.ts';
import { defaultWeights, type Weights } from './weights.ts';

const phrasesPerStep = 16;

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
  yield* prepareLexicon();
  const phrasesOf = collectPhrases(protocol, handled);
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
  const handledBags: HandledBag[] = [];
  let read = 0;
  for (const phrase of phrasesOf.flat()) {
    const withLetters = weights.lettersOf.includes(phrase.kind);
    const language = languageOf(phrase, fallback);
    if (phrase.kind === 'handled') {
      handledBags.push({ row: phrase.reply, bag: extractor.extract(phrase.text, language, withLetters) });
    } else {
      const bag = extractor.scan(phrase.text, language, withLetters);
      own.add(phrase.reply, weights.kinds[phrase.kind], bag);
      addShares(themeRows, phrase.reply * width, placeAmongThemes(themes, bag, weights), weights.kinds[phrase.kind]);
    }
    read += 1;
    if (read % phrasesPerStep === 0) yield;
  }
  const texts = own.done();
  const cold = yield* assemble(frame, texts, themeRows, untried, weights);
  if (handledBags.length === 0) return cold;
  const trust = yield* measureTrust(cold, handledBags, weights);
  const counted = weights.kinds.handled * trust;
  for (const [number, { row, bag }] of handledBags.entries()) {
    addShares(themeRows, row * width, placeAmongThemes(themes, bag, weights), counted);
    if (number % phrasesPerStep === 0) yield;
  }
  return yield* assemble(frame, mergeTexts(texts, handledBags, counted), themeRows, trust, weights);
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
  const nothingLearned = { learned: [], additions: makeLearned(), themeAdditions: new Map() };
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

/** Phrases per reply number, those of posts that were answered outside the protocol last. */
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
