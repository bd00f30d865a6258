import { describe, expect, it } from 'vitest';
import { earlierLine } from '../../../core/person/earlier-line.ts';
import { aContact } from '../../storage/fakes.ts';

const zone = 'Europe/Amsterdam';
// A Friday.
const now = new Date('2026-11-20T09:00:00Z');
const at = (createdAt: string) => aContact({ createdAt });

describe('what one line says of earlier contacts', () => {
  it('nothing when there are none', () => {
    expect(earlierLine([], now, zone, true)).toBeUndefined();
    expect(earlierLine([at('2026-11-20T09:00:01Z')], now, zone, true)).toBeUndefined();
  });

  it('counts this one among those of the month, and names the last one', () => {
    const tuesday = at('2026-11-17T10:00:00Z');
    expect(earlierLine([at('2026-11-03T10:00:00Z'), tuesday, at('2026-10-30T10:00:00Z')], now, zone, true)).toEqual({
      nth: 3,
      last: tuesday,
      daysAgo: 3,
    });
  });

  it.each([
    ['2026-11-20T08:59:00Z', 0, 2],
    ['2026-11-19T22:59:00Z', 1, 2],
    // Half past midnight in Amsterdam: today.
    ['2026-11-19T23:30:00Z', 0, 2],
    // The first of the month there, the last of October in UTC.
    ['2026-10-31T23:30:00Z', 19, 2],
    ['2026-10-31T22:30:00Z', 20, 1],
    ['2025-11-20T09:00:00Z', 365, 1],
  ])('%s was %i days ago; this is number %i of the month', (createdAt, daysAgo, nth) => {
    expect(earlierLine([at(createdAt)], now, zone, true)).toMatchObject({ daysAgo, nth });
  });

  it('counts contacts alone where no post is at hand: none this month is none', () => {
    const earlier = [at('2026-11-03T10:00:00Z'), at('2026-10-30T10:00:00Z')];
    expect(earlierLine(earlier, now, zone, false)?.nth).toBe(1);
    expect(earlierLine(earlier.slice(1), now, zone, false)?.nth).toBe(0);
  });

  it('counts days, not hours, over the change of the clock', () => {
    // 29 March 2026 has 23 hours.
    const after = new Date('2026-03-30T06:00:00Z');
    expect(earlierLine([at('2026-03-28T20:00:00Z')], after, zone, true)?.daysAgo).toBe(2);
  });
});
