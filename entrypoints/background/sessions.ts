import { browser } from 'wxt/browser';
import type { FrameAddress } from '../../browser/messaging.ts';
import type { Held, PageHealth } from '../../core/messages.ts';
import type { OwnAccount, PostKey } from '../../core/post.ts';
import type { Caller } from './senders.ts';

/**
 * What lives as long as the browser session and survives the worker: mount tokens, the frames that presented one,
 * and what each page told about itself. In `storage.session`, never in globals. A page's address is tab and frame: the
 * comments of a weblog can stand in a frame of another site (docs/decisions/2026-11-27-pages-in-frames.md).
 */

export interface PageState extends FrameAddress {
  readonly url: string;
  /** For a page in a frame: address of the page around it. */
  readonly around?: string;
  readonly site: string;
  readonly isPractice: boolean;
  readonly account?: OwnAccount;
  readonly health?: PageHealth;
  /** Recognised and not read; nothing else it says is believed. */
  readonly held?: Held;
  /** Id of the taught site that reads it. */
  readonly taught?: string;
  /** Timed posts that this page shows. */
  readonly here: readonly PostKey[];
}

/** A token is good for one frame and this long, ms. */
const tokenLife = 30_000;

const keys = {
  token: (token: string) => `token:${token}`,
  frame: (tabId: number, frameId: number) => `frame:${tabId}:${frameId}`,
  page: ({ tabId, frameId }: FrameAddress) => `page:${tabId}:${frameId}`,
  chosen: (tabId: number) => `chosen:${tabId}`,
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

export async function pageState(address: FrameAddress): Promise<PageState | undefined> {
  const key = keys.page(address);
  return (await browser.storage.session.get(key))[key] as PageState | undefined;
}

/** The pages of a tab that Kantlijn reads: the one in the tab itself first, then those in its frames. */
export async function pageStates(tabId: number): Promise<readonly PageState[]> {
  return (await allPageStates())
    .filter((state) => state.tabId === tabId)
    .sort((one, other) => one.frameId - other.frameId);
}

export async function putPageState(state: PageState): Promise<void> {
  await browser.storage.session.set({ [keys.page(state)]: state });
}

let changing: Promise<unknown> = Promise.resolve();

/** Changes one at a time: two that read the same state would lose the first one's change. */
export function changePageState(address: FrameAddress, patch: Partial<PageState>): Promise<PageState | undefined> {
  const change = changing.then(async () => {
    const before = await pageState(address);
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

export async function forgetPage(address: FrameAddress): Promise<void> {
  await browser.storage.session.remove(keys.page(address));
}

/** The post that the agent works on in this tab, in whatever frame it stands. */
export async function chosenIn(tabId: number): Promise<PostKey | undefined> {
  const key = keys.chosen(tabId);
  return (await browser.storage.session.get(key))[key] as PostKey | undefined;
}

export async function chooseIn(tabId: number, post: PostKey | null): Promise<void> {
  const key = keys.chosen(tabId);
  if (post === null) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: post });
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
    all.filter(
      (key) => key === keys.chosen(tabId) || /^(?:page|frame|arriving):(\d+)/.exec(key)?.[1] === String(tabId),
    ),
  );
}

/** Posts that are forgotten: pages no longer show them, and what else the session knew of them goes. */
export async function forgetInSession(posts: readonly PostKey[]): Promise<void> {
  const marks = posts.map((key) => JSON.stringify(key).slice(1, -1));
  const all = Object.entries(await browser.storage.session.get(null)).filter(([, value]) => {
    const text = JSON.stringify(value);
    return marks.some((mark) => text.includes(mark));
  });
  for (const [key, value] of all) {
    if (!key.startsWith('page:')) await browser.storage.session.remove(key);
    else {
      const { here, ...state } = value as PageState;
      await putPageState({ ...state, here: here.filter((one) => !posts.includes(one)) });
    }
  }
}
