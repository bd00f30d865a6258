import { browser } from 'wxt/browser';
import { words } from '../../.generated/locales/notify.js';
import { chooseNotices, type Notice } from '../../core/clock/announcing.ts';
import { isOpenAt } from '../../core/clock/calendar.ts';
import type { EventDraft, WaitingPatch } from '../../core/log/events.ts';
import { adapterOf, type PostKey } from '../../core/post.ts';
import type { Settings } from '../../core/settings.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { localeOf } from './locale.ts';
import { currentProtocol } from './protocol.ts';
import { calendarFor } from './row-protocol.ts';
import type { Services } from './services.ts';

/** Longest beginning of a post in a notification, in UTF-16 units. */
const BEGINNING = 120;

/**
 * Announces what has to be, as this person wants it. First it is written that it was announced, then it is announced: a
 * killed worker never announces twice.
 *
 * @param promised those of the rows that stand for a promise
 */
export async function notifyOnce(
  services: Services,
  { rows, promised }: Readonly<Record<'rows' | 'promised', readonly WaitingPost[]>>,
  notices: readonly Notice[],
  at: Date,
): Promise<void> {
  const choices = await services.settings();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const open = await openNow(services, notices, byKey, at);
  const { show, pass } = chooseNotices(notices, choices, clockOf(at), ({ key }) => open.has(key));
  const when = at.toISOString();
  const drafts = [...show, ...pass].map(({ key, kind }): EventDraft => {
    const told = kind === 'soon' ? { notifiedSoonAt: when } : { notifiedLateAt: when };
    const promise = promised.find((row) => row.key === key);
    const patch = toldPatch(promise, told);
    return { eventId: services.newId(), at: when, agent: choices.initials, kind: 'postChanged', key, patch };
  });
  if (drafts.length > 0) await services.store.append(drafts);
  for (const kind of ['late', 'soon'] as const) {
    const told = show.filter((one) => one.kind === kind).flatMap(({ key }) => byKey.get(key) ?? []);
    if (told.length > 0) await showNotice(kind, told, choices);
  }
}

/** One for all of a kind; its id ends with the key of the first post, to which a click goes. */
async function showNotice(kind: Notice['kind'], rows: readonly WaitingPost[], choices: Settings): Promise<void> {
  const say = words[localeOf(choices)];
  const count = rows.length;
  const sites = [...new Set(rows.map(({ post }) => siteName(post.site)))].join(', ');
  const [first] = rows;
  // Count and site only, since others see the screen on which a notification stands; text when this person wants it.
  const text = choices.notifyText && count === 1 && first !== undefined ? `${beginningOf(first)} (${sites})` : sites;
  await browser.notifications.create(`${kind} ${first?.key}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: kind === 'late' ? say.late({ count }) : say.soon({ count }),
    message: text,
  });
}

/** Posts whose opening hours it is now. Without a protocol nothing is known of them: then it may be said. */
async function openNow(
  { store }: Services,
  notices: readonly Notice[],
  rows: ReadonlyMap<PostKey, WaitingPost>,
  at: Date,
): Promise<ReadonlySet<PostKey>> {
  const current = await currentProtocol(store);
  const open = new Set<PostKey>();
  const now = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  for (const { key } of notices) {
    const row = rows.get(key);
    if (row === undefined) continue;
    if (current === undefined || isOpenAt(await calendarFor(store, row, current), now)) open.add(key);
  }
  return open;
}

/** Of a promise it is written with the promise: the wait itself was announced in its own time. */
function toldPatch(
  promised: WaitingPost | undefined,
  told: Pick<WaitingPost, 'notifiedSoonAt' | 'notifiedLateAt'>,
): WaitingPatch {
  if (promised?.followUp === undefined) return told;
  // Nobody changed the promise: its stamps stay.
  return { followUp: { ...promised.followUp, ...told }, stamps: promised.stamps };
}

function siteName(site: string): string {
  return site.includes('@') ? site.slice(site.indexOf('@') + 1) : adapterOf(site);
}

function beginningOf({ post, editedText }: WaitingPost): string {
  const text = (editedText ?? post.text).replace(/\s+/gu, ' ').trim();
  return `${post.author.name}: ${text.length > BEGINNING ? `${text.slice(0, BEGINNING - 1).trimEnd()}…` : text}`;
}

/** `09:05`, on the clock of this machine. */
function clockOf(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
