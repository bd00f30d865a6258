import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyToPerson, keysOf } from '../../../core/person/apply-person.ts';
import type { PersonEvent } from '../../../core/person/events.ts';
import { linkEvents } from '../../../core/person/link.ts';
import type { Handle, Person } from '../../../core/person/person.ts';
import { anyPersonBody } from '../log/examples.ts';

const by = { at: '2026-03-02T11:00:00Z', agent: 'MV' };
const x: Handle = { site: 'x', author: { name: 'Joke Terpstra', handle: 'joke_t' } };
const mastodon: Handle = { site: 'mastodon', author: { name: 'Joke T.', handle: 'joke@duin.example' } };
const forum: Handle = { site: 'phpbb@forum.duinstad.example', author: { name: 'JokeT', id: '81' } };

/** All persons after these events. */
function play(events: readonly PersonEvent[], before: readonly Person[] = []): readonly Person[] {
  const rows = new Map(before.map((person) => [person.id, person]));
  for (const event of events) {
    const next = applyToPerson(rows.get(event.id), event);
    if (next === undefined) rows.delete(event.id);
    else rows.set(event.id, next);
  }
  return [...rows.values()];
}

const linked = (one: Handle, other: Handle, before: readonly Person[] = [], id = 'new') => {
  const personOf = ({ site, author }: Handle) =>
    before.find(({ handles }) => handles.some((it) => it.site === site && it.author.name === author.name));
  return play(
    linkEvents({ handle: one, person: personOf(one) }, { handle: other, person: personOf(other) }, id, by),
    before,
  );
};

describe('linking two handles', () => {
  it('makes one person, and says who did it and when', () => {
    expect(linked(x, mastodon)).toEqual([
      {
        id: 'new',
        handles: [
          { ...x, ...by },
          { ...mastodon, ...by },
        ],
        notes: [],
      },
    ]);
  });

  it('adds to the person who has one of them', () => {
    const [person, ...others] = linked(mastodon, forum, linked(x, mastodon));
    expect(others).toEqual([]);
    expect(person?.handles.map(({ site }) => site)).toEqual(['x', 'mastodon', 'phpbb@forum.duinstad.example']);
  });

  it('of two persons makes one, with the notes and numbers of both', () => {
    const note = (id: string) => ({ id, text: `notitie ${id}`, at: '2026-03-01T10:00:00Z', agent: 'LB' });
    const before: Person[] = [
      { id: 'a', handles: [{ ...x, ...by }], notes: [note('1')], crmReference: 'K-12' },
      { id: 'b', handles: [{ ...forum, ...by, agent: 'LB' }], notes: [note('2')], crmReference: 'K-80' },
    ];
    expect(linked(x, forum, before)).toEqual([
      {
        id: 'a',
        handles: [
          { ...x, ...by },
          { ...forum, ...by, agent: 'LB' },
        ],
        notes: [note('1'), note('2')],
        crmReference: 'K-12, K-80',
      },
    ]);
  });

  it('does nothing when they are one person already', () => {
    const before = linked(x, mastodon);
    const [person] = before;
    expect(linkEvents({ handle: x, person }, { handle: mastodon, person }, 'other', by)).toEqual([]);
  });
});

describe('a person', () => {
  const [person] = linked(x, mastodon);

  it('loses a handle that is unlinked, and ends with the last one', () => {
    const [one] = play([{ kind: 'handleUnlinked', id: 'new', handle: x }], person && [person]);
    expect(one?.handles.map(({ site }) => site)).toEqual(['mastodon']);
    expect(play([{ kind: 'handleUnlinked', id: 'new', handle: mastodon }], one && [one])).toEqual([]);
  });

  it('is found by id and by handle, whatever its capitals', () => {
    expect(keysOf({ handles: [x, forum, { ...x, author: { name: '?', handle: 'JOKE_T' } }] })).toEqual([
      'x@joke_t',
      'phpbb@forum.duinstad.example#81',
    ]);
  });

  it('keeps notes by time; the same note again is a change, without text it goes', () => {
    const note = { id: 'n', text: 'Belt liever.', at: '2026-03-02T12:00:00Z', agent: 'MV' };
    const earlier = { id: 'm', text: 'Verhuisd.', at: '2026-03-01T12:00:00Z', agent: 'LB' };
    const two = play(
      [
        { kind: 'personNoted', id: 'new', note },
        { kind: 'personNoted', id: 'new', note: earlier },
      ],
      person && [person],
    );
    expect(two[0]?.notes).toEqual([earlier, note]);
    const after = play(
      [
        { kind: 'personNoted', id: 'new', note: { ...note, text: 'Mailt liever.' } },
        { kind: 'personNoted', id: 'new', note: { ...earlier, text: '' } },
      ],
      two,
    );
    expect(after[0]?.notes.map(({ text }) => text)).toEqual(['Mailt liever.']);
  });

  it('that is not there is made by a link only', () => {
    const note = { id: 'n', text: 'x', at: by.at, agent: 'MV' };
    expect(
      play([
        { kind: 'personNoted', id: 'p', note },
        { kind: 'personNumbered', id: 'p', crmReference: '1' },
      ]),
    ).toEqual([]);
  });

  it('whatever happened, has a handle, and none of them or of the notes twice', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyPersonBody.filter(({ kind }) => kind !== 'personPruned'),
          { maxLength: 20 },
        ),
        (events) => {
          for (const one of play(events)) {
            const keys = one.handles.map((handle) => keysOf({ handles: [handle] }).join());
            expect(keys.length).toBeGreaterThan(0);
            expect(new Set(keys).size).toBe(keys.length);
            expect(new Set(one.notes.map(({ id }) => id)).size).toBe(one.notes.length);
            expect(one.notes.filter(({ text }) => text === '')).toEqual([]);
          }
        },
      ),
    );
  });
});
