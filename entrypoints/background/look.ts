import type { words } from '../../.generated/locales/notify.js';
import { chooseNotices, type Notice, noticeId, type Shown } from '../../core/clock/announcing.ts';
import type { rememberDue } from '../../core/clock/due-again.ts';
import { promiseRow } from '../../core/clock/follow-up.ts';
import type { Due } from '../../core/clock/state.ts';
import type { EventDraft, WaitingPatch } from '../../core/log/events.ts';
import type { Counts } from '../../core/messages.ts';
import { adapterOf, type PostKey } from '../../core/post.ts';
import type { Settings } from '../../core/settings.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import type { Store } from '../../storage/store.ts';

/** What a look reads and shows; the browser is behind it. */
export interface LookPorts {
  readonly store: Pick<Store, 'openWaiting' | 'promises' | 'append'>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly settings: () => Promise<Settings>;
  /** `rememberDue()`, kept for as long as the worker lives. */
  readonly due: ReturnType<typeof rememberDue>;
  readonly desktop: {
    readonly badge: (badge: Due['badge']) => Promise<void>;
    /** Ids of what is shown now. */
    readonly shown: () => Promise<readonly string[]>;
    readonly show: (notice: Shown) => Promise<void>;
  };
  /** Notifications that are on their way; kept outside the worker. */
  readonly outbox: {
    readonly read: () => Promise<readonly Shown[]>;
    readonly write: (notices: readonly Shown[]) => Promise<void>;
  };
  /** Is the calendar by which this row is measured open? */
  readonly isOpen: (row: WaitingPost, at: Date) => Promise<boolean>;
  /** `HH:MM` on the clock of this machine. */
  readonly time: (at: Date) => string;
  readonly words: (choices: Settings) => (typeof words)['nl'];
}

/** Longest beginning of a post in a notification, in UTF-16 units. */
const BEGINNING = 120;

/**
 * One look at the clock: what is due now follows from the rows and the time alone, badge and notifications follow from
 * that. The worker may be killed at any point: what is on its way stands in the outbox, then it is written that it was
 * announced, then it is shown. The next look shows what was written and not shown, and nothing twice.
 */
export async function lookAt(ports: LookPorts): Promise<Counts> {
  const { store, now, desktop } = ports;
  const [open, promised] = [await store.openWaiting(), await store.promises()];
  // A tick at which nothing changed goes through no rows.
  const promises = lazy(() => byKey(promised.flatMap((row) => promiseRow(row) ?? [])));
  const rows = lazy(() => new Map([...byKey(open), ...promises()]));
  await finishLast(ports, rows);
  const at = now();
  const { counts, badge, notify } = ports.due(at, [open, promised], () => [...open, ...promises().values()]);
  await desktop.badge(badge);
  if (notify.length > 0) await notifyOnce(ports, { rows: rows(), promises: promises() }, notify, at);
  return counts;
}

/** Shows what a killed worker had written as announced and did not show any more. */
async function finishLast(
  { outbox, desktop }: LookPorts,
  rows: () => ReadonlyMap<PostKey, WaitingPost>,
): Promise<void> {
  const left = await outbox.read();
  if (left.length === 0) return;
  const there = new Set(await desktop.shown());
  for (const notice of left) {
    const isWritten = notice.keys.some((key) => toldAt(rows().get(key), notice.kind) === notice.at);
    if (isWritten && !there.has(notice.id)) await desktop.show(notice);
  }
  await outbox.write([]);
}

async function notifyOnce(
  { store, newId, settings, desktop, outbox, isOpen, time, words: wordsFor }: LookPorts,
  { rows, promises }: Readonly<Record<'rows' | 'promises', ReadonlyMap<PostKey, WaitingPost>>>,
  notices: readonly Notice[],
  at: Date,
): Promise<void> {
  const choices = await settings();
  const open = new Set<PostKey>();
  for (const { key } of notices) {
    const row = rows.get(key);
    if (row !== undefined && (await isOpen(row, at))) open.add(key);
  }
  const { show, pass } = chooseNotices(notices, choices, time(at), ({ key }) => open.has(key));
  if (show.length + pass.length === 0) return;
  const when = at.toISOString();
  const say = wordsFor(choices);
  const shown = (['late', 'soon'] as const).flatMap((kind) => {
    const told = show.filter((one) => one.kind === kind).flatMap(({ key }) => rows.get(key) ?? []);
    return told.length === 0 ? [] : [makeNotice(kind, told, when, choices, say)];
  });
  const drafts = [...show, ...pass].map(
    ({ key, kind }): EventDraft => ({
      eventId: newId(),
      at: when,
      agent: choices.initials,
      kind: 'postChanged',
      key,
      patch: toldPatch(promises.get(key), kind === 'soon' ? { notifiedSoonAt: when } : { notifiedLateAt: when }),
    }),
  );
  if (shown.length > 0) await outbox.write(shown);
  await store.append(drafts);
  for (const notice of shown) await desktop.show(notice);
  if (shown.length > 0) await outbox.write([]);
}

/** Count and site only, since others see the screen on which it stands; text when this person wants it. */
function makeNotice(
  kind: Notice['kind'],
  rows: readonly WaitingPost[],
  at: string,
  choices: Settings,
  say: ReturnType<LookPorts['words']>,
): Shown {
  const count = rows.length;
  const [first] = rows;
  const sites = [...new Set(rows.map(({ post }) => siteName(post.site)))].join(', ');
  const hasText = choices.notifyText && count === 1 && first !== undefined;
  return {
    id: noticeId(kind, at, first?.key ?? ''),
    title: kind === 'late' ? say.late({ count }) : say.soon({ count }),
    message: hasText ? `${beginningOf(first)} (${sites})` : sites,
    kind,
    keys: rows.map(({ key }) => key),
    at,
  };
}

/** Of a promise it is written with the promise: the wait itself was announced in its own time. */
function toldPatch(
  promise: WaitingPost | undefined,
  told: Pick<WaitingPost, 'notifiedSoonAt' | 'notifiedLateAt'>,
): WaitingPatch {
  if (promise?.followUp === undefined) return told;
  // Nobody changed the promise: its stamps stay.
  return { followUp: { ...promise.followUp, ...told }, stamps: promise.stamps };
}

function byKey(rows: readonly WaitingPost[]): ReadonlyMap<PostKey, WaitingPost> {
  return new Map(rows.map((row) => [row.key, row]));
}

function toldAt(row: WaitingPost | undefined, kind: Notice['kind']): string | undefined {
  return kind === 'soon' ? row?.notifiedSoonAt : row?.notifiedLateAt;
}

function siteName(site: string): string {
  return site.includes('@') ? site.slice(site.indexOf('@') + 1) : adapterOf(site);
}

function beginningOf({ post, editedText }: WaitingPost): string {
  const text = (editedText ?? post.text).replace(/\s+/gu, ' ').trim();
  return `${post.author.name}: ${text.length > BEGINNING ? `${text.slice(0, BEGINNING - 1).trimEnd()}…` : text}`;
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
