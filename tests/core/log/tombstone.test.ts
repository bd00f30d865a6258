import { describe, expect, test } from 'vitest';
import type { SealedEvent } from '../../../core/log/chain.ts';
import { makeForgottenEvents } from '../../../core/log/forgotten-events.ts';
import { personKeys } from '../../../core/log/person.ts';
import { hashPersonKeys, makeForgottenAt, noTombstones, withTombstone } from '../../../core/log/tombstone.ts';
import { sha256 } from '../../storage/fakes.ts';

const salt = '5'.repeat(64);
const at = '2026-03-03T00:00:00.000Z';
const joke = { name: 'Joke', handle: 'Joke_t', id: '7' };
const stoneOf = async (author: typeof joke, when = at) => ({
  hashes: await hashPersonKeys(personKeys('x', author), salt, sha256),
  at: when,
});

describe('a tombstone', () => {
  test('knows a person by any of their keys on that site, and says nothing of who it was', async () => {
    const all = withTombstone({ ...noTombstones, salt }, await stoneOf(joke));
    expect(JSON.stringify(all)).not.toMatch(/joke/i);
    const forgottenAt = makeForgottenAt(all, sha256);
    expect(await forgottenAt('x', { name: 'Anders', handle: 'JOKE_T' })).toBe(at);
    expect(await forgottenAt('x', { name: 'Anders', id: '7' })).toBe(at);
    expect(await forgottenAt('y', joke)).toBeUndefined();
    expect(await forgottenAt('x', { name: 'Joke' })).toBeUndefined();
    expect(await makeForgottenAt({ ...all, salt: '6' }, sha256)('x', joke)).toBeUndefined();
  });

  test('of somebody who is forgotten once more counts from then, and holds what was known before', async () => {
    const first = withTombstone({ ...noTombstones, salt }, await stoneOf(joke));
    const other = withTombstone(first, await stoneOf({ name: 'Sam', handle: 'sam', id: '8' }));
    const later = '2026-04-01T00:00:00.000Z';
    const handleOnly = await hashPersonKeys(['x@joke_t'], salt, sha256);
    const { stones } = withTombstone(other, { hashes: handleOnly, at: later });
    expect(stones.map((stone) => [stone.hashes.length, stone.at])).toEqual([
      [2, later],
      [2, at],
    ]);
  });
});

describe('an older file', () => {
  const event = (seq: number, parts: Partial<SealedEvent>): SealedEvent => ({
    eventId: `e${seq}`,
    seq,
    deviceId: 'd',
    agent: 'MV',
    at: `2026-03-0${seq}T09:00:00.000Z`,
    kind: 'contactMade',
    facts: {},
    personalHash: '',
    prevHash: '',
    hash: '',
    ...parts,
  });
  const made = (seq: number, id: string, author: object) =>
    event(seq, { facts: { id, row: { id, site: 'x' } }, personal: { row: { author } } });

  test('loses all of a forgotten person from before, and keeps what was chosen anew', async () => {
    const all = withTombstone({ ...noTombstones, salt }, await stoneOf(joke));
    const events = [
      made(1, 'old', joke),
      event(2, { kind: 'contactChanged', facts: { id: 'old', set: {} }, personal: { set: { note: 'belt' } } }),
      made(2, 'other', { name: 'Sam' }),
      event(2, {
        kind: 'postTimed',
        facts: { key: 'hash', row: { post: { site: 'x' } } },
        personal: { row: { key: 'x/1', post: { author: joke } } },
      }),
      // Later than any change: the row is from before.
      event(5, { kind: 'contactPruned', facts: { id: 'old', set: {} }, personal: { set: { author: joke } } }),
      made(4, 'new', joke),
      event(2, { ...made(2, 'practised', joke), practice: true }),
    ];
    const forgotten = makeForgottenEvents(makeForgottenAt(all, sha256));
    for (const one of events) await forgotten.note(one);
    expect(events.map(forgotten.holds)).toEqual([true, true, false, true, true, false, true]);
    expect([...forgotten.rows.contacts]).toEqual(['old', 'practised']);
    expect(forgotten.counts()).toEqual({ contacts: 1, posts: 1 });
  });
});
