import { forgetEvent } from '../core/log/chain.ts';
import type { EventDraft } from '../core/log/events.ts';
import { personKeys } from '../core/log/person.ts';
import type { TermEnds } from '../core/log/terms.ts';
import type { LinkedHandle } from '../core/person/person.ts';
import { prunePerson } from '../core/person/prune-person.ts';
import type { Database } from './db.ts';
import type { ForgetPorts } from './forget.ts';
import { bare } from './rows.ts';
import { rewriteEvents } from './segments.ts';

/** Links and notes under the terms of retention: the same order as for contacts (`prune.ts`). */

const sliceLength = 200;

/** What stays of persons that hold something whose term has passed; none: there are no more of them. */
export async function findPassedPersons(
  db: Database,
  ends: TermEnds,
  { at, newId }: { readonly at: string; readonly newId: () => string },
): Promise<readonly (EventDraft & { readonly id: string })[]> {
  const drafts: (EventDraft & { readonly id: string })[] = [];
  for (const row of await db.persons.toArray()) {
    if (drafts.length === sliceLength) break;
    const known = new Set<LinkedHandle>();
    for (const handle of row.handles) {
      if (handle.at < ends.names && (await isInLog(db, handle))) known.add(handle);
    }
    const person = bare(row);
    const rest = prunePerson(person, ends, (handle) => known.has(handle));
    if (rest === person) continue;
    const head = { eventId: newId(), at, agent: '', id: row.id };
    drafts.push(
      rest === undefined ? { ...head, kind: 'personRemoved' } : { ...head, kind: 'personPruned', person: rest },
    );
  }
  return drafts;
}

/** Takes the personal part out of every event of these persons but the ones that say what stays. */
export async function prunePersons(
  db: Database,
  { local, head }: ForgetPorts,
  drafts: readonly { readonly id: string; readonly eventId: string }[],
): Promise<void> {
  const staying = new Set(drafts.map(({ eventId }) => eventId));
  const found = await db.events
    .where('facts.id')
    .anyOf(drafts.map(({ id }) => id))
    .toArray();
  const events = found
    .filter(({ eventId, personal }) => personal !== undefined && !staying.has(eventId))
    .map(forgetEvent);
  await rewriteEvents(local, head, new Map(events.map((event) => [event.seq, event])));
  await db.events.bulkPut(events);
}

/** A contact or post that still has this name. */
export async function isInLog(db: Database, { site, author }: LinkedHandle): Promise<boolean> {
  const keys = [...personKeys(site, author)];
  const contacts = await db.contacts.where('index.people').anyOf(keys).limit(1).count();
  return contacts > 0 || (await db.waiting.where('index.people').anyOf(keys).limit(1).count()) > 0;
}
