import { describe, expect, it } from 'vitest';
import { applyEvent, noRows } from '../../../core/log/apply.ts';
import type { EventDraft, LogEventBody } from '../../../core/log/events.ts';
import { joke, waiting } from './examples.ts';

let count = 0;
const event = (body: LogEventBody, parts: Partial<EventDraft> = {}) =>
  ({ eventId: `e${count++}`, at: '2026-03-02T11:00:00Z', agent: 'MV', ...body, ...parts }) as EventDraft;
const play = (...events: EventDraft[]) => events.reduce(applyEvent, noRows);

describe('applyEvent', () => {
  it('makes a waiting post, and keeps the first sight of it', () => {
    const seenAgain = { ...waiting, firstSeenAt: '2026-03-02T09:59:00Z' };
    const rows = play(event({ kind: 'postTimed', row: waiting }), event({ kind: 'postTimed', row: seenAgain }));
    expect(rows.waiting.get('x/1790')).toEqual(waiting);
  });

  it('closes, and opens again by removing fields', () => {
    const close = event({ kind: 'postClosed', key: 'x/1790', patch: { closedAt: 'now', outcome: 'answered' } });
    const reopen = event({ kind: 'postReopened', key: 'x/1790', patch: { closedAt: undefined, outcome: undefined } });
    const timed = event({ kind: 'postTimed', row: waiting });
    const stamps = { closing: { at: '2026-03-02T11:00:00Z' } };
    const closed = { ...waiting, closedAt: 'now', outcome: 'answered', stamps };
    expect(play(timed, close).waiting.get('x/1790')).toEqual(closed);
    expect(play(timed, close, reopen).waiting.get('x/1790')).toEqual({ ...waiting, stamps });
  });

  it('notes when a person changed a part of a row, and keeps the stamps that a change brings along', () => {
    const timed = event({ kind: 'postTimed', row: waiting });
    const note = event({ kind: 'postChanged', key: 'x/1790', patch: { note: 'gebeld' } });
    const seen = event({ kind: 'postChanged', key: 'x/1790', patch: { maybeAnswered: true } }, { at: 'later' });
    const stamps = { note: { at: '2026-03-02T09:00:00Z', by: 'device-b' } };
    const theirs = event({ kind: 'postChanged', key: 'x/1790', patch: { note: 'gemaild', stamps } });
    expect(play(timed, note, seen).waiting.get('x/1790')?.stamps).toEqual({ note: { at: '2026-03-02T11:00:00Z' } });
    expect(play(timed, note, theirs).waiting.get('x/1790')?.stamps).toEqual(stamps);
  });

  it('changes a contact, with the time of the event and who changed which field', () => {
    const rows = play(
      event({ kind: 'contactMade', contact: joke }),
      event({ kind: 'contactChanged', id: joke.id, patch: { note: 'Belt terug', category: undefined } }),
      event({ kind: 'contactCopied', id: joke.id, patch: { crmCopiedAt: '2026-03-02T11:00:00Z' }, layout: 'zendesk' }),
    );
    const { category: _category, ...rest } = joke;
    expect(rows.contacts.get(joke.id)).toEqual({
      ...rest,
      note: 'Belt terug',
      crmCopiedAt: '2026-03-02T11:00:00Z',
      changedAt: '2026-03-02T11:00:00Z',
      stamps: {
        note: { at: '2026-03-02T11:00:00Z', agent: 'MV' },
        category: { at: '2026-03-02T11:00:00Z', agent: 'MV' },
      },
    });
  });

  it('keeps the first contact with an id, removes one, and changes nothing that is not there', () => {
    const make = event({ kind: 'contactMade', contact: joke });
    const again = event({ kind: 'contactMade', contact: { ...joke, note: 'tweede' } });
    expect(play(make, again).contacts.get(joke.id)).toEqual(joke);
    expect(play(make, event({ kind: 'contactRemoved', id: joke.id })).contacts.size).toBe(0);
    expect(play(event({ kind: 'contactChanged', id: 'nobody', patch: { note: 'x' } })).contacts.size).toBe(0);
    expect(play(event({ kind: 'postChanged', key: 'x/0', patch: { maybeAnswered: true } })).waiting.size).toBe(0);
  });

  it('marks a row of a practice event', () => {
    const rows = play(
      event({ kind: 'contactMade', contact: joke }, { practice: true }),
      event({ kind: 'postTimed', row: waiting }, { practice: true }),
    );
    expect(rows.contacts.get(joke.id)?.practice).toBe(true);
    expect(rows.waiting.get('x/1790')?.practice).toBe(true);
  });
});
