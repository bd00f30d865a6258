import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../scripts/due.mjs', import.meta.url));
const run = (input: string) => spawnSync(process.execPath, [script, '-'], { input, encoding: 'utf8' });
const week = { mon: [['09:00', '17:00']], fri: [['09:00', '17:00']] };

it('answers each case, in the zone that the case names', () => {
  const cases = [
    {
      name: 'Friday',
      calendar: { zone: 'Europe/Amsterdam', week },
      postedAt: '2026-11-06T16:45',
      targetMinutes: 30,
      expected: 'x',
    },
    {
      calendar: { zone: 'Europe/Amsterdam', week },
      zone: 'America/New_York',
      postedAt: '2026-11-06T16:45:00-05:00',
      targetMinutes: 30,
    },
    { calendar: { id: 'a', week: {} }, zone: 'Europe/Brussels', postedAt: '2026-11-06T16:45:00Z', targetMinutes: 30 },
  ];
  const { stdout, status } = run(JSON.stringify(cases));
  expect(JSON.parse(stdout)).toEqual([
    {
      name: 'Friday',
      dueAt: '2026-11-09T08:15:00.000Z',
      warnAt: '2026-11-09T08:09:00.000Z',
      local: '2026-11-09T09:15:00+01:00[Europe/Amsterdam]',
    },
    {
      dueAt: '2026-11-09T14:15:00.000Z',
      warnAt: '2026-11-09T14:09:00.000Z',
      local: '2026-11-09T09:15:00-05:00[America/New_York]',
    },
    { dueAt: null },
  ]);
  expect(status).toBe(0);
}, 30_000);

it('says of a bad case what is wrong with it, and answers the others', () => {
  const good = { calendar: { week }, zone: 'Europe/Amsterdam', postedAt: '2026-11-06T16:45', targetMinutes: 30 };
  const cases = [
    { ...good, calendar: { week: { mon: [['9:00', '17:00']] } } },
    { ...good, zone: 'Europe/Nergens' },
    { ...good, postedAt: 'gisteren' },
    { ...good, targetMinutes: -1 },
    good,
  ];
  const { stdout, status } = run(JSON.stringify(cases));
  const answers: { error?: string; dueAt?: string }[] = JSON.parse(stdout);
  expect(answers.map(({ error }) => error)).toEqual([
    expect.stringContaining('calendar.week.mon.0.0: '),
    'zone: Europe/Nergens is no IANA zone',
    'postedAt: gisteren is no ISO 8601 time',
    'targetMinutes: Too small: expected number to be >0',
    undefined,
  ]);
  expect(answers[4]?.dueAt).toBe('2026-11-09T08:15:00.000Z');
  expect(status).toBe(1);
}, 30_000);

it.each([['{'], ['{}']])(
  'refuses %s with a sentence',
  (input) => {
    const { stderr, stdout, status } = run(input);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toMatch(/is not JSON|holds no list of cases/);
  },
  30_000,
);
