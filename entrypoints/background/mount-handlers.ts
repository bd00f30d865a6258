import { browser } from 'wxt/browser';
import { postSigns } from '../../adapters/generic-signs.ts';
import { hasSigns } from '../../browser/look-through.ts';
import type { PageHealth } from '../../core/messages.ts';
import { rulesFor } from '../../core/protocol/view.ts';
import { ok, refuse } from '../../core/result.ts';
import { changePlace, readPlace } from '../../storage/settings.ts';
import { readTaught } from '../../storage/taught.ts';
import { adapterFor } from './adapter-for.ts';
import { announce } from './announce.ts';
import { isOfSite, withoutHash } from './beside.ts';
import { wake } from './clock.ts';
import { forgetGoneFrames, mountSidebarAround } from './frames.ts';
import { whyHeld } from './held.ts';
import { localeOf } from './locale.ts';
import { pastePlainText } from './paste.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { services } from './services.ts';
import { chooseIn, chosenIn, makeToken, pageStates, putPageState } from './sessions.ts';
import { keepReading } from './site-health.ts';
import { switchedSiteOf } from './sites.ts';

type MountHandlers = Pick<Handlers, 'mount' | 'newToken' | 'placeChanged' | 'pasteInPageWorld'>;

/** How a content script begins: whether its page is read, by which adapter, and what the sidebar there needs. */
export const mountHandlers: MountHandlers = {
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

  async placeChanged({ place }, caller) {
    await changePlace(browser.storage.local, caller.url.origin, place);
    return ok(null);
  },

  async pasteInPageWorld({ text }, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return refuse('notAllowed');
    await pastePlainText(tabId, frameId, text);
    return ok(null);
  },
};

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
