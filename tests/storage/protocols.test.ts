import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Protocol } from '../../core/protocol/schema.ts';
import { makeDatabase } from '../../storage/db.ts';
import { smallProtocol } from '../entrypoints/desk/small-protocol.ts';
import { newMachine, startStore } from './fakes.ts';

const other: Protocol = { ...smallProtocol, name: 'Pakkelaar' };
const at = (hour: number) => `2026-11-27T0${hour}:00:00Z`;

describe('versions of the protocol', () => {
  it('keeps two protocols with one number beside each other', async () => {
    const store = startStore(newMachine());
    await store.putProtocol(smallProtocol, at(8));
    await store.putProtocol(other, at(9));
    const { current, versions } = await store.protocolVersions();
    expect(current).toBe(2);
    expect(versions.map(({ seq, name, version }) => [seq, name, version])).toEqual([
      [1, 'Gemeente Duinstad', 3],
      [2, 'Pakkelaar', 3],
    ]);
    expect((await store.protocolVersion(1))?.protocol).toEqual(smallProtocol);
    expect((await store.currentProtocol())?.protocol).toEqual(other);
  });

  it('does not keep what is current already a second time', async () => {
    const store = startStore(newMachine());
    await store.putProtocol(smallProtocol, at(8));
    await store.putProtocol(smallProtocol, at(9));
    expect((await store.protocolVersions()).versions).toHaveLength(1);
  });

  it('a change gets the highest number of its name, plus one', async () => {
    const store = startStore(newMachine());
    await store.putProtocol({ ...smallProtocol, version: 7 }, at(7));
    await store.putProtocol(smallProtocol, at(8));
    const row = await store.saveProtocol({ ...smallProtocol, brandWords: ['Duinstad', 'duin'] }, 2, at(9));
    expect(row).toMatchObject({ seq: 3, version: 8, loadedAt: at(9), protocol: { version: 8 } });
    expect(await store.currentProtocol()).toEqual(row);
  });

  it('refuses a change of what is no longer current, and keeps nothing of it', async () => {
    const store = startStore(newMachine());
    await store.putProtocol(smallProtocol, at(7));
    const [first, second] = await Promise.all([
      store.saveProtocol({ ...smallProtocol, brandWords: ['een'] }, 1, at(8)),
      store.saveProtocol({ ...smallProtocol, brandWords: ['twee'] }, 1, at(8)),
    ]);
    expect(first?.protocol.brandWords).toEqual(['een']);
    expect(second).toBeUndefined();
    expect((await store.currentProtocol())?.protocol.brandWords).toEqual(['een']);
    expect((await store.protocolVersions()).versions).toHaveLength(2);
  });

  it('finds what was kept by version number alone, in storage and in the table', async () => {
    const machine = newMachine();
    const old = { ...smallProtocol, version: 2 };
    await machine.local.set({
      'p:2': { version: 2, loadedAt: at(6), protocol: old },
      'p:3': { version: 3, loadedAt: at(7), protocol: smallProtocol },
      protocols: { current: 3, versions: [2, 3] },
    });
    const store = startStore(machine);
    await store.ready();
    expect((await store.currentProtocol())?.protocol).toEqual(smallProtocol);
    const row = await store.saveProtocol(smallProtocol, 3, at(8));
    expect(row).toMatchObject({ seq: 4, version: 4 });
    store.close();
    const db = makeDatabase({ indexedDB: machine.indexedDB, IDBKeyRange });
    await db.open();
    expect((await db.protocolVersions.toArray()).map(({ seq, version }) => [seq, version])).toEqual([
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
    db.close();
  });

  it.each([
    ['the list', ['protocols']],
    ['a protocol', ['p:2']],
    ['everything of it', ['protocols', 'p:1', 'p:2']],
  ])('comes back from the table when extension storage lost %s', async (_, keys) => {
    const machine = newMachine();
    const before = startStore(machine);
    await before.putProtocol(smallProtocol, at(8));
    await before.putProtocol(other, at(9));
    const kept = await before.protocolVersions();
    before.close();
    await machine.local.remove(keys);

    const store = startStore(machine);
    await store.ready();
    expect(await store.protocolVersions()).toEqual(kept);
    expect((await store.currentProtocol())?.protocol).toEqual(other);
    expect((await store.protocolVersion(1))?.protocol).toEqual(smallProtocol);
  });
});
