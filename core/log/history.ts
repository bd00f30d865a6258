import type { Contact } from '../contact.ts';
import type { Reach } from '../post.ts';
import { applyToContact } from './apply.ts';
import type { SealedEvent } from './chain.ts';
import { type Column, columns } from './columns.ts';
import { joinEvent } from './split.ts';

/** What the events of one contact say of its course: who changed what, and how its reach grew. */

type Value = string | number | boolean | undefined;

export interface FieldChange {
  readonly column: Column;
  readonly from: Value;
  readonly to: Value;
}

/** Reach is read by itself each time the page is seen: `readReachTrend` tells it, the history of changes does not. */
const byItself: ReadonlySet<keyof Contact> = new Set(['changedAt', 'reachLast', 'reachLastAt', 'replyReachLast']);
const told = columns.filter(({ field, isOff }) => !byItself.has(field) && !isOff);

/**
 * What each event changed, old value and new, by event id. A part that was forgotten is not told.
 * @param events of one contact, oldest first.
 */
export function readChanges(events: readonly SealedEvent[]): ReadonlyMap<string, readonly FieldChange[]> {
  const changes = new Map<string, readonly FieldChange[]>();
  for (const { event, before, after } of steps(events)) {
    if (before === undefined || after === undefined) continue;
    changes.set(
      event.eventId,
      told.flatMap((column) => {
        const from = column.read(before);
        const to = column.read(after);
        return from === to ? [] : [{ column, from, to }];
      }),
    );
  }
  return changes;
}

export interface ReachMoment {
  /** ISO 8601 UTC */
  readonly at: string;
  readonly post?: Reach;
  readonly reply?: Reach;
}

/** The counters as they were each time that they had changed, oldest first; the first is the moment of answering. */
export function readReachTrend(events: readonly SealedEvent[]): readonly ReachMoment[] {
  const moments: ReachMoment[] = [];
  for (const { event, before, after } of steps(events)) {
    if (after === undefined) continue;
    const isSame = before !== undefined && before.reachLastAt === after.reachLastAt;
    const post = after.reachLast ?? after.reachAtAnswer;
    const reply = after.replyReachLast ?? after.replyReachAtAnswer;
    if (isSame || (post === undefined && reply === undefined)) continue;
    moments.push({
      at: before === undefined ? event.at : (after.reachLastAt ?? event.at),
      ...(post === undefined ? {} : { post }),
      ...(reply === undefined ? {} : { reply }),
    });
  }
  return moments;
}

function* steps(events: readonly SealedEvent[]) {
  let row: Contact | undefined;
  for (const event of events) {
    const draft = joinEvent(event);
    if (draft === undefined) continue;
    const before = row;
    row = applyToContact(row, draft);
    yield { event, before, after: row };
  }
}
