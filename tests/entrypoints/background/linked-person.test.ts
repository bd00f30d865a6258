import { describe, expect, it, vi } from 'vitest';
import type { Handle } from '../../../core/person/person.ts';
import { allOff, type PrivacyChoices } from '../../../core/protocol/privacy.ts';
import {
  linkHandles,
  notePerson,
  numberPerson,
  type PersonPorts,
  unlinkHandle,
  viewPerson,
} from '../../../entrypoints/background/linked-person.ts';
import type { Store } from '../../../storage/store.ts';
import { aContact, databaseText, made, newMachine, startStore, uuid } from '../../storage/fakes.ts';

vi.setConfig({ testTimeout: 60_000 });

const canary = 'Kaneelstok';
const x: Handle = { site: 'x', author: { name: 'Joke Terpstra', handle: 'joke_t' } };
const mastodon: Handle = { site: 'mastodon', author: { name: canary, handle: 'joke_t@duin.example' } };
const forum: Handle = { site: 'phpbb@forum.duinstad.example', author: { name: 'JokeT', id: '81' } };
const allOn: PrivacyChoices = { linkPersons: true, personNotes: true, staffFigures: false };

const ports = (store: Store, choices: PrivacyChoices): PersonPorts => ({
  store,
  choices,
  at: '2026-03-02T11:00:00Z',
  agent: 'MV',
  newId: uuid,
});
const off = { ok: false, error: { code: 'switchedOff' } };
const link = (one: Handle, other: Handle) => ({ commandId: uuid(), personId: uuid(), one, other });
const note = (handle: Handle, text: string, noteId: string = uuid(), before = '') => ({
  commandId: uuid(),
  personId: uuid(),
  noteId,
  handle,
  text,
  before,
});
const number = (handle: Handle, text: string, before = '') => ({
  commandId: uuid(),
  personId: uuid(),
  handle,
  number: text,
  before,
});

async function withContacts() {
  const machine = newMachine();
  const store = startStore(machine);
  const of = ({ site, author }: Handle, createdAt: string) =>
    aContact({ site, author, createdAt, postKey: `${site}/${createdAt}` });
  await store.append([made(of(x, '2026-02-01T10:00:00Z')), made(of(mastodon, '2026-02-02T10:00:00Z'))]);
  await store.ready();
  return { machine, store };
}

const viewed = async (store: Store, choices: PrivacyChoices, handle: Handle) => {
  const answer = await viewPerson(ports(store, choices), handle);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};

describe('while the protocol does not switch it on', () => {
  it('everything is refused and nothing is stored', async () => {
    const { machine, store } = await withContacts();
    const before = await store.anchor();
    const handle: Handle = { site: 'bluesky', author: { name: `${canary}bluesky`, handle: `${canary}.example` } };
    const closed = ports(store, allOff);
    expect(await viewPerson(closed, x)).toEqual(off);
    expect(await linkHandles(closed, link(x, handle))).toEqual(off);
    expect(await unlinkHandle(closed, { commandId: uuid(), id: uuid(), handle: x })).toEqual(off);
    expect(await notePerson(closed, note(x, `${canary}notitie`))).toEqual(off);
    expect(await numberPerson(closed, number(x, `${canary}nummer`))).toEqual(off);
    expect(await store.anchor()).toEqual(before);
    const kept = `${[...machine.local.items].flat().join('\n')}${await databaseText(machine)}`;
    expect(kept).not.toMatch(new RegExp(`${canary}(bluesky|notitie|nummer|\\.example)`));
    expect(await store.countPersons()).toEqual({ persons: 0, handles: 0, notes: 0 });
  });

  it('what was kept while it was on is neither shown nor changed', async () => {
    const { store } = await withContacts();
    await linkHandles(ports(store, allOn), link(x, mastodon));
    await notePerson(ports(store, allOn), note(x, 'Belt liever.'));
    const person = await store.personOf(x);
    expect(await viewPerson(ports(store, allOff), x)).toEqual(off);
    expect(await unlinkHandle(ports(store, allOff), { commandId: uuid(), id: person?.id ?? '', handle: x })).toEqual(
      off,
    );
    expect(await store.personOf(x)).toEqual(person);
  });

  it('notes alone show one site, linking alone shows no notes', async () => {
    const { store } = await withContacts();
    await linkHandles(ports(store, allOn), link(x, mastodon));
    await notePerson(ports(store, allOn), note(x, 'Belt liever.'));
    await numberPerson(ports(store, allOn), number(x, 'K-12'));
    const notesOnly = await viewed(store, { ...allOff, personNotes: true }, x);
    expect(notesOnly.person?.handles.map(({ site }) => site)).toEqual(['x']);
    expect(notesOnly.person).not.toHaveProperty('crmReference');
    expect(notesOnly).toMatchObject({ total: 1, suggestions: [], person: { notes: [{ text: 'Belt liever.' }] } });
    const linksOnly = await viewed(store, { ...allOff, linkPersons: true }, x);
    expect(linksOnly).toMatchObject({ total: 2, person: { notes: [], crmReference: 'K-12' } });
    expect(await notePerson(ports(store, { ...allOff, linkPersons: true }), note(x, 'Nog een'))).toEqual(off);
    expect(await numberPerson(ports(store, { ...allOff, personNotes: true }), number(x, 'K-13', 'K-12'))).toEqual(off);
  });
});

