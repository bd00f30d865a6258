import { browser } from 'wxt/browser';
import { postSigns } from '../../adapters/generic-signs.ts';
import { hasSigns } from '../../browser/look-through.ts';
import { askPage } from '../../browser/messaging.ts';
import { textChange } from '../../core/clock/edited.ts';
import { retarget } from '../../core/clock/retarget.ts';
import type { EventDraft, WaitingPatch } from '../../core/log/events.ts';
import { reachPatch } from '../../core/log/reach.ts';
import type { PageHealth, PageRow } from '../../core/messages.ts';
import { type Post, type PostKey, postKey } from '../../core/post.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { rulesFor } from '../../core/protocol/view.ts';
import { ok, refuse } from '../../core/result.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { changePlace, readPlace } from '../../storage/settings.ts';
import { readTaught } from '../../storage/taught.ts';
import { putTaughtSeen } from '../../storage/taught-seen.ts';
import { adapterFor } from './adapter-for.ts';
import { announce } from './announce.ts';
import { isOfSite, withoutHash } from './beside.ts';
import { rememberBoxText } from './box-texts.ts';
import { changed, wake } from './clock.ts';
import { closeRow } from './close-row.ts';
import { keepsPromise, keptDrafts } from './follow-up.ts';
import { forgetGoneFrames, mountSidebarAround } from './frames.ts';
import { arriveAt } from './go-to.ts';
import { whyHeld } from './held.ts';
import { localeOf } from './locale.ts';
import { kindsOf, newRow } from './new-row.ts';
import { pastePlainText } from './paste.ts';
import { currentProtocol, protocolInForce } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { regroup } from './regroup.ts';
import { reopenWait } from './reopen.ts';
import { calendarFor, protocolOf } from './row-protocol.ts';
import { pageRow } from './rows.ts';
import type { Caller } from './senders.ts';
import { type Services, services } from './services.ts';
import { changePageState, chooseIn, chosenIn, makeToken, pageState, pageStates, putPageState } from './sessions.ts';
import { keepReading } from './site-health.ts';
import { switchedSiteOf } from './sites.ts';

type PageHandlers = Pick<
  Handlers,
  | 'mount'
  | 'newToken'
  | 'postsSeen'
  | 'answersSeen'
  | 'needWhyGone'
  | 'postsGone'
  | 'rowsFor'
  | 'postChosen'
  | 'placeChanged'
  | 'pasteInPageWorld'
  | 'draftChanged'
>;

