import type { Contact } from '../core/contact.ts';
import { joinSums, type Sums } from '../core/log/day-sums.ts';
import type { ExportQuery } from '../core/log/json.ts';
import { personKeys } from '../core/log/person.ts';
import { contactWords, wordsOf } from '../core/log/words.ts';
import type { Author, PostKey } from '../core/post.ts';
import type { WaitingPost } from '../core/waiting.ts';
import {
  byNewest,
  byTime,
  type Condition,
  conditionsOf,
  highest,
  isOneIndex,
  meetsAll,
  type Place,
  readDown,
  startAt,
} from './by-time.ts';
import { asksWho, askWords, findFew, findPageOfKeys, findWho } from './by-words.ts';
import { readStretches, rowsOf, type Stretch } from './day-sums.ts';
import type { Database } from './db.ts';
import { bare, type ContactRow } from './rows.ts';
import { wordTables } from './word-blocks.ts';

/** Questions to the log; what is asked together must all hold. */
export interface ContactQuery extends ExportQuery {
  readonly person?: { readonly site: string; readonly author: Author };
  readonly skip?: number;
  /** Default 100. */
  readonly limit?: number;
}

export interface ContactPage {
  /** Newest first. */
  readonly contacts: readonly Contact[];
  /** All that fit, over all pages. */
  readonly total: number;
}

/** Does a contact fit? The same answer as the indexes give. */
export function fitsQuery(contact: Contact, query: ContactQuery): boolean {
  const { site, person, from, to, outcome, metTarget, channel, notCopied, text } = query;
  if (site !== undefined && contact.site !== site) return false;
  if (outcome !== undefined && contact.outcome !== outcome) return false;
  if (metTarget !== undefined && contact.metTarget !== metTarget) return false;
  if (channel !== undefined && contact.channel !== channel) return false;
  if (from !== undefined && contact.createdAt < from) return false;
  if (to !== undefined && contact.createdAt >= to) return false;
  if (notCopied && contact.crmCopiedAt !== undefined) return false;
  if (person && !shareKey(personKeys(person.site, person.author), personKeys(contact.site, contact.author))) {
    return false;
  }
  const asked = wordsOf(text ?? '');
  if (asked.length === 0) return true;
  const words = contactWords(contact);
  return asked.every((one) => words.some((word) => word.startsWith(one)));
}

/**
 * One page of the log, newest first. Counts come from the sums by day, rows are read for the page alone, as far as indexes
 * can tell which.
 */
export async function findContacts(db: Database, query: ContactQuery): Promise<ContactPage> {
  const page = await findPage(db, query);
  return { contacts: page.contacts, total: page.total ?? (await countContacts(db, query)) };
}

/** The same page; the total is left out where it takes much longer than the page: common words in a large log. */
export async function findPage(
  db: Database,
  query: ContactQuery,
): Promise<Pick<ContactPage, 'contacts'> & { readonly total?: number }> {
  return reading(db, async () => {
    const { skip = 0, limit = 100 } = query;
    if (asksWho(query)) {
      const found = await askWords(db, query);
      const byKeys = await findPageOfKeys(db, query, { skip, limit }, found);
      if (byKeys !== undefined) {
        const { ids, total } = byKeys;
        return { contacts: await rowsByIds(db, ids), ...(total === undefined ? {} : { total }) };
      }
      const few = await findFew(db, query, (contact) => fitsQuery(contact, query), found);
      if (few !== undefined) return { contacts: few.slice(skip, skip + limit).map(bare), total: few.length };
      const near = await lookThrough(db, query);
      if (near !== undefined) return { contacts: near.map(bare) };
      const ids = await allIds(db, query);
      return { contacts: await rowsByIds(db, ids.slice(skip, skip + limit)), total: ids.length };
    }
    // What is asked after every save, and needs no sums.
    const isTop = skip === 0 && (await countedTotal(db, query)) !== undefined;
    const stretches = isTop ? undefined : await readStretches(db, query);
    const { rows, total } =
      stretches === undefined ? await pageByIndex(db, query) : await pageByDays(db, query, stretches);
    return { contacts: rows.map(bare), total };
  });
}

/** All that fit. */
export async function countContacts(db: Database, query: ContactQuery): Promise<number> {
  return reading(db, async () => {
    if (asksWho(query)) {
      const found = await askWords(db, query);
      const few = await findFew(db, query, (contact) => fitsQuery(contact, query), found);
      return few?.length ?? (await allIds(db, query)).length;
    }
    const all = await countedTotal(db, query);
    if (all !== undefined) return all;
    const stretches = await readStretches(db, query);
    if (stretches === undefined) return (await pageByIndex(db, { ...query, limit: 0 })).total;
    return stretches.reduce((sum, { count }) => sum + count, 0);
  });
}

/** How many contacts of each kind fit; `undefined` where no sums can tell. */
export async function findSums(db: Database, query: ContactQuery): Promise<Sums | undefined> {
  if (asksWho(query)) return undefined;
  const stretches = await reading(db, () => readStretches(db, query));
  return stretches && joinSums(stretches.map(({ sums }) => sums));
}

/** In one transaction, so that what is counted and what is read belong together. */
export function reading<T>(db: Database, job: () => Promise<T>): Promise<T> {
  return db.transaction('r', [db.contacts, ...wordTables(db), db.daySums, db.meta], job);
}

