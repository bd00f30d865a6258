import { describe, expect, it } from 'vitest';
import { due, isBefore, stateOf } from '../../../core/clock/state.ts';
import type { WaitingPost } from '../../../core/waiting.ts';
import { key, site } from './posts.ts';
import { row, today, todayAt } from './rows.ts';

describe('state of a row', () => {
  const closed = { outcome: 'noReplyNeeded', closedAt: todayAt('11:00:00') } as const;
  const answered = { outcome: 'answered', closedAt: todayAt('11:00:00') } as const;
  const snoozed = { snoozedUntil: todayAt('12:30:00') };
  const rough = { dueLatestAt: todayAt('13:00:00') };
  const { warnAt: _warn, dueAt: _due, ...timeless } = row('1');
  it.each([
    ['just posted', row('1'), '10:00:00', 'waiting'],
    ['just before the warning', row('1'), '11:35:59.999', 'waiting'],
    ['at the warning', row('1'), '11:36:00', 'dueSoon'],
    ['at the due time: still in time', row('1'), '12:00:00', 'dueSoon'],
    ['just after', row('1'), '12:00:00.001', 'overdue'],
    ['a rough time, past its due time', row('1', rough), '12:30:00', 'dueSoon'],
    ['a rough time, past its latest due time', row('1', rough), '13:00:01', 'overdue'],
    ['times written without milliseconds', row('1', { dueAt: '2026-11-04T12:00:00Z' }), '12:00:00', 'dueSoon'],
    ['snoozed', row('1', snoozed), '12:15:00', 'snoozed'],
    ['snooze over', row('1', snoozed), '12:30:00', 'overdue'],
    ['maybe answered goes on', row('1', { maybeAnswered: true }), '12:15:00', 'overdue'],
    ['a calendar that never opens', timeless, '23:00:00', 'waiting'],
    ['answered', row('1', answered), '23:00:00', 'answered'],
    ['closed otherwise', row('1', closed), '23:00:00', 'closed'],
    ['closed while snoozed', row('1', { ...snoozed, ...closed }), '12:00:00', 'closed'],
  ] as const)('%s', (_, one, time, state) => {
    expect(stateOf(one, today(time))).toBe(state);
  });

  it.each([
    ['2026-11-04T12:00:00.000Z', '2026-11-04T12:00:00.001Z', true],
    ['2026-11-04T12:00:00Z', '2026-11-04T12:00:00.000Z', false],
    ['2026-11-04T12:00:00.000Z', '2026-11-04T12:00:00Z', false],
    ['2026-11-04T12:00:00.5Z', '2026-11-04T12:00:01Z', true],
    ['2026-11-04T12:00:00.500Z', '2026-11-04T12:00:00Z', false],
  ])('%s is before %s → %s', (a, b, is) => {
    expect(isBefore(a, b)).toBe(is);
  });
});

const told = (rows: readonly WaitingPost[], time: string) =>
  due(today(time), rows).notify.map(({ key: one, kind }) => `${one.slice(site.length + 1)} ${kind}`);

describe('what is due', () => {
  it('counts open rows by state', () => {
    const rows = [
      row('1'),
      row('2', { warnAt: todayAt('11:00:00') }),
      row('3', { dueAt: todayAt('11:00:00') }),
      row('4', { snoozedUntil: todayAt('15:00:00') }),
      row('5', { outcome: 'answered', closedAt: todayAt('11:00:00') }),
      row('6', { maybeAnswered: true, dueAt: todayAt('11:00:00') }),
    ];
    expect(due(today('11:30:00'), rows).counts).toEqual({ overdue: 2, dueSoon: 1, waiting: 1 });
  });

  it.each([
    ['11:00:00', undefined],
    ['11:40:00', { text: '2', state: 'dueSoon' }],
    ['12:10:00', { text: '1', state: 'overdue' }],
    ['13:10:00', { text: '2', state: 'overdue' }],
  ])('the badge at %s', (time, badge) => {
    expect(due(today(time), [row('1'), row('2', { dueAt: todayAt('13:00:00') })]).badge).toEqual(badge);
  });

  it('a badge has four signs at most', () => {
    expect(
      due(
        today('13:00:00'),
        Array.from({ length: 1_000 }, (_, n) => row(`${n}`)),
      ).badge?.text,
    ).toBe('999+');
  });

  const late = { notifiedLateAt: todayAt('12:01:00') };
  const soon = { notifiedSoonAt: todayAt('11:37:00') };
  it.each([
    ['nothing yet', row('1'), '11:00:00', []],
    ['soon', row('1'), '11:40:00', ['1 soon']],
    ['soon, told', row('1', soon), '11:40:00', []],
    ['late, soon was told', row('1', soon), '12:10:00', ['1 late']],
    ['late, soon was slept through', row('1'), '12:10:00', ['1 late']],
    ['late, told', row('1', late), '12:10:00', []],
    ['late, told, and the clock set back', row('1', late), '11:40:00', []],
    ['soon, told in what is now the future', row('1', soon), '11:36:30', []],
    ['overdue at first sight', row('1', { overdueAtFirstSight: true }), '12:10:00', []],
    ['maybe answered', row('1', { maybeAnswered: true }), '12:10:00', []],
    ['the agent said it was not', row('1', { maybeAnswered: false }), '12:10:00', ['1 late']],
    ['snoozed', row('1', { snoozedUntil: todayAt('15:00:00') }), '12:10:00', []],
    ['snooze over, told before it', row('1', { ...late, snoozedUntil: todayAt('12:30:00') }), '12:30:00', ['1 late']],
    [
      'snooze over, told after it',
      row('1', { notifiedLateAt: todayAt('12:30:01'), snoozedUntil: todayAt('12:30:00') }),
      '12:31:00',
      [],
    ],
    ['answered', row('1', { outcome: 'answered', closedAt: todayAt('11:00:00') }), '12:10:00', []],
  ])('announces: %s', (_, one, time, expected) => {
    expect(told([one], time)).toEqual(expected);
  });

  it.each([
    ['the warning', [row('1')], '10:00:00', '11:36:00.000'],
    ['just after the due time', [row('1')], '11:36:00', '12:00:00.001'],
    ['at the due time itself', [row('1')], '12:00:00', '12:00:00.001'],
    ['the end of a snooze', [row('1', { snoozedUntil: todayAt('15:00:00') })], '12:30:00', '15:00:00.000'],
    ['the first of several', [row('1'), row('2', { warnAt: todayAt('10:30:00') })], '10:00:00', '10:30:00.000'],
    [
      'the latest due time of a rough one',
      [row('1', { dueLatestAt: todayAt('13:00:00') })],
      '12:30:00',
      '13:00:00.001',
    ],
  ])('looks again at %s', (_, rows, time, next) => {
    expect(due(today(time), rows).nextAt).toBe(`2026-11-04T${next}Z`);
  });

  it('need not look again when all is late or closed', () => {
    expect(
      due(today('12:30:00'), [row('1'), row('2', { outcome: 'gone', closedAt: todayAt('11:00:00') })]).nextAt,
    ).toBeUndefined();
  });

  it('gives the keys of the rows', () => {
    expect(due(today('12:30:00'), [row('77')]).notify).toEqual([{ key: key('77'), kind: 'late' }]);
  });
});
