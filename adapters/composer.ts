import { formAround, framedEditor } from './framed-editor.ts';
import { first } from './readers.ts';
import { isForReplies } from './reply-box.ts';

/**
 * Which box would a person type in? Boxes that only robots see are traps: what is written there marks the reply as
 * spam (WordPress' Antispam Bee clips one to 1 px, others move it off the page).
 */

/** Smallest height and width, in CSS pixels, of a box that a person can use. */
const SMALLEST = 10;

/** Does a person see this element? Without layout (jsdom) only styles decide. */
function isVisible(element: HTMLElement): boolean {
  if (element.checkVisibility === undefined) return isShownByStyle(element);
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const box = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  const isOnPage = box.right + (view?.scrollX ?? 0) > 0 && box.bottom + (view?.scrollY ?? 0) > 0;
  return isOnPage && box.width >= SMALLEST && box.height >= SMALLEST;
}

function isShownByStyle(element: HTMLElement): boolean {
  for (let up: HTMLElement | null = element; up; up = up.parentElement) {
    const { display, visibility, opacity } = getComputedStyle(up);
    if (display === 'none' || visibility === 'hidden' || opacity === '0' || up.hidden) return false;
  }
  const { width, height } = getComputedStyle(element);
  return ![width, height].some((size) => /px$/.test(size) && Number.parseFloat(size) < SMALLEST);
}

/**
 * The first box that a person sees and may type in, never one to search in or for private messages; selectors newest
 * first. Where a rich editor hides the textarea that it stands for, the editor.
 */
export function composerIn(
  within: ParentNode,
  selectors: readonly string[],
  isUsable: (box: HTMLElement) => boolean = () => true,
): HTMLElement | undefined {
  const boxes = selectors.map((selector) => within.querySelectorAll<HTMLElement>(selector));
  return (
    first(boxes, (found) => firstUsable(found, isUsable)) ?? first(boxes, (found) => editorInstead(found, isUsable))
  );
}

/** The editor in the form of a textarea that is not shown. */
function editorInstead(boxes: Iterable<HTMLElement>, isUsable: (box: HTMLElement) => boolean): HTMLElement | undefined {
  for (const box of boxes) {
    const form = box.localName === 'textarea' && !box.matches(':disabled') ? box.closest('form') : null;
    const found =
      form &&
      (firstUsable(form.querySelectorAll<HTMLElement>('[contenteditable]:not([contenteditable="false"])'), isUsable) ??
        framedEditor(form, ['iframe']));
    if (found) return found;
  }
  return undefined;
}

/** The first of these boxes that a person sees and may type in: for boxes inside open shadow roots. */
export function firstUsable(
  boxes: Iterable<HTMLElement>,
  isUsable: (box: HTMLElement) => boolean = () => true,
): HTMLElement | undefined {
  for (const box of boxes) {
    const isHidden = box.closest('[aria-hidden="true"],[inert]') !== null || box.matches('textarea[tabindex="-1"]');
    if (isHidden || box.matches(':disabled,[readonly]') || !isVisible(box)) continue;
    if (isForReplies(box) && isUsable(box)) return box;
  }
  return undefined;
}

/** The form's own send button; only its state is ever read. */
export function sendButtonOf(composer: HTMLElement, selector = '[type="submit"]'): HTMLElement | undefined {
  return formAround(composer)?.querySelector<HTMLElement>(selector) ?? undefined;
}
