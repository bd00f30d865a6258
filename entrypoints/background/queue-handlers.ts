import { browser } from 'wxt/browser';
import type { EventDraft, WaitingPatch } from '../../core/log/events.ts';
import type { PostKey } from '../../core/post.ts';
import { awaySince, isNothing, lookNow, whatHappened } from '../../core/queue/away.ts';
import { type Claimant, makeClaim } from '../../core/queue/claim.ts';
import { choicesIn, filterRows, noQueueFilters } from '../../core/queue/filter.ts';
import { nextRow } from '../../core/queue/next.ts';
import { queueRows } from '../../core/queue/rows.ts';
import { snoozeMoment } from '../../core/queue/snooze.ts';
import { ok, refuse } from '../../core/result.ts';
import { readLooks, writeLooks } from '../../storage/looks.ts';
import { changed, wake } from './clock.ts';
import { closeRow } from './close-row.ts';
import { goBack, goToPost } from './go-to.ts';
import { inRowTurn } from './in-turn.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { regroup } from './regroup.ts';
import { isTakenBack, reopenWait } from './reopen.ts';
import { calendarFor, protocolOf } from './row-protocol.ts';
import { tabOf } from './screen-handlers.ts';
import type { Caller } from './senders.ts';
import { type Services, services } from './services.ts';
import { chosenIn } from './sessions.ts';
import { unlearn } from './suggestions.ts';

type QueueHandlers = Pick<
  Handlers,
  | 'getQueue'
  | 'showPost'
  | 'showNext'
  | 'claimPost'
  | 'snoozePosts'
  | 'closePosts'
  | 'reopenPosts'
  | 'getAway'
  | 'lookedAt'
>;

/** The queue over all sites and tabs: what waits, who is at work on it, what is put off, what happened meanwhile. */
export const queueHandlers: QueueHandlers = {
  async getQueue({ filters = noQueueFilters, limit }) {
    const all = await services();
    const rows = queueRows(await all.store.openWaiting(), all.now(), await all.store.promises());
    const fitting = filterRows(rows, filters);
    return ok({
      rows: limit === undefined ? fitting : fitting.slice(0, limit),
      total: fitting.length,
      snoozed: rows.filter(({ state }) => state === 'snoozed').length,
      choices: choicesIn(rows),
      counts: await wake(all),
      me: await meIn(all),
    });
  },

  async showPost({ key }, caller) {
    const row = (await (await services()).store.waitingByKeys([key])).get(key);
    if (row === undefined) return refuse('unknownPost');
    await goToPost(row, await placeOf(caller), !hasOwnSidebar(caller));
    return ok(null);
  },

  async showNext({ step }, caller) {
    return ok({
      found: step === 'back' ? await goBack() : await showNextDue(await placeOf(caller), !hasOwnSidebar(caller)),
    });
  },

  async claimPost({ commandId, key, claim }) {
    const all = await services();
    const [row] = await openRows(all, [key]);
    if (row === undefined) return refuse('unknownPost');
    const { claimMinutes } = await all.settings();
    const next = claim ? makeClaim(await meIn(all), all.now(), claimMinutes) : undefined;
    await all.store.append([await changeOf(all, commandId, key, { claim: next })]);
    changed(all, ['page', 'queue']);
    return ok(null);
  },

  async snoozePosts({ posts, until }) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    const rows = await openRows(
      all,
      posts.map(({ key }) => key),
    );
    const [only, ...others] = rows;
    const isOne = only !== undefined && others.length === 0;
    const calendar = isOne ? await calendarFor(all.store, only, protocol) : protocol.calendar;
    const at = until === null ? null : snoozeMoment(until, all.now(), calendar).toISOString();
    if (at !== null && Date.parse(at) <= all.now().getTime()) return refuse('badRequest', 'past');
    const isOpen = new Set(rows.map(({ key }) => key));
    const drafts = posts.filter(({ key }) => isOpen.has(key));
    await all.store.append(
      await Promise.all(
        drafts.map(({ commandId, key }) => changeOf(all, commandId, key, { snoozedUntil: at ?? undefined })),
      ),
    );
    changed(all, ['page', 'queue']);
    return ok({ until: at });
  },

  async closePosts({ posts, reason, note }) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    const rows = await inRowTurn(async () => {
      const open = await openRows(
        all,
        posts.map(({ key }) => key),
      );
      const wishes = new Map(posts.map((post) => [post.key, post]));
      const common = { agent: (await all.settings()).initials, at: all.now().toISOString() };
      const drafts: EventDraft[] = [];
      for (const row of open) {
        const wish = wishes.get(row.key);
        if (wish === undefined) continue;
        const closing = await closeRow(all, {
          ...common,
          row,
          protocol,
          contactId: wish.contactId,
          eventId: wish.commandId,
          outcome: 'noReplyNeeded',
          ...(reason === undefined ? {} : { reason }),
          ...(note === undefined ? {} : { note }),
        });
        drafts.push(...closing);
      }
      if (drafts.length > 0) await all.store.append(drafts);
      return open;
    });
    await regroup(all, rows, protocol);
    changed(all, ['page', 'queue', 'contacts']);
    return ok({ closed: rows.length });
  },

  async reopenPosts({ posts }) {
    const all = await services();
    const rows = await all.store.waitingByKeys(posts.map(({ key }) => key));
    const common = { agent: (await all.settings()).initials, at: all.now().toISOString() };
    const closed = posts.flatMap(({ commandId, key }) => {
      const row = rows.get(key);
      return row?.closedAt === undefined ? [] : [{ row, eventId: commandId }];
    });
    const protocol = await currentProtocol(all.store);
    if (closed.length === 0 || protocol === undefined) return ok({ opened: 0 });
    const drafts: EventDraft[] = [];
    for (const { row, eventId } of closed) {
      drafts.push(...reopenWait(row, await protocolOf(all.store, row, protocol), { ...common, eventId }));
    }
    await all.store.append(drafts);
    await regroup(
      all,
      closed.map(({ row }) => row),
      protocol,
    );
    if (drafts.some(isTakenBack)) await unlearn(all);
    changed(all, ['page', 'queue', 'contacts']);
    return ok({ opened: closed.length });
  },

  async getAway() {
    const all = await services();
    const since = awaySince(await readLooks(browser.storage.local), all.now());
    if (since === undefined) return ok(null);
    const { contacts } = await all.store.contacts({ from: since, limit: 1_000 });
    const away = whatHappened(since, all.now(), await all.store.openWaiting(), contacts);
    return ok(isNothing(away) ? null : away);
  },

  async lookedAt({ seen }) {
    const { now } = await services();
    const { local } = browser.storage;
    await writeLooks(local, seen ? { lookedAt: now().toISOString() } : lookNow(await readLooks(local), now()));
    return ok(null);
  },
};

