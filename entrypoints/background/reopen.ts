import { resume } from '../../core/clock/pauses.ts';
import { retarget } from '../../core/clock/retarget.ts';
import type { EventDraft } from '../../core/log/events.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { secondId } from './contacts.ts';

/**
 * Opens a closed wait again, as if it never was closed: its contact goes, its due times stay what they were. One that was
 * handed over or waited for the customer goes on where it stopped; its contact stays, since that did happen, unless it was
 * a slip.
 *
 * @param measured the protocol by which the row is measured
 */
export function reopenWait(
  row: WaitingPost,
  measured: Protocol,
  { eventId, at, agent }: { readonly eventId: string; readonly at: string; readonly agent: string },
): readonly EventDraft[] {
  const denied = row.answered?.reply?.id;
  const { pauses, isSlip } = resume(row, at);
  const common = { at, agent };
  const reopened: EventDraft = {
    ...common,
    eventId,
    kind: 'postReopened',
    key: row.key,
    patch: {
      ...retarget(row, { pauses }, measured, at),
      closedAt: undefined,
      outcome: undefined,
      outcomeReason: undefined,
      answered: undefined,
      contactId: undefined,
      // Handed over no more: nobody owes us an answer.
      ...(row.followUp?.by === 'department' ? { followUp: undefined } : {}),
      ...(denied === undefined ? {} : { notAnsweredBy: [...(row.notAnsweredBy ?? []), denied] }),
    },
  };
  if (row.contactId === undefined || !isSlip) return [reopened];
  return [reopened, { ...common, eventId: secondId(eventId), kind: 'contactRemoved', id: row.contactId }];
}

/** Was something of the log taken back? Then what was learned of it has to be unlearned. */
export function isTakenBack({ kind }: Pick<EventDraft, 'kind'>): boolean {
  return kind === 'contactRemoved';
}
