import { browser } from 'wxt/browser';
import { words } from '../../.generated/locales/notify.js';
import { askPage } from '../../browser/messaging.ts';
import { promiseRow } from '../../core/clock/follow-up.ts';
import { due } from '../../core/clock/state.ts';
import type { EventDraft, WaitingPatch } from '../../core/log/events.ts';
import type { Counts } from '../../core/messages.ts';
import { adapterOf } from '../../core/post.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { announce } from './announce.ts';
import { localeOf } from './locale.ts';
import type { Services } from './services.ts';
import { allPageStates } from './sessions.ts';

const alarmName = 'tick';
/** Packed extensions get no shorter one; unpacked ones would, so it is held here. */
const minutes = 0.5;

const colours = { overdue: '#a8173a', dueSoon: '#b87900' } as const;

/** The one repeating alarm. It is looked for at every wake: updates and restarts drop it. */
export async function keepAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(alarmName);
  if (alarm?.periodInMinutes !== minutes) browser.alarms.create(alarmName, { periodInMinutes: minutes });
}

/**
 * Every wake ends here: what is due now follows from the rows and the time alone, badge and notifications follow
 * from that. Nothing depends on an alarm having survived.
 */
export async function wake(services: Services): Promise<Counts> {
  const { store, now } = services;
  await keepAlarm();
  const promised = (await store.promises()).flatMap((row) => promiseRow(row) ?? []);
  const rows = [...(await store.openWaiting()), ...promised];
  const at = now();
  const { counts, badge, notify } = due(at, rows);
  await browser.action.setBadgeText({ text: badge?.text ?? '' });
  if (badge !== undefined) await browser.action.setBadgeBackgroundColor({ color: colours[badge.state] });
  if (notify.length > 0) await notifyOnce(services, { rows, promised }, notify, at);
  return counts;
}

/** First it is written that it was announced, then it is announced: a killed worker never announces twice. */
async function notifyOnce(
  { store, newId, settings }: Services,
  { rows, promised }: Readonly<Record<'rows' | 'promised', readonly WaitingPost[]>>,
  notify: readonly { readonly key: string; readonly kind: 'soon' | 'late' }[],
  at: Date,
): Promise<void> {
  const when = at.toISOString();
  const choices = await settings();
  const drafts: EventDraft[] = notify.map(({ key, kind }) => ({
    eventId: newId(),
    at: when,
    agent: choices.initials,
    kind: 'postChanged',
    key,
    patch: toldPatch(
      promised.find((row) => row.key === key),
      kind === 'soon' ? { notifiedSoonAt: when } : { notifiedLateAt: when },
    ),
  }));
  await store.append(drafts);
  if (!choices.notifications) return;
  const say = words[localeOf(choices)];
  for (const kind of ['late', 'soon'] as const) {
    const keys = notify.filter((one) => one.kind === kind).map((one) => one.key);
    if (keys.length === 0) continue;
    // Count and site only: a notification stands on a screen that others see.
    const sites = [...new Set(rows.filter((row) => keys.includes(row.key)).map((row) => siteName(row.post.site)))];
    await browser.notifications.create(`${kind} ${keys[0]}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: kind === 'late' ? say.late({ count: keys.length }) : say.soon({ count: keys.length }),
      message: sites.join(', '),
    });
  }
}

/** Of a promise it is written with the promise: the wait itself was announced in its own time. */
function toldPatch(
  promised: WaitingPost | undefined,
  told: Pick<WaitingPost, 'notifiedSoonAt' | 'notifiedLateAt'>,
): WaitingPatch {
  return promised?.followUp === undefined ? told : { followUp: { ...promised.followUp, ...told } };
}

function siteName(site: string): string {
  return site.includes('@') ? site.slice(site.indexOf('@') + 1) : adapterOf(site);
}

/** After a change: badge, pages and screens follow. */
export async function changed(services: Services, topics: Parameters<typeof announce>[0]): Promise<void> {
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
