import type { Suggestion } from '../messages.ts';
import type { Notice } from './schema.ts';

/** What the notices in force do to one reply. */
export interface Blocked {
  readonly notice: Notice;
  /** Id of the reply to use instead, itself not blocked. */
  readonly by?: string;
}

/** What the notices in force do to replies, by reply id. */
export interface NoticeEffects {
  readonly lifted: ReadonlyMap<string, Notice>;
  readonly blocked: ReadonlyMap<string, Blocked>;
}

/** What the clock of a zone shows: `2026-11-27T18:05`. */
export function clockIn(zone: string, now: Date): string {
  const shown = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return shown.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/**
 * Is a notice in force when the clock shows this? It begins at `from` and is over at `until`; a date alone begins with
 * that day and includes all of it.
 *
 * @param clock `2026-11-27T18:05`, on the clock of the protocol's calendar
 */
export function isInForce({ from, until }: Pick<Notice, 'from' | 'until'>, clock: string): boolean {
  const hasBegun = from.length === 10 ? from <= clock.slice(0, 10) : from <= clock;
  const isOver = until.length === 10 ? until < clock.slice(0, 10) : until <= clock;
  return hasBegun && !isOver;
}

/** The notices in force, the one that ends first on top. */
export function noticesInForce(notices: readonly Notice[], clock: string): readonly Notice[] {
  // A date alone lasts longer than any time on it.
  const end = ({ until }: Notice) => (until.length === 10 ? `${until}T24:00` : until);
  return notices.filter((notice) => isInForce(notice, clock)).toSorted((a, b) => end(a).localeCompare(end(b)));
}

/** Which replies these notices lift and block. What one lifts and another blocks is blocked. */
export function noticeEffects(inForce: readonly Notice[]): NoticeEffects {
  const replaced = new Map(
    inForce.flatMap((notice) => (notice.replaces ?? []).map(({ reply, by }) => [reply, { notice, by }] as const)),
  );
  /** The end of a row of replacements; `undefined` when it ends nowhere or runs in a circle. */
  const standIn = (reply: string): string | undefined => {
    const passed = new Set([reply]);
    let by = replaced.get(reply)?.by;
    while (by !== undefined && replaced.has(by)) {
      if (passed.has(by)) return undefined;
      passed.add(by);
      by = replaced.get(by)?.by;
    }
    return by;
  };
  const blocked = new Map(
    [...replaced].map(([reply, { notice }]): [string, Blocked] => {
      const by = standIn(reply);
      return [reply, { notice, ...(by === undefined ? {} : { by }) }];
    }),
  );
  const lifted = new Map(
    inForce.flatMap((notice) =>
      (notice.lifts ?? []).filter((id) => !blocked.has(id)).map((id): [string, Notice] => [id, notice]),
    ),
  );
  return { lifted, blocked };
}

/**
 * The order in which replies are offered while notices last: those that are lifted first, a blocked one replaced by what
 * stands in for it, each once. A reply is only lifted when it is among those given: the nearest to the post.
 *
 * @param find a reply that may be used now, by id, as it is offered
 */
export function applyNotices(
  offered: readonly Suggestion[],
  { lifted, blocked }: NoticeEffects,
  find: (id: string) => Suggestion | undefined,
): readonly Suggestion[] {
  const explained = (one: Suggestion, notice: Notice, as: 'first' | 'instead'): Suggestion => ({
    ...one,
    reasons: [{ kind: 'notice', title: notice.title, as }, ...one.reasons],
  });
  const stand = offered.flatMap((one): readonly Suggestion[] => {
    const block = blocked.get(one.reply.id);
    if (block === undefined) return [one];
    const by = block.by === undefined ? undefined : find(block.by);
    return by === undefined ? [] : [explained(by, block.notice, 'instead')];
  });
  const first = stand.flatMap((one) => {
    const notice = lifted.get(one.reply.id);
    return notice === undefined
      ? []
      : [explained({ ...one, reasons: one.reasons.filter(({ kind }) => kind !== 'notice') }, notice, 'first')];
  });
  const all = [...first, ...stand.filter(({ reply }) => !lifted.has(reply.id))];
  return all.filter(({ reply }, at) => all.findIndex((one) => one.reply.id === reply.id) === at);
}

/** How a notice's end is said: with the day that it falls on as seen from now. */
export interface NoticeEnd {
  readonly day: 'today' | 'tomorrow' | 'later';
  /** `2026-11-27` */
  readonly date: string;
  /** `18:00`; `undefined`: the whole of that day. */
  readonly time?: string;
  readonly isEvening: boolean;
}

/** @param clock as in `isInForce` */
export function noticeEnd({ until }: Pick<Notice, 'until'>, clock: string): NoticeEnd {
  const date = until.slice(0, 10);
  const today = Temporal.PlainDate.from(clock.slice(0, 10));
  const days = today.until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days;
  const time = until.length === 10 ? undefined : until.slice(11);
  return {
    date,
    day: days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later',
    isEvening: time !== undefined && time >= '18:00',
    ...(time === undefined ? {} : { time }),
  };
}
