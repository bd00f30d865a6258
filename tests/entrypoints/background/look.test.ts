import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../../.generated/locales/notify.js';
import type { Shown } from '../../../core/clock/announcing.ts';
import { isOpenAt } from '../../../core/clock/calendar.ts';
import { rememberDue } from '../../../core/clock/due-again.ts';
import { retarget } from '../../../core/clock/retarget.ts';
import { makeRow } from '../../../core/clock/row.ts';
import { stateOf } from '../../../core/clock/state.ts';
import { applyEvent, type LogRows, noRows } from '../../../core/log/apply.ts';
import type { WaitingPatch } from '../../../core/log/events.ts';
import { defaultSettings, type Settings } from '../../../core/settings.ts';
import type { WaitingPost } from '../../../core/waiting.ts';
import { type LookPorts, lookAt } from '../../../entrypoints/background/look.ts';
import { weekdays } from '../../core/clock/calendars.ts';
import { key, post, site } from '../../core/clock/posts.ts';
import { row, todayAt } from '../../core/clock/rows.ts';
import { makeProtocol } from '../../core/protocol/sample.ts';

/** A worker that is killed hears nothing any more. */
class Killed extends Error {}

const none: readonly WaitingPost[] = [];
const lists = new WeakMap<LogRows, readonly WaitingPost[]>();
/** As the store: the same list until something changed. */
function openOf(rows: LogRows): readonly WaitingPost[] {
  const list = lists.get(rows) ?? [...rows.waiting.values()].filter(({ closedAt }) => closedAt === undefined);
  lists.set(rows, list);
  return list;
}

/** A machine with our rows, its desktop and its clock. The worker can be killed before any step that it takes. */
function makeMachine(rows: LogRows = noRows, choices: Partial<Settings> = {}) {
  const machine = {
    rows,
    realMs: Date.UTC(2026, 10, 4, 9),
    /** What the clock is off, ms. */
    offMs: 0,
    /** What the zone of the machine is off from UTC, hours. */
    zone: 1,
    shown: [] as Shown[],
    /** Ids on the desktop; a browser that ends takes them along. */
    desktop: new Set<string>(),
    outbox: [] as readonly Shown[],
    /** Steps that are taken before it is killed. */
    stepsLeft: Number.POSITIVE_INFINITY,
    badge: '' as string,
    now: () => new Date(machine.realMs + machine.offMs),
    change(id: string, patch: WaitingPatch) {
      const event = { eventId: 'e', at: machine.now().toISOString(), agent: '', kind: 'postChanged' as const };
      machine.rows = applyEvent(machine.rows, { ...event, key: id, patch });
    },
    wake: () => lookAt(ports),
  };
  const settings: Settings = { ...defaultSettings, ...choices };
  const step = () => {
    if (machine.stepsLeft <= 0) throw new Killed();
    machine.stepsLeft -= 1;
  };
  const office = weekdays(['08:00', '20:00']);
  const ports: LookPorts = {
    store: {
      openWaiting: async () => openOf(machine.rows),
      promises: async () => none,
      append: async (drafts) => {
        step();
        machine.rows = drafts.reduce(applyEvent, machine.rows);
        // Killed after it was written, before anybody heard so.
        step();
      },
    },
    now: machine.now,
    newId: () => 'id',
    settings: async () => settings,
    due: rememberDue(),
    desktop: {
      badge: async (badge) => {
        step();
        machine.badge = badge?.text ?? '';
      },
      shown: async () => [...machine.desktop],
      show: async (notice) => {
        step();
        machine.shown.push(notice);
        machine.desktop.add(notice.id);
        step();
      },
    },
    outbox: {
      read: async () => machine.outbox,
      write: async (notices) => {
        step();
        machine.outbox = notices;
      },
    },
    isOpen: async (_, at) => isOpenAt(office, Temporal.Instant.fromEpochMilliseconds(at.getTime())),
    time: (at) => new Date(at.getTime() + machine.zone * 3_600_000).toISOString().slice(11, 16),
    words: () => words.nl,
  };
  return machine;
}

function withRows(...rows: readonly WaitingPost[]): LogRows {
  return { ...noRows, waiting: new Map(rows.map((one) => [one.key, one])) };
}

