import type { Contact } from '../contact.ts';
import type { Anchor } from './chain.ts';
import { type Collected, collect, type Found } from './check-found.ts';
import { type CheckedLog, eventsById } from './checked-log.ts';
import type { Column, ColumnId } from './columns.ts';
import { type ContactState, statesOf } from './contact-at.ts';
import type { ReadRow } from './csv-rows.ts';
import { contactFields } from './fields.ts';
import { UnreadableLog } from './log-file.ts';
import { type CellWriting, cellText, isSameCell, shownCell, type TableKind } from './table-cells.ts';
import { readTableHead, type TableHead } from './table-head.ts';

/**
 * Does a table (CSV or Excel sheet) agree with the log? Each row with an id is laid beside what the export would write of
 * that contact: as it is now, or as it once was, since a table does not say which events it was made after. Of rows that
 * are missing a table tells nothing.
 */

/** A table as it was read, a part at a time: the head in the first row of the first part. */
export interface TablePart {
  readonly kind: TableKind;
  readonly rows: readonly ReadRow[];
  /** A sheet says on its second page where the chain ended, and in which zone its times are. */
  readonly about?: TableAbout;
}

export interface TableAbout {
  readonly anchor?: Pick<Anchor, 'hash' | 'seq'>;
  /** IANA zone. */
  readonly zone?: string;
}

export interface CellDifference {
  readonly column: ColumnId;
  readonly inFile: string;
  readonly inLog: string;
}

export interface TableRowName {
  readonly row: number;
  readonly id: string;
}

export interface ChangedTableRow extends TableRowName {
  /** As the log has it; '' when forgotten. */
  readonly author: string;
  readonly cells: readonly CellDifference[];
}

export interface TableCheck {
  readonly kind: TableKind;
  /** `noIds`: no row can be laid beside a contact. `elsewhere`: no id is of this log. `coded`: the ids are codes. */
  readonly basis: 'log' | 'noIds' | 'elsewhere' | 'coded';
  /** Without the head. */
  readonly rows: number;
  readonly compared: readonly ColumnId[];
  /** Heads that no column of the log has: not compared. */
  readonly unknown: readonly string[];
  readonly changed: Found<ChangedTableRow>;
  /** Not in the log; an id that was changed is one of these. */
  readonly added: Found<TableRowName>;
  readonly repeated: Found<TableRowName>;
  /** As the contact was at some time, and no longer is. */
  readonly earlier: number;
  /** Names and texts were forgotten or passed their term since: only facts were compared. */
  readonly forgotten: number;
  /** What a sheet says of the end of the chain; absent on a CSV, which says nothing. */
  readonly chain?: 'log' | 'elsewhere';
}

/**
 * @param zones in which the times may be, the likeliest first
 * @throws UnreadableLog
 */
export async function checkTable(
  parts: AsyncIterable<TablePart>,
  log: Pick<CheckedLog, 'eventsOf' | 'hashAt'>,
  zones: readonly string[],
): Promise<TableCheck> {
  const found: TableFindings = { changed: collect(), added: collect(), repeated: collect(), earlier: 0, forgotten: 0 };
  const seen = new Set<string>();
  let head: TableHead | undefined;
  let writing: CellWriting | undefined;
  let from = 0;
  let chain: TableCheck['chain'];
  let kind: TableKind = 'dutchExcel';
  let rows = 0;
  let areCodes = true;
  for await (const part of parts) {
    let fresh = part.rows;
    kind = part.kind;
    if (head === undefined) {
      const [first, ...others] = fresh;
      if (first === undefined) continue;
      head = readTableHead(first.cells);
      if (head === undefined) throw new UnreadableLog('notLog');
      fresh = others;
      const { anchor } = part.about ?? {};
      if (anchor !== undefined) {
        chain = (await log.hashAt(anchor.seq)) === anchor.hash ? 'log' : 'elsewhere';
        if (chain === 'log') from = anchor.seq;
      }
    }
    rows += fresh.length;
    const { idAt } = head;
    if (idAt === undefined) continue;
    for (let at = 0; at < fresh.length; at += BATCH) {
      const batch = fresh.slice(at, at + BATCH).map((row) => ({ ...row, id: row.cells[idAt] ?? '' }));
      const events = eventsById(await log.eventsOf(batch.map(({ id }) => id)));
      const known = batch.map((row) => ({
        row,
        states: statesOf(events.get(row.id) ?? [], from, Number.MAX_SAFE_INTEGER).filter(isThere),
      }));
      writing ??= likeliest(known, head, { kind, zones: part.about?.zone === undefined ? zones : [part.about.zone] });
      for (const { row, states } of known) {
        if (!coded.test(row.id)) areCodes = false;
        if (seen.has(row.id)) found.repeated.add({ row: row.row, id: row.id });
        else compareRow(row, states, head, writing ?? { kind, language: head.language, zone: 'UTC' }, found);
        seen.add(row.id);
      }
    }
  }
  if (head === undefined) throw new UnreadableLog('notLog');
  const isUnknown = seen.size > 0 && found.added.count === seen.size;
  const basis = head.idAt === undefined ? 'noIds' : !isUnknown ? 'log' : areCodes ? 'coded' : 'elsewhere';
  return {
    kind,
    basis,
    rows,
    compared: head.columns.flatMap((column) => column?.id ?? []),
    unknown: head.unknown,
    ...found,
    ...(chain === undefined ? {} : { chain }),
  };
}

