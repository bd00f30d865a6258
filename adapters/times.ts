import type { PostTime, Precision } from '../core/post.ts';
import { type DateOrder, dateIn } from './times-date.ts';
import { ago } from './times-relative.ts';
import { inZone, splitZone } from './times-zone.ts';

/**
 * Times as pages give them. What is not understood for certain is `undefined`: a wrong time would start a clock.
 */

/** What a shown time is read against. */
export interface TimeContext {
  readonly now: Date;
  readonly zone: string;
  readonly document: { readonly documentElement: { readonly lang: string } };
}

/**
 * A machine-readable time: ISO 8601 or seconds/milliseconds since 1970. With a zone it is exact; without, it is a
 * clock time in `zone`; a date alone is a day.
 */
export function machineTime(raw: string | null, zone: string): PostTime | undefined {
  const value = raw?.trim() ?? '';
  const epoch = /^\d{10}(\d{3})?$/.exec(value);
  if (epoch) return timeAt(Number(value) * (epoch[1] === undefined ? 1000 : 1), 'exact', 'attribute');
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/.exec(value);
  if (!iso) return undefined;
  const [, date, clock, seconds, said] = iso;
  if (date === undefined || !isDay(date)) return undefined;
  if (clock === undefined || said === undefined)
    return localTime(`${date}T${clock ?? '00:00'}`, zone, clock === undefined ? 'day' : 'minute', 'attribute');
  const offset = /^[A-Z]/.test(said) ? 'Z' : said.replace(/^(...)(?::?(\d\d))?$/, (_, h, m = '00') => `${h}:${m}`);
  const at = Date.parse(`${date}T${clock}${seconds ?? ''}${offset}`);
  return timeAt(at, seconds === undefined ? 'minute' : 'exact', 'attribute');
}

/**
 * A time as a site shows it, in Dutch, English, German or French: "Wed Jul 03, 2019 9:15 am", "wo 3 jul 2019 09:15",
 * "03-07-2019", "gisteren om 10:15", "Monday at 5:04 PM", "12 maart 09:00", "3 u", "1 hour, 5 minutes ago", "vor 3 Tagen",
 * "il y a 2 heures", "Mar '24". A zone in the text itself ("09:15 GMT") counts before any other.
 * @param zone the zone the page says it shows times in; else that of the browser
 * @param order which comes first in dates of numbers, where other dates of the page prove it (`dateOrderIn`)
 */
export function shownTime(
  text: string,
  context: TimeContext,
  zone = context.zone,
  order?: DateOrder,
): PostTime | undefined {
  try {
    return readShown(text, context, zone, order);
  } catch {
    // The page named a zone that does not exist.
    return undefined;
  }
}

/** Hour and minutes: "9:15 am", "21:15:59", "9.15 uur", "9h15", "9 h 15", "10u15", "9:15 nm". */
const CLOCK = /\b(\d{1,2}):(\d\d)(?::\d\d)?(?:\.\d+)?(?: ?(?:([ap])\.?m\b\.?|([vn])m\b))?/;
const CLOCK_IN_WORDS = /\b(\d{1,2})(?:\.(?=\d\d ?(?:uur|uhr)\b)| ?[hu] ?)(\d\d)\b/;

function readShown(
  text: string,
  { now, document, zone: home }: TimeContext,
  pageZone: string,
  order: DateOrder | undefined,
): PostTime | undefined {
  const { lang } = document.documentElement;
  // Boards of the phpBB kind write "by NAME » TIME".
  const shown = text
    .toLowerCase()
    .replace(/^.*»|\s+/g, ' ')
    .trim();
  const relative = ago(shown, now, pageZone || home, lang);
  if (relative) return timeAt(relative.at, relative.precision, 'text');
  const { text: bare, zone: named } = splitZone(shown);
  if (named === null) return undefined;
  const zone = named ?? pageZone;
  const clock = CLOCK.exec(bare) ?? CLOCK_IN_WORDS.exec(bare);
  const date = dateIn(bare.replace(clock?.[0] ?? '', ' '), { today: inZone(now, zone).toPlainDate(), lang, order });
  if (date === undefined) return undefined;
  if (!clock) return localTime(`${date.date}T00:00`, zone, date.isMonth ? 'month' : 'day', 'text');
  const time = clockTime(clock);
  return time === undefined ? undefined : localTime(`${date.date}T${time}`, zone, 'minute', 'text');
}

/** "21:15"; Dutch boards write "vm" and "nm" for the halves of the day. */
function clockTime([, hours, minutes, half, dutchHalf]: RegExpExecArray): string | undefined {
  const said = Number(hours);
  const isEarly = half === 'a' || dutchHalf === 'v';
  const isLate = half === 'p' || dutchHalf === 'n';
  // Some boards write "14:15 pm"; "14:15 am" and "0:15 pm" contradict themselves.
  if (said > 23 || Number(minutes) > 59 || (isEarly && said > 12) || (isLate && said === 0)) return undefined;
  const hour = isEarly ? said % 12 : isLate && said < 12 ? said + 12 : said;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** `Date` makes the first of March of 30 February. */
function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

/** A wall-clock time in a zone; in the hour that comes twice in autumn it is known to the hour only. */
function localTime(wall: string, zone: string, precision: Precision, from: PostTime['from']): PostTime | undefined {
  try {
    const plain = Temporal.PlainDateTime.from(wall);
    const early = plain.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;
    const late = plain.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
    return timeAt(early, precision === 'minute' && early !== late ? 'hour' : precision, from);
  } catch {
    return undefined;
  }
}

function timeAt(at: number, precision: Precision, from: PostTime['from']): PostTime | undefined {
  if (!(at > Date.UTC(1990) && at < Date.UTC(2100))) return undefined;
  return { at: new Date(at).toISOString(), precision, from };
}
