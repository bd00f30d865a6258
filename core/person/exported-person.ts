import type { PrivacyChoices } from '../protocol/privacy.ts';
import { isSameHandle } from './apply-person.ts';
import type { Handle, LinkedHandle, Person, PersonNote } from './person.ts';

/** A person as a lossless export has them, in as far as the protocol allows it. */
export interface ExportedPerson {
  readonly id: string;
  readonly handles: readonly LinkedHandle[];
  /** Absent: notes are off, or texts were left out; which is not the same as having none. */
  readonly notes?: readonly PersonNote[];
  readonly crmReference?: string;
}

/** What of persons a file holds. */
export interface ExportedParts {
  /** Which handles are one person, with the number in the CRM. */
  readonly links: boolean;
  readonly notes: boolean;
}

/** `undefined`: nothing. */
export function exportedParts(
  { linkPersons, personNotes }: Pick<PrivacyChoices, 'linkPersons' | 'personNotes'>,
  withTexts: boolean,
): ExportedParts | undefined {
  const notes = personNotes && withTexts;
  return linkPersons || notes ? { links: linkPersons, notes } : undefined;
}

/**
 * The lines of one person. With notes alone a line for each handle, and only for those that `isInFile`: no account comes
 * along because it is linked. Two lines of one person can still be told by their ids and notes, which a check and a merge
 * need. None where nothing is left to say.
 */
export function exportPerson(
  { id, handles, notes, crmReference }: ExportedPerson,
  parts: ExportedParts,
  isInFile: (handle: Handle) => boolean = () => true,
): readonly ExportedPerson[] {
  const said = parts.notes && notes !== undefined ? { notes } : {};
  if (parts.links) return [{ id, handles, ...said, ...(crmReference === undefined ? {} : { crmReference }) }];
  if ((said.notes ?? []).length === 0) return [];
  if (handles.length === 1) return [{ id, handles, ...said }];
  return handles.flatMap((handle, at) =>
    isInFile(handle) ? [{ id: `${id} ${at + 1}`, handles: [handle], ...said }] : [],
  );
}

/** The person of whom a line of the file tells: its id without the number of the handle. */
export function personIdOf(line: string): string {
  return line.replace(/ \d+$/, '');
}

/** Without who linked and noted. */
export function withoutStaffIn(person: ExportedPerson): ExportedPerson {
  const { handles, notes } = person;
  const nobody = <T extends { readonly agent: string }>(one: T): T => ({ ...one, agent: '' });
  return { ...person, handles: handles.map(nobody), ...(notes === undefined ? {} : { notes: notes.map(nobody) }) };
}

/** What may be seen of a person where one handle is looked at; what was kept while something was on may be there. */
export function shownPerson(
  { crmReference, handles, notes, ...rest }: Person,
  { linkPersons, personNotes }: Pick<PrivacyChoices, 'linkPersons' | 'personNotes'>,
  handle: Handle,
): Person {
  return {
    ...rest,
    handles: linkPersons ? handles : handles.filter((one) => isSameHandle(one, handle)),
    notes: personNotes ? notes : [],
    ...(linkPersons && crmReference !== undefined ? { crmReference } : {}),
  };
}
