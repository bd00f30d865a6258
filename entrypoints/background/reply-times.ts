import { browser } from 'wxt/browser';
import { waitedMinutes } from '../../core/clock/due.ts';
import {
  MOST_ANSWERS,
  REPLY_TIME_DAYS,
  type ReplyTime,
  replyStatement,
  replyTime,
  stillHolds,
  type Wait,
} from '../../core/clock/reply-time.ts';
import type { Contact } from '../../core/contact.ts';
import type { SiteReplyTime } from '../../core/messages.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { calendarOf, targetFor } from '../../core/protocol/targets.ts';
import { ok, refuse } from '../../core/result.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { readCopied, readReplyTimes, writeCopied, writeReplyTimes } from '../../storage/reply-times.ts';
import { announce } from './announce.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { type Services, services } from './services.ts';

const RENEW_MS = 5 * 60_000;
/** Contacts that are read: the last ones, of all sites. */
const MOST_READ = 2_000;

/** "Wij reageren nu meestal binnen …": computed from the log and the queue, and what was copied of it. */
export const replyTimeHandlers: Pick<Handlers, 'getReplyTimes' | 'replyTimeCopied'> = {
  async getReplyTimes() {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    await renewReplyTimes(all);
    const { computedAt, times } = (await readReplyTimes(browser.storage.local)) ?? { computedAt: '', times: [] };
    const copied = await readCopied(browser.storage.local);
    const now = all.now();
    return ok({
      computedAt,
      times: times.map(({ site, ...time }): SiteReplyTime => {
        const statement = replyStatement(time, calendarFor(protocol, site), now);
        const last = copied[site];
        if (last === undefined) return { site, count: time.count, statement };
        const { at, text } = last;
        const holds = stillHolds(last.statement, statement, now);
        return { site, count: time.count, statement, copied: { at, text, holds } };
      }),
    });
  },

  async replyTimeCopied({ site, text, statement }) {
    const all = await services();
    await writeCopied(browser.storage.local, site, { at: all.now().toISOString(), text, statement });
    await announce(['replyTime']);
    return ok(null);
  },
};

/** Computes them anew when they are five minutes old; asked at every tick. */
export async function renewReplyTimes(all: Services): Promise<void> {
  const now = all.now();
  const before = await readReplyTimes(browser.storage.local);
  const age = before === undefined ? RENEW_MS : now.getTime() - Date.parse(before.computedAt);
  // A clock that was set back is no reason to wait.
  if (age >= 0 && age < RENEW_MS) return;
  const protocol = await currentProtocol(all.store);
  if (protocol === undefined) return;
  const from = new Date(now.getTime() - REPLY_TIME_DAYS * 86_400_000).toISOString();
  const { contacts } = await all.store.contacts({ from, limit: MOST_READ });
  const answered = contacts.filter(isAnswer);
  const open = (await all.store.openWaiting()).filter((row) => row.start.at >= from && row.maybeAnswered !== true);
  const sites = [...new Set(answered.map(({ site }) => site))].sort();
  const times = ['', ...sites].map((site) => ({ site, ...timeOn(site, answered, open, protocol, now) }));
  await writeReplyTimes(browser.storage.local, { computedAt: now.toISOString(), times });
  await announce(['replyTime']);
}

/** @param answered newest first */
function timeOn(
  site: string,
  answered: readonly Contact[],
  open: readonly WaitingPost[],
  protocol: Protocol,
  now: Date,
): ReplyTime {
  const fits = (of: string) => site === '' || of === site;
  const waits = answered
    .filter((contact) => fits(contact.site))
    .slice(0, MOST_ANSWERS)
    .flatMap(({ waitedMinutes: minutes }): readonly Wait[] =>
      minutes === undefined ? [] : [{ minutes, isOpen: false }],
    );
  const waiting = open
    .filter(({ post }) => fits(post.site))
    .map((row): Wait => {
      const calendar = calendarOf(protocol, row.calendarId);
      return { minutes: waitedMinutes(calendar, row.start.at, now.toISOString(), row.pauses), isOpen: true };
    });
  return replyTime([...waits, ...waiting]);
}

/** We said something to the customer; what was closed without a word tells nothing of how long one waits for it. */
function isAnswer({ outcome, waitedMinutes: minutes }: Contact): boolean {
  return minutes !== undefined && (outcome === 'answered' || outcome === 'takenPrivate');
}

function calendarFor(protocol: Protocol, site: string) {
  return site === '' ? protocol.calendar : calendarOf(protocol, targetFor(protocol, { site }).calendarId);
}
