import type { Collection } from 'dexie';
import type { Channel, Contact } from '../core/contact.ts';
import { type Counted, countedOf } from '../core/log/day-sums.ts';
import type { Outcome } from '../core/waiting.ts';
import type { Database } from './db.ts';
import type { ContactRow } from './rows.ts';

/** Contacts in order of time, by the index of one condition. */

/** A condition, and the index that it has, as a rule, with the time behind it. */
export interface Condition {
  readonly index?: { readonly name: string; readonly value: string | number };
  readonly fits: (counted: Counted) => boolean;
}

interface Conditions {
  readonly site?: string;
  readonly outcome?: Outcome;
  readonly metTarget?: boolean;
  readonly channel?: Channel;
  readonly notCopied?: boolean;
}

/** Above every time and every id. */
export const highest = '\uffff';

/** Those with an index first, and of them the one that lets through least, as a rule. */
export function conditionsOf({ site, outcome, metTarget, channel, notCopied }: Conditions): readonly Condition[] {
  const conditions: Condition[] = [];
  const add = (name: string | undefined, value: string | number, fits: Condition['fits']) =>
    conditions.push({ ...(name === undefined ? {} : { index: { name: `[${name}+createdAt]`, value } }), fits });
  if (notCopied) add('index.isCopied', 0, ({ isCopied }) => !isCopied);
  if (site !== undefined) add('site', site, (counted) => counted.site === site);
  if (outcome !== undefined) add('outcome', outcome, (counted) => counted.outcome === outcome);
  if (metTarget !== undefined) add(undefined, 0, (counted) => counted.metTarget === metTarget);
  if (channel !== undefined) add(undefined, 0, (counted) => counted.channel === channel);
  return conditions;
}

/** One index has exactly what is asked for. */
export function isOneIndex(conditions: readonly Condition[]): boolean {
  return conditions.length === 0 || (conditions.length === 1 && conditions[0]?.index !== undefined);
}

export const meetsAll =
  (conditions: readonly Condition[]) =>
  (contact: Contact): boolean =>
    conditions.length === 0 || conditions.every(({ fits }) => fits(countedOf(contact)));

/** Oldest first: from ≤ createdAt < to, or ≤ to. All, unless the condition has an index. */
export function byTime(
  db: Database,
  condition: Condition | undefined,
  from = '',
  to = highest,
  isToIncluded = false,
): Collection<ContactRow, string> {
  const index = condition?.index;
  return index === undefined
    ? db.contacts.where('createdAt').between(from, to, true, isToIncluded)
    : db.contacts.where(index.name).between([index.value, from], [index.value, to], true, isToIncluded);
}

/** How far a walk from the newest to the oldest has come. */
export interface Place {
  readonly to: string;
  readonly isToIncluded: boolean;
  /** Of the time `to`, those that have been given. */
  readonly given: ReadonlySet<string>;
}

export const startAt = (to = highest): Place => ({ to, isToIncluded: false, given: new Set() });

/** The next rows of a walk, newest first, and the place behind them; none after the last. */
export async function readDown(
  db: Database,
  condition: Condition | undefined,
  from: string | undefined,
  place: Place,
  length: number,
): Promise<{ readonly rows: readonly ContactRow[]; readonly next?: Place }> {
  const { to, isToIncluded, given } = place;
  const asked = length + given.size;
  const found = await byTime(db, condition, from, to, isToIncluded).reverse().limit(asked).toArray();
  const rows = found.filter(({ id }) => !given.has(id));
  const last = rows.at(-1);
  if (found.length < asked || last === undefined) return { rows };
  const same = found.filter(({ createdAt }) => createdAt === last.createdAt).map(({ id }) => id);
  return { rows, next: { to: last.createdAt, isToIncluded: true, given: new Set(same) } };
}

/** Newest first; those of one time by id, as the index has them. */
export function byNewest(a: Contact, b: Contact): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}