/** What content scripts may ask. Nothing of this is believed further than that a page of a switched-on site says it. */
export const pageHandlers: PageHandlers = {
  async mount({ recognised, isQuiet, practice }, caller) {
    const { tabId, frameId, url, around } = caller;
    if (tabId === undefined || frameId === undefined) return refuse('notAllowed');
    const isPractice = practice && url.protocol.endsWith('-extension:');
    const switched = await switchedSiteOf(caller);
    if (switched === undefined && !isPractice) return refuse('siteOff');
    if (isPractice && recognised === null) return refuse('notRecognised');
    const all = await services();
    const protocol = await currentProtocol(all.store);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    const { local } = browser.storage;
    const chosen = adapterFor({
      url,
      recognised,
      isQuiet,
      taught: [...(await readTaught(local)), ...(protocol.taughtSites ?? [])],
      changes: protocol.adapters ?? [],
    });
    const choices = await all.settings();
    const address = { tabId, frameId, url: url.href, ...(around === undefined ? {} : { around: around.href }) };
    const held = whyHeld(chosen, protocol.adapters ?? [], choices);
    if (held !== undefined) {
      await putPageState({ ...address, site: held.site, isPractice, here: [], held: held.why });
      void announce(['page']);
      return refuse(held.why.why === 'off' ? 'adapterOff' : 'adapterUnproven', held.site);
    }
    if (!chosen.ok) return chosen;
    const { taught, ...told } = chosen.value;
    const { adapter, site, change } = told;
    if (adapter === 'generic' && change === undefined && !(await showsSigns(tabId, frameId))) {
      const state = { ...address, site, isPractice, here: [], health: nothingRead };
      await putPageState(state);
      void keepReading(state, nothingRead, url.href, all.now().toISOString());
      void announce(['page']);
      return refuse('notRecognised');
    }
    // On the practice page the adapters are part of the page.
    if (!isPractice) await giveAdapter(tabId, frameId, change === undefined ? adapter : `${adapter}.changed`);
    await putPageState({
      ...address,
      site,
      isPractice,
      here: [],
      ...(taught === undefined ? {} : { taught }),
    });
    await forgetForeignChoice(tabId);
    void forgetGoneFrames(tabId);
    const open = await all.store.openWaiting({ practice: isPractice });
    const look = {
      counts: await wake(all),
      place: await readPlace(local, (around ?? url).origin),
      locale: localeOf(choices),
    };
    if (frameId !== 0) void mountSidebarAround(tabId, look);
    return ok({
      ...told,
      ...look,
      rules: rulesFor(protocol, site, switched?.since ?? new Date(0).toISOString()),
      openKeys: [...open, ...(await all.store.promises({ practice: isPractice }))]
        .filter(({ post }) => post.site === site)
        .map(({ key }) => key),
      openHere: open
        .filter(({ post, pageUrl }) => post.site === site && withoutHash(pageUrl) === withoutHash((around ?? url).href))
        .map(({ key }) => key),
      theme: choices.theme,
      ...(around === undefined ? {} : { around: around.href }),
    });
  },

  async newToken(_, { tabId, frameId }) {
    // The sidebar stands in the page itself, never in a frame of it.
    if (tabId === undefined || frameId !== 0) return refuse('notAllowed');
    return ok({ token: await makeToken(tabId, Date.now()) });
  },

  async postsSeen(body, caller) {
    const found = await findPage(caller);
    if (!found.ok) return found;
    const { state, all, inForce } = found.value;
    const { protocol } = inForce;
    if (body.posts.some(({ post }) => post.site !== state.site || post.isOwn)) return refuse('badRequest', 'site');
    const now = all.now();
    const keys = body.posts.map(({ post }) => postKey(post));
    const known = await all.store.waitingByKeys(keys);
    const { initials } = await all.settings();
    const common = { at: now.toISOString(), agent: initials, ...(state.isPractice ? { practice: true } : {}) };
    const drafts: EventDraft[] = [];
    const fresh: WaitingPost[] = [];
    for (const { post, because } of body.posts) {
      const row = known.get(postKey(post));
      if (row === undefined) {
        // A pinned post arrives by `postChosen`; here it can only be one that was closed or forgotten meanwhile.
        if (because === 'pinned') continue;
        const pageUrl = state.around ?? body.url;
        const made = await newRow(all, inForce, { post, because, pageUrl, now, practice: state.isPractice });
        fresh.push(made);
        drafts.push({ ...common, eventId: all.newId(), kind: 'postTimed', row: made });
      } else if (row.outcome === 'gone') {
        // It stands there after all: hidden for a while, or put back by a moderator.
        fresh.push(row);
        const measured = await protocolOf(all.store, row, protocol);
        drafts.push(...reopenWait(row, measured, { ...common, eventId: all.newId() }));
      } else if (row.closedAt !== undefined) {
        drafts.push(...(await seenAgain(all, row, post, common)));
      } else {
        const patch = textChange(row, post, common.at);
        if (patch !== undefined) {
          const measured = await protocolOf(all.store, row, protocol);
          const kinds = { triage: kindsOf(post, measured) };
          drafts.push({
            ...common,
            eventId: all.newId(),
            kind: 'postChanged',
            key: row.key,
            patch: { ...retarget(row, kinds, measured, common.at), ...patch },
          });
        }
      }
    }
    if (drafts.length > 0) await all.store.append(drafts);
    await regroup(all, fresh, protocol);
    const rows = [...(await all.store.waitingByKeys(keys)).values()];
    await changePageState(state, {
      url: body.url,
      health: body.health,
      here: [...new Set([...state.here, ...rows.map(({ key }) => key)])].slice(-1_000),
      ...(body.account === undefined ? {} : { account: body.account }),
    });
    void arriveAt(
      state,
      rows.map(({ key }) => key),
    );
    void keepReading(state, body.health, body.url, common.at);
    if (state.taught !== undefined && body.health.read > 0) await noteTaught(state.taught, body.health, now);
    if (drafts.length > 0) void changed(all, ['page', 'queue']);
    else void announce(['page']);
    return ok({ rows: await toPageRows(all, rows, protocol) });
  },

  async answersSeen({ answers, maybe, pending }, caller) {
    const found = await findPage(caller);
    if (!found.ok) return found;
    const { state, all, inForce } = found.value;
    const { protocol } = inForce;
    const keys = [...new Set([...answers.map((answer) => answer.postKey), ...maybe, ...pending])];
    const known = new Map(await all.store.waitingByKeys(keys));
    const open = new Map([...known].filter(([, { closedAt }]) => closedAt === undefined));
    const at = all.now().toISOString();
    const { initials } = await all.settings();
    const drafts: EventDraft[] = [];
    const closed: WaitingPost[] = [];
    for (const evidence of answers) {
      const promised = known.get(evidence.postKey);
      if (promised?.closedAt !== undefined && promised.post.site === state.site && keepsPromise(promised, evidence)) {
        known.delete(promised.key);
        drafts.push(
          ...keptDrafts(promised, { commandId: all.newId(), at, agent: promised.inserted?.agent ?? '', by: 'reply' }),
        );
        continue;
      }
      const row = open.get(evidence.postKey);
      if (row === undefined || row.post.site !== state.site) continue;
      if (evidence.reply !== undefined && row.notAnsweredBy?.includes(evidence.reply.id)) continue;
      open.delete(row.key);
      closed.push(row);
      drafts.push(
        ...(await closeRow(all, {
          row,
          evidence,
          contactId: row.inserted?.contactId ?? all.newId(),
          eventId: all.newId(),
          // An answer that was not made here is somebody's of ours, of whom is not known.
          agent: row.inserted?.agent ?? '',
          at,
          outcome: 'answered',
          protocol,
        })),
      );
    }
    const note = (key: PostKey, patch: WaitingPatch) =>
      drafts.push({ eventId: all.newId(), at, agent: initials, kind: 'postChanged', key, patch });
    for (const key of pending) {
      if (open.get(key)?.pendingAnswer === undefined && open.delete(key)) note(key, { pendingAnswer: true });
    }
    for (const key of maybe) {
      const row = open.get(key);
      // `false` is the agent's word that it was not.
      if (row !== undefined && row.maybeAnswered === undefined) note(key, { maybeAnswered: true });
    }
    if (drafts.length > 0) {
      await all.store.append(drafts);
      await regroup(all, closed, protocol);
      void changed(all, ['page', 'queue', 'contacts']);
    }
    return ok({ rows: await pageRows(all, keys) });
  },

  async needWhyGone(_, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return refuse('notAllowed');
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: ['/page-gone.js'] }).catch(() => undefined);
    return ok(null);
  },

  async postsGone({ posts }, caller) {
    const found = await findPage(caller);
    if (!found.ok) return found;
    const { state, all, inForce } = found.value;
    const { protocol } = inForce;
    const keys = posts.map(({ key }) => key);
    const why = new Map(posts.map((post) => [post.key, post.why]));
    const rows = [...(await all.store.waitingByKeys(keys)).values()].filter(
      ({ closedAt, post }) => closedAt === undefined && post.site === state.site,
    );
    const drafts: EventDraft[] = [];
    for (const row of rows) {
      const closing = await closeRow(all, {
        row,
        contactId: all.newId(),
        eventId: all.newId(),
        agent: '',
        at: all.now().toISOString(),
        outcome: 'gone',
        protocol,
        reason: why.get(row.key) ?? 'place',
      });
      drafts.push(...closing);
    }
    if (drafts.length > 0) {
      await all.store.append(drafts);
      await regroup(all, rows, protocol);
      void changed(all, ['page', 'queue', 'contacts']);
    }
    return ok({ rows: await pageRows(all, keys) });
  },

  async rowsFor({ keys }, caller) {
    const found = await findPage(caller);
    if (!found.ok) return found;
    return ok({ rows: await pageRows(found.value.all, keys) });
  },

  async postChosen({ url, post, pin }, caller) {
    const found = await findPage(caller);
    if (!found.ok) return found;
    const { state, all, inForce } = found.value;
    if (post.site !== state.site || post.isOwn) return refuse('badRequest', 'site');
    const key = postKey(post);
    const row = (await all.store.waitingByKeys([key])).get(key);
    if (row === undefined) {
      if (!pin) return refuse('unknownPost');
      const now = all.now();
      const { initials } = await all.settings();
      const since = (await switchedSiteOf(caller))?.since;
      const made = await newRow(all, inForce, {
        post,
        because: 'pinned',
        pageUrl: state.around ?? url,
        now,
        practice: state.isPractice,
        ...(since === undefined ? {} : { since }),
      });
      await all.store.append([
        {
          eventId: all.newId(),
          at: now.toISOString(),
          agent: initials,
          kind: 'postTimed',
          row: made,
          ...(state.isPractice ? { practice: true } : {}),
        },
      ]);
      await regroup(all, [made], inForce.protocol);
    }
    await changePageState(state, { here: [...new Set([...state.here, key])] });
    await chooseIn(state.tabId, key);
    if (state.frameId !== 0) void askPage({ tabId: state.tabId, frameId: 0 }, 'toggleSidebar', { open: true });
    void changed(all, ['page', 'queue']);
    return ok({ rows: await pageRows(all, [key]) });
  },

  async placeChanged({ place }, caller) {
    await changePlace(browser.storage.local, caller.url.origin, place);
    return ok(null);
  },

  async pasteInPageWorld({ text }, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return refuse('notAllowed');
    await pastePlainText(tabId, frameId, text);
    return ok(null);
  },

  async draftChanged({ key, text }) {
    rememberBoxText(key, text);
    await announce(['page']);
    return ok(null);
  },
};

