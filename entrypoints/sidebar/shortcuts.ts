import { onShortcut } from '../../browser/messaging.ts';

/** The browser's shortcuts do here what the keys of the sidebar do. */
const keyOf = {
  'insert-reply': { key: 'Enter', ctrlKey: true },
  'copy-contact': { key: 'c' },
} as const;

/** Listens to the browser's shortcuts for the tab that this sidebar belongs to. */
export function listenToShortcuts(tabId: number | undefined): void {
  onShortcut((shortcut) => {
    if (shortcut.tabId === tabId) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...keyOf[shortcut.command], bubbles: true }));
    }
  });
}
