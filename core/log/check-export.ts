import type { Contact } from '../contact.ts';
import { collect, type Found } from './check-found.ts';
import { makePersonCheck, noPersons, type PersonFindings } from './check-persons.ts';
import { type ChangedRow, compareRows, type FoundRows, findRemoved, isRemovalKnown } from './check-rows.ts';
import type { CheckedLog } from './checked-log.ts';
import type { LogFileHead } from './json.ts';
import { type ExportEnd, type ExportRow, readExport } from './read-export.ts';

/**
 * Does an export agree with the log that it was made of? The log is played back to the moment of the export, so that
 * what happened later is no difference, and what was forgotten since is not held against the file.
 */

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
  readonly persons: PersonFindings;
}

/**
 * @param texts the file, in pieces.
 * @throws UnreadableLog
 */
export async function checkExport(texts: AsyncIterable<string>, log: CheckedLog): Promise<ExportCheck> {
  const unreadable = collect<number>();
  const repeated = collect<ExportRow>();
  const moved = collect<ExportRow>();
  const rows: FoundRows = { changed: collect(), added: collect(), forgotten: 0 };
  const seen = new Set<string>();
  const edges: { head?: LogFileHead; end?: ExportEnd; basis: Basis } = { basis: 'log' };
  // What was changed while the file was made is known only at its end: such rows are looked at once more.
  const doubtful: ExportRow[] = [];
  let before: string | undefined;
  let persons: Awaited<ReturnType<typeof makePersonCheck>> | undefined;
  for await (const part of readExport(texts, log.sha256)) {
    if (!('head' in part)) {
      edges.end = part;
      continue;
    }
    const { head } = part;
    if (edges.head === undefined) edges.basis = await basisOf(head, log);
    edges.head = head;
    for (const number of part.unreadable) unreadable.add(number);
    if (edges.basis === 'log') persons ??= await makePersonCheck(head, log);
    persons?.add(part);
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
    persons: (await persons?.end(until)) ?? noPersons(end.persons),
  };
}

/** Is everything as it must be, as far as it can be told? */
export function agrees(check: ExportCheck): boolean {
  const { wholeness, basis, unreadable, repeated, moved, changed, added, removed, rows, promised, persons } = check;
  return (
    wholeness === 'whole' &&
    basis !== 'rewritten' &&
    basis !== 'shorter' &&
    [unreadable, repeated, moved, changed, added, removed].every(({ count }) => count === 0) &&
    [persons.changed, persons.added, persons.removed].every(({ count }) => count === 0) &&
    (promised === undefined || promised === rows)
  );
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

function wholenessOf({ end, count, persons, hash, after }: ExportEnd): Wholeness {
  if (end === undefined) return 'cutOff';
  const isCounted = end.count === count && (end.persons ?? 0) === persons;
  return isCounted && end.hash === hash && after === 0 ? 'whole' : 'touched';
}
