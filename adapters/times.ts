import type { PostTime, Precision } from '../core/post.ts';

/**
 * Times as pages give them. What is not understood for certain is `undefined`: a wrong time would start a clock.
 */

/** What a shown time is read against. */
export interface TimeContext {
  readonly now: Date;
  readonly zone: string;
  readonly document: { readonly documentElement: { readonly lang: string } };
}

/** English, Dutch, German, French. */
const MONTHS = /* @__PURE__ */ [
  'january januari janvier jänner',
  'february februari februar février',
  'march maart mrt märz mrz mars',
  'april avril',
  'may mei mai',
  'june juni juin',
  'july juli juillet',
  'august augustus août aout',
  'september septembre',
  'october oktober octobre',
  'november novembre',
  'december dezember décembre',
].map((names) => names.split(' '));

/**
 * A machine-readable time: ISO 8601 or seconds/milliseconds since 1970. With a zone it is exact; without, it is a
 * clock time in `zone`; a date alone is a day.
 */
export function machineTime(raw: string | null, zone: string): PostTime | undefined {
  const value = raw?.trim() ?? '';
  const epoch = /^\d{10}(\d{3})?$/.exec(value);
  if (epoch) return timeAt(Number(value) * (epoch[1] === undefined ? 1000 : 1), 'exact', 'attribute');
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)? ?(Z|[+-]\d\d:?\d\d)?)?$/.exec(value);
  if (!iso) return undefined;
  const [, date, clock, seconds, offset] = iso;
  if (date === undefined) return undefined;
  if (clock === undefined || offset === undefined)
    return localTime(`${date}T${clock ?? '00:00'}`, zone, clock, 'attribute');
  const at = Date.parse(`${date}T${clock}${seconds ?? ''}${offset.replace(/^(...)(\d\d)$/, '$1:$2')}`);
  return timeAt(at, seconds === undefined ? 'minute' : 'exact', 'attribute');
}

/**
 * A time as a site shows it, in Dutch, English, German or French: "Wed Jul 03, 2019 9:15 am", "wo 3 jul 2019 09:15",
 * "03-07-2019", "gisteren om 10:15", "12 maart 09:00", "3 u", "2 weeks ago", "vor 3 Tagen", "il y a 2 heures".
 * @param zone the zone the page says it shows times in; else that of the browser
 */
export function shownTime(text: string, context: TimeContext, zone = context.zone): PostTime | undefined {
  try {
    return readShown(text, context, zone);
  } catch {
    // The page named a zone that does not exist.
    return undefined;
  }
}

function readShown(text: string, context: TimeContext, zone: string): PostTime | undefined {
  // Boards of the phpBB kind write "by NAME » TIME".
  const shown = text
    .toLowerCase()
    .replace(/^.*»|\s+/g, ' ')
    .trim();
  const relative = ago(shown, context, zone);
  if (relative) return relative;
  const clock =
    /\b(\d{1,2}):(\d\d)(?::\d\d)?(?: ?([ap])\.?m\b)?/.exec(shown) ??
    /\b(\d{1,2})(?:\.(?=\d\d uur\b)|h)(\d\d)\b()/.exec(shown);
  const date = dateIn(shown.replace(clock?.[0] ?? '', ' '), context, zone);
  if (date === undefined) return undefined;
  if (!clock) return localTime(`${date}T00:00`, zone, undefined, 'text');
  const hour = (Number(clock[1]) % (clock[3] ? 12 : 24)) + (clock[3] === 'p' ? 12 : 0);
  if (Number(clock[1]) > 23) return undefined;
  return localTime(`${date}T${two(hour)}:${clock[2]}`, zone, clock[0], 'text');
}

const NOW =
  /^(zojuist|zonet|nu|net|now|just now|gerade eben|jetzt|à l.instant|maintenant|minder dan een minuut geleden|less than a minute ago)\.?$/;
