import type { Page } from './adapter.ts';
import { timeIn } from './data-readers.ts';
import { MACHINE_TIME, MOMENT_SIGN, NUMBERED_ID } from './generic-signs.ts';

/** More moments than this are not looked for. */
export const MOST_MOMENTS = 300;
/** Longest words that a moment stands in. */
const MOST_LETTERS = 140;
const SHOWN_TIME = 'a,b,strong,em,i,span,small,abbr,p,div,dt,td,th,li,h3,h4,h5,h6,header,footer,address,cite';
/** In a piece of text: it may be a part of a moment. */
const PERHAPS_TIME =
  /\d|gisteren|vandaag|zojuist|yesterday|today|just now|gestern|heute|hier\b|\b(?:een|an?|eine?[mnr]?|une?) |geleden|\bago\b/i;
const sign = new RegExp(MOMENT_SIGN, 'u');
const numbered = new RegExp(NUMBERED_ID, 'i');

/** Elements that show a moment; else elements whose numbered id says that they are posts. */
export async function findSeeds(page: Page, pause: () => Promise<void>): Promise<readonly Element[]> {
  const body = page.document.body ?? page.document.documentElement;
  const found = new Set<Element>();
  for (const element of body.querySelectorAll(MACHINE_TIME)) {
    await pause();
    if (isMoment(element, page)) found.add(element);
    if (found.size >= MOST_MOMENTS) break;
  }
  if (found.size < 2 && hasTwoSigns(body.textContent ?? '')) await findShown(page, body, found, pause);
  if (found.size >= 2) return [...found];
  return [...body.querySelectorAll('[id]')].filter(({ id }) => numbered.test(id)).slice(0, MOST_MOMENTS);
}

/** All words of the page at once: most pages without posts end here. */
function hasTwoSigns(words: string): boolean {
  const all = new RegExp(MOMENT_SIGN, 'gu');
  return all.test(words) && all.test(words);
}

/** From the words up to the elements around them that say no more than a moment. */
async function findShown(page: Page, body: Element, found: Set<Element>, pause: () => Promise<void>): Promise<void> {
  const asked = new Set<Element>();
  const long = new Set<Element>();
  const words = page.document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node && found.size < MOST_MOMENTS; node = words.nextNode()) {
    const said = node.nodeValue ?? '';
    if (said.length > MOST_LETTERS || !PERHAPS_TIME.test(said)) continue;
    await pause();
    const around: Element[] = [];
    for (let up = node.parentElement; up && up !== body && !asked.has(up); up = up.parentElement) {
      if (long.has(up)) break;
      if ((up.textContent ?? '').length > MOST_LETTERS) {
        long.add(up);
        break;
      }
      asked.add(up);
      around.unshift(up);
    }
    for (const element of around) {
      if (element.childElementCount > 4 || !element.matches(SHOWN_TIME)) continue;
      if (isMoment(element, page)) found.add(element);
    }
  }
}

function isMoment(element: Element, page: Page): boolean {
  const title = element.getAttribute('title') ?? '';
  const isPlausible = element.matches(MACHINE_ATTRIBUTE) || sign.test(`${title} ${element.textContent}`);
  return isPlausible && timeIn(element, { selector: '*' }, page) !== undefined;
}

const MACHINE_ATTRIBUTE = '[datetime],[data-time],[data-timestamp],[data-utime],[data-date]';
