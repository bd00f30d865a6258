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
  const instant = Temporal.Instant.from(at);
  if (format === 'utc') return instant.toString({ fractionalSecondDigits: 3 });
  const local = instant.toZonedDateTimeISO(zone);
  if (format === 'offset') return local.toString({ timeZoneName: 'never', fractionalSecondDigits: 0 });
  return `${formatDate(at, format, zone)} ${two(local.hour)}:${two(local.minute)}`;
}

/** The day alone, in the zone. */
export function formatDate(at: string, format: TimeFormat, zone: string): string {
  const { year, month, day } = Temporal.Instant.from(at).toZonedDateTimeISO(format === 'utc' ? 'UTC' : zone);
  const parts = [String(year).padStart(4, '0'), two(month), two(day)];
  return (format === 'dayFirst' ? parts.reverse() : parts).join('-');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
