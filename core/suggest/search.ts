import type { Language } from '../protocol/schema.ts';
import type { Index } from './index-type.ts';
import { type AskedPost, offeredLanguage, type RankOptions, rankAll } from './rank.ts';
import { foldWord, readWords } from './text.ts';

/** A query word and a word of a reply are alike from this share of common letter pieces. */
const leastLikeness = 0.34;
const titleWeight = 3;

const piecesOf = (plain: string): Set<string> => {
  const edged = `_${plain}`;
  const pieces = new Set<string>();
  for (let at = 0; at + 2 <= edged.length; at += 1) pieces.add(edged.slice(at, at + 2));
  return pieces;
};

/** 1 for the same beginning, less for a typing error, 0 for another word. */
function likeness(query: string, word: string): number {
  if (word.startsWith(query)) return query.length === word.length ? 1 : 0.9;
  if (query.length >= 4 && word.includes(query)) return 0.7;
  if (query.length < 4) return 0;
  const asked = piecesOf(query);
  // A word that is still being typed is compared with the beginning of the longer one.
  const has = piecesOf(word.slice(0, query.length + 1));
  let common = 0;
  for (const piece of asked) if (has.has(piece)) common += 1;
  const share = common / Math.max(asked.size, has.size);
  return share >= leastLikeness ? share * 0.6 : 0;
}

function scoreReply(asked: readonly string[], titles: readonly string[], examples: readonly string[]): number {
  const bestIn = (texts: readonly string[], query: string): number => {
    let best = 0;
    for (const text of texts) for (const word of readWords(text)) best = Math.max(best, likeness(query, word.plain));
    return best;
  };
  let score = 0;
  for (const query of asked) {
    const found = Math.max(titleWeight * bestIn(titles, query), bestIn(examples, query));
    if (found === 0) return 0;
    score += found;
  }
  return score / asked.length;
}

/** A reply that matches what was typed. */
export interface FoundReply {
  readonly replyId: string;
  readonly language: Language;
  readonly score: number;
}

/**
 * The replies that match what the agent types, best first. Every word must be found, as the beginning of a word or
 * with a typing error; titles count more than examples; equal ones stand in the order that fits the post at hand.
 * An empty query gives all replies in that order.
 */
export function searchReplies(
  index: Index,
  query: string,
  post?: AskedPost,
  options: Pick<RankOptions, 'detectLanguage'> = {},
): FoundReply[] {
  const { replies } = index;
  const ranked = post === undefined ? undefined : rankAll(index, post, options);
  const places = new Map((ranked?.order ?? [...replies.keys()]).map((reply, place) => [reply, place]));
  const asked = query
    .split(/\s+/u)
    .map(foldWord)
    .filter((word) => word !== '');
  return replies
    .map(({ id, titles, examples }, reply) => ({
      reply,
      score: asked.length === 0 ? 1 : scoreReply(asked, [...titles, id], examples),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (places.get(a.reply) ?? 0) - (places.get(b.reply) ?? 0))
    .flatMap(({ reply, score }) => {
      const language = offeredLanguage(index, reply, ranked?.told);
      const replyId = replies[reply]?.id;
      return language === undefined || replyId === undefined ? [] : [{ replyId, language, score }];
    });
}
