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

const lowest = '';
const highest = '\uffff';

/** Does a contact fit? The same answer as the indexes give. */
export function fitsQuery(contact: Contact, query: ContactQuery): boolean {
  const { site, person, from, to, outcome, notCopied, text } = query;
  if (site !== undefined && contact.site !== site) return false;
  if (outcome !== undefined && contact.outcome !== outcome) return false;
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
  const skip = query.skip ?? 0;
  const limit = query.limit ?? 100;
  const few = await candidates(db, query);
  if (few) {
    const rows = (await db.contacts.bulkGet([...few])).filter((row) => row !== undefined);
    const fitting = rows.filter((row) => fitsQuery(row, query)).sort(byNewest);
    return { contacts: fitting.slice(skip, skip + limit).map(bare), total: fitting.length };
  }
  const ordered = inOrder(db, query);
  if (ordered.isExact) {
    const [total, rows] = await Promise.all([
      ordered.read().count(),
      ordered.read().reverse().offset(skip).limit(limit).toArray(),
    ]);
    return { contacts: rows.map(bare), total };
  }
  const ids = (await Promise.all(ordered.sets.map((set) => set.primaryKeys()))).map((set) => new Set(set));
  const all = (await ordered.read().reverse().primaryKeys()).filter((id) => ids.every((set) => set.has(id)));
  const rows = await db.contacts.bulkGet(all.slice(skip, skip + limit));
  return { contacts: rows.filter((row) => row !== undefined).map(bare), total: all.length };
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

/** Ids found by person or words, when these are asked for: never many, or still cheaper than the whole log. */
async function candidates(db: Database, { person, text }: ContactQuery): Promise<ReadonlySet<string> | undefined> {
  const sets: ReadonlySet<string>[] = [];
  if (person) {
    const keys = [...personKeys(person.site, person.author)];
    sets.push(new Set(await db.contacts.where('index.people').anyOf(keys).primaryKeys()));
  }
  for (const word of wordsOf(text ?? '')) {
    sets.push(new Set(await db.contacts.where('index.words').startsWith(word).primaryKeys()));
  }
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
  return smallest && new Set([...smallest].filter((id) => others.every((set) => set.has(id))));
}

/** The collection in order of time by the best index, and the sets of ids that the other conditions give. */
function inOrder(db: Database, { site, outcome, notCopied, from, to }: ContactQuery) {
  const lower = from ?? lowest;
  const upper = to ?? highest;
  const within = (index: string, value: string | number) =>
    db.contacts.where(index).between([value, lower], [value, upper], true, false);
  const parts = [
    ...(notCopied ? [() => within('[index.isCopied+createdAt]', 0)] : []),
    ...(site === undefined ? [] : [() => within('[site+createdAt]', site)]),
    ...(outcome === undefined ? [] : [() => within('[outcome+createdAt]', outcome)]),
  ];
  const read = parts[0] ?? (() => db.contacts.where('createdAt').between(lower, upper, true, false));
  return { read, isExact: parts.length <= 1, sets: parts.slice(1).map((part) => part()) };
}

function shareKey(some: readonly string[], others: readonly string[]): boolean {
  return some.some((key) => others.includes(key));
}

function byNewest(a: Contact | ContactRow, b: Contact | ContactRow): number {
  return a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0;
}
