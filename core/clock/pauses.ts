import type { Outcome, Pause, WaitingPost } from '../waiting.ts';
import { addOpen, openMs } from './calendar.ts';
import type { Calendar } from './calendar-schema.ts';

/** A wait that ends in one of these is not ours for a while; opened again, it goes on where it stopped. */
const pausing: ReadonlySet<Outcome> = new Set<Outcome>(['handedOver', 'waitingForCustomer']);

const SLIP_MS = 60_000;

export function isPausing(outcome: Outcome | undefined): outcome is Pause['why'] {
  return outcome !== undefined && pausing.has(outcome);
}

/** Is the service clock of this post standing still? */
export function isPaused({ pauses: all = [] }: Pick<WaitingPost, 'pauses'>): boolean {
  const last = all.at(-1);
  return last !== undefined && last.until === undefined;
}

/** The list with a pause that begins at a moment (ISO 8601 UTC). */
export function beginPause(all: readonly Pause[] | undefined, why: Pause['why'], from: string): readonly Pause[] {
  return [...(all ?? []), { why, from }];
}

/** The list with its running pause ended at a moment (ISO 8601 UTC), never before it began. */
function endPause(all: readonly Pause[] | undefined, until: string): readonly Pause[] {
  return (all ?? []).map((pause) =>
    pause.until === undefined
      ? { ...pause, until: Date.parse(until) < Date.parse(pause.from) ? pause.from : until }
      : pause,
  );
}

/** Service time between two moments, ms, without what fell in a pause. */
export function servedMs(
  calendar: Calendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
  all: readonly Pause[] = [],
): number {
  return stretches(from, all).reduce((total, [begin, end]) => {
    const last = end === undefined || Temporal.Instant.compare(to, end) < 0 ? to : end;
    return total + openMs(calendar, begin, last);
  }, 0);
}

/**
 * The moment at which `ms` of service time have passed since `from`, pauses left out. `undefined`: not within 400 days, or
 * not as long as a running pause lasts.
 */
export function addServed(
  calendar: Calendar,
  from: Temporal.Instant,
  ms: number,
  all: readonly Pause[] = [],
): Temporal.Instant | undefined {
  let left = ms;
  for (const [begin, end] of stretches(from, all)) {
    const served = end === undefined ? Number.POSITIVE_INFINITY : openMs(calendar, begin, end);
    if (left <= served) return addOpen(calendar, begin, left);
    left -= served;
  }
  return undefined;
}

/** What lies between the pauses, from the start on; the last one without an end when no pause runs. */
function stretches(
  from: Temporal.Instant,
  all: readonly Pause[],
): readonly (readonly [from: Temporal.Instant, to: Temporal.Instant | undefined])[] {
  const found: (readonly [Temporal.Instant, Temporal.Instant | undefined])[] = [];
  let begin = from;
  for (const pause of all) {
    const stop = Temporal.Instant.from(pause.from);
    // A pause from before the start (it was moved) stops nothing before it.
    found.push([begin, Temporal.Instant.compare(stop, begin) < 0 ? begin : stop]);
    if (pause.until === undefined) return found;
    const resumed = Temporal.Instant.from(pause.until);
    if (Temporal.Instant.compare(resumed, begin) > 0) begin = resumed;
  }
  return [...found, [begin, undefined]];
}

/**
 * The pauses of a closed post that is opened again. A pause that is taken back within a minute was a slip: it never was.
 * A row that came from another device, or from before pauses were kept, has been paused since it was closed.
 *
 * @param at ISO 8601 UTC
 */
export function resume(
  { pauses: all, outcome, closedAt }: Pick<WaitingPost, 'pauses' | 'outcome' | 'closedAt'>,
  at: string,
): { pauses?: readonly Pause[]; isSlip: boolean } {
  const isKnown = isPaused({ ...(all && { pauses: all }) });
  const list = !isKnown && isPausing(outcome) && closedAt !== undefined ? beginPause(all, outcome, closedAt) : all;
  const running = list?.at(-1);
  if (list === undefined || running === undefined || running.until !== undefined) {
    return { isSlip: true, ...(list && { pauses: list }) };
  }
  const isSlip = Date.parse(at) - Date.parse(running.from) < SLIP_MS;
  return { isSlip, pauses: isSlip ? list.slice(0, -1) : endPause(list, at) };
}
