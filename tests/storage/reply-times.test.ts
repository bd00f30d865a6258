import { expect, it } from 'vitest';
import { readCopied, readReplyTimes, writeCopied, writeReplyTimes } from '../../storage/reply-times.ts';
import { MemoryArea } from './fakes.ts';

const times = {
  computedAt: '2026-11-27T09:00:00.000Z',
  times: [
    { site: '', minutes: 45, count: 50 },
    { site: 'x', why: 'tooFew' as const, count: 3 },
  ],
};
const copied = {
  at: '2026-11-27T09:01:00.000Z',
  text: 'Wij reageren nu meestal binnen 45 minuten.',
  statement: { kind: 'within' as const, minutes: 45 },
};

it('keeps what was computed of the reply time, and per site what was copied last', async () => {
  const local = new MemoryArea();
  expect(await readReplyTimes(local)).toBeUndefined();
  await writeReplyTimes(local, times);
  await writeCopied(local, '', copied);
  await writeCopied(local, 'x', copied);
  await writeCopied(local, 'x', { ...copied, text: 'We usually reply within 45 minutes now.' });
  expect(await readReplyTimes(local)).toEqual(times);
  expect(Object.entries(await readCopied(local)).map(([site, { text }]) => [site, text])).toEqual([
    ['', copied.text],
    ['x', 'We usually reply within 45 minutes now.'],
  ]);
});

it('takes nothing that no longer fits', async () => {
  const local = new MemoryArea();
  await local.set({
    replyTimes: { computedAt: 'yesterday', times: [] },
    replyTimesCopied: { x: { at: 1 }, '': copied },
  });
  expect(await readReplyTimes(local)).toBeUndefined();
  expect(Object.keys(await readCopied(local))).toEqual(['']);
});
