import type { Contact } from '../../../core/contact.ts';
import type { SealedEvent } from '../../../core/log/chain.ts';
import { type FieldChange, readChanges } from '../../../core/log/history.ts';

export type HappeningKind = 'posted' | 'seen' | 'answered' | 'made' | 'changed' | 'copied' | 'pruned' | 'masked';

/** One line of a contact's history. What does not apply is ''. */
export interface Happening {
  readonly key: string;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly kind: HappeningKind;
  /** Who did it; '' where nobody of ours did. */
  readonly agent: string;
  readonly layout: string;
  /** What was changed, old and new. */
  readonly changes: readonly FieldChange[];
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
  const changed = readChanges(events);
  return [
    ...moments.flatMap(([kind, at]) =>
      at === undefined ? [] : [{ key: kind, at, kind, agent: '', layout: '', changes: [] }],
    ),
    ...events.flatMap(({ eventId, at, kind, agent, facts }) => {
      const known = kind === 'contactPruned' && facts['kept'] === 'masked' ? 'masked' : kinds[kind];
      const changes = known === 'changed' ? (changed.get(eventId) ?? []) : [];
      if (known === undefined || (known === 'changed' && changes.length === 0)) return [];
      return [{ key: eventId, at, kind: known, agent, layout: String(facts['layout'] ?? ''), changes }];
    }),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
