import type { Page } from '../../adapters/adapter.ts';

/** The page as the adapters want it, now. */
export function thisPage(): Page {
  return {
    document,
    url: new URL(location.href),
    now: new Date(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
