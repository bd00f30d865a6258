/**
 * Parts of a text that tell a time, in Dutch, English, German and French: they stay as they are in a capture. A month
 * counts only beside a number: "Jan" alone is a person.
 */

const months =
  'jan(?:uari|uary|uar|vier)?|jänner|feb(?:ruari|ruary|ruar)?|févr?(?:ier)?|ma?r(?:t|ch|s)?|maart|märz|mrz|apr(?:il)?|avr(?:il)?|' +
  'mei|may|mai|jun[ie]?|juin|jul[iy]?|juil(?:let)?|aug(?:ustus|ust)?|ao[uû]t|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|' +
  'nov(?:ember|embre)?|de[cz](?:ember|embre)?|déc(?:embre)?';
const days =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|maandag|dinsdag|woensdag|donderdag|' +
  'vrijdag|zaterdag|zondag|ma|di|wo|vr|za|zo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|' +
  'mercredi|jeudi|vendredi|samedi|dimanche';
const units =
  'seconden?|seconds?|sekunden?|secondes?|secs?|sec|minuten|minuut|minutes?|mins?|min|uren|uur|hours?|hrs?|hr|stunden?|' +
  'heures?|std|dagen|dag|days?|tagen?|tage?|jours?|weken|week|weeks|wochen?|semaines?|wks?|wk|maanden|maand|months?|' +
  'monaten?|monate?|mois|mnd|mo|jaren|jaar|jr|years?|yrs?|jahren?|jahre?|ans?|années?|[smhudwyj]';
const nearDays =
  'vandaag|gisteren|eergisteren|today|yesterday|heute|gestern|vorgestern|aujourd.hui|hier|avant-hier|zojuist|just now';
const clock = '\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?:\\.\\d+)?(?: ?[ap]\\.?m\\.?)?(?: uur| uhr)?|\\d{1,2} ?[ap]m';
const year = "(?:19|20)\\d{2}|['’]\\d{2}";

/** One after another, the longest first; matched without looking at capitals. */
const phrases = [
  '\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?',
  '\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4}',
  `\\d{1,2}(?:st|nd|rd|th|er?|\\.)?[ -]+(?:de |of )?(?:${months})(?!\\p{L})[.,]?(?:[ -]+(?:${year}))?`,
  `(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?(?!\\d),?(?: (?:${year}))?`,
  `(?:${months})\\.? (?:${year})`,
  `(?:vor|il y a) (?:\\d+|einer?|einem|une?) (?:${units})`,
  `(?:\\d+ ?(?:${units}),? (?:en |and )?)*(?:\\d+|an?|een|about an?|ongeveer een) ?(?:${units})(?: geleden| ago)?(?!\\p{L})`,
  `(?:${nearDays})(?:,? (?:at|om|um|à))?(?: ${clock})?(?!\\p{L})`,
  `(?:${days})\\.?,? (?:(?:at|om|um|à) )?(?=\\d)`,
  `(?:(?:at|om|um|à) )?(?:${clock})(?!\\p{L})`,
  '(?:UTC|GMT)(?: ?[+-] ?\\d{1,2}(?::\\d{2})?)?',
];
const phrase = new RegExp(`(?<![\\p{L}\\d])(?:${phrases.join('|')})`, 'giu');

/** Splits a text: what tells a time, and what does not. */
export function splitTimes(text: string): readonly { readonly text: string; readonly isTime: boolean }[] {
  const parts: { text: string; isTime: boolean }[] = [];
  let end = 0;
  for (const found of text.matchAll(phrase)) {
    if (found.index > end) parts.push({ text: text.slice(end, found.index), isTime: false });
    parts.push({ text: found[0], isTime: true });
    end = found.index + found[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isTime: false });
  return parts;
}
