import { browser } from 'wxt/browser';
import type { Held, PageHealth } from '../../core/messages.ts';
import type { OwnAccount, PostKey } from '../../core/post.ts';
import type { Caller } from './senders.ts';

/**
 * What lives as long as the browser session and survives the worker: mount tokens, the frames that presented one,
 * and what each page told about itself. In `storage.session`, never in globals.
 */

export interface PageState {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
  readonly site: string;
  readonly isPractice: boolean;
  readonly account?: OwnAccount;
  readonly health?: PageHealth;
  /** Recognised and not read; nothing else it says is believed. */
  readonly held?: Held;
  readonly chosen?: PostKey | null;
  /** Timed posts that this page shows. */
  readonly here: readonly PostKey[];
}

/** A token is good for one frame and this long, ms. */
const tokenLife = 30_000;

const keys = {
  token: (token: string) => `token:${token}`,
  frame: (tabId: number, frameId: number) => `frame:${tabId}:${frameId}`,
  page: (tabId: number) => `page:${tabId}`,
};

export async function makeToken(tabId: number, now: number): Promise<string> {
  const token = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0'));
  await browser.storage.session.set({ [keys.token(token.join(''))]: { tabId, expires: now + tokenLife } });
  return token.join('');
}

/** Trades a token for a session of this frame. False: unknown, used, too old, or of another tab. */
export async function openSession(caller: Caller, token: string, now: number): Promise<boolean> {
  const { tabId, frameId } = caller;
  if (tabId === undefined || frameId === undefined) return false;
  const key = keys.token(token);
  const known = (await browser.storage.session.get(key))[key] as { tabId: number; expires: number } | undefined;
  await browser.storage.session.remove(key);
  if (known === undefined || known.tabId !== tabId || known.expires < now) return false;
  await browser.storage.session.set({ [keys.frame(tabId, frameId)]: { since: now } });
  return true;
}

export async function hasSession({ tabId, frameId }: Caller): Promise<boolean> {
  if (tabId === undefined || frameId === undefined) return false;
  const key = keys.frame(tabId, frameId);
  return (await browser.storage.session.get(key))[key] !== undefined;
}

export async function pageState(tabId: number): Promise<PageState | undefined> {
  const key = keys.page(tabId);
  return (await browser.storage.session.get(key))[key] as PageState | undefined;
}

export async function putPageState(state: PageState): Promise<void> {
  await browser.storage.session.set({ [keys.page(state.tabId)]: state });
}

let changing: Promise<unknown> = Promise.resolve();

/** Changes one at a time: two that read the same state would lose the first one's change. */
export function changePageState(tabId: number, patch: Partial<PageState>): Promise<PageState | undefined> {
  const change = changing.then(async () => {
    const before = await pageState(tabId);
    if (before === undefined) return undefined;
    const state = { ...before, ...patch };
    await putPageState(state);
    return state;
  });
  changing = change.catch(() => undefined);
  return change;
}

export async function allPageStates(): Promise<readonly PageState[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith('page:'))
    .map(([, state]) => state as PageState);
}

/** Frames that presented a token and were not found gone since. */
export async function allFrames(): Promise<readonly { readonly tabId: number; readonly frameId: number }[]> {
  const all = Object.keys(await browser.storage.session.get(null));
  return all.flatMap((key) => {
    const [kind, tabId, frameId] = key.split(':');
    return kind === 'frame' ? [{ tabId: Number(tabId), frameId: Number(frameId) }] : [];
  });
}

/** A frame that was not there to be told. A new one gets time to begin listening. */
export async function forgetFrame({ tabId, frameId }: { readonly tabId: number; readonly frameId: number }) {
  const key = keys.frame(tabId, frameId);
  const session = (await browser.storage.session.get(key))[key] as { since: number } | undefined;
  if (session !== undefined && Date.now() - session.since > tokenLife) await browser.storage.session.remove(key);
}

/** A closed tab takes its state along. */
export async function forgetTab(tabId: number): Promise<void> {
  const all = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(
    all.filter((key) => key === keys.page(tabId) || key.startsWith(`frame:${tabId}:`)),
  );
}