const lastNext = 'lastNext';

/**
 * Goes to the post that is due first, wherever it is; asked again while that one is in hand, to the one after it.
 * @param tabId the tab in front
 * @returns false: nothing else waits
 */
export async function showNextDue(tabId: number | undefined, opensSidebar = true): Promise<boolean> {
  const all = await services();
  const inHand = tabId === undefined ? undefined : await chosenIn(tabId);
  const last = (await browser.storage.session.get(lastNext))[lastNext];
  const rows = queueRows(await all.store.openWaiting(), all.now(), await all.store.promises());
  const others = rows.filter(({ row }) => row.key !== inHand);
  const next = nextRow(inHand !== undefined && inHand === last ? rows : others, inHand, await meIn(all), all.now());
  if (next === undefined) return false;
  await browser.storage.session.set({ [lastNext]: next.row.key });
  await goToPost(next.row, tabId, opensSidebar);
  return true;
}

async function meIn(all: Services): Promise<Claimant> {
  return { deviceId: all.deviceId, agent: (await all.settings()).initials };
}

async function openRows({ store }: Services, keys: readonly PostKey[]) {
  const rows = await store.waitingByKeys(keys);
  return [...rows.values()].filter(({ closedAt }) => closedAt === undefined);
}

async function changeOf(all: Services, eventId: string, key: PostKey, patch: WaitingPatch): Promise<EventDraft> {
  return {
    eventId,
    at: all.now().toISOString(),
    agent: (await all.settings()).initials,
    kind: 'postChanged',
    key,
    patch,
  };
}

/** The tab to come back to: the desk's own, else the one beside the screen. */
async function placeOf(caller: Caller): Promise<number | undefined> {
  return caller.url.pathname === '/desk.html' ? caller.tabId : tabOf(caller);
}

/** A sidebar that is not in the page: the browser's own panel, or a window. */
function hasOwnSidebar(caller: Caller): boolean {
  return caller.class === 'extension' && caller.url.pathname === '/sidebar.html';
}
