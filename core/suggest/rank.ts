import type { SuggestionReason } from '../messages.ts';
import type { Language } from '../protocol/schema.ts';
import { type Extractor, makeExtractor } from './features.ts';
import { measureFit } from './fit.ts';
import type { Index } from './index-type.ts';
import { languageOf } from './phrase-language.ts';
import { explain } from './reasons.ts';
import { type BagScores, scoreBag } from './score.ts';
import { measureLead, topReplies } from './top-replies.ts';
import { defaultWeights, type Weights } from './weights.ts';

export interface RankOptions {
  /** How many suggestions at most. */
  readonly count: number;
  /** Tells the language of a text where the post does not say it. */
  readonly detectLanguage?: (text: string) => Language | undefined;
  readonly weights?: Weights;
  /** False: no reasons; whoever shows only some of the suggestions asks `explainReplies` for those. */
  readonly isExplained?: boolean;
}

export interface RankedReply {
  readonly replyId: string;
  /** The post's language when the reply has it, else the protocol's first that it has. */
  readonly language: Language;
  /** 0 to 1; order, not a probability. */
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
}

export interface SuggestedReplies {
  readonly language?: Language;
  readonly suggestions: readonly RankedReply[];
  /** False: nothing fits; the suggestions are then the nearest. */
  readonly fits: boolean;
  /** The first is right 19 times out of 20, as measured on handled posts. */
  readonly isSure: boolean;
}

export interface AskedPost {
  readonly text: string;
  readonly language?: Language | undefined;
}

/** The replies that fit a post best, best first, with why. Equal input gives equal output. */
export function suggestReplies(index: Index, post: AskedPost, options: RankOptions): SuggestedReplies {
  const weights = options.weights ?? defaultWeights;
  const ranking = rankAll(index, post, options);
  const { told, readAs, query, extractor } = ranking;
  const shares = shareScores(ranking.scores, index.replies.length);
  const suggestions = topReplies(ranking.scores, index.replies.length, options.count).flatMap((reply) => {
    const known = index.replies[reply];
    const language = offeredLanguage(index, reply, told);
    if (known === undefined || language === undefined) return [];
    const score = shares[reply] ?? 0;
    const reasons = options.isExplained === false ? [] : explain(index, query, reply, readAs, weights, extractor);
    return [{ replyId: known.id, language, score, reasons }];
  });
  const fits = suggestions.length > 0 && measureFit(index, ranking) >= 0;
  const isSure = fits && measureLead(ranking.scores, index.replies.length) >= (index.calibration.leastLead ?? Infinity);
  return { ...(told === undefined ? {} : { language: told }), suggestions, fits, isSure };
}

/** Why some replies fit a post, by their ids; replies that the index does not have are left out. */
export function explainReplies(
  index: Index,
  post: AskedPost,
  replyIds: readonly string[],
  options: Omit<RankOptions, 'count' | 'isExplained'> = {},
): ReadonlyMap<string, readonly SuggestionReason[]> {
  const { query, readAs, extractor } = rankAll(index, post, options);
  const weights = options.weights ?? defaultWeights;
  const reasons = new Map<string, readonly SuggestionReason[]>();
  for (const [reply, { id }] of index.replies.entries()) {
    if (replyIds.includes(id)) reasons.set(id, explain(index, query, reply, readAs, weights, extractor));
  }
  return reasons;
}

/** How much likelier one hundredth of score makes a reply; only the order depends on it. */
const sharpness = 12;

/** Scores as shares that add up to 1. */
function shareScores(scores: Float32Array, length: number): Float32Array {
  const own = scores.subarray(0, length);
  const top = own.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const raised = own.map((score) => Math.exp(sharpness * (score - top)));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

/** The post's language when the reply has it, else the protocol's first that it has. */
export function offeredLanguage(index: Index, reply: number, told: Language | undefined): Language | undefined {
  const languages = index.replies[reply]?.languages ?? [];
  return languages.find((one) => one === told) ?? languages[0];
}

/** How each reply fits, by number. */
interface Ranking extends BagScores {
  /** Language that the post was said or found to have. */
  readonly told: Language | undefined;
  readonly readAs: Language;
  /** Knows the words of the post already. */
  readonly extractor: Extractor;
}

/** Scores of all replies for a post. */
export function rankAll(index: Index, post: AskedPost, options: Omit<RankOptions, 'count' | 'isExplained'>): Ranking {
  const told = post.language ?? options.detectLanguage?.(post.text);
  const readAs = told ?? languageOf(post, index.languages[0] ?? 'nl');
  const extractor = makeExtractor();
  const bag = extractor.extract(post.text, readAs);
  return { ...scoreBag(index, bag, options.weights ?? defaultWeights), told, readAs, extractor };
}
