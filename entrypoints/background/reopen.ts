import type { EventDraft } from '../../core/log/events.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { secondId } from './contacts.ts';

/** Opens a closed wait again, as if it never was closed: its contact goes, its due times stay what they were. */
export function reopenWait(
  row: WaitingPost,
  { eventId, at, agent }: { readonly eventId: string; readonly at: string; readonly agent: string },
): readonly EventDraft[] {
  const denied = row.answered?.reply?.id;
  const common = { at, agent };
  const reopened: EventDraft = {
    ...common,
    eventId,
    kind: 'postReopened',
    key: row.key,
    patch: {
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
  if (row.contactId === undefined) return [reopened];
  return [reopened, { ...common, eventId: secondId(eventId), kind: 'contactRemoved', id: row.contactId }];
}
