import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { nobody } from '../../core/log/split.ts';
import {
  aContact,
  aWaitingPost,
  changed,
  closed,
  databaseText,
  everything,
  made,
  newMachine,
  startStore,
  timed,
} from './fakes.ts';

vi.setConfig({ testTimeout: 60_000 });

const canary = 'Zonnebloem';
const person = { name: `${canary} de Vries`, handle: `${canary}_v`, url: `https://x.example/${canary}` };

it('leaves a person nowhere: tables, journal and segments; figures and chain stay', async () => {
  const machine = newMachine();
  const store = startStore(machine);
  const other = aContact({ site: 'x', postKey: 'x/2', author: { name: 'Sam', handle: 'sam' } });
  const contact = aContact({
    site: 'x',
    postKey: `x/${canary}`,
    permalink: `https://x.example/${canary}/1`,
    author: person,
    postText: `Ik ben ${canary}`,
    replyText: `Hoi ${canary}`,
  });
  const base = aWaitingPost({ key: `x/${canary}` });
  const post = { ...base, post: { ...base.post, site: 'x', id: canary, author: person, text: canary } };
  await store.append([timed(post), made(contact), made(other)]);
  // Enough for a segment, so that some of it lies sealed.
  for (let round = 0; round < 50; round++) {
    await store.append(Array.from({ length: 20 }, () => changed(other.id, { waitedMinutes: round })));
  }
  await store.append([
    changed(contact.id, { note: `${canary} belt terug`, waitedMinutes: 12 }),
    closed(post.key, { closedAt: '2026-03-02T10:00:00Z', editedText: canary }),
  ]);
  await store.putBlob('suggestions', { learned: [`Ik ben ${canary}`] });
  await store.ready();

  expect(await store.forgetPerson('x', { name: '?', handle: `${canary.toLowerCase()}_V` })).toEqual({
    contacts: 1,
    posts: 1,
    events: 4,
    keys: [`x/${canary}`],
    masked: 0,
    team: 0,
  });
  const kept = `${[...machine.local.items].flat().join('\n')}${await databaseText(machine)}`;
  expect(kept).not.toMatch(new RegExp(canary, 'i'));
  expect(kept).toContain('Sam');
  expect(await store.contact(contact.id)).toMatchObject({ author: nobody, waitedMinutes: 12, outcome: 'answered' });
  expect(await store.checkChain()).toMatchObject({ ok: true, forgotten: 4 });

  const before = await everything(store);
  machine.indexedDB = new IDBFactory();
  const again = startStore(machine);
  expect(await again.ready()).toMatchObject({ mode: 'restored', contacts: 2 });
  expect(await everything(again)).toEqual(before);
  await again.append([made(aContact())]);
  expect(await again.checkChain()).toMatchObject({ ok: true, forgotten: 4 });
});

it('finds a person by name, handle or link, and gives all that is kept in one piece', async () => {
  const store = startStore(newMachine());
  const byHandle = aContact({ site: 'x', postKey: 'x/1', author: person, createdAt: '2026-03-01T10:00:00Z' });
  const byBoth = aContact({
    site: 'x',
    postKey: 'x/2',
    author: { ...person, id: '77' },
    createdAt: '2026-03-02T10:00:00Z',
  });
  // The page showed only the id here: the same person all the same.
  const byId = aContact({
    site: 'x',
    postKey: 'x/3',
    author: { name: 'Z.', id: '77' },
    createdAt: '2026-03-03T10:00:00Z',
  });
  const other = aContact({ site: 'x', postKey: 'x/4', author: { name: 'Sam' }, note: `Zie ook ${canary}_v` });
  await store.append([byHandle, byBoth, byId, other].map(made));

  for (const asked of [canary.toLowerCase(), `${canary}_v`, 'de vries', person.url]) {
    const found = await store.findPeople(asked);
    expect(
      found.map(({ site, contacts }) => [site, contacts]),
      asked,
    ).toEqual([['x', 2]]);
  }
  expect(await store.findPeople('')).toEqual([]);
  const { contacts, events, mentions } = await store.personRecords('x', person);
  expect(contacts.map(({ id }) => id).sort()).toEqual([byHandle.id, byBoth.id, byId.id].sort());
  expect([events.length, mentions.contacts, mentions.posts, mentions.ownReplies]).toEqual([3, 1, 0, 0]);
  expect(mentions.excerpts).toEqual([`Zie ook ${canary}_v`]);

  await store.forgetPerson('x', person);
  expect(await store.findPeople(canary)).toEqual([]);
  expect((await store.contact(byId.id))?.author).toEqual(nobody);
  expect((await store.contact(other.id))?.author).toEqual({ name: 'Sam' });
});

it('what was written after somebody looked at what will go, goes too', async () => {
  const machine = newMachine();
  const store = startStore(machine);
  const other = aContact({ site: 'x', postKey: 'x/2', author: { name: 'Sam', handle: 'sam' } });
  await store.append([made(aContact({ site: 'x', postKey: 'x/1', author: person })), made(other)]);
  expect((await store.personRecords('x', person)).mentions.contacts).toBe(0);
  await store.append([changed(other.id, { note: `Zie ook ${canary}_v` })]);
  expect(await store.forgetPerson('x', person, true)).toMatchObject({ contacts: 1, masked: 1 });
  expect(await databaseText(machine)).not.toMatch(new RegExp(canary, 'i'));
  expect((await store.contact(other.id))?.note).toBe('Zie ook •••');
  expect((await store.contacts({ text: 'zie ook' })).contacts.map(({ id }) => id)).toEqual([other.id]);
});
