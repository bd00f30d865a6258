import { browser } from 'wxt/browser';

/** What the administrator has set for this extension; nothing where nothing is set (Firefox then refuses to read). */
export async function readManaged(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}

/** Chromium tells when a policy changes; Firefox reads it at its start. Must be called while the background starts. */
export function onManagedChanged(listener: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') listener();
  });
}
