import { type FrameAddress, type Shortcut, tellFrame, tellScreens } from '../../browser/messaging.ts';
import type { Changed } from '../../core/messages.ts';
import { allFrames, forgetFrame } from './sessions.ts';

/** Tells every screen of ours that something changed; they ask again. A frame may hear it twice (Chromium). */
export async function announce(topics: readonly Changed[]): Promise<void> {
  const frames = await allFrames();
  await Promise.all([tellScreens('changed', topics), ...frames.map((frame) => tellOrForget(frame, 'changed', topics))]);
}

/** A shortcut of the browser, for the sidebar of one tab. Told once: heard twice it would insert the reply twice. */
export async function announceShortcut(shortcut: Shortcut): Promise<void> {
  for (const frame of await allFrames()) {
    if (frame.tabId === shortcut.tabId && (await tellOrForget(frame, 'shortcut', shortcut))) return;
  }
  // No frame there: a side panel, or a window of its own.
  await tellScreens('shortcut', shortcut);
}

async function tellOrForget(frame: FrameAddress, type: 'changed' | 'shortcut', body: unknown): Promise<boolean> {
  const isThere = await tellFrame(frame, type, body);
  if (!isThere) await forgetFrame(frame);
  return isThere;
}
