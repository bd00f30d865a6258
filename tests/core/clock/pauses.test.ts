import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, waitedMinutes } from '../../../core/clock/due.ts';
import { beginPause, isPaused, isPausing, resume } from '../../../core/clock/pauses.ts';
import type { Pause } from '../../../core/waiting.ts';
import { at, local, weekdays } from './calendars.ts';

const office = weekdays(['09:00', '17:00']);
const iso = (time: string) => at(time).toString();
const handedOver = (from: string, until?: string): Pause => ({
  why: 'handedOver',
  from: iso(from),
  ...(until !== undefined && { until: iso(until) }),
});
const dueOf = (posted: string, targetMinutes: number, pauses: readonly Pause[]) =>
  local(dueAt({ postedAt: iso(posted), precision: 'exact', targetMinutes, calendar: office, pauses }).dueAt);

// 4 November 2026 is a Wednesday.
describe('a pause freezes what is left', () => {
  it.each<[string, string, number, readonly Pause[], string | undefined]>([
    ['none', '2026-11-04 10:00', 120, [], '2026-11-04 12:00'],
    ['an hour', '2026-11-04 10:00', 120, [handedOver('2026-11-04 11:00', '2026-11-04 12:00')], '2026-11-04 13:00'],
    [
      'over the night: only opening hours were lost by it',
      '2026-11-04 16:00',
      120,
      [handedOver('2026-11-04 16:30', '2026-11-05 10:00')],
      '2026-11-05 11:30',
    ],
    [
      'wholly outside opening hours: nothing changes',
      '2026-11-04 16:00',
      120,
      [handedOver('2026-11-04 18:00', '2026-11-05 08:00')],
      '2026-11-05 10:00',
    ],
    [
      'two of them',
      '2026-11-04 10:00',
      120,
      [handedOver('2026-11-04 10:30', '2026-11-04 11:00'), handedOver('2026-11-04 11:30', '2026-11-04 14:00')],
      '2026-11-04 15:00',
    ],
    ['after it was due', '2026-11-04 10:00', 60, [handedOver('2026-11-04 11:30')], '2026-11-04 11:00'],
    ['at the moment it was due', '2026-11-04 10:00', 60, [handedOver('2026-11-04 11:00')], '2026-11-04 11:00'],
    ['that runs on: not due', '2026-11-04 10:00', 120, [handedOver('2026-11-04 11:00')], undefined],
    [
      'from before the start',
      '2026-11-04 10:00',
      120,
      [handedOver('2026-11-04 09:00', '2026-11-04 11:00')],
      '2026-11-04 13:00',
    ],
  ])('%s', (_, posted, target, pauses, due) => {
    expect(dueOf(posted, target, pauses)).toBe(due);
  });

  it('what was waited leaves it out, and does not count on while it runs', () => {
    const ended = [handedOver('2026-11-04 11:00', '2026-11-04 12:00')];
    expect(waitedMinutes(office, iso('2026-11-04 10:00'), iso('2026-11-04 13:00'), ended)).toBe(120);
    expect(waitedMinutes(office, iso('2026-11-04 10:00'), iso('2026-11-04 11:30'), ended)).toBe(60);
    const running = [handedOver('2026-11-04 11:00')];
    expect(waitedMinutes(office, iso('2026-11-04 10:00'), iso('2026-11-09 13:00'), running)).toBe(60);
  });

  it('with any pauses, what was waited until the due time is the target', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 2_000 }), (steps, targetMinutes) => {
        const start = at('2026-11-02 08:00');
        let moment = start;
        const pauses: Pause[] = [];
        for (let index = 0; index + 1 < steps.length; index += 2) {
          const from = moment.add({ minutes: steps[index] ?? 0 });
          moment = from.add({ minutes: steps[index + 1] ?? 0 });
          pauses.push({ why: 'waitingForCustomer', from: from.toString(), until: moment.toString() });
        }
        const postedAt = start.toString();
        const { dueAt: due } = dueAt({ postedAt, precision: 'exact', targetMinutes, calendar: office, pauses });
        expect(due && waitedMinutes(office, postedAt, due, pauses)).toBe(targetMinutes);
        // A pause never makes it due earlier.
        const without = dueAt({ postedAt, precision: 'exact', targetMinutes, calendar: office }).dueAt;
        expect(due !== undefined && without !== undefined && due >= without).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the list of pauses', () => {
  it('begins with an outcome that leaves it to somebody else', () => {
    expect(isPausing('handedOver') && isPausing('waitingForCustomer')).toBe(true);
    expect(isPausing('answered') || isPausing('noReplyNeeded') || isPausing('takenPrivate')).toBe(false);
    const pauses = beginPause(undefined, 'handedOver', iso('2026-11-04 11:00'));
    expect(pauses).toEqual([handedOver('2026-11-04 11:00')]);
    expect([isPaused({ pauses }), isPaused({}), isPaused({ pauses: [] })]).toEqual([true, false, false]);
  });

  it('ends when the post is opened again', () => {
    const earlier = handedOver('2026-11-04 09:00', '2026-11-04 09:30');
    expect(resume({ pauses: [earlier, handedOver('2026-11-04 11:00')] }, iso('2026-11-04 14:00'))).toEqual({
      pauses: [earlier, handedOver('2026-11-04 11:00', '2026-11-04 14:00')],
      isSlip: false,
    });
  });

  it('taken back within a minute it never was', () => {
    const slip = resume(
      { pauses: [handedOver('2026-11-04 11:00')] },
      at('2026-11-04 11:00').add({ seconds: 59 }).toString(),
    );
    expect(slip).toEqual({ pauses: [], isSlip: true });
  });

  it('another outcome that is taken back paused nothing', () => {
    expect(resume({ outcome: 'answered', closedAt: iso('2026-11-04 11:00') }, iso('2026-11-04 14:00'))).toEqual({
      isSlip: true,
    });
    const ended = [handedOver('2026-11-04 09:00', '2026-11-04 09:30')];
    expect(resume({ pauses: ended }, iso('2026-11-04 14:00'))).toEqual({ pauses: ended, isSlip: true });
  });

  it('a row of another device has been paused since it was closed', () => {
    const foreign = { outcome: 'handedOver' as const, closedAt: iso('2026-11-04 11:00') };
    expect(resume(foreign, iso('2026-11-04 14:00'))).toEqual({
      pauses: [handedOver('2026-11-04 11:00', '2026-11-04 14:00')],
      isSlip: false,
    });
  });
});
