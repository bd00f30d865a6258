import { describe, expect, it } from 'vitest';
import { looksLikeSelector } from '../../core/selector.ts';

describe('what could be a selector', () => {
  it.each([
    'article',
    '.post > .body, #c1',
    'li[id^="comment-"]',
    'div:not(.ad):has(> time)',
    '[data-x="a)b{"]',
    '.md\\:flex',
    ':scope',
    'a[href*="/u/"]:nth-of-type(2)',
  ])('%s', (text) => {
    expect(looksLikeSelector(text)).toBe(true);
  });

  it.each([
    '',
    '  ',
    'p { color: red }',
    'a[href="x"',
    'div:not(.a',
    ')',
    'a, ',
    '> b',
    'b >',
    '"open',
    '<b>',
    '@import "x"',
    'a;b',
  ])('not %j', (text) => {
    expect(looksLikeSelector(text)).toBe(false);
  });
});
