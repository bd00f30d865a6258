import type { Handle, LinkedHandle, Person, PersonNote } from './person.ts';

/** What happened to a person, in the past tense; a part of the log like all else (`core/log/events.ts`). Append-only. */
export type PersonEvent =
  /** The first one makes the person. */
  | { readonly kind: 'handleLinked'; readonly id: string; readonly handle: LinkedHandle }
  /** The last one ends the person. */
  | { readonly kind: 'handleUnlinked'; readonly id: string; readonly handle: Handle }
  /** A note that is there already is changed; one without text is taken away. */
  | { readonly kind: 'personNoted'; readonly id: string; readonly note: PersonNote }
  /** '' takes the number away. */
  | { readonly kind: 'personNumbered'; readonly id: string; readonly crmReference: string }
  /** A term has passed: what stays is written anew, the events before lose what is personal. */
  | { readonly kind: 'personPruned'; readonly id: string; readonly person: Person }
  | { readonly kind: 'personRemoved'; readonly id: string };

export type PersonEventKind = PersonEvent['kind'];

const kinds: Readonly<Record<PersonEventKind, true>> = {
  handleLinked: true,
  handleUnlinked: true,
  personNoted: true,
  personNumbered: true,
  personPruned: true,
  personRemoved: true,
};

export function isPersonKind(kind: string): kind is PersonEventKind {
  return Object.hasOwn(kinds, kind);
}

export function isPersonEvent<T extends { readonly kind: string }>(event: T): event is Extract<T, PersonEvent> {
  return isPersonKind(event.kind);
}
