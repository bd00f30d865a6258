import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import {
  addContacts,
  conflictsOf,
  contactOf,
  differencesOf,
  type Group,
  hasConflict,
} from '../../../core/log/merge.ts';

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

  test('of two versions the later change counts, also where it took something away, and the earlier stays to be seen', () => {
    const early = contact({ note: 'Gebeld.', category: 'afval' });
    const at = '2026-03-03T09:00:00Z';
    const stamp = { at, agent: 'MV' };
    const late = contact({ category: 'wegen', changedAt: at, stamps: { note: stamp, category: stamp } });
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const [group] = add([], order);
      if (group === undefined) throw new Error('no group');
      expect(contactOf(group)).toEqual(late);
      expect(differencesOf(group).map(({ field, value, isConflict }) => [field, value, isConflict])).toEqual([
        ['category', 'afval', false],
        ['note', 'Gebeld.', false],
      ]);
      expect(hasConflict(group)).toBe(false);
    }
  });

  test('a log that was put back elsewhere and went on in both places keeps what was done in each', () => {
    const made = '2026-03-02T09:00:00Z';
    const here = contact({
      note: 'Maandag gebeld.',
      outcome: 'handedOver',
      changedAt: '2026-03-03T09:00:00Z',
      stamps: {
        note: { at: '2026-03-03T09:00:00Z', agent: 'MV' },
        outcome: { at: '2026-03-02T12:00:00Z', agent: 'MV' },
      },
    });
    const there = contact({
      note: 'Dinsdag gemaild.',
      crmReference: 'ZAAK-7',
      crmCopiedAt: '2026-03-04T10:00:00Z',
      reachLast: { likes: 9 },
      reachLastAt: '2026-03-05T09:00:00Z',
      changedAt: '2026-03-05T09:00:00Z',
      stamps: {
        note: { at: '2026-03-03T15:00:00Z', agent: 'JT' },
        crmReference: { at: '2026-03-04T10:00:00Z', agent: 'JT' },
      },
    });
    const [group] = add(add([], [there]), [here, contact({ changedAt: made })]);
    if (group === undefined) throw new Error('no group');
    expect(contactOf(group)).toEqual({
      ...contact(),
      note: 'Dinsdag gemaild.',
      outcome: 'handedOver',
      crmReference: 'ZAAK-7',
      crmCopiedAt: '2026-03-04T10:00:00Z',
      reachLast: { likes: 9 },
      reachLastAt: '2026-03-05T09:00:00Z',
      changedAt: '2026-03-05T09:00:00Z',
      stamps: { ...there.stamps, outcome: { at: '2026-03-02T12:00:00Z', agent: 'MV' } },
    });
    expect(conflictsOf(group)).toMatchObject([
      {
        field: 'note',
        stands: { value: 'Dinsdag gemaild.', agent: 'JT', at: '2026-03-03T15:00:00Z' },
        others: [{ value: 'Maandag gebeld.', agent: 'MV', at: '2026-03-03T09:00:00Z' }],
      },
    ]);
  });

  test('an export without texts takes none away', () => {
    const whole = contact({ postText: 'De bak is vol.', note: 'Gebeld.' });
    const bare = contact({ crmCopiedAt: '2026-03-04T10:00:00Z', changedAt: '2026-03-04T10:00:00Z' });
    const [group] = add([], [bare, whole]);
    if (group === undefined) throw new Error('no group');
    expect(contactOf(group)).toEqual({ ...bare, postText: 'De bak is vol.', note: 'Gebeld.' });
    expect(differencesOf(group)).toEqual([]);
  });

  test('a wait and its target come from one version: the surest answer, then the first sight', () => {
    const reaction = { postKey: 'x/1', replyPostId: 'r1' };
    const sure = contact({
      ...reaction,
      id: 'b',
      firstSeenAt: '2026-03-02T08:30:00Z',
      answeredBy: 'parent',
      answeredAt: '2026-03-02T09:00:00Z',
      targetMinutes: 60,
      waitedMinutes: 30,
      metTarget: true,
      protocolVersion: 3,
    });
    const rough = contact({
      ...reaction,
      id: 'c',
      firstSeenAt: '2026-03-02T08:00:00Z',
      answeredBy: 'agent',
      answeredAt: '2026-03-02T09:04:00Z',
      targetMinutes: 30,
      waitedMinutes: 64,
      waitedByCustomerMinutes: 70,
      metTarget: false,
      protocolVersion: 4,
      createdAt: '2026-03-02T09:05:00Z',
    });
    const [group] = add([], [rough, sure]);
    if (group === undefined) throw new Error('no group');
    expect(contactOf(group)).toMatchObject({
      firstSeenAt: '2026-03-02T08:30:00Z',
      targetMinutes: 60,
      waitedMinutes: 30,
      metTarget: true,
      protocolVersion: 3,
    });
    expect(contactOf(group)).not.toHaveProperty('waitedByCustomerMinutes');
    expect(hasConflict(group)).toBe(false);
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

const moments = [1, 2, 3, 4].map((day) => `2026-03-0${day}T09:00:00Z`);
const someMoment = fc.constantFrom(...moments);
const stamp = fc.option(fc.record({ at: someMoment, agent: fc.constantFrom('MV', 'JT') }), { nil: undefined });
const present = <T extends object>(parts: T) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

/** Versions that know of one another or not, with and without stamps, of the same reactions or not. */
const contacts = fc.array(
  fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      createdAt: someMoment,
      changedAt: someMoment,
      reply: fc.constantFrom(undefined, 'r1', 'r2'),
      note: fc.constantFrom(undefined, 'een', 'twee'),
      category: fc.constantFrom(undefined, 'afval', 'wegen'),
      noteStamp: stamp,
      categoryStamp: stamp,
      answeredBy: fc.constantFrom(undefined, 'parent' as const, 'agent' as const),
      waited: fc.constantFrom(undefined, 5, 6),
      reach: fc.constantFrom(undefined, 1, 2),
      device: fc.constantFrom('device-1', 'device-2'),
      agent: fc.constantFrom('MV', 'JT'),
      name: fc.constantFrom('Joke', 'Joke', 'Joke T', ''),
    })
    .map(({ id, createdAt, changedAt, reply, note, category, noteStamp, categoryStamp, waited, reach, ...rest }) => {
      const stamps = present({ note: noteStamp, category: categoryStamp });
      return contact({
        id,
        postKey: 'x/1',
        deviceId: rest.device,
        agent: rest.agent,
        author: { name: rest.name },
        createdAt,
        changedAt,
        ...present({ note, category, replyPostId: reply, answeredBy: rest.answeredBy, waitedMinutes: waited }),
        ...(reach === undefined ? {} : { reachLast: { likes: reach }, reachLastAt: changedAt }),
        ...(Object.keys(stamps).length === 0 ? {} : { stamps }),
      });
    }),
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

  test('comes out the same when what came of it is read as well, as a file of its own', () => {
    fc.assert(
      fc.property(contacts, (a) => {
        const log = add([], a);
        expect(view(add(log, view(log)))).toEqual(view(log));
      }),
    );
  });

  test('holds of every field a value that somebody had, and names all others', () => {
    fc.assert(
      fc.property(contacts, (a) => {
        for (const group of add([], a)) {
          const shown = contactOf(group);
          const differences = differencesOf(group);
          for (const field of ['note', 'category', 'waitedMinutes'] as const) {
            const held = new Set(group.versions.map((one) => one[field]).filter((value) => value !== undefined));
            const named = [shown, ...differences.map((one) => ({ [one.field]: one.value }))].flatMap((one) =>
              one[field] === undefined ? [] : [one[field]],
            );
            if (shown[field] !== undefined || differences.some((one) => one.field === field)) {
              expect(new Set(named)).toEqual(held);
              expect(named).toHaveLength(held.size);
            }
          }
        }
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
