import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { BackupItem } from '../../core/backup/file.ts';
import { readBackupItems, readBackupLog } from '../../storage/backup.ts';
import { dropRestore, stageItem, startRestore } from '../../storage/restore.ts';
import { changeSettings, readSettings } from '../../storage/settings.ts';
import {
  aContact,
  aWaitingPost,
  changed,
  closed,
  everything,
  type Machine,
  made,
  newMachine,
  startStore,
  timed,
} from './fakes.ts';
import { backUp, stage } from './restoring.ts';

async function fullMachine(contacts: number): Promise<Machine> {
  const machine = newMachine();
  const store = startStore(machine);
  const rows = Array.from({ length: contacts }, (_, at) =>
    aContact({ createdAt: `2026-03-02T09:30:${String(at % 60).padStart(2, '0')}Z` }),
  );
  await store.append(rows.map(made));
  await store.append([
    timed(aWaitingPost()),
    closed('phpbb@forum.duinstad.example/p812', { closedAt: '2026-03-02T10:00:00Z' }),
  ]);
  await store.append([changed(rows[0]?.id ?? '', { note: 'Gebeld.' })]);
  await changeSettings(machine.local, { initials: 'MV' });
  await machine.local.set({ ownReplies: [{ id: 'own-1', title: 'Verf', text: 'Dag' }] });
  await store.putBlob('learnedElsewhere', { files: ['of a colleague'] });
  store.close();
  return machine;
}

describe('a backup', () => {
  test('of 2,003 events brings everything back to an empty browser', { timeout: 60_000 }, async () => {
    const old = await fullMachine(2_000);
    const before = await everything(startStore(old));
    const file = await backUp(old);

    const fresh = newMachine();
    const store = startStore(fresh);
    await store.ready();
    const { events } = await stage(fresh, file);
    expect(events).toBe(2_003);
    const view = await store.restore('restore-1', events);

    expect(view).toMatchObject({ mode: 'ok', contacts: 2_000 });
    expect(await everything(store)).toEqual(before);
    expect(await store.checkChain()).toMatchObject({ ok: true });
    expect(await readSettings(fresh.local)).toMatchObject({ initials: 'MV' });
    expect(await fresh.local.get('ownReplies')).toEqual({ ownReplies: [{ id: 'own-1', title: 'Verf', text: 'Dag' }] });
    expect(await store.getBlob('learnedElsewhere')).toEqual({ files: ['of a colleague'] });
    expect([...fresh.local.items.keys()].filter((key) => key === 'restore' || key.startsWith('r:'))).toEqual([]);
    // The log goes on where it was.
    await store.append([made(aContact({ postKey: 'x/1' }))]);
    expect(await store.checkChain()).toMatchObject({ ok: true, head: { seq: 2_004 } });
  });

  test('replaces what is there, and keeps the id of this browser', async () => {
    const file = await backUp(await fullMachine(3));
    const here = newMachine();
    const store = startStore(here);
    await store.append([made(aContact({ postText: 'only here' }))]);
    await here.local.set({ searches: { only: 'here' } });
    const device = await store.deviceId();
    const { events } = await stage(here, file);
    await store.restore('restore-1', events);

    expect((await everything(store)).total).toBe(3);
    expect(JSON.stringify([...here.local.items])).not.toContain('only here');
    expect(here.local.items.has('searches')).toBe(false);
    expect(await here.local.get('deviceId')).toEqual({ deviceId: device });
  });

  test('changes nothing until it is complete: not when it is dropped, not when a part is missing', async () => {
    const file = await backUp(await fullMachine(3));
    const here = newMachine();
    const store = startStore(here);
    await store.append([made(aContact())]);
    const before = await everything(store);
    const { events } = await stage(here, file);
    await expect(store.restore('restore-1', events + 1)).rejects.toMatchObject({ code: 'badRequest' });
    expect(await everything(store)).toEqual(before);
    await dropRestore(here.local);
    store.close();
    const again = startStore(here);
    expect(await everything(again)).toEqual(before);
    await expect(again.restore('restore-1', events)).rejects.toMatchObject({ code: 'badRequest' });
  });

  test.each([1, 2, 3, 4, 5, 6, 7])('that was complete comes wholly in place after a kill at write %i', async (at) => {
    const old = await fullMachine(3);
    const before = await everything(startStore(old));
    const file = await backUp(old);
    const here = newMachine();
    const store = startStore(here);
    await store.append([made(aContact({ postText: 'only here' }))]);
    const { events } = await stage(here, file);
    let writes = 0;
    here.local.beforeSet = () => {
      writes += 1;
      // The first one says that the restore is complete.
      if (writes > at) throw new Error('killed');
    };
    await store.restore('restore-1', events).catch(() => undefined);
    store.close();
    here.local.beforeSet = () => {};

    const next = startStore(here);
    await next.ready();
    expect(await everything(next)).toEqual(before);
    expect(await next.checkChain()).toMatchObject({ ok: true });
    expect(await next.getBlob('learnedElsewhere')).toEqual({ files: ['of a colleague'] });
  });

  test.each<[string, BackupItem]>([
    ['a key of the log', { key: 'head', value: {} }],
    ['the id of a browser', { key: 'deviceId', value: 'x' }],
    ['another restore', { key: 'restore', value: {} }],
    ['a key of a restore', { key: 'r:head', value: {} }],
    ['a row that is not ours', { blob: 'linkedFile', value: {} }],
    ['an event that is none', { events: [{ seq: 1 } as never] }],
  ])('with %s is refused', async (_what, item) => {
    const { local } = newMachine();
    await startRestore(
      local,
      { seq: 5, hash: '0'.repeat(64), keySalt: '0'.repeat(64), schema: 1 },
      { id: 'a', generation: 'g', startedAt: 0 },
    );
    await expect(stageItem(local, 'a', item)).rejects.toMatchObject({ code: 'badRequest' });
    await expect(stageItem(local, 'b', { key: 'settings', value: {} })).rejects.toMatchObject({ code: 'badRequest' });
  });

  test('made while the journal becomes a segment misses nothing', async () => {
    const machine = newMachine();
    const store = startStore(machine);
    await store.append(Array.from({ length: 999 }, () => made(aContact())));
    const log = await readBackupLog(machine.local);
    if (log === undefined) throw new Error('no log');
    const get = machine.local.get.bind(machine.local);
    let isSealed = false;
    machine.local.get = async (keys) => {
      // Between the look at the head and the look at the journal.
      if (!isSealed && Array.isArray(keys) && keys.some((key) => key.startsWith('j:'))) {
        isSealed = true;
        await store.append([made(aContact())]);
        await store.deviceId();
        for (let turn = 0; turn < 200 && !machine.local.items.has('segments'); turn++)
          await new Promise((done) => setTimeout(done, 5));
      }
      return get(keys);
    };
    const seqs: number[] = [];
    for await (const item of readBackupItems(machine.local, log, { indexedDB: new IDBFactory(), IDBKeyRange })) {
      if ('events' in item) seqs.push(...item.events.map(({ seq }) => seq));
    }
    expect(machine.local.items.has('segments')).toBe(true);
    expect(seqs).toEqual(Array.from({ length: 999 }, (_, at) => at + 1));
  });
});
