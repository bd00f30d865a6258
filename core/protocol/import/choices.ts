import { type Language, languages, type Reply } from '../schema.ts';

/** Words that stand for a choice in a cell; the first is what an export writes, per language of the screens. */
interface Words<T> {
  readonly value: T;
  readonly nl: string;
  readonly en: string;
  readonly others?: readonly string[];
}

export const useWords: readonly Words<Reply['use']>[] = [
  { value: 'as-is', nl: 'mag letterlijk', en: 'as is', others: ['as-is', 'letterlijk'] },
  { value: 'as-base', nl: 'als basis', en: 'as a base', others: ['as-base', 'basis'] },
  {
    value: 'personal',
    nl: 'persoonlijk antwoord nodig',
    en: 'personal answer required',
    others: ['personal', 'persoonlijk'],
  },
];

export const channelWords: readonly Words<NonNullable<Reply['channel']>>[] = [
  { value: 'public', nl: 'openbaar', en: 'public' },
  { value: 'private', nl: 'privé', en: 'private', others: ['prive'] },
  { value: 'both', nl: 'beide', en: 'both', others: ['allebei'] },
];

const languageWords: Readonly<Record<Language, readonly string[]>> = {
  nl: ['nederlands', 'dutch', 'vlaams', 'nld', 'dut'],
  en: ['engels', 'english', 'eng'],
  de: ['duits', 'german', 'deutsch', 'deu', 'ger'],
  fr: ['frans', 'french', 'français', 'francais', 'fra', 'fre'],
};

/** The choice that a cell names; `undefined`: none of them. */
export function readChoice<T>(cell: string, words: readonly Words<T>[]): T | undefined {
  const plain = cell.trim().toLowerCase();
  return words.find(({ nl, en, others = [] }) => nl === plain || en === plain || others.includes(plain))?.value;
}

/** `nl`, `nl-BE`, `Nederlands`, `Dutch (Netherlands)`. */
export function readLanguage(cell: string): Language | undefined {
  const plain = cell.trim().toLowerCase();
  const [code = ''] = plain.split(/[-_ (]/u);
  return languages.find((language) => code === language || languageWords[language].includes(code));
}
