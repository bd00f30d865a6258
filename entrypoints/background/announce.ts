import { type Shortcut, tellFrame, tellScreens } from '../../browser/messaging.ts';
import type { Changed } from '../../core/messages.ts';
import { allFrames, forgetFrame } from './sessions.ts';

/** Tells every screen of ours that something changed; they ask again. */
export function announce(topics: readonly Changed[]): Promise<void> {
  return tellAll('changed', topics);
}

/** A shortcut of the browser, for the sidebar of one tab. */
export function announceShortcut(shortcut: Shortcut): Promise<void> {
  return tellAll('shortcut', shortcut);
}

async function tellAll(type: 'changed' | 'shortcut', body: unknown): Promise<void> {
  const frames = await allFrames();
  await Promise.all([
    tellScreens(type, body),
    ...frames.map(async (frame) => {
      if (!(await tellFrame(frame, type, body))) await forgetFrame(frame);
    }),
  ]);
}
