import type { CaretPlace } from '../carets.ts';
import { isField } from './box-text.ts';

/** Where the text goes in the box, and what stands on both sides of it. */

/**
 * Puts the focus into the box and leaves the caret where the person had it, else at the end.
 * @param left where the caret stood when the box lost the focus
 */
export function focusAtCaret(box: HTMLElement, left: CaretPlace | undefined): void {
  if (isField(box)) {
    const atStart = box.selectionStart === 0 && box.selectionEnd === 0;
    box.focus({ preventScroll: true });
    if (atStart && box.value !== '') box.setSelectionRange(box.value.length, box.value.length);
    return;
  }
  const selection = box.ownerDocument.getSelection();
  const wasInside = selection?.anchorNode != null && box.contains(selection.anchorNode);
  // An editor in a frame has a document of its own, and that has to have the focus.
  (box.ownerDocument.defaultView?.frameElement as HTMLElement | null)?.focus({ preventScroll: true });
  box.focus({ preventScroll: true });
  if (wasInside) return;
  const [node, offset] = left ?? [];
  const isThere = node !== undefined && box.contains(node) && offset !== undefined && offset <= lengthOf(node);
  selection?.collapse(...(isThere ? ([node, offset] as const) : endOf(box)));
}

function lengthOf(node: Node): number {
  return node.nodeType === Node.TEXT_NODE ? (node as Text).data.length : node.childNodes.length;
}

/** The last place in the text: inside the last paragraph, since an editor may not know a place between paragraphs. */
function endOf(box: HTMLElement): [Node, number] {
  let at: Node = box;
  for (let last = lastIn(at, box); last && isOpen(last); last = lastIn(at, box)) at = last;
  if (at.nodeType === Node.TEXT_NODE) return [at, lengthOf(at)];
  // In front of the break that keeps an empty paragraph open.
  const last = lastIn(at, box);
  return [at, last === null ? 0 : [...at.childNodes].indexOf(last) + (last.nodeName === 'BR' ? 0 : 1)];
}

/** Not the line break of the HTML's own layout, which nobody sees. */
function lastIn(node: Node, box: HTMLElement): ChildNode | null {
  const last = node.lastChild;
  const isLayout = last?.nodeType === Node.TEXT_NODE && /^\s*\n\s*$/.test((last as Text).data) && !keepsSpaces(box);
  return isLayout ? last.previousSibling : last;
}

/** Can a caret stand in this node? Not in a mention, a picture or a line break. */
function isOpen(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return true;
  return (node as HTMLElement).isContentEditable && !/^(?:BR|IMG|HR|INPUT|TRIX-|FIGURE)/.test(node.nodeName);
}

/**
 * The text with a space on a side where it would stick to a word.
 * @param isTyped an editor without a model of its own drops a space that nobody sees: one at the end of a paragraph
 */
export function spaced(box: HTMLElement, text: string, isTyped: boolean): string {
  const [left, right] = isField(box) ? sidesInField(box) : sidesInEditor(box);
  const isLost = isTyped && right === '' && / $/.test(left) && !isField(box) && !keepsSpaces(box);
  const before = left !== '' && (isLost || !/\s$/.test(left)) ? ' ' : '';
  return `${before}${text}${right !== '' && !/^\s/.test(right) ? ' ' : ''}`;
}

function sidesInField(box: HTMLTextAreaElement | HTMLInputElement): readonly [string, string] {
  return [box.value.slice(0, box.selectionStart ?? undefined), box.value.slice(box.selectionEnd ?? undefined)];
}

/** What stands in the caret's own line. */
function sidesInEditor(box: HTMLElement): readonly [string, string] {
  const selection = box.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return ['', ''];
  const caret = selection.getRangeAt(0);
  const line = lineAround(caret.startContainer, box);
  const left = box.ownerDocument.createRange();
  left.selectNodeContents(line);
  left.setEnd(caret.startContainer, caret.startOffset);
  const right = box.ownerDocument.createRange();
  right.selectNodeContents(line);
  right.setStart(caret.endContainer, caret.endOffset);
  return [shown(left.cloneContents()).split('\n').at(-1) ?? '', shown(right.cloneContents()).split('\n')[0] ?? ''];
}

function shown(part: DocumentFragment): string {
  for (const br of part.querySelectorAll('br')) br.replaceWith('\n');
  return (part.textContent ?? '').replace(/[\u200b\u2060\ufeff]/g, '');
}

/** The nearest element that is not part of a line. */
function lineAround(node: Node, box: HTMLElement): Node {
  let at: Node = node;
  while (at !== box && at.parentNode && (at.nodeType !== Node.ELEMENT_NODE || isInline(at as Element)))
    at = at.parentNode;
  return at;
}

function isInline(element: Element): boolean {
  return getComputedStyle(element).display.startsWith('inline');
}

function keepsSpaces(box: HTMLElement): boolean {
  return getComputedStyle(box).whiteSpace.startsWith('pre') || getComputedStyle(box).whiteSpace === 'break-spaces';
}
