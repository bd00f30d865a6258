import { describe, expect, it } from 'vitest';
import { retarget } from '../../../core/clock/retarget.ts';
import { always } from './calendars.ts';
import { row, todayAt } from './rows.ts';

const protocol = {
  calendar: always,
  targets: [
    { firstMinutes: 120 },
    { triage: 'safety' as const, firstMinutes: 30 },
    { category: 'afval', firstMinutes: 240, nextMinutes: 60 },
  ],
};
const now = todayAt('10:20:00');

describe('something of a waiting post becomes known', () => {
  it('a category with another target: new times, and the old target is kept', () => {
    expect(retarget(row('1'), { category: 'afval' }, protocol, now)).toEqual({
      category: 'afval',
      targetMinutes: 240,
      calendarId: 'test',
      warnAt: todayAt('13:12:00'),
      dueAt: todayAt('14:00:00'),
      dueLatestAt: undefined,
      earlierTargets: [{ until: now, targetMinutes: 120, calendarId: 'test', dueAt: todayAt('12:00:00') }],
    });
  });

  it('the kind still counts before it', () => {
    const safe = row('1', { triage: ['safety'], targetMinutes: 30 });
    expect(retarget(safe, { category: 'afval' }, protocol, now)).toMatchObject({ targetMinutes: 30 });
    expect(retarget(safe, { category: 'afval' }, protocol, now)).not.toHaveProperty('earlierTargets');
  });

  it('a post in a running conversation has the next target', () => {
    const next = row('1', { targetKind: 'next' });
    expect(retarget(next, { category: 'afval' }, protocol, now)).toMatchObject({ targetMinutes: 60 });
  });

  it('a category that is taken away brings the target back', () => {
    const chosen = row('1', { category: 'afval', targetMinutes: 240 });
    expect(retarget(chosen, { category: undefined }, protocol, now)).toMatchObject({
      category: undefined,
      targetMinutes: 120,
      dueAt: todayAt('12:00:00'),
    });
  });

  it('nothing changes what is the same', () => {
    expect(retarget(row('1', { category: 'afval' }), { category: 'afval' }, protocol, now)).toEqual({});
    expect(retarget(row('1'), { triage: undefined, pauses: undefined }, protocol, now)).toEqual({});
  });

  it('a pause moves the times, not the target', () => {
    const pauses = [{ why: 'handedOver' as const, from: todayAt('10:30:00'), until: todayAt('11:30:00') }];
    expect(retarget(row('1'), { pauses }, protocol, todayAt('11:30:00'))).toEqual({
      pauses,
      targetMinutes: 120,
      calendarId: 'test',
      warnAt: todayAt('12:36:00'),
      dueAt: todayAt('13:00:00'),
      dueLatestAt: undefined,
    });
  });

  it('what was announced for a time that is later now may be announced again', () => {
    const told = row('1', { notifiedSoonAt: todayAt('11:36:00'), notifiedLateAt: todayAt('12:00:30') });
    const at = todayAt('12:30:00');
    expect(retarget(told, { category: 'afval' }, protocol, at)).toMatchObject({
      notifiedSoonAt: undefined,
      notifiedLateAt: undefined,
    });
    // Earlier than it was, and past: it was announced.
    const patch = retarget(told, { triage: ['safety'] }, protocol, at);
    expect(patch).toMatchObject({ dueAt: todayAt('10:30:00') });
    expect(patch).not.toHaveProperty('notifiedLateAt');
  });

  it('counting from an older post it is late with that one, without an announcement of its own', () => {
    const start = { at: todayAt('07:00:00'), precision: 'exact', from: 'attribute' } as const;
    // First seen at 10:01, and by the older post due at 09:00.
    const moved = retarget(row('1'), { start, countsFrom: 'x/0' }, protocol, now);
    expect(moved).toMatchObject({ dueAt: todayAt('09:00:00'), overdueAtFirstSight: true });

    const silent = row('1', { start, countsFrom: 'x/0', overdueAtFirstSight: true, dueAt: todayAt('09:00:00') });
    const own = { start: row('1').start, countsFrom: undefined };
    // The older one was answered long after: by itself it is late as well, and that was not said yet.
    expect(retarget(silent, own, protocol, todayAt('15:00:00'))).toMatchObject({
      dueAt: todayAt('12:00:00'),
      overdueAtFirstSight: undefined,
    });
  });
});
