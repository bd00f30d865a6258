// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { createRest } from '../../../entrypoints/page.content/rest.ts';

/** When a page that nothing recognised is asked about; each call is one second. */

const grow = () => document.body.append(document.createElement('p'));

beforeEach(() => document.body.replaceChildren());

it('once at first, then when it came to rest, and again only when it changed', () => {
  const rest = createRest();
  expect(rest()).toBe('first');
  expect(rest()).toBe('quiet');
  expect([rest(), rest(), rest()]).toEqual([undefined, undefined, undefined]);
  grow();
  expect(rest()).toBeUndefined();
  expect(rest()).toBe('quiet');
});

it('never while it is being built, and three times at most', () => {
  const rest = createRest();
  rest();
  for (let second = 0; second < 5; second += 1) {
    grow();
    expect(rest()).toBeUndefined();
  }
  const turns = Array.from({ length: 10 }, () => {
    const turn = rest();
    if (turn === 'quiet') grow();
    return turn;
  });
  expect(turns.filter((turn) => turn === 'quiet')).toHaveLength(3);
});
