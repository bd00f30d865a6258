import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../core/clock/state.ts';
import type { QueueRow } from '../../../core/messages.ts';
import { claimAt, isOfAnother, makeClaim } from '../../../core/queue/claim.ts';
import { nextRow } from '../../../core/queue/next.ts';
import { key } from '../clock/posts.ts';
import { row, today, todayAt } from '../clock/rows.ts';

const now = today('12:30:00');
const me = { deviceId: 'd1', agent: 'MV' };
const other = { deviceId: 'd1', agent: 'TB' };
const queue = (...rows: ReturnType<typeof row>[]): QueueRow[] =>
  rows.map((one) => ({ row: one, state: stateOf(one, now) }));
const three = queue(row('1'), row('2'), row('3'));
const next = (rows: readonly QueueRow[], after?: string) =>
  nextRow(rows, after === undefined ? undefined : key(after), me, now)?.row.key;

describe('the next post', () => {
  it.each([
    ['nothing in hand: the first', undefined, '1'],
    ['the one after it', '1', '2'],
    ['and after that', '2', '3'],
    ['round to the first', '3', '1'],
    ['answered meanwhile: the first', '99', '1'],
  ])('%s', (_, after, expected) => {
    expect(next(three, after)).toBe(key(expected));
  });

  it('is none when nothing else waits', () => {
    expect(next([])).toBeUndefined();
    expect(next(queue(row('1')), '1')).toBeUndefined();
  });

  it('passes over what is snoozed and what somebody else is at work on', () => {
    const rows = queue(
      row('1', { snoozedUntil: todayAt('13:00:00') }),
      row('2', { claim: makeClaim(other, now, 15) }),
      row('3', { claim: makeClaim(me, now, 15) }),
    );
    expect(next(rows)).toBe(key('3'));
  });

  it('comes back to a post whose claim has expired', () => {
    expect(next(queue(row('1', { claim: makeClaim(other, today('12:00:00'), 15) })))).toBe(key('1'));
  });
});

describe('a claim', () => {
  const claim = makeClaim(me, now, 15);
  it('holds until it expires', () => {
    expect(claim).toEqual({ deviceId: 'd1', agent: 'MV', at: todayAt('12:30:00'), until: todayAt('12:45:00') });
    expect(claimAt({ claim }, today('12:44:59'))).toBe(claim);
    expect(claimAt({ claim }, today('12:45:00'))).toBeUndefined();
  });

  it('is of another when device or agent differ', () => {
    expect(isOfAnother(claim, me)).toBe(false);
    expect(isOfAnother(claim, other)).toBe(true);
    expect(isOfAnother(claim, { deviceId: 'd2', agent: 'MV' })).toBe(true);
    expect(isOfAnother(undefined, other)).toBe(false);
  });
});
