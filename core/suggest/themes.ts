import { type Extractor, type Features, withoutPairs } from './features.ts';
import type { Index, Postings } from './index-type.ts';
import { buildPostings } from './postings.ts';
import { scoreRows } from './score-rows.ts';
import { gatherTexts } from './texts.ts';
import { bank } from './themes/bank.ts';
import { city } from './themes/city.ts';
import { energy } from './themes/energy.ts';
import { service } from './themes/service.ts';
import { shop } from './themes/shop.ts';
import { telecom } from './themes/telecom.ts';
import { travel } from './themes/travel.ts';
import { voices } from './themes/voices.ts';
import { makeQuery } from './vector.ts';
import type { Weights } from './weights.ts';

/**
 * Themes: what people write to organisations about, each with sentences as people write them (all written for this
 * project). A text is placed among the themes, and so is each reply; what lies near each other there belongs together
 * even without a common word, in Dutch and in English.
 *
 * Notation: `= name`, a line of Dutch sentences, a line of English ones after `>`.
 */
const themeText = [bank, city, energy, service, shop, telecom, travel, voices].join('\n');

interface Theme {
  readonly name: string;
  readonly sentences: readonly Sentence[];
}

interface Sentence {
  readonly language: 'nl' | 'en';
  readonly text: string;
}

const splitSentences = (line: string): string[] =>
  line
    .split(/(?<=[.?!])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** All themes; a theme may be told in several files. */
export function readThemes(): Theme[] {
  const themes = new Map<string, Sentence[]>();
  for (const block of themeText.split(/^= /mu).slice(1)) {
    const [name = '', ...lines] = block.trim().split('\n');
    const sentences = themes.get(name) ?? [{ language: 'en', text: name.replaceAll('-', ' ') }];
    themes.set(name, sentences);
    for (const line of lines) {
      const isEnglish = line.startsWith('>');
      for (const text of splitSentences(isEnglish ? line.slice(1) : line)) {
        sentences.push({ language: isEnglish ? 'en' : 'nl', text });
      }
    }
  }
  return [...themes].map(([name, sentences]) => ({ name, sentences }));
}

const sentencesPerStep = 24;

/** Postings of the themes, built like those of replies; the same for every protocol. */
export function* buildThemes(extractor: Extractor, weights: Weights): Generator<void, Postings> {
  const themes = readThemes();
  const texts = gatherTexts();
  let read = 0;
  for (const [row, { sentences }] of themes.entries()) {
    for (const { language, text } of sentences) {
      const bag = extractor.scan(text, language, false);
      texts.add(row, 1, bag, bag.pairsFrom);
      read += 1;
      if (read % sentencesPerStep === 0) yield;
    }
  }
  return yield* buildPostings(texts.done(), themes.length, { ...weights, blocks: weights.themeBlocks });
}

/** How much a text is about each theme: shares that add up to 1, the likely ones sharpened. */
export function placeAmongThemes(themes: Postings, bag: Features, weights: Weights): Float32Array {
  const own = { ...weights, blocks: weights.themeBlocks, beta: weights.themeBeta };
  const { cosine, bayes } = scoreRows(themes, makeQuery(themes, withoutPairs(bag), own), own);
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < cosine.length; row += 1) {
    const score = ((cosine[row] ?? 0) + weights.bayes * (bayes[row] ?? 0)) / weights.themeSharpness;
    cosine[row] = score;
    if (score > highest) highest = score;
  }
  let sum = 0;
  for (let row = 0; row < cosine.length; row += 1) {
    const share = Math.exp((cosine[row] ?? 0) - highest);
    cosine[row] = share;
    sum += share;
  }
  for (let row = 0; row < cosine.length; row += 1) cosine[row] = (cosine[row] ?? 0) / sum;
  return cosine;
}

/** Shares below this are left out of a comparison. */
const leastShare = 0.004;

/** Likeness (0–1) of a text's themes and those of each reply. */
export function compareThemes(shares: Float32Array, { themeRows, themeAdditions, themeNorms }: Index): Float32Array {
  const width = shares.length;
  const likely = [...shares.keys()].filter((theme) => (shares[theme] ?? 0) >= leastShare);
  const length = Math.hypot(...likely.map((theme) => shares[theme] ?? 0)) || 1;
  return themeNorms.map((norm, row) => {
    if (norm === 0) return 0;
    const additions = themeAdditions.get(row);
    let product = 0;
    for (const theme of likely) {
      product += (shares[theme] ?? 0) * ((themeRows[row * width + theme] ?? 0) + (additions?.[theme] ?? 0));
    }
    return product / (length * norm);
  });
}
