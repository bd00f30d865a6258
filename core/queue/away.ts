import { isBefore } from '../clock/state.ts';
import type { Contact } from '../contact.ts';
import type { PostKey } from '../post.ts';
import type { WaitingPost } from '../waiting.ts';

/** Longer without a look at a screen of ours is away, minutes. */
export const AWAY_MINUTES = 15;

/** When somebody looked last, and since when what happened has not been looked at; ISO 8601 UTC. */
export interface Looks {
  readonly lookedAt?: string;
  readonly awaySince?: string;
}

/** What happened while nobody looked. */
export interface Away {
  /** ISO 8601 UTC */
  readonly since: string;
  /** Answered by a colleague, or from a phone: not made with this Kantlijn. */
  readonly answered: readonly PostKey[];
  readonly fresh: readonly PostKey[];
  readonly overdue: readonly PostKey[];
  readonly gone: readonly PostKey[];
  readonly edited: readonly PostKey[];
}

/** Since when somebody has been away: what was not dismissed yet, else the last look when that is long ago. */
export function awaySince({ lookedAt, awaySince: since }: Looks, now: Date): string | undefined {
  if (since !== undefined) return since;
  const isLong = lookedAt !== undefined && now.getTime() - Date.parse(lookedAt) >= AWAY_MINUTES * 60_000;
  return isLong ? lookedAt : undefined;
}

/** A look now: the first after a long time keeps since when, until that is dismissed. */
export function lookNow(looks: Looks, now: Date): Looks {
  const since = awaySince(looks, now);
  return { lookedAt: now.toISOString(), ...(since === undefined ? {} : { awaySince: since }) };
}

/**
 * @param open rows that are not closed
 * @param contacts those made after `since`
 */
export function whatHappened(
  since: string,
  now: Date,
  open: readonly WaitingPost[],
  contacts: readonly Contact[],
): Away {
  const at = now.toISOString();
  const keys = (fits: (row: WaitingPost) => boolean) => open.filter(fits).map(({ key }) => key);
  const closed = (fits: (contact: Contact) => boolean) =>
    contacts.filter((one) => !isBefore(one.createdAt, since) && fits(one)).flatMap(({ postKey }) => postKey ?? []);
  const isAfter = (moment: string | undefined) => moment !== undefined && isBefore(since, moment);
  return {
    since,
    answered: closed(({ outcome, agent }) => outcome === 'answered' && agent === ''),
    gone: closed(({ outcome }) => outcome === 'gone'),
    fresh: keys(({ firstSeenAt }) => isAfter(firstSeenAt)),
    overdue: keys((row) => {
      const lastAt = row.dueLatestAt ?? row.dueAt;
      return lastAt !== undefined && isAfter(lastAt) && isBefore(lastAt, at);
    }),
    edited: keys(({ editedAt }) => isAfter(editedAt)),
  };
}

export function isNothing({ answered, fresh, overdue, gone, edited }: Away): boolean {
  return answered.length + fresh.length + overdue.length + gone.length + edited.length === 0;
}
