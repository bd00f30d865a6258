import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../core/contact.ts';
import { addContacts, contactOf } from '../../core/log/merge.ts';
import { makeTeamDatabase } from '../../storage/db.ts';
import { openTeam, type TeamLog } from '../../storage/team.ts';
import { aContact } from './fakes.ts';

/** What is looked for on the disk is only what may be there; the log must come out as if all had been looked for. */

const place = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

async function open(parts: ReturnType<typeof place>): Promise<TeamLog> {
  const team = await openTeam(parts, { isMade: true });
  if (team === undefined) throw new Error('no team log');
  return team;
}

async function everything(team: TeamLog): Promise<readonly Contact[]> {
  const all: Contact[] = [];
  for await (const some of team.everyContact({})) all.push(...some);
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const someContact: fc.Arbitrary<Contact> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    post: fc.constantFrom(undefined, '1', '2'),
    reaction: fc.constantFrom(undefined, 'r1', 'r2'),
    day: fc.integer({ min: 1, max: 9 }),
    deviceId: fc.constantFrom('device-1', 'device-2'),
    note: fc.constantFrom(undefined, 'Gebeld.', 'Gemaild.'),
  })
  .map(({ id, post, reaction, day, deviceId, note }) =>
    aContact({
      id,
      deviceId,
      changedAt: `2026-03-0${day}T10:00:00Z`,
      ...(post === undefined ? {} : { postKey: `x/${post}` }),
      ...(reaction === undefined ? {} : { replyPostId: reaction }),
      ...(note === undefined ? {} : { note }),
    }),
  );

describe('adding to the log of a team', () => {
  test('gives what merging all at once gives, from two screens by turns, and after opening it again', async () => {
    const slice = fc.array(someContact, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(slice, fc.integer({ min: 0, max: 2 })), { maxLength: 6 }), async (slices) => {
        const parts = place();
        const screens = [await open(parts), await open(parts)];
        for (const [contacts, screen] of slices) {
          const team = screens[screen] ?? (await open(parts));
          await team.add(contacts);
          if (!screens.includes(team)) team.close();
        }
        const [one] = screens;
        if (one === undefined) throw new Error('no screen');
        const { changed } = addContacts(
          slices.flatMap(([contacts]) => contacts),
          [],
        );
        const wanted = changed.map(contactOf).sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(await everything(one)).toEqual(wanted);
        expect((await one.counts()).contacts).toBe(wanted.length);
        for (const team of screens) team.close();
      }),
      { numRuns: 30 },
    );
  });

  test('finds the reaction that a colleague logged under another id, also when it went up in another before', async () => {
    const parts = place();
    const reacted = { postKey: 'x/1', replyPostId: 'r1' };
    const team = await open(parts);
    await team.add([aContact({ id: 'c', ...reacted })]);
    await team.add([aContact({ id: 'b', ...reacted })]);
    await team.add([aContact({ id: 'a', ...reacted }), aContact({ id: 'c', note: 'Gebeld.' })]);
    expect((await everything(team)).map(({ id }) => id)).toEqual(['a']);
    team.close();
  });

  test('searches what was merged when the words of a block were a list', async () => {
    const parts = place();
    const team = await open(parts);
    await team.add([aContact({ id: 'a', note: 'kwastjes' }), aContact({ id: 'b', note: 'zonnegeel kwast' })]);
    const db = makeTeamDatabase(parts);
    await db.open();
    await db.wordBlocks.toCollection().modify((row) => {
      const { words } = row;
      if (typeof words === 'string') Object.assign(row, { words: words.split('\n') });
    });
    db.close();
    const idsWith = async (text: string) => (await team.contacts({ text })).contacts.map(({ id }) => id).sort();
    expect(await idsWith('kwast')).toEqual(['a', 'b']);
    await team.add([aContact({ id: 'b', note: 'gebeld', changedAt: '2026-03-02T10:00:00Z' })]);
    expect([await idsWith('kwast'), await idsWith('gebeld'), await idsWith('wast')]).toEqual([['a'], ['b'], []]);
    team.close();
  });

  test('goes on in a log that was merged when every reaction had a row of its own', async () => {
    const parts = place();
    const reacted = { postKey: 'x/1', replyPostId: 'r1' };
    const first = await open(parts);
    await first.add([aContact({ id: 'b', ...reacted }), aContact({ id: 'p' })]);
    first.close();
    const db = makeTeamDatabase(parts);
    await db.open();
    await db.seen.clear();
    await db.members.add({ member: 'k:x/1\nr1', key: 'b' });
    db.close();

    const team = await open(parts);
    expect(await team.add([aContact({ id: 'p' })])).toBe(0);
    await team.add([aContact({ id: 'a', ...reacted })]);
    expect((await everything(team)).map(({ id }) => id)).toEqual(['a', 'p']);
    team.close();
  });

  test('knows after a slice that failed no more than before', async () => {
    const parts = place();
    const team = await open(parts);
    await team.add([aContact({ id: 'c' })]);
    const bad = { ...aContact({ id: 'b' }), note: () => 'cannot be stored' } as unknown as Contact;
    await expect(team.add([aContact({ id: 'a' }), bad])).rejects.toThrow();
    expect(await team.add([aContact({ id: 'a' })])).toBe(1);
    const again = await open(parts);
    expect(await again.add([aContact({ id: 'a' })])).toBe(0);
    expect((await again.counts()).contacts).toBe(2);
    for (const one of [team, again]) one.close();
  });

  test('of a log from before there were hashes counts one reaction once, also after a first slice that failed', async () => {
    const parts = place();
    const reaction = aContact({ id: 'a', postKey: 'x/1', replyPostId: 'r1' });
    const first = await open(parts);
    await first.add([reaction]);
    first.close();
    const db = makeTeamDatabase(parts);
    await db.open();
    await db.seen.clear();
    await db.members.put({ member: 'k:x/1\nr1', key: 'a' });
    db.close();

    const screen = await open(parts);
    // No database can keep a function: the whole slice is taken back.
    const bad = Object.assign(aContact({ id: 'b' }), { note: () => 'x' }) as unknown as Contact;
    await expect(screen.add([bad])).rejects.toThrow();
    await screen.add([aContact({ id: 'c' })]);
    screen.close();
    const later = await open(parts);
    await later.add([{ ...reaction, id: 'z' }]);
    expect((await everything(later)).map(({ id }) => id)).toEqual(['a', 'c']);
    later.close();
  });
});
