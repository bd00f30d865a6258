import type { browser as Extension } from 'wxt/browser';
import { contactWords } from '../../../core/log/words.ts';
import type { StorageView } from '../../../core/messages.ts';
import type { Author } from '../../../core/post.ts';
import { everyId } from '../../../storage/day-sums.ts';
import { makeDatabase } from '../../../storage/db.ts';
import { findHistory, findLikeHandles } from '../../../storage/persons.ts';
import { openLog } from '../../../storage/read.ts';
import { type LogMeta, toContactRow } from '../../../storage/rows.ts';
import { idOf, makeContact, personOf, personsIn, siteNames } from './contacts.ts';
import { complete, done, fillEvents } from './fill-events.ts';

/**
 * Runs in a page of the extension, put there by the bench. It fills the extension's own database past its background,
 * which has no message for many contacts at once. Rows, their indexes and the words they are found by are what the
 * background writes. The events behind them are there only when they are asked for (`fill-events.ts`); else the chain and
 * the journal hold what the bench saves.
 */

const world = globalThis as unknown as { readonly chrome: typeof Extension; readonly browser?: typeof Extension };

/** Contacts `first` up to `first + length` of a log of `count` that ends at `end` (ms). */
async function fill(
  first: number,
  length: number,
  count: number,
  end: number,
  { withWords, withEvents }: { readonly withWords: boolean; readonly withEvents: boolean },
): Promise<void> {
  const db = await done(indexedDB.open('kantlijn'));
  const contacts = Array.from({ length }, (_, at) => makeContact(first + at, count, end));
  const names = withWords ? ['contacts', 'words', 'meta'] : ['contacts', 'meta'];
  const write = db.transaction(names, 'readwrite', { durability: 'relaxed' });
  for (const contact of contacts) write.objectStore('contacts').put(toContactRow(contact));
  if (withWords) {
    for (const contact of contacts) write.objectStore('words').put({ id: contact.id, words: contactWords(contact) });
  }
  const log: LogMeta = await done(write.objectStore('meta').get('log'));
  const notCopied = log.notCopied + contacts.filter(({ crmCopiedAt }) => crmCopiedAt === undefined).length;
  // As in a log from before there were sums by day: the background counts it.
  write.objectStore('meta').put({ ...log, contacts: log.contacts + length, notCopied, countedTo: '' });
  await complete(write);
  if (withEvents) await fillEvents(db, (world.browser ?? world.chrome).storage.local, contacts);
  db.close();
}

/** Has the background counted the whole log by day? */
async function isCounted(): Promise<boolean> {
  const db = await done(indexedDB.open('kantlijn'));
  const log: LogMeta = await done(db.transaction('meta').objectStore('meta').get('log'));
  db.close();
  return log.countedTo === everyId;
}

/** A person's history, for persons spread over the log. @returns ms each */
async function histories(view: StorageView, count: number, times: number): Promise<number[]> {
  const log = await openLog(view);
  if (log === undefined) throw new Error('the log could not be opened');
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const person = personOf(Math.floor((n * personsIn(count)) / times));
    const before = performance.now();
    await log.contactsOfPerson(siteNames[n % siteNames.length] ?? '', person);
    taken.push(performance.now() - before);
  }
  log.close();
  return taken;
}

/**
 * The history of a person whose handles on all sites are linked, and whom else a colleague might link. @returns ms each
 */
async function linkedHistories(count: number, times: number): Promise<Record<'history' | 'suggestions', number[]>> {
  const db = makeDatabase();
  await db.open();
  const taken = { history: [] as number[], suggestions: [] as number[] };
  for (let n = 0; n < times; n += 1) {
    const author = personOf(Math.floor((n * personsIn(count)) / times));
    const handles = siteNames.map((site) => ({ site, author }));
    const before = performance.now();
    await findHistory(db, handles);
    const between = performance.now();
    await findLikeHandles(db, handles.slice(0, 1));
    taken.history.push(between - before);
    taken.suggestions.push(performance.now() - between);
  }
  db.close();
  return taken;
}

/** Changes of contacts, one after another, each answered by the background as kept. @returns ms each */
async function saves(view: StorageView, count: number, times: number): Promise<number[]> {
  const log = await openLog(view);
  const run = Date.now();
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const id = idOf(Math.floor((n * count) / times));
    // What a run before this one wrote stands there in a log that was kept.
    const note = (await log?.contact(id))?.note ?? null;
    const patch = { note: `Teruggebeld, ronde ${n} van ${run}` };
    const body = { commandId: crypto.randomUUID(), id, patch, before: { note } };
    const before = performance.now();
    const answer = await (world.browser ?? world.chrome).runtime.sendMessage({
      v: 1,
      to: 'background',
      type: 'changeContact',
      body,
    });
    taken.push(performance.now() - before);
    if (!answer?.ok) throw new Error(`not saved: ${JSON.stringify(answer)}`);
    if ((await log?.contact(id))?.note !== patch.note) throw new Error('answered as kept, and not there');
  }
  log?.close();
  return taken;
}

/** What a person in the log is called, and on which site they wrote their newest contact. */
function personAt(n: number, count: number): { readonly site: string; readonly author: Author } {
  const last = n + personsIn(count) * (Math.ceil((count - n) / personsIn(count)) - 1);
  const { site, author } = makeContact(last, count, 0);
  return { site, author };
}

Object.assign(globalThis, { benchLog: { fill, isCounted, histories, linkedHistories, saves, personAt } });
