import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { awaySince, isNothing, lookNow, whatHappened } from '../../../core/queue/away.ts';
import { key } from '../clock/posts.ts';
import { row, today, todayAt } from '../clock/rows.ts';

describe('being away', () => {
  it.each([
    ['never looked before', {}, undefined],
    ['looked a moment ago', { lookedAt: todayAt('12:20:00') }, undefined],
    ['looked a quarter of an hour ago', { lookedAt: todayAt('12:15:00') }, todayAt('12:15:00')],
    [
      'back, and not dismissed yet',
      { lookedAt: todayAt('12:29:00'), awaySince: todayAt('09:00:00') },
      todayAt('09:00:00'),
    ],
  ])('%s', (_, looks, since) => {
    expect(awaySince(looks, today('12:30:00'))).toBe(since);
  });

  it('looking keeps since when; looking again does not lose it', () => {
    const first = lookNow({ lookedAt: todayAt('09:00:00') }, today('12:30:00'));
    expect(first).toEqual({ lookedAt: todayAt('12:30:00'), awaySince: todayAt('09:00:00') });
    expect(lookNow(first, today('12:31:00'))).toEqual({
      lookedAt: todayAt('12:31:00'),
      awaySince: todayAt('09:00:00'),
    });
  });
});

describe('what happened meanwhile', () => {
  const since = todayAt('11:00:00');
  const contact = (id: string, more: Partial<Contact>): Contact => ({
    id,
    site: 'x',
    postKey: key(id),
    author: { name: 'Joke' },
    agent: '',
    deviceId: 'd1',
    createdAt: todayAt('11:30:00'),
    changedAt: todayAt('11:30:00'),
    outcome: 'answered',
    targetMinutes: 120,
    ...more,
  });
  const early = { firstSeenAt: todayAt('10:00:00') };

  it('tells what was answered elsewhere, deleted, new, overdue and changed; not what one did oneself', () => {
    const away = whatHappened(
      since,
      today('12:30:00'),
      [
        row('1', { ...early, dueAt: todayAt('10:30:00') }),
        row('2', { ...early, dueAt: todayAt('12:00:00') }),
        row('3', { firstSeenAt: todayAt('11:10:00'), dueAt: todayAt('13:10:00') }),
        row('4', { ...early, dueAt: todayAt('14:00:00'), editedAt: todayAt('11:20:00') }),
        row('5', { ...early, dueAt: todayAt('12:00:00'), dueLatestAt: todayAt('13:00:00') }),
      ],
      [
        contact('11', {}),
        contact('12', { agent: 'MV' }),
        contact('13', { createdAt: todayAt('10:59:59') }),
        contact('14', { outcome: 'gone' }),
      ],
    );
    expect(away).toEqual({
      since,
      answered: [key('11')],
      gone: [key('14')],
      overdue: [key('2')],
      fresh: [key('3')],
      edited: [key('4')],
    });
    expect(isNothing(away)).toBe(false);
  });

  it('is nothing when nothing happened', () => {
    expect(isNothing(whatHappened(since, today('11:30:00'), [row('1', early)], []))).toBe(true);
  });
});
