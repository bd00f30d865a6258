import type { Language } from '../protocol/schema.ts';
import { guessLanguage } from './common-words.ts';
import { type Features, makeExtractor } from './features.ts';
import type { Index, IndexedReply } from './index-type.ts';
import { makeLearned } from './learned.ts';
import { prepareLexicon } from './lexicon.ts';
import { type HandledPost, type IndexedProtocol, type Phrase, readPhrases } from './phrases.ts';
import { buildPostings, type RowText } from './postings.ts';
import { readWords } from './text.ts';
import { buildThemes, placeAmongThemes } from './themes.ts';
import { measureTrust, untried } from './trust.ts';
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
  const read: ReadPhrase[] = [];
  for (const phrase of phrasesOf.flat()) {
    const withLetters = weights.lettersOf.includes(phrase.kind);
    const bag = extractor.extract(phrase.text, languageOf(phrase, fallback), withLetters);
    const shares = placeAmongThemes(themes, bag, weights);
    read.push({
      row: phrase.reply,
      isHandled: phrase.kind === 'handled',
      weight: weights.kinds[phrase.kind],
      bag,
      shares,
    });
    if (read.length % phrasesPerStep === 0) yield;
  }
  const own = read.filter(({ isHandled }) => !isHandled);
  const cold = yield* assemble({ replies, languages: protocol.languages, themes }, own, 0, weights);
  if (own.length === read.length) return cold;
  const handledBags = read.filter(({ isHandled }) => isHandled);
  const trust = yield* measureTrust(cold, handledBags, weights);
  return yield* assemble({ replies, languages: protocol.languages, themes }, read, trust, weights);
}

interface ReadPhrase {
  readonly row: number;
  readonly isHandled: boolean;
  readonly weight: number;
  readonly bag: Features;
  readonly shares: Float32Array;
}

/** The index of what was read; a handled post counts `trust` times an example. */
function* assemble(
  frame: Pick<Index, 'replies' | 'languages' | 'themes'>,
  read: readonly ReadPhrase[],
  trust: number,
  weights: Weights,
): Generator<void, Index> {
  const rows = frame.replies.length + 1;
  const width = frame.themes.norms.length;
  const themeRows = new Float32Array(rows * width);
  const texts: RowText[] = [];
  for (const [number, { row, isHandled, weight, bag, shares }] of read.entries()) {
    if (number % (phrasesPerStep * 16) === 0) yield;
    const counted = isHandled ? weight * trust : weight;
    texts.push({ row, bag, weight: counted });
    for (let theme = 0; theme < width; theme += 1) {
      const place = row * width + theme;
      themeRows[place] = (themeRows[place] ?? 0) + (shares[theme] ?? 0) * counted;
    }
  }
  yield;
  const postings = yield* buildPostings(texts, rows, weights);
  const { norms, totals } = postings;
  const themeNorms = measureRows(themeRows, width);
  const nothingLearned = { learned: [], additions: makeLearned(), themeAdditions: new Map() };
  return { ...frame, trust: trust || untried, postings, themeRows, ...nothingLearned, norms, totals, themeNorms };
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
