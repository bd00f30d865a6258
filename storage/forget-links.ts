import { forgetEvent } from '../core/log/chain.ts';
import { isPersonKind } from '../core/person/events.ts';
import type { Database } from './db.ts';
import type { ForgetPorts } from './forget.ts';
import { rewriteEvents } from './segments.ts';

/**
 * Everything that colleagues linked and noted goes, also what was unlinked before: the events lose what is personal, the
 * chain stays valid. The rows last, so that a kill half-way leaves enough to do it again.
 */
export async function forgetLinks(db: Database, { local, head }: ForgetPorts): Promise<{ readonly persons: number }> {
  const events = (
    await db.events.filter(({ kind, personal }) => isPersonKind(kind) && personal !== undefined).toArray()
  ).map(forgetEvent);
  await rewriteEvents(local, head, new Map(events.map((event) => [event.seq, event])));
  return db.transaction('rw', [db.events, db.persons], async () => {
    await db.events.bulkPut(events);
    const persons = await db.persons.count();
    await db.persons.clear();
    return { persons };
  });
}
