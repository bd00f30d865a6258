import type { Contact } from '../contact.ts';
import { canonicalJson } from './canonical.ts';
import { type Collected, collect, type Found } from './check-found.ts';
import { type CheckedLog, eventsById } from './checked-log.ts';
import { type ContactState, statesOf } from './contact-at.ts';
import { contactFields } from './fields.ts';
import type { LogFileHead } from './json.ts';
import type { ExportRow } from './read-export.ts';
import { withoutStaff } from './without-staff.ts';
import { withoutTexts } from './without-texts.ts';

/** Contacts of a file beside what the log held of them when the file was made. */

export interface FieldDifference {
  readonly field: string;
  readonly inFile: unknown;
  readonly inLog: unknown;
}

export interface ChangedRow extends ExportRow {
  readonly fields: readonly FieldDifference[];
}

export interface FoundRows {
  readonly changed: Collected<ChangedRow>;
  readonly added: Collected<ExportRow>;
  forgotten: number;
}

/**
 * Compares rows with what the log held between the head of the file and event `to`.
 * @returns rows that do not agree, to be looked at again, unless this is the last look.
 */
export async function compareRows(
  rows: readonly ExportRow[],
  head: LogFileHead,
  to: number,
  log: CheckedLog,
  found: FoundRows,
  isLast = false,
): Promise<readonly ExportRow[]> {
  const events = eventsById(await log.eventsOf(rows.map(({ id }) => id)));
  const again: ExportRow[] = [];
  for (const row of rows) {
    const states = statesOf(events.get(row.id) ?? [], head.anchor.seq, to);
    const known = states.filter(({ contact }) => contact !== undefined && contact.practice !== true);
    const differences = known.map((state) => compareRow(row, state, head));
    const isSame = differences.some(({ length }) => length === 0);
    const isExpected = known.some((state) => state.isPartly || mayHold(head, state, log));
    if (isSame && isExpected) {
      if (known.some(({ isPartly }) => isPartly)) found.forgotten += 1;
    } else if (!isLast) again.push(row);
    else if (known.length === 0 || isSame) found.added.add(row);
    else found.changed.add({ ...row, fields: differences[0] ?? [] });
  }
  return again;
}

function mayHold({ picked, query }: LogFileHead, { contact }: ContactState, log: CheckedLog): boolean {
  return contact !== undefined && (picked === true || query === undefined || log.fits(contact, query));
}

function compareRow({ value }: ExportRow, { contact, isPartly }: ContactState, head: LogFileHead): FieldDifference[] {
  if (contact === undefined) return [];
  const held = asExported(contact, head) as unknown as typeof value;
  return [...new Set([...Object.keys(held), ...Object.keys(value)])]
    .filter((field) => !(isPartly && isPersonal(field)) && !isSame(value[field], held[field]))
    .filter((field) => field !== 'stamps' || !isWithin(value[field], held[field]))
    .map((field) => ({ field, inFile: value[field], inLog: held[field] }));
}

/** Without what the file says that was left out. */
export function asExported(contact: Contact, { withoutTexts: noTexts, withoutStaff: noStaff }: LogFileHead): Contact {
  const kept = noTexts === true ? withoutTexts(contact) : contact;
  return noStaff === true ? withoutStaff(kept) : kept;
}

/** Who changed which field when follows from the events; of fields that were pruned, and in older files, it is not kept. */
function isWithin(some: unknown, all: unknown): boolean {
  const known = (all ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(some ?? {}).every(([name, value]) => isSame(value, known[name]));
}

/** A field that this version does not know is in no log: it stays a difference. */
function isPersonal(field: string): boolean {
  const known: Readonly<Record<string, { readonly part?: string }>> = contactFields;
  return Object.hasOwn(known, field) && known[field]?.part === 'personal';
}

export function isSame(a: unknown, b: unknown): boolean {
  try {
    return canonicalJson(a) === canonicalJson(b);
  } catch {
    // A number without end, which only a file that was edited can hold.
    return false;
  }
}

export function isRemovalKnown({ picked, query }: LogFileHead): boolean {
  return picked !== true && query !== undefined;
}

/** Contacts that the log had at the head of the file and still had at its end, that fit, and that are not in it. */
export async function findRemoved(
  head: LogFileHead,
  until: number,
  seen: ReadonlySet<string>,
  log: CheckedLog,
): Promise<Found<Contact>> {
  const removed = collect<Contact>();
  for await (const ids of log.made(0, head.anchor.seq)) {
    const missing = ids.filter((id) => !seen.has(id));
    if (missing.length === 0) continue;
    for (const events of eventsById(await log.eventsOf(missing)).values()) {
      const states = statesOf(events, head.anchor.seq, until);
      const wasThere = states.every(
        (state) => state.contact?.practice !== true && !isUnsure(head, state) && mayHold(head, state, log),
      );
      const [first] = states;
      if (wasThere && first?.contact !== undefined) removed.add(first.contact);
    }
  }
  return removed;
}

/** Words can no longer be looked for in what was forgotten. */
function isUnsure({ query }: LogFileHead, { isPartly }: ContactState): boolean {
  return isPartly && query?.text !== undefined;
}
