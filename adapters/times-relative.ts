import type { Precision } from '../core/post.ts';
import { inZone } from './times-zone.ts';

/** "3 u", "2 days ago", "een week geleden", "vor einem Tag", "1 hour, 5 minutes ago", "zojuist": Dutch, English, German, French. */

export interface Ago {
  /** Milliseconds since 1970: the moment that was said, rounded as the page rounded it. */
  readonly at: number;
  readonly precision: Precision;
}

const NOW =
  /^(zojuist|zonet|net|nu|op dit moment|now|just now|moments? ago|a moment ago|gerade eben|soeben|jetzt|à l.instant|maintenant|(?:minder dan|less than|vor weniger als|il y a moins d.) ?(?:een |a |an |1 |einer |une )?(?:minuut|minute)(?: geleden| ago)?|(?:een paar|enkele|a few|vor (?:ein paar|wenigen)|il y a quelques) (?:seconden|seconds|sekunden|secondes|ogenblikken|instants|augenblicken)(?: geleden| ago)?)\.?$/;
/** What comes behind a time and is not part of it: "· Edited", "• bewerkt", "(modifié)". */
const TAIL = / ?[·•(].*$/;
const PREFIX = /^(?:(?:vor|il y a|depuis) )?(?:ongeveer |circa |ca\.? |about |around |etwa |ungefähr |environ )?/;
/** The page rounded a long time down or up: known no better than by its unit. */
const MORE_OR_LESS =
  /^(?:(?:vor|il y a) )?(?:meer dan|more than|over(?=.* ago$)|bijna|almost|nearly|mehr als|über|fast|plus d[e’'] ?|presque) ?/;
const SUFFIX = /(?: geleden| ago|)$/;
const AMOUNT =
  '\\d{1,4}|half an|een half|einer halben|une demi|an?|one|een|één|eine?[mnrs]?|une?|last|vorige?|afgelopen|letzte[nrs]?';
const SPAN = new RegExp(`^(${AMOUNT})[ -]?(\\p{L}+)\\.?`, 'u');
const JOIN = /^(?:, ?| ?(?:en|and|und|et) | )/;
/** French puts it behind: "la semaine dernière", "le mois dernier", "l'an dernier". */
const FRENCH_LAST = /^l(?:a |e |.)(semaine|mois|an|année) derni(?:er|ère)$/;
/** Words that are French on any page. */
const FRENCH = /^(?:il y a|depuis) /;
/** "a few minutes ago": somewhere within the hour. */
const SOME_MINUTES =
  /^(?:een paar|enkele|a few|several|vor (?:ein paar|wenigen)|il y a quelques) (?:minuten|minutes)(?: geleden| ago)?$/;

const UNITS: readonly (readonly [RegExp, Unit, Precision])[] = [
  [/^(s|sec|secs|sek|secondes?|seconds?|seconden?|sekunden?)$/, 'seconds', 'minute'],
  [/^(m|min|mins|minuut|minuten?|minutes?)$/, 'minutes', 'minute'],
  [/^(u|h|hr|hrs|std|hours?|uur|uren|stunden?|heures?)$/, 'hours', 'hour'],
  [/^(d|days?|dag|dagen|dgn|tg|tage?n?|jours?)$/, 'days', 'day'],
  [/^(w|wk|wo|wks|wkn|weeks?|weken|wochen?|sem|semaines?)$/, 'weeks', 'week'],
  [/^(mo|mos|months?|mnd|mnden|maand|maanden|mon|monate?n?|mois)$/, 'months', 'month'],
  [/^(y|yr|yrs|years?|j|jr|jaar|jaren|jahre?n?|ans?|années?)$/, 'years', 'year'],
];
type Unit = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

/**
 * How long ago, as coarse as it was said; of several units ("1 day, 3 hours ago") the finest counts.
 * @param shown lower case, single spaces
 * @returns `undefined` when the whole text is not such a time
 */
export function ago(shown: string, now: Date, zone: string, lang: string): Ago | undefined {
  const said = shown.replace(TAIL, '');
  if (NOW.test(said)) return { at: now.getTime(), precision: 'minute' };
  if (SOME_MINUTES.test(said)) return { at: now.getTime() - 5 * 60_000, precision: 'hour' };
  const isCoarse = MORE_OR_LESS.test(said);
  const french = FRENCH_LAST.exec(said)?.[1];
  const parts =
    french === undefined
      ? partsOf(said.replace(isCoarse ? MORE_OR_LESS : PREFIX, '').replace(SUFFIX, ''), FRENCH.test(said) ? 'fr' : lang)
      : partsOf(`1 ${french}`, lang);
  const finest = parts?.at(-1);
  if (parts === undefined || finest === undefined) return undefined;
  let at = inZone(now, zone);
  for (const { amount, unit } of parts) at = at.subtract(amount === 0.5 ? { minutes: 30 } : { [unit]: amount });
  return { at: at.epochMilliseconds, precision: finest.precision };
}

interface Part {
  readonly amount: number;
  readonly unit: Unit;
  readonly precision: Precision;
}

/** "1 hour, 5 minutes" → two parts, from coarse to fine; anything left over makes it no time. */
function partsOf(said: string, lang: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  let rest = said;
  while (rest !== '') {
    const found = SPAN.exec(rest);
    if (!found) return undefined;
    const [whole, amount = '', word = ''] = found;
    // A French "j" is a day, a Dutch or German one a year.
    const unitWord = word === 'j' && /^fr/i.test(lang) ? 'jour' : word;
    const index = UNITS.findIndex(([words]) => words.test(unitWord));
    const unit = UNITS[index];
    const before = parts.at(-1);
    if (unit === undefined || (before !== undefined && UNITS.findIndex(([, name]) => name === before.unit) <= index))
      return undefined;
    const count = amountOf(amount);
    // Half an hour is said of a time, half a week is not.
    if (count === 0.5 && unit[1] !== 'hours') return undefined;
    parts.push({ amount: count, unit: unit[1], precision: unit[2] });
    rest = rest.slice(whole.length).replace(rest.length > whole.length ? JOIN : '', '');
    if (parts.length > 3) return undefined;
  }
  return parts;
}

function amountOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  return /hal[fb]|demi/.test(word) ? 0.5 : 1;
}