describe('while it is on', () => {
  it('who may be the same person is suggested, and linked only when a colleague says so', async () => {
    const { store } = await withContacts();
    const before = await viewed(store, allOn, x);
    expect(before).toMatchObject({ total: 1, suggestions: [{ handle: mastodon, reasons: ['handle'] }] });
    expect(before).not.toHaveProperty('person');
    expect(await store.countPersons()).toMatchObject({ persons: 0 });
    expect(await linkHandles(ports(store, allOn), link(x, mastodon))).toEqual({ ok: true, value: null });
    const after = await viewed(store, allOn, mastodon);
    expect(after).toMatchObject({ total: 2, suggestions: [] });
    expect(after.contacts.map(({ site }) => site)).toEqual(['mastodon', 'x']);
    expect(after.person?.handles).toMatchObject([{ site: 'x', agent: 'MV' }, { site: 'mastodon' }]);
  });

  it('a command that comes twice counts once', async () => {
    const { store } = await withContacts();
    const one = link(x, mastodon);
    const two = note(x, 'Belt liever.');
    for (const _twice of [1, 2]) {
      await linkHandles(ports(store, allOn), one);
      await notePerson(ports(store, allOn), two);
    }
    expect(await store.countPersons()).toEqual({ persons: 1, handles: 2, notes: 1 });
    // Two contacts, two handles, one note.
    expect((await store.anchor()).seq).toBe(5);
  });

  it('two persons become one, unlinking takes one handle out, and a bare handle is no person', async () => {
    const { store } = await withContacts();
    await notePerson(ports(store, allOn), note(forum, 'Vaste klant.'));
    await linkHandles(ports(store, allOn), link(x, mastodon));
    await linkHandles(ports(store, allOn), link(x, forum));
    expect(await store.countPersons()).toEqual({ persons: 1, handles: 3, notes: 1 });
    const id = (await store.personOf(x))?.id ?? '';
    await unlinkHandle(ports(store, allOn), { commandId: uuid(), id, handle: forum });
    expect(await store.personOf(forum)).toBeUndefined();
    const noteId = (await store.personOf(x))?.notes[0]?.id ?? '';
    await notePerson(ports(store, allOn), note(x, '', noteId, 'Vaste klant.'));
    await unlinkHandle(ports(store, allOn), { commandId: uuid(), id, handle: mastodon });
    expect(await store.countPersons()).toEqual({ persons: 0, handles: 0, notes: 0 });
    expect(await store.checkChain()).toMatchObject({ ok: true });
  });

  it('a handle is not linked to itself', async () => {
    const { store } = await withContacts();
    const same = { ...x, author: { name: 'J.', handle: 'JOKE_T' } };
    expect(await linkHandles(ports(store, allOn), link(x, same))).toMatchObject({ error: { code: 'badRequest' } });
  });

  it('a number that a colleague changed meanwhile is not written over', async () => {
    const { store } = await withContacts();
    await numberPerson(ports(store, allOn), number(x, ' K-12 '));
    expect((await store.personOf(x))?.crmReference).toBe('K-12');
    expect(await numberPerson(ports(store, allOn), number(x, 'K-99'))).toMatchObject({
      error: { code: 'contactChangedMeanwhile' },
    });
    await numberPerson(ports(store, allOn), number(x, 'K-99', 'K-12'));
    expect((await store.personOf(x))?.crmReference).toBe('K-99');
  });

  it('all links and notes can be taken away in one go, also those that were unlinked', async () => {
    const { machine, store } = await withContacts();
    const gone = { site: 'bluesky', author: { name: `${canary}los`, handle: 'los.example' } };
    await linkHandles(ports(store, allOn), link(x, gone));
    await unlinkHandle(ports(store, allOn), {
      commandId: uuid(),
      id: (await store.personOf(x))?.id ?? '',
      handle: gone,
    });
    await linkHandles(ports(store, allOn), link(x, mastodon));
    await notePerson(ports(store, allOn), note(x, `${canary}notitie`));
    expect(await store.forgetLinks()).toEqual({ persons: 1 });
    const kept = `${[...machine.local.items].flat().join('\n')}${await databaseText(machine)}`;
    expect(kept).not.toMatch(new RegExp(`${canary}(los|notitie)`));
    expect(await store.checkChain()).toMatchObject({ ok: true });
    expect((await store.contacts({})).total).toBe(2);
  });
});