describe('what is shown', () => {
  const at = (time: string) => Date.parse(todayAt(time));

  it('one notification for all that are late: a number and their sites, no name and no text', async () => {
    const other = row('2');
    const elsewhere = { ...other, key: 'x/2', post: { ...other.post, site: 'x', id: '2' } };
    const machine = makeMachine(withRows(row('1'), elsewhere, row('3')));
    machine.realMs = at('12:00:01');
    await machine.wake();
    expect(machine.shown).toMatchObject([
      {
        id: `late ${todayAt('12:00:01')} ${key('1')}`,
        title: '3 berichten te laat',
        message: 'forum.duinstad.example, x',
      },
    ]);
    expect(JSON.stringify(machine.shown)).not.toMatch(/Joke|container/);
    expect(machine.badge).toBe('3');
    await machine.wake();
    expect(machine.shown).toHaveLength(1);
  });

  it('name and beginning of a post only for who wants it', async () => {
    const machine = makeMachine(withRows(row('1')), { notifyText: true });
    machine.realMs = at('11:36:00');
    await machine.wake();
    expect(machine.shown).toMatchObject([
      {
        title: '1 bericht bijna te laat',
        message: 'Joke Verhaegen: Waar blijft mijn container? (forum.duinstad.example)',
      },
    ]);
  });

  it('what falls in quiet times comes when they are over', async () => {
    const machine = makeMachine(withRows(row('1')), { quietFrom: '13:00', quietUntil: '14:00' });
    // 12:01 UTC is 13:01 on this machine.
    machine.realMs = at('12:01:00');
    await machine.wake();
    expect(machine.shown).toEqual([]);
    expect(machine.badge).toBe('1');
    machine.realMs = at('13:00:00');
    await machine.wake();
    expect(machine.shown.map(({ kind }) => kind)).toEqual(['late']);
  });

  it('what became late when we closed comes when we open, and not if it was answered meanwhile', async () => {
    const closing = { warnAt: todayAt('18:30:00'), dueAt: todayAt('19:00:00') };
    const machine = makeMachine(withRows(row('1', closing), row('2', closing)));
    // Closed from 20:00 in Amsterdam, 19:00 UTC.
    machine.realMs = at('19:00:30');
    await machine.wake();
    expect(machine.shown).toEqual([]);
    machine.change(key('2'), { closedAt: todayAt('20:00:00'), outcome: 'answered' });
    machine.realMs = Date.parse('2026-11-05T07:00:10.000Z');
    await machine.wake();
    expect(machine.shown.map(({ keys }) => keys)).toEqual([[key('1')]]);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('killed after %i steps: told once in the end', async (steps) => {
    const machine = makeMachine(withRows(row('1')));
    machine.realMs = at('12:10:00');
    machine.stepsLeft = steps;
    await machine.wake().catch(() => undefined);
    machine.stepsLeft = Number.POSITIVE_INFINITY;
    await machine.wake();
    await machine.wake();
    expect(machine.shown.map(({ kind, keys }) => [kind, keys])).toEqual([['late', [key('1')]]]);
    expect(machine.outbox).toEqual([]);
  });

  it('what was answered before it could be shown is not shown any more', async () => {
    const machine = makeMachine(withRows(row('1')));
    machine.realMs = at('12:10:00');
    // Badge, outbox, written; killed before it is shown.
    machine.stepsLeft = 3;
    await machine.wake().catch(() => undefined);
    machine.stepsLeft = Number.POSITIVE_INFINITY;
    machine.change(key('1'), { closedAt: todayAt('12:10:05'), outcome: 'answered' });
    await machine.wake();
    expect(machine.shown).toEqual([]);
  });
});

/** Days at the office, by chance. */
type Step =
  | { readonly kind: 'pass'; readonly minutes: number }
  | { readonly kind: 'wake'; readonly stepsLeft: number }
  | { readonly kind: 'setClock'; readonly offMinutes: number }
  | { readonly kind: 'travel'; readonly zone: number }
  | { readonly kind: 'post'; readonly age: number; readonly isRough: boolean; readonly isSafety: boolean }
  | { readonly kind: 'answer' | 'maybe' | 'unsure' | 'handOver' | 'category'; readonly which: number }
  | { readonly kind: 'snooze'; readonly which: number; readonly minutes: number };

const which = fc.nat({ max: 8 });
const constant = <const T extends string>(kind: T) => fc.constant(kind);
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: constant('pass'), minutes: fc.integer({ min: 1, max: 90 }) }) },
  // Asleep over night or over the weekend.
  { weight: 1, arbitrary: fc.record({ kind: constant('pass'), minutes: fc.integer({ min: 600, max: 4_000 }) }) },
  { weight: 4, arbitrary: fc.record({ kind: constant('wake'), stepsLeft: fc.constant(99) }) },
  { weight: 3, arbitrary: fc.record({ kind: constant('wake'), stepsLeft: fc.nat({ max: 7 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: constant('setClock'), offMinutes: fc.constantFrom(0, 0, -3_000, -45, 45, 3_000) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: constant('travel'), zone: fc.constantFrom(1, 9, -5) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: constant('post'),
      age: fc.nat({ max: 200 }),
      isRough: fc.boolean(),
      isSafety: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'answer' as const,
        'maybe' as const,
        'unsure' as const,
        'handOver' as const,
        'category' as const,
      ),
      which,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: constant('snooze'), which, minutes: fc.integer({ min: 1, max: 90 }) }),
  },
);

const protocol = makeProtocol({
  categories: [{ id: 'dijk', title: { nl: 'Dijk' } }],
  targets: [{ firstMinutes: 60 }, { triage: 'safety', firstMinutes: 15 }, { category: 'dijk', firstMinutes: 180 }],
  calendar: weekdays(['08:00', '20:00']),
});

