import type { Language } from '../protocol/schema.ts';
import { guessLanguage } from './common-words.ts';
import { readWords } from './text.ts';

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
