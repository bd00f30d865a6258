import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent, type LogRows, noRows } from '../../../core/log/apply.ts';
import { clean } from '../../../core/log/canonical.ts';
import type { EventDraft } from '../../../core/log/events.ts';
import { forgetContact, joinEvent, nobody, splitEvent } from '../../../core/log/split.ts';
import { anyDraft, joke, waiting } from './examples.ts';

const head = { eventId: 'e1', at: '2026-03-02T11:00:00Z', agent: 'MV' };
/** As it comes back from storage. */
const stored = (draft: EventDraft) => {
  const { eventId, kind, at, agent } = draft;
  return JSON.parse(JSON.stringify({ eventId, kind, at, agent, ...splitEvent(draft, 'hash') }));
};
const asData = ({ waiting, contacts, persons }: LogRows) =>
  clean([...waiting.entries(), ...contacts.entries(), ...persons.entries()]);

describe('splitEvent', () => {
  it('puts what leads to a person in the personal part and only there', () => {
    const { facts, personal } = splitEvent({ ...head, kind: 'contactMade', contact: joke }, undefined);
    const text = JSON.stringify(facts);
    for (const secret of ['Joke', 'joke_t', 'tuinbank', '1790', 'x.com', 'ordernummer']) {
      expect(text).not.toContain(secret);
      expect(JSON.stringify(personal)).toContain(secret);
    }
    expect(facts).toMatchObject({ id: joke.id, row: { outcome: 'takenPrivate', waitedMinutes: 111, site: 'x' } });
  });

  it('splits a post inside a waiting post, and keeps its figures', () => {
    const { facts } = splitEvent({ ...head, kind: 'postTimed', row: waiting }, 'a1b2');
    expect(JSON.stringify(facts)).not.toMatch(/Joke|joke_t|tuinbank|1790|pakkelaar/);
    expect(facts).toMatchObject({
      key: 'a1b2',
      row: { dueAt: waiting.dueAt, post: { site: 'x', reach: { views: 900 } } },
    });
  });

  it('of a person keeps nothing but a number in the facts', () => {
    const handle = {
      site: 'mastodon',
      author: { name: 'Joke Terpstra', handle: 'joke@duin.example' },
      at: head.at,
      agent: 'MV',
    };
    const { facts, personal } = splitEvent({ ...head, kind: 'handleLinked', id: 'p1', handle }, undefined);
    expect(facts).toEqual({ id: 'p1' });
    expect(personal).toEqual({ handle });
    const note = { id: 'n1', text: 'Belt liever na vijven.', at: head.at, agent: 'MV' };
    expect(splitEvent({ ...head, kind: 'personNoted', id: 'p1', note }, undefined)).toEqual({
      facts: { id: 'p1' },
      personal: { note },
    });
  });

  it('counts a field that it does not know as personal', () => {
    const patch = { shoeSize: 43 } as object;
    const { facts, personal } = splitEvent({ ...head, kind: 'contactChanged', id: 'c', patch }, undefined);
    expect(JSON.stringify(facts)).not.toContain('43');
    expect(personal).toEqual({ set: { shoeSize: 43 } });
  });
});

describe('joinEvent', () => {
  it('gives back an event that does the same to any rows', () => {
    fc.assert(
      fc.property(fc.array(anyDraft, { maxLength: 12 }), (drafts) => {
        const before = drafts.reduce(applyEvent, noRows);
        const joined = drafts.flatMap((draft) => joinEvent(stored(draft)) ?? []);
        expect(asData(joined.reduce(applyEvent, noRows))).toEqual(asData(before));
      }),
    );
  });

  it('without the personal part makes the contact that forgetting leaves', () => {
    const { personal: _personal, ...facts } = stored({ ...head, kind: 'contactMade', contact: joke });
    const event = joinEvent(facts);
    expect(event).toMatchObject({ kind: 'contactMade', contact: forgetContact(joke) });
    expect(forgetContact(joke).author).toEqual(nobody);
    expect(JSON.stringify(forgetContact(joke))).not.toMatch(/Joke|joke_t|tuinbank|1790|x\.com/);
  });

  it('without the personal part cannot tell what happened to a person', () => {
    const note = { id: 'n1', text: 'Belt liever na vijven.', at: head.at, agent: 'MV' };
    const { personal: _personal, ...facts } = stored({ ...head, kind: 'personNoted', id: 'p1', note });
    expect(joinEvent(facts)).toBeUndefined();
  });

  it('without the personal part cannot place a waiting post', () => {
    const { personal: _personal, ...facts } = stored({ ...head, kind: 'postTimed', row: waiting });
    expect(joinEvent(facts)).toBeUndefined();
  });
});
