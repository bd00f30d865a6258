import { browser } from 'wxt/browser';
import type { Changed, PageAnswers, PageBody, PageMessage } from '../core/messages.ts';
import { type Result, refuse } from '../core/result.ts';
import { isEnvelope } from './transport.ts';

export { ask } from './ask.ts';

/** A frame of ours inside a page. */
export interface FrameAddress {
  readonly tabId: number;
  readonly frameId: number;
}

/** Tells the top-level screens of ours; nobody may be listening. */
export async function tellScreens(type: 'changed' | 'shortcut', body: unknown): Promise<void> {
  await browser.runtime.sendMessage({ v: 1, to: 'screens', type, body }).catch(() => {});
}

/**
 * Tells one frame. Firefox does not deliver `runtime.sendMessage` to a frame of ours inside a page, `tabs.sendMessage`
 * it does; Chromium delivers both, and asking twice does no harm.
 * @returns false when there is no such frame any more
 */
export async function tellFrame(frame: FrameAddress, type: 'changed' | 'shortcut', body: unknown): Promise<boolean> {
  return browser.tabs.sendMessage(frame.tabId, { v: 1, to: 'screens', type, body }, { frameId: frame.frameId }).then(
    () => true,
    (error) => !/Receiving end does not exist|Invalid tab|No tab|No frame/i.test(String(error)),
  );
}

/** Listens to `announce` in a screen of ours. Returns the way to stop. */
export function onChanged(listener: (topics: readonly Changed[]) => void): () => void {
  const receive = (message: unknown): undefined => {
    if (isEnvelope(message) && message.to === 'screens' && message.type === 'changed') {
      listener(message.body as Changed[]);
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

/** Asks the content script in a frame of a tab. No content script there: `noPage`. */
export async function askPage<T extends PageMessage>(
  address: { readonly tabId: number; readonly frameId: number },
  type: T,
  body: PageBody<T>,
): Promise<Result<PageAnswers[T]>> {
  try {
    const answer = (await browser.tabs.sendMessage(
      address.tabId,
      { v: 1, to: 'page', type, body },
      { frameId: address.frameId },
    )) as Result<PageAnswers[T]> | undefined;
    return answer ?? refuse('noPage');
  } catch {
    return refuse('noPage');
  }
}

/** A shortcut of the browser for the sidebar of one tab. */
export interface Shortcut {
  readonly command: 'insert-reply' | 'copy-contact';
  readonly tabId: number;
}

export function onShortcut(listener: (shortcut: Shortcut) => void): () => void {
  const receive = (message: unknown): undefined => {
    if (isEnvelope(message) && message.to === 'screens' && message.type === 'shortcut') {
      listener(message.body as Shortcut);
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}
