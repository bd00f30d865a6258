import { IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Contact } from '../../core/contact.ts';
import { forgetContact, nobody } from '../../core/log/split.ts';
import { withoutTexts } from '../../core/log/without-texts.ts';
import { versionOf } from '../../core/person/person-version.ts';
import { makeTeamDatabase } from '../../storage/db.ts';
import { openTeam } from '../../storage/team.ts';
import { aContact, type Machine, newMachine, startStore } from './fakes.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Out of the log of a team goes what is of a person, and nothing else. */

const site = 'x';
const canary = 'Zonnebloem';
const anna = { name: `${canary} de Vries`, handle: `${canary}_v`, id: '77' };
/** One person, as three pages showed her. */
const shown = [anna, { name: anna.name, handle: anna.handle }, { name: 'Z.', id: '77' }];

async function withTeam(files: readonly (readonly Contact[])[]) {
  const machine = newMachine();
  const parts = { indexedDB: machine.indexedDB, IDBKeyRange };
  const team = await openTeam(parts, { isMade: true });
  if (team === undefined) throw new Error('no team log');
  for (const file of files) await team.add(file);
  return { machine, team, store: startStore(machine, { now: () => Date.UTC(2026, 2, 3) }) };
}

async function teamRows({ indexedDB }: Machine) {
  const db = makeTeamDatabase({ indexedDB, IDBKeyRange });
  await db.open();
  const rows = Object.fromEntries(await Promise.all(db.tables.map(async (one) => [one.name, await one.toArray()])));
  db.close();
  return rows as Record<string, readonly Record<string, unknown>[]>;
}

test('a person who is in the log of a team alone is found, given, and forgotten there', async () => {
  const hers = aContact({
    id: 'a',
    site,
    author: anna,
    postKey: 'x/1',
    replyPostId: 'r1',
    postText: 'Mijn duiven',
    note: '',
  });
  const later = { ...hers, note: 'Gebeld', changedAt: '2026-03-02T10:00:00Z' };
  const other = aContact({ id: 'b', site, postKey: 'x/2', author: { name: 'Sam' }, note: `Zie ${canary} de Vries` });
  const { store, team } = await withTeam([[hers, other], [later]]);

  expect(await store.findPeople(canary)).toMatchObject([{ site, author: anna, contacts: 0, posts: 0, team: 1 }]);
  const { contacts, team: versions, mentions } = await store.personRecords(site, anna);
  expect([contacts, versions]).toEqual([[], [hers, later]]);
  expect(mentions).toMatchObject({ contacts: 0, team: 1, excerpts: [`Zie ${canary} de Vries`] });

  expect(await store.forgetPerson(site, anna, false)).toMatchObject({ contacts: 0, team: 1, masked: 0 });
  expect(await team.contact('a')).toMatchObject({ author: nobody, outcome: 'answered', waitedMinutes: 42 });
  // Nobody asked to mask it.
  expect(await team.contact('b')).toEqual(other);
  expect((await team.contacts({ text: 'duiven' })).total).toBe(0);
  expect((await store.findPeople(canary)).length).toBe(0);
  team.close();
});

test('what colleagues hold of one contact under two accounts is of one person', async () => {
  const one = aContact({ id: 'a', site, author: { name: canary, handle: 'old_h' }, postKey: 'x/1', replyPostId: 'r1' });
  const same = aContact({
    id: 'b',
    site,
    author: { name: canary, handle: 'new_h' },
    postKey: 'x/1',
    replyPostId: 'r1',
    changedAt: '2026-03-02T11:00:00Z',
  });
  const third = aContact({ id: 'c', site, author: { name: canary, handle: 'new_h' }, postKey: 'x/3' });
  const { store, team, machine } = await withTeam([[one], [same, third]]);
  await store.forgetPerson(site, { name: '', handle: 'old_h' });
  expect(JSON.stringify(await teamRows(machine))).not.toMatch(/Zonnebloem|old_h|new_h|x\/1|x\/3/);
  expect(await team.counts()).toEqual({ contacts: 2, notCopied: 2 });
  team.close();
});

test('what colleagues linked and noted of a person goes as well, and her name in notes on others', async () => {
  const hers = aContact({ id: 'a', site, author: anna });
  const { store, team, machine } = await withTeam([[hers]]);
  const at = '2026-03-02T10:00:00Z';
  const person = (id: string, names: readonly string[], text: string) =>
    versionOf(
      {
        id,
        handles: names.map((name) => ({
          site: name === anna.name ? site : 'forum',
          author: { name },
          at,
          agent: 'MV',
        })),
        notes: [{ id: `note ${id}`, text, at, agent: 'MV' }],
        crmReference: `K-${id}`,
      },
      { exportedAt: at, deviceId: 'a' },
    );
  const linked = person('p1', ['Duivenvrouw'], 'Belt liever.');
  // By the account of the contact, which a colleague linked to another one.
  const both = {
    ...linked,
    links: { ...linked.links, handles: [{ site, author: anna, at, agent: 'MV' }, ...linked.links.handles] },
  };
  await team.addPersons([both, person('p2', ['Sam Duin'], `Buurman van ${canary} de Vries.`)]);

  const { persons, mentions } = await store.personRecords(site, anna);
  expect(persons).toMatchObject([{ id: 'p1', crmReference: 'K-p1', notes: [{ text: 'Belt liever.' }] }]);
  expect(mentions).toMatchObject({ team: 1, excerpts: [`Buurman van ${canary} de Vries.`] });

  await store.forgetPerson(site, anna, true);
  const rows = JSON.stringify(await teamRows(machine));
  expect(rows).not.toMatch(/Zonnebloem|Duivenvrouw|Belt liever|K-p1/);
  expect(rows).toContain('Sam Duin');
  expect((await store.forgottenAt('forum', { name: 'Duivenvrouw' })) !== undefined).toBe(true);
  team.close();
});

