import Dexie, { liveQuery } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Contact } from '../../core/contact.ts';
import type { ContactQuery } from '../../storage/queries.ts';
import { type LogReader, openLog } from '../../storage/read.ts';
import { aContact, changed, made, newMachine, startStore } from './fakes.ts';

const joke = { name: 'Joke Terpstra', handle: 'joke_t' };
const sam = { name: 'Sam de Wit', id: '771' };
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T10:00:00Z`;

const log: readonly Contact[] = [
  aContact({
    createdAt: at(1),
    site: 'x',
    author: joke,
    postText: 'Waar blijft mijn pakket?',
    outcome: 'answered',
    metTarget: false,
  }),
  aContact({ createdAt: at(2), site: 'x', author: sam, postText: 'Café dicht?', outcome: 'handedOver' }),
  aContact({
    createdAt: at(3),
    site: 'mastodon@zeepost.example',
    author: joke,
    postText: 'Pakketje kapot',
    outcome: 'answered',
    crmCopiedAt: at(3),
  }),
  aContact({
    createdAt: at(4),
    site: 'x',
    author: { ...joke, handle: 'JOKE_T' },
    note: 'Belt 12.00',
    outcome: 'gone',
    channel: 'telephone',
  }),
  aContact({
    createdAt: at(5),
    site: 'x',
    author: sam,
    crmReference: 'CASE-00118',
    outcome: 'answered',
    metTarget: true,
  }),
];

const machine = newMachine();
const store = startStore(machine);
let reader: LogReader;

beforeAll(async () => {
  await store.append(log.map(made));
  const opened = await openLog(await store.ready(), { indexedDB: machine.indexedDB, IDBKeyRange });
  if (!opened) throw new Error('not opened');
  reader = opened;
});

/** Days of the contacts found, newest first. */
const days = async (query: ContactQuery) =>
  (await reader.contacts(query)).contacts.map(({ createdAt }) => Number(createdAt.slice(8, 10)));

describe('a page of the log', () => {
  it.each<[string, ContactQuery, number[]]>([
    ['everything, newest first', {}, [5, 4, 3, 2, 1]],
    ['one page', { skip: 1, limit: 2 }, [4, 3]],
    ['a site', { site: 'x' }, [5, 4, 2, 1]],
    ['an outcome', { outcome: 'answered' }, [5, 3, 1]],
    ['answered in time', { outcome: 'answered', metTarget: true }, [5, 3]],
    ['answered late on a site', { site: 'x', outcome: 'answered', metTarget: false }, [1]],
    ['by telephone', { channel: 'telephone' }, [4]],
    ['in a private message, on no site', { channel: 'privateMessage', site: 'x' }, []],
    ['by telephone with words', { channel: 'telephone', text: 'belt' }, [4]],
    ['a person who was answered late', { person: { site: 'x', author: joke }, metTarget: false }, [1]],
    ['a site and an outcome', { site: 'x', outcome: 'answered' }, [5, 1]],
    ['not yet copied', { notCopied: true }, [5, 4, 2, 1]],
    ['not yet copied on a site with an outcome', { notCopied: true, site: 'x', outcome: 'answered' }, [5, 1]],
    ['from, up to but not including', { from: at(2), to: at(4) }, [3, 2]],
    ['a site within dates', { site: 'x', from: at(2), to: at(5) }, [4, 2]],
    ['a person on one site, however the handle is written', { person: { site: 'x', author: joke } }, [4, 1]],
    ['a person by the id of the site', { person: { site: 'x', author: { name: '?', id: '771' } } }, [5, 2]],
    ['a person with an outcome', { person: { site: 'x', author: sam }, outcome: 'handedOver' }, [2]],
    ['beginnings of words, without case', { text: 'PAKKET' }, [3, 1]],
    ['without accents', { text: 'cafe' }, [2]],
    ['all words must occur', { text: 'pakket kapot' }, [3]],
    ['words within a site', { text: 'joke', site: 'x' }, [4, 1]],
    ['the case number of the CRM', { text: 'case-00118' }, [5]],
    ['the note', { text: 'belt' }, [4]],
    ['nothing', { text: 'fiets' }, []],
  ])('%s', async (_name, query, expected) => {
    expect(await days(query)).toEqual(expected);
    const ids: Contact[] = [];
    for await (const batch of reader.everyContact({ ...query, skip: 0 })) ids.push(...batch);
    if (query.limit === undefined) expect(ids.map(({ createdAt }) => createdAt)).toEqual(expected.map(at));
  });

  it('tells how many there are over all pages', async () => {
    expect((await reader.contacts({ limit: 2 })).total).toBe(5);
    expect((await reader.contacts({ site: 'x', outcome: 'answered', limit: 1 })).total).toBe(2);
    expect((await reader.contacts({ text: 'joke', limit: 1 })).total).toBe(3);
  });

  it('knows the sites and the counts', async () => {
    expect(await reader.sites()).toEqual(['mastodon@zeepost.example', 'x']);
    expect(await reader.counts()).toEqual({ contacts: 5, notCopied: 4 });
    expect(await store.counts()).toEqual({ contacts: 5, notCopied: 4, open: 0 });
  });
});

describe('opening', () => {
  it('makes no database where there is none', async () => {
    const empty = new IDBFactory();
    const view = { mode: 'ok', generation: 'g', contacts: 0 } as const;
    expect(await openLog(view, { indexedDB: empty, IDBKeyRange })).toBeUndefined();
    expect(await empty.databases()).toEqual([]);
  });

  it('refuses another generation', async () => {
    const view = { mode: 'ok', generation: 'other', contacts: 5 } as const;
    expect(await openLog(view, { indexedDB: machine.indexedDB, IDBKeyRange })).toBeUndefined();
  });

  it('follows what the background writes', async () => {
    const [first] = log;
    if (!first) throw new Error('empty');
    // liveQuery waits for a global IndexedDB, which Node has not.
    Dexie.dependencies.indexedDB = machine.indexedDB;
    const seen: (string | undefined)[] = [];
    const subscription = liveQuery(() => reader.contact(first.id)).subscribe((contact) => seen.push(contact?.note));
    await expect.poll(() => seen).toEqual([undefined]);
    await store.append([changed(first.id, { note: 'bijgewerkt' })]);
    await expect.poll(() => seen.at(-1)).toBe('bijgewerkt');
    subscription.unsubscribe();
  });
});
