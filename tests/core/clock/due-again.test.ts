import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rememberDue } from '../../../core/clock/due-again.ts';
import { due } from '../../../core/clock/state.ts';
import { row, today, todayAt } from './rows.ts';

it('looks at no row while nothing can have changed', () => {
  const again = rememberDue();
  const rows = [row('1')];
  let looks = 0;
  const look = () => {
    looks += 1;
    return rows;
  };
  for (const time of ['10:00:00', '10:30:00', '11:35:59']) again(today(time), [rows], look);
  expect(looks).toBe(1);
  // The warning.
  expect(again(today('11:36:00'), [rows], look).counts.dueSoon).toBe(1);
  expect(looks).toBe(2);
  // Another list, and a clock that was set back.
  again(today('11:36:00'), [[...rows]], look);
  again(today('10:00:00'), [rows], look);
  expect(looks).toBe(4);
});

it('says what a fresh look says, whenever it is asked', () => {
  const minute = fc.integer({ min: 0, max: 600 });
  const at = (minutes: number) => new Date(Date.parse(todayAt('08:00:00')) + minutes * 60_000);
  const some = fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 120 }), fc.option(minute)), { maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(some, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(minute, fc.nat()), { maxLength: 30 }),
      (lists, asked) => {
        const all = lists.map((posts, list) =>
          posts.map(([start, target, snooze], index) =>
            row(`${list}-${index}`, {
              warnAt: at(start + target * 0.8).toISOString(),
              dueAt: at(start + target).toISOString(),
              ...(snooze !== null && { snoozedUntil: at(snooze).toISOString() }),
            }),
          ),
        );
        const again = rememberDue();
        for (const [moment, which] of asked) {
          const rows = all[which % all.length] ?? [];
          expect(again(at(moment), [rows], () => rows)).toEqual(due(at(moment), rows));
        }
      },
    ),
    { numRuns: 500 },
  );
});
