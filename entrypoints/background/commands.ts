import { browser } from 'wxt/browser';
import { askPage } from '../../browser/messaging.ts';
import { announceShortcut } from './announce.ts';
import { openSidebarFor } from './doors.ts';
import { queueRows } from './rows.ts';
import { screenHandlers } from './screen-handlers.ts';
import { services } from './services.ts';

/** The browser's own shortcuts. Insert and copy go to the sidebar of that tab, never through the content script. */
export async function onCommand(command: string, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  if (command === 'toggle-sidebar') {
    const toggled = await askPage({ tabId, frameId: 0 }, 'toggleSidebar', {});
    if (!toggled.ok) await openSidebarFor(tabId);
  } else if (command === 'next-due') {
    await showNextDue(tabId);
  } else if (command === 'insert-reply' || command === 'copy-contact') {
    await announceShortcut({ command, tabId });
  }
}

/** Goes to the post that is due first, wherever it is. */
async function showNextDue(tabId: number): Promise<void> {
  const all = await services();
  const [first] = queueRows(await all.store.openWaiting(), all.now());
  if (first === undefined) return;
  await screenHandlers.showPost(
    { key: first.row.key },
    { class: 'frame', tabId, url: new URL(browser.runtime.getURL('/')) },
  );
}

/** A notification's id ends with the key of its first post. */
export async function onNotificationClicked(id: string): Promise<void> {
  const key = id.slice(id.indexOf(' ') + 1);
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  await screenHandlers.showPost(
    { key },
    { class: 'frame', url: new URL(browser.runtime.getURL('/')), ...(tab?.id === undefined ? {} : { tabId: tab.id }) },
  );
  await browser.notifications.clear(id);
}
