import { addressOf } from '../core/log/apply.ts';
import type { SealedEvent } from '../core/log/chain.ts';
import { joinEvent } from '../core/log/split.ts';
import type { Database } from './db.ts';
import { readPersonRow } from './persons.ts';
import { readContact, readWaiting } from './queries.ts';
import { withinTime } from './within-time.ts';
import { applyTo, emptyRows, type Rows } from './write-events.ts';

/** What the journal has and the tables do not, while they cannot be written: the work of now stays to be seen. */
export interface Pending extends Rows {
  readonly eventIds: ReadonlySet<string>;
  /** Applies events to rows in memory, over what the tables still tell. */
  add(db: Database, events: readonly SealedEvent[], patience: number): Promise<void>;
  clear(): void;
}

export function makePending(): Pending {
  const rows = emptyRows();
  const eventIds = new Set<string>();
  return {
    ...rows,
    eventIds,
    async add(db, events, patience) {
      // One that gives no answer is not asked again for every event: whoever saves would wait for all of them.
      let answers = true;
      const readOld = async <T>(row: () => Promise<T | undefined>) => {
        if (!answers) return undefined;
        return withinTime('read', row(), patience).catch(() => {
          answers = false;
          return undefined;
        });
      };
      for (const event of events) {
        eventIds.add(event.eventId);
        const draft = joinEvent(event);
        if (!draft) continue;
        const address = addressOf(draft);
        if (address.table === 'waiting' && !rows.waiting.has(address.key)) {
          rows.waiting.set(address.key, await readOld(() => readWaiting(db, address.key)));
        } else if (address.table === 'contacts' && !rows.contacts.has(address.id)) {
          rows.contacts.set(address.id, await readOld(() => readContact(db, address.id)));
        } else if (address.table === 'persons' && !rows.persons.has(address.id)) {
          rows.persons.set(address.id, await readOld(() => readPersonRow(db, address.id)));
        }
        applyTo(rows, draft);
      }
    },
    clear() {
      rows.waiting.clear();
      rows.contacts.clear();
      rows.persons.clear();
      eventIds.clear();
    },
  };
}