/** A page of a taught site was read: its selectors still work. */
async function noteTaught(id: string, { found, read }: PageHealth, now: Date): Promise<void> {
  const isNews = await putTaughtSeen(browser.storage.local, id, { at: now.toISOString(), found, read });
  if (isNews) void announce(['taught']);
}

/** For the popup, which says that nobody reads this page. */
const nothingRead: PageHealth = {
  adapter: null,
  found: 0,
  read: 0,
  skipped: { id: 0, author: 0, text: 0 },
  hasComposer: false,
};

/** Is there anything on this page that can be a post? Else it does not get the generic reader's file. */
async function showsSigns(tabId: number, frameId: number): Promise<boolean> {
  const [found] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: hasSigns,
    args: [postSigns],
  });
  // A page that cannot be asked is looked through.
  return found?.result !== false;
}

/** Puts the adapter's file into the page's isolated world. */
async function giveAdapter(tabId: number, frameId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [`/adapters/${file}.js` as '/content-scripts/page.js'],
  });
}

/** The choice goes with the site: a post of another one is not what the agent works on here. */
async function forgetForeignChoice(tabId: number): Promise<void> {
  const chosen = await chosenIn(tabId);
  if (chosen === undefined) return;
  const pages = await pageStates(tabId);
  if (!pages.some(({ site }) => isOfSite(chosen, site))) await chooseIn(tabId, null);
}

