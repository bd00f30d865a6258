import { IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { makeDatabase } from '../../storage/db.ts';
import { writeSomeWords } from '../../storage/words.ts';
import { aContact, changed, made, newMachine, startStore } from './fakes.ts';

it('words follow the contacts, and searching does not wait for them', async () => {
  const machine = newMachine();
  const store = startStore(machine);
  const [bak, fiets] = [aContact({ postText: 'De bak is niet geleegd' }), aContact({ postText: 'Fietspad kapot' })];
  await store.append([made(bak), made(fiets)]);
  const found = async (text: string) => (await store.contacts({ text })).contacts.map(({ id }) => id);
  expect(await found('fietsp')).toEqual([fiets.id]);

  const db = makeDatabase({ indexedDB: machine.indexedDB, IDBKeyRange });
  await db.open();
  await expect.poll(() => db.wordsToDo.count()).toBe(0);
  expect(await db.words.count()).toBe(2);
  expect(await found('fietsp')).toEqual([fiets.id]);

  await store.append([changed(bak.id, { note: 'gedempt' })]);
  expect(await found('gedempt')).toEqual([bak.id]);
  await store.append([{ ...changed(fiets.id, {}), kind: 'contactRemoved', id: fiets.id }]);
  expect(await found('fietsp')).toEqual([]);
  await expect.poll(() => db.words.toCollection().primaryKeys()).toEqual([bak.id]);
  db.close();
});

it('a contact that changes while its words are written is done again', async () => {
  const machine = newMachine();
  const store = startStore(machine);
  await store.append([made(aContact())]);
  const db = makeDatabase({ indexedDB: machine.indexedDB, IDBKeyRange });
  await db.open();
  await expect.poll(() => db.wordsToDo.count()).toBe(0);
  store.close();

  await db.wordsToDo.put({ id: 'c', seq: 5 });
  const contactsRead = db.contacts.bulkGet.bind(db.contacts);
  db.contacts.bulkGet = (ids: string[]) =>
    contactsRead(ids).then(async (rows) => {
      await db.wordsToDo.put({ id: 'c', seq: 6 });
      return rows;
    });
  expect(await writeSomeWords(db)).toBe(true);
  expect(await db.wordsToDo.toArray()).toEqual([{ id: 'c', seq: 6 }]);
  db.close();
});
