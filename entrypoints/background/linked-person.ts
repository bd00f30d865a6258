import type { EventDraft } from '../../core/log/events.ts';
import { MOST_HISTORY, type PersonView } from '../../core/messages.ts';
import { applyToPerson, hasHandle, isSameHandle } from '../../core/person/apply-person.ts';
import type { PersonEvent } from '../../core/person/events.ts';
import { shownPerson } from '../../core/person/exported-person.ts';
import { linkEvents } from '../../core/person/link.ts';
import { type Handle, MAX_HANDLES, MAX_NOTES, type Person } from '../../core/person/person.ts';
import { suggestLinks } from '../../core/person/suggest-links.ts';
import type { PrivacyChoices } from '../../core/protocol/privacy.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import type { Store } from '../../storage/store.ts';

/** What may be done with persons over several sites, and what of it is on. */

export interface PersonPorts {
  readonly store: Store;
  /** Of the protocol in force, at this moment. */
  readonly choices: PrivacyChoices;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly agent: string;
  readonly newId: () => string;
}

const off = () => refuse('switchedOff');

export async function viewPerson({ store, choices }: PersonPorts, handle: Handle): Promise<Result<PersonView>> {
  if (!choices.linkPersons && !choices.personNotes) return off();
  const known = await store.personOf(handle);
  const person = known && shownPerson(known, choices, handle);
  const handles = [...(person?.handles ?? []), ...(person !== undefined && hasHandle(person, handle) ? [] : [handle])];
  const contacts = await store.historyOf(handles);
  const suggestions = choices.linkPersons ? suggestLinks(handles, await store.likeHandles(handles)) : [];
  return ok({
    choices,
    ...(person === undefined ? {} : { person }),
    contacts: contacts.slice(0, MOST_HISTORY),
    total: contacts.length,
    suggestions,
  });
}

export async function linkHandles(
  ports: PersonPorts,
  {
    commandId,
    personId,
    one,
    other,
  }: { readonly commandId: string; readonly personId: string; readonly one: Handle; readonly other: Handle },
): Promise<Result<null>> {
  const { store, choices } = ports;
  if (!choices.linkPersons) return off();
  if (isSameHandle(one, other)) return refuse('badRequest', 'one handle');
  const [mine, theirs] = [await store.personOf(one), await store.personOf(other)];
  if ((mine?.handles.length ?? 1) + (theirs?.handles.length ?? 1) > MAX_HANDLES) return refuse('tooMany');
  await append(
    ports,
    commandId,
    linkEvents({ handle: one, person: mine }, { handle: other, person: theirs }, personId, ports),
  );
  return ok(null);
}

/** One handle that nothing was said of is no person: it goes with the link. */
export async function unlinkHandle(
  ports: PersonPorts,
  { commandId, id, handle }: { readonly commandId: string; readonly id: string; readonly handle: Handle },
): Promise<Result<null>> {
  if (!ports.choices.linkPersons) return off();
  const person = await ports.store.personOf(handle);
  // Also a repeated command: what it asked for has been done.
  if (person?.id !== id) return ok(null);
  const { site, author } = handle;
  const unlinked: PersonEvent = { kind: 'handleUnlinked', id, handle: { site, author } };
  const rest = applyToPerson(person, unlinked);
  const isBare = rest?.handles.length === 1 && rest.notes.length === 0 && rest.crmReference === undefined;
  await append(ports, commandId, [unlinked, ...(isBare ? [{ kind: 'personRemoved', id } as const] : [])]);
  return ok(null);
}

export async function notePerson(
  ports: PersonPorts,
  {
    commandId,
    personId,
    noteId,
    handle,
    text,
    before,
  }: {
    readonly commandId: string;
    readonly personId: string;
    readonly noteId: string;
    readonly handle: Handle;
    readonly text: string;
    readonly before: string;
  },
): Promise<Result<null>> {
  if (!ports.choices.personNotes) return off();
  const person = await ports.store.personOf(handle);
  const now = person?.notes.find(({ id }) => id === noteId);
  if ((now?.text ?? '') === text.trim()) return ok(null);
  if ((now?.text ?? '') !== before.trim()) return refuse('contactChangedMeanwhile');
  if (now === undefined && (person?.notes.length ?? 0) >= MAX_NOTES) return refuse('tooMany');
  const { at, agent } = ports;
  const id = person?.id ?? personId;
  const note = { id: noteId, text: text.trim(), at, agent };
  await append(ports, commandId, [...startOf(ports, person, id, handle), { kind: 'personNoted', id, note }]);
  return ok(null);
}

export async function numberPerson(
  ports: PersonPorts,
  {
    commandId,
    personId,
    handle,
    number,
    before,
  }: {
    readonly commandId: string;
    readonly personId: string;
    readonly handle: Handle;
    readonly number: string;
    readonly before: string;
  },
): Promise<Result<null>> {
  if (!ports.choices.linkPersons) return off();
  const person = await ports.store.personOf(handle);
  const crmReference = number.trim();
  const now = person?.crmReference ?? '';
  if (now === crmReference) return ok(null);
  if (now !== before) return refuse('contactChangedMeanwhile');
  const id = person?.id ?? personId;
  await append(ports, commandId, [...startOf(ports, person, id, handle), { kind: 'personNumbered', id, crmReference }]);
  return ok(null);
}

/** The first thing that is said of a handle makes its person. */
function startOf(
  { at, agent }: PersonPorts,
  person: Person | undefined,
  id: string,
  { site, author }: Handle,
): readonly PersonEvent[] {
  return person === undefined ? [{ kind: 'handleLinked', id, handle: { site, author, at, agent } }] : [];
}

/** All in one write; the last one carries the command, so that half a command never counts as done. */
async function append(
  { store, at, agent, newId }: PersonPorts,
  commandId: string,
  events: readonly PersonEvent[],
): Promise<void> {
  const last = events.length - 1;
  await store.append(
    events.map((event, index): EventDraft => ({ ...event, eventId: index === last ? commandId : newId(), at, agent })),
  );
}
