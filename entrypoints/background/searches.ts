import { browser } from 'wxt/browser';
import { searchSites } from '../../adapters/search-sites.ts';
import { isBefore } from '../../core/clock/state.ts';
import { adapterOf } from '../../core/post.ts';
import { ok, refuse } from '../../core/result.ts';
import { searchPages } from '../../core/search/pages.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { readOpened, writeOpened } from '../../storage/searches.ts';
import { announce } from './announce.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { services } from './services.ts';

/** Saved searches: which pages there are, and opening them because a person asked. */
export const searchHandlers: Pick<Handlers, 'getSearches' | 'openSearches'> = {
  async getSearches() {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    const opened = await readOpened(browser.storage.local);
    const rows = await all.store.openWaiting();
    return ok({
      pages: searchPages(protocol, searchSites, all.now()).map((page) => {
        const openedAt = opened[page.key];
        const fresh = openedAt === undefined ? 0 : rows.filter((row) => isFresh(row, page.site, openedAt)).length;
        return { ...page, fresh, ...(openedAt === undefined ? {} : { openedAt }) };
      }),
    });
  },

  async openSearches({ keys }) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    const wanted = new Set(keys);
    const pages = searchPages(protocol, searchSites, all.now()).filter(({ key }) => wanted.has(key));
    if (pages.length === 0) return refuse('badRequest', 'no such search');
    const tabIds: number[] = [];
    for (const { url } of pages) {
      const tab = await browser.tabs.create({ url, active: tabIds.length === 0 });
      if (tab.id !== undefined) tabIds.push(tab.id);
    }
    await writeOpened(
      browser.storage.local,
      pages.map(({ key }) => key),
      all.now().toISOString(),
    );
    await groupTabs(tabIds);
    await announce(['searches']);
    return ok({ opened: pages.length });
  },
};

/** Several belong together, where the browser has groups of tabs. */
async function groupTabs(tabIds: readonly number[]): Promise<void> {
  const [first, ...others] = tabIds;
  if (first === undefined || others.length === 0 || !('group' in browser.tabs)) return;
  // A tab that was closed meanwhile is no reason to fail: the pages are open.
  await browser.tabs.group({ tabIds: [first, ...others] }).catch(() => undefined);
}

function isFresh({ post, firstSeenAt }: WaitingPost, site: string, since: string): boolean {
  return (post.site === site || adapterOf(post.site) === site) && isBefore(since, firstSeenAt);
}
