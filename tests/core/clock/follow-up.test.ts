import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnswers } from '../../../core/clock/answered.ts';
import { isOpenAt } from '../../../core/clock/calendar.ts';
import { departmentPromise, promiseOnDay, promiseRow, promiseWithin } from '../../../core/clock/follow-up.ts';
import { due, stateOf } from '../../../core/clock/state.ts';
import type { FollowUp } from '../../../core/waiting.ts';
import { at, local, never, weekdays } from './calendars.ts';
import { accounts, key, ours, post } from './posts.ts';
import { row, todayAt } from './rows.ts';

const office = weekdays(['09:00', '12:30'], ['13:00', '17:00']);
const when = (text: string) => new Date(at(text).epochMilliseconds);
const promise: FollowUp = {
  by: 'us',
  madeAt: todayAt('10:30:00.000'),
  warnAt: '2026-11-06T08:00:00.000Z',
  dueAt: '2026-11-06T16:00:00.000Z',
  text: 'zodra de container geleegd is',
};
const closed = row('1', { closedAt: todayAt('10:30:00.000'), outcome: 'answered', followUp: promise });

describe('a promise for a day', () => {
  it.each([
    // 6 November 2026 is a Friday.
    ['a working day', '2026-11-06', '2026-11-04 10:00', '2026-11-06 09:00', '2026-11-06 17:00'],
    ['today', '2026-11-04', '2026-11-04 10:00', '2026-11-04 09:00', '2026-11-04 17:00'],
    ['a Saturday: the Friday before', '2026-11-07', '2026-11-04 10:00', '2026-11-06 09:00', '2026-11-06 17:00'],
    ['a Saturday, said on Friday evening', '2026-11-07', '2026-11-06 18:00', '2026-11-07 00:00', '2026-11-07 23:59'],
    ['today after closing', '2026-11-04', '2026-11-04 18:00', '2026-11-04 00:00', '2026-11-04 23:59'],
  ])('%s', (_, day, now, warn, end) => {
    const { warnAt, dueAt } = promiseOnDay(office, day, when(now));
    expect([local(warnAt), local(dueAt)]).toEqual([warn, end]);
  });

  it('is told and due in opening hours, and never after the day', () => {
    const days = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 90 }), (start, ahead) => {
        const now = new Date(Date.UTC(2026, 0, 1, 8) + start * 86_400_000);
        const day = new Date(now.getTime() + (ahead + 3) * 86_400_000).toISOString().slice(0, 10);
        const { warnAt, dueAt } = promiseOnDay(office, day, now);
        expect(isOpenAt(office, Temporal.Instant.from(warnAt))).toBe(true);
        expect(isOpenAt(office, Temporal.Instant.from(dueAt).subtract({ seconds: 1 }))).toBe(true);
        expect((local(dueAt) ?? '').slice(0, 10) <= day).toBe(true);
        expect(Date.parse(dueAt)).toBeGreaterThan(now.getTime());
      }),
    );
  });

  it('stands on the day itself where it is never open', () => {
    expect(local(promiseOnDay(never, '2026-11-06', when('2026-11-04 10:00')).dueAt)).toBe('2026-11-06 23:59');
  });
});

describe('a promise by a department', () => {
  it('counts opening hours, and is told at 80 %', () => {
    const { warnAt, dueAt } = promiseWithin(office, 5, when('2026-11-06 15:00'));
    // Two hours on Friday, three on Monday; four fifths are four hours.
    expect([local(warnAt), local(dueAt)]).toEqual(['2026-11-09 11:00', '2026-11-09 12:00']);
  });

  it('counts every hour where it is never open', () => {
    expect(local(promiseWithin(never, 5, when('2026-11-06 15:00')).dueAt)).toBe('2026-11-06 20:00');
  });

  it('takes the hours of the department, else those of the targets; none where nobody says how long', () => {
    const promised = (hours: object, target: object) => {
      const departments = [{ id: 'afval', title: { nl: 'Afval' }, ...hours }];
      const protocol = { departments, targets: [{ firstMinutes: 120, ...target }], calendar: office };
      const made = departmentPromise(protocol, row('1'), 'afval', when('2026-11-06 15:00'));
      return made && `${made.by} ${local(made.dueAt)}`;
    };
    expect(promised({ promisedHours: 1 }, { handOverMinutes: 30 })).toBe('department 2026-11-06 16:00');
    expect(promised({}, { handOverMinutes: 30 })).toBe('department 2026-11-06 15:30');
    expect(promised({}, {})).toBeUndefined();
    const targets = [
      { firstMinutes: 120, handOverMinutes: 60 },
      { category: 'dijk', firstMinutes: 120, handOverMinutes: 15 },
    ];
    const urgent = departmentPromise(
      { targets, calendar: office },
      row('1', { category: 'dijk' }),
      'afval',
      when('2026-11-06 15:00'),
    );
    expect(local(urgent?.dueAt)).toBe('2026-11-06 15:15');
  });
});

