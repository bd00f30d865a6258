import { browser } from 'wxt/browser';
import type { Changed, PageAnswers, PageBody, PageMessage } from '../core/messages.ts';
import { type Result, refuse } from '../core/result.ts';
import { isEnvelope } from './transport.ts';

export { ask } from './ask.ts';

/** Tells the screens of ours that something changed; nobody may be listening. */
export async function announce(topics: readonly Changed[]): Promise<void> {
  await browser.runtime.sendMessage({ v: 1, to: 'screens', type: 'changed', body: topics }).catch(() => {});
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

export async function announceShortcut(shortcut: Shortcut): Promise<void> {
  await browser.runtime.sendMessage({ v: 1, to: 'screens', type: 'shortcut', body: shortcut }).catch(() => {});
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
