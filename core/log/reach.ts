import type { Contact, ContactPatch } from '../contact.ts';
import type { Reach } from '../post.ts';

/** Counters move all day: a contact takes them at most so often, minutes. */
export const REACH_PAUSE_MINUTES = 15;

/** A page tells of the post and of our reply one after the other: what comes so soon belongs to the same look, seconds. */
const SAME_LOOK_SECONDS = 30;

/** What a page shows now of the customer's post, of our own post, or of both. */
export interface ReachSeen {
  readonly post?: Reach | undefined;
  readonly reply?: Reach | undefined;
}

/**
 * What a contact keeps of counters that were seen again; `undefined` when they say nothing new, or when it took some a
 * moment ago. The first counters of our reply stay beside the last ones.
 * @param at ISO 8601 UTC
 */
export function reachPatch(contact: Contact, { post, reply }: ReachSeen, at: string): ContactPatch | undefined {
  const isPostNew = post !== undefined && !isSame(post, contact.reachLast ?? contact.reachAtAnswer);
  const isReplyNew = reply !== undefined && !isSame(reply, contact.replyReachLast ?? contact.replyReachAtAnswer);
  if (!isPostNew && !isReplyNew) return undefined;
  const isFirst = isReplyNew && contact.replyReachAtAnswer === undefined;
  if (!isFirst && isTooSoon(contact.reachLastAt, at)) return undefined;
  return {
    reachLastAt: at,
    ...(isPostNew ? { reachLast: post } : {}),
    ...(isFirst ? { replyReachAtAnswer: reply } : {}),
    ...(isReplyNew && !isFirst ? { replyReachLast: reply } : {}),
  };
}

function isTooSoon(since: string | undefined, at: string): boolean {
  if (since === undefined) return false;
  const seconds = (Date.parse(at) - Date.parse(since)) / 1_000;
  return seconds > SAME_LOOK_SECONDS && seconds < REACH_PAUSE_MINUTES * 60;
}

const counters = ['likes', 'replies', 'reposts', 'views', 'rating'] as const;

function isSame(one: Reach, other: Reach | undefined): boolean {
  return counters.every((name) => one[name] === other?.[name]);
}