/** Contacts as several agents may hold them: of her, of others, about her, in versions. */
const row = fc.record({
  id: fc.integer({ min: 0, max: 5 }),
  who: fc.nat(4),
  says: fc.constantFrom('Mijn bak staat er nog.', `Dat zei ${canary} de Vries al.`, `Vraag het @${canary}_v maar.`),
  minute: fc.nat(50),
  reaction: fc.boolean(),
  file: fc.nat(2),
});

function contactOf({ id, who, says, minute, reaction }: typeof row extends fc.Arbitrary<infer T> ? T : never): Contact {
  // Who wrote a post does not change: three are hers, as one of the pages showed her.
  const isHers = id % 2 === 0;
  const changedAt = new Date(Date.UTC(2026, 2, 2, 10, minute)).toISOString();
  return aContact({
    id: `contact-${id}`,
    site,
    postKey: isHers ? `x/${canary}${id}` : `x/${id}`,
    permalink: isHers ? `https://x.example/${canary}/${id}` : `https://x.example/${id}`,
    ...(reaction ? { replyPostId: `r${id}` } : {}),
    author: isHers ? (shown[who % shown.length] ?? anna) : { name: 'Sam Duin', handle: `sam${id}` },
    postText: isHers ? `${canary}: ${says}` : says,
    replyText: isHers ? `Hoi ${canary}` : 'Dag Sam',
    waitedMinutes: id,
    changedAt,
  });
}

test('no word of a forgotten person is in any table, other rows are untouched, and a file read again changes nothing of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 14 }), async (rows) => {
      const files = [0, 1, 2].map((file) => rows.filter((one) => one.file === file).map(contactOf));
      const { machine, store, team } = await withTeam(files);
      const before = await team.contacts({ limit: 100 });
      const sums = await team.sums({});
      const before2 = await teamRows(machine);
      // Known by one of the accounts; what shares it with the others is found by that.
      await store.forgetPerson(site, { name: anna.name, handle: anna.handle, id: '77' }, true);

      const after = await teamRows(machine);
      expect(JSON.stringify(after)).not.toMatch(new RegExp(canary, 'i'));
      const named = new Set(
        rows.filter(({ says, id }) => says.includes(canary) && id % 2 === 1).map(({ id }) => `contact-${id}`),
      );
      const isOther = ({ id, key }: Record<string, unknown>) => {
        const name = String(id ?? key);
        return Number(name.slice('contact-'.length)) % 2 === 1 && !named.has(name);
      };
      for (const table of ['contacts', 'versions', 'files']) {
        expect(after[table]?.filter(isOther), table).toEqual(before2[table]?.filter(isOther));
      }
      const { contacts } = await team.contacts({ limit: 100 });
      const figures = (all: readonly Contact[]) => all.map((one) => ({ ...forgetContact(one), changedAt: '' }));
      expect(figures(contacts)).toEqual(figures(before.contacts));
      expect(await team.sums({})).toEqual(sums);

      // As `admit` gives what was read again: without what is hers.
      for (const file of files) {
        await team.add(file.map((one) => (Number(one.id.slice(-1)) % 2 === 0 ? forgetContact(one) : one)));
      }
      const hers = (await teamRows(machine))['contacts']?.filter(
        (one) => !isOther(one) && !named.has(String(one['id'])),
      );
      expect(JSON.stringify(hers)).not.toMatch(new RegExp(canary, 'i'));
      expect((await team.contacts({ limit: 100 })).total).toBe(before.total);
      team.close();
    }),
    { numRuns: 40 },
  );
});

test('who is forgotten in a later file is in no version any more', async () => {
  const hers = aContact({ id: 'a', site, author: anna, postText: `Hier ${canary}`, note: `Gebeld met ${canary}` });
  const { machine, team } = await withTeam([[hers], [withoutTexts(hers)]]);
  expect((await team.group('a'))?.versions).toHaveLength(2);
  await team.add([forgetContact(hers)]);
  expect(JSON.stringify(await teamRows(machine)).toLowerCase()).not.toContain(canary.toLowerCase());
  expect(await team.group('a')).toBeUndefined();
  expect(await team.contact('a')).toMatchObject({ author: nobody });
});

test('a file that is being merged while a person is forgotten does not keep them', async () => {
  const { machine, store, team } = await withTeam([[aContact({ id: 'a', site, author: anna })]]);
  await store.ready();
  let isIn = false;
  // The file was admitted before there was a tombstone.
  machine.local.afterSet = async () => {
    if (isIn) return;
    isIn = true;
    await team.add([aContact({ id: 'b', site, author: anna, postText: `Hier ${canary}` })]);
  };
  expect(await store.forgetPerson(site, anna, false)).toMatchObject({ team: 2 });
  expect(isIn).toBe(true);
  expect(JSON.stringify(await teamRows(machine)).toLowerCase()).not.toContain(canary.toLowerCase());
});
