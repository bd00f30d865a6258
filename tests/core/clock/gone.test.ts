import { describe, expect, it } from 'vitest';
import { stoodBetween } from '../../../core/clock/gone.ts';

describe('a post that is not there', () => {
  it.each([
    ['between two that are there', '12', ['10', '11', '13'], true],
    ['on a page with the newest first', '12', ['13', '11', '10'], true],
    ['before the first: may be on the page before', '9', ['10', '11'], false],
    ['after the last: may be on the next page', '14', ['10', '13'], false],
    ['on a page with one post', '12', ['11'], false],
    ['on a page without posts', '12', [], false],
    ['where the order says nothing of its place', '12', ['10', '14', '11', '13'], false],
    ['where an id is no number', 'c12', ['10', '13'], false],
    ['where the page has other ids', '12', ['a10', 'a13'], false],
    ['that is there after all', '11', ['10', '11', '13'], false],
    ['with numbers too long to compare', '90071992547409931', ['90071992547409930', '90071992547409939'], false],
  ] as const)('%s', (_, id, ids, gone) => {
    expect(stoodBetween(id, ids)).toBe(gone);
  });
});
