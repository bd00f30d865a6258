import { describe, expect, it } from 'vitest';
import { checkDraft, type Draft } from '../../../core/protocol/checks.ts';

const good: Draft = {
  text: 'Hoi Joke, we komen morgen bij je kijken. ^MV',
  language: 'nl',
  address: 'je',
  signature: '^MV',
  length: { limit: 280, count: 'x' },
};

describe('checkDraft', () => {
  it('says nothing of a good draft', () => {
    expect(checkDraft(good)).toEqual([]);
  });

  it.each<[string, Partial<Draft>, object[]]>([
    ['empty', { text: ' \n ' }, [{ id: 'emptyText', weight: 'stop', data: {} }]],
    [
      'a placeholder',
      { text: 'Hoi [naam], zie {link}. ^MV' },
      [{ id: 'placeholderLeft', weight: 'stop', place: [4, 10], data: { found: '[naam]', count: 2 } }],
    ],
    [
      'a slot without a value',
      { open: ['straat', 'datum'] },
      [{ id: 'slotOpen', weight: 'stop', data: { slot: 'straat', count: 2 } }],
    ],
    [
      'too long for X',
      { text: `${'a'.repeat(279)} ^MV` },
      [{ id: 'tooLong', weight: 'warn', data: { used: 283, limit: 280, over: 3 } }],
    ],
    [
      'je and u',
      { text: 'Hoi Joke, kunt u je nummer sturen? ^MV' },
      [
        {
          id: 'mixedAddress',
          weight: 'warn',
          place: [15, 16],
          data: { found: 'u', count: 1, want: 'je', mixed: 'yes' },
        },
      ],
    ],
    [
      'u all along where je was agreed',
      { text: 'Kunt u uw nummer sturen? ^MV' },
      [{ id: 'mixedAddress', weight: 'warn', place: [5, 6], data: { found: 'u', count: 2, want: 'je', mixed: 'no' } }],
    ],
    ['u is a letter in English', { text: 'Thank u, see you. ^MV', language: 'en' }, []],
    [
      'no initials',
      { text: 'We komen morgen.' },
      [{ id: 'missingSignature', weight: 'tip', data: { signature: '^MV' } }],
    ],
    ['no initials asked for', { text: 'We komen morgen.', signature: undefined }, []],
    ['exactly the limit', { text: `${'a'.repeat(276)} ^MV` }, []],
  ])('%s', (_, changes, expected) => {
    expect(checkDraft({ ...good, ...changes })).toEqual(expected);
  });

  it('asks for a personal answer while the approved text stands there word for word', () => {
    const reply = {
      use: 'personal',
      approvedText: 'Hoi {naam}, wat naar. Bel ons.',
      values: { naam: 'Joke' },
    } as const;
    expect(checkDraft({ ...good, text: 'Hoi Joke, wat naar. Bel ons. ^MV', reply })).toEqual([
      { id: 'personalAnswer', weight: 'warn', data: {} },
    ]);
    expect(checkDraft({ ...good, text: 'Hoi Joke, wat naar van je heup. Bel ons. ^MV', reply })).toEqual([]);
    const asBase = { ...reply, use: 'as-base' } as const;
    expect(checkDraft({ ...good, text: 'Hoi Joke, wat naar. Bel ons. ^MV', reply: asBase })).toEqual([]);
  });

  it('puts the heaviest first', () => {
    const ids = checkDraft({ ...good, text: `${'Kunt u {naam} '.repeat(30)}` }).map((check) => check.weight);
    expect(ids).toEqual(['stop', 'warn', 'warn', 'tip']);
  });
});
