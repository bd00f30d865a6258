import { expect, test } from 'vitest';
import { minutesLeft } from '../../../entrypoints/desk/team/minutes-left.ts';

test.each([
  ['a quarter in one minute: three more', 60_000, 25, 100, 3],
  ['a part of a minute counts as one', 60_000, 90, 100, 1],
  ['all has been read', 60_000, 100, 100, 0],
  ['too soon to tell', 4_000, 50, 100, undefined],
  ['nothing read yet', 60_000, 0, 100, undefined],
  ['not known how much there is', 60_000, 0, 0, undefined],
])('%s', (_name, passedMs, done, all, wanted) => {
  expect(minutesLeft(passedMs, done, all)).toBe(wanted);
});
