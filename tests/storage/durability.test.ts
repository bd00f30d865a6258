import Dexie from 'dexie';
import { IDBDatabase as FDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { chainStart, type SealedEvent, verifyChain } from '../../core/log/chain.ts';
import { makeDatabase } from '../../storage/db.ts';
import { type Head, headKey, readHead } from '../../storage/journal.ts';
import { schemaVersion } from '../../storage/migrations.ts';
import { eventsAfter } from '../../storage/repair.ts';
import { readSegmentNames } from '../../storage/segments.ts';
import type { Known, Witness } from '../../storage/witness.ts';
import {
  aContact,
  aWaitingPost,
  changed,
  everything,
  type Machine,
  made,
  newMachine,
  sha256,
  startStore,
  timed,
} from './fakes.ts';

// The fake database is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const keysWith = (machine: Machine, prefix: string) =>
  [...machine.local.items.keys()].filter((key) => key.startsWith(prefix));

/** 1,200 events: a segment and a journal of 200. */
async function fill(machine: Machine) {
  const store = startStore(machine);
  const contacts = Array.from({ length: 20 }, (_, at) =>
    aContact({ createdAt: `2026-03-02T08:${at + 10}:00Z`, author: { name: `Klant ${at % 5}` } }),
  );
  await store.append(contacts.map(made));
  for (let round = 1; round < 60; round++) {
    await store.append(contacts.map(({ id }) => changed(id, { waitedMinutes: round })));
  }
  await store.ready();
  return store;
}

describe('segments', () => {
  it('hold 1,000 events each, written once; the journal keeps the rest', async () => {
    const machine = newMachine();
    const store = await fill(machine);
    expect((await readSegmentNames(machine.local)).map(({ first, last }) => [first, last])).toEqual([[1, 1000]]);
    expect(keysWith(machine, 'g:')).toHaveLength(1);
    expect(keysWith(machine, 'j:')).toHaveLength(200);
    expect(await store.checkChain()).toMatchObject({ ok: true, head: { count: 1200 } });
  });

  it('and journal make a wiped database again, equal in every row', async () => {
    const machine = newMachine();
    const before = await everything(await fill(machine));
    machine.indexedDB = new IDBFactory();
    const again = startStore(machine);
    expect(await again.ready()).toMatchObject({ mode: 'restored', contacts: 20, restored: 1200 });
    expect(await everything(again)).toEqual(before);
  });

  it('are found again when their list and the head are lost', async () => {
    const machine = newMachine();
    const before = await everything(await fill(machine));
    machine.indexedDB = new IDBFactory();
    machine.local.items.delete(headKey);
    machine.local.items.delete('segments');
    const again = startStore(machine);
    expect(await again.ready()).toMatchObject({ mode: 'restored', contacts: 20 });
    expect(await everything(again)).toEqual(before);
  });

  it('hold the whole chain', async () => {
    const machine = newMachine();
    const store = await fill(machine);
    const head = (await readHead(machine.local)) as Head;
    const events: SealedEvent[] = [];
    for await (const batch of eventsAfter(machine.local, head, 0)) events.push(...batch);
    expect(await verifyChain(events, await store.anchor(), sha256, chainStart)).toMatchObject({ ok: true });
  });
});

describe('repair', () => {
  it('makes a lost journal again from the database', async () => {
    const machine = newMachine();
    const before = await everything(await fill(machine));
    machine.local.items.clear();
    const again = startStore(machine);
    expect(await again.ready()).toMatchObject({ mode: 'ok', contacts: 20, restored: 1200 });
    expect(await everything(again)).toEqual(before);
    await again.append([made(aContact())]);
    expect(await again.checkChain()).toMatchObject({ ok: true, head: { count: 1201 } });

    machine.indexedDB = new IDBFactory();
    expect(await startStore(machine).ready()).toMatchObject({ mode: 'restored', contacts: 21 });
  });

  it.each([
    ['an entry', (key: string) => key === 'j:0000001150'],
    ['a segment', (key: string) => key.startsWith('g:')],
    ['a segment, its list and the head', (key: string) => /^(?:g:|segments|head)/.test(key)],
  ])('gives the journal %s back that was lost, before the database is lost too', async (_, isLost) => {
    const machine = newMachine();
    const before = await everything(await fill(machine));
    for (const key of machine.local.items.keys()) if (isLost(key)) machine.local.items.delete(key);
    await startStore(machine).ready();
    machine.indexedDB = new IDBFactory();
    const again = startStore(machine);
    expect(await again.ready()).toMatchObject({ mode: 'restored', contacts: 20, restored: 1200 });
    expect(await again.ready()).not.toHaveProperty('missing');
    expect(await everything(again)).toEqual(before);
    expect(await again.checkChain()).toMatchObject({ ok: true, head: { count: 1200 } });
  });

  it('goes on with a journal that lost its end', async () => {
    const machine = newMachine();
    const store = startStore(machine);
    await store.append([made(aContact()), made(aContact()), made(aContact())]);
    const head = await readHead(machine.local);
    machine.local.items.delete('j:0000000003');
    const { hash } = JSON.parse(machine.local.items.get('j:0000000002') ?? '');
    machine.local.items.set(headKey, JSON.stringify({ ...head, seq: 2, hash }));
    const again = startStore(machine);
    expect(await again.ready()).toMatchObject({ mode: 'ok', contacts: 3, restored: 1 });
    expect(keysWith(machine, 'j:')).toHaveLength(3);
  });

  it('keeps what is left and lets the chain tell of a damaged entry', async () => {
    const machine = newMachine();
    const store = startStore(machine);
    await store.append([made(aContact()), made(aContact()), made(aContact())]);
    machine.indexedDB = new IDBFactory();
    machine.local.items.delete('j:0000000003');
    const again = startStore(machine);
    expect(await again.ready()).toMatchObject({ mode: 'restored', contacts: 2, missing: 1 });
    expect(await again.checkChain()).toMatchObject({ ok: false, problem: 'cutOff', seq: 3 });
    await again.append([made(aContact())]);
    await again.cameBackSeen();
    expect(await startStore(machine).ready()).toMatchObject({ mode: 'ok', contacts: 3 });
  });

  it('tells what came back at every start until that was seen', async () => {
    const machine = newMachine();
    await startStore(machine).append([made(aContact()), made(aContact())]);
    machine.indexedDB = new IDBFactory();
    await startStore(machine).ready();

    const again = startStore(machine);
    expect(await again.ready()).toMatchObject({ mode: 'restored', restored: 2 });
    await again.append([made(aContact())]);
    expect(await again.ready()).toMatchObject({ mode: 'restored', contacts: 3 });
    await again.cameBackSeen();
    const seen = await again.ready();
    expect(seen).toMatchObject({ mode: 'ok', contacts: 3 });
    expect(seen).not.toHaveProperty('restored');
    const { mode, restored } = await startStore(machine).ready();
    expect([mode, restored]).toEqual(['ok', undefined]);
  });

  it('counts a record that is missing once, however often the database is lost before anybody looks', async () => {
    const machine = newMachine();
    await startStore(machine).append([made(aContact()), made(aContact()), made(aContact())]);
    machine.local.items.delete('j:0000000003');
    machine.indexedDB = new IDBFactory();
    await startStore(machine).ready();
    machine.local.items.delete('j:0000000001');
    machine.indexedDB = new IDBFactory();
    await startStore(machine).ready();
    expect(await startStore(machine).ready()).toMatchObject({ mode: 'restored', contacts: 1, missing: 2 });
  });

  it('tells every screen when what came back was seen', async () => {
    const machine = newMachine();
    await startStore(machine).append([made(aContact())]);
    machine.indexedDB = new IDBFactory();
    const onChange = vi.fn();
    const store = startStore(machine, { onChange });
    await store.ready();
    onChange.mockClear();
    await store.cameBackSeen();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('takes up a database that is damaged where a read stumbles over it, at once', async () => {
    const machine = newMachine();
    await startStore(machine).append([made(aContact())]);
    const damaged = machine.indexedDB;
    const open = damaged.open.bind(damaged);
    let opened = 0;
    // As Chromium does: the first connection opens and then fails, the next one finds an empty database.
    damaged.open = (...args) => {
      opened += 1;
      if (opened > 1) return new IDBFactory().open(...args);
      const request = open(...args);
      request.addEventListener('success', () => {
        request.result.transaction = () => {
          throw new DOMException('The transaction was aborted', 'AbortError');
        };
      });
      return request;
    };
    expect(await startStore(machine).ready()).toMatchObject({ mode: 'restored', contacts: 1 });
  });

  it('finds what is before the last entry when that one and the head are damaged and the database is gone', async () => {
    const machine = newMachine();
    await startStore(machine).append([made(aContact()), made(aContact()), made(aContact())]);
    machine.indexedDB = new IDBFactory();
    machine.local.items.delete(headKey);
    machine.local.items.set('j:0000000003', '"#"');
    expect(await startStore(machine).ready()).toMatchObject({ mode: 'restored', contacts: 2 });
  });

  it('restores from a list of segments that names one twice', async () => {
    const machine = newMachine();
    const before = await everything(await fill(machine));
    const names = await readSegmentNames(machine.local);
    machine.local.items.set('segments', JSON.stringify([...names, ...names]));
    machine.indexedDB = new IDBFactory();
    const again = startStore(machine);
    expect(await again.ready()).toMatchObject({ mode: 'restored', contacts: 20, restored: 1200 });
    expect(await everything(again)).toEqual(before);
  });

  it('finds a database that was wiped and opened again under a running background', async () => {
    const machine = newMachine();
    const store = startStore(machine);
    const first = aContact();
    await store.append([made(first), timed(aWaitingPost())]);
    const db = makeDatabase({ indexedDB: machine.indexedDB, IDBKeyRange });
    await db.open();
    for (const table of db.tables) await table.clear();
    db.close();

    const second = aContact();
    await store.append([made(second)]);
    expect(await store.contact(first.id)).toEqual(first);
    expect(await store.ready()).toMatchObject({ mode: 'restored', contacts: 2 });
    expect(await store.checkChain()).toMatchObject({ ok: true, head: { count: 3 } });
  });

  it('never empties a database for an empty journal', async () => {
    const machine = newMachine();
    await startStore(machine).append([made(aContact()), made(aContact())]);
    const head = await readHead(machine.local);
    machine.local.items.clear();
    machine.local.items.set(headKey, JSON.stringify({ ...head, generation: 'new', seq: 0, hash: chainStart.hash }));
    expect(await startStore(machine).ready()).toMatchObject({ mode: 'ok', contacts: 2, restored: 2 });
  });

  it('tells that a log was there when both copies are gone, until that was seen', async () => {
    const machine = newMachine();
    let known: Known | undefined;
    const witness: Witness = {
      read: async () => known,
      write: async (next) => {
        known = next;
      },
    };
    const first = startStore(machine, { witness });
    expect(await first.ready()).not.toHaveProperty('isLost');
    await first.append([made(aContact())]);
    expect(await startStore(machine, { witness }).ready()).not.toHaveProperty('isLost');

    machine.indexedDB = new IDBFactory();
    machine.local.items.clear();
    const empty = startStore(machine, { witness });
    expect(await empty.ready()).toMatchObject({ mode: 'ok', contacts: 0, isLost: true });
    await empty.append([made(aContact())]);
    const again = startStore(machine, { witness });
    expect(await again.ready()).toMatchObject({ contacts: 1, isLost: true });
    await again.lossSeen();
    expect(await again.ready()).not.toHaveProperty('isLost');
    expect(await startStore(machine, { witness }).ready()).not.toHaveProperty('isLost');
  });

  it('gives the protocol back after a wipe', async () => {
    const machine = newMachine();
    const protocol = { version: 4, name: 'Gemeente Duinstad' };
    const store = startStore(machine);
    await store.putProtocol(protocol as never, '2026-03-01T08:00:00Z');
    machine.indexedDB = new IDBFactory();
    const again = startStore(machine);
    await again.ready();
    expect(await again.currentProtocol()).toMatchObject({ version: 4, protocol });
    const db = makeDatabase({ indexedDB: machine.indexedDB, IDBKeyRange });
    await db.open();
    expect(await db.protocolVersions.count()).toBe(1);
    db.close();
  });
});

describe('schema', () => {
  async function raise(machine: Machine) {
    const db = new Dexie('kantlijn', { indexedDB: machine.indexedDB, IDBKeyRange });
    await db.open();
    await db.table('meta').put({ key: 'schema', version: schemaVersion + 1 });
    db.close();
  }

  it('of a newer version is not written to, from the start', async () => {
    const machine = newMachine();
    const contact = aContact();
    await startStore(machine).append([made(contact)]);
    await raise(machine);
    const keys = machine.local.items.size;
    const old = startStore(machine);
    const { generation } = (await readHead(machine.local)) as Head;
    expect(await old.ready()).toEqual({ mode: 'readOnly', generation, contacts: 1 });
    await expect(old.append([made(aContact())])).rejects.toMatchObject({ code: 'updated' });
    expect(await old.contact(contact.id)).toEqual(contact);
    expect(machine.local.items.size).toBe(keys);
  });

  it('of a newer version is not written to when that one was killed in the middle of its upgrade', async () => {
    const machine = newMachine();
    await startStore(machine).append([made(aContact())]);
    const db = new Dexie('kantlijn', { indexedDB: machine.indexedDB, IDBKeyRange });
    await db.open();
    const tables = Object.fromEntries(db.tables.map(({ name, schema }) => [name, schema.primKey.src]));
    db.close();
    const newer = new Dexie('kantlijn', { indexedDB: machine.indexedDB, IDBKeyRange });
    newer.version(schemaVersion + 1).stores({ ...tables, later: '&id' });
    await newer.open();
    newer.close();
    const old = startStore(machine);
    expect((await old.ready()).mode).toBe('readOnly');
    await expect(old.append([made(aContact())])).rejects.toMatchObject({ code: 'updated' });
  });

  it('is known to the journal as well, for when the database is lost', async () => {
    const machine = newMachine();
    await startStore(machine).append([made(aContact())]);
    const head = (await readHead(machine.local)) as Head;
    machine.local.items.set(headKey, JSON.stringify({ ...head, schema: schemaVersion - 1 }));
    await startStore(machine).append([made(aContact())]);
    expect((await readHead(machine.local))?.schema).toBe(schemaVersion);
  });

  it('that becomes newer under a running background stops its writes', async () => {
    const machine = newMachine();
    const store = startStore(machine);
    await store.append([made(aContact())]);
    await raise(machine);
    const kept = aContact();
    await store.append([made(kept)]);
    expect((await store.ready()).mode).toBe('readOnly');
    expect(await store.contact(kept.id)).toEqual(kept);
    await expect(store.append([made(aContact())])).rejects.toMatchObject({ code: 'updated' });
    const db = makeDatabase({ indexedDB: machine.indexedDB, IDBKeyRange });
    await db.open();
    expect(await db.contacts.count()).toBe(1);
    db.close();
  });
});

it('every transaction that writes is strict', async () => {
  const asked: unknown[] = [];
  const plain = FDBDatabase.prototype.transaction;
  vi.spyOn(FDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (args[1] === 'readwrite') asked.push(args[2]?.durability);
    return plain.apply(this, args);
  });
  const store = startStore(newMachine());
  await store.ready();
  const atStart = asked.length;
  await store.append([made(aContact())]);
  expect(asked.length).toBe(atStart + 1);
  expect(new Set(asked)).toEqual(new Set(['strict']));
});
