import type { Page } from '../../adapters/adapter.ts';

/** Kept while the address is the same: posts ask for it by the thousand. */
let url = new URL(location.href);

/** The page as the adapters want it, now. */
export function thisPage(): Page {
  if (url.href !== location.href) url = new URL(location.href);
  // Not `Intl`, which takes as long to start as reading the page.
  return { document, url, now: new Date(), zone: Temporal.Now.timeZoneId() };
}
