import { Dexie } from 'dexie';
import { IDBObjectStore as FDBObjectStore, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { SealedEvent } from '../../core/log/chain.ts';
import type { EventDraft } from '../../core/log/events.ts';
import { makeDatabase } from '../../storage/db.ts';
import { readHead } from '../../storage/journal.ts';
import { lateFor, writeSomeLate } from '../../storage/late-events.ts';
import { openLog, readerOf } from '../../storage/read.ts';
import { patienceMs } from '../../storage/within-time.ts';
import { aContact, changed, databaseText, everything, type Machine, MemoryArea, made, startStore } from './fakes.ts';

// The fake database is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Gives segments only as far as it is let: how a test stops in the middle of the fill. */
class HeldArea extends MemoryArea {
  segmentsLeft = Number.POSITIVE_INFINITY;
  #open = () => {};
  #gate = new Promise<void>((resolve) => {
    this.#open = resolve;
  });

  override async get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    if (keys !== null && [keys].flat().some((key) => key.startsWith('g:'))) {
      if (this.segmentsLeft <= 0) await this.#gate;
      this.segmentsLeft -= 1;
    }
    return super.get(keys);
  }

  letGo(): void {
    this.segmentsLeft = Number.POSITIVE_INFINITY;
    this.#open();
  }
}

const contacts = Array.from({ length: 250 }, (_, at) =>
  aContact({ createdAt: `2026-03-02T08:10:00.${at}Z`, author: { name: `Klant ${at % 5}`, handle: `klant_${at % 5}` } }),
);

/** 4,000 events, of which the database is lost; made once, and copied by each start. */
let madeOnce: ReturnType<typeof makeLostLog> | undefined;
const lostLog = () => {
  madeOnce ??= makeLostLog();
  return madeOnce;
};

async function makeLostLog() {
  const local = new MemoryArea();
  const machine: Machine = { local, indexedDB: new IDBFactory() };
  const store = startStore(machine);
  await store.append(contacts.map(made));
  let last: readonly EventDraft[] = [];
  for (let round = 1; round < 16; round++) {
    last = contacts.map(({ id }) => changed(id, { waitedMinutes: round }));
    await store.append(last);
  }
  const before = await everything(store);
  const events = await eventsIn(machine);
  store.close();
  return { local, before, events, last };
}

async function eventsIn({ indexedDB }: Machine): Promise<readonly SealedEvent[]> {
  const db = makeDatabase({ indexedDB, IDBKeyRange });
  await db.open();
  const events = await db.events.orderBy('seq').toArray();
  db.close();
  return events;
}

/** A start on a new, empty database, stopped when so many segments were read again. */
async function startHeld(items: ReadonlyMap<string, string>, segments = 0) {
  const local = new HeldArea();
  for (const [key, value] of items) local.items.set(key, value);
  const machine = { local, indexedDB: new IDBFactory() };
  const store = startStore(machine);
  const view = await store.ready();
  local.segmentsLeft = segments;
  return { machine, local, store, view };
}

