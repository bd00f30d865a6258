import type { Channel, Contact } from '../core/contact.ts';
import { addToSums, countOf, dayOf, joinSums, type Sums } from '../core/log/day-sums.ts';
import type { Outcome } from '../core/waiting.ts';
import { byNewest, byTime, type Condition, conditionsOf, highest, meetsAll } from './by-time.ts';
import type { Database } from './db.ts';
import { bare, type ContactRow, type DaySumsRow, type LogMeta } from './rows.ts';

/** Counts of the log by day, kept with every write: what is asked of a large log is then answered from a row a day. */

/** All contacts are counted, whatever their id. */
export const everyId = highest;

/** Contacts that one transaction counts: short enough not to keep a save waiting. */
const sliceLength = 500;

/** In the transaction that changes the contacts. Those that are not counted yet are left to `countSome`. */
export async function changeSums(
  db: Database,
  { countedTo = '' }: Pick<LogMeta, 'countedTo'>,
  before: readonly Contact[],
  after: readonly Contact[],
): Promise<void> {
  const isCounted = ({ id }: Contact) => id <= countedTo;
  const [gone, come] = [before.filter(isCounted), after.filter(isCounted)];
  const days = [...new Set([...gone, ...come].map(({ createdAt }) => dayOf(createdAt)))];
  const rows = await db.daySums.bulkGet(days);
  const next = days.map((day, at): DaySumsRow => {
    const ofDay = (contacts: readonly Contact[]) => contacts.filter(({ createdAt }) => dayOf(createdAt) === day);
    return { day, sums: addToSums(addToSums(rows[at]?.sums ?? {}, ofDay(gone), -1), ofDay(come)) };
  });
  const isEmpty = ({ sums }: DaySumsRow) => Object.keys(sums).length === 0;
  await Promise.all([
    db.daySums.bulkPut(next.filter((row) => !isEmpty(row))),
    db.daySums.bulkDelete(next.filter(isEmpty).map(({ day }) => day)),
  ]);
}

/**
 * Counts a slice of a log that was made before there were sums. What is left when it is stopped goes on at the next start.
 * @returns false when nothing was left to do.
 */
export async function countSome(db: Database): Promise<boolean> {
  const now = await db.meta.get('log');
  if (now?.key !== 'log' || now.countedTo === everyId) return false;
  return db.transaction('rw', db.contacts, db.daySums, db.meta, async () => {
    const log = await db.meta.get('log');
    if (log?.key !== 'log' || log.countedTo === everyId) return false;
    const rows = await db.contacts
      .where(':id')
      .above(log.countedTo ?? '')
      .limit(sliceLength)
      .toArray();
    await changeSums(db, { countedTo: everyId }, [], rows.map(bare));
    const last = rows.at(-1);
    const isDone = rows.length < sliceLength || last === undefined;
    await db.meta.put({ ...log, countedTo: isDone ? everyId : last.id });
    return !isDone;
  });
}

interface Asked {
  readonly site?: string;
  readonly outcome?: Outcome;
  readonly metTarget?: boolean;
  readonly channel?: Channel;
  readonly notCopied?: boolean;
  /** ISO 8601 UTC, on `createdAt`: from ≤ createdAt < to. */
  readonly from?: string;
  readonly to?: string;
}

/** A day, or the part of one that is asked for. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  /** Of what fits. */
  readonly sums: Sums;
  readonly count: number;
  /** About how many the index of each condition gives, in the same order. */
  readonly sizes: readonly number[];
}

/** What fits by day, newest first; `undefined` while the log is still being counted. */
export async function readStretches(db: Database, query: Asked): Promise<readonly Stretch[] | undefined> {
  const { from = '', to = highest } = query;
  const log = await db.meta.get('log');
  if (log?.key !== 'log' || log.countedTo !== everyId) return undefined;
  const conditions = conditionsOf(query);
  const days = await db.daySums.where(':id').between(dayOf(from), dayOf(to), true, true).reverse().toArray();
  const stretches: Stretch[] = [];
  for (const { day, sums: all } of days) {
    const sizes = conditions.map(({ index, fits }) => countOf(index === undefined ? all : joinSums([all], fits)));
    const whole = { from: day, to: day + highest, sizes };
    if (from <= day && !to.startsWith(day)) {
      const sums = joinSums([all], (counted) => conditions.every(({ fits }) => fits(counted)));
      const count = countOf(sums);
      if (count > 0) stretches.push({ ...whole, sums, count });
      continue;
    }
    // A day that the question cuts through: a period begins at midnight on this device, not in UTC.
    const part = { ...whole, from: from > day ? from : day, to: to < whole.to ? to : whole.to };
    const sums = addToSums({}, await rowsByOne(db, conditions, part));
    stretches.push({ ...part, sums, count: countOf(sums) });
  }
  return stretches;
}

/** Rows of a stretch that meet every condition, newest first. */
export async function rowsOf(
  db: Database,
  conditions: readonly Condition[],
  stretch: Stretch,
): Promise<readonly ContactRow[]> {
  const least = Math.min(...stretch.sizes);
  // Few of many: then only the keys are read of those that do not fit.
  const isIndexed = conditions.length > 1 && conditions.every(({ index }) => index !== undefined);
  if (!isIndexed || stretch.count * 4 >= least) return rowsByOne(db, conditions, stretch);
  const [first = [], ...others] = await Promise.all(
    conditions.map((condition) => byTime(db, condition, stretch.from, stretch.to).primaryKeys()),
  );
  const sets = others.map((keys) => new Set(keys));
  const rows = await db.contacts.bulkGet(first.filter((id) => sets.every((set) => set.has(id))));
  return rows.filter((row) => row !== undefined).sort(byNewest);
}

/** By the index that lets through least; the other conditions by looking. */
async function rowsByOne(
  db: Database,
  conditions: readonly Condition[],
  { from, to, sizes }: Pick<Stretch, 'from' | 'to' | 'sizes'>,
): Promise<readonly ContactRow[]> {
  const rows = await byTime(db, conditions[sizes.indexOf(Math.min(...sizes))], from, to).toArray();
  return rows.filter(meetsAll(conditions)).reverse();
}
