import type { TermEnds } from '../log/terms.ts';
import type { LinkedHandle, Person } from './person.ts';

/**
 * What may be kept of a person; the same object when all of it may, `undefined` when nothing. A note is a text and goes
 * with the texts. A handle is a name: it goes when it was linked before the term of names and the log no longer knows it.
 * Without a handle nobody can find the rest.
 * @param isKnown whether a contact or post of this handle still has its name.
 */
export function prunePerson(
  person: Person,
  ends: TermEnds,
  isKnown: (handle: LinkedHandle) => boolean,
): Person | undefined {
  const handles = person.handles.filter((handle) => handle.at >= ends.names || isKnown(handle));
  const notes = person.notes.filter(({ at }) => at >= ends.texts);
  if (handles.length === 0) return undefined;
  const isWhole = handles.length === person.handles.length && notes.length === person.notes.length;
  return isWhole ? person : { ...person, handles, notes };
}