describe('a closed post with a promise, in the queue', () => {
  it('is there until it was kept, and not while the post is open', () => {
    expect(promiseRow(closed)?.key).toBe(closed.key);
    expect(
      promiseRow({ ...closed, followUp: { ...promise, kept: { at: promise.dueAt, by: 'reply' } } }),
    ).toBeUndefined();
    expect(promiseRow(row('1', { followUp: promise }))).toBeUndefined();
    expect(promiseRow(row('1', { closedAt: todayAt('10:30:00.000') }))).toBeUndefined();
  });

  it.each([
    ['before its day', '2026-11-05T12:00:00Z', 'snoozed'],
    ['when we open on its day', '2026-11-06T08:00:00Z', 'dueSoon'],
    ['at the last moment', '2026-11-06T16:00:00Z', 'dueSoon'],
    ['after it', '2026-11-06T16:00:01Z', 'overdue'],
  ])('%s', (_, moment, state) => {
    const shown = promiseRow(closed);
    expect(shown && stateOf(shown, new Date(moment))).toBe(state);
  });

  it('is announced like a post that is due, also after the post itself was announced', () => {
    const before = { ...closed, notifiedSoonAt: todayAt('09:00:00.000'), notifiedLateAt: todayAt('10:00:00.000') };
    const rows = [before].flatMap((one) => promiseRow(one) ?? []);
    expect(due(new Date('2026-11-06T08:00:00Z'), rows).notify).toEqual([{ key: closed.key, kind: 'soon' }]);
    const told = { ...before, followUp: { ...promise, notifiedSoonAt: '2026-11-06T08:00:00.000Z' } };
    expect(
      due(
        new Date('2026-11-06T09:00:00Z'),
        [told].flatMap((one) => promiseRow(one) ?? []),
      ).notify,
    ).toEqual([]);
    expect(
      due(
        new Date('2026-11-06T17:00:00Z'),
        [told].flatMap((one) => promiseRow(one) ?? []),
      ).notify,
    ).toEqual([{ key: closed.key, kind: 'late' }]);
  });
});

describe('the public reply that keeps a promise', () => {
  const joke = post('1', 'Joke Verhaegen', '10:00', 'Waar blijft mijn container?');
  const under = (id: string, time: string) => ours(id, time, 'Vandaag geleegd.', { parentId: '1' });
  const found = (replies: readonly ReturnType<typeof ours>[], after = todayAt('10:30:20.000')) =>
    findAnswers([joke, ...replies], [{ key: key('1'), after, notAnsweredBy: ['8'] }], accounts).answers.map(
      ({ reply }) => reply?.id,
    );

  it('is one that we posted after it', () => {
    expect(found([under('9', '15:00')])).toEqual(['9']);
  });

  it('is not the reply in which it was made, nor one from before', () => {
    expect(found([under('8', '15:00')])).toEqual([]);
    expect(found([under('7', '10:29')])).toEqual([]);
  });

  it('may stand in the same minute where the site shows minutes', () => {
    const to = (precision: 'minute' | 'hour' | 'exact') => {
      const reply = under('9', '10:30');
      return found([{ ...reply, posted: { at: todayAt('10:30:00.000'), precision, from: 'text' } }]);
    };
    expect(to('minute')).toEqual(['9']);
    expect(to('exact')).toEqual([]);
    expect(to('hour')).toEqual([]);
  });

  it('is what was inserted after it, also where the site shows no time', () => {
    const text = 'Dag Joke, de wagen is vandaag alsnog langs geweest en heeft je container geleegd.';
    const { posted: _, ...reply } = ours('9', '15:00', text);
    const keeps = (at: string) => {
      const rows = [{ key: key('1'), after: todayAt('10:30:00.000'), inserted: { text, at } }];
      return findAnswers([joke, reply], rows, accounts).answers.map(({ by }) => by);
    };
    expect(keeps(todayAt('14:59:00.000'))).toEqual(['mention']);
    expect(keeps(todayAt('10:10:00.000'))).toEqual([]);
  });

  it('is none without a time, and not the site’s own word that we answered', () => {
    const { posted: _, ...untimed } = under('9', '15:00');
    expect(found([untimed])).toEqual([]);
    const answered = { ...joke, answeredByOwn: true };
    const rows = [{ key: key('1'), after: todayAt('10:30:00.000') }];
    expect(findAnswers([answered], rows, accounts).answers).toEqual([]);
  });
});
