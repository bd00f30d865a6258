import type { Language } from './basic-schema.ts';
import { findWords } from './find-words.ts';
import type { Place } from './left-placeholders.ts';

/**
 * Wording that argues or defends: it puts the customer in the wrong where everybody reads along. Short lists of our own;
 * a tip, never more.
 */
const defensive: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'zoals al gezegd',
    'zoals eerder aangegeven',
    'zoals we al schreven',
    'zoals ik al zei',
    'had je beter',
    'had u beter',
    'dat is niet onze schuld',
    'is niet onze fout',
    'daar kunnen wij niets aan doen',
    'daar kunnen we niets aan doen',
    'daar zijn wij niet verantwoordelijk voor',
    'daar zijn we niet verantwoordelijk voor',
    'dat klopt niet wat je',
    'dat klopt niet wat u',
    'onzin',
    'dat is niet waar',
    'u begrijpt het verkeerd',
    'je begrijpt het verkeerd',
    'rustig maar',
    'even rustig',
    'wij doen ons best maar',
    'nogmaals:',
    'voor de laatste keer',
    'dat staat gewoon op',
    'lees eerst',
    'eigen schuld',
  ],
  en: [
    'as already stated',
    'as we already said',
    'as previously mentioned',
    'you should have known',
    'you should have read',
    'not our fault',
    'nothing we can do',
    'not our responsibility',
    'calm down',
    'that is simply not true',
    'you misunderstood',
    'once again:',
    'for the last time',
  ],
  de: ['wie bereits gesagt', 'wie schon erwähnt', 'nicht unsere schuld', 'beruhigen sie sich', 'das stimmt nicht'],
  fr: ['comme déjà dit', 'comme nous l’avons déjà', "ce n'est pas notre faute", 'calmez-vous', "c'est faux"],
};

export function defensiveWords(text: string, language: Language): Place[] {
  return findWords(text, defensive[language]);
}

const greeting: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:@\S+[\s,:]*)*(?:hoi|hai|hallo|hey|hé|dag|beste|goede(?:morgen|middag|navond|n)?|goeie\w*|welkom|bedankt|dank|wat (?:fijn|leuk|vervelend|naar|balen)|ha)\b/iu,
  en: /^(?:@\S+[\s,:]*)*(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening)|thanks|thank you|sorry)\b/iu,
  de: /^(?:@\S+[\s,:]*)*(?:hallo|hi|guten (?:tag|morgen|abend)|liebe[rs]?|moin|danke|servus|grüezi)\b/iu,
  fr: /^(?:@\S+[\s,:]*)*(?:bonjour|bonsoir|salut|cher|chère|merci|coucou)(?![\p{L}])/iu,
};

/** Does a reply open as one speaks to a person: a greeting, thanks, or the person's name near the start? */
export function hasGreeting(text: string, language: Language, name: string | undefined): boolean {
  const start = text.trimStart();
  if (greeting[language].test(start)) return true;
  return name !== undefined && findWords(start.slice(0, 60), [name]).length > 0;
}
