/** The date in a text of time, as boards show it in Dutch, English, German and French. */

/** Which comes first in a date of numbers. */
export type DateOrder = 'day' | 'month';

export interface DateContext {
  readonly today: Temporal.PlainDate;
  /** Of the page: "nl-NL". */
  readonly lang: string;
  /** What other dates of the page prove; stronger than the language. */
  readonly order?: DateOrder | undefined;
}

export interface ShownDate {
  /** `2019-07-03` */
  readonly date: string;
  /** A month without a day: "maart 2024", "Mar '24". */
  readonly isMonth?: true;
}

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
/** Monday first, as `Temporal` counts. */
const WEEKDAYS = /* @__PURE__ */ [
  'monday maandag montag lundi',
  'tuesday dinsdag dienstag mardi',
  'wednesday woensdag mittwoch mercredi',
  'thursday donderdag donnerstag jeudi',
  'friday vrijdag freitag vendredi',
  'saturday zaterdag samstag samedi',
  'sunday zondag sonntag dimanche',
].map((names) => names.split(' '));
const DAYS_BACK = [
  /\b(vandaag|today|heute|aujourd.hui)\b/,
  /(^|[^r])(gisteren|yesterday|gestern)\b|(^| )hier,? à( |$)/,
  /\b(eergisteren|vorgestern|avant-hier)\b/,
];
/** Yesterday on a French page; in Dutch and German the word means "here". */
const HIER = /(^| )hier\b/;
const NUMERIC = /\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\b/;
/** 3.7.19: two digits for the year stand in German dates with points only. */
const SHORT_YEAR = /\b(\d{1,2})\.(\d{1,2})\.(\d\d)\b/;
/** A year, in full or with an apostrophe: 2019, '19. */
const YEAR = "(\\d{4}|['’]\\d\\d)";
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|er?)?[ .-]+(?:de |of )?(\\p{L}{3,})(?!\\p{L})[.,]?(?:[ -]+${YEAR}(?!\\d))?`,
  'u',
);
const MONTH_FIRST = new RegExp(`(?<!\\p{L})(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b,?(?: ${YEAR}(?!\\d))?`, 'u');
const MONTH_ONLY = new RegExp(`^(\\p{L}{3,})\\.? ${YEAR}$`, 'u');

/**
 * The date that a text names, after its clock time was taken out.
 * @param shown lower case, single spaces
 * @returns `undefined` when it names none, or one that could be two different days
 */
export function dateIn(shown: string, context: DateContext): ShownDate | undefined {
  const { today, lang } = context;
  const back = /^fr/i.test(lang) && HIER.test(shown) ? 1 : DAYS_BACK.findIndex((word) => word.test(shown));
  if (back >= 0) return { date: today.subtract({ days: back }).toString() };
  const date = isoDate(shown) ?? numericDate(shown, context) ?? wordDate(shown, today);
  if (date !== undefined) return date === '' ? undefined : { date };
  const [, month, year] = MONTH_ONLY.exec(shown.trim()) ?? [];
  const first = month === undefined ? undefined : dateOf(fullYear(year), monthOf(month), 1);
  if (first !== undefined) return { date: first, isMonth: true };
  const day = weekdayIn(shown, today);
  return day === undefined ? undefined : { date: day };
}

/** An outcome of '' means: there is a date, and it cannot be told which. */
function isoDate(shown: string): string | undefined {
  const iso = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(shown);
  return iso ? (dateOf(iso[1], Number(iso[2]), iso[3]) ?? '') : undefined;
}

function numericDate(shown: string, { today, lang, order }: DateContext): string | undefined {
  const numeric = NUMERIC.exec(shown);
  if (numeric) {
    const [, a = '', mark, b = '', year] = numeric;
    const dayFirst = dateOf(year, Number(b), a);
    const monthFirst = dateOf(year, Number(a), b);
    // No board shows a post of the days to come.
    const isLater = (date: string | undefined) => date !== undefined && date > today.add({ days: 1 }).toString();
    if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
      return dayFirst ?? monthFirst ?? '';
    if (isLater(dayFirst) !== isLater(monthFirst)) return isLater(dayFirst) ? monthFirst : dayFirst;
    if (order !== undefined) return order === 'day' ? dayFirst : monthFirst;
    // 03/07 is the third of July or the seventh of March: else only the language tells.
    return mark === '.' || /^(nl|de|fr)/i.test(lang) ? dayFirst : '';
  }
  const short = SHORT_YEAR.exec(shown);
  return short ? (dateOf(`20${short[3]}`, Number(short[2]), short[1]) ?? '') : undefined;
}

function wordDate(shown: string, today: Temporal.PlainDate): string | undefined {
  const dayFirst = DAY_FIRST.exec(shown);
  const monthFirst = dayFirst === null ? MONTH_FIRST.exec(shown) : null;
  const [, day, month, said] = dayFirst ?? [undefined, monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (day === undefined || month === undefined) return undefined;
  const number = monthOf(month);
  if (number === 0) return '';
  if (said !== undefined) return dateOf(fullYear(said), number, day) ?? '';
  // No year: this year's, or last year's when that is still to come. Another number might be the year: then no date.
  if (/\d/.test(shown.replace(day, ''))) return '';
  const date = dateOf(String(today.year), number, day);
  const isToCome = date !== undefined && date > today.add({ days: 1 }).toString();
  return (isToCome ? dateOf(String(today.year - 1), number, day) : date) ?? '';
}

/** "Monday at 5:04 PM", "maandag": the last one before today. Today's own name could be today or a week ago. */
function weekdayIn(shown: string, today: Temporal.PlainDate): string | undefined {
  const word = /^(?:on |op |am |last |afgelopen )?(\p{L}{4,}?)(?:,| at| om| um| à|$| )/u.exec(shown.trim())?.[1];
  const day = WEEKDAYS.findIndex((names) => word !== undefined && names.includes(word)) + 1;
  if (day === 0 || day === today.dayOfWeek || /\d/.test(shown)) return undefined;
  return today.subtract({ days: (today.dayOfWeek - day + 7) % 7 }).toString();
}

/**
 * The order that dates of one page prove together: one with a first number over 12 begins with the day, one with a
 * second over 12 with the month, and no board shows a date to come.
 * @returns `undefined` when none proves it, or when they contradict each other
 */
export function dateOrderIn(texts: Iterable<string>, today: Temporal.PlainDate): DateOrder | undefined {
  const latest = today.add({ days: 1 }).toString();
  const proven = new Set<DateOrder>();
  for (const text of texts) {
    const [, a = '', , b = '', year] = NUMERIC.exec(text) ?? [];
    if (year === undefined || a === b) continue;
    const can = (date: string | undefined) => date !== undefined && date <= latest;
    const [day, month] = [can(dateOf(year, Number(b), a)), can(dateOf(year, Number(a), b))];
    if (day !== month) proven.add(day ? 'day' : 'month');
  }
  return proven.size === 1 ? [...proven][0] : undefined;
}

/** 1–12; 0 when the word is no month in a language of ours, or could be two ("jui": juin, juillet). */
function monthOf(word: string): number {
  const isOf = (names: readonly string[]) => names.some((name) => name.startsWith(word));
  const month = MONTHS.findIndex(isOf);
  return month === MONTHS.findLastIndex(isOf) ? month + 1 : 0;
}

function fullYear(year: string | undefined): string | undefined {
  return year?.length === 3 ? `20${year.slice(1)}` : year;
}

function dateOf(year: string | undefined, month: number, day: string | number | undefined): string | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(Number(day)).padStart(2, '0')}`;
  try {
    return Temporal.PlainDate.from(date).toString();
  } catch {
    return undefined;
  }
}
