import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluatePosts } from '../../../core/suggest/evaluate.ts';
import { measureAuroc, measureTimes } from '../../../core/suggest/figures.ts';
import { buildIndex } from '../../../core/suggest/index.ts';
import { sampleProtocol } from './sample-protocol.ts';

describe('AUROC', () => {
  it.each([
    [[3, 2], [1, 0], 1],
    [[0], [1], 0],
    [[1, 3], [2], 0.5],
    [[1, 1], [1], 0.5],
  ])('%j against %j is %d', (first, others, share) => expect(measureAuroc(first, others)).toBeCloseTo(share));

  it('is unknown without both kinds', () => expect(measureAuroc([1], [])).toBeNull());

  it('is the share of pairs in the right order', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(numbers, numbers, (first, others) => {
        const pairs = first.flatMap((one) => others.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
        const share = pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length;
        expect(measureAuroc(first, others)).toBeCloseTo(share);
      }),
    );
  });
});

it('times have a middle and a slow end', () => {
  expect(measureTimes([5, 1, 3])).toEqual({ msMedian: 3, msP99: 5 });
  expect(measureTimes([])).toEqual({ msMedian: 0, msP99: 0 });
});

describe('testing a protocol', () => {
  let clock = 0;
  const now = () => {
    clock += 1;
    return clock;
  };
  const figures = evaluatePosts(
    buildIndex(sampleProtocol, []),
    [
      { text: 'de kliko is niet geleegd', reply: 'kliko' },
      { text: 'de wifi is traag', reply: 'lamp' },
      { text: 'hoera' },
    ],
    { now },
  );

  it('counts posts that have a reply, and where it stood', () => {
    expect(figures).toMatchObject({ n: 2, at1: 0.5, msMedian: 1 });
    expect(figures.perReply['kliko']).toEqual({ n: 1, at1: 1, at3: 1 });
  });

  it('tells which reply stood in place of which', () => {
    expect(figures.confusions).toEqual([{ reply: 'lamp', first: 'wifi', count: 1 }]);
  });

  it('compares posts with a reply and without', () => expect(figures.aurocNone).toBe(1));
});
