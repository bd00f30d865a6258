import { browser } from 'wxt/browser';
import { askPage } from '../../browser/messaging.ts';
import type { Counts } from '../../core/messages.ts';
import { announce } from './announce.ts';
import { lookAt } from './look.ts';
import { lookPorts } from './look-ports.ts';
import type { Services } from './services.ts';
import { allPageStates } from './sessions.ts';

const alarmName = 'tick';
/** Packed extensions get no shorter one; unpacked ones would, so it is held here. */
const minutes = 0.5;

/** Messages come in flocks. */
const GLANCE_MS = 5_000;

/** The one repeating alarm. It is looked for at every wake: updates and restarts drop it. */
export async function keepAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(alarmName);
  if (alarm?.periodInMinutes !== minutes) browser.alarms.create(alarmName, { periodInMinutes: minutes });
}

/** The look that has not begun yet; whoever asks meanwhile gets its answer. */
let coming: Promise<Counts> | undefined;
let last: Promise<unknown> = Promise.resolve();
let lastMs = 0;

/**
 * Every wake ends here: what is due now follows from the rows and the time alone, badge and notifications follow
 * from that. Nothing depends on an alarm having survived. One look at a time: two at once would announce the same post.
 */
export function wake(services: Services): Promise<Counts> {
  if (coming !== undefined) return coming;
  const mine = last.then(() => {
    coming = undefined;
    return look(services);
  });
  coming = mine;
  last = mine.catch(() => undefined);
  return mine;
}

/** For what wakes us often and by chance, such as a message: a look, unless there was one a moment ago. */
export async function glance(services: Services): Promise<void> {
  if (Math.abs(services.now().getTime() - lastMs) > GLANCE_MS) await wake(services);
}

async function look(services: Services): Promise<Counts> {
  lastMs = services.now().getTime();
  await keepAlarm();
  return lookAt(lookPorts(services));
}

/**
 * After a change: badge, pages and screens follow. Nobody waits for it: whoever saved is answered when it is kept.
 */
export function changed(services: Services, topics: Parameters<typeof announce>[0]): void {
  void tellAll(services, topics).catch((error) => console.error('changed', error));
}

async function tellAll(services: Services, topics: Parameters<typeof announce>[0]): Promise<void> {
  const counts = await wake(services);
  await announce(topics);
  const states = await allPageStates();
  for (const state of states) void askPage(state, 'rowsChanged', {});
  for (const tabId of new Set(states.map((state) => state.tabId))) {
    void askPage({ tabId, frameId: 0 }, 'countsChanged', { counts });
  }
}

export function isTick(alarm: { readonly name: string }): boolean {
  return alarm.name === alarmName;
}
