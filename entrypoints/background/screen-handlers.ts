import { browser } from 'wxt/browser';
import { askPage } from '../../browser/messaging.ts';
import type { SiteView } from '../../core/messages.ts';
import { adapterOf } from '../../core/post.ts';
import { parseProtocol } from '../../core/protocol/parse.ts';
import { protocolView } from '../../core/protocol/view.ts';
import { ok, refuse } from '../../core/result.ts';
import { changePlace, changeSettings, readSites } from '../../storage/settings.ts';
import { forgetSiteRecord, readSiteRecords } from '../../storage/site-records.ts';
import { announce } from './announce.ts';
import { changed, wake } from './clock.ts';
import { openDesk, openSidebarFor } from './doors.ts';
import { localeOf } from './locale.ts';
import { pageView } from './page-view.ts';
import { currentProtocol, forgetProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { postView, queueRows } from './rows.ts';
import type { Caller } from './senders.ts';
import { services } from './services.ts';
import { allPageStates, changePageState, openSession, type PageState, pageState } from './sessions.ts';
import { siteFor, switchSite } from './sites.ts';
import { forgetIndex, suggestionIndex } from './suggestions.ts';

type ScreenHandlers = Pick<
  Handlers,
  | 'hello'
  | 'getPage'
  | 'getPost'
  | 'getQueue'
  | 'choosePost'
  | 'showPost'
  | 'getSettings'
  | 'changeSettings'
  | 'useUnproven'
  | 'changePlace'
  | 'closeSidebar'
  | 'openSidebar'
  | 'openReport'
  | 'openDesk'
  | 'getSite'
  | 'switchSite'
  | 'getSites'
  | 'getProtocol'
  | 'loadProtocol'
  | 'getStorage'
  | 'getContact'
>;

/** What our own screens may ask: the page beside them, settings, sites, the protocol. */
export const screenHandlers: ScreenHandlers = {
  async hello({ token }, caller) {
    if (caller.class === 'frame') {
      if (token === null || !(await openSession(caller, token, Date.now()))) return refuse('notAllowed', 'token');
    }
    const { store } = await services();
    const tabId = await tabOf(caller);
    return ok({ storage: await store.ready(), ...(tabId === undefined ? {} : { tabId }) });
  },

  async getPage(_, caller) {
    return ok(await pageView(await services(), await stateFor(caller)));
  },

  async getPost({ key }) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    const row = (await all.store.waitingByKeys([key])).get(key);
    if (row === undefined || protocol === undefined) return refuse('unknownPost');
    return ok(await postView(all, row, protocol));
  },

  async getQueue() {
    const all = await services();
    return ok({ rows: queueRows(await all.store.openWaiting(), all.now()), counts: await wake(all) });
  },

  async choosePost({ key }, caller) {
    const state = await stateFor(caller);
    if (state === undefined) return refuse('noPage');
    await changePageState(state.tabId, { chosen: key });
    await announce(['page']);
    if (key !== null) void askPage(state, 'showPost', { key });
    return ok(null);
  },

  async showPost({ key }, caller) {
    const all = await services();
    const row = (await all.store.waitingByKeys([key])).get(key);
    if (row === undefined) return refuse('unknownPost');
    const state = await stateFor(caller);
    if (state?.here.includes(key)) {
      await changePageState(state.tabId, { chosen: key });
      const shown = await askPage(state, 'showPost', { key });
      await announce(['page']);
      if (shown.ok && shown.value.found) return ok(null);
    }
    await goTo(row.post.permalink ?? row.pageUrl, key);
    return ok(null);
  },

  async getSettings() {
    const settings = await (await services()).settings();
    return ok({ ...settings, locale: localeOf(settings) });
  },

  async changeSettings({ settings: patch }) {
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    const settings = await changeSettings(browser.storage.local, given);
    await announce(['settings']);
    return ok({ ...settings, locale: localeOf(settings) });
  },

  async useUnproven({ adapter, use }) {
    const { unproven } = await (await services()).settings();
    const others = unproven.filter((id) => id !== adapter);
    await changeSettings(browser.storage.local, { unproven: use ? [...others, adapter] : others });
    await announce(['settings', 'page']);
    for (const state of await allPageStates()) {
      if (adapterOf(state.site) === adapter) void askPage(state, 'rulesChanged', {});
    }
    return ok(null);
  },

  async changePlace({ place: patch }, caller) {
    const state = await stateFor(caller);
    if (state === undefined) return refuse('noPage');
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    const { origin } = new URL(state.url);
    const place = await changePlace(browser.storage.local, origin, given);
    await askPage(state, 'placeSidebar', { place });
    return ok(place);
  },

  async closeSidebar(_, caller) {
    const state = await stateFor(caller);
    if (state === undefined) return refuse('noPage');
    await askPage(state, 'toggleSidebar', { open: false });
    return ok(null);
  },

  async openSidebar({ tabId }) {
    await openSidebarFor(tabId);
    return ok(null);
  },

  async openReport({ tabId }, caller) {
    const about = tabId ?? (await tabOf(caller));
    if (about === undefined) return refuse('noPage');
    await openDesk(`/report/${about}`);
    return ok(null);
  },

  async openDesk({ route }) {
    await openDesk(route);
    return ok(null);
  },

  async getSite({ tabId }) {
    const all = await services();
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
    const told = await pageState(tabId);
    // What a page told before its tab went elsewhere is not about what stands there now.
    const state = told === undefined || (url && withoutHash(url.href) !== withoutHash(told.url)) ? undefined : told;
    const isWeb = url !== undefined && /^https?:$/.test(url.protocol);
    const page = state === undefined ? undefined : await pageView(all, state);
    const view: SiteView = {
      isOn: isWeb && (await siteFor(url)) !== undefined,
      canSwitch: isWeb,
      counts: await wake(all),
      notCopied: (await all.store.contacts({ notCopied: true, limit: 1 })).total,
      ...(isWeb ? { origin: url.origin, host: url.host } : {}),
      ...(page === undefined ? {} : { page }),
      ...(page?.siteName === undefined ? {} : { siteName: page.siteName }),
      ...(page?.sign === undefined ? {} : { sign: page.sign }),
    };
    return ok(view);
  },

  async switchSite({ origin, on, since }) {
    const sites = await switchSite(origin, on, since ?? new Date().toISOString());
    if (!on) await forgetSiteRecord(browser.storage.local, origin);
    await announce(['page']);
    return ok({ sites });
  },

  async getSites() {
    const { local } = browser.storage;
    return ok({ sites: await readSites(local), records: await readSiteRecords(local) });
  },

  async getProtocol() {
    const { store } = await services();
    const protocol = await currentProtocol(store);
    return protocol === undefined ? refuse('badProtocol', 'none loaded') : ok(protocolView(protocol));
  },

  async loadProtocol({ text }) {
    const parsed = parseProtocol(text);
    if (!parsed.ok)
      return refuse('badProtocol', parsed.problems.map(({ path, code }) => `${path}: ${code}`).join('\n'));
    const all = await services();
    await all.store.putProtocol(parsed.protocol, all.now().toISOString());
    forgetProtocol();
    forgetIndex();
    await changed(all, ['protocol', 'page']);
    for (const state of await allPageStates()) void askPage(state, 'rulesChanged', {});
    // Now, not when the first agent waits for a suggestion.
    void suggestionIndex(all, parsed.protocol);
    const { name, version, replies } = parsed.protocol;
    return ok({ name, version, replies: replies.length });
  },

  async getStorage() {
    return ok(await (await services()).store.ready());
  },

  async getContact({ id }) {
    const contact = await (await services()).store.contact(id);
    return contact === undefined ? refuse('unknownContact') : ok(contact);
  },
};

/** The tab beside a screen: its own for a frame, the one named in its address for a window, else the tab in front. */
export async function tabOf(caller: Caller): Promise<number | undefined> {
  if (caller.class === 'frame') return caller.tabId;
  const named = Number(caller.url.searchParams.get('tab'));
  if (Number.isInteger(named) && named > 0) return named;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

export async function stateFor(caller: Caller): Promise<PageState | undefined> {
  const tabId = await tabOf(caller);
  return tabId === undefined ? undefined : pageState(tabId);
}

/** Brings the post in front: the tab that shows it, else a new one with its address. */
async function goTo(url: string, key: string): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    const state = tab.id === undefined ? undefined : await pageState(tab.id);
    if (tab.id === undefined || !state?.here.includes(key)) continue;
    await changePageState(tab.id, { chosen: key });
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    await askPage(state, 'showPost', { key });
    await announce(['page']);
    return;
  }
  if (/^https?:\/\//.test(url)) await browser.tabs.create({ url });
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '');
}
