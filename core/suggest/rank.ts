import type { SuggestionReason } from '../messages.ts';
import type { Language } from '../protocol/schema.ts';
import { languageOf } from './build.ts';
import { makeExtractor } from './features.ts';
import type { Index } from './index-type.ts';
import { explain } from './reasons.ts';
import { type Scores, scoreAll } from './score.ts';
import { makeQuery } from './vector.ts';
import { defaultWeights, type Weights } from './weights.ts';

export interface RankOptions {
  /** How many suggestions at most. */
  readonly count: number;
  /** Tells the language of a text where the post does not say it. */
  readonly detectLanguage?: (text: string) => Language | undefined;
  readonly weights?: Weights;
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
}

export interface AskedPost {
  readonly text: string;
  readonly language?: Language | undefined;
}

/** The replies that fit a post best, best first, with why. Equal input gives equal output. */
export function suggestReplies(index: Index, post: AskedPost, options: RankOptions): SuggestedReplies {
  const weights = options.weights ?? defaultWeights;
  const { told, readAs, query, order, scores } = rankAll(index, post, options);
  const suggestions = order.slice(0, options.count).flatMap((reply) => {
    const known = index.base.replies[reply];
    const language = offeredLanguage(index, reply, told);
    if (known === undefined || language === undefined) return [];
    const score = Math.min(1, Math.max(0, scores.cosine[reply] ?? 0));
    return [{ replyId: known.id, language, score, reasons: explain(index, query, reply, readAs, weights) }];
  });
  const fits = suggestions.length > 0 && doesFit(index, scores, weights);
  return told === undefined ? { suggestions, fits } : { language: told, suggestions, fits };
}

/** The post's language when the reply has it, else the protocol's first that it has. */
export function offeredLanguage(index: Index, reply: number, told: Language | undefined): Language | undefined {
  const languages = index.base.replies[reply]?.languages ?? [];
  return languages.find((one) => one === told) ?? languages[0];
}

/** All replies in order of fit. */
export function rankAll(index: Index, post: AskedPost, options: Omit<RankOptions, 'count'>) {
  const weights = options.weights ?? defaultWeights;
  const { replies, languages } = index.base;
  const told = post.language ?? options.detectLanguage?.(post.text);
  const readAs = told ?? languageOf(post, languages[0] ?? 'nl');
  const query = makeQuery(index.base, makeExtractor().extract(post.text, readAs), weights);
  const scores = scoreAll(index, query, weights);
  const mixed = replies.map((_, reply) => (scores.cosine[reply] ?? 0) + weights.bayes * (scores.bayes[reply] ?? 0));
  const order = [...mixed.keys()].sort((a, b) => (mixed[b] ?? 0) - (mixed[a] ?? 0) || a - b);
  return { told, readAs, query, order, scores };
}

function doesFit(index: Index, { cosine }: Scores, weights: Weights): boolean {
  const { length } = index.base.replies;
  const best = Math.max(0, ...cosine.subarray(0, length));
  return best >= weights.fits && best >= (cosine[length] ?? 0);
}
