import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../core/clock/state.ts';
import { answerCases } from '../../../scripts/due/answer-cases.ts';
import { at } from './calendars.ts';
import { row } from './rows.ts';

interface Case {
  readonly name: string;
  readonly source: string;
  /** On the clock of the zone, to the minute; `null`: never. */
  readonly expected: string | null;
}

/** Cases that others published, with their source, and our own; written by hand. The file is one for `npm run due`. */
const cases: readonly Case[] = JSON.parse(readFileSync(join(import.meta.dirname, 'due-cases.json'), 'utf8'));

describe.each(cases)('$source: $name', (one) => {
  it(`is due at ${one.expected}`, () => {
    const [answer] = answerCases([one]);
    expect(answer?.error).toBeUndefined();
    expect(answer?.local?.slice(0, 16) ?? answer?.dueAt).toBe(one.expected);
    if (one.expected !== null) expect(answer?.local?.slice(16, 19)).toBe(':00');
  });
});

it('HelpScout: within means up to and including; breached from the minute after', () => {
  const dueAt = at('2026-11-09 09:15').toString();
  const waiting = row('1', { dueAt });
  expect(stateOf(waiting, new Date(dueAt))).toBe('dueSoon');
  expect(stateOf(waiting, new Date(at('2026-11-09 09:16').toString()))).toBe('overdue');
});
