import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConfidential, ownData } from '../../../core/protocol/confidential.ts';
import { compilePattern } from '../../../core/protocol/draft-rules.ts';

const found = (text: string) => findConfidential(text).map(({ kind, text: piece }) => `${kind} ${piece}`);

describe('data about a person', () => {
  it.each([
    ['Mijn BSN is 111222333, help', ['bsn 111222333']],
    ['bsn: 1234.56.782', ['bsn 1234.56.782']],
    ['123 456 782 is het', ['bsn 123 456 782']],
    ['Rekening NL91 ABNA 0417 1643 00', ['iban NL91 ABNA 0417 1643 00']],
    ['nl91abna0417164300 graag', ['iban nl91abna0417164300']],
    ['Belgisch: BE68 5390 0754 7034.', ['iban BE68 5390 0754 7034']],
    ['kaart 4111 1111 1111 1111', ['card 4111 1111 1111 1111']],
    ['5500-0000-0000-0004', ['card 5500-0000-0000-0004']],
    ['Bel me: 06-12345678', ['mobile 06-12345678']],
    ['06 12 34 56 78 of +31 6 87654321', ['mobile 06 12 34 56 78', 'mobile +31 6 87654321']],
    ['+32 470 12 34 56', ['mobile +32 470 12 34 56']],
    ['vast nummer 0299-401234', ['phone 0299-401234']],
    ['020 123 45 67', ['phone 020 123 45 67']],
    ['joke.van.rietveld+zilt@post.example', ['email joke.van.rietveld+zilt@post.example']],
    ['1234 AB 56', ['address 1234 AB 56']],
    ['1234AB, 56a', ['address 1234AB, 56a']],
    ['Duinweg 12, 1234 AB Zilt', ['address 12, 1234 AB']],
    ['auto GB-123-K staat fout', ['plate GB-123-K']],
    ['12-ABC-3', ['plate 12-ABC-3']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'Bel 14 0299 of 0800-1234, ook 0900 1234567 en 088-1234567.',
    'Je zaaknummer is 2026-004512, ordernummer 40021938.',
    'We zijn open van 09:00 tot 17:00, ook op 12-11-2026.',
    'Postcode 1234 AB heeft donderdag een storing.',
    'In 2026 EU geld: 1500 m2, 4500 km.',
    'Dat kost € 1.234.567,89 in totaal.',
    'Bericht 1234567890123456789012 is verwerkt.',
    'Het staat op @gemeente_duinstad en #duinstad.',
    'Buslijn 12-34, perron 4-5, maat 38-40.',
    '111111111 en 999999999 zijn geen nummers van iemand.',
    'Versie 10.15.7 en artikel 12.34.567.',
  ])('nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('knows a check digit from any other number', () => {
    // One in eleven nine-digit numbers passes the check for citizens, one in ten of sixteen that for cards.
    const passing = (kind: string, numbers: readonly string[]) =>
      numbers.filter((number) => found(`nr ${number}.`).some((one) => one.startsWith(kind))).length / numbers.length;
    const nine = Array.from({ length: 990 }, (_, at) => String(200_000_000 + at * 7_919));
    expect(passing('bsn', nine)).toBeGreaterThan(0.07);
    expect(passing('bsn', nine)).toBeLessThan(0.11);
  });

  it('an account number with one digit changed is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 17 }), fc.integer({ min: 1, max: 9 }), (at, more) => {
        const iban = 'NL91ABNA0417164300';
        const digit = Number(iban[at]);
        const changed = iban.slice(0, at) + ((digit + more) % 10) + iban.slice(at + 1);
        expect(found(changed).filter((one) => one.startsWith('iban'))).toEqual([]);
      }),
    );
  });

  it('finds what a pattern of the protocol names, and that counts first', () => {
    const pattern = compilePattern('klant', 'kl-?[0-9]{6}');
    expect(findConfidential('Nummer KL-123456 en kl654321.', [pattern])).toEqual([
      { kind: 'pattern', pattern: 'klant', text: 'KL-123456', start: 7, end: 16 },
      { kind: 'pattern', pattern: 'klant', text: 'kl654321', start: 20, end: 28 },
    ]);
  });

  it('a pattern cannot make it slow, and one that could is refused', () => {
    expect(() => compilePattern('x', '(a)\\1')).toThrow();
    expect(() => compilePattern('x', '(?=a)')).toThrow();
    // Where backtracking would take longer than anybody lives.
    const greedy = compilePattern('x', '(a+)+b');
    expect(greedy.find('a'.repeat(5_000))).toEqual([]);
  });

  it('what the organisation shares itself is no secret, however it is written', () => {
    const own = ownData(['Bel 0299 40 12 34 of mail hulp@zilt.example']);
    expect(findConfidential('0299-401234, HULP@zilt.example, 0299-401235', [], own).map(({ text }) => text)).toEqual([
      '0299-401235',
    ]);
  });

  it('any text is read, with places that are true', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { start, end, text: piece } of findConfidential(text)) expect(text.slice(start, end)).toBe(piece);
      }),
    );
  });
});
