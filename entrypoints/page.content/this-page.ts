import type { Page } from '../../adapters/adapter.ts';

/** Asking for the zone takes longer than reading a post; who travels has it right on the next page. */
let zone: string | undefined;

/** The page as the adapters want it, now. */
export function thisPage(): Page {
  zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { document, url: new URL(location.href), now: new Date(), zone };
}
