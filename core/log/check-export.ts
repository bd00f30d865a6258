import type { Contact } from '../contact.ts';
import { canonicalJson } from './canonical.ts';
import type { Anchor, SealedEvent, Sha256 } from './chain.ts';
import { type ContactState, statesOf } from './contact-at.ts';
import { contactFields } from './fields.ts';
import type { ExportQuery, LogFileHead } from './json.ts';
import { type ExportEnd, type ExportRow, readExport } from './read-export.ts';
import { withoutTexts } from './without-texts.ts';

/**
 * Does an export agree with the log that it was made of? The log is played back to the moment of the export, so that
 * what happened later is no difference, and what was forgotten since is not held against the file.
 */

/** The log to compare with. */
export interface CheckedLog {
  readonly sha256: Sha256;
  /** Who writes it and where its chain ends; `undefined` while it is empty. */
  readonly end: () => Promise<{ readonly deviceId: string; readonly anchor: Anchor } | undefined>;
  /** Of the event with this number. */
  readonly hashAt: (seq: number) => Promise<string | undefined>;
  /** Events on these contacts, by number. */
  readonly eventsOf: (ids: readonly string[]) => Promise<readonly SealedEvent[]>;
  /** Ids of contacts made after event `after`, up to event `to`; a slice at a time, without practice. */
  readonly made: (after: number, to: number) => AsyncIterable<readonly string[]>;
  readonly fits: (contact: Contact, query: ExportQuery) => boolean;
}

/** Whether there is something to compare the rows with. */
export type Basis =
  /** The log has the event that the file was made after. */
  | 'log'
  /** Of this browser, but the log has another event in that place: the log was made anew or changed. */
  | 'rewritten'
  /** Of this browser, but the log ends before: it was cut off, or an older backup was put back. */
  | 'shorter'
  /** Made in another browser: there it can be compared. */
  | 'elsewhere'
  /** Codes stand for persons. */
  | 'coded'
  /** Of a merged log, which has no chain. */
  | 'noChain';

/** What the file shows by itself, without a log. */
export type Wholeness =
  | 'whole'
  /** Its end is missing. */
  | 'cutOff'
  /** Something in it is not as it was written. */
  | 'touched';

export interface FieldDifference {
  readonly field: string;
  readonly inFile: unknown;
  readonly inLog: unknown;
}

export interface ChangedRow extends ExportRow {
  readonly fields: readonly FieldDifference[];
}

/** A list of which the first are named. */
export interface Found<T> {
  readonly count: number;
  readonly first: readonly T[];
}

export interface ExportCheck {
  readonly head: LogFileHead;
  readonly basis: Basis;
  readonly wholeness: Wholeness;
  /** Contacts in the file. */
  readonly rows: number;
  /** How many its head said there would be; absent where nobody knew, as contacts were made or changed meanwhile. */
  readonly promised?: number;
  readonly unreadable: Found<number>;
  /** A second time in the file. */
  readonly repeated: Found<ExportRow>;
  /** Not where it belongs by time. */
  readonly moved: Found<ExportRow>;
  readonly changed: Found<ChangedRow>;
  /** In the file, but not in the log as it was, or not by the filters that the file names. */
  readonly added: Found<ExportRow>;
  /** In the log as it was, by the filters of the file, but not in the file. */
  readonly removed: Found<Contact>;
  /** Could the log tell which are missing? Not for contacts that were chosen one by one. */
  readonly isRemovalKnown: boolean;
  /** Rows of which names and texts were forgotten since: their facts agree, the rest nobody can compare. */
  readonly forgotten: number;
  /** Contacts made after the export. */
  readonly later: number;
}

/** Rows that are named of each kind. */
const MOST_NAMED = 50;

/**
 * @param texts the file, in pieces.
 * @throws UnreadableLog
 */
export async function checkExport(texts: AsyncIterable<string>, log: CheckedLog): Promise<ExportCheck> {
  const unreadable = collect<number>();
  const repeated = collect<ExportRow>();
  const moved = collect<ExportRow>();
  const rows: Rows = { changed: collect(), added: collect(), forgotten: 0 };
  const seen = new Set<string>();
  const edges: { head?: LogFileHead; end?: ExportEnd; basis: Basis } = { basis: 'log' };
  // What was changed while the file was made is known only at its end: such rows are looked at once more.
  const doubtful: ExportRow[] = [];
  let before: string | undefined;
  for await (const part of readExport(texts, log.sha256)) {
    if (!('head' in part)) {
      edges.end = part;
      continue;
    }
    const { head } = part;
    if (edges.head === undefined) edges.basis = await basisOf(head, log);
    edges.head = head;
    for (const number of part.unreadable) unreadable.add(number);
    const fresh: ExportRow[] = [];
    for (const row of part.rows) {
      const at = String(row.value['createdAt']);
      if (before !== undefined && at > before && head.picked !== true) moved.add(row);
      else before = at;
      if (seen.has(row.id)) repeated.add(row);
      else fresh.push(row);
      seen.add(row.id);
    }
    if (edges.basis === 'log') doubtful.push(...(await compareRows(fresh, head, head.anchor.seq, log, rows)));
  }
  const { head, end, basis } = edges;
  if (head === undefined || end === undefined) throw new Error('a file has a head and an end');
  const isAgainstLog = basis === 'log';
  const until = isAgainstLog ? await windowOf(head, end, log) : 0;
  let removed: Found<Contact> = { count: 0, first: [] };
  let later = 0;
  if (isAgainstLog) {
    for (let at = 0; at < doubtful.length; at += 200) {
      await compareRows(doubtful.slice(at, at + 200), head, until, log, rows, true);
    }
    if (isRemovalKnown(head)) removed = await findRemoved(head, until, seen, log);
    for await (const ids of log.made(until, Number.MAX_SAFE_INTEGER)) later += ids.length;
  }
  return {
    head,
    basis,
    wholeness: wholenessOf(end),
    rows: end.count - unreadable.count,
    ...(head.count === undefined || isMovedOn(head, end) ? {} : { promised: head.count }),
    unreadable,
    repeated,
    moved,
    changed: rows.changed,
    added: rows.added,
    removed,
    isRemovalKnown: isAgainstLog && isRemovalKnown(head),
    forgotten: rows.forgotten,
    later,
  };
}

