import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../core/clock/state.ts';
import type { QueueRow } from '../../../core/messages.ts';
import { choicesIn, filterRows, noQueueFilters } from '../../../core/queue/filter.ts';
import { compareRows } from '../../../core/queue/order.ts';
import type { WaitingPost } from '../../../core/waiting.ts';
import { row, today, todayAt } from '../clock/rows.ts';

const now = today('12:30:00');
const queued = (one: WaitingPost): QueueRow => ({ row: one, state: stateOf(one, now) });

const joke = row('1', { dueAt: todayAt('12:00:00') });
const renee = row('2', {
  post: { ...row('2').post, site: 'x', author: { name: 'Renée Dúin', handle: 'renee_d' }, text: 'Lantaarnpaal kapot' },
  dueAt: todayAt('15:00:00'),
  warnAt: todayAt('14:00:00'),
});
const later = row('3', { snoozedUntil: todayAt('14:00:00') });
const { warnAt: _w, dueAt: _d, ...timeless } = row('4');
const rows = [joke, renee, later, timeless].map(queued);

const keysOf = (some: readonly QueueRow[]) => some.map(({ row: one }) => one.key.split('/').at(-1));

describe('order of the queue', () => {
  it('what is due first comes first, without a due time after that, snoozed last', () => {
    expect(keysOf([...rows].reverse().sort(compareRows))).toEqual(['1', '2', '4', '3']);
  });

  it('is the same whatever order the rows come in, and never puts a later due time before an earlier one', () => {
    const moment = fc.option(
      fc.date({ min: today('08:00:00'), max: today('20:00:00'), noInvalidDate: true }).map((at) => at.toISOString()),
      { nil: undefined },
    );
    const anyRow = fc
      .record({ id: fc.nat(999), dueAt: moment, snoozedUntil: moment })
      .map(({ id, dueAt, snoozedUntil }) => {
        const { dueAt: _, warnAt: __, ...rest } = row(String(id));
        return queued({ ...rest, ...(dueAt && { dueAt }), ...(snoozedUntil && { snoozedUntil }) });
      });
    const list = fc.uniqueArray(anyRow, { selector: (one) => one.row.key, maxLength: 30 });
    fc.assert(
      fc.property(list, fc.func(fc.nat()), (some, chance) => {
        const sorted = [...some].sort(compareRows);
        const mixed = some.map((one) => ({ one, at: chance(one.row.key) })).sort((a, b) => a.at - b.at);
        expect(keysOf(mixed.map(({ one }) => one).sort(compareRows))).toEqual(keysOf(sorted));
        const awake = sorted.filter(({ state }) => state !== 'snoozed');
        expect(sorted.slice(0, awake.length)).toEqual(awake);
        const times = awake.map(({ row: one }) => one.dueAt ?? '9');
        expect(times).toEqual([...times].sort());
      }),
    );
  });
});

describe('filters of the queue', () => {
  it.each([
    ['nothing chosen: everything', {}, ['1', '2', '3', '4']],
    ['site', { site: 'x' }, ['2']],
    ['state', { state: 'overdue' }, ['1']],
    ['snoozed', { state: 'snoozed' }, ['3']],
    ['words in the text, without capitals', { text: 'LANTAARN' }, ['2']],
    ['name without accents', { text: 'renee duin' }, ['2']],
    ['handle', { text: 'renee_d' }, ['2']],
    ['all words must occur', { text: 'lantaarn container' }, []],
    ['two filters at once', { site: 'x', state: 'overdue' }, []],
  ] as const)('%s', (_, filters, keys) => {
    expect(keysOf(filterRows(rows, { ...noQueueFilters, ...filters }))).toEqual(keys);
  });

  it('by account, category and kind of post, where those are known', () => {
    const known = queued(Object.assign(row('5'), { account: '@duinstad', category: 'afval', triage: ['complaint'] }));
    const all = [...rows, known];
    for (const filter of [{ account: '@duinstad' }, { category: 'afval' }, { triage: 'complaint' }]) {
      expect(keysOf(filterRows(all, { ...noQueueFilters, ...filter }))).toEqual(['5']);
    }
    expect(choicesIn(all)).toEqual({
      site: [joke.post.site, 'x'],
      account: ['@duinstad'],
      category: ['afval'],
      triage: ['complaint'],
    });
  });

  it('finds a changed text by both versions', () => {
    const edited = [queued(row('6', { editedText: 'Waar blijft mijn rekening?' }))];
    expect(filterRows(edited, { ...noQueueFilters, text: 'rekening' })).toHaveLength(1);
    expect(filterRows(edited, { ...noQueueFilters, text: 'container' })).toHaveLength(1);
  });

  it('every row that is left fits, and none that fits is left out, for any two filters', () => {
    const states = ['', 'overdue', 'dueSoon', 'waiting', 'snoozed'] as const;
    fc.assert(
      fc.property(fc.constantFrom('', 'x', joke.post.site), fc.constantFrom(...states), (site, state) => {
        const left = filterRows(rows, { ...noQueueFilters, site, state });
        const fits = (one: QueueRow) =>
          (site === '' || one.row.post.site === site) && (state === '' || one.state === state);
        expect(left.every(fits)).toBe(true);
        expect(rows.filter((one) => !left.includes(one)).some(fits)).toBe(false);
      }),
    );
  });
});
