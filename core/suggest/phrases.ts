import { type Language, languages, type Protocol, type Reply } from '../protocol/schema.ts';

/** A post that was answered by an agent: with which reply, or `null`: outside the protocol. */
export interface HandledPost {
  readonly text: string;
  readonly replyId: string | null;
  readonly language?: Language | undefined;
  /** Who wrote it, only to tell what nobody else says; it is not kept. */
  readonly by?: string | undefined;
}

export const phraseKinds = ['title', 'example', 'words', 'text', 'use'] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/** One thing that is said about, or to, a reply. `language` is unknown for posts whose language was not told. */
export interface Phrase {
  /** Number of the reply in the index. */
  readonly reply: number;
  readonly kind: PhraseKind;
  readonly language: Language | undefined;
  readonly text: string;
}

/** The phrases of one reply: titles and texts in every language, examples, words. */
export function readPhrases(reply: Reply, number: number): Phrase[] {
  const phrases: Phrase[] = [];
  const add = (kind: PhraseKind, language: Language | undefined, text: string | undefined): void => {
    if (text !== undefined && text.trim() !== '') phrases.push({ reply: number, kind, language, text });
  };
  for (const language of languages) {
    add('title', language, reply.title[language]);
    for (const example of reply.examples?.[language] ?? []) add('example', language, example);
    add('text', language, reply.text[language]);
    add('use', language, reply.whenToUse?.[language]);
  }
  for (const word of reply.words ?? []) add('words', undefined, word);
  return phrases;
}

export type IndexedProtocol = Pick<Protocol, 'replies' | 'languages'>;