/** Is everything as it must be, as far as it can be told? */
export function agrees(check: ExportCheck): boolean {
  const { wholeness, basis, unreadable, repeated, moved, changed, added, removed, rows, promised } = check;
  return (
    wholeness === 'whole' &&
    basis !== 'rewritten' &&
    basis !== 'shorter' &&
    [unreadable, repeated, moved, changed, added, removed].every(({ count }) => count === 0) &&
    (promised === undefined || promised === rows)
  );
}

interface Rows {
  readonly changed: Collected<ChangedRow>;
  readonly added: Collected<ExportRow>;
  forgotten: number;
}

interface Collected<T> extends Found<T> {
  count: number;
  readonly first: T[];
  add(one: T): void;
}

function collect<T>(): Collected<T> {
  return {
    count: 0,
    first: [],
    add(one) {
      this.count += 1;
      if (this.first.length < MOST_NAMED) this.first.push(one);
    },
  };
}

async function basisOf({ anchor, deviceId, pseudonymised }: LogFileHead, log: CheckedLog): Promise<Basis> {
  if (pseudonymised === true) return 'coded';
  if (typeof anchor?.seq !== 'number' || anchor.seq === 0) return 'noChain';
  if ((await log.hashAt(anchor.seq)) === anchor.hash) return 'log';
  const end = await log.end();
  if (end === undefined || end.deviceId !== deviceId) return 'elsewhere';
  return end.anchor.seq < anchor.seq ? 'shorter' : 'rewritten';
}

/** Up to which event rows may be as the log had them: those written while the file was made count. */
async function windowOf(head: LogFileHead, { end }: ExportEnd, log: CheckedLog): Promise<number> {
  const { anchor } = end ?? {};
  if (anchor === undefined || anchor.seq < head.anchor.seq) return head.anchor.seq;
  return (await log.hashAt(anchor.seq)) === anchor.hash ? anchor.seq : head.anchor.seq;
}

/** The chain had grown when the file was ready. */
function isMovedOn({ anchor }: LogFileHead, { end }: ExportEnd): boolean {
  return end?.anchor !== undefined && end.anchor.seq !== anchor.seq;
}

function wholenessOf({ end, count, hash, after }: ExportEnd): Wholeness {
  if (end === undefined) return 'cutOff';
  return end.count === count && end.hash === hash && after === 0 ? 'whole' : 'touched';
}

/**
 * Compares rows with what the log held between the head of the file and event `to`.
 * @returns rows that do not agree, to be looked at again, unless this is the last look.
 */
async function compareRows(
  rows: readonly ExportRow[],
  head: LogFileHead,
  to: number,
  log: CheckedLog,
  found: Rows,
  isLast = false,
): Promise<readonly ExportRow[]> {
  const events = groupById(await log.eventsOf(rows.map(({ id }) => id)));
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
  const held = (head.withoutTexts === true ? withoutTexts(contact) : contact) as unknown as typeof value;
  return [...new Set([...Object.keys(held), ...Object.keys(value)])]
    .filter((field) => !(isPartly && isPersonal(field)) && !isSame(value[field], held[field]))
    .filter((field) => field !== 'stamps' || !isWithin(value[field], held[field]))
    .map((field) => ({ field, inFile: value[field], inLog: held[field] }));
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

function isSame(a: unknown, b: unknown): boolean {
  try {
    return canonicalJson(a) === canonicalJson(b);
  } catch {
    // A number without end, which only a file that was edited can hold.
    return false;
  }
}

function isRemovalKnown({ picked, query }: LogFileHead): boolean {
  return picked !== true && query !== undefined;
}

/** Contacts that the log had at the head of the file and still had at its end, that fit, and that are not in it. */
async function findRemoved(
  head: LogFileHead,
  until: number,
  seen: ReadonlySet<string>,
  log: CheckedLog,
): Promise<Found<Contact>> {
  const removed = collect<Contact>();
  for await (const ids of log.made(0, head.anchor.seq)) {
    const missing = ids.filter((id) => !seen.has(id));
    if (missing.length === 0) continue;
    for (const events of groupById(await log.eventsOf(missing)).values()) {
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

function groupById(events: readonly SealedEvent[]): ReadonlyMap<string, readonly SealedEvent[]> {
  const groups = new Map<string, SealedEvent[]>();
  for (const event of events) {
    const id = String(event.facts['id']);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [event]);
    else group.push(event);
  }
  return groups;
}
