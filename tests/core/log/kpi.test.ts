import { expect, it } from 'vitest';
import { countTargets } from '../../../core/log/kpi.ts';
import { joke, waiting } from './examples.ts';

const now = '2026-03-02T12:00:00Z';
const late = { ...joke, metTarget: false };
const { metTarget: _metTarget, ...unmeasured } = joke;

it('counts open posts that are past due against us, and nothing else', () => {
  const contacts = [joke, joke, joke, late, unmeasured, { ...joke, practice: true }];
  const posts = [
    waiting,
    { ...waiting, dueAt: '2026-03-02T12:00:00Z' },
    { ...waiting, dueAt: '2026-03-02T11:00:00Z', dueLatestAt: '2026-03-02T12:30:00Z' },
    { ...waiting, closedAt: '2026-03-02T11:00:00Z' },
    { ...waiting, practice: true },
  ];
  expect(countTargets(contacts, posts, now)).toEqual({
    answered: 4,
    within: 3,
    late: 1,
    open: 3,
    openAndLate: 1,
    share: 3 / 5,
  });
});

it('has no share when there is nothing to measure', () => {
  expect(countTargets([unmeasured], [], now)).toEqual({ answered: 0, within: 0, late: 0, open: 0, openAndLate: 0 });
});
