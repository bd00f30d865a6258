import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../core/contact.ts';
import { openTeam, removeTeam, type TeamLog } from '../../storage/team.ts';
import { aContact } from './fakes.ts';

const parts = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

async function newTeam(): Promise<TeamLog> {
  const team = await openTeam(parts(), { isMade: true });
  if (team === undefined) throw new Error('no team log');
  return team;
}

const reacted = (id: string, more: Partial<Contact> = {}) =>
  aContact({ id, postKey: 'x/1', replyPostId: 'r1', ...more });

describe('the log of a team', () => {
  test('is not there until something is merged, and can be taken away', async () => {
    const where = parts();
    expect(await openTeam(where)).toBeUndefined();
    const team = await openTeam(where, { isMade: true });
    await team?.add([aContact()]);
    team?.close();
    const again = await openTeam(where);
    expect((await again?.counts())?.contacts).toBe(1);
    again?.close();
    await removeTeam(where);
    expect(await openTeam(where)).toBeUndefined();
  });

  test('takes a file twice with the same result, whatever stands first', async () => {
    const files = [
      [
        reacted('b', { note: 'Bak besteld.' }),
        aContact({ id: 'p', postKey: 'x/9', createdAt: '2026-03-01T09:00:00Z' }),
      ],
      [reacted('a', { category: 'afval', changedAt: '2026-03-02T10:00:00Z' })],
      [aContact({ id: 'q', postKey: 'x/8', crmCopiedAt: '2026-03-04T09:00:00Z' })],
    ];
    const one = await newTeam();
    for (const file of [...files, ...files]) await one.add(file);
    const other = await newTeam();
    for (const file of files.toReversed()) await other.add(file);

    const page = await one.contacts({});
    expect(page.contacts.map(({ id, note, category }) => [id, note, category])).toEqual(
      expect.arrayContaining([
        ['a', 'Bak besteld.', 'afval'],
        ['p', undefined, undefined],
        ['q', undefined, undefined],
      ]),
    );
    expect(page.total).toBe(3);
    expect(await other.contacts({})).toEqual(page);
    expect(await one.counts()).toEqual({ contacts: 3, notCopied: 2 });
    expect(await other.counts()).toEqual({ contacts: 3, notCopied: 2 });
    expect(await other.group('a')).toEqual(await one.group('a'));
    expect(await one.add(files[0] ?? [])).toBe(0);
  });

  test('is searched, and finds nothing of what went up in another contact under its old name', async () => {
    const team = await newTeam();
    await team.add([reacted('b', { note: 'kwastjes' })]);
    await team.add([reacted('a', { note: 'zonnegeel', changedAt: '2026-03-02T10:00:00Z' })]);
    expect((await team.contacts({ text: 'zonnegeel' })).contacts).toHaveLength(1);
    expect((await team.contacts({ text: 'kwastjes' })).contacts).toHaveLength(0);
    expect(await team.contact('b')).toBeUndefined();
    expect(await team.conflicts()).toBe(1);
    expect((await team.group('a'))?.versions.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
