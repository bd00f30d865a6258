import type { Language } from '../protocol/schema.ts';
import { readBase } from './base-forms.ts';
import { stemEnglish } from './stem-en.ts';
import { stemDutch } from './stem-nl.ts';

/** German and French by their commonest endings only: titles and stray posts, not the main trade. */
const stemGerman = (plain: string): string =>
  plain.length > 5 ? plain.replace(/(?:ungen|ung|heit|keit|isch|lich|ern|em|er|en|es|st|e|s|n|t)$/u, '') : plain;
const stemFrench = (plain: string): string =>
  plain.length > 5
    ? plain.replace(/(?:issements?|ements?|ations?|euses?|eurs?|ees?|ions?|ent|ant|ait|er|ez|es|s|e)$/u, '')
    : plain;

const stemmers: Readonly<Record<Language, (plain: string) => string>> = {
  nl: stemDutch,
  en: stemEnglish,
  de: stemGerman,
  fr: stemFrench,
};

/** The stem of a folded word in a language; words with a digit or an emoji are their own stem. */
export function stemWord(plain: string, language: Language): string {
  return /^[a-z]+$/u.test(plain) ? stemmers[language](readBase(plain, language)) : plain;
}
