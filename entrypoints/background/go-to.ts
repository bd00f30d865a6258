import { browser } from 'wxt/browser';
import { askPage } from '../../browser/messaging.ts';
import type { PostKey } from '../../core/post.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { announce } from './announce.ts';
import { tabPage } from './beside.ts';
import { allPageStates, chooseIn, chosenIn, type PageState } from './sessions.ts';

/** Where somebody was before they went to a post: to come back to. In the session, since the worker may stop. */
interface Place {
  readonly tabId: number;
  /** The post that was chosen there. */
  readonly key?: PostKey;
  /** How far the page was scrolled, pixels. */
  readonly top?: number;
}

/** What a tab is to show. */
interface Arriving {
  readonly key: PostKey;
  readonly opensSidebar: boolean;
}

/** Steps back that are kept. */
const MOST_PLACES = 20;
const keys = { trail: 'trail', arriving: (tabId: number) => `arriving:${tabId}` };

/**
 * Goes to a post: in the tab that shows it (`from` first), else its address in a new tab, where it is shown as soon as
 * it is read.
 * @param from the tab in front, to come back to
 * @param opensSidebar not where the agent has a side panel or a window for it
 */
export async function goToPost(row: WaitingPost, from: number | undefined, opensSidebar = true): Promise<void> {
  if (from !== undefined) await leave(from, row.key);
  const states = (await allPageStates()).filter(({ here }) => here.includes(row.key));
  for (const state of [...states.filter(({ tabId }) => tabId === from), ...states]) {
    if (!(await showIn(state, { key: row.key, opensSidebar }))) continue;
    await bringInFront(state.tabId);
    return;
  }
  const url = row.post.permalink ?? row.pageUrl;
  if (!/^https?:\/\//.test(url)) return;
  const tab = await browser.tabs.create({ url });
  if (tab.id === undefined) return;
  await chooseIn(tab.id, row.key);
  await browser.storage.session.set({ [keys.arriving(tab.id)]: { key: row.key, opensSidebar } });
  await announce(['page']);
}

/** A page told what it shows: if somebody is on the way to one of these posts, it is shown now. */
export async function arriveAt(state: PageState, shown: readonly PostKey[]): Promise<void> {
  const name = keys.arriving(state.tabId);
  const wanted = (await browser.storage.session.get(name))[name] as Arriving | undefined;
  if (wanted === undefined || !shown.includes(wanted.key)) return;
  await browser.storage.session.remove(name);
  await showIn(state, wanted);
}

/** Back to where somebody was before they went to a post. False: there is no such place any more. */
export async function goBack(): Promise<boolean> {
  const trail = await readTrail();
  for (let place = trail.pop(); place !== undefined; place = trail.pop()) {
    await browser.storage.session.set({ [keys.trail]: trail });
    if (!(await bringInFront(place.tabId))) continue;
    await chooseIn(place.tabId, place.key ?? null);
    const page = await tabPage(place.tabId);
    if (page !== undefined && place.top !== undefined) await askPage(page.main, 'scrollTo', { top: place.top });
    await announce(['page']);
    return true;
  }
  return false;
}

async function leave(tabId: number, to: PostKey): Promise<void> {
  const key = await chosenIn(tabId);
  // Asked for the same post again: that is no other place.
  if (key === to) return;
  const page = await tabPage(tabId);
  const at = page === undefined ? undefined : await askPage(page.main, 'scrollTo', {});
  const place: Place = {
    tabId,
    ...(key === undefined ? {} : { key }),
    ...(at?.ok ? { top: at.value.top } : {}),
  };
  await browser.storage.session.set({ [keys.trail]: [...(await readTrail()), place].slice(-MOST_PLACES) });
}

async function readTrail(): Promise<Place[]> {
  const stored = (await browser.storage.session.get(keys.trail))[keys.trail];
  return Array.isArray(stored) ? stored : [];
}

async function showIn(state: PageState, { key, opensSidebar }: Arriving): Promise<boolean> {
  const shown = await askPage(state, 'showPost', { key });
  if (!shown.ok || !shown.value.found) return false;
  await chooseIn(state.tabId, key);
  if (opensSidebar) void askPage({ tabId: state.tabId, frameId: 0 }, 'toggleSidebar', { open: true });
  await announce(['page']);
  return true;
}

async function bringInFront(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  if (tab === undefined) return false;
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return true;
}
