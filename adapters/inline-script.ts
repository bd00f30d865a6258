import type { Page } from './adapter.ts';

/**
 * What a page's own inline script says about it, such as who is signed in: scripts stand in the page as text, which can
 * be read without running in the page's world.
 * @returns the first group of the pattern
 */
export function scriptValue({ document }: Pick<Page, 'document'>, pattern: RegExp): string | undefined {
  for (const script of document.scripts) {
    const found = script.src === '' ? pattern.exec(script.textContent ?? '')?.[1] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
