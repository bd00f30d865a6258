import { browser } from '../../browser/native.ts';

/**
 * Elements that we put into the page; the observer passes over them. Their name says nothing: letters out of the
 * address that the browser gave this installation and the site, so that it differs per person and per site, while a
 * later copy of this script still knows the elements of an earlier one.
 */
const name = `x-${lettersOf(`${browser.runtime.getURL('/sidebar.html')} ${location.origin}`)}`;

export function makeOurs(): HTMLElement {
  return document.createElement(name);
}

export function isOurs(element: Element): boolean {
  return element.localName === name;
}

/**
 * Takes away what a copy of before an update left behind. In Firefox it cannot do so itself: its world ends with the
 * extension, at once.
 */
export function removeLeftovers(): void {
  for (const element of document.querySelectorAll(name)) element.remove();
}

/** Eight letters by FNV-1a, twice for more of them. */
function lettersOf(text: string): string {
  let letters = '';
  for (let round = 0; round < 2; round += 1) {
    let hash = 0x811c9dc5 ^ round;
    for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    for (let index = 0; index < 4; index += 1)
      letters += String.fromCharCode(97 + (((hash >>> (index * 8)) & 0xff) % 26));
  }
  return letters;
}

const sheets = new Map<string, CSSStyleSheet>();

/** A stylesheet for our shadow roots, made once for all of them. Not a `style` element where it can be helped: a page's policy may refuse that. */
export function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = sheets.get(css) ?? new CSSStyleSheet();
    if (!sheets.has(css)) sheet.replaceSync(css);
    sheets.set(css, sheet);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox may refuse a sheet from another world.
    const style = document.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
}
