import { describe, expect, it } from 'vitest';
import { leftPlaceholders } from '../../../core/protocol/left-placeholders.ts';

describe('leftPlaceholders', () => {
  it.each<[string, string[]]>([
    ['Hoi {naam}, kijk op {{link}}.', ['{naam}', '{{link}}']],
    ['Hoi { naam }', ['{ naam }']],
    ['Hoi [naam]', ['[naam]']],
    ['Hoi [Naam klant], op [datum/tijd]', ['[Naam klant]', '[datum/tijd]']],
    ['Hoi <naam>', ['<naam>']],
    ['Hoi <naam invullen> en %voornaam%', ['<naam invullen>', '%voornaam%']],
    ['{{{naam}}}', ['{{{naam}}}']],
    ['{1e keuze}', ['{1e keuze}']],
    // None of these waits for a value.
    ['Wij <3 Duinstad', []],
    ['a < b en c > d', []],
    ['[url=https://duinstad.example]hier[/url] [b]vet[/b] [quote]tekst[/quote]', []],
    ['[ironie]leuk hoor[/ironie]', []],
    ['[hier](https://duinstad.example)', []],
    ['[1] en [2]', []],
    ['[…]', []],
    ['<b>vet</b> <br> <a href="https://duinstad.example">hier</a>', []],
    ['<https://duinstad.example/afval>', []],
    ['{} en { } en :-} ;{', []],
    ['10% korting en 20% meer', []],
    ['Tussen 9.00 en 17.00 uur', []],
  ])('%j', (draft, expected) => {
    expect(leftPlaceholders(draft).map((place) => place.text)).toEqual(expected);
  });

  it('gives the place in the draft', () => {
    expect(leftPlaceholders('Hoi [naam], zie {link}')).toEqual([
      { text: '[naam]', start: 4, end: 10 },
      { text: '{link}', start: 16, end: 22 },
    ]);
  });
});
