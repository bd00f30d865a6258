import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { StorageFailure } from '../../storage/failure.ts';
import {
  aContact,
  aWaitingPost,
  brokenDatabase,
  changed,
  closed,
  everything,
  made,
  newMachine,
  startStore,
  timed,
} from './fakes.ts';

describe('a store', () => {
  it('starts empty and well', async () => {
    const store = startStore(newMachine());
    expect(await store.ready()).toEqual({ mode: 'ok', generation: expect.any(String), contacts: 0 });
  });

  it('gives back what was appended, also after a restart', async () => {
    const machine = newMachine();
    const contact = aContact();
    const post = aWaitingPost();
    const store = startStore(machine);
    await store.append([timed(post), made(contact)]);
    await store.append([
      changed(contact.id, { note: 'Belt terug', crmReference: 'Z-118' }),
      closed(post.key, { outcome: 'answered', closedAt: '2026-03-02T09:31:00Z', contactId: contact.id }),
    ]);
    store.close();

    const again = startStore(machine);
    expect(await again.contact(contact.id)).toEqual({
      ...contact,
      note: 'Belt terug',
      crmReference: 'Z-118',
      changedAt: '2026-03-02T09:30:00Z',
      stamps: {
        note: { at: '2026-03-02T09:30:00Z', agent: 'MV' },
        crmReference: { at: '2026-03-02T09:30:00Z', agent: 'MV' },
      },
    });
    expect((await again.waitingByKeys([post.key])).get(post.key)).toEqual({
      ...post,
      outcome: 'answered',
      closedAt: '2026-03-02T09:31:00Z',
      contactId: contact.id,
      stamps: { closing: { at: expect.any(String) } },
    });
    expect(await again.openWaiting()).toEqual([]);
    expect(await again.ready()).toMatchObject({ mode: 'ok', contacts: 1 });
  });

  it('gives closed posts with a promise apart from what waits, until it was kept', async () => {
    const machine = newMachine();
    const post = aWaitingPost();
    const followUp = {
      by: 'us' as const,
      madeAt: '2026-03-02T09:31:00Z',
      warnAt: '2026-03-05T08:00:00Z',
      dueAt: '2026-03-05T16:00:00Z',
      text: 'zodra het geleegd is',
    };
    const store = startStore(machine);
    await store.append([
      timed(post),
      closed(post.key, { outcome: 'takenPrivate', closedAt: '2026-03-02T09:31:00Z', followUp }),
    ]);
    store.close();
    const again = startStore(machine);
    expect((await again.promises()).map((row) => row.followUp)).toEqual([followUp]);
    expect(await again.openWaiting()).toEqual([]);
    const kept = { at: '2026-03-05T10:00:00Z', by: 'reply' as const };
    await again.append([closed(post.key, { followUp: { ...followUp, kept } })]);
    expect(await again.promises()).toEqual([]);
  });

  it('drops posts as if they had never been seen: no row, no words in the log, the chain still holds', async () => {
    const machine = newMachine();
    const stays = aWaitingPost();
    const gone = aWaitingPost({ key: `${stays.key}0`, post: { ...stays.post, id: `${stays.post.id}0` } });
    const store = startStore(machine);
    await store.append([timed(gone), timed(stays), closed(gone.key, { note: 'geheim' })]);
    await store.forgetPosts([gone.key]);
    expect([...(await store.waitingByKeys([gone.key, stays.key])).keys()]).toEqual([stays.key]);
    expect(JSON.stringify(await machine.local.get(null))).not.toContain('geheim');
    expect(await store.checkChain()).toMatchObject({ ok: true });
    await store.append([timed(gone)]);
    store.close();
    expect((await startStore(machine).openWaiting()).length).toBe(2);
  });

  it('removes a field that a patch sets to undefined', async () => {
    const machine = newMachine();
    const contact = aContact({ note: 'weg ermee', handedTo: 'Afval' });
    const store = startStore(machine);
    await store.append([made(contact)]);
    await store.append([changed(contact.id, { note: undefined, handedTo: undefined })]);
    const { note: _note, handedTo: _handedTo, ...rest } = contact;
    const stamp = { at: '2026-03-02T09:30:00Z', agent: 'MV' };
    expect(await store.contact(contact.id)).toEqual({ ...rest, stamps: { note: stamp, handedTo: stamp } });
  });

  it('counts an event that is sent again once', async () => {
    const store = startStore(newMachine());
    const contact = aContact();
    const first = made(contact);
    const second = changed(contact.id, { note: 'één keer' });
    await store.append([first, second]);
    await store.append([second]);
    await store.append([first, second, second]);
    expect((await store.anchor()).count).toBe(2);
    expect((await store.history(contact.id)).map(({ kind }) => kind)).toEqual(['contactMade', 'contactChanged']);
  });

  it('keeps one chain under calls at the same time', async () => {
    const store = startStore(newMachine());
    const contacts = Array.from({ length: 40 }, () => aContact());
    await Promise.all(contacts.map((contact) => store.append([made(contact)])));
    expect(await store.checkChain()).toMatchObject({ ok: true, head: { count: 40 } });
    expect((await store.ready()).contacts).toBe(40);
  });

  it('keeps practice out of the log', async () => {
    const store = startStore(newMachine());
    const real = aContact();
    const practice = aContact({ practice: true, postKey: 'practice/p1' });
    await store.append([made(real), made(practice), timed(aWaitingPost({ key: 'practice/p1', practice: true }))]);
    expect((await store.contacts({})).contacts).toEqual([real]);
    expect(await store.contactsOfPerson(real.site, real.author)).toEqual([real]);
    expect(await store.contactsOfPerson(real.site, real.author, { practice: true })).toEqual([practice]);
    expect(await store.contactForPost('practice/p1')).toEqual(practice);
    expect(await store.counts()).toEqual({ contacts: 1, notCopied: 1, open: 0 });
    expect(await store.openWaiting({ practice: true })).toHaveLength(1);
  });

  it('refuses an event without a proper id', async () => {
    const store = startStore(newMachine());
    await expect(store.append([{ ...made(aContact()), eventId: 'x' }])).rejects.toMatchObject({ code: 'badRequest' });
  });
});

