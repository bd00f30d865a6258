import { browser } from 'wxt/browser';
import { frameSourceOf } from '../../adapters/fingerprints.ts';
import { hasSite, patternOf } from '../../browser/permissions.ts';
import type { SwitchedSite } from '../../core/settings.ts';
import { readSites, writeSites } from '../../storage/settings.ts';
import { allowedFrames, frameIdsIn, framePattern } from './frames.ts';
import type { Caller } from './senders.ts';

/** File of the content script, as the build names it. */
const script = '/content-scripts/page.js';
const scriptId = (pattern: string): string => `page ${pattern}`;
const frameScriptId = (pattern: string): string => `frame ${pattern}`;

/**
 * Makes what the browser has registered equal to what the person switched on and still allows. Run at every start:
 * updates drop registrations, and disabling and enabling fires no event.
 */
export async function repairSites(): Promise<void> {
  const wanted = new Map<string, readonly string[]>();
  for (const site of await readSites(browser.storage.local)) {
    const pattern = patternOf(site.origin);
    if (await hasSite(site.origin)) wanted.set(pattern, [...(wanted.get(pattern) ?? []), site.origin]);
  }
  // In a frame the script asks whether the page around it is switched on, and does nothing where it is not.
  const frames = wanted.size === 0 ? [] : (await allowedFrames()).map(framePattern);
  const scripts = [
    ...[...wanted.keys()].map((pattern) => ({ id: scriptId(pattern), matches: [pattern], allFrames: false })),
    ...frames.map((pattern) => ({ id: frameScriptId(pattern), matches: [pattern], allFrames: true })),
  ];
  const registered = await browser.scripting.getRegisteredContentScripts();
  const extra = registered.filter(({ id }) => !scripts.some((wished) => wished.id === id));
  if (extra.length > 0) await browser.scripting.unregisterContentScripts({ ids: extra.map(({ id }) => id) });
  const missing = scripts.filter((wished) => !registered.some(({ id }) => id === wished.id));
  if (missing.length > 0) {
    await browser.scripting.registerContentScripts(
      missing.map((wished) => ({
        ...wished,
        js: [script],
        runAt: 'document_idle' as const,
        persistAcrossSessions: true,
      })),
    );
  }
  await injectOnce([...wanted.keys()], frames);
}

/**
 * Pages that were open before get the script too; one that has it already notices and does nothing. Once per browser
 * session and version of ours (`storage.session` ends with either), not at every wake of the worker.
 */
async function injectOnce(patterns: readonly string[], frames: readonly string[]): Promise<void> {
  const key = 'injected';
  const done = ((await browser.storage.session.get(key))[key] as readonly string[] | undefined) ?? [];
  await browser.storage.session.set({ [key]: [...patterns, ...frames] });
  for (const pattern of patterns) if (!done.includes(pattern)) await injectIntoOpenTabs(pattern);
  const isNew = [...patterns, ...frames].some((pattern) => !done.includes(pattern));
  if (isNew && frames.length > 0) await injectIntoOpenFrames(patterns);
}

/** The same for frames with posts, in the open tabs of these sites. */
async function injectIntoOpenFrames(patterns: readonly string[]): Promise<void> {
  const sources = await allowedFrames();
  for (const { id: tabId, discarded } of await browser.tabs.query({ url: [...patterns] })) {
    if (tabId === undefined || discarded === true) continue;
    for (const source of sources) {
      const frameIds = [...(await frameIdsIn(tabId, source))];
      if (frameIds.length === 0) continue;
      await browser.scripting.executeScript({ target: { tabId, frameIds }, files: [script] }).catch(() => undefined);
    }
  }
}

async function injectIntoOpenTabs(pattern: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: pattern });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded === true) return;
      // A page that cannot be scripted (an error page) is none of ours.
      await browser.scripting.executeScript({ target: { tabId: id }, files: [script] }).catch(() => undefined);
    }),
  );
}

/** Switches a site on or off; the permission has been asked by the screen, in the person's click. */
export async function switchSite(origin: string, on: boolean, since: string): Promise<readonly SwitchedSite[]> {
  const others = (await readSites(browser.storage.local)).filter((site) => site.origin !== origin);
  const before = (await readSites(browser.storage.local)).find((site) => site.origin === origin);
  const sites = on ? [...others, { ...before, origin, since: before?.since ?? since }] : others;
  await writeSites(browser.storage.local, sites);
  await repairSites();
  return sites;
}

export async function siteFor(url: URL): Promise<SwitchedSite | undefined> {
  return (await readSites(browser.storage.local)).find((site) => site.origin === url.origin);
}

/**
 * The switched-on site that a page belongs to. For a frame that is the site of the page around it, and only where the
 * frame comes from a known source.
 */
export async function switchedSiteOf({ url, frameId, around }: Caller): Promise<SwitchedSite | undefined> {
  if (frameId === 0) return siteFor(url);
  return around !== undefined && frameSourceOf(url) !== undefined ? siteFor(around) : undefined;
}
