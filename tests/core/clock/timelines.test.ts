import fc from 'fast-check';
import { expect, it } from 'vitest';
import { due, stateOf } from '../../../core/clock/state.ts';
import type { WaitingPost } from '../../../core/waiting.ts';
import { row } from './rows.ts';

/**
 * A day at the office, by chance: posts come in, are answered, snoozed or maybe answered; the machine sleeps, the worker
 * is killed before it could write, the clock is set wrong and back. At every wake what ought to have been announced
 * has been, once.
 */
type Step =
  | { readonly kind: 'pass'; readonly minutes: number }
  | { readonly kind: 'wake'; readonly isKilled: boolean }
  | { readonly kind: 'setClock'; readonly offMinutes: number }
  | { readonly kind: 'post'; readonly target: number; readonly age: number; readonly slack: number }
  | { readonly kind: 'answer' | 'maybe' | 'unsure'; readonly which: number }
  | { readonly kind: 'snooze'; readonly which: number; readonly minutes: number };

const which = fc.nat({ max: 20 });
const minutes = fc.integer({ min: 1, max: 90 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pass' as const), minutes }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), minutes: fc.integer({ min: 600, max: 4_000 }) }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('wake' as const), isKilled: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('setClock' as const),
      offMinutes: fc.constantFrom(0, 0, -3_000, -45, 45, 3_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('post' as const),
      target: minutes,
      age: fc.integer({ min: 0, max: 120 }),
      slack: fc.constantFrom(0, 0, 60),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('answer' as const, 'maybe' as const, 'unsure' as const), which }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('snooze' as const), which, minutes }) },
);

/** As `expect`, without its cost in a million checks. */
function hold(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

function live(timeline: readonly Step[]): void {
  const rows: WaitingPost[] = [];
  const heard = new Map<string, number>();
  const snoozes = new Map<string, number>();
  let realMs = Date.UTC(2026, 10, 4, 9);
  let offMs = 0;
  const now = () => new Date(realMs + offMs);
  const inMinutes = (from: number, count: number) => new Date(from + count * 60_000).toISOString();
  const change = (index: number, patch: Partial<WaitingPost>) => {
    const old = rows[index % Math.max(1, rows.length)];
    if (old && old.closedAt === undefined) rows[rows.indexOf(old)] = { ...old, ...patch };
    return old;
  };

  function wake(isKilled: boolean): void {
    const { notify, counts } = due(now(), rows);
    const states = rows.map((one) => stateOf(one, now()));
    hold(counts.overdue === states.filter((state) => state === 'overdue').length, 'the count');
    if (isKilled) return;
    for (const { key, kind } of notify) {
      heard.set(`${key} ${kind}`, (heard.get(`${key} ${kind}`) ?? 0) + 1);
      const index = rows.findIndex((one) => one.key === key);
      change(
        index,
        kind === 'soon' ? { notifiedSoonAt: now().toISOString() } : { notifiedLateAt: now().toISOString() },
      );
    }
    for (const one of rows) {
      const allowed = 1 + (snoozes.get(one.key) ?? 0);
      for (const kind of ['soon', 'late']) hold((heard.get(`${one.key} ${kind}`) ?? 0) <= allowed, `twice: ${kind}`);
      // Nothing that is late now was kept silent without a reason.
      const isLate = one.closedAt === undefined && now().toISOString() > (one.dueLatestAt ?? one.dueAt ?? '9');
      const isSilent =
        one.maybeAnswered === true ||
        (one.overdueAtFirstSight === true && one.snoozedUntil === undefined) ||
        (one.snoozedUntil ?? '') > now().toISOString();
      if (isLate && !isSilent) hold(heard.has(`${one.key} late`), 'missed');
      if (one.overdueAtFirstSight && !snoozes.has(one.key)) hold(!heard.has(`${one.key} late`), 'old, yet announced');
    }
    hold(due(now(), rows).notify.length === 0, 'again at once');
  }

  for (const step of timeline) {
    if (step.kind === 'pass') realMs += step.minutes * 60_000;
    else if (step.kind === 'setClock') offMs = step.offMinutes * 60_000;
    else if (step.kind === 'wake') wake(step.isKilled);
    else if (step.kind === 'post') {
      const start = now().getTime() - step.age * 60_000;
      const dueLatest = step.slack === 0 ? undefined : inMinutes(start, step.target + step.slack);
      const last = dueLatest ?? inMinutes(start, step.target);
      rows.push(
        row(`${rows.length}`, {
          warnAt: inMinutes(start, step.target * 0.8),
          dueAt: inMinutes(start, step.target),
          ...(dueLatest && { dueLatestAt: dueLatest }),
          ...(last < now().toISOString() && { overdueAtFirstSight: true }),
        }),
      );
    } else if (step.kind === 'answer') change(step.which, { outcome: 'answered', closedAt: now().toISOString() });
    else if (step.kind === 'maybe') change(step.which, { maybeAnswered: true });
    else if (step.kind === 'unsure') change(step.which, { maybeAnswered: false });
    else if (step.kind === 'snooze') {
      const snoozed = change(step.which, { snoozedUntil: inMinutes(now().getTime(), step.minutes) });
      if (snoozed) snoozes.set(snoozed.key, (snoozes.get(snoozed.key) ?? 0) + 1);
    }
  }
  // The clock is right again and the machine wakes long after: nothing is left untold.
  offMs = 0;
  realMs += 10_000 * 60_000;
  wake(false);
}

it('misses nothing and tells nothing twice, in 10,000 timelines', () => {
  fc.assert(fc.property(fc.array(steps, { minLength: 10, maxLength: 40 }), live), { numRuns: 10_000 });
}, 120_000);

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
