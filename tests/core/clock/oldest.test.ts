import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../core/clock/addressed.ts';
import { countFromOldest } from '../../../core/clock/oldest.ts';
import type { WaitingPost } from '../../../core/waiting.ts';
import { key, post } from './posts.ts';
import { row, todayAt } from './rows.ts';

function waiting(id: string, time: string, more: Partial<WaitingPost> = {}): WaitingPost {
  const one = post(id, 'Joke Verhaegen', time, 'Waar blijft mijn container?');
  return row(id, { post: one, start: one.posted ?? row(id).start, firstSeenAt: todayAt('18:00:00'), ...more });
}

const said = (rows: readonly WaitingPost[]) =>
  countFromOldest(rows)
    .map(({ row: one, start, countsFrom }) => [one.key, start.at.slice(11, 16), countsFrom])
    .sort();

describe('several posts of one person', () => {
  it('count from the oldest that waits', () => {
    expect(said([waiting('3', '12:00'), waiting('1', '10:00'), waiting('2', '11:00')])).toEqual([
      [key('1'), '10:00', undefined],
      [key('2'), '10:00', key('1')],
      [key('3'), '10:00', key('1')],
    ]);
  });

  it('count from the next one once that is answered', () => {
    const first = { at: todayAt('10:00:00'), precision: 'exact', from: 'attribute' } as const;
    const second = waiting('2', '11:00', { start: first, countsFrom: key('1') });
    const third = waiting('3', '12:00', { start: first, countsFrom: key('1') });
    expect(said([second, third])).toEqual([
      [key('2'), '11:00', undefined],
      [key('3'), '11:00', key('2')],
    ]);
  });

  it('in another topic count by themselves', () => {
    const there = waiting('2', '11:00');
    const elsewhere: WaitingPost = { ...there, post: { ...there.post, threadId: 't2' } };
    expect(said([waiting('1', '10:00'), elsewhere])).toEqual([
      [key('1'), '10:00', undefined],
      [key('2'), '11:00', undefined],
    ]);
  });

  it('a pinned one keeps the moment of its pin', () => {
    const pin = { at: todayAt('15:00:00'), precision: 'exact', from: 'attribute' } as const;
    expect(said([waiting('1', '10:00', { because: 'pinned', start: pin }), waiting('2', '11:00')])).toEqual([
      [key('1'), '11:00', key('2')],
      [key('2'), '11:00', undefined],
    ]);
  });
});

describe('which account a post is to', () => {
  const two = [{ handle: '@Duinstad' }, { handle: 'duinstadhelpt', name: 'Duinstad helpt' }];
  it.each([
    ['the one it mentions', ['piet', 'DuinstadHelpt'], two, 'duinstadhelpt'],
    ['the first of several that it mentions', ['duinstadhelpt', 'duinstad'], two, 'Duinstad'],
    ['none of two', ['piet'], two, undefined],
    ['the only one', [], [{ name: 'Gemeente Duinstad' }], 'Gemeente Duinstad'],
    ['no account here', ['piet'], [], undefined],
  ])('%s', (_, mentions, accounts, account) => {
    expect(accountOf({ mentions }, accounts)).toBe(account);
  });
});
