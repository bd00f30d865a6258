import { describe, expect, it } from 'vitest';
import { type ReplyTime, replyStatement, replyTime, stillHolds, type Wait } from '../../../core/clock/reply-time.ts';
import { always, at, local, never, weekdays } from './calendars.ts';

const office = weekdays(['09:00', '17:00']);
const when = (text: string) => new Date(at(text).epochMilliseconds);
const answered = (...minutes: number[]): Wait[] => minutes.map((one) => ({ minutes: one, isOpen: false }));
const waiting = (...minutes: number[]): Wait[] => minutes.map((one) => ({ minutes: one, isOpen: true }));
const range = (count: number, of: (index: number) => number) => Array.from({ length: count }, (_, index) => of(index));
const minutesOf = (time: ReplyTime) => ('minutes' in time ? time.minutes : time.why);

describe('the time within which four of five are answered', () => {
  it.each([
    // 24 answers and one that never comes: 80 % of 25 is the 20th.
    ['24 answers of 1 to 24 minutes', answered(...range(24, (i) => i + 1)), 20],
    // 20 and one more: 80 % of 21 is more than 16, so the 17th.
    ['20 answers of 1 to 20 minutes', answered(...range(20, (i) => i + 1)), 20],
    ['all in half an hour', answered(...range(30, () => 30)), 30],
    ['said in round minutes, upwards', answered(...range(30, () => 31)), 45],
    ['hours', answered(...range(30, () => 130)), 180],
    ['whole blocks of four hours above eight', answered(...range(30, () => 490)), 720],
    ['19 answers', answered(...range(19, () => 5)), 'tooFew'],
    ['none', [], 'tooFew'],
  ])('%s', (_, waits, minutes) => {
    expect(minutesOf(replyTime(waits))).toBe(minutes);
  });

  it('is longer when more posts already wait longer than the answers took', () => {
    const quick = answered(...range(20, () => 10), ...range(10, () => 60));
    expect(minutesOf(replyTime(quick))).toBe(60);
    expect(minutesOf(replyTime(answered(...range(27, () => 10), ...range(3, () => 60))))).toBe(10);
    const some = [...answered(...range(27, () => 10), ...range(3, () => 60)), ...waiting(...range(6, () => 40))];
    expect(minutesOf(replyTime(some))).toBe(60);
  });

  it('says nothing while too much waits to know', () => {
    expect(minutesOf(replyTime([...answered(...range(20, () => 10)), ...waiting(...range(20, () => 500))]))).toBe(
      'tooSlow',
    );
  });

  it('is not longer for posts that came a moment ago', () => {
    const before = answered(...range(27, () => 10), ...range(3, () => 60));
    expect(minutesOf(replyTime([...before, ...waiting(...range(20, () => 0))]))).toBe(10);
  });

  it('holds for posts that were not counted: at least 80 % of them', () => {
    // Waits of very different spread, the same from day to day; half of the posts are held out.
    const spreads: readonly ((chance: number) => number)[] = [
      (chance) => 60 * chance,
      (chance) => -45 * Math.log(1 - chance),
      (chance) => Math.exp(2 + 3 * chance),
      (chance) => (chance < 0.7 ? 10 : 400),
    ];
    // Of n answers the one in place ceil(0.8 (n + 1)) is taken: for 24, 29 and 39 that is 80 % to the point, before it is
    // rounded up.
    for (const [at, spread] of spreads.entries()) {
      for (const count of [20, 24, 29, 39, 50]) {
        const next = random(1 + at);
        let [within, all] = [0, 0];
        for (let round = 0; round < 400; round += 1) {
          const time = replyTime(answered(...range(count, () => spread(next()))));
          if (!('minutes' in time)) throw new Error('enough answers');
          for (let held = 0; held < 20; held += 1) {
            all += 1;
            if (spread(next()) <= time.minutes) within += 1;
          }
        }
        expect(within / all, `spread ${at}, ${count} answers`).toBeGreaterThanOrEqual(0.8);
      }
    }
  });

  it.each([
    [20, 17],
    [24, 20],
    [29, 24],
    [50, 41],
  ])('of %i answers the one in place %i is taken', (count, place) => {
    const waits = (fast: number) => answered(...range(fast, () => 60), ...range(count - fast, () => 90));
    expect(minutesOf(replyTime(waits(place)))).toBe(60);
    expect(minutesOf(replyTime(waits(place - 1)))).toBe(90);
  });

  it('still holds when part of them was cut off while it waited', () => {
    const next = random(7);
    let [within, all] = [0, 0];
    for (let round = 0; round < 400; round += 1) {
      const waits = range(60, () => -60 * Math.log(1 - next())).map((minutes): Wait => {
        const seen = 300 * next();
        return seen < minutes ? { minutes: seen, isOpen: true } : { minutes, isOpen: false };
      });
      const time = replyTime(waits);
      if (!('minutes' in time)) continue;
      for (let held = 0; held < 20; held += 1) {
        all += 1;
        if (-60 * Math.log(1 - next()) <= time.minutes) within += 1;
      }
    }
    expect(all).toBeGreaterThan(4_000);
    expect(within / all).toBeGreaterThanOrEqual(0.8);
  });
});

