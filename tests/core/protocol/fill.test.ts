import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillText, signText, slotsOf, startValues } from '../../../core/protocol/fill.ts';
import type { Placeholder } from '../../../core/protocol/schema.ts';

const placeholders: Record<string, Placeholder> = {
  naam: { label: { nl: 'Naam' }, from: 'author', fallback: { nl: 'daar', en: 'there' } },
  initialen: { label: { nl: 'Initialen' }, from: 'initials' },
  afdeling: { label: { nl: 'Afdeling' }, from: 'ask', choices: { nl: ['Parkeren', 'Groen'] } },
};

describe('slotsOf', () => {
  it('gives each slot once, in order, with its definition', () => {
    const slots = slotsOf('Hoi {naam}, vraag het aan {{ afdeling }} of {Naam}. {initialen}', { placeholders });
    expect(slots.map((slot) => slot.name)).toEqual(['naam', 'afdeling', 'initialen']);
    expect(slots[1]).toEqual({ ...placeholders['afdeling'], name: 'afdeling', isDefined: true });
  });

  it('asks for a placeholder that nobody defined under its own name', () => {
    expect(slotsOf('Kijk op {link}', {})).toEqual([
      { name: 'link', from: 'ask', label: { nl: 'link', en: 'link', de: 'link', fr: 'link' }, isDefined: false },
    ]);
  });

  it('knows the usual names without a definition', () => {
    const slots = slotsOf('{{naam}} {{initialen}} {constructor}', {});
    expect(slots.map((slot) => slot.from)).toEqual(['author', 'initials', 'ask']);
  });

  it.each([
    ['{naam}', ['naam']],
    ['{{naam}}', ['naam']],
    ['{ datum en tijd }', ['datum en tijd']],
    ['{straat_1}', ['straat_1']],
    ['{}', []],
    ['{1}', []],
    ['{ , }', []],
    ['{naam', []],
    ['een {korte\nregel}', []],
  ])('%j', (text, expected) => {
    expect(slotsOf(text, {}).map((slot) => slot.name)).toEqual(expected);
  });
});

describe('fillText', () => {
  it('makes segments for a preview', () => {
    expect(fillText('Hoi {naam}, {{afdeling}} belt.', { Naam: ' Joke ' })).toEqual({
      segments: [
        { kind: 'text', text: 'Hoi ' },
        { kind: 'filled', text: 'Joke', slot: 'naam' },
        { kind: 'text', text: ', ' },
        { kind: 'open', text: '…', slot: 'afdeling' },
        { kind: 'text', text: ' belt.' },
      ],
      joined: 'Hoi Joke, … belt.',
      open: ['afdeling'],
    });
  });

  it('takes a blank value for none', () => {
    expect(fillText('{naam}', { naam: '  ' }).open).toEqual(['naam']);
  });

  it('does not read a value again: braces in it go, other signs stay', () => {
    expect(fillText('Hoi {naam}', { naam: '{initialen} $& $1' }).joined).toBe('Hoi initialen $& $1');
  });

  it('lets no placeholder through, whatever the text and the values', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{naam}',
        '{{link}}',
        '{{',
        '}}',
        '{',
        '}',
        '{{naam}',
        '{naam}}',
        '{{{naam}}}',
        ' en ',
        '{ a b }',
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 10 }),
        fc.dictionary(fc.constantFrom('naam', 'link'), piece),
        (pieces, values) => {
          const text = pieces.join('');
          const { joined, open } = fillText(text, values);
          const rest = slotsOf(joined, {}).map((slot) => slot.name);
          // `{{{naam}}}` leaves a pair of braces around the value: that is for leftPlaceholders, and never the slot's name.
          expect(rest.filter((name) => name === 'naam' && values['naam'] === undefined)).toEqual([]);
          if (slotsOf(text, {}).length === 0) expect([joined, open]).toEqual([text, []]);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('startValues', () => {
  const slots = slotsOf('{naam} {afdeling} {initialen}', { placeholders });
  it.each([
    [{ authorName: 'Joke Verhaegen', initials: 'MV' }, 'nl', { naam: 'Joke', initialen: 'MV' }],
    [{ authorName: 'J. de Vries', initials: ' ' }, 'nl', { naam: 'daar' }],
    [{ authorName: undefined }, 'en', { naam: 'there' }],
    [{ authorName: '' }, 'de', {}],
  ] as const)('%o in %s', (known, language, expected) => {
    expect(startValues(slots, known, language)).toEqual(expected);
  });
});

describe('signText', () => {
  it.each([
    ['Tot morgen. ', '^{initialen}', 'Tot morgen. ^{initialen}'],
    ['Tot morgen, {initialen}', '^{initialen}', 'Tot morgen, {initialen}'],
    ['Tot morgen. ^{{Initialen}}', '^{initialen}', 'Tot morgen. ^{{Initialen}}'],
    ['Tot morgen. Team Zilt', 'Team Zilt', 'Tot morgen. Team Zilt'],
    ['Tot morgen.', undefined, 'Tot morgen.'],
  ])('%j with %j', (text, signature, expected) => {
    expect(signText(text, signature, { placeholders })).toBe(expected);
  });
});
