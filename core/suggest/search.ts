import type { Language } from '../protocol/schema.ts';
import type { Index } from './index-type.ts';
import { matchedWords, matchWord } from './match.ts';
import { type AskedPost, type RankOptions, rankAll } from './rank.ts';
import type { Searched, SearchedItem } from './searched.ts';
import { readWords } from './text.ts';

/** What fits the post at hand comes before what matches as well. */
const fitWeight = 0.8;
/** A reply comes before an article that matches as well. */
const replyFirst = 0.3;
/** Matched words that are named for each. */
const mostMatched = 12;

/** How the things of an index fit a post: by id the place in the order, best 0. */
export interface PostFit {
  readonly told: Language | undefined;
  readonly places: ReadonlyMap<string, number>;
}

/** The latest post per index: while somebody types it stays the same. */
const latest = new WeakMap<Index, { readonly text: string; readonly fit: PostFit }>();

/** The order in which an index fits a post. */
export function fitTo(index: Index, post: AskedPost, options: Pick<RankOptions, 'detectLanguage'> = {}): PostFit {
  const known = latest.get(index);
  if (known?.text === post.text) return known.fit;
  const { scores, told } = rankAll(index, post, options);
  const { replies } = index;
  const order = [...replies.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const fit = { told, places: new Map(order.map((reply, place) => [replies[reply]?.id ?? '', place])) };
  latest.set(index, { text: post.text, fit });
  return fit;
}

/** A reply or article that matches what was typed. */
export interface Found {
  readonly kind: SearchedItem['kind'];
  readonly id: string;
  /** The post's language where there is a text in it, else the protocol's first that has one. */
  readonly language: Language;
  readonly score: number;
  /** Words of its texts (folded) by which it was found, likeliest first. */
  readonly matched: readonly string[];
}

export interface SearchOptions {
  /** How many at most. */
  readonly count: number;
  /** How replies and articles fit the post at hand. */
  readonly fits?: { readonly reply?: PostFit | undefined; readonly article?: PostFit | undefined };
  readonly kind?: SearchedItem['kind'];
}

/**
 * What matches the words that the agent types, best first. Every word must be found (as the beginning of a word, within
 * one, with a typing error, or as a part of a compound); when nothing has them all, what has most of them. Titles count
 * more than examples and those more than the rest. An empty query gives everything, what fits the post first.
 */
export function search({ items, vocabulary }: Searched, query: string, options: SearchOptions): Found[] {
  const { fits = {}, count, kind } = options;
  const matches = [...new Set(readWords(query).map(({ plain }) => plain))].map((word) => matchWord(vocabulary, word));
  const scored = items.map((item, text) => {
    const found = matches.map(({ scores }) => scores[text] ?? 0);
    const hits = found.filter((score) => score > 0).length;
    return { item, text, hits, sum: found.reduce((total, score) => total + score, 0) };
  });
  const wanted = scored.filter(({ item }) => kind === undefined || item.kind === kind);
  const most = wanted.reduce((highest, { hits }) => Math.max(highest, hits), 0);
  if (matches.length > 0 && most === 0) return [];
  const best = wanted
    .filter(({ hits }) => hits === most)
    .map(({ item, text, sum }) => ({ item, text, score: sum / Math.max(1, matches.length) + standing(item, fits) }))
    .sort((a, b) => b.score - a.score || a.text - b.text)
    .slice(0, count);
  const words = matchedWords(vocabulary, matches, new Set(best.map(({ text }) => text)), mostMatched);
  const told = fits.reply?.told ?? fits.article?.told;
  return best.flatMap(({ item, text, score }) => {
    const language = item.languages.find((one) => one === told) ?? item.languages[0];
    if (language === undefined) return [];
    return [{ kind: item.kind, id: item.id, language, score, matched: words.get(text) ?? [] }];
  });
}

function standing({ kind, id }: SearchedItem, fits: NonNullable<SearchOptions['fits']>): number {
  const place = fits[kind]?.places.get(id);
  return (kind === 'reply' ? replyFirst : 0) + (place === undefined ? 0 : fitWeight / (1 + place));
}
