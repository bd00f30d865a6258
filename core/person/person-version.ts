import type { TermEnds } from '../log/terms.ts';
import { type ExportedParts, type ExportedPerson, exportPerson, withoutStaffIn } from './exported-person.ts';
import type { LinkedHandle, PersonNote } from './person.ts';
import { prunePerson } from './prune-person.ts';

/** A person as the newest file of one browser has it: a later file of that browser takes its place, part by part. */
export interface PersonVersion {
  readonly id: string;
  readonly deviceId: string;
  readonly links: {
    /** When the file was made, ISO 8601 UTC. */
    readonly at: string;
    readonly handles: readonly LinkedHandle[];
    readonly crmReference?: string;
  };
  /** Absent: no file of this browser had notes. */
  readonly notes?: { readonly at: string; readonly notes: readonly PersonNote[] };
}

export function versionOf(
  { id, handles, notes, crmReference }: ExportedPerson,
  { exportedAt: at, deviceId }: { readonly exportedAt: string; readonly deviceId: string },
): PersonVersion {
  const links = { at, handles, ...(crmReference === undefined ? {} : { crmReference }) };
  return { id, deviceId, links, ...(notes === undefined ? {} : { notes: { at, notes } }) };
}

/** What the protocol lets in of a version. */
export function allowedVersions(version: PersonVersion, parts: ExportedParts): readonly PersonVersion[] {
  return throughLine(version, (line) => exportPerson(line, parts));
}

/** Without who linked and noted. */
export function withoutStaffInVersion(version: PersonVersion): PersonVersion {
  return throughLine(version, (line) => [withoutStaffIn(line)])[0] ?? version;
}

/** The moments of its parts stay as they were. */
function throughLine(
  { id, deviceId, links: { at: linkedAt, ...links }, notes }: PersonVersion,
  change: (line: ExportedPerson) => readonly ExportedPerson[],
): readonly PersonVersion[] {
  const line = { id, ...links, ...(notes === undefined ? {} : { notes: notes.notes }) };
  return change(line).map((changed) => {
    const made = versionOf(changed, { exportedAt: linkedAt, deviceId });
    return made.notes === undefined || notes === undefined ? made : { ...made, notes: { ...made.notes, at: notes.at } };
  });
}

/** What may be kept of a version: itself when all of it may. */
export function pruneVersion(
  version: PersonVersion,
  ends: TermEnds,
  isKnown: (handle: LinkedHandle) => boolean,
): readonly PersonVersion[] {
  const { id, links, notes } = version;
  const whole = { id, handles: links.handles, notes: notes?.notes ?? [] };
  const left = prunePerson(whole, ends, isKnown);
  if (left === undefined) return [];
  if (left === whole) return [version];
  return [
    {
      ...version,
      links: { ...links, handles: left.handles },
      ...(notes === undefined ? {} : { notes: { ...notes, notes: left.notes } }),
    },
  ];
}
