import type { PhraseKind } from './phrases.ts';

/** The numbers that were tuned, in one place. Tuned on train and development splits only (docs/suggestions.md). */
export interface Weights {
  /** Per block: word, concept, pair, conceptPair, letters. */
  readonly blocks: readonly number[];
  readonly kinds: Readonly<Record<PhraseKind | 'handled', number>>;
  /** Kinds of phrases whose letter pieces are indexed too. */
  readonly lettersOf: readonly PhraseKind[];
  /** How much rarity counts. */
  readonly idfPower: number;
  /** Added to the length of a reply in naive Bayes. */
  readonly beta: number;
  /** The same for themes, of which some have far more sentences than others. */
  readonly themeBeta: number;
  /** Share of naive Bayes in the score. */
  readonly bayes: number;
  /** Lower: a text belongs to fewer themes. */
  /** The same per block for placing a text among the themes: words and concepts only. */
  readonly themeBlocks: readonly number[];
  readonly themeSharpness: number;
  /** Share of the likeness of themes in the score. */
  readonly themes: number;
}

export const defaultWeights: Weights = {
  blocks: [1, 0.6, 0.16, 0.2, 0.8],
  kinds: { title: 1.5, example: 1, words: 1, text: 0.5, use: 0.5, handled: 1 },
  lettersOf: ['title', 'example', 'words'],
  idfPower: 0.8,
  beta: 25,
  themeBeta: 80,
  bayes: 0.15,
  themeBlocks: [1, 0.3, 0, 0, 0],
  themeSharpness: 0.12,
  themes: 0.6,
};
