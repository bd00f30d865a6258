import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { nobody } from '../../core/log/split.ts';
import { versionOf } from '../../core/person/person-version.ts';
import { makeTeamDatabase } from '../../storage/db.ts';
import { StorageFailure } from '../../storage/failure.ts';
import { openTeam } from '../../storage/team.ts';
import { forgetTeamLinks } from '../../storage/team-persons.ts';
import { pruneTeam } from '../../storage/team-terms.ts';
import { aContact, newMachine, startStore } from './fakes.ts';

const ends = { texts: '2026-01-01T00:00:00Z', names: '2025-01-01T00:00:00Z', contacts: '2024-01-01T00:00:00Z' };

const one = (year: number, name: string, agent = 'MV') =>
  aContact({
    id: name,
    createdAt: `${year}-06-01T10:00:00Z`,
    changedAt: `${year}-06-01T10:00:00Z`,
    postKey: `x/${name}1`,
    permalink: `https://x.example/${name}1`,
    replyPostId: `${name}-reactie`,
    author: { name: `${name}-naam` },
    postText: `${name}-tekst`,
    replyText: `${name}-antwoord`,
    crmReference: `${name}-zaak`,
    waitedMinutes: 7,
    agent,
  });

test('the terms hold in the log of a team, in every version of a contact, and its figures stay', async () => {
  const parts = { indexedDB: new IDBFactory(), IDBKeyRange };
  expect(await pruneTeam(ends, parts)).toBe(0);
  const team = await openTeam(parts, { isMade: true });
  const said = { ...one(2025, 'eerder', 'JB'), note: 'eerder-notitie', changedAt: '2025-06-02T10:00:00Z' };
  await team?.add([one(2026, 'vers'), one(2025, 'eerder'), one(2024, 'ouder'), one(2023, 'oudst')]);
  await team?.add([said]);

  expect(await pruneTeam(ends, parts)).toBe(3);
  const db = makeTeamDatabase(parts);
  await db.open();
  const text = JSON.stringify(
    await Promise.all([db.contacts, db.versions, db.members, db.wordBlocks].map((table) => table.toArray())),
  );
  db.close();
  for (const gone of [
    'eerder-tekst',
    'eerder-antwoord',
    'eerder-notitie',
    'ouder-naam',
    'ouder-tekst',
    'x/ouder1',
    'ouder-reactie',
    'oudst-zaak',
  ]) {
    expect(text, gone).not.toContain(gone);
  }
  for (const stays of ['vers-tekst', 'eerder-naam', 'eerder-zaak', 'ouder-zaak']) expect(text, stays).toContain(stays);
  expect((await team?.counts())?.contacts).toBe(4);
  expect(await team?.contact('oudst')).toMatchObject({ author: nobody, waitedMinutes: 7, outcome: 'answered' });
  expect((await team?.contacts({ text: 'eerder' }))?.contacts.map(({ id }) => id)).toEqual(['eerder']);

  // A day later there is nothing more to take.
  expect(await pruneTeam(ends, parts)).toBe(0);
  team?.close();
});

test('links and notes of persons follow the terms as well, and go when all links are forgotten', async () => {
  const parts = { indexedDB: new IDBFactory(), IDBKeyRange };
  const team = await openTeam(parts, { isMade: true });
  await team?.add([one(2026, 'vers')]);
  const handle = (name: string, at: string) => ({ site: one(2026, 'x').site, author: { name }, at, agent: 'MV' });
  const note = (text: string, at: string) => ({ id: text, text, at, agent: 'MV' });
  const file = { exportedAt: '2026-06-02T10:00:00Z', deviceId: 'a' };
  await team?.addPersons([
    versionOf(
      {
        id: 'p1',
        // Both were linked before the term of names; of one the log still has a contact.
        handles: [handle('vers-naam', '2024-06-01T10:00:00Z'), handle('weg-naam', '2024-06-01T10:00:00Z')],
        notes: [note('vers-notitie', '2026-02-01T10:00:00Z'), note('oude-notitie', '2025-06-01T10:00:00Z')],
        crmReference: 'K-1',
      },
      file,
    ),
    versionOf({ id: 'p2', handles: [handle('oudst-naam', '2023-06-01T10:00:00Z')] }, file),
  ]);
  expect(await team?.everyPerson()).toHaveLength(2);

  await pruneTeam(ends, parts);
  const [left, ...others] = (await team?.everyPerson()) ?? [];
  expect(others).toEqual([]);
  expect(left).toMatchObject({ id: 'p1', crmReference: 'K-1' });
  expect(left?.handles.map(({ author }) => author.name)).toEqual(['vers-naam']);
  expect(left?.notes.map(({ text }) => text)).toEqual(['vers-notitie']);
  const db = makeTeamDatabase(parts);
  await db.open();
  expect(JSON.stringify(await db.persons.toArray())).not.toMatch(/weg-naam|oude-notitie|oudst-naam/);
  db.close();

  await forgetTeamLinks(parts);
  expect(await team?.everyPerson()).toEqual([]);
  expect((await team?.counts())?.contacts).toBe(1);
  team?.close();
});

test('links of the team log that cannot be taken out are not said to be gone', async () => {
  const machine = newMachine();
  const { indexedDB } = machine;
  const store = startStore(machine);
  expect(await store.forgetLinks()).toEqual({ persons: 0 });
  (await openTeam({ indexedDB, IDBKeyRange }, { isMade: true }))?.close();
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name === 'kantlijn-team') throw new DOMException('Full.', 'QuotaExceededError');
    return open(name, version);
  });
  await expect(store.forgetLinks()).rejects.toBeInstanceOf(StorageFailure);
});
