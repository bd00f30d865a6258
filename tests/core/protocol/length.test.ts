import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureLength, weighForX } from '../../../core/protocol/length.ts';

describe('weighForX', () => {
  it.each<[string, string, number]>([
    ['plain', 'Hoi Joke', 8],
    ['letters with marks, composed and decomposed', 'é\u0065\u0301', 2],
    ['curly quotes, dash and euro', '‘a’ “b” – €', 12],
    ['Greek and Cyrillic', 'αβ жз', 5],
    ['Chinese', '你好', 4],
    ['emoji', '🌻', 2],
    ['emoji with skin colour', '👍🏽', 2],
    ['family of four', '👨‍👩‍👧‍👦', 2],
    ['flag', '🇳🇱', 2],
    ['keycap', '1️⃣', 2],
    ['heart with selector', '❤️', 2],
    ['copyright sign', '©', 1],
    ['a short link', 'https://d.example', 23],
    ['a long link', `https://duinstad.example/${'a'.repeat(200)}?b=c#d`, 23],
    ['a link at the end of a sentence', 'Zie https://duinstad.example/afval.', 28],
    ['a link between brackets', '(https://duinstad.example/a)', 25],
    ['a domain without a scheme', 'kijk op duinstad.nl/afval even', 36],
    ['an abbreviation is no domain', 'o.a. t.a.v. 17.30', 17],
    ['an address of e-mail is no link', 'info@duinstad.nl', 16],
    ['line breaks', 'a\n\nb', 4],
    ['the ellipsis weighs two', 'a…', 3],
  ])('%s', (_, text, weight) => {
    expect(weighForX(text)).toBe(weight);
  });

  it('counts ASCII without dots as it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc XYZ 019 ,!?-') }), (text) => {
        expect(weighForX(text)).toBe(text.length);
      }),
    );
  });
});

describe('measureLength', () => {
  it.each([
    ['characters', '👨‍👩‍👧‍👦é', 12],
    ['graphemes', '👨‍👩‍👧‍👦é', 2],
    ['x', '👨‍👩‍👧‍👦é', 3],
  ] as const)('%s', (count, text, length) => {
    expect(measureLength(text, count)).toBe(length);
  });
});
