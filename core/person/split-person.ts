import type { PersonEvent, PersonEventKind } from './events.ts';
import type { LinkedHandle, Person, PersonNote } from './person.ts';

/**
 * A person's event in two parts: of the facts only which person (a number that says nothing by itself) and what was
 * done. Everything else is personal, and goes when the person is forgotten.
 */
export function splitPersonEvent({ kind, id, ...personal }: PersonEvent): {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, unknown>>;
} {
  // The head of a draft stands beside what it says.
  const said = Object.entries(personal).filter(([name]) => parts[kind] === name);
  return { facts: { id }, personal: Object.fromEntries(said) };
}

const parts: Readonly<Record<PersonEventKind, string | undefined>> = {
  handleLinked: 'handle',
  handleUnlinked: 'handle',
  personNoted: 'note',
  personNumbered: 'crmReference',
  personPruned: 'person',
  personRemoved: undefined,
};

/** The event again; `undefined` when the person was forgotten: it cannot be applied any more. */
export function joinPersonEvent(
  kind: PersonEventKind,
  id: string,
  personal: Readonly<Record<string, unknown>> | undefined,
): PersonEvent | undefined {
  if (kind === 'personRemoved') return { kind, id };
  if (personal === undefined) return undefined;
  switch (kind) {
    case 'handleLinked':
    case 'handleUnlinked':
      return { kind, id, handle: personal['handle'] as LinkedHandle };
    case 'personNoted':
      return { kind, id, note: personal['note'] as PersonNote };
    case 'personNumbered':
      return { kind, id, crmReference: String(personal['crmReference']) };
    case 'personPruned':
      return { kind, id, person: personal['person'] as Person };
  }
}
