import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { addContacts, contactOf, differencesOf, type Group, hasConflict } from '../../../core/log/merge.ts';

const contact = (parts: Partial<Contact> = {}): Contact => ({
  id: 'a',
  site: 'x',
  author: { name: 'Joke Terpstra' },
  agent: 'MV',
  deviceId: 'device-1',
  createdAt: '2026-03-02T09:00:00Z',
  outcome: 'answered',
  changedAt: '2026-03-02T09:00:00Z',
  ...parts,
});

/** A log that is merged into, as the tables do it: only the groups that may be touched are looked at. */
function add(log: readonly Group[], contacts: readonly Contact[]): readonly Group[] {
  const { changed, gone } = addContacts(contacts, log);
  const out = new Set([...gone, ...changed.map(({ key }) => key)]);
  return [...log.filter(({ key }) => !out.has(key)), ...changed].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const view = (log: readonly Group[]) => log.map(contactOf);

describe('merging', () => {
  test('the same contact twice counts once', () => {
    expect(view(add(add([], [contact()]), [contact()]))).toEqual([contact()]);
  });

  test('of two versions the later one counts, also where it took something away, and the earlier stays to be seen', () => {
    const early = contact({ note: 'Gebeld.', category: 'afval' });
    const late = contact({ category: 'wegen', changedAt: '2026-03-03T09:00:00Z' });
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const [group] = add([], order);
      if (group === undefined) throw new Error('no group');
      expect(contactOf(group)).toEqual(late);
      expect(differencesOf(group).map(({ field, value, isConflict }) => [field, value, isConflict])).toEqual([
        ['note', 'Gebeld.', false],
        ['category', 'afval', false],
      ]);
      expect(hasConflict(group)).toBe(false);
    }
  });

  test('one reaction that two people logged is one contact, field by field the later value, with the conflict listed', () => {
    const mine = contact({ id: 'b', postKey: 'x/1', replyPostId: 'r1', note: 'Bak besteld.', category: 'afval' });
    const yours = contact({
      id: 'c',
      postKey: 'x/1',
      replyPostId: 'r1',
      category: 'wegen',
      agent: 'JT',
      deviceId: 'device-2',
      createdAt: '2026-03-02T09:05:00Z',
      changedAt: '2026-03-02T09:05:00Z',
    });
    const [group, ...others] = add(add([], [yours]), [mine]);
    if (group === undefined) throw new Error('no group');
    expect(others).toEqual([]);
    expect(contactOf(group)).toMatchObject({
      id: 'b',
      createdAt: mine.createdAt,
      deviceId: 'device-1',
      note: 'Bak besteld.',
      category: 'wegen',
    });
    expect(differencesOf(group)).toMatchObject([{ field: 'category', value: 'afval', isConflict: true }]);
  });

  test('two that turn out to be one only in a later version become one', () => {
    const mine = contact({ id: 'b', postKey: 'x/1' });
    const yours = contact({ id: 'c', postKey: 'x/1', replyPostId: 'r1' });
    const apart = add([], [mine, yours]);
    expect(apart).toHaveLength(2);
    const seen = contact({ id: 'b', postKey: 'x/1', replyPostId: 'r1', changedAt: '2026-03-03T09:00:00Z' });
    expect(view(add(apart, [seen]))).toMatchObject([{ id: 'b' }]);
  });

  test('two reactions to one post are two contacts', () => {
    const log = add(
      [],
      [
        contact({ id: 'b', postKey: 'x/1', replyPostId: 'r1' }),
        contact({ id: 'c', postKey: 'x/1', replyPostId: 'r2' }),
      ],
    );
    expect(log).toHaveLength(2);
  });

  test('a person who was forgotten does not come back from an older file', () => {
    const whole = contact({ postText: 'De bak is vol.' });
    const forgotten = contact({ author: { name: '' } });
    for (const log of [add(add([], [forgotten]), [whole]), add(add([], [whole]), [forgotten])]) {
      expect(view(log)).toEqual([forgotten]);
      expect(JSON.stringify(log)).not.toMatch(/Joke|vol/);
    }
  });
});

const contacts = fc.array(
  fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      at: fc.integer({ min: 0, max: 3 }),
      reply: fc.constantFrom(undefined, 'r1', 'r2'),
      note: fc.constantFrom(undefined, 'een', 'twee'),
      device: fc.constantFrom('device-1', 'device-2'),
      name: fc.constantFrom('Joke', ''),
    })
    .map(({ id, at, reply, note, device, name }) =>
      contact({
        id,
        postKey: 'x/1',
        ...(reply === undefined ? {} : { replyPostId: reply }),
        ...(note === undefined ? {} : { note }),
        deviceId: device,
        author: { name },
        changedAt: `2026-03-0${at + 1}T09:00:00Z`,
      }),
    ),
  { maxLength: 8 },
);

describe('whatever is merged', () => {
  test('gives the same in any order and in any portions', () => {
    fc.assert(
      fc.property(contacts, contacts, contacts, (a, b, c) => {
        const all = add(add(add([], a), b), c);
        expect(add(add(add([], c), a), b)).toEqual(all);
        expect(add([], [...b, ...c, ...a])).toEqual(all);
        expect([...c, ...b, ...a].reduce<readonly Group[]>((log, one) => add(log, [one]), [])).toEqual(all);
      }),
    );
  });

  test('gives the same again when it is merged again', () => {
    fc.assert(
      fc.property(contacts, contacts, (a, b) => {
        const once = add(add([], a), b);
        expect(add(once, a)).toEqual(once);
        expect(addContacts(b, once)).toEqual({ changed: [], gone: [] });
      }),
    );
  });

  test('joins two logs that were merged apart to what comes of all at once', () => {
    fc.assert(
      fc.property(contacts, contacts, (some, others) => {
        const [a, b] = [some, others].map((all) => all.filter(({ author }) => author.name !== ''));
        if (a === undefined || b === undefined) throw new Error('two lists');
        const ofB = add([], b).flatMap(({ versions }) => versions);
        expect(add(add([], a), ofB)).toEqual(add([], [...a, ...b]));
      }),
    );
  });

  test('loses no version and keeps no contact in two places', () => {
    fc.assert(
      fc.property(contacts, (a) => {
        // What a forgotten person loses is another test.
        const named = a.filter(({ author }) => author.name !== '');
        const log = add([], named);
        const kept = new Set(log.flatMap(({ versions }) => versions.map((one) => JSON.stringify(one))));
        expect(kept).toEqual(new Set(named.map((one) => JSON.stringify(one))));
        const ids = log.flatMap(({ versions }) => [...new Set(versions.map(({ id }) => id))]);
        expect(ids).toHaveLength(new Set(ids).size);
      }),
    );
  });
});
