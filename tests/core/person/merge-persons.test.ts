import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupPersons, personConflicts } from '../../../core/person/merge-persons.ts';
import type { LinkedHandle, PersonNote } from '../../../core/person/person.ts';
import { type PersonVersion, versionOf } from '../../../core/person/person-version.ts';

const linkedAt = '2026-03-02T11:00:00Z';
const x: LinkedHandle = { site: 'x', author: { name: 'Joke', handle: 'joke_t' }, at: linkedAt, agent: 'MV' };
const forum: LinkedHandle = { site: 'forum', author: { name: 'JokeT', id: '81' }, at: linkedAt, agent: 'MV' };
const mastodon: LinkedHandle = { ...x, site: 'mastodon', at: '2026-03-04T11:00:00Z', agent: 'JT' };
const note = (id: string, text: string, at = linkedAt): PersonNote => ({ id, text, at, agent: 'MV' });

/** What a file of this browser, made on this day of March, says of a person. */
const said = (
  deviceId: string,
  day: number,
  id: string,
  handles: readonly LinkedHandle[],
  rest: { readonly notes?: readonly PersonNote[]; readonly crmReference?: string } = {},
): PersonVersion =>
  versionOf({ id, handles, ...rest }, { exportedAt: `2026-03-${String(day).padStart(2, '0')}T12:00:00Z`, deviceId });

describe('linked persons of several files', () => {
  it('are one person when they share an account; a link in two files counts once, as it was made first', () => {
    const later = { ...x, at: '2026-03-05T09:00:00Z', agent: 'JT' };
    const groups = groupPersons([said('a', 6, 'p1', [x, forum]), said('b', 6, 'p2', [later, mastodon])]);
    expect(groups.map(({ person }) => person)).toEqual([{ id: 'p1', handles: [x, forum, mastodon], notes: [] }]);
  });

  it('stay apart when they share nothing', () => {
    expect(groupPersons([said('a', 6, 'p1', [x]), said('b', 6, 'p2', [forum])])).toHaveLength(2);
  });

  it('a later file of a browser takes the place of its earlier one, whichever is read first', () => {
    const before = said('a', 6, 'p1', [x, forum], { notes: [note('n', 'Belt liever.')], crmReference: 'K-1' });
    const after = said('a', 9, 'p1', [x, mastodon], { notes: [], crmReference: 'K-2' });
    for (const files of [
      [before, after],
      [after, before],
    ]) {
      const [group] = groupPersons(files);
      expect(group?.person).toEqual({ id: 'p1', handles: [x, mastodon], notes: [], crmReference: 'K-2' });
      expect(group === undefined ? [] : personConflicts(group)).toEqual([]);
    }
  });

  it('a later file without notes does not take them away', () => {
    const notes = [note('n', 'Belt liever.')];
    const [group] = groupPersons([said('a', 9, 'p1', [x, forum]), said('a', 6, 'p1', [x], { notes })]);
    expect(group?.person).toEqual({ id: 'p1', handles: [x, forum], notes });
  });

  it('keep the notes of both, and name a note and a number about which they contradict each other', () => {
    const edited = note('n1', 'Mailt liever.', '2026-03-05T09:00:00Z');
    const group = groupPersons([
      said('a', 6, 'p1', [x], {
        notes: [note('n1', 'Belt liever.'), note('n2', 'Is slechthorend.')],
        crmReference: 'K-1',
      }),
      said('b', 7, 'p1', [x], { notes: [edited], crmReference: 'K-2' }),
    ])[0];
    expect(group?.person).toMatchObject({ notes: [{ text: 'Is slechthorend.' }, edited], crmReference: 'K-2' });
    expect(group && personConflicts(group)).toEqual([
      {
        about: 'number',
        stands: { text: 'K-2', at: '2026-03-07T12:00:00Z', agent: '', deviceId: 'b' },
        others: [{ text: 'K-1', at: '2026-03-06T12:00:00Z', agent: '', deviceId: 'a' }],
      },
      {
        about: 'note',
        stands: { text: 'Mailt liever.', at: '2026-03-05T09:00:00Z', agent: 'MV', deviceId: 'b' },
        others: [{ text: 'Belt liever.', at: linkedAt, agent: 'MV', deviceId: 'a' }],
      },
    ]);
  });
});

const anyVersion = fc
  .record({
    deviceId: fc.constantFrom('a', 'b'),
    day: fc.integer({ min: 1, max: 4 }),
    id: fc.constantFrom('p1', 'p2', 'p3'),
    handles: fc.subarray([x, forum, mastodon, { ...x, agent: 'JT' }], { minLength: 1 }),
    notes: fc.option(fc.subarray([note('n1', 'een'), note('n1', 'twee'), note('n2', 'drie', '2026-03-03T11:00:00Z')])),
    crmReference: fc.option(fc.constantFrom('K-1', 'K-2')),
  })
  .map(({ deviceId, day, id, handles, notes, crmReference }) =>
    said(deviceId, day, id, handles, { ...(notes && { notes }), ...(crmReference && { crmReference }) }),
  );

it('does not depend on the order of the files, on how often they are read, or on which were joined before', () => {
  fc.assert(
    fc.property(fc.array(anyVersion, { maxLength: 8 }), fc.nat(), fc.nat(), (versions, cut, turn) => {
      const once = groupPersons(versions);
      const at = versions.length === 0 ? 0 : turn % versions.length;
      expect(groupPersons([...versions.slice(at), ...versions, ...versions.slice(0, at)].reverse())).toEqual(once);
      const some = groupPersons(versions.slice(0, cut % (versions.length + 1))).flatMap((group) => group.versions);
      expect(groupPersons([...versions.slice(cut % (versions.length + 1)), ...some])).toEqual(once);
    }),
    { numRuns: 500 },
  );
});
