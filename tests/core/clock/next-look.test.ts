import fc from 'fast-check';
import { expect, it } from 'vitest';
import { due } from '../../../core/clock/state.ts';
import { row } from './rows.ts';

const minutes = fc.integer({ min: 1, max: 90 });

it('wakes at `nextAt` and at no other time: what comes is announced at its moment', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(minutes, minutes), { minLength: 1, maxLength: 10 }), (spans) => {
      const start = Date.UTC(2026, 10, 4, 10);
      const iso = (ms: number) => new Date(ms).toISOString();
      let rows = spans.map(([warn, more], n) =>
        row(`${n}`, { warnAt: iso(start + warn * 60_000), dueAt: iso(start + (warn + more) * 60_000) }),
      );
      const told: string[] = [];
      let next: string | undefined = iso(start);
      while (next !== undefined) {
        const at: string = next;
        const { notify, nextAt } = due(new Date(at), rows);
        for (const { key, kind } of notify) {
          told.push(`${key} ${kind} ${at}`);
          const mark = kind === 'soon' ? { notifiedSoonAt: at } : { notifiedLateAt: at };
          rows = rows.map((one) => (one.key === key ? { ...one, ...mark } : one));
        }
        next = nextAt;
      }
      const expected = rows.flatMap(({ key, warnAt = '', dueAt = '' }) => [
        `${key} soon ${warnAt}`,
        `${key} late ${iso(Date.parse(dueAt) + 1)}`,
      ]);
      expect(told.sort()).toEqual(expected.sort());
    }),
  );
});