/** As `expect`, without its cost in a million checks. */
function hold(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

async function live(timeline: readonly Step[], choices: Partial<Settings>): Promise<void> {
  const machine = makeMachine(noRows, choices);
  /** How often each row may be told of a kind: once, and once more for every time that is moved by somebody. */
  const allowed = new Map<string, number>();
  const allow = (id: string) => allowed.set(id, (allowed.get(id) ?? 1) + 1);
  const iso = (ms: number) => new Date(ms).toISOString();
  const pick = (index: number) => [...machine.rows.waiting.values()][index % Math.max(1, machine.rows.waiting.size)];
  const office = protocol.calendar;

  async function wake(stepsLeft: number): Promise<void> {
    machine.stepsLeft = stepsLeft;
    const isWhole = await machine.wake().then(
      () => true,
      (error: unknown) => {
        hold(error instanceof Killed, 'another error');
        return false;
      },
    );
    for (const one of machine.rows.waiting.values()) {
      for (const kind of ['soon', 'late'] as const) {
        const count = machine.shown.filter((notice) => notice.kind === kind && notice.keys.includes(one.key)).length;
        hold(count <= (allowed.get(one.key) ?? 1), `twice: ${kind} ${one.key}`);
      }
      if (!isWhole || stateOf(one, machine.now()) !== 'overdue') continue;
      const isSilent = one.maybeAnswered || (one.overdueAtFirstSight && !one.snoozedUntil);
      const time = iso(machine.now().getTime() + machine.zone * 3_600_000).slice(11, 16);
      const isQuiet = choices.quietFrom === '22:00' && (time >= '22:00' || time < '07:00');
      const isOpen = isOpenAt(office, Temporal.Instant.fromEpochMilliseconds(machine.now().getTime()));
      if (isSilent || isQuiet || (!isOpen && !choices.notifyClosed)) continue;
      hold(
        machine.shown.some((notice) => notice.kind === 'late' && notice.keys.includes(one.key)),
        'missed',
      );
    }
  }

  for (const step of timeline) {
    const nowMs = machine.now().getTime();
    if (step.kind === 'pass') machine.realMs += step.minutes * 60_000;
    else if (step.kind === 'setClock') machine.offMs = step.offMinutes * 60_000;
    else if (step.kind === 'travel') machine.zone = step.zone;
    else if (step.kind === 'wake') await wake(step.stepsLeft);
    else if (step.kind === 'post') {
      const id = `${machine.rows.waiting.size}`;
      const one = makeRow({
        post: {
          ...post(id, 'Joke', '10:00', 'Het water staat hoog.'),
          posted: { at: iso(nowMs - step.age * 60_000), precision: step.isRough ? 'hour' : 'exact', from: 'text' },
        },
        because: 'mention',
        pageUrl: `https://${site}/t/1`,
        now: machine.now(),
        protocol,
        triage: step.isSafety ? ['safety'] : [],
      });
      const timed = { eventId: id, at: iso(nowMs), agent: '', kind: 'postTimed' as const, row: one };
      machine.rows = applyEvent(machine.rows, timed);
    } else {
      const one = pick(step.which);
      if (one === undefined || one.closedAt !== undefined) continue;
      if (step.kind === 'answer') machine.change(one.key, { outcome: 'answered', closedAt: iso(nowMs) });
      else if (step.kind === 'maybe') machine.change(one.key, { maybeAnswered: true });
      else if (step.kind === 'unsure') machine.change(one.key, { maybeAnswered: false });
      else if (step.kind === 'snooze') {
        allow(one.key);
        machine.change(one.key, { snoozedUntil: iso(nowMs + step.minutes * 60_000) });
      } else {
        // Handed over for an hour, or another category: the due time moves.
        const until = iso(nowMs);
        const from = iso(nowMs - 3_600_000);
        const pauses = [...(one.pauses ?? []), { why: 'handedOver' as const, from, until }];
        const isFree = (one.pauses?.at(-1)?.until ?? '') <= from;
        const facts = step.kind === 'category' ? { category: 'dijk' } : isFree ? { pauses } : {};
        const patch = retarget(one, facts, protocol, until);
        if ('notifiedSoonAt' in patch || 'notifiedLateAt' in patch) allow(one.key);
        machine.change(one.key, patch);
      }
    }
  }
  // The clock is right again, and it is an ordinary Wednesday morning, weeks later: nothing is left untold.
  machine.offMs = 0;
  machine.zone = 1;
  machine.realMs = Date.UTC(2027, 0, 13, 9);
  await wake(99);
}

it('misses nothing and tells nothing twice, in 10,000 timelines with a worker that is killed at any step', async () => {
  const choices = fc.constantFrom<Partial<Settings>>(
    {},
    { notifyClosed: true },
    { notifyClosed: true, quietFrom: '22:00', quietUntil: '07:00' },
  );
  await fc.assert(fc.asyncProperty(fc.array(steps, { minLength: 10, maxLength: 40 }), choices, live), {
    numRuns: 10_000,
  });
}, 240_000);
