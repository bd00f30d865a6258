import type { Calendar } from '../../core/clock/calendar-schema.ts';
import { hasPromise, promiseOnDay } from '../../core/clock/follow-up.ts';
import type { ContactPatch } from '../../core/contact.ts';
import type { EventDraft, WaitingPatch } from '../../core/log/events.ts';
import { calendarOf } from '../../core/protocol/targets.ts';
import { ok, refuse } from '../../core/result.ts';
import type { AnswerEvidence, FollowUp, WaitingPost } from '../../core/waiting.ts';
import { changed } from './clock.ts';
import { secondId } from './contacts.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { services } from './services.ts';

/** "Terugkomen op", and what colleagues should know of a post. */
export const followUpHandlers: Pick<Handlers, 'promise' | 'keepPromise' | 'notePost'> = {
  async promise({ commandId, key, day, text }) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    const row = (await all.store.waitingByKeys([key])).get(key);
    if (row === undefined) return refuse('unknownPost');
    const now = all.now();
    const calendar = calendarOf(protocol, row.calendarId);
    if (day !== null && (!isDay(day) || day < dayOf(calendar, now))) return refuse('badRequest', 'day');
    const followUp: FollowUp | undefined =
      day === null
        ? undefined
        : {
            by: row.followUp?.kept === undefined ? (row.followUp?.by ?? 'us') : 'us',
            // Another day is the same promise: what we said before it does not keep it.
            madeAt: hasPromise(row) && row.followUp !== undefined ? row.followUp.madeAt : now.toISOString(),
            ...promiseOnDay(calendar, day, now),
            ...(text === undefined || text.trim() === '' ? {} : { text: text.trim() }),
          };
    const common = { at: now.toISOString(), agent: (await all.settings()).initials };
    const drafts = both(
      row,
      commandId,
      common,
      { followUp },
      { followUpAt: followUp?.dueAt, followUpKeptAt: undefined, promiseText: followUp?.text },
    );
    await all.store.append(drafts);
    changed(all, ['page', 'queue', 'contacts']);
    return ok(null);
  },

  async keepPromise({ commandId, key, kept = true }) {
    const all = await services();
    const row = (await all.store.waitingByKeys([key])).get(key);
    if (row === undefined) return refuse('unknownPost');
    const at = all.now().toISOString();
    const { initials } = await all.settings();
    const common = { commandId, at, agent: initials };
    if (!kept) await all.store.append(stillOwedDrafts(row, common));
    else if (hasPromise(row)) await all.store.append(keptDrafts(row, { ...common, by: 'agent' }));
    changed(all, ['page', 'queue', 'contacts']);
    return ok(null);
  },

  async notePost({ commandId, key, note }) {
    const all = await services();
    if (!(await all.store.waitingByKeys([key])).has(key)) return refuse('unknownPost');
    const patch = { note: note.trim() === '' ? undefined : note };
    const { initials: agent } = await all.settings();
    await all.store.append([
      { eventId: commandId, at: all.now().toISOString(), agent, kind: 'postChanged', key, patch },
    ]);
    changed(all, ['page', 'queue']);
    return ok(null);
  },
};

/** Is this reply of ours one with which we came back? Never the one that closed the wait. */
export function keepsPromise(row: WaitingPost, { reply }: AnswerEvidence): boolean {
  if (!hasPromise(row) || reply === undefined) return false;
  return reply.id !== row.answered?.reply?.id && row.notAnsweredBy?.includes(reply.id) !== true;
}

interface Keeping {
  readonly commandId: string;
  readonly at: string;
  readonly agent: string;
  readonly by: 'reply' | 'agent';
}

export function keptDrafts(row: WaitingPost, { commandId, at, agent, by }: Keeping): readonly EventDraft[] {
  const { followUp } = row;
  if (followUp === undefined) return [];
  const patch = { followUp: { ...followUp, kept: { at, by } }, inserted: undefined };
  return both(row, commandId, { at, agent }, patch, { followUpKeptAt: at });
}

/** An agent said that it was kept, and takes that back. What was seen on the page stays. */
function stillOwedDrafts(row: WaitingPost, { commandId, at, agent }: Omit<Keeping, 'by'>): readonly EventDraft[] {
  if (row.followUp?.kept?.by !== 'agent') return [];
  const { kept: _, ...followUp } = row.followUp;
  return both(row, commandId, { at, agent }, { followUp }, { followUpKeptAt: undefined });
}

/** The row and the contact that was made of it, in one go. */
function both(
  row: WaitingPost,
  commandId: string,
  { at, agent }: Pick<EventDraft, 'at' | 'agent'>,
  patch: WaitingPatch,
  ofContact: ContactPatch,
): readonly EventDraft[] {
  const common = { at, agent, ...(row.practice === true ? { practice: true } : {}) };
  const changes: EventDraft[] = [{ ...common, eventId: commandId, kind: 'postChanged', key: row.key, patch }];
  if (row.contactId !== undefined) {
    const eventId = secondId(commandId);
    changes.push({ ...common, eventId, kind: 'contactChanged', id: row.contactId, patch: ofContact });
  }
  return changes;
}

function isDay(day: string): boolean {
  const read = Date.parse(day);
  return !Number.isNaN(read) && new Date(read).toISOString().startsWith(day);
}

function dayOf(calendar: Calendar, now: Date): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  return moment.toZonedDateTimeISO(calendar.zone).toPlainDate().toString();
}
