import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeHandOver, readHandOver, writeHandOver } from '../../../core/hand-over/file.ts';
import { type HandOverPlan, planHandOver } from '../../../core/hand-over/plan.ts';
import { shareRow } from '../../../core/hand-over/shared-row.ts';
import { applyToWaiting } from '../../../core/log/apply.ts';
import type { WaitingPatch } from '../../../core/log/events.ts';
import type { PostKey } from '../../../core/post.ts';
import type { WaitingPost } from '../../../core/waiting.ts';
import { waitingRow } from './rows.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 4, 10, minute)).toISOString();
const head = (deviceId: string, texts = true) => ({
  madeAt: at(59),
  deviceId,
  agent: 'MV',
  protocol: { name: 'Duinstad', version: 3 },
  texts,
});
type Known = ReadonlyMap<PostKey, WaitingPost>;
const known = (...rows: WaitingPost[]): Known => new Map(rows.map((row) => [row.key, row]));

/** What a device holds after it took the plan over. */
function taken(rows: Known, { fresh, changed }: HandOverPlan): Known {
  const next = new Map(rows);
  for (const row of fresh) next.set(row.key, row);
  for (const { row, patch } of changed) next.set(row.key, change(row, patch, 0));
  return next;
}

function change(row: WaitingPost, patch: WaitingPatch, minute: number): WaitingPost {
  const event = { eventId: 'e', at: at(minute), agent: 'MV', kind: 'postChanged' as const, key: row.key, patch };
  const next = applyToWaiting(row, event);
  if (next === undefined) throw new Error('a change removes no row');
  return next;
}

function take(file: ReturnType<typeof makeHandOver>, rows: Known, deviceId: string): Known {
  return taken(rows, planHandOver(file, rows, deviceId));
}

const promise = { by: 'us' as const, madeAt: at(5), warnAt: at(60), dueAt: at(90), text: 'zodra het geleegd is' };
const reply = { id: 'r9', text: 'Vandaag geleegd.' };

describe('taking over a shift', () => {
  const colleague = change(waitingRow('1'), { note: 'depot gebeld', followUp: promise }, 10);
  const file = makeHandOver(head('device-a'), [colleague, waitingRow('2')]);

  it('brings posts that are not known here, with note and promise', () => {
    const plan = planHandOver(file, known(), 'device-b');
    expect(plan.fresh.map(({ key, note, followUp }) => [key, note, followUp])).toEqual([
      [colleague.key, 'depot gebeld', promise],
      [waitingRow('2').key, undefined, undefined],
    ]);
    expect(plan.fresh[0]?.stamps?.note).toEqual({ at: at(10), by: 'device-a' });
  });

  it('changes what is known and differs, and says what', () => {
    const mine = change(waitingRow('1'), { note: 'niets gedaan' }, 2);
    const plan = planHandOver(file, known(mine, waitingRow('2')), 'device-b');
    expect(plan).toMatchObject({ fresh: [], same: 1, changed: [{ what: ['note', 'followUp'] }] });
    expect(take(file, known(mine), 'device-b').get(mine.key)?.note).toBe('depot gebeld');
  });

  it('leaves what was changed here later', () => {
    const mine = change(waitingRow('1'), { note: 'opgelost' }, 30);
    expect(take(file, known(mine), 'device-b').get(mine.key)).toMatchObject({ note: 'opgelost', followUp: promise });
  });

  it('changes nothing the second time', () => {
    const rows = take(file, known(waitingRow('1')), 'device-b');
    expect(planHandOver(file, rows, 'device-b')).toEqual({ fresh: [], changed: [], same: 2 });
  });

  it('closes what a colleague answered, and does not open what was answered here', () => {
    const answered = change(
      waitingRow('1'),
      { closedAt: at(20), outcome: 'answered', answered: { postKey: colleague.key, by: 'quote', at: at(20), reply } },
      20,
    );
    const closing = makeHandOver(head('device-a'), [answered]);
    const plan = planHandOver(closing, known(waitingRow('1')), 'device-b');
    expect(plan.changed).toMatchObject([{ what: ['closed'], patch: { closedAt: at(20), outcome: 'answered' } }]);
    expect(
      planHandOver(makeHandOver(head('device-a'), [waitingRow('1')]), known(answered), 'device-b').changed,
    ).toEqual([]);
  });

  it('takes over an agent’s word, and that it was taken back', () => {
    const word = { closedAt: at(20), outcome: 'answered' as const };
    const closed = change(
      waitingRow('1'),
      { ...word, answered: { postKey: colleague.key, by: 'agent', at: at(20) } },
      20,
    );
    const here = take(makeHandOver(head('device-a'), [closed]), known(waitingRow('1')), 'device-b');
    expect(here.get(closed.key)).toMatchObject({ ...word, answered: { by: 'agent' } });
    const open = change(closed, { closedAt: undefined, outcome: undefined, answered: undefined }, 40);
    const plan = planHandOver(makeHandOver(head('device-a'), [open]), here, 'device-b');
    expect(plan.changed[0]?.what).toEqual(['opened']);
    const { closedAt, answered } = taken(here, plan).get(closed.key) ?? closed;
    expect([closedAt, answered]).toEqual([undefined, undefined]);
  });
});

