/**
 * One synthetic paste of plain text into the focused editor. Given to the browser to run in the page's own world, so it
 * must not refer to anything outside itself.
 */
export function pasteText(text: string): void {
  let target: Element | null = document.activeElement;
  while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
  if (target === null) return;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  // Firefox leaves out what the constructor was given: there the event's own data is filled.
  if (event.clipboardData?.getData('text/plain') !== text) event.clipboardData?.setData('text/plain', text);
  target.dispatchEvent(event);
}
