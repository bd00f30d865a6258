import { browser } from 'wxt/browser';
import { type FrameSource, fingerprints, frameSourceOf, framesKnownOn } from '../../adapters/fingerprints.ts';
import { askPage, type FrameAddress } from '../../browser/messaging.ts';
import { hasSite } from '../../browser/permissions.ts';
import type { PageBody } from '../../core/messages.ts';
import { forgetPage, pageStates } from './sessions.ts';

/** Frames that hold the posts of the page around them: where they are, and what they need of that page. */

/** Waits before each try to reach the page around a frame, whose script may start later than the frame's, ms. */
const tries = [0, 300, 1_000, 3_000, 10_000];
/** Frames of one page that are looked at. */
const mostFrames = 200;

/** A frame's match pattern: for registering the content script, never as a host permission. */
export function framePattern({ origin, path }: FrameSource): string {
  return `${origin}${path}*`;
}

/** Puts the sidebar into the page around a frame; the frame itself is no place for it. */
export async function mountSidebarAround(tabId: number, body: PageBody<'mountSidebar'>): Promise<void> {
  for (const wait of tries) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if ((await askPage({ tabId, frameId: 0 }, 'mountSidebar', body)).ok) return;
  }
}

/** Frames that went away took nothing along; a page that mounts looks whose state is left over. */
export async function forgetGoneFrames(tabId: number): Promise<void> {
  for (const state of await pageStates(tabId)) {
    if (state.frameId !== 0 && !(await isThere(state))) await forgetPage(state);
  }
}

async function isThere({ tabId, frameId }: FrameAddress): Promise<boolean> {
  return browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func: () => true }).then(
    ([looked]) => looked?.result === true,
    () => false,
  );
}

/**
 * Origins of frames with posts that Kantlijn may not read yet: those that the host is known for, and on a page of a
 * switched-on site those that stand in it. Asked when the popup opens, so that no page pays for it.
 */
export async function missingFrames(tabId: number, url: URL, isOn: boolean): Promise<readonly string[]> {
  const sources = [...framesKnownOn(url.hostname), ...(isOn ? await framesIn(tabId) : [])];
  const origins = [...new Set(sources.map(({ origin }) => origin))].filter((origin) => origin !== url.origin);
  const allowed = await Promise.all(origins.map(hasSite));
  return origins.filter((_, index) => !allowed[index]);
}

async function framesIn(tabId: number): Promise<readonly FrameSource[]> {
  const addresses = await browser.scripting
    .executeScript({
      target: { tabId },
      args: [mostFrames],
      func: (most: number) => Array.from(document.querySelectorAll('iframe'), ({ src }) => src).slice(0, most),
    })
    .then(([looked]) => looked?.result ?? [])
    // A page that cannot be scripted has none for us.
    .catch(() => []);
  return addresses.flatMap((address) => {
    const source = URL.canParse(address) ? frameSourceOf(new URL(address)) : undefined;
    return source ?? [];
  });
}

/** Every source of frames that the person allowed. */
export async function allowedFrames(): Promise<readonly FrameSource[]> {
  const sources = fingerprints.flatMap(({ frame }) => frame ?? []);
  const allowed = await Promise.all(sources.map(({ origin }) => hasSite(origin)));
  return sources.filter((_, index) => allowed[index]);
}

/** Ids of the frames of a tab that come from a source; only frames that may be read are seen. */
export async function frameIdsIn(tabId: number, source: FrameSource): Promise<readonly number[]> {
  const looked = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => location.href })
    .catch(() => []);
  return looked.flatMap(({ frameId, result }) =>
    frameId !== 0 && typeof result === 'string' && frameSourceOf(new URL(result)) === source ? [frameId] : [],
  );
}
