import { describe, expect, it } from 'vitest';
import { addToSums, countOf, figuresOf, joinSums } from '../../../core/log/day-sums.ts';
import { joke } from './examples.ts';

const within = { ...joke, site: 'x', metTarget: true } as const;
const late = { ...joke, site: 'x', metTarget: false } as const;

describe('sums of a day', () => {
  it('count how many were answered and how many within their target; one without a target is in neither', () => {
    const { metTarget: _, ...unmeasured } = joke;
    expect(figuresOf(addToSums({}, [within, within, late, unmeasured]))).toMatchObject({ answered: 3, within: 2 });
  });

  it('hold nothing of a contact that was taken out again', () => {
    const before = addToSums({}, [within, late]);
    expect(addToSums(addToSums(before, [within]), [within], -1)).toEqual(before);
    expect(addToSums(before, [within, late], -1)).toEqual({});
  });

  it('are put together, of the kinds that fit', () => {
    const days = [addToSums({}, [within, late]), addToSums({}, [within, { ...within, site: 'facebook' }])];
    expect(countOf(joinSums(days))).toBe(4);
    expect(countOf(joinSums(days, ({ site }) => site === 'x'))).toBe(3);
    expect(countOf(joinSums(days, ({ site, metTarget }) => site === 'x' && metTarget === false))).toBe(1);
  });
});
