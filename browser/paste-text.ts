/**
 * One synthetic paste of plain text into the focused editor. Given to the browser to run in the page's own world, so it
 * must not refer to anything outside itself.
 */
export function pasteText(text: string): void {
  /** Froala keeps its instance on the element that it was made of; its undo knows only what the instance was told. */
  interface Froala {
    readonly el?: Element;
    readonly undo?: { readonly saveStep: () => void };
  }
  let target: Element | null = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined =
      target?.shadowRoot?.activeElement ?? (target as HTMLIFrameElement | null)?.contentDocument?.activeElement;
    if (!inner) break;
    target = inner;
  }
  if (target === null) return;
  const own = target.ownerDocument;
  if (target.matches('.fr-element')) {
    // In Chromium it takes no paste; typing into it leaves its undo with nothing to take out.
    const instances = [...own.querySelectorAll('textarea,div')].map(
      (element) => (element as Element & { 'data-froala.editor'?: Froala })['data-froala.editor'],
    );
    const froala = instances.find((one) => one?.el === target);
    froala?.undo?.saveStep();
    own.execCommand('insertText', false, text);
    froala?.undo?.saveStep();
    return;
  }
  const view = (own.defaultView ?? window) as typeof globalThis & Window;
  const clipboardData = new view.DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new view.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  // Firefox leaves out what the constructor was given: there the event's own data is filled.
  if (event.clipboardData?.getData('text/plain') !== text) event.clipboardData?.setData('text/plain', text);
  target.dispatchEvent(event);
}
