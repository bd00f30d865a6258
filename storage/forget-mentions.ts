import type { Contact } from '../core/contact.ts';
import { forgetEvent } from '../core/log/chain.ts';
import { noNames, postKeyIn, type RowNames, rowNameOf, tableOf } from '../core/log/event-parts.ts';
import type { EventDraft } from '../core/log/events.ts';
import type { MentionMask } from '../core/log/mentions.ts';
import { personalPatch } from '../core/log/terms.ts';
import type { WaitingPost } from '../core/waiting.ts';
import type { Database } from './db.ts';
import type { ForgetPorts } from './forget.ts';
import { eventsOfNames } from './people.ts';
import { bare, toWaitingRow } from './rows.ts';
import { rewriteEvents } from './segments.ts';
import { dropWords } from './words.ts';

/**
 * Makes the name of a person unreadable in what belongs to others. An event cannot be changed: the row is written anew
 * as it stays, and the events before it lose what is personal.
 */

/** Rows as they will be, and what is written of them before anything goes. */
export interface Masking {
  readonly drafts: readonly EventDraft[];
  readonly waiting: readonly WaitingPost[];
  readonly names: RowNames;
}

export async function planMasking(
  db: Database,
  names: RowNames,
  /** Absent: they stay as they are, and only what their history says of the person goes. */
  mask: MentionMask | undefined,
  { at, newId }: { readonly at: string; readonly newId: () => string },
): Promise<Masking> {
  const common = { at, agent: '' };
  const ids = [...names.contacts];
  const real = await db.contacts.bulkGet(ids);
  const practice = await db.practiceContacts.bulkGet(ids);
  const contacts = ids.flatMap((_id, at) => real[at] ?? practice[at] ?? []).map(bare);
  const ofPosts = await eventsOfNames(db, { ...noNames(), posts: names.posts });
  const persons = (await db.persons.bulkGet([...names.persons])).filter((row) => row !== undefined).map(bare);
  const keys = new Set(ofPosts.flatMap((event) => postKeyIn(event) ?? []));
  const rows = (await db.waiting.bulkGet([...keys])).filter((row) => row !== undefined);
  const waiting = rows.map(bare).map((row) => mask?.waiting(row) ?? row);
  return {
    names,
    waiting,
    drafts: [
      ...contacts.map((contact): EventDraft => {
        const masked = mask?.contact(contact) ?? contact;
        return {
          ...common,
          ...practiceOf(contact),
          eventId: newId(),
          kind: 'contactPruned',
          id: contact.id,
          kept: 'masked',
          patch: { ...goneFrom(contact, masked), ...personalPatch(masked) },
        };
      }),
      ...persons.map(
        (person): EventDraft => ({
          ...common,
          eventId: newId(),
          kind: 'personPruned',
          id: person.id,
          person: mask?.person(person) ?? person,
        }),
      ),
      ...waiting.map(
        (row): EventDraft => ({ ...common, ...practiceOf(row), eventId: newId(), kind: 'postTimed', row }),
      ),
    ],
  };
}

/**
 * Takes the personal part out of the events from before, after `drafts` were written.
 * @param upTo number of the last event when the rows were read
 * @returns names of rows that somebody changed meanwhile: to be planned again
 */
export async function maskHistory(
  db: Database,
  { local, head }: ForgetPorts,
  { names, waiting, drafts }: Masking,
  upTo: number,
): Promise<RowNames> {
  const ours = new Set(drafts.map(({ eventId }) => eventId));
  const all = await eventsOfNames(db, names);
  const late = all.filter(({ seq, eventId }) => seq > upTo && !ours.has(eventId));
  const again = new Set(late.map(rowNameOf));
  const events = all
    .filter((event) => event.personal !== undefined && !ours.has(event.eventId) && !again.has(rowNameOf(event)))
    .map(forgetEvent);
  await rewriteEvents(local, head, new Map(events.map((event) => [event.seq, event])));
  const lateKeys = new Set(late.map(postKeyIn));
  await db.transaction('rw', [db.events, db.waiting, db.contacts, db.words, db.wordsToDo], async () => {
    await db.events.bulkPut(events);
    await dropWords(db, await db.contacts.bulkGet([...names.contacts]), head.seq);
    await db.waiting.bulkPut(waiting.filter(({ key }) => !lateKeys.has(key)).map(toWaitingRow));
  });
  const next = noNames();
  for (const event of late) next[tableOf(event)].add(rowNameOf(event) ?? '');
  return next;
}

function practiceOf({ practice }: { readonly practice?: boolean }): { readonly practice?: true } {
  return practice === true ? { practice: true } : {};
}

/** A hash of a text that is different now would let the name be guessed. */
function goneFrom(before: Contact, after: Contact): Record<string, undefined> {
  return Object.fromEntries(
    Object.keys(before)
      .filter((name) => !(name in after))
      .map((name) => [name, undefined]),
  );
}
