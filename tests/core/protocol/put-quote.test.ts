import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putQuote } from '../../../core/protocol/put-quote.ts';

/** `|` is the caret, before and after. */
const put = (text: string, quote: string, signature?: string): string => {
  const at = text.indexOf('|');
  const { text: made, caret } = putQuote(text.replace('|', ''), at < 0 ? undefined : at, quote, signature);
  return `${made.slice(0, caret)}|${made.slice(caret)}`;
};

describe('putQuote', () => {
  it.each([
    ['an empty reply', '', 'Op zondag dicht.', 'Op zondag dicht.|'],
    ['between words', 'Hoi Joke,| groet', 'Op zondag dicht.', 'Hoi Joke, Op zondag dicht.| groet'],
    ['against a word', 'Hoi|Joke', 'dag', 'Hoi dag| Joke'],
    ['before a full stop', 'Dat kan |.', 'op maandag', 'Dat kan op maandag|.'],
    ['several lines stand apart', 'Hoi,|groet', '- een\n- twee', 'Hoi,\n\n- een\n- twee|\n\ngroet'],
    ['after a blank line', 'Hoi,\n\n|', '- een\n- twee', 'Hoi,\n\n- een\n- twee|'],
    ['without a caret at the end', 'Hoi Joke.', 'Op zondag dicht.', 'Hoi Joke.\n\nOp zondag dicht.|'],
  ])('%s', (_, text, quote, made) => expect(put(text, quote)).toBe(made));

  it('stays before the signature when nobody chose a place', () => {
    expect(put('Hoi Joke. ^MV', 'Zondag dicht.', '^MV')).toBe('Hoi Joke.\n\nZondag dicht.| ^MV');
    expect(put('^MV', 'Zondag dicht.', '^MV')).toBe('Zondag dicht.| ^MV');
    expect(put('Hoi ^MV, dag', 'Zondag dicht.', '^MV')).toBe('Hoi ^MV, dag\n\nZondag dicht.|');
  });

  it('loses nothing that was there', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(50), fc.string({ minLength: 1 }), (text, at, quote) => {
        const place = Math.min(at, text.length);
        const { text: made, caret } = putQuote(text, at, quote);
        expect(made.startsWith(text.slice(0, place))).toBe(true);
        expect(made.endsWith(text.slice(place))).toBe(true);
        expect(made.slice(0, caret).endsWith(quote)).toBe(true);
      }),
    );
  });
});
