import { browser } from 'wxt/browser';

/** Match pattern for every page of an origin; ports do not belong in a match pattern. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Asks the person for a site, and for the frames in it that hold its posts. Must run directly in the click. */
export function requestSite(...origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(patternOf) });
}

export function hasSite(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}
