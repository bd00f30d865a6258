import type { Contact } from '../contact.ts';
import type { WaitingPost } from '../waiting.ts';

export interface TargetCounts {
  /** Answered by us and measured against a target. */
  readonly answered: number;
  readonly within: number;
  /** Answered after the target. */
  readonly late: number;
  readonly open: number;
  readonly openAndLate: number;
  /** 0 to 1; `undefined` when there is nothing to measure. */
  readonly share?: number;
}

/**
 * How many posts were answered within their target: answered within / (answered + still open and past due). Leaving
 * out the open ones would flatter. A rough time ("about 3 h") is late only when its latest due time has passed.
 * @param waiting posts of the same period and sites; closed ones are passed over.
 * @param now ISO 8601 UTC
 */
export function countTargets(contacts: readonly Contact[], waiting: readonly WaitingPost[], now: string): TargetCounts {
  const measured = contacts.filter(({ metTarget, practice }) => metTarget !== undefined && !practice);
  const within = measured.filter(({ metTarget }) => metTarget).length;
  const open = waiting.filter(({ closedAt, practice }) => closedAt === undefined && !practice);
  const openAndLate = open.filter((post) => isPast(post.dueLatestAt ?? post.dueAt, now)).length;
  const all = measured.length + openAndLate;
  return {
    answered: measured.length,
    within,
    late: measured.length - within,
    open: open.length,
    openAndLate,
    ...(all > 0 ? { share: within / all } : {}),
  };
}

function isPast(at: string | undefined, now: string): boolean {
  return at !== undefined && Date.parse(at) < Date.parse(now);
}
