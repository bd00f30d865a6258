import type { Contact } from '../../../core/contact.ts';
import type { SealedEvent } from '../../../core/log/chain.ts';
import { type ColumnId, columns } from '../../../core/log/columns.ts';

export type HappeningKind = 'posted' | 'seen' | 'answered' | 'made' | 'changed' | 'copied' | 'pruned';

/** One line of a contact's history. What does not apply is ''. */
export interface Happening {
  readonly key: string;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly kind: HappeningKind;
  /** Who did it; '' where nobody of ours did. */
  readonly agent: string;
  readonly layout: string;
  /** What was changed. */
  readonly fields: readonly ColumnId[];
}

const kinds: Readonly<Partial<Record<SealedEvent['kind'], HappeningKind>>> = {
  contactMade: 'made',
  contactChanged: 'changed',
  contactCopied: 'copied',
  contactPruned: 'pruned',
};

/** The times that the contact holds and the events of the log, newest first. */
export function happenings(contact: Contact, events: readonly SealedEvent[]): readonly Happening[] {
  const moments = [
    ['posted', contact.posted?.at],
    ['seen', contact.firstSeenAt],
    ['answered', contact.replyText === undefined ? undefined : contact.answeredAt],
  ] as const;
  return [
    ...moments.flatMap(([kind, at]) =>
      at === undefined ? [] : [{ key: kind, at, kind, agent: '', layout: '', fields: [] }],
    ),
    ...events.flatMap(({ eventId, at, kind, agent, facts, personal }) => {
      const known = kinds[kind];
      const fields = [...changedFields(facts), ...changedFields(personal)];
      if (known === undefined || (known === 'changed' && fields.length === 0)) return [];
      return [{ key: eventId, at, kind: known, agent, layout: String(facts['layout'] ?? ''), fields }];
    }),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Names that a person knows; the moment of the change itself says nothing. */
function changedFields(part: SealedEvent['personal']): readonly ColumnId[] {
  const set = part?.['set'];
  const removed = part?.['removed'];
  const names = [
    ...(typeof set === 'object' && set !== null ? Object.keys(set) : []),
    ...(Array.isArray(removed) ? removed.map(String) : []),
  ];
  return columns.filter(({ id }) => id !== 'changedAt' && names.includes(id)).map(({ id }) => id);
}
