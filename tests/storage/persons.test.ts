import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import type { EventDraft } from '../../core/log/events.ts';
import type { PersonEvent } from '../../core/person/events.ts';
import type { Handle } from '../../core/person/person.ts';
import { migrations } from '../../storage/migrations.ts';
import type { Store } from '../../storage/store.ts';
import {
  aContact,
  aWaitingPost,
  brokenDatabase,
  databaseText,
  made,
  newMachine,
  startStore,
  timed,
  uuid,
} from './fakes.ts';

vi.setConfig({ testTimeout: 60_000 });

const canary = 'Zonnebloem';
const x: Handle = { site: 'x', author: { name: `${canary} de Vries`, handle: `${canary}_v` } };
const forum: Handle = { site: 'phpbb@forum.duinstad.example', author: { name: 'Bloem81', handle: 'bloem81' } };
const by = { at: '2026-03-02T11:00:00Z', agent: 'MV' };
const id = '11111111-1111-4111-8111-111111111111';

const event = (body: PersonEvent): EventDraft => ({ ...body, eventId: uuid(), ...by });
const link = (handle: Handle) => event({ kind: 'handleLinked', id, handle: { ...handle, ...by } });
const note = (text: string, at = by.at) =>
  event({ kind: 'personNoted', id, note: { id: uuid(), text, at, agent: 'MV' } });
const from = ({ site, author }: Handle, createdAt: string) =>
  aContact({
    site,
    author,
    createdAt,
    changedAt: createdAt,
    postKey: `${site}/${createdAt}`,
    postText: 'Wanneer komt hij?',
  });

it('one person is found by any handle, with one history over the sites', async () => {
  const store = startStore(newMachine());
  const first = from(x, '2026-02-01T10:00:00Z');
  const second = from(forum, '2026-02-03T10:00:00Z');
  const other = from({ site: 'x', author: { name: 'Sam', handle: 'sam' } }, '2026-02-02T10:00:00Z');
  await store.append([first, second, other].map(made));
  expect(await store.personOf(x)).toBeUndefined();
  await store.append([link(x), link(forum), note('Belt liever na vijven.')]);
  const person = await store.personOf({ site: 'x', author: { name: '?', handle: `${canary.toUpperCase()}_V` } });
  expect(person).toMatchObject({ id, notes: [{ text: 'Belt liever na vijven.', agent: 'MV' }] });
  expect(await store.personOf(forum)).toEqual(person);
  expect(await store.personOf({ site: 'x', author: { name: 'Sam', handle: 'sam' } })).toBeUndefined();
  expect((await store.historyOf(person?.handles ?? [])).map((one) => one.id)).toEqual([second.id, first.id]);
  await store.append([event({ kind: 'handleUnlinked', id, handle: x })]);
  expect(await store.personOf(x)).toBeUndefined();
  expect((await store.personOf(forum))?.handles).toHaveLength(1);
  expect(await store.checkChain()).toMatchObject({ ok: true });
});

it('comes back from the journal when the database was wiped', async () => {
  const machine = newMachine();
  const store = startStore(machine);
  await store.append([made(from(x, '2026-02-01T10:00:00Z')), link(x), link(forum), note('Verhuisd.')]);
  await store.append([event({ kind: 'personNumbered', id, crmReference: 'K-12' })]);
  const before = await store.personOf(forum);
  expect(before?.crmReference).toBe('K-12');
  machine.indexedDB = new IDBFactory();
  const again = startStore(machine);
  expect(await again.ready()).toMatchObject({ mode: 'restored' });
  expect(await again.personOf(forum)).toEqual(before);
});

it('is there as well while only the journal can be written', async () => {
  const machine = newMachine();
  await startStore(machine).append([made(from(x, '2026-02-01T10:00:00Z'))]);
  machine.indexedDB = brokenDatabase();
  const store = startStore(machine);
  expect(await store.ready()).toMatchObject({ mode: 'journalOnly' });
  await store.append([link(x), link(forum)]);
  expect((await store.personOf(forum))?.handles).toHaveLength(2);
  await store.append([event({ kind: 'handleUnlinked', id, handle: forum })]);
  expect(await store.personOf(forum)).toBeUndefined();
});

it('is forgotten under every handle, with links, notes and number; the chain stays', async () => {
  const machine = newMachine();
  const store = startStore(machine);
  const other = from({ site: 'x', author: { name: 'Sam', handle: 'sam' } }, '2026-02-02T10:00:00Z');
  await store.append([made(from(x, '2026-02-01T10:00:00Z')), made(from(forum, '2026-02-03T10:00:00Z')), made(other)]);
  await store.append([link(x), link(forum), note(`${canary} is verhuisd`)]);
  await store.append([event({ kind: 'personNumbered', id, crmReference: `${canary}-12` })]);
  const records = await store.personRecords(forum.site, forum.author);
  expect(records).toMatchObject({ persons: [{ id, crmReference: `${canary}-12` }] });
  expect(records.contacts).toHaveLength(2);
  expect(records.events.map(({ kind }) => kind)).toContain('personNoted');

  // Asked for under the handle that does not show the name.
  expect(await store.forgetPerson(forum.site, forum.author)).toMatchObject({ contacts: 2, events: 6 });
  const kept = `${[...machine.local.items].flat().join('\n')}${await databaseText(machine)}`;
  expect(kept).not.toMatch(new RegExp(`${canary}|bloem81`, 'i'));
  expect(kept).toContain('Sam');
  expect(await store.personOf(x)).toBeUndefined();
  expect(await store.checkChain()).toMatchObject({ ok: true, forgotten: 6 });
  machine.indexedDB = new IDBFactory();
  const again = startStore(machine);
  await again.ready();
  expect(await again.personOf(x)).toBeUndefined();
  expect(await again.checkChain()).toMatchObject({ ok: true, forgotten: 6 });
});