describe('the service clock of a shift', () => {
  const closed = change(
    waitingRow('1'),
    { closedAt: at(20), outcome: 'waitingForCustomer', pauses: [{ why: 'waitingForCustomer', from: at(20) }] },
    20,
  );
  const pauses = [{ why: 'waitingForCustomer' as const, from: at(20), until: at(45) }];
  const opened = change(closed, { closedAt: undefined, outcome: undefined, pauses, dueAt: at(145) }, 45);

  it('stands still in the same stretches for a colleague who knew the post and for one who did not', () => {
    const file = makeHandOver(head('device-a'), [opened]);
    const read = readHandOver(writeHandOver(file));
    if (!read.ok) throw new Error(read.problem);
    expect(planHandOver(read.file, known(waitingRow('1')), 'device-b').changed[0]?.patch.pauses).toEqual(pauses);
    expect(planHandOver(read.file, known(), 'device-b').fresh[0]).toMatchObject({ pauses, dueAt: at(145) });
  });

  it('stays as it is where the post was closed later', () => {
    const mine = change(waitingRow('1'), { closedAt: at(50), outcome: 'noReplyNeeded' }, 50);
    expect(take(makeHandOver(head('device-a'), [opened]), known(mine), 'device-b').get(mine.key)).toEqual(mine);
  });
});

describe('the file', () => {
  const rows = [
    change(waitingRow('1'), { note: 'depot gebeld', followUp: promise }, 10),
    waitingRow('2', { closedAt: at(-60 * 24 * 9), outcome: 'noReplyNeeded' }),
    waitingRow('3', { closedAt: at(10), outcome: 'noReplyNeeded' }),
  ];

  it('comes back as it was written', () => {
    const file = makeHandOver(head('device-a'), rows);
    expect(readHandOver(writeHandOver(file))).toEqual({ ok: true, file });
  });

  it('holds open posts and what was closed lately, that without words', () => {
    const file = makeHandOver(head('device-a'), rows);
    expect(file.rows.map(({ post }) => [post.id, post.text])).toEqual([
      ['1', 'Waar blijft mijn container?'],
      ['3', undefined],
    ]);
  });

  it('holds no text, note or promise in words when texts are left out', () => {
    const text = writeHandOver(makeHandOver(head('device-a', false), rows));
    expect(text).not.toMatch(/container|depot gebeld|geleegd/);
    expect(text).toContain(promise.dueAt);
  });

  it.each([
    ['not JSON', 'hallo', { ok: false, problem: 'notJson' }],
    ['another file', '{"kind":"kantlijn-learned","version":1}', { ok: false, problem: 'notOurs' }],
    [
      'a newer version',
      writeHandOver(makeHandOver(head('device-a'), rows)).replace('"version": 1', '"version": 2'),
      { ok: false, problem: 'notOurs' },
    ],
    [
      'a link that is none',
      writeHandOver(makeHandOver(head('device-a'), rows)).replace('https://forum', 'javascript:forum'),
      { ok: false, problem: 'badRow', where: 'rows.0.pageUrl' },
    ],
    [
      'a key of another post',
      writeHandOver(makeHandOver(head('device-a'), rows)).replace(
        '"key": "phpbb@forum.duinstad.example/1"',
        '"key": "x/1"',
      ),
      { ok: false, problem: 'badRow', where: 'rows.0.key' },
    ],
  ])('refuses %s', (_, text, problem) => {
    expect(readHandOver(text)).toEqual(problem);
  });
});

describe('two devices', () => {
  const steps: fc.Arbitrary<(row: WaitingPost, minute: number) => WaitingPost> = fc.constantFrom(
    (row, minute) => change(row, { note: `notitie ${minute}` }, minute),
    (row, minute) => change(row, { note: undefined }, minute),
    (row, minute) => change(row, { followUp: { ...promise, dueAt: at(90 + minute) } }, minute),
    (row, minute) => change(row, { snoozedUntil: at(100 + minute) }, minute),
    (row, minute) => change(row, { closedAt: at(minute), outcome: 'noReplyNeeded' }, minute),
    (row, minute) =>
      change(
        row,
        { closedAt: at(minute), outcome: 'handedOver', pauses: [{ why: 'handedOver', from: at(minute) }] },
        minute,
      ),
    (row, minute) => change(row, { closedAt: undefined, outcome: undefined, outcomeReason: undefined }, minute),
  );
  const work = fc.array(fc.tuple(steps, fc.integer({ min: 1, max: 20 })), { maxLength: 6 });
  const play = (todo: readonly (readonly [(row: WaitingPost, minute: number) => WaitingPost, number])[], id: string) =>
    todo.toSorted((x, y) => x[1] - y[1]).reduce((row, [step, minute]) => step(row, minute), waitingRow(id));

  it('that take over each other’s file hold the same', () => {
    fc.assert(
      fc.property(work, work, work, (one, two, three) => {
        const a = known(play(one, '1'), play(three, '2'));
        const b = known(play(two, '1'));
        const fromA = makeHandOver(head('device-a'), [...a.values()]);
        const fromB = makeHandOver(head('device-b'), [...b.values()]);
        const [nextA, nextB] = [take(fromB, a, 'device-a'), take(fromA, b, 'device-b')];
        const shared = (rows: Known, device: string) =>
          [...rows.values()].map((row) => shareRow(row, device, 'ours')).sort((x, y) => (x.key < y.key ? -1 : 1));
        expect(shared(nextA, 'device-a')).toEqual(shared(nextB, 'device-b'));
        expect(planHandOver(fromB, nextA, 'device-a').changed).toEqual([]);
      }),
    );
  });
});
