import { hasHandle } from './apply-person.ts';
import type { PersonEvent } from './events.ts';
import type { Handle, Person } from './person.ts';

/** What a command says of who gives it, and when. */
export interface By {
  /** ISO 8601 UTC */
  readonly at: string;
  readonly agent: string;
}

/**
 * The events that make two handles one person. A person who is linked to another one goes up in that one: handles,
 * notes and number are taken along. None when they are one person already.
 * @param newId of a person who is not there yet.
 */
export function linkEvents(
  one: { readonly handle: Handle; readonly person: Person | undefined },
  other: { readonly handle: Handle; readonly person: Person | undefined },
  newId: string,
  { at, agent }: By,
): readonly PersonEvent[] {
  const into = one.person ?? other.person;
  const id = into?.id ?? newId;
  const goesUp = one.person !== undefined && other.person?.id !== one.person.id ? other.person : undefined;
  const has = (handle: Handle) => into !== undefined && hasHandle(into, handle);
  const fresh = [one.handle, other.handle].filter((handle) => !has(handle) && !(goesUp && hasHandle(goesUp, handle)));
  const number = [into?.crmReference, goesUp?.crmReference].filter((part) => part !== undefined).join(', ');
  return [
    ...(goesUp?.handles ?? []).map((handle): PersonEvent => ({ kind: 'handleLinked', id, handle })),
    ...fresh.map(
      ({ site, author }): PersonEvent => ({ kind: 'handleLinked', id, handle: { site, author, at, agent } }),
    ),
    ...(goesUp?.notes ?? []).map((note): PersonEvent => ({ kind: 'personNoted', id, note })),
    ...(number === (into?.crmReference ?? '') ? [] : [{ kind: 'personNumbered', id, crmReference: number } as const]),
    ...(goesUp === undefined ? [] : [{ kind: 'personRemoved', id: goesUp.id } as const]),
  ];
}
