import { expect, it } from 'vitest';
import { readTime } from '../../../core/clock/read-time.ts';

it.each([
  ['9', '09:00'],
  ['09:30', '09:30'],
  ['9.30', '09:30'],
  ['9u30', '09:30'],
  ['930', '09:30'],
  ['1730', '17:30'],
  ['17 uur', '17:00'],
  ['17u', '17:00'],
  ['0', '00:00'],
  ['24', '24:00'],
  [' 24:00 ', '24:00'],
])('%s is %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

it.each(['', 'negen', '25', '24:30', '12:60', '9:3', '12345', '-1'])('%s is no time', (typed) => {
  expect(readTime(typed)).toBeUndefined();
});
