import type { Adapter, Page } from '../../../adapters/adapter.ts';
import type { InsertOutcome } from '../../../core/messages.ts';
import { sameText } from '../../../core/same-text.ts';
import type { CaretPlace } from '../carets.ts';
import { thisPage } from '../this-page.ts';
import type { SeenPost } from '../visit.ts';
import { isField, readBox } from './box-text.ts';
import { focusAtCaret, spaced } from './caret.ts';
import { wayInto } from './editors.ts';
import { pasteIntoQuill } from './quill-paste.ts';

/** How long an editor may take to put the text into its model, ms (Lexical and Draft commit after the turn). */
const patience = 1_200;
const pause = 50;
/** How long a site may take to open its reply box after its own button was pressed, ms. */
const opening = 3_000;

/** What the page script lends to an insertion, which is a file of its own. */
export interface InsertPorts {
  readonly adapter: Adapter;
  readonly paste: (text: string) => Promise<void>;
  /** Where the caret stood in a box when it lost the focus. */
  readonly caretIn: (box: HTMLElement) => CaretPlace | undefined;
  /** Takes what stands in the box whenever the agent leaves it after this. */
  readonly left: (text: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes a text into the site's box for this post (`undefined`: the page is an editor for it) and reads it back. One
 * write, by the way this editor accepts; never Enter, never the send button, never select-all: what stands there (a
 * mention, a quote, typing) stays.
 */
export async function insertReply(
  { adapter, paste, caretIn, left, signal }: InsertPorts,
  seen: SeenPost | undefined,
  text: string,
): Promise<InsertOutcome> {
  const box = await findComposer(adapter, seen);
  if (box === undefined) return { kind: 'noComposer' };
  const before = readBox(box);
  focusAtCaret(box, caretIn(box));
  await write(box, text, paste);
  const composerText = await readBack(adapter, seen, before, text);
  if (composerText === undefined) return { kind: 'notAccepted' };
  tellWhenLeft(box, composerText, left, signal);
  return { kind: 'inserted', composerText };
}

const told = new WeakMap<HTMLElement, AbortController>();

/** A box that was emptied, by sending, has nothing to tell; one that the site replaced is not followed. */
function tellWhenLeft(box: HTMLElement, inserted: string, left: (text: string) => void, signal: AbortSignal): void {
  told.get(box)?.abort();
  const controller = new AbortController();
  told.set(box, controller);
  let last = inserted;
  const look = () => {
    const now = readBox(box);
    if (now === last || now.trim() === '') return;
    last = now;
    left(now);
  };
  box.addEventListener('focusout', look, { signal: AbortSignal.any([signal, controller.signal]) });
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

async function write(box: HTMLElement, reply: string, paste: (text: string) => Promise<void>): Promise<void> {
  const way = wayInto(box);
  const text = spaced(box, reply, way === 'typing');
  if (way === 'inPage') return paste(text);
  if (way === 'quillPaste') return pasteIntoQuill(box, text);
  // Keeps undo, and frameworks hear it as typing.
  const isTyped = box.ownerDocument.execCommand('insertText', false, text);
  if (isField(box) && !(isTyped && box.value.includes(text))) setValue(box, text);
}

/** The way around a framework's own value tracking: the prototype's setter, then an input event. */
function setValue(box: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  const start = box.selectionStart ?? box.value.length;
  const end = box.selectionEnd ?? start;
  const value = `${box.value.slice(0, start)}${text}${box.value.slice(end)}`;
  const prototype = box.localName === 'textarea' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
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
    // Once more than before: an editor that took it twice has not taken it well.
    const holds = timesIn(now, text) === timesIn(before, text) + 1;
    held = holds && isLive ? held + 1 : 0;
    return held >= 3 ? now : undefined;
  }, patience);
}

function timesIn(words: string, text: string): number {
  return sameText(words).split(sameText(text)).length - 1;
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