/** As far as it can be told. */
export function tableAgrees({ basis, changed, added, repeated }: TableCheck): boolean {
  return basis !== 'log' || [changed, added, repeated].every(({ count }) => count === 0);
}

const BATCH = 200;
/** An id of an export with codes (`pseudonym.ts`). */
const coded = /^c-[\da-f]{16}$/;

interface TableFindings {
  readonly changed: Collected<ChangedTableRow>;
  readonly added: Collected<TableRowName>;
  readonly repeated: Collected<TableRowName>;
  earlier: number;
  forgotten: number;
}

type Row = ReadRow & { readonly id: string };
type Known = ContactState & { readonly contact: Contact };

function isThere(state: ContactState): state is Known {
  return state.contact !== undefined && state.contact.practice !== true;
}

function compareRow(
  row: Row,
  states: readonly Known[],
  head: TableHead,
  writing: CellWriting,
  found: TableFindings,
): void {
  const { id } = row;
  if (states.length === 0) found.added.add({ row: row.row, id });
  const newestFirst = [...states].reverse();
  let closest: { readonly cells: readonly CellDifference[]; readonly contact: Contact } | undefined;
  for (const [age, state] of newestFirst.entries()) {
    const cells = differences(row, state, head, writing);
    if (cells.length === 0) {
      if (state.isPartly) found.forgotten += 1;
      if (age > 0) found.earlier += 1;
      return;
    }
    if (closest === undefined || cells.length < closest.cells.length) closest = { cells, contact: state.contact };
  }
  if (closest !== undefined) {
    found.changed.add({ row: row.row, id, author: closest.contact.author.name, cells: closest.cells });
  }
}

function differences(
  { cells }: Row,
  { contact, isPartly }: Known,
  head: TableHead,
  writing: CellWriting,
): readonly CellDifference[] {
  return head.columns.flatMap((column, at) => {
    if (column === undefined || (isPartly && isPersonal(column))) return [];
    const inFile = cells[at] ?? '';
    if (isSameCell(inFile, contact, column, writing)) return [];
    return [
      { column: column.id, inFile: shownCell(inFile, column, writing), inLog: cellText(contact, column, writing) },
    ];
  });
}

function isPersonal({ field }: Column): boolean {
  const entry: { readonly part?: string } = contactFields[field];
  return entry.part === 'personal';
}

/** A CSV does not say in which zone its times are: that in which the fewest of the first rows differ. */
function likeliest(
  known: readonly { readonly row: Row; readonly states: readonly Known[] }[],
  head: TableHead,
  { kind, zones }: { readonly kind: TableKind; readonly zones: readonly string[] },
): CellWriting | undefined {
  if (known.every(({ states }) => states.length === 0)) return undefined;
  const counted = zones.map((zone) => {
    const writing = { kind, language: head.language, zone };
    const wrong = known.map(({ row, states }) =>
      states.length === 0 ? 0 : Math.min(...states.map((state) => differences(row, state, head, writing).length)),
    );
    return { writing, count: wrong.reduce((sum, one) => sum + one, 0) };
  });
  return counted.reduce<(typeof counted)[number] | undefined>(
    (best, one) => (best === undefined || one.count < best.count ? one : best),
    undefined,
  )?.writing;
}
