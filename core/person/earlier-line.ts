import type { Contact } from '../contact.ts';

/** What one line says of earlier contacts: how often this month, and how the last one went. */
export interface EarlierLine {
  /** How many this month, and the post at hand with them where there is one. */
  readonly nth: number;
  readonly last: Contact;
  /** Days of the calendar between the last one and now; 0 is today. */
  readonly daysAgo: number;
}

/**
 * @param contacts of one person over all handles, in any order; `undefined` when there are none before now.
 * @param isAtHand a post of this person is being answered: it counts as well
 * @param zone IANA zone of the protocol: months and days are those of its clock.
 */
export function earlierLine(
  contacts: readonly Contact[],
  now: Date,
  zone: string,
  isAtHand: boolean,
): EarlierLine | undefined {
  const before = contacts.filter(({ createdAt }) => Date.parse(createdAt) <= now.getTime());
  const [first, ...others] = before;
  if (first === undefined) return undefined;
  const last = others.reduce((a, b) => (b.createdAt > a.createdAt ? b : a), first);
  const dayOf = makeDayOf(zone);
  const today = dayOf(now);
  const month = today.slice(0, 7);
  return {
    nth: before.filter(({ createdAt }) => dayOf(new Date(createdAt)).startsWith(month)).length + (isAtHand ? 1 : 0),
    last,
    daysAgo: Math.round((Date.parse(today) - Date.parse(dayOf(new Date(last.createdAt)))) / 86_400_000),
  };
}

/** `2026-11-27` on the clock of the zone. */
function makeDayOf(zone: string): (moment: Date) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (moment) => format.format(moment);
}
