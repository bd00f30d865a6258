import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskBsn } from '../../../core/protocol/bsn.ts';

/** Nine digits of which the last makes the sum right; `undefined` when none does. Written apart from the code. */
function valid(first: number): string | undefined {
  const eight = String(first).padStart(8, '0');
  const sum = [...eight].reduce((total, digit, at) => total + Number(digit) * (9 - at), 0);
  return sum % 11 === 10 ? undefined : `${eight}${sum % 11}`;
}

const digits = (number: string, ...groups: number[]): string[] => {
  let at = 0;
  return groups.map((count) => {
    at += count;
    return number.slice(at - count, at);
  });
};

const notations: Readonly<Record<string, (number: string) => string>> = {
  plain: (number) => number,
  'dots 4.2.3': (number) => digits(number, 4, 2, 3).join('.'),
  'spaces 4 2 3': (number) => digits(number, 4, 2, 3).join(' '),
  'hyphens 4-2-3': (number) => digits(number, 4, 2, 3).join('-'),
  'dots 3.3.3': (number) => digits(number, 3, 3, 3).join('.'),
  'spaces 3 3 3': (number) => digits(number, 3, 3, 3).join(' '),
  'hyphens 3-3-3': (number) => digits(number, 3, 3, 3).join('-'),
  'no-break spaces': (number) => digits(number, 3, 3, 3).join('\u00a0'),
  'pairs 2 2 2 3': (number) => digits(number, 2, 2, 2, 3).join(' '),
  'one by one': (number) => [...number].join(' '),
  'tax number': (number) => `NL${number}B01`,
  'against a word': (number) => `bsn${number}`,
};

const around = [
  (text: string) => text,
  (text: string) => `Mijn nummer is ${text}, graag snel.`,
  (text: string) => `(${text})`,
  (text: string) => `Wie helpt?\n${text}\nGroet, Bo`,
  (text: string) => `sofinummer:${text}.`,
];

describe('a citizen service number', () => {
  it('is masked in all 12 notations, 10,000 numbers', () => {
    expect(Object.keys(notations)).toHaveLength(12);
    let count = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 99_999_999 }),
        fc.constantFrom(...Object.entries(notations)),
        fc.constantFrom(...around),
        (first, [name, write], place) => {
          const number = valid(first);
          fc.pre(number !== undefined && new Set(number).size > 1);
          count += 1;
          const masked = maskBsn(place(write(number ?? '')));
          // The notation's own digits: those of B01.
          expect(masked.replace('B01', ''), name).not.toMatch(/\d/);
          expect(maskBsn(masked)).toBe(masked);
        },
      ),
      { numRuns: 10_000, seed: 11 },
    );
    expect(count).toBe(10_000);
  });

  it.each([
    ['BSN 12345672', 'BSN ••••••••'],
    ['mijn burgerservicenummer is 12345672', 'mijn burgerservicenummer is ••••••••'],
    ['１２３４５６７８２', '•••••••••'],
    ['twee: 123456782 en 111222333', 'twee: ••••••••• en •••••••••'],
  ])('%s', (text, expected) => {
    expect(maskBsn(text)).toBe(expected);
  });

  it.each([
    'bel 06 12 34 56 78 of 020-1234567, +31 6 12345678, 0031 612345678 of +31 123456782',
    'NL91 ABNA 0417 1643 00 en NL91ABNA0417164300',
    'order 40021938, zaak 2026-004512, pakket 3SABCD123456789, bericht 1234567890123456789',
    '12-11-2026 09:30, € 1.234.567,89, 1234 AB 56, versie 10.15.7',
    'https://forum.duinstad.example/viewtopic.php/123456782',
    '111111111 en 123456783 zijn het niet, 12345672 zonder meer ook niet',
  ])('is not seen in: %s', (text) => {
    expect(maskBsn(text)).toBe(text);
  });

  it('is seen wrongly in one of eleven other numbers of nine digits, in none of other lengths', () => {
    const share = (length: number) => {
      const numbers = Array.from({ length: 1_100 }, (_, at) =>
        String(10 ** (length - 1) + at * 7_919).slice(0, length),
      );
      return numbers.filter((number) => maskBsn(`Order ${number}.`).includes('•')).length / numbers.length;
    };
    expect(share(9)).toBeGreaterThan(0.07);
    expect(share(9)).toBeLessThan(0.11);
    for (const length of [6, 7, 8, 10, 12]) expect(share(length)).toBe(0);
  });
});
