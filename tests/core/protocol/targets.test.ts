import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../core/clock/calendar-schema.ts';
import { calendarOf, type TargetQuestion, targetFor } from '../../../core/protocol/targets.ts';
import { makeProtocol } from './sample.ts';

const calendar = (id: string): Calendar => ({ id, zone: 'Europe/Amsterdam', week: { sat: [['10:00', '14:00']] } });

describe('targetFor', () => {
  const protocol = makeProtocol({
    targets: [
      { site: 'phpbb', firstMinutes: 120 },
      { firstMinutes: 240, nextMinutes: 90 },
      { site: 'forum.zilt.example', firstMinutes: 45 },
      { site: 'phpbb@forum.zilt.example', firstMinutes: 30, nextMinutes: 60 },
    ],
  });
  it.each([
    ['x', 240, 90],
    ['phpbb@elders.example', 120, 120],
    ['generic@forum.zilt.example', 45, 45],
    ['phpbb@forum.zilt.example', 30, 60],
  ])('by site: %s', (site, firstMinutes, nextMinutes) => {
    expect(targetFor(protocol, { site })).toEqual({ firstMinutes, nextMinutes, calendarId: 'kantoor' });
  });
});

describe('the most specific rule wins', () => {
  const protocol = makeProtocol({
    targets: [
      { firstMinutes: 1 },
      { site: 'x', firstMinutes: 2 },
      { account: '@ZiltWater', firstMinutes: 3 },
      { account: 'ziltwater', site: 'x', firstMinutes: 4 },
      { category: 'dijk', firstMinutes: 5 },
      { category: 'dijk', site: 'x', firstMinutes: 6 },
      { triage: 'safety', firstMinutes: 7 },
      { triage: 'praise', firstMinutes: 8 },
      { triage: 'praise', category: 'dijk', firstMinutes: 9 },
    ],
  });
  it.each<[string, TargetQuestion, number]>([
    ['nothing fits but the default', { site: 'reddit' }, 1],
    ['the site', { site: 'x' }, 2],
    ['an account before a site', { site: 'x', account: 'ZILTWATER' }, 4],
    ['an account on another site', { site: 'reddit', account: '@ziltwater' }, 3],
    ['a category before an account', { site: 'reddit', account: 'ziltwater', category: 'dijk' }, 5],
    ['of two for a category the one that also names the site', { site: 'x', category: 'dijk' }, 6],
    ['another category', { site: 'x', category: 'sloot' }, 2],
    ['a kind of post before all of these', { site: 'x', category: 'dijk', triage: ['safety'] }, 7],
    ['the weightiest kind', { site: 'x', triage: ['safety', 'praise'] }, 7],
    ['the other kind weighing more', { site: 'x', triage: ['praise', 'safety'] }, 8],
    ['kind and category', { site: 'x', triage: ['praise'], category: 'dijk' }, 9],
    [
      'the weightiest kind, also when another names more',
      { site: 'x', triage: ['safety', 'praise'], category: 'dijk' },
      7,
    ],
    ['a kind without a rule', { site: 'x', triage: ['question'] }, 2],
  ])('%s', (_, question, minutes) => {
    expect(targetFor(protocol, question).firstMinutes).toBe(minutes);
  });

  it('does not depend on the order in the file', () => {
    const turned = { ...protocol, targets: [...protocol.targets].reverse() };
    const question = { site: 'x', account: 'ziltwater', category: 'dijk' };
    expect(targetFor(turned, question)).toEqual(targetFor(protocol, question));
  });
});

describe('calendar, hand-over and promise', () => {
  const protocol = makeProtocol({
    calendars: [calendar('zaterdag'), calendar('crisis')],
    targets: [
      { firstMinutes: 240, handOverMinutes: 960, promiseMinutes: 1_440 },
      { site: 'x', firstMinutes: 60, calendar: 'zaterdag' },
      { category: 'dijk', firstMinutes: 30, handOverMinutes: 60 },
      { triage: 'safety', firstMinutes: 10, calendar: 'crisis' },
    ],
  });

  it('come from the most specific rule that says something of them', () => {
    expect(targetFor(protocol, { site: 'x', category: 'dijk' })).toEqual({
      firstMinutes: 30,
      nextMinutes: 30,
      calendarId: 'zaterdag',
      handOverMinutes: 60,
      promiseMinutes: 1_440,
    });
    expect(targetFor(protocol, { site: 'x', triage: ['safety'] })).toMatchObject({
      calendarId: 'crisis',
      handOverMinutes: 960,
    });
  });

  it('finds a calendar by its id, and takes the default for one that is gone', () => {
    expect(calendarOf(protocol, 'crisis').id).toBe('crisis');
    expect(calendarOf(protocol, 'kantoor').id).toBe('kantoor');
    expect(calendarOf(protocol, 'opgeheven').id).toBe('kantoor');
  });
});
