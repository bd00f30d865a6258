import { browser } from 'wxt/browser';
import type { PageCapture } from '../../adapters/capture/capture-page.ts';
import { evidence } from '../../adapters/evidence.ts';
import { adapterOf } from '../../core/post.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { siteState } from '../../core/site-state.ts';
import { readSites } from '../../storage/settings.ts';
import { readSiteRecords } from '../../storage/site-records.ts';
import { tabPage } from './beside.ts';
import { expectsPosts } from './site-health.ts';

/** A file about a page, shown before it is saved. */
export interface PageFile {
  readonly name: string;
  readonly text: string;
}

/** The structure of a page and how it was read: for whoever mends the adapter. No words, names or addresses. */
export async function makeReport(tabId: number): Promise<Result<PageFile>> {
  const found = await runIn(tabId, '/page-report.js');
  if (found === undefined) return refuse('noPage');
  const state = (await tabPage(tabId))?.main;
  const adapter = state === undefined ? null : adapterOf(state.site);
  const record = (await readSiteRecords(browser.storage.local)).find(
    ({ origin }) => state !== undefined && origin === new URL(state.url).origin,
  );
  const about = {
    format: 'kantlijn-report',
    kantlijn: browser.runtime.getManifest().version,
    browser: /(?:Firefox|Edg|Chrome)\/\d+/.exec(navigator.userAgent)?.[0] ?? '',
    adapter,
    proof: (adapter !== null && evidence[adapter]?.proof) || null,
    state: state === undefined ? 'unknown' : siteState({ ...state, expectsPosts: expectsPosts(state) }),
    health: state?.health ?? null,
    insertions: record === undefined ? null : { taken: record.taken, refused: record.refused },
  };
  return ok({
    name: `kantlijn-report-${adapter ?? 'unknown'}.json`,
    text: `${JSON.stringify({ ...about, page: found }, null, 2)}\n`,
  });
}

/** A page as a fixture: its structure with invented words, names and numbers. */
export async function makeCapture(tabId: number): Promise<Result<PageFile>> {
  const capture = (await runIn(tabId, '/page-capture.js')) as PageCapture | undefined;
  if (capture === undefined) return refuse('noPage');
  const state = (await tabPage(tabId))?.main;
  const adapter = state === undefined ? 'page' : adapterOf(state.site);
  return ok({ name: `${adapter}-fixture.html`, text: capture.html });
}

/** Open pages of sites that are switched on; of others we know nothing. */
export async function openPages(): Promise<readonly { readonly tabId: number; readonly host: string }[]> {
  const origins = new Set((await readSites(browser.storage.local)).map(({ origin }) => origin));
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => {
    if (id === undefined || url === undefined || !URL.canParse(url)) return [];
    const { origin, host } = new URL(url);
    return origins.has(origin) ? [{ tabId: id, host }] : [];
  });
}

async function runIn(tabId: number, file: '/page-report.js' | '/page-capture.js'): Promise<unknown> {
  try {
    // The page with the posts, also where that stands in a frame.
    const frameId = (await tabPage(tabId))?.main.frameId ?? 0;
    const target = { tabId, frameIds: [frameId] };
    const [answer] = await browser.scripting.executeScript({ target, files: [file as '/page-report.js'] });
    return answer?.result ?? undefined;
  } catch {
    // A page that cannot be scripted: closed, an error page, a site that is off.
    return undefined;
  }
}
