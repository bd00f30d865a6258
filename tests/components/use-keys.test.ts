import { describe, expect, it } from 'vitest';
import { keyOf } from '../../components/use-keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing', boolean>> = {}) =>
  keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...held });

describe('keyOf', () => {
  it.each([
    ['j', {}, 'j'],
    ['J', {}, 'j'],
    ['?', {}, '?'],
    ['Enter', {}, 'enter'],
    ['Enter', { ctrlKey: true }, 'ctrl enter'],
    ['Enter', { metaKey: true }, 'ctrl enter'],
    // What belongs to the browser or to an input method is none of ours.
    ['c', { ctrlKey: true }, undefined],
    ['j', { altKey: true }, undefined],
    ['Enter', { isComposing: true }, undefined],
  ])('%s with %o is %s', (key, held, expected) => {
    expect(press(key, held)).toBe(expected);
  });
});
