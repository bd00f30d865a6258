import type { Page } from './adapter.ts';

/**
 * What is the same for every post of a page, read once per reading of it: a thousand posts ask for the account that is
 * signed in, and each answer would search the whole page.
 */
export function oncePerPage<T>(read: (page: Page) => T): (page: Page) => T {
  const known = new WeakMap<Page, { readonly value: T }>();
  return (page) => {
    const found = known.get(page) ?? { value: read(page) };
    known.set(page, found);
    return found.value;
  };
}