/** Numbers from 0 to 1, the same for one seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('what we say', () => {
  const time = { minutes: 45, count: 30 };
  const say = (now: string, calendar = office) => {
    const said = replyStatement(time, calendar, when(now));
    if (said.kind === 'by') return `by ${local(said.at)}`;
    return said.kind === 'closed' ? `from ${local(said.opensAt)} within ${said.minutes}` : said.kind;
  };

  it.each([
    // 6 November 2026 is a Friday.
    ['in the morning', '2026-11-06 10:00', 'within'],
    ['just before closing, and it fits', '2026-11-06 16:15', 'within'],
    ['when it runs on after the weekend', '2026-11-06 16:40', 'by 2026-11-09 09:30'],
    ['before opening', '2026-11-06 07:00', 'from 2026-11-06 09:00 within 45'],
    ['in the weekend', '2026-11-07 12:00', 'from 2026-11-09 09:00 within 45'],
  ])('%s', (_, now, said) => {
    expect(say(now)).toBe(said);
  });

  it('always speaks of minutes where it is always open, and of nothing where it never opens', () => {
    expect(say('2026-11-07 23:50', always)).toBe('within');
    expect(say('2026-11-07 23:50', never)).toBe('none');
  });

  it('says that it knows too little', () => {
    expect(replyStatement({ why: 'tooFew', count: 3 }, office, when('2026-11-06 10:00'))).toEqual({
      kind: 'none',
      why: 'tooFew',
      count: 3,
    });
  });
});

describe('a text that was copied before', () => {
  const within = (minutes: number) => ({ kind: 'within' as const, minutes });
  const iso = (text: string) => when(text).toISOString();
  const now = '2026-11-06 12:00';
  const monday = iso('2026-11-09 09:00');

  it.each([
    ['as fast as it says', within(45), within(45), now, 'yes'],
    ['faster', within(45), within(20), now, 'yes'],
    ['slower', within(45), within(60), now, 'no'],
    ['we are closed now', within(45), { kind: 'closed', minutes: 45, opensAt: monday }, now, 'no'],
    ['too little is known now', within(45), { kind: 'none', why: 'tooFew', count: 2 }, now, 'unsure'],
    [
      'closed, and still closed',
      { kind: 'closed', minutes: 45, opensAt: monday },
      { kind: 'closed', minutes: 45, opensAt: monday },
      '2026-11-08 12:00',
      'yes',
    ],
    ['closed, and open again', { kind: 'closed', minutes: 45, opensAt: monday }, within(45), '2026-11-09 09:00', 'no'],
    ['a moment that has passed', { kind: 'by', minutes: 45, at: iso('2026-11-06 11:30') }, within(20), now, 'no'],
    ['a moment that we make', { kind: 'by', minutes: 45, at: iso('2026-11-06 13:00') }, within(45), now, 'yes'],
    ['a moment that we do not make', { kind: 'by', minutes: 45, at: iso('2026-11-06 12:30') }, within(45), now, 'no'],
  ] as const)('%s', (_, said, current, moment, holds) => {
    expect(stillHolds(said, current, when(moment))).toBe(holds);
  });
});
