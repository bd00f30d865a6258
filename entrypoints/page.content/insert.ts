import type { Adapter, Page } from '../../adapters/adapter.ts';
import type { InsertOutcome } from '../../core/messages.ts';
import { sameText } from '../../core/same-text.ts';
import { thisPage } from './this-page.ts';
import type { SeenPost } from './visit.ts';

/** How long an editor may take to put the text into its model, ms (Lexical and Draft commit after the turn). */
const patience = 1_200;
const pause = 50;
/** Editors with a model of their own that take a paste of plain text. */
const pasting = '.public-DraftEditor-content,[data-lexical-editor=true],.ProseMirror';
/** How long a site may take to open its reply box after its own button was pressed, ms. */
const opening = 3_000;

/**
 * Writes a text into the site's box for this post (`undefined`: the page is an editor for it) and reads it back. One write, by the way this editor accepts;
 * never Enter, never the send button, never select-all: what stands there (a mention, a quote, typing) stays.
 */
export async function insertReply(
  adapter: Adapter,
  seen: SeenPost | undefined,
  text: string,
  paste: (text: string) => Promise<void>,
): Promise<InsertOutcome> {
  const box = await findComposer(adapter, seen);
  if (box === undefined) return { kind: 'noComposer' };
  const before = readBox(box);
  focusAtCaret(box);
  await write(box, needsSpace(box) ? ` ${text}` : text, paste);
  const composerText = await readBack(adapter, seen, before, text);
  return composerText === undefined ? { kind: 'notAccepted' } : { kind: 'inserted', composerText };
}

/** The open box for this post; else the site's own reply button is pressed once and the box awaited. */
async function findComposer(adapter: Adapter, seen: SeenPost | undefined): Promise<HTMLElement | undefined> {
  const look = (): HTMLElement | undefined => {
    const page = thisPage();
    if (seen === undefined) return adapter.composer(page, undefined);
    const root = rootNow(adapter, seen, page);
    const box = adapter.composer(page, root);
    return box !== undefined && adapter.composerIsFor?.(box, root, page) !== false ? box : undefined;
  };
  const found = look();
  if (found !== undefined) return found;
  const button = seen && adapter.openComposer?.(seen.root, thisPage());
  if (button === undefined) return undefined;
  button.click();
  return until(look, opening);
}

/**
 * The element that shows the post now. Opening the box may lead to another view of the site, whose elements are all new;
 * where that view does not show the post, the old element still tells which one it was.
 */
function rootNow(adapter: Adapter, { post, root }: SeenPost, page: Page): Element {
  const shows = (element: Element) => adapter.read.id(element, page) === post.id;
  if (root.isConnected && shows(root)) return root;
  return [...document.querySelectorAll(adapter.posts.join(','))].find(shows) ?? root;
}

/** Puts the focus into the box and leaves the caret where the person had it, else at the end. */
function focusAtCaret(box: HTMLElement): void {
  if (isField(box)) {
    const atStart = box.selectionStart === 0 && box.selectionEnd === 0;
    box.focus({ preventScroll: true });
    if (atStart && box.value !== '') box.setSelectionRange(box.value.length, box.value.length);
    return;
  }
  const selection = getSelection();
  const isInside = selection?.anchorNode != null && box.contains(selection.anchorNode);
  box.focus({ preventScroll: true });
  if (isInside || selection === null) return;
  const range = document.createRange();
  range.selectNodeContents(box);
  range.collapse(false);
  selection.removeAllRanges();
  selection.addRange(range);
}

async function write(box: HTMLElement, text: string, paste: (text: string) => Promise<void>): Promise<void> {
  if (isField(box)) {
    // Keeps undo, and frameworks hear it as typing.
    if (document.execCommand('insertText', false, text) && box.value.includes(text)) return;
    setValue(box, text);
    return;
  }
  if (text.includes('\n') || box.matches(pasting)) {
    // These keep the paragraphs of a paste, where typed line breaks cost text; Draft.js 0.11 falls over insertText in
    // an empty box. Their listeners live in the page's world, and Firefox gives them no clipboard data from ours.
    await paste(text);
    return;
  }
  document.execCommand('insertText', false, text);
}

/** The way around a framework's own value tracking: the prototype's setter, then an input event. */
function setValue(box: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  const start = box.selectionStart ?? box.value.length;
  const end = box.selectionEnd ?? start;
  const value = `${box.value.slice(0, start)}${text}${box.value.slice(end)}`;
  const prototype = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(box, value);
  box.setSelectionRange(start + text.length, start + text.length);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Waits until the box holds the text and the site's send button is live; twice in a row, since editors re-mount. */
async function readBack(
  adapter: Adapter,
  seen: SeenPost | undefined,
  before: string,
  text: string,
): Promise<string | undefined> {
  let held = 0;
  return until(() => {
    const page = thisPage();
    // Looked up anew each time: a node that the editor has replaced still holds the text, even twice.
    const box = adapter.composer(page, seen && rootNow(adapter, seen, page));
    if (box === undefined) return undefined;
    const now = readBox(box);
    const send = adapter.sendButton?.(box, page);
    const isLive = send === undefined || !(send.matches(':disabled') || send.getAttribute('aria-disabled') === 'true');
    const holds = sameText(now).includes(sameText(text)) && sameText(now) !== sameText(before);
    held = holds && isLive ? held + 1 : 0;
    return held >= 3 ? now : undefined;
  }, patience);
}

/** What stands in the box, as the person sees it. */
export function readBox(box: HTMLElement): string {
  return isField(box) ? box.value : box.innerText;
}

function needsSpace(box: HTMLElement): boolean {
  const text = isField(box) ? box.value.slice(0, box.selectionStart ?? undefined) : box.innerText.replace(/\n$/, '');
  return text !== '' && !/\s$/.test(text);
}

function isField(box: HTMLElement): box is HTMLTextAreaElement | HTMLInputElement {
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;
}

async function until<T>(look: () => T | undefined, ms: number): Promise<T | undefined> {
  const end = performance.now() + ms;
  // The time before the look: a page that comes back after being frozen has nothing left to do.
  do {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, pause));
  } while (performance.now() <= end);
  return undefined;
}
