import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleParts, visibleText } from '../../components/visible-text.ts';

describe('visibleText', () => {
  it.each([
    ['Joke Verhaegen', 'Joke Verhaegen'],
    ['Pakke\u200Blaar', 'Pakke⟪ZWSP⟫laar'],
    ['evil\u202Egnp.exe', 'evil⟪RLO⟫gnp.exe'],
    ['\u2066a\u2069', '⟪LRI⟫a⟪PDI⟫'],
    ['a\uFEFFb', 'a⟪BOM⟫b'],
    ['a\u{E0041}b', 'a⟪U+E0041⟫b'],
    ['co\u00ADworking', 'co⟪SHY⟫working'],
    // Emoji are built with joiners; Persian spells with one.
    ['👩‍👩‍👧 ❤️', '👩‍👩‍👧 ❤️'],
    ['می‌خواهم', 'می‌خواهم'],
    ['', ''],
  ])('%j reads as %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it('shows each of the twelve characters that steer direction', () => {
    const controls = [0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
    for (const code of controls) {
      expect(visibleParts(`a${String.fromCodePoint(code)}b`).filter(({ hidden }) => hidden !== undefined)).toHaveLength(
        1,
      );
    }
  });

  it('loses and adds nothing: the parts together are the text', () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
        fc.constantFrom('\u202E', '\u200D', '\uFE0F', '\u2069', '\u{E0001}', '❤', '👩'),
      ),
    });
    fc.assert(
      fc.property(nasty, (text) => {
        expect(
          visibleParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