/** A post that was closed shows other counters or another text: its contact takes note. */
async function seenAgain(
  { store, newId }: Services,
  row: WaitingPost,
  post: Post,
  common: { readonly at: string; readonly agent: string },
): Promise<readonly EventDraft[]> {
  const contact = row.contactId === undefined ? undefined : await store.contact(row.contactId);
  if (contact === undefined) return [];
  const isEdited = contact.postEditedAt === undefined && textChange(row, post, common.at)?.editedText !== undefined;
  const patch = {
    ...reachPatch(contact, { post: post.reach }, common.at),
    ...(isEdited ? { postEditedAt: common.at } : {}),
  };
  if (Object.keys(patch).length === 0) return [];
  return [{ ...common, agent: '', eventId: newId(), kind: 'contactChanged', id: contact.id, patch }];
}

/** The page that asks, when it may. */
export async function findPage(caller: Caller) {
  const { tabId, frameId } = caller;
  const state = tabId === undefined || frameId === undefined ? undefined : await pageState({ tabId, frameId });
  if (state === undefined || state.held !== undefined) return refuse('noPage');
  // Its script stays in an open page when the site is switched off.
  if (!state.isPractice && (await switchedSiteOf(caller)) === undefined) return refuse('siteOff');
  const all = await services();
  const inForce = await protocolInForce(all.store);
  return inForce === undefined ? refuse('badProtocol', 'none loaded') : ok({ state, all, inForce });
}

async function pageRows(all: Services, keys: readonly PostKey[]): Promise<readonly PageRow[]> {
  const protocol = await currentProtocol(all.store);
  if (protocol === undefined) return [];
  return toPageRows(all, [...(await all.store.waitingByKeys(keys)).values()], protocol);
}

async function toPageRows(
  { store }: Services,
  rows: readonly WaitingPost[],
  protocol: Protocol,
): Promise<readonly PageRow[]> {
  return Promise.all(rows.map(async (row) => pageRow(row, await calendarFor(store, row, protocol))));
}