/** With all sums there: whole days are skipped without a look. */
async function pageByDays(db: Database, query: ContactQuery, stretches: readonly Stretch[]) {
  const { skip = 0, limit = 100 } = query;
  const conditions = conditionsOf(query);
  const total = stretches.reduce((sum, { count }) => sum + count, 0);
  const rows: ContactRow[] = [];
  let left = skip;
  for (const stretch of stretches) {
    if (rows.length >= limit) break;
    if (left >= stretch.count) {
      left -= stretch.count;
      continue;
    }
    if (isOneIndex(conditions)) {
      // One index has exactly these, in this order.
      const from = byTime(db, conditions[0], query.from, stretch.to).reverse();
      return { rows: await from.offset(left).limit(limit).toArray(), total };
    }
    rows.push(...(await rowsOf(db, conditions, stretch)).slice(left, left + limit - rows.length));
    left = 0;
  }
  return { rows, total };
}

/** Without the sums. */
async function pageByIndex(db: Database, query: ContactQuery) {
  const { skip = 0, limit = 100, from, to } = query;
  const conditions = conditionsOf(query);
  const [condition] = conditions;
  if (!isOneIndex(conditions)) {
    const ids = await allIds(db, query);
    const rows = await db.contacts.bulkGet(ids.slice(skip, skip + limit));
    return { rows: rows.filter((row) => row !== undefined), total: ids.length };
  }
  const total = (await countedTotal(db, query)) ?? (await byTime(db, condition, from, to).count());
  const rows = limit > 0 ? await byTime(db, condition, from, to).reverse().offset(skip).limit(limit).toArray() : [];
  return { rows, total };
}

/** What is counted with every write, without counting rows. */
async function countedTotal(db: Database, { site, outcome, metTarget, channel, from, to, notCopied }: ContactQuery) {
  if ([site, outcome, metTarget, channel, from, to].some((condition) => condition !== undefined)) return undefined;
  const log = await db.meta.get('log');
  return log?.key === 'log' ? (notCopied ? log.notCopied : log.contacts) : undefined;
}

/** Contacts looked at for a page before the indexes are put together after all. */
const mostLooked = 12_000;
const lookedAtFirst = 300;

/** Common words are found soon among the newest; `undefined` when they are not. */
async function lookThrough(db: Database, query: ContactQuery): Promise<readonly ContactRow[] | undefined> {
  const { skip = 0, limit = 100, from, to } = query;
  const [condition] = conditionsOf(query);
  const found: ContactRow[] = [];
  let place: Place | undefined = startAt(to);
  let length = lookedAtFirst;
  for (let looked = 0; looked < mostLooked && place !== undefined; looked += length, length *= 2) {
    const { rows, next } = await readDown(db, condition, from, place, length);
    found.push(...rows.filter((row) => fitsQuery(row, query)));
    if (found.length >= skip + limit || next === undefined) return found.slice(skip, skip + limit);
    place = next;
  }
  return undefined;
}

/** All indexes put together: the plain road, for what the others cannot tell. */
async function allIds(db: Database, query: ContactQuery): Promise<readonly string[]> {
  const { from, to } = query;
  const [condition, ...others] = conditionsOf(query);
  const sets: ReadonlySet<string>[] = [];
  if (asksWho(query)) sets.push(await findWho(db, query, (contact) => fitsQuery(contact, query)));
  for (const other of others) {
    if (other.index !== undefined) sets.push(new Set(await byTime(db, other, from, to).primaryKeys()));
  }
  // Ascending, then turned round: without `getAll` that goes down, a descending read walks a cursor.
  const ids = (await byTime(db, condition, from, to).primaryKeys()).reverse();
  const found = ids.filter((id) => sets.every((set) => set.has(id)));
  const withoutIndex = conditionsOf(query).filter(({ index }) => index === undefined);
  return withoutIndex.length === 0 ? found : idsThatMeet(db, found, withoutIndex);
}

/** Contacts looked at in one go. */
const lookedThrough = 1_000;

/** What is in no index: rows are looked at, some at a time. */
async function idsThatMeet(
  db: Database,
  ids: readonly string[],
  conditions: readonly Condition[],
): Promise<readonly string[]> {
  const meets = meetsAll(conditions);
  const met: string[] = [];
  for (let from = 0; from < ids.length; from += lookedThrough) {
    const rows = await db.contacts.bulkGet(ids.slice(from, from + lookedThrough));
    for (const row of rows) if (row !== undefined && meets(row)) met.push(row.id);
  }
  return met;
}

async function rowsByIds(db: Database, ids: readonly string[]): Promise<readonly Contact[]> {
  const rows = await db.contacts.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined).map(bare);
}

/** Sites that occur in the log: one look per site, not per contact. */
export async function findSites(db: Database): Promise<readonly string[]> {
  const sites: string[] = [];
  for (let after = ''; ; ) {
    const next = await db.contacts.where('[site+createdAt]').above([after, highest]).first();
    if (!next) return sites;
    sites.push(next.site);
    after = next.site;
  }
}

/** From the log or from practice. */
export async function readContact(db: Database, id: string): Promise<Contact | undefined> {
  const row = (await db.contacts.get(id)) ?? (await db.practiceContacts.get(id));
  return row && bare(row);
}

export async function readWaiting(db: Database, key: PostKey): Promise<WaitingPost | undefined> {
  const row = await db.waiting.get(key);
  return row && bare(row);
}

/** A person's contacts, newest first. */
export async function findContactsOfPerson(
  db: Database,
  site: string,
  author: Author,
  practice = false,
): Promise<readonly Contact[]> {
  const keys = [...personKeys(site, author)];
  const table = practice ? db.practiceContacts : db.contacts;
  const rows = await table.where('index.people').anyOf(keys).distinct().toArray();
  return rows.sort(byNewest).map(bare);
}

function shareKey(some: readonly string[], others: readonly string[]): boolean {
  return some.some((key) => others.includes(key));
}
