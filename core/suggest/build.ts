import type { Language } from '../protocol/schema.ts';
import { guessLanguage } from './common-words.ts';
import { makeExtractor } from './features.ts';
import type { Index, IndexedReply } from './index-type.ts';
import { makeLearned } from './learned.ts';
import { type HandledPost, type IndexedProtocol, type Phrase, readPhrases } from './phrases.ts';
import { buildPostings, type RowText } from './postings.ts';
import { readWords } from './text.ts';
import { buildThemes, placeAmongThemes } from './themes.ts';
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
  const phrasesOf = collectPhrases(protocol, handled);
  const replies = protocol.replies.map((reply, number) =>
    describeReply(
      reply.id,
      protocol.languages.filter((language) => reply.text[language] !== undefined),
      phrasesOf[number] ?? [],
    ),
  );
  yield;
  const extractor = makeExtractor();
  const themes = yield* buildThemes(extractor, weights);
  const themeCount = themes.norms.length;
  const themeRows = new Float32Array(phrasesOf.length * themeCount);
  const texts: RowText[] = [];
  for (const phrase of phrasesOf.flat()) {
    const language = languageOf(phrase, protocol.languages[0] ?? 'nl');
    const bag = extractor.extract(phrase.text, language, weights.lettersOf.includes(phrase.kind));
    const weight = weights.kinds[phrase.kind];
    texts.push({ row: phrase.reply, bag, weight });
    const shares = placeAmongThemes(themes, bag, weights);
    for (const [theme, share] of shares.entries()) {
      const place = phrase.reply * themeCount + theme;
      themeRows[place] = (themeRows[place] ?? 0) + share * weight;
    }
    if (texts.length % phrasesPerStep === 0) yield;
  }
  const postings = yield* buildPostings(texts, phrasesOf.length, weights);
  return {
    replies,
    languages: protocol.languages,
    postings,
    themes,
    themeRows,
    learned: [],
    additions: makeLearned(),
    themeAdditions: new Map(),
    norms: postings.norms,
    totals: postings.totals,
    themeNorms: measureRows(themeRows, themeCount),
  };
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
