import { browser } from 'wxt/browser';
import { askPage } from '../../browser/messaging.ts';
import type { SiteView } from '../../core/messages.ts';
import { adapterOf } from '../../core/post.ts';
import { ok, refuse } from '../../core/result.ts';
import { changePlace, changeSettings, readSites } from '../../storage/settings.ts';
import { forgetSiteRecord, readSiteRecords } from '../../storage/site-records.ts';
import type { Store } from '../../storage/store.ts';
import { announce } from './announce.ts';
import { pageFor, type TabPage, tabPage } from './beside.ts';
import { wake } from './clock.ts';
import { openDesk, openSidebarFor } from './doors.ts';
import { missingFrames } from './frames.ts';
import { localeOf } from './locale.ts';
import { makeCapture, makeReport, openPages } from './page-file.ts';
import { pageView } from './page-view.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { postView } from './rows.ts';
import type { Caller } from './senders.ts';
import { services } from './services.ts';
import { allPageStates, chooseIn, forgetPage, openSession } from './sessions.ts';
import { siteFor, switchSite } from './sites.ts';

type ScreenHandlers = Pick<
  Handlers,
  | 'hello'
  | 'getPage'
  | 'getPost'
  | 'choosePost'
  | 'getSettings'
  | 'changeSettings'
  | 'useUnproven'
  | 'changePlace'
  | 'closeSidebar'
  | 'openSidebar'
  | 'openReport'
  | 'getPages'
  | 'makePageFile'
  | 'openDesk'
  | 'getSite'
  | 'switchSite'
  | 'getSites'
  | 'getStorage'
  | 'getNotCopied'
  | 'lossSeen'
  | 'cameBackSeen'
  | 'getContact'
>;

/** What our own screens may ask: the page beside them, settings, sites. */
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
    return ok(await pageView(await services(), await besides(caller)));
  },

  async getPost({ key }) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    const row = (await all.store.waitingByKeys([key])).get(key);
    if (row === undefined || protocol === undefined) return refuse('unknownPost');
    return ok(await postView(all, row, protocol));
  },

  async choosePost({ key }, caller) {
    const beside = await besides(caller);
    if (beside === undefined) return refuse('noPage');
    await chooseIn(beside.tabId, key);
    await announce(['page']);
    if (key !== null) void askPage(pageFor(beside.pages, key) ?? beside.main, 'showPost', { key });
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
    const beside = await besides(caller);
    if (beside === undefined) return refuse('noPage');
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    const { tabId, main } = beside;
    const { origin } = new URL(main.around ?? main.url);
    const place = await changePlace(browser.storage.local, origin, given);
    await askPage({ tabId, frameId: 0 }, 'placeSidebar', { place });
    return ok(place);
  },

  async closeSidebar(_, caller) {
    const tabId = await tabOf(caller);
    if (tabId === undefined) return refuse('noPage');
    await askPage({ tabId, frameId: 0 }, 'toggleSidebar', { open: false });
    return ok(null);
  },

  async openSidebar({ tabId }) {
    await openSidebarFor(tabId);
    return ok(null);
  },

  async openReport({ tabId }, caller) {
    const about = (caller.class === 'extension' ? tabId : undefined) ?? (await tabOf(caller));
    if (about === undefined) return refuse('noPage');
    await openDesk(`/settings/${about}`);
    return ok(null);
  },

  async getPages() {
    return ok({ pages: await openPages() });
  },

  async makePageFile({ tabId, kind }) {
    return kind === 'report' ? makeReport(tabId) : makeCapture(tabId);
  },

  async openDesk({ route }) {
    await openDesk(route);
    return ok(null);
  },

  async getSite({ tabId }) {
    const all = await services();
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
    const beside = await tabPage(tabId, url);
    const isWeb = url !== undefined && /^https?:$/.test(url.protocol);
    const isOn = isWeb && (await siteFor(url)) !== undefined;
    const page = beside === undefined ? undefined : await pageView(all, beside);
    const view: SiteView = {
      isOn,
      canSwitch: isWeb,
      frames: isWeb ? await missingFrames(tabId, url, isOn) : [],
      counts: await wake(all),
      notCopied: await countNotCopied(all.store),
      ...(isWeb ? { origin: url.origin, host: url.host } : {}),
      ...(page === undefined ? {} : { page }),
      ...(page?.siteName === undefined ? {} : { siteName: page.siteName }),
      ...(page?.sign === undefined ? {} : { sign: page.sign }),
    };
    return ok(view);
  },

  async switchSite({ origin, on, since }) {
    const sites = await switchSite(origin, on, since ?? new Date().toISOString());
    if (!on) {
      await forgetSiteRecord(browser.storage.local, origin);
      await leavePages(origin);
    }
    await announce(['page']);
    return ok({ sites });
  },

  async getSites() {
    const { local } = browser.storage;
    return ok({ sites: await readSites(local), records: await readSiteRecords(local) });
  },

  async lossSeen() {
    await (await services()).store.lossSeen();
    return ok(null);
  },

  async cameBackSeen() {
    await (await services()).store.cameBackSeen();
    return ok(null);
  },

  async getNotCopied() {
    return ok({ count: await countNotCopied((await services()).store) });
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

/** Open pages of a site that was switched off, with their frames: each begins anew, and learns that it may not. */
async function leavePages(origin: string): Promise<void> {
  for (const state of await allPageStates()) {
    if (new URL(state.around ?? state.url).origin !== origin) continue;
    await forgetPage(state);
    void askPage(state, 'rulesChanged', {});
  }
}

/** The page beside a screen, with its frames. */
export async function besides(caller: Caller): Promise<TabPage | undefined> {
  const tabId = await tabOf(caller);
  return tabId === undefined ? undefined : tabPage(tabId);
}

async function countNotCopied(store: Store): Promise<number> {
  return (await store.contacts({ notCopied: true, limit: 0 })).total;
}
