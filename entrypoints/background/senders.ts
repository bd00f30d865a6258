import type { Browser } from 'wxt/browser';
import type { Sender } from '../../core/messages.ts';

/** Who asks, as far as the browser vouches for it. */
export interface Caller {
  readonly class: Sender;
  readonly url: URL;
  readonly tabId?: number;
  readonly frameId?: number;
  /** Asked from a frame in a page: address of the page around it, where the browser lets us know it. */
  readonly around?: URL;
}

/**
 * The one place that looks at a sender. "Has a tab" does not mean content script: our own embedded page has one too
 * (measured in Chromium 156 and Firefox 153); its origin tells them apart.
 */
export function classifySender(
  sender: Browser.runtime.MessageSender,
  extension: { readonly id: string; readonly origin: string },
): Caller | undefined {
  if (sender.id !== extension.id || sender.url === undefined || !URL.canParse(sender.url)) return undefined;
  const url = new URL(sender.url);
  const origin = sender.origin ?? url.origin;
  const where = {
    url,
    ...(sender.tab?.id === undefined ? {} : { tabId: sender.tab.id }),
    ...(sender.frameId === undefined ? {} : { frameId: sender.frameId }),
  };
  if (origin !== extension.origin) {
    // A content script: it always has a tab and a frame.
    if (where.tabId === undefined || where.frameId === undefined) return undefined;
    if (!/^https?:$/.test(url.protocol)) return undefined;
    return { class: 'page', ...where, ...(where.frameId === 0 ? {} : aroundOf(sender.tab?.url)) };
  }
  // The practice page runs the content script's own code.
  if (url.pathname.startsWith('/practice/')) return { class: 'page', ...where };
  const isEmbedded = where.tabId !== undefined && where.frameId !== undefined && where.frameId !== 0;
  return { class: isEmbedded ? 'frame' : 'extension', ...where };
}

function aroundOf(address: string | undefined): { readonly around?: URL } {
  return address !== undefined && URL.canParse(address) ? { around: new URL(address) } : {};
}
