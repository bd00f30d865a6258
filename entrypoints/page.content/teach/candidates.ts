import type { TeachMove } from '../../../core/teach.ts';
import { isOurs } from '../ours.ts';
import type { LessonState } from './steps.ts';

/** More elements than this are not walked through by keys. */
const most = 5_000;
const boxes = 'textarea,[contenteditable],input[type="text"],input:not([type])';
const buttons = 'a,button,[role="button"],input[type="button"]';

/** Elements that can be meant in this step, in page order: what holds words of its own, boxes, buttons. */
export function candidatesFor({ step }: Pick<LessonState, 'step'>): readonly Element[] {
  const selector = step === 'box' ? boxes : step === 'opener' ? buttons : '*';
  return [...document.body.querySelectorAll(selector)]
    .slice(0, most * 4)
    .filter((element) => (selector !== '*' || hasWords(element)) && !isOurs(element) && isShown(element))
    .slice(0, most);
}

/** The first that a person sees now, else the first. */
export function firstInView(candidates: readonly Element[]): Element | undefined {
  const isInView = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  return candidates.find(isInView) ?? candidates[0];
}

/** One step from the marked element; where there is no further, it stays. */
export function walk(from: Element, to: TeachMove, candidates: readonly Element[]): Element {
  if (to === 'larger') {
    const around = from.parentElement;
    return around === null || around === document.body ? from : around;
  }
  const inside = candidates.filter((one) => from !== one && from.contains(one));
  if (to === 'smaller') return inside[0] ?? from;
  const at = candidates.indexOf(from);
  if (at >= 0) return candidates[at + (to === 'next' ? 1 : -1)] ?? from;
  // Marked by "larger": no candidate itself.
  const follows = (one: Element) => (from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = to === 'next' ? candidates.find(follows) : candidates.findLast((one) => !follows(one));
  return next ?? from;
}

function hasWords(element: Element): boolean {
  if (/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|OPTION)$/.test(element.tagName)) return false;
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''));
}

function isShown(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}
