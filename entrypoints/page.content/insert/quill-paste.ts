/**
 * Quill 1 takes no data from a paste: it lets the browser paste into a hidden element of its own and reads that a moment
 * later. So a paste without data is told to it, and that element is filled.
 */
export function pasteIntoQuill(box: HTMLElement, text: string): void {
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  box.dispatchEvent(event);
  const hidden = box.parentElement?.querySelector<HTMLElement>(':scope > .ql-clipboard');
  // A site that handles pasting itself reads nothing there.
  if (!hidden || event.defaultPrevented) return;
  const lines = box.ownerDocument.createElement('span');
  // Else Quill takes the line breaks, and a space in front, for the layout of HTML.
  lines.style.whiteSpace = 'pre';
  lines.textContent = text;
  hidden.append(lines);
}
