import { describe, expect, it } from 'vitest';
import { mixRatio } from '../../../core/log/channel-mix.ts';
import { addToSums, figuresOf } from '../../../core/log/day-sums.ts';
import { joke } from './examples.ts';

describe('channel mix', () => {
  it('sets what went in public against what was logged by hand', () => {
    const first = addToSums({}, [joke, { ...joke, channel: 'telephone' }, { ...joke, channel: 'telephone' }]);
    const { mix } = figuresOf(addToSums(first, [joke, { ...joke, channel: 'counter' }]));
    expect(mix).toEqual({ inPublic: 2, byHand: { telephone: 2, counter: 1 } });
    expect(mixRatio(mix)).toBe(1.5);
    expect(mixRatio({ inPublic: 0, byHand: {} })).toBeUndefined();
  });

  it('leaves out posts of our own that answer nobody', () => {
    expect(figuresOf(addToSums({}, [{ ...joke, outcome: 'posted' }])).mix).toEqual({ inPublic: 0, byHand: {} });
  });
});