const SPAN =
  /^(?:(?:vor|il y a) )?(?:ongeveer |circa |about |etwa |environ )?(\d{1,3}|an?|een|één|ein(?:e[mnrs]?)?|une?|last|vorige) ?(\p{L}+)\.?(?: (?:geleden|ago))?(?: ?[·(].*)?$/u;

/** "3 u", "2 days ago", "een week geleden", "vor einem Tag", "zojuist": as coarse as it was said. */
function ago(shown: string, { now, document }: TimeContext, zone: string): PostTime | undefined {
  if (NOW.test(shown)) return timeAt(now.getTime(), 'minute', 'text');
  const said = SPAN.exec(shown);
  // A French "j" is a day, a Dutch one a year.
  const unitSaid = said?.[2] === 'j' && /^fr/i.test(document.documentElement.lang) ? 'jour' : (said?.[2] ?? '');
  const unit = said && UNITS.find(([words]) => words.test(unitSaid));
  if (!said || !unit) return undefined;
  const amount = Number(said[1]) || (said[1] === '0' ? 0 : 1);
  return timeAt(inZone(now, zone).subtract({ [unit[1]]: amount }).epochMilliseconds, unit[2], 'text');
}

const UNITS: readonly (readonly [RegExp, string, Precision])[] = [
  [/^(s|sec|sek|secondes?|seconds?|seconden?|sekunden?)$/, 'seconds', 'minute'],
  [/^(m|min|mins|minutes?|minuut|minuten?)$/, 'minutes', 'minute'],
  [/^(u|h|hr|hrs|std|hours?|uur|uren|stunden?|heures?)$/, 'hours', 'hour'],
  [/^(d|days?|dag|dagen|tg|tage?n?|jours?)$/, 'days', 'day'],
  [/^(w|wk|wo|weeks?|weken|wochen?|sem|semaines?)$/, 'weeks', 'week'],
  [/^(mo|mos|months?|mnd|maand|maanden|mon|monate?n?|mois)$/, 'months', 'month'],
  [/^(y|yr|yrs|years?|j|jr|jaar|jaren|jahre?n?|ans?|années?)$/, 'years', 'year'],
];

/** The date (`2019-07-03`) that a text without its clock time names. */
function dateIn(shown: string, { now, document }: TimeContext, zone: string): string | undefined {
  const today = inZone(now, zone).toPlainDate();
  const back = DAYS_BACK.findIndex((word) => word.test(shown));
  if (back >= 0) return today.subtract({ days: back }).toString();
  const iso = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(shown);
  if (iso) return dateOf(iso[1], Number(iso[2]), iso[3]);
  const numeric = /\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\b/.exec(shown);
  if (numeric) {
    const [a, b] = [Number(numeric[1]), Number(numeric[3])];
    if (b > 12) return dateOf(numeric[4], a, b);
    // 03/07 is the third of July or the seventh of March: only the language or the number itself tells.
    const isDayFirst = a > 12 || a === b || numeric[2] === '.' || /^(nl|de|fr)/i.test(document.documentElement.lang);
    return isDayFirst ? dateOf(numeric[4], b, a) : undefined;
  }
  const words =
    /\b(\d{1,2})(?:st|nd|rd|th|er?)?[ .-]+(\p{L}{3,})(?!\p{L})[.,]?(?:[ -]+(\d{4})\b)?/u.exec(shown) ??
    /()(?<!\p{L})(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?\b,?(?: (\d{4})\b)?/u.exec(shown);
  if (!words) return undefined;
  const isDayFirst = words[1] !== '';
  const month = monthOf(words[2] ?? '');
  const day = isDayFirst ? words[1] : words[3];
  const year = isDayFirst ? words[3] : words[4];
  if (year !== undefined) return dateOf(year, month, day);
  // No year: this year's, or last year's when that is still to come. Another number might be the year: then no date.
  if (/\d/.test(shown.replace(day ?? '', ''))) return undefined;
  const date = dateOf(String(today.year), month, day);
  return date !== undefined && date > today.add({ days: 1 }).toString()
    ? dateOf(String(today.year - 1), month, day)
    : date;
}

const DAYS_BACK = [
  /\b(vandaag|today|heute|aujourd.hui)\b/,
  /(^|[^r])(gisteren|yesterday|gestern)\b|(^| )hier\b/,
  /\b(eergisteren|vorgestern|avant-hier)\b/,
];
/** 1–12; 0 when the word is no month in a language of ours. */
function monthOf(word: string): number {
  return MONTHS.findIndex((names) => names.some((name) => name.startsWith(word))) + 1;
}

function dateOf(year: string | undefined, month: number, day: string | number | undefined): string | undefined {
  const date = `${year}-${two(month)}-${two(Number(day))}`;
  try {
    return Temporal.PlainDate.from(date).toString();
  } catch {
    return undefined;
  }
}

/** A wall-clock time in a zone; in the hour that comes twice in autumn it is known to the hour only. */
function localTime(
  wall: string,
  zone: string,
  clock: string | undefined,
  from: PostTime['from'],
): PostTime | undefined {
  try {
    const plain = Temporal.PlainDateTime.from(wall);
    const early = plain.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;
    const late = plain.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
    return timeAt(early, clock === undefined ? 'day' : early === late ? 'minute' : 'hour', from);
  } catch {
    return undefined;
  }
}

function timeAt(at: number, precision: Precision, from: PostTime['from']): PostTime | undefined {
  if (!(at > Date.UTC(1990) && at < Date.UTC(2100))) return undefined;
  return { at: new Date(at).toISOString(), precision, from };
}

function inZone(now: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
