import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstName } from '../../../core/protocol/first-name.ts';

describe('firstName', () => {
  it.each<[string, string | undefined]>([
    // People.
    ['Joke Verhaegen', 'Joke'],
    ['Joke V.', 'Joke'],
    ['Joke', 'Joke'],
    ['Jan-Willem de Groot', 'Jan-Willem'],
    ['Marie-José van Pol', 'Marie-José'],
    ['Ömer Yıldız', 'Ömer'],
    ['JOKE VERHAEGEN', 'Joke'],
    ['joke verhaegen', 'Joke'],
    ['McKenna Holt', 'McKenna'],
    ["D'Angelo Bos", "D'Angelo"],
    ['王小明', '王小明'],
    ['Dr. Joke Verhaegen', 'Joke'],
    // Decoration.
    ['🌻 Joke Verhaegen 🌻', 'Joke'],
    ['Joke 👩‍👩‍👧 Verhaegen', 'Joke'],
    ['Joke | Bakkerij De Korenaar', 'Joke'],
    ['Joke Verhaegen - fietser', 'Joke'],
    ['Joke (Gent)', 'Joke'],
    ['Joke Verhaegen, MSc', 'Joke'],
    [':bird: Joke :heart:', 'Joke'],
    ['𝓙𝓸𝓴𝓮 Verhaegen', 'Joke'],
    ['\u202EJoke\u202C Verhaegen', 'Joke'],
    ['  Joke   Verhaegen  ', 'Joke'],
    // Handles.
    ['houtworm74', 'houtworm74'],
    ['@jokever', 'jokever'],
    ['jokever@mastodon.example', 'jokever'],
    ['Joke @ werk', 'Joke'],
    ['jan_de_vries', 'jan_de_vries'],
    // No first name in it.
    ['J. de Vries', undefined],
    ['J.P. de Vries', undefined],
    ['J de Vries', undefined],
    ['JP Bakker', undefined],
    ['Mevr. Jansen', undefined],
    ['dhr. Bakker', undefined],
    ['de Vries', undefined],
    ["'t Hart", undefined],
    ['J.', undefined],
    // Nobody.
    ['', undefined],
    ['   ', undefined],
    ['🌻🌻', undefined],
    ['12345', undefined],
    ['...', undefined],
    ['@', undefined],
    ['Anoniem', undefined],
    ['Facebook-gebruiker', undefined],
    ['[deleted]', undefined],
    ['Guest', undefined],
    // Organisations and couples keep their whole name.
    ['Bakkerij De Korenaar', 'Bakkerij De Korenaar'],
    ['De Korenaar B.V.', 'De Korenaar B.V.'],
    ['Stichting Groen Duin', 'Stichting Groen Duin'],
    ['Café Het Anker', 'Café Het Anker'],
    ['Jan & Marie', 'Jan & Marie'],
    ['Jan en Marie', 'Jan en Marie'],
    // No way in for a placeholder or a tag.
    ['{naam}', 'naam'],
    ['<b>Joke</b> Verhaegen', 'Joke'],
    ['A name that goes on and on and on without any end to it', undefined],
  ])('%j → %j', (name, expected) => {
    expect(firstName(name)).toBe(expected);
  });

  it('never gives an @, a brace, a line break or white space at an end', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.constantFrom('@', '{', '}', '\n', ' ', 'Jo', '|'),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
        const name = firstName(signs.join('')) ?? 'x';
        expect(name).not.toMatch(/[@{}<>[\]\n]|^\s|\s$|^$/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
