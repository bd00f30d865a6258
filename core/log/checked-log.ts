import type { Contact } from '../contact.ts';
import type { Person } from '../person/person.ts';
import type { Anchor, SealedEvent, Sha256 } from './chain.ts';
import type { ExportQuery } from './json.ts';

/** The log to compare with. */
export interface CheckedLog {
  readonly sha256: Sha256;
  /** Who writes it and where its chain ends; `undefined` while it is empty. */
  readonly end: () => Promise<{ readonly deviceId: string; readonly anchor: Anchor } | undefined>;
  /** Of the event with this number. */
  readonly hashAt: (seq: number) => Promise<string | undefined>;
  /** Events on these contacts or persons, by number. */
  readonly eventsOf: (ids: readonly string[]) => Promise<readonly SealedEvent[]>;
  /** Ids of contacts made after event `after`, up to event `to`; a slice at a time, without practice. */
  readonly made: (after: number, to: number) => AsyncIterable<readonly string[]>;
  /** Persons that colleagues linked or noted something of, as they are now. */
  readonly persons: () => Promise<readonly Person[]>;
  readonly fits: (contact: Contact, query: ExportQuery) => boolean;
}

/** The events of each, oldest first. */
export function eventsById(events: readonly SealedEvent[]): ReadonlyMap<string, readonly SealedEvent[]> {
  const groups = new Map<string, SealedEvent[]>();
  for (const event of events) {
    const id = String(event.facts['id']);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [event]);
    else group.push(event);
  }
  return groups;
}
