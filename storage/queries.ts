import type { Collection } from 'dexie';
import type { Contact } from '../core/contact.ts';
import { personKeys } from '../core/log/person.ts';
import { contactWords, wordsOf } from '../core/log/words.ts';
import type { Author, PostKey } from '../core/post.ts';
import type { Outcome, WaitingPost } from '../core/waiting.ts';
import type { Database } from './db.ts';
import { bare, type ContactRow } from './rows.ts';

/** Questions to the log; what is asked together must all hold. */
export interface ContactQuery {
  readonly site?: string;
  readonly person?: { readonly site: string; readonly author: Author };
  /** ISO 8601 UTC, on `createdAt`: from ≤ createdAt < to. */
  readonly from?: string;
  readonly to?: string;
  readonly outcome?: Outcome;
  /** Only where the target was met, or only where it was not. */
  readonly metTarget?: boolean;
  /** Only contacts that are not yet in the CRM. */
  readonly notCopied?: boolean;
  /** Words or beginnings of words; all must occur. */
  readonly text?: string;
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

const highest = '\uffff';

/** Does a contact fit? The same answer as the indexes give. */
export function fitsQuery(contact: Contact, query: ContactQuery): boolean {
  const { site, person, from, to, outcome, metTarget, notCopied, text } = query;
  if (site !== undefined && contact.site !== site) return false;
  if (outcome !== undefined && contact.outcome !== outcome) return false;
  if (metTarget !== undefined && contact.metTarget !== metTarget) return false;
  if (from !== undefined && contact.createdAt < from) return false;
  if (to !== undefined && contact.createdAt >= to) return false;
  if (notCopied && contact.crmCopiedAt !== undefined) return false;
  if (person && !shareKey(personKeys(person.site, person.author), personKeys(contact.site, contact.author))) {
    return false;
  }
  const words = contactWords(contact);
  return wordsOf(text ?? '').every((asked) => words.some((word) => word.startsWith(asked)));
}

/** One page of the log, newest first. Reads keys from the indexes and rows only for the page. */
export async function findContacts(db: Database, query: ContactQuery): Promise<ContactPage> {
  const { skip = 0, limit = 100 } = query;
  const found = await findIds(db, query);
  if ('rows' in found) return { contacts: found.rows.slice(skip, skip + limit).map(bare), total: found.rows.length };
  const { read, others } = found;
  if (others.length === 0) {
    const total = (await countedTotal(db, query)) ?? (await read().count());
    const rows = limit > 0 ? await read().reverse().offset(skip).limit(limit).toArray() : [];
    return { contacts: rows.map(bare), total };
  }
  const ids = await readIds(found);
  const rows = await db.contacts.bulkGet(ids.slice(skip, skip + limit));
  return { contacts: rows.filter((row) => row !== undefined).map(bare), total: ids.length };
}

/** Ids of all that fit, newest first. */
export async function findContactIds(db: Database, query: ContactQuery): Promise<readonly string[]> {
  const found = await findIds(db, query);
  return 'rows' in found ? found.rows.map(({ id }) => id) : readIds(found);
}

/** What is counted with every write, without counting rows. */
async function countedTotal(db: Database, { site, outcome, metTarget, from, to, notCopied }: ContactQuery) {
  if ([site, outcome, metTarget, from, to].some((condition) => condition !== undefined)) return undefined;
  const log = await db.meta.get('log');
  return log?.key === 'log' ? (notCopied ? log.notCopied : log.contacts) : undefined;
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

/** The collection in order of time by the best index, and the ids that must be in each of the others. */
interface Ordered {
  readonly read: () => Collection<ContactRow, string>;
  readonly others: readonly (() => Promise<readonly string[]>)[];
}

/** More ids than this are not read as rows to check them. */
const fewRows = 1_000;

/** A person or words give few contacts, which are read and checked; else the indexes are put together. */
async function findIds(db: Database, query: ContactQuery): Promise<Ordered | { readonly rows: readonly ContactRow[] }> {
  const ordered = inOrder(db, query);
  const sets: ReadonlySet<string>[] = [];
  if (query.person) {
    const keys = [...personKeys(query.person.site, query.person.author)];
    sets.push(new Set(await db.contacts.where('index.people').anyOf(keys).primaryKeys()));
  }
  const words = wordsOf(query.text ?? '');
  // Contacts whose words are not written yet are looked at themselves.
  const toDo = words.length > 0 ? await db.wordsToDo.toCollection().primaryKeys() : [];
  for (const word of words) {
    sets.push(new Set([...(await db.words.where('words').startsWith(word).primaryKeys()), ...toDo]));
  }
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
  if (!smallest) return ordered;
  if (smallest.size > fewRows + toDo.length) {
    return { ...ordered, others: [...ordered.others, ...sets.map((set) => async () => [...set])] };
  }
  const rows = await db.contacts.bulkGet([...smallest].filter((id) => others.every((set) => set.has(id))));
  const fitting = rows.filter((row) => row !== undefined).filter((row) => fitsQuery(row, query));
  return { rows: fitting.sort(byNewest) };
}

function inOrder(db: Database, query: ContactQuery): Ordered {
  const { site, outcome, metTarget, notCopied, from = '', to = highest } = query;
  const within = (index: string, value: string | number) => () =>
    db.contacts.where(index).between([value, from], [value, to], true, false);
  const parts = [
    ...(notCopied ? [within('[index.isCopied+createdAt]', 0)] : []),
    ...(site === undefined ? [] : [within('[site+createdAt]', site)]),
    ...(outcome === undefined ? [] : [within('[outcome+createdAt]', outcome)]),
  ];
  const [read = () => db.contacts.where('createdAt').between(from, to, true, false), ...others] = parts;
  const sets = others.map((part) => async () => part().primaryKeys());
  return { read, others: metTarget === undefined ? sets : [...sets, () => idsThatMet(db, read, metTarget)] };
}

/** What was met is in no index: rows are looked at, some at a time. */
async function idsThatMet(db: Database, read: Ordered['read'], metTarget: boolean): Promise<readonly string[]> {
  const all = await read().primaryKeys();
  const ids: string[] = [];
  for (let from = 0; from < all.length; from += fewRows) {
    const rows = await db.contacts.bulkGet(all.slice(from, from + fewRows));
    for (const row of rows) if (row?.metTarget === metTarget) ids.push(row.id);
  }
  return ids;
}

async function readIds({ read, others }: Ordered): Promise<readonly string[]> {
  const sets: ReadonlySet<string>[] = [];
  for (const other of others) sets.push(new Set(await other()));
  // Ascending, then turned round: a descending read would walk a cursor instead of reading all keys at once.
  const ids = (await read().primaryKeys()).reverse();
  return ids.filter((id) => sets.every((set) => set.has(id)));
}

function shareKey(some: readonly string[], others: readonly string[]): boolean {
  return some.some((key) => others.includes(key));
}

function byNewest(a: Contact, b: Contact): number {
  return a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0;
}
