import { describe, expect, it } from 'vitest';
import { addToMix, mixRatio, noMix } from '../../../core/log/channel-mix.ts';
import { joke } from './examples.ts';

describe('channel mix', () => {
  it('sets what went in public against what was logged by hand', () => {
    const first = addToMix(noMix, [joke, { ...joke, channel: 'telephone' }, { ...joke, channel: 'telephone' }]);
    const mix = addToMix(first, [joke, { ...joke, channel: 'counter' }]);
    expect(mix).toEqual({ inPublic: 2, byHand: { telephone: 2, counter: 1 } });
    expect(mixRatio(mix)).toBe(1.5);
    expect(mixRatio(noMix)).toBeUndefined();
  });

  it('leaves practice out, and posts of our own that answer nobody', () => {
    const mix = addToMix(noMix, [
      { ...joke, practice: true },
      { ...joke, outcome: 'posted' },
    ]);
    expect(mix).toEqual(noMix);
  });
});
