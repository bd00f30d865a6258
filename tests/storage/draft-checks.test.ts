import { expect, it } from 'vitest';
import { countChecks, noteDismissed, readCheckCounts, readDismissed } from '../../storage/draft-checks.ts';
import { newMachine } from './fakes.ts';

it('counts a check once for each reply that left, and whether it still stood', async () => {
  const { local } = newMachine();
  expect(await readCheckCounts(local)).toEqual({});
  await Promise.all([
    countChecks(local, { fired: ['tooLong', 'mixedAddress'], ignored: ['tooLong'] }),
    countChecks(local, { fired: ['tooLong', 'tooLong'], ignored: [] }),
    countChecks(local, { fired: [], ignored: ['defensive'] }),
  ]);
  expect(await readCheckCounts(local)).toEqual({
    tooLong: { fired: 2, ignored: 1 },
    mixedAddress: { fired: 1, ignored: 0 },
    defensive: { fired: 1, ignored: 1 },
  });
});

it('remembers tips by check and reply, the last 500', async () => {
  const { local } = newMachine();
  await noteDismissed(local, 'sameText', 'depot');
  await noteDismissed(local, 'sameText', 'depot');
  await noteDismissed(local, 'defensive', 'refund');
  expect(await readDismissed(local, 'depot')).toEqual(new Map([['sameText', 2]]));
  for (let reply = 0; reply < 499; reply += 1) await noteDismissed(local, 'sameText', `r${reply}`);
  expect(await readDismissed(local, 'depot')).toEqual(new Map());
  expect(await readDismissed(local, 'refund')).toEqual(new Map([['defensive', 1]]));
});

it('begins anew with what cannot be read', async () => {
  const { local } = newMachine();
  await local.set({ draftChecks: { counts: { tooLong: 'many', defensive: { fired: 1, ignored: 0 } }, dismissed: 7 } });
  expect(await readCheckCounts(local)).toEqual({ defensive: { fired: 1, ignored: 0 } });
  expect(await readDismissed(local, 'depot')).toEqual(new Map());
});
