import { type Post, type PostTime, postKey } from '../post.ts';
import type { TriageKind } from '../protocol/rules-schema.ts';
import type { Protocol } from '../protocol/schema.ts';
import { calendarOf, targetFor } from '../protocol/targets.ts';
import { DEFAULT_HORIZON_DAYS } from '../protocol/view.ts';
import type { TimedBecause, WaitingPost } from '../waiting.ts';
import { dueAt } from './due.ts';
import { isBefore } from './state.ts';
import { isOlder } from './timed.ts';

export interface NewRow {
  readonly post: Post;
  readonly because: TimedBecause;
  readonly pageUrl: string;
  readonly now: Date;
  readonly protocol: Pick<Protocol, 'targets' | 'calendar' | 'calendars' | 'version' | 'horizonDays'>;
  /** `next`: this person was answered before in this conversation; see `targetKindOf`. */
  readonly targetKind?: 'first' | 'next';
  /** When this site was switched on, ISO 8601 UTC: a pinned post from before counts from the pin. */
  readonly since?: string;
  readonly practice?: boolean;
  /** Number under which the protocol is kept. */
  readonly protocolSeq?: number;
  /** What is known of it at first sight; its target follows from it. */
  readonly account?: string | undefined;
  readonly triage?: readonly TriageKind[];
}

/** The row of a post whose wait begins to be measured, with its absolute due times by the protocol in force now. */
export function makeRow(row: NewRow): WaitingPost {
  const {
    post,
    because,
    pageUrl,
    now,
    protocol,
    targetKind = 'first',
    practice,
    protocolSeq,
    account,
    triage = [],
  } = row;
  const seenAt = now.toISOString();
  const start = startOf(row);
  const target = targetFor(protocol, { site: post.site, account, triage });
  const targetMinutes = targetKind === 'next' ? target.nextMinutes : target.firstMinutes;
  const calendar = calendarOf(protocol, target.calendarId);
  const times = dueAt({ postedAt: start.at, precision: start.precision, targetMinutes, calendar, seenAt });
  const lastAt = times.dueLatestAt ?? times.dueAt;
  return {
    key: postKey(post),
    post,
    because,
    pageUrl,
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
    start,
    targetMinutes,
    targetKind,
    calendarId: calendar.id,
    protocolVersion: protocol.version,
    ...(protocolSeq !== undefined && { protocolSeq }),
    ...(account !== undefined && { account }),
    ...(triage.length > 0 && { triage }),
    ...times,
    ...(lastAt && isBefore(lastAt, seenAt) && { overdueAtFirstSight: true }),
    ...(practice && { practice }),
  };
}

/**
 * Where the service clock starts: at the post's own time; for an older post that was pinned (or one without a time) at
 * the pin. A site's clock that runs ahead does not give a post from the future.
 */
function startOf({ post, because, now, protocol, since }: NewRow): PostTime {
  const atPin: PostTime = { at: now.toISOString(), precision: 'exact', from: 'attribute' };
  const rules = {
    horizonDays: protocol.horizonDays ?? DEFAULT_HORIZON_DAYS,
    since: since ?? new Date(0).toISOString(),
  };
  if (!post.posted || (because === 'pinned' && isOlder(post, { rules, now }))) return atPin;
  return Date.parse(post.posted.at) > now.getTime() ? { ...post.posted, at: atPin.at } : post.posted;
}
