import { browser } from 'wxt/browser';

/**
 * One synthetic paste of plain text into the focused editor, in the page's own world: its editor listens there, and
 * Firefox hands it no clipboard data across worlds. The helper holds nothing but the text and stays nowhere.
 */
export async function pastePlainText(tabId: number, frameId: number, text: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    world: 'MAIN',
    func: paste,
    args: [text],
  });
}

/** Runs in the page; must not refer to anything outside itself. */
function paste(text: string): void {
  let target: Element | null = document.activeElement;
  while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
  if (target === null) return;
  const data = new DataTransfer();
  data.setData('text/plain', text);
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}
