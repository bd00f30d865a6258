/** Zones that stand in a text of time itself, and the moment in a zone. */

export function inZone(now: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
}

/** Abbreviations that mean one offset only; "BST", "IST", "CST" of several countries are none of them. */
const NAMED: Readonly<Record<string, string>> = {
  gmt: '+00:00',
  utc: '+00:00',
  z: '+00:00',
  wet: '+00:00',
  west: '+01:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  edt: '-04:00',
  cdt: '-05:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};
/** Behind a clock time: "09:15:00 GMT", "9:15 am CEST", "09:15 +0100", "09:15 UTC+01:00", "09:15 GMT+0100 (CET)". */
const BEHIND =
  /(:\d\d(?:\.\d+)?(?: ?[ap]\.?m\.?)?) ?\(?(?:((?:gmt|utc)? ?[+-]\d{1,2}(?::?\d\d)?)(?: ?\(.*\))?|(?!am\b|pm\b|uhr\b|uur\b|vm\b|nm\b|by\b|van\b|von\b|par\b|de\b)(\p{L}{1,5}))\)?$/u;

/** "09:15-10:30" may be from one time to another: an offset only behind a date as machines write it. */
const FROM_TO = /\d-\d{1,2}:\d\d$/;
const MACHINE_DATE = /\d{4}-\d\d-\d\d[t ]/;

export interface ZonedText {
  /** The text without the zone. */
  readonly text: string;
  /** The zone that it names; `undefined` when it names none; `null` when it names one that is not known here. */
  readonly zone: string | null | undefined;
}

/** Takes the zone off the end of a time, lower case: an unknown one makes the time unknown, never another one. */
export function splitZone(text: string): ZonedText {
  const found = BEHIND.exec(text);
  if (!found) return { text, zone: undefined };
  const [whole, clock = '', offset, name] = found;
  const rest = text.slice(0, text.length - whole.length) + clock;
  if (offset === undefined) return { text: rest, zone: NAMED[name ?? ''] ?? null };
  if (FROM_TO.test(text) && !MACHINE_DATE.test(text)) return { text: rest, zone: null };
  const [, sign = '+', hours = '0', minutes = '00'] = /([+-])(\d{1,2}):?(\d\d)?$/.exec(offset) ?? [];
  const zone = isOffset(Number(hours) * 60 + Number(minutes), sign)
    ? `${sign}${hours.padStart(2, '0')}:${minutes}`
    : null;
  return { text: rest, zone };
}

/**
 * Is there a zone so far from UTC? They are whole quarters of an hour, fourteen hours to the east and twelve to the west
 * at most: what says more is no zone.
 * @param minutes without the sign
 */
function isOffset(minutes: number, sign: string): boolean {
  return minutes % 15 === 0 && minutes <= (sign === '+' ? 14 : 12) * 60;
}
