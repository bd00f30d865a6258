import { canonicalJson } from '../log/canonical.ts';
import type { Reply } from './schema.ts';

/** Draft → reviewed → approved, by whom and when. Only what is approved is offered to agents. */

/** Says the one something else to a customer than the other? Title, examples and the like do not count. */
export function saysOtherwise(one: Reply, other: Reply): boolean {
  const said = ({ text, short = {}, variants = {}, fixed = {} }: Reply) => [text, short, variants, fixed];
  return canonicalJson(said(one)) !== canonicalJson(said(other));
}

/**
 * The reply in another state, signed.
 *
 * @param by who says so; '' when nobody is known
 * @param day `2026-11-27`
 */
export function signReply(reply: Reply, status: Reply['status'], by: string, day: string): Reply {
  const name = by === '' ? undefined : by;
  if (status === 'draft') return { ...reply, status };
  return status === 'reviewed'
    ? { ...reply, status, reviewedBy: name, reviewedAt: day }
    : { ...reply, status, approvedBy: name, approvedAt: day };
}

/** A reply that says something else than what was reviewed or approved is a draft again. */
export function changeReply(start: Reply, before: Reply, patch: Partial<Reply>): Reply {
  const next = { ...before, ...patch };
  const isText = saysOtherwise(before, next);
  return isText && next.status !== 'draft' && saysOtherwise(start, next) ? { ...next, status: 'draft' } : next;
}
