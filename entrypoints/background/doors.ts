import { browser } from 'wxt/browser';
import { askPage } from '../../browser/messaging.ts';

/**
 * Opens the sidebar of a tab: in the page where we are on it, else in a window of its own, which no page can refuse.
 */
export async function openSidebarFor(tabId: number): Promise<void> {
  const opened = await askPage({ tabId, frameId: 0 }, 'toggleSidebar', { open: true });
  if (opened.ok) return;
  await browser.windows.create({
    url: `${browser.runtime.getURL('/sidebar.html')}?tab=${tabId}`,
    type: 'popup',
    width: 420,
    height: 860,
  });
}

/** Shows the desk: the tab that has it, else a new one. */
export async function openDesk(route: string): Promise<void> {
  const address = browser.runtime.getURL('/desk.html');
  const url = `${address}#${route.replace(/^#/, '')}`;
  const open = (await browser.tabs.query({ url: `${address}*` }).catch(() => [])).at(0);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true, url });
}
