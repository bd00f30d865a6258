import type { Language } from '../protocol/schema.ts';
import type { Index, IndexedReply } from './index-type.ts';
import { type AskedPost, offeredLanguage, type RankOptions, rankAll } from './rank.ts';
import { foldWord, readWords } from './text.ts';

/** A typed word and a word of a reply are alike from this share of common letter pairs. */
const leastLikeness = 0.5;
const titleWeight = 3;

/** Every word of the replies, with the replies that have it in the title and in an example. */
type Vocabulary = ReadonlyMap<string, { readonly titles: Set<number>; readonly examples: Set<number> }>;

/** Made at the first search in an index. */
const vocabularies = new WeakMap<readonly IndexedReply[], Vocabulary>();

function getVocabulary(replies: readonly IndexedReply[]): Vocabulary {
  const known = vocabularies.get(replies);
  if (known !== undefined) return known;
  const vocabulary = new Map<string, { titles: Set<number>; examples: Set<number> }>();
  const add = (text: string, where: 'titles' | 'examples', reply: number): void => {
    for (const { plain } of readWords(text)) {
      const entry = vocabulary.get(plain) ?? { titles: new Set<number>(), examples: new Set<number>() };
      entry[where].add(reply);
      vocabulary.set(plain, entry);
    }
  };
  for (const [reply, { id, titles, examples }] of replies.entries()) {
    for (const title of [...titles, id]) add(title, 'titles', reply);
    for (const example of examples) add(example, 'examples', reply);
  }
  vocabularies.set(replies, vocabulary);
  return vocabulary;
}

const pairsOf = (plain: string): Set<string> => {
  const edged = `_${plain}`;
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= edged.length; at += 1) pairs.add(edged.slice(at, at + 2));
  return pairs;
};

/** 1 for the same word, less for its beginning or a part, least for a typing error, 0 for another word. */
function likeness(typed: string, typedPairs: ReadonlySet<string>, word: string): number {
  if (word.startsWith(typed)) return typed.length === word.length ? 1 : 0.9;
  if (typed.length < 4) return 0;
  if (word.includes(typed)) return 0.7;
  // A word that is still being typed is compared with the beginning of the longer one.
  const pairs = pairsOf(word.slice(0, typed.length + 1));
  let common = 0;
  for (const pair of typedPairs) if (pairs.has(pair)) common += 1;
  const share = common / Math.max(typedPairs.size, pairs.size);
  return share >= leastLikeness ? share * 0.6 : 0;
}

/** Per reply how well it matches one typed word; 0 when it does not. */
function matchWord(vocabulary: Vocabulary, typed: string, replies: number): Float32Array {
  const best = new Float32Array(replies);
  const typedPairs = pairsOf(typed);
  for (const [word, { titles, examples }] of vocabulary) {
    const found = likeness(typed, typedPairs, word);
    if (found === 0) continue;
    for (const reply of titles) best[reply] = Math.max(best[reply] ?? 0, titleWeight * found);
    for (const reply of examples) best[reply] = Math.max(best[reply] ?? 0, found);
  }
  return best;
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
  const typed = query
    .split(/\s+/u)
    .map(foldWord)
    .filter((word) => word !== '');
  const matches = typed.map((word) => matchWord(getVocabulary(replies), word, replies.length));
  return replies
    .map(({ id }, reply) => ({
      id,
      reply,
      score: matches.every((match) => (match[reply] ?? 0) > 0)
        ? 1 + matches.reduce((sum, match) => sum + (match[reply] ?? 0), 0)
        : 0,
      forPost: ranked?.scores[reply] ?? 0,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.forPost - a.forPost || a.reply - b.reply)
    .flatMap(({ id, reply, score }) => {
      const language = offeredLanguage(index, reply, ranked?.told);
      return language === undefined ? [] : [{ replyId: id, language, score }];
    });
}
