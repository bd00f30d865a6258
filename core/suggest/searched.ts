import { type Article, type Language, languages, type Protocol, type Reply } from '../protocol/schema.ts';
import type { IndexedProtocol } from './phrases.ts';
import { type SearchedText, type Vocabulary, vocabularySteps } from './vocabulary.ts';

/** What can be found: a reply or an article. */
export interface SearchedItem {
  readonly kind: 'reply' | 'article';
  readonly id: string;
  /** Languages that have a text, in the protocol's order. */
  readonly languages: readonly Language[];
}

/** Everything that is searched; item n is text n of the vocabulary. */
export interface Searched {
  readonly items: readonly SearchedItem[];
  readonly vocabulary: Vocabulary;
}

/** What is searched of a protocol; the replies are those that may be used. */
export type SearchedProtocol = Pick<Protocol, 'replies' | 'languages' | 'articles'>;

/** Gathers what is searched, in steps of a few milliseconds. */
export function* searchedSteps(protocol: SearchedProtocol): Generator<void, Searched> {
  const { replies, articles = [] } = protocol;
  const inOrder = (text: object) => protocol.languages.filter((language) => Object.hasOwn(text, language));
  const items: SearchedItem[] = [
    ...replies.map(({ id, text }) => ({ kind: 'reply' as const, id, languages: inOrder(text) })),
    ...articles.map(({ id, text }) => ({ kind: 'article' as const, id, languages: inOrder(text) })),
  ];
  const vocabulary = yield* vocabularySteps([...replies.map(readReply), ...articles.map(readArticle)]);
  return { items, vocabulary };
}

const piece = (as: SearchedText[number]['as']) => (text: string | undefined) =>
  text === undefined ? [] : [{ text, as }];
const title = piece('title');
const example = piece('example');
const body = piece('body');

function readReply(reply: Reply): SearchedText {
  return [
    ...title(reply.id),
    ...languages.flatMap((language) => title(reply.title[language])),
    ...languages.flatMap((language) => (reply.examples?.[language] ?? []).flatMap(example)),
    ...(reply.words ?? []).flatMap(example),
    ...languages.flatMap((language) => body(reply.text[language])),
  ];
}

function readArticle(article: Article): SearchedText {
  return [
    ...title(article.id),
    ...languages.flatMap((language) => title(article.title[language])),
    ...(article.words ?? []).flatMap(example),
    ...languages.flatMap((language) => headingsOf(article.text[language] ?? '').flatMap(example)),
    ...languages.flatMap((language) => body(article.text[language])),
  ];
}

const headingsOf = (markdown: string): string[] => markdown.match(/^#{1,6} .*$/gmu) ?? [];

/** Letters of an article that say what it is about: its headings, and how it begins. */
const mostToRank = 1_200;

/**
 * The articles as the engine of the suggestions reads replies, so that it can say which fit a post. Of each only the
 * title, the words, the headings and how it begins.
 */
export function articlesToRank({ articles = [], languages: order }: SearchedProtocol): IndexedProtocol {
  return {
    languages: order,
    replies: articles.map(({ id, title: named, text, words }) => ({
      id,
      title: named,
      text: Object.fromEntries(
        languages.flatMap((language) => {
          const markdown = text[language];
          return markdown === undefined ? [] : [[language, openingOf(markdown)]];
        }),
      ),
      ...(words === undefined ? {} : { words }),
      use: 'as-base',
      status: 'approved',
    })),
  };
}

const openingOf = (markdown: string): string => `${headingsOf(markdown).join('\n')}\n${markdown}`.slice(0, mostToRank);