describe('what goes wrong', () => {
  it('says so when the journal cannot be written, and keeps nothing', async () => {
    const machine = newMachine();
    const store = startStore(machine);
    await store.ready();
    const contact = aContact();
    machine.local.beforeSet = () => {
      throw new DOMException('no space left', 'QuotaExceededError');
    };
    await expect(store.append([made(contact)])).rejects.toEqual(expect.objectContaining({ code: 'storageFull' }));
    expect(await store.ready()).toMatchObject({ mode: 'ok', notKept: 'full', contacts: 0 });
    machine.local.beforeSet = () => {};
    expect(await store.contact(contact.id)).toBeUndefined();
    await store.append([made(contact)]);
    expect(await store.ready()).not.toHaveProperty('notKept');
    expect(await store.contact(contact.id)).toEqual(contact);
    expect(await store.checkChain()).toMatchObject({ ok: true, head: { count: 1 } });
  });

  it('tells when what a person should know of it changes, and only then', async () => {
    const machine = newMachine();
    const told: unknown[] = [];
    const store = startStore(machine, {
      onChange: () => void store.ready().then(({ mode, notKept }) => told.push(notKept ?? mode)),
    });
    await store.append([made(aContact())]);
    await store.append([made(aContact())]);
    machine.local.beforeSet = () => {
      throw new DOMException('no space left', 'QuotaExceededError');
    };
    await expect(store.append([made(aContact())])).rejects.toThrow();
    await expect(store.append([made(aContact())])).rejects.toThrow();
    machine.local.beforeSet = () => {};
    await store.append([made(aContact())]);
    await vi.waitFor(() => expect(told).toEqual(['ok', 'full', 'ok']));
  });

  it('says so within its patience when the journal does not answer', async () => {
    const machine = newMachine();
    const store = startStore(machine, { patience: 30 });
    await store.ready();
    machine.local.beforeSet = () => new Promise(() => {});
    await expect(store.append([made(aContact())])).rejects.toBeInstanceOf(StorageFailure);
  });

  it('replays what was journalled when it was killed before the tables', async () => {
    const machine = newMachine();
    const store = startStore(machine);
    const first = aContact();
    await store.append([made(first)]);
    const second = aContact();
    const isJournalled = new Promise<void>((resolve) => {
      machine.local.afterSet = () => {
        resolve();
        return new Promise(() => {});
      };
    });
    void store.append([made(second)]);
    await isJournalled;
    machine.local.afterSet = () => {};

    const again = startStore(machine);
    expect(await again.ready()).toMatchObject({ mode: 'ok', contacts: 2, restored: 1 });
    expect(await again.contact(second.id)).toEqual(second);
  });

  it('restores a wiped database from the journal', async () => {
    const machine = newMachine();
    const store = startStore(machine);
    const contacts = Array.from({ length: 5 }, (_, at) => aContact({ createdAt: `2026-03-0${at + 1}T09:00:00Z` }));
    await store.append([timed(aWaitingPost()), ...contacts.map(made)]);
    const before = await everything(store);
    store.close();

    machine.indexedDB = new IDBFactory();
    const again = startStore(machine);
    expect(await again.ready()).toMatchObject({ mode: 'restored', contacts: 5, restored: 6 });
    expect(await everything(again)).toEqual(before);
    expect(await again.checkChain()).toMatchObject({ ok: true });
  });

  it('keeps working on the journal when the database cannot be opened, and repairs later', async () => {
    const machine = newMachine();
    const store = startStore(machine);
    const first = aContact();
    await store.append([made(first)]);
    store.close();

    let time = 0;
    const working = machine.indexedDB;
    const limping = startStore({ ...machine, indexedDB: brokenDatabase() }, { now: () => time, patience: 200 });
    expect(await limping.ready()).toMatchObject({ mode: 'journalOnly' });
    const second = aContact({ postKey: 'x/1', site: 'x' });
    await limping.append([made(second), timed(aWaitingPost())]);
    await limping.append([changed(second.id, { note: 'tussendoor' }), changed(first.id, { note: 'eerder' })]);
    expect(await limping.contact(second.id)).toMatchObject({ note: 'tussendoor' });
    expect(await limping.contact(first.id)).toMatchObject({ note: 'eerder' });
    expect(await limping.contactForPost('x/1')).toMatchObject({ id: second.id });
    expect(await limping.openWaiting()).toHaveLength(1);

    time += 60_000;
    const again = startStore({ ...machine, indexedDB: working });
    expect(await again.ready()).toMatchObject({ mode: 'ok', contacts: 2, restored: 4 });
    expect(await again.contact(second.id)).toMatchObject({ note: 'tussendoor' });
    expect(await again.checkChain()).toMatchObject({ ok: true, head: { count: 5 } });
  });

  it('keeps nothing and says so where the browser refuses a database', async () => {
    const store = startStore({ ...newMachine(), indexedDB: brokenDatabase('InvalidStateError') });
    expect(await store.ready()).toMatchObject({ mode: 'unavailable', isRefused: true });
    await expect(store.append([made(aContact())])).rejects.toMatchObject({ code: 'storageUnavailable' });
    await expect(store.contacts({})).rejects.toMatchObject({ code: 'storageUnavailable' });
  });
});
