/** How a time is written. Every time in the log is ISO 8601 UTC; the zone is an IANA name such as `Europe/Amsterdam`. */
export type TimeFormat =
  /** 02-03-2026 10:30, as Dutch Excel and most Dutch forms read it. */
  | 'dayFirst'
  /** 2026-03-02 10:30 */
  | 'yearFirst'
  /** 2026-03-02T10:30:00+01:00 */
  | 'offset'
  /** 2026-03-02T09:30:00.000Z: Salesforce, where a time without zone can fall back a day. */
  | 'utc';

export function formatTime(at: string, format: TimeFormat, zone: string): string {
  if (format === 'utc') return Temporal.Instant.from(at).toString({ fractionalSecondDigits: 3 });
  if (format === 'offset') {
    return Temporal.Instant.from(at)
      .toZonedDateTimeISO(zone)
      .toString({ timeZoneName: 'never', fractionalSecondDigits: 0 });
  }
  const local = new Date(wallClockMs(at, zone));
  return `${dateOf(local, format)} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

/** The day alone, in the zone. */
export function formatDate(at: string, format: TimeFormat, zone: string): string {
  return dateOf(new Date(wallClockMs(at, format === 'utc' ? 'UTC' : zone)), format);
}

/** @param local the clock of the zone, as if it were UTC */
function dateOf(local: Date, format: TimeFormat): string {
  const parts = [
    String(local.getUTCFullYear()).padStart(4, '0'),
    two(local.getUTCMonth() + 1),
    two(local.getUTCDate()),
  ];
  return (format === 'dayFirst' ? parts.reverse() : parts).join('-');
}

const QUARTER_MS = 900_000;
/** What is kept of offsets: the times of a day or so, in a few zones. */
const MOST_KEPT = 500;
const offsets = new Map<string, number>();

/**
 * What the clock of the zone shows, as ms as if it were UTC. A clock is changed on a whole quarter of an hour, and the
 * times of a log lie close together: the offset is asked once a quarter, not once a time.
 * @param at ISO 8601 UTC
 * @throws RangeError it is no time
 */
export function wallClockMs(at: string, zone: string): number {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) throw new RangeError(`no time: ${at}`);
  const quarter = Math.floor(ms / QUARTER_MS) * QUARTER_MS;
  const key = `${zone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = Temporal.Instant.fromEpochMilliseconds(quarter).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
    if (offsets.size >= MOST_KEPT) offsets.clear();
    offsets.set(key, offset);
  }
  return ms + offset;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
