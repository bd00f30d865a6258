// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLeftover } from '../../../entrypoints/page.content/leftover.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

it('what shows the same post under the next address is part of that page only after a while', () => {
  const leftover = createLeftover();
  const [old, other] = [document.createElement('p'), document.createElement('p')];
  leftover.note(old, 'x/1');
  expect(leftover.isHere('x/1', old)).toBe('now');

  leftover.turn();
  leftover.note(old, 'x/1');
  leftover.note(other, 'x/2');
  expect([leftover.isHere('x/1', old), leftover.isHere('x/2', other)]).toEqual(['later', 'now']);
  expect(leftover.rest()).toBeGreaterThan(0);

  vi.advanceTimersByTime(2_000);
  expect(leftover.isHere('x/1', old)).toBe('now');
  expect(leftover.isHere('x/1', undefined)).toBe('now');
});

it('what is gone by then never was; an element with another post is of this page at once', () => {
  const leftover = createLeftover();
  const root = document.createElement('p');
  leftover.note(root, 'x/1');
  leftover.turn();
  leftover.note(root, 'x/1');
  expect(leftover.isHere('x/1', undefined)).toBe('never');
  leftover.note(root, 'x/2');
  expect(leftover.isHere('x/2', root)).toBe('now');
});

it('what still stands there after a second address is not of that one either', () => {
  const leftover = createLeftover();
  const root = document.createElement('p');
  for (const turn of [leftover.turn, leftover.turn, () => {}]) {
    leftover.note(root, 'x/1');
    turn();
  }
  leftover.note(root, 'x/1');
  expect(leftover.isHere('x/1', root)).toBe('later');
});
