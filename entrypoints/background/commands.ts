import { browser } from 'wxt/browser';
import { askPage } from '../../browser/messaging.ts';
import { keyOfNotice } from '../../core/clock/announcing.ts';
import { announceShortcut } from './announce.ts';
import { openSidebarFor } from './doors.ts';
import { goBack, goToPost } from './go-to.ts';
import { showNextDue } from './queue-handlers.ts';
import { services } from './services.ts';

/** The browser's own shortcuts. Insert and copy go to the sidebar of that tab, never through the content script. */
export async function onCommand(command: string, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  if (command === 'toggle-sidebar') {
    const toggled = await askPage({ tabId, frameId: 0 }, 'toggleSidebar', {});
    if (!toggled.ok) await openSidebarFor(tabId);
  } else if (command === 'next-due') {
    await showNextDue(tabId);
  } else if (command === 'back') {
    await goBack();
  } else if (command === 'insert-reply' || command === 'copy-contact') {
    await announceShortcut({ command, tabId });
  }
}

/** Goes to the post of a notification. */
export async function onNotificationClicked(id: string): Promise<void> {
  const key = keyOfNotice(id);
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const row = (await (await services()).store.waitingByKeys([key])).get(key);
  if (row !== undefined) await goToPost(row, tab?.id);
  await browser.notifications.clear(id);
}
