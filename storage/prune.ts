import type { Contact } from '../core/contact.ts';
import { forgetEvent, type SealedEvent } from '../core/log/chain.ts';
import type { EventDraft } from '../core/log/events.ts';
import { type Kept, keptOf, personalPatch, pruneContact, type TermEnds } from '../core/log/terms.ts';
import { isPersonKind } from '../core/person/events.ts';
import type { PostKey } from '../core/post.ts';
import { elsewhereName, forgetLessons, type LearnedElsewhere } from '../core/suggest/learned-elsewhere.ts';
import type { Database } from './db.ts';
import type { ForgetPorts } from './forget.ts';
import { eventsOf } from './people.ts';
import { bare, toContactRow } from './rows.ts';
import { rewriteEvents } from './segments.ts';
import { dropWords } from './words.ts';

/** Takes out of the log what has passed its term, a slice at a time. Order and reasons: `docs/privacy.md`. */

/** Contacts, posts or events of one slice: short enough not to keep a save waiting. */
const sliceLength = 200;

export interface Pruning {
  readonly id: string;
  readonly kept: Kept;
}

interface Slice {
  readonly pruned: readonly Pruning[];
  /** Looked at; fewer than a slice holds: the last. */
  readonly looked: number;
  /** Written before anything goes: what stays of these contacts. */
  readonly drafts: readonly EventDraft[];
}

/** Contacts from `skip` on, by time, that hold what has passed its term. */
export async function findPassed(
  db: Database,
  ends: TermEnds,
  skip: number,
  { at, newId }: { readonly at: string; readonly newId: () => string },
): Promise<Slice> {
  const latest = [ends.texts, ends.names, ends.contacts].sort().at(-1) ?? '';
  const rows = await db.contacts.where('createdAt').below(latest).offset(skip).limit(sliceLength).toArray();
  const passed = rows.map(bare).flatMap((contact): readonly { contact: Contact; kept: Kept }[] => {
    const kept = keptOf(contact, ends);
    if (kept === undefined) return [];
    const rest = pruneContact(contact, kept);
    return rest === contact ? [] : [{ contact: rest, kept }];
  });
  return {
    pruned: passed.map(({ contact: { id }, kept }) => ({ id, kept })),
    looked: rows.length,
    drafts: passed.flatMap(({ contact, kept }): readonly EventDraft[] =>
      kept === 'nothing'
        ? []
        : [
            {
              eventId: newId(),
              at,
              agent: '',
              kind: 'contactPruned',
              id: contact.id,
              kept,
              patch: personalPatch(contact),
            },
          ],
    ),
  };
}

export const isLastSlice = ({ looked }: Pick<Slice, 'looked'>): boolean => looked < sliceLength;

/**
 * Takes the personal part out of every event of these contacts but the one that says what stays, then out of the rows.
 * The rows last: they are what finds the contacts, so a kill half-way leaves enough to do it again.
 */
export async function pruneContacts(
  db: Database,
  { local, head, sha256 }: ForgetPorts,
  pruned: readonly Pruning[],
): Promise<void> {
  const kept = new Map(pruned.map((one) => [one.id, one.kept]));
  const events = (await eventsOf(db, { head, sha256 }, pruned, []))
    .filter((event) => event.personal !== undefined && !saysWhatStays(event, kept))
    .map(forgetEvent);
  await rewriteEvents(local, head, new Map(events.map((event) => [event.seq, event])));
  await db.transaction('rw', [db.events, db.contacts, db.words, db.wordsToDo, db.blobs], async () => {
    await db.events.bulkPut(events);
    // As they are now: somebody may have changed one meanwhile.
    const rows = (await db.contacts.bulkGet([...kept.keys()])).filter((row) => row !== undefined);
    await db.contacts.bulkPut(rows.map((row) => toContactRow(pruneContact(bare(row), kept.get(row.id) ?? 'names'))));
    await dropWords(db, rows, head.seq);
    const elsewhere = (await db.blobs.get(elsewhereName))?.value as LearnedElsewhere | undefined;
    if (elsewhere !== undefined) {
      await db.blobs.put({ name: elsewhereName, value: forgetLessons(elsewhere, new Set(kept.keys())) });
    }
  });
}

function saysWhatStays({ kind, facts }: SealedEvent, kept: ReadonlyMap<string, Kept>): boolean {
  return kind === 'contactPruned' && facts['kept'] === kept.get(String(facts['id']));
}

/** Posts that nobody closed or saw since: they go whole. */
export async function findPassedPosts(db: Database, ends: TermEnds): Promise<readonly PostKey[]> {
  return db.waiting
    .filter(({ practice, closedAt, lastSeenAt }) => !practice && (closedAt ?? lastSeenAt) < ends.texts)
    .limit(sliceLength)
    .primaryKeys();
}

/**
 * Events after `seq` whose row is not there any more (a contact that was taken back) and that have passed their term
 * lose their personal part.
 * @returns up to where it looked, and whether there may be more.
 */
export async function pruneOrphans(
  db: Database,
  { local, head }: ForgetPorts,
  ends: TermEnds,
  seq: number,
): Promise<{ readonly seq: number; readonly events: number; readonly isLast: boolean }> {
  const found = await db.events.where('seq').above(seq).limit(sliceLength).toArray();
  const passed = found.filter(({ at }) => at < ends.texts);
  const orphans: SealedEvent[] = [];
  for (const event of passed) {
    if (event.personal !== undefined && !(await hasRow(db, event))) orphans.push(forgetEvent(event));
  }
  if (orphans.length > 0) {
    await rewriteEvents(local, head, new Map(orphans.map((event) => [event.seq, event])));
    await db.events.bulkPut(orphans);
  }
  return {
    seq: passed.at(-1)?.seq ?? seq,
    events: orphans.length,
    isLast: passed.length < found.length || found.length < sliceLength,
  };
}

async function hasRow(db: Database, { kind, facts, personal }: SealedEvent): Promise<boolean> {
  if (kind.startsWith('post')) {
    const row = personal?.['row'] as { readonly key?: unknown } | undefined;
    return (await db.waiting.get(String(row?.key ?? personal?.['key']))) !== undefined;
  }
  const row = (facts['row'] ?? {}) as { readonly id?: unknown };
  const id = String(facts['id'] ?? row.id);
  if (isPersonKind(kind)) return (await db.persons.get(id)) !== undefined;
  return ((await db.contacts.get(id)) ?? (await db.practiceContacts.get(id))) !== undefined;
}