describe('events that come after the rows', () => {
  it('leave the log usable at once, and all come', async () => {
    const { local: lost, before, events } = await lostLog();
    const { machine, local, store, view } = await startHeld(lost.items);
    expect(view).toMatchObject({ mode: 'restored', contacts: 250, restored: 4_000, filledPercent: 20 });
    expect((await eventsIn(machine)).map(({ seq }) => seq)).toEqual(events.slice(3_000).map(({ seq }) => seq));
    const extra = aContact({ author: { name: 'Nieuw' } });
    const saving = store.append([made(extra)]);
    local.letGo();
    await saving;
    expect(await store.contact(extra.id)).toMatchObject({ author: { name: 'Nieuw' } });
    expect(await store.contact(before.contacts[0]?.id ?? '')).toEqual(before.contacts[0]);
    expect(await store.history(contacts[0]?.id ?? '')).toHaveLength(16);
    expect((await eventsIn(machine)).slice(0, -1)).toEqual(events);
    expect(await store.checkChain()).toMatchObject({ ok: true, head: { count: 4_001 } });
    expect((await store.ready()).filledPercent).toBeUndefined();
  });

  it.each([0, 1, 3, 5])('go on after a kill when %i slices are there', async (segments) => {
    const { local: lost, before, events } = await lostLog();
    const { machine, store } = await startHeld(lost.items, segments);
    await vi.waitFor(async () => expect(await eventsIn(machine)).toHaveLength(1_000 + segments * 500), 20_000);
    // Killed here: what it waits for never comes.
    store.close();
    const rest = new MemoryArea();
    for (const [key, value] of machine.local.items) rest.items.set(key, value);
    const again = startStore({ local: rest, indexedDB: machine.indexedDB });
    expect(await again.ready()).toMatchObject({ contacts: 250 });
    expect(await again.checkChain()).toMatchObject({ ok: true, head: { count: 4_000 } });
    expect(await eventsIn(machine)).toEqual(events);
    expect(await everything(again)).toEqual(before);
  });

  it('hide no repeated command: the newest are never late', async () => {
    const { local: lost, last } = await lostLog();
    const { local, store } = await startHeld(lost.items);
    const again = store.append(last);
    local.letGo();
    await again;
    expect(await store.anchor()).toMatchObject({ seq: 4_000 });
  });

  it('are waited for by who forgets a person, so that nothing of them comes back', async () => {
    const { local: lost } = await lostLog();
    const { machine, local, store } = await startHeld(lost.items);
    const forgetting = store.forgetPerson(contacts[0]?.site ?? '', { name: 'Klant 0', handle: 'klant_0' });
    local.letGo();
    expect(await forgetting).toMatchObject({ contacts: 50, events: 800 });
    const left = (await databaseText(machine)) + JSON.stringify([...local.items]);
    expect(left).not.toContain('klant_0');
    expect(left).toContain('klant_1');
    expect(await store.checkChain()).toMatchObject({ ok: true });
  });

  it('are left as they are by a slice that was read before they were all there', async () => {
    const { local: lost } = await lostLog();
    const { machine, store } = await startHeld(lost.items);
    store.close();
    const local = new HeldArea();
    for (const [key, value] of machine.local.items) local.items.set(key, value);
    const head = await readHead(local);
    if (head === undefined) throw new Error('a log has a head');
    const db = makeDatabase({ indexedDB: machine.indexedDB, IDBKeyRange });
    await db.open();
    const before = await db.meta.get('log');
    if (before?.key !== 'log') throw new Error('a log that was filled has its place');
    local.segmentsLeft = 0;
    const asked = vi.spyOn(local, 'get');
    const slow = writeSomeLate(db, local, head);
    await vi.waitFor(() => expect(asked.mock.calls.flat(2).some((key) => key?.startsWith('g:'))).toBe(true));
    const { late: _, ...whole } = before;
    await db.meta.put(whole);
    local.letGo();
    expect(await slow).toBe(0);
    expect(await db.meta.get('log')).toEqual(whole);
    expect(await db.events.count()).toBe(1_000);
    db.close();
  });

  it('are told to be late by the desk, which then gives them', async () => {
    const { local: lost } = await lostLog();
    const { machine, local, view } = await startHeld(lost.items);
    const log = await openLog(view, { indexedDB: machine.indexedDB, IDBKeyRange });
    const id = contacts[0]?.id ?? '';
    expect(await log?.history(id)).toBeUndefined();
    expect(await log?.end()).toMatchObject({ anchor: { seq: 4_000 } });
    const eventsOf = log?.chain.eventsOf([id]);
    local.letGo();
    expect(await eventsOf).toHaveLength(16);
    expect(await log?.history(id)).toHaveLength(16);
    log?.close();
  });

  it('are no longer waited for when a check is stopped', async () => {
    const { local: lost } = await lostLog();
    const { machine, local, view } = await startHeld(lost.items);
    const log = await openLog(view, { indexedDB: machine.indexedDB, IDBKeyRange });
    if (log === undefined) throw new Error('the log is there');
    const stop = new AbortController();
    const asked = Promise.allSettled([log.chain.eventsOf(['a'], stop.signal), log.chain.hashAt(1, stop.signal)]);
    stop.abort();
    for (const one of await asked) expect(one).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
    local.letGo();
    log.close();
  });

  it('are asked for without end by a live question, and by another no longer than is patient', async () => {
    const db = makeDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
    await db.open();
    const log = readerOf(db);
    vi.spyOn(db.meta, 'get').mockReturnValue(new Dexie.Promise(() => {}));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const settled: string[] = [];
    for (const [name, asked] of [
      ['live', log.history('a')],
      ['other', log.chain.eventsOf(['a'])],
    ] as const) {
      asked.then(
        () => settled.push(`${name} answered`),
        () => settled.push(`${name} refused`),
      );
    }
    await vi.advanceTimersByTimeAsync(patienceMs + 1_000);
    vi.useRealTimers();
    expect(settled).toEqual(['other refused']);
    db.close();
  });

  it('are not left out of an answer where they cannot be written now', async () => {
    const { local: lost } = await lostLog();
    const { store } = await startHeld(lost.items, Number.POSITIVE_INFINITY);
    const refusing = (['add', 'put'] as const).map((name) =>
      vi.spyOn(FDBObjectStore.prototype, name).mockImplementation(() => {
        throw new DOMException('the disk gave an error', 'UnknownError');
      }),
    );
    const extra = aContact();
    await store.append([made(extra)]);
    const person = { name: 'Klant 0', handle: 'klant_0' };
    const asked = [store.history(contacts[0]?.id ?? ''), store.checkChain(), store.forgetPerson('x', person)];
    for (const { status, reason } of (await Promise.allSettled(asked)) as PromiseRejectedResult[]) {
      expect(status).toBe('rejected');
      expect(reason).toMatchObject({ code: 'restoring' });
    }
    expect(await store.contact(extra.id)).toMatchObject({ id: extra.id });
    for (const spy of refusing) spy.mockRestore();
  });

  it('that the journal lost meanwhile do not stop the others, and the chain tells of them', async () => {
    const { local: lost, events } = await lostLog();
    const { machine, local, store } = await startHeld(lost.items);
    for (const key of local.items.keys()) if (key.startsWith('g:0000001001')) local.items.delete(key);
    local.letGo();
    expect(await store.checkChain()).toMatchObject({ ok: false });
    const there = events.filter(({ seq }) => seq <= 1_000 || seq > 2_000);
    expect((await eventsIn(machine)).map(({ seq }) => seq)).toEqual(there.map(({ seq }) => seq));
    expect((await store.ready()).filledPercent).toBeUndefined();
  });
});

describe('lateFor', () => {
  it.each([
    ['a small log is filled whole', { seq: 0 }, 2_000, 0],
    ['of a large one all but the newest may wait', { seq: 0 }, 30_000, 29_000],
    [
      'also when a kill stopped the fill between its slices',
      { seq: 40_000, late: { from: 1, to: 40_000 } },
      90_000,
      89_000,
    ],
    ['not behind events that the table has', { seq: 30_000, late: { from: 1, to: 29_000 } }, 90_000, 0],
    ['nor when only the end was missing', { seq: 30_000 }, 90_000, 0],
  ])('%s', (_, log, headSeq, expected) => {
    expect(lateFor(log, headSeq)).toBe(expected);
  });
});