const ends = { texts: '2026-01-01T00:00:00Z', names: '2025-01-01T00:00:00Z', contacts: '2024-01-01T00:00:00Z' };

async function pruneAll(store: Store) {
  let step = await store.prune(ends, { contacts: 0, orphansTo: 0 });
  while (!step.isDone) step = await store.prune(ends, step.next);
}

it('passes under the terms: notes with the texts, a handle with the last contact of its name', async () => {
  const machine = newMachine();
  const store = startStore(machine);
  const old = { at: '2024-06-01T10:00:00Z', agent: 'MV' };
  const linkThen = (handle: Handle) => event({ kind: 'handleLinked', id, handle: { ...handle, ...old } });
  // The forum still has a contact with the name on it, x has none.
  await store.append([made(from(x, '2024-06-01T10:00:00Z')), made(from(forum, '2025-06-01T10:00:00Z'))]);
  await store.append([linkThen(x), linkThen(forum), note(`${canary} belde`, '2025-12-31T10:00:00Z'), note('Blijft.')]);
  await pruneAll(store);
  const person = await store.personOf(forum);
  expect(person?.handles.map(({ site }) => site)).toEqual([forum.site]);
  expect(person?.notes.map(({ text }) => text)).toEqual(['Blijft.']);
  const kept = () => `${[...machine.local.items].flat().join('\n')}`;
  expect(`${kept()}${await databaseText(machine)}`).not.toContain(canary);
  expect(await store.checkChain()).toMatchObject({ ok: true });
  machine.indexedDB = new IDBFactory();
  const again = startStore(machine);
  await again.ready();
  expect(await again.personOf(forum)).toEqual(person);
  // A second run has nothing left to take.
  const { seq } = await again.anchor();
  await pruneAll(again);
  expect((await again.anchor()).seq).toBe(seq);
});

it('goes whole when the log knows none of the handles any more', async () => {
  const machine = newMachine();
  const store = startStore(machine);
  const old = { at: '2024-06-01T10:00:00Z', agent: 'MV' };
  await store.append([event({ kind: 'handleLinked', id, handle: { ...x, ...old } }), note('Blijft niet.')]);
  await pruneAll(store);
  expect(await store.personOf(x)).toBeUndefined();
  const kept = `${[...machine.local.items].flat().join('\n')}${await databaseText(machine)}`;
  expect(kept).not.toMatch(new RegExp(`${canary}|Blijft niet`));
  expect(await store.checkChain()).toMatchObject({ ok: true });
});

it('candidates to link share a word of a name; practice and strangers are none', async () => {
  const store = startStore(newMachine());
  const mastodon: Handle = { site: 'mastodon', author: { name: 'B.', handle: 'bloem81@duin.example' } };
  const sam: Handle = { site: 'x', author: { name: 'Sam', handle: 'sam' } };
  await store.append([made(from(mastodon, '2026-02-01T10:00:00Z')), made(from(sam, '2026-02-02T10:00:00Z'))]);
  const base = aWaitingPost({ key: 'bluesky/1' });
  const post = { ...base.post, site: 'bluesky', id: '1', author: { name: 'Bloem81', handle: 'b81' } };
  await store.append([timed({ ...base, post })]);
  await store.append([
    timed({
      ...base,
      key: 'bluesky/2',
      practice: true,
      post: { ...post, id: '2', author: { name: 'Bloem81 oefent' } },
    }),
  ]);
  await store.ready();
  const found = (await store.likeHandles([forum])).map(({ site, author }) => `${site} ${author.name}`);
  expect(found).toContain('mastodon B.');
  expect(found).toContain('bluesky Bloem81');
  expect(found).not.toContain('bluesky Bloem81 oefent');
});

/** There were no sums by day to say how far they had come. */
function metaOfSchema2(row: Record<string, unknown>) {
  const { countedTo: _, ...known } = row;
  return known['key'] === 'schema' ? { ...known, version: 2 } : known;
}

/** What a version of the schema that was released left behind: its tables, with rows as it wrote them. */
it('a log of the schema before persons is opened as it is, and can link from then on', async () => {
  const machine = newMachine();
  const contact = from(x, '2026-02-01T10:00:00Z');
  await startStore(machine).append([made(contact)]);
  // The tables of schema 2 in a new database, with the rows of the log in them.
  const current = new Dexie('kantlijn', { indexedDB: machine.indexedDB, IDBKeyRange });
  await current.open();
  const rows = await Promise.all(current.tables.map(async (table) => [table.name, await table.toArray()] as const));
  current.close();
  const older = new IDBFactory();
  const db = new Dexie('kantlijn', { indexedDB: older, IDBKeyRange });
  for (const { version, stores } of migrations.filter((one) => one.version <= 2))
    db.version(version).stores({ ...stores });
  await db.open();
  expect(db.tables.map(({ name }) => name)).not.toContain('persons');
  const hadThen = new Set(db.tables.map(({ name }) => name));
  for (const [name, all] of rows) {
    if (!hadThen.has(name)) continue;
    await db.table(name).bulkPut(name === 'meta' ? all.map(metaOfSchema2) : all);
  }
  db.close();
  machine.indexedDB = older;
  const store = startStore(machine);
  expect(await store.ready()).toMatchObject({ mode: 'ok', contacts: 1 });
  expect(await store.contact(contact.id)).toEqual(contact);
  await store.append([link(x), link(forum)]);
  expect((await store.personOf(forum))?.id).toBe(id);
});
