import type { Calendar } from '../../core/clock/calendar-schema.ts';
import { waitedByCustomerMinutes, waitedMinutes } from '../../core/clock/due.ts';
import { hasPromise, promiseWithin } from '../../core/clock/follow-up.ts';
import { stateOf } from '../../core/clock/state.ts';
import type { PageRow, PostView } from '../../core/messages.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { targetFor } from '../../core/protocol/targets.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { boxTextOf } from './box-texts.ts';
import { calendarFor } from './row-protocol.ts';
import type { Services } from './services.ts';

/** The part of a row that a page needs. `calendar`: the one that the row is measured by. */
export function pageRow(row: WaitingPost, calendar: Calendar): PageRow {
  const { key, start, targetMinutes } = row;
  const closing =
    row.closedAt === undefined
      ? {}
      : { closedAt: row.closedAt, waitedMinutes: waitedMinutes(calendar, start.at, row.closedAt, row.pauses) };
  return {
    key,
    start,
    targetMinutes,
    ...closing,
    ...(row.warnAt === undefined ? {} : { warnAt: row.warnAt }),
    ...(row.dueAt === undefined ? {} : { dueAt: row.dueAt }),
    ...(row.dueLatestAt === undefined ? {} : { dueLatestAt: row.dueLatestAt }),
    ...(row.outcome === undefined ? {} : { outcome: row.outcome }),
    ...(row.maybeAnswered === undefined ? {} : { maybeAnswered: row.maybeAnswered }),
    ...(row.pendingAnswer === undefined ? {} : { pendingAnswer: row.pendingAnswer }),
    ...(row.inserted === undefined ? {} : { inserted: row.inserted }),
    ...(row.notAnsweredBy === undefined ? {} : { notAnsweredBy: row.notAnsweredBy }),
    ...(row.snoozedUntil === undefined ? {} : { snoozedUntil: row.snoozedUntil }),
    ...(row.claim === undefined ? {} : { claim: row.claim }),
    ...(row.answered === undefined ? {} : { answeredAt: row.answered.at }),
    ...promiseOf(row),
  };
}

/** What keeps a promise, for the page: replies after it, other than the one with which the wait was closed. */
function promiseOf(row: WaitingPost): Pick<PageRow, 'after' | 'notAnsweredBy'> {
  if (row.closedAt === undefined || row.followUp === undefined || !hasPromise(row)) return {};
  const first = row.answered?.reply?.id;
  return {
    after: row.followUp.madeAt,
    ...(first === undefined ? {} : { notAnsweredBy: [...(row.notAnsweredBy ?? []), first] }),
  };
}

export async function postView(
  { store, now, deviceId, settings }: Services,
  row: WaitingPost,
  protocol: Protocol,
): Promise<PostView> {
  const until = row.closedAt ?? now().toISOString();
  const calendar = await calendarFor(store, row, protocol);
  const contact = row.contactId === undefined ? undefined : await store.contact(row.contactId);
  const boxText = boxTextOf(row.key);
  const { promiseMinutes } = targetFor(protocol, { ...row, site: row.post.site });
  const earlier = await store.contactsOfPerson(row.post.site, row.post.author, { practice: row.practice === true });
  return {
    row,
    state: stateOf(row, now()),
    me: { deviceId, agent: (await settings()).initials },
    waitedMinutes: waitedMinutes(calendar, row.start.at, until, row.pauses),
    waitedByCustomerMinutes: waitedByCustomerMinutes(row.start.at, until),
    earlier: earlier.filter(({ id }) => id !== contact?.id),
    ...(contact === undefined ? {} : { contact }),
    ...(boxText === undefined ? {} : { boxText }),
    ...(promiseMinutes === undefined ? {} : { comeBackBy: promiseWithin(calendar, promiseMinutes / 60, now()).dueAt }),
  };
}
