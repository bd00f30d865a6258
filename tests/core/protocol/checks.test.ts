import { describe, expect, it } from 'vitest';
import { checkDraft, type Draft, type DraftRules } from '../../../core/protocol/checks.ts';
import { ownData } from '../../../core/protocol/confidential.ts';

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
      { text: `Hoi ${'a'.repeat(275)} ^MV` },
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
      { text: 'Hoi Joke, kunt u uw nummer sturen? ^MV' },
      [
        {
          id: 'mixedAddress',
          weight: 'warn',
          place: [15, 16],
          data: { found: 'u', count: 2, want: 'je', mixed: 'no' },
        },
      ],
    ],
    ['u is a letter in English', { text: 'Hi, thank u, see you. ^MV', language: 'en' }, []],
    [
      'no initials',
      { text: 'Hoi, we komen morgen.' },
      [{ id: 'missingSignature', weight: 'tip', data: { signature: '^MV' } }],
    ],
    ['no initials asked for', { text: 'Hoi, we komen morgen.', signature: undefined }, []],
    ['exactly the limit', { text: `Hoi ${'a'.repeat(272)} ^MV` }, []],
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

  const check = (changes: Partial<Draft>) =>
    checkDraft({ ...good, ...changes }).map(
      ({ id, weight, data }) => `${weight} ${id} ${data.found ?? data.want ?? ''}`,
    );
  const rules: DraftRules = { weights: {}, patterns: [], own: new Set(), forbidden: [] };

  it('stops data about a person in public, and nothing of it in a private message', () => {
    const text = 'Hoi Joke, we bellen je op 06 12345678. ^MV';
    expect(check({ text })).toEqual(['stop confidential 06 12345678']);
    expect(check({ text, isPrivate: true })).toEqual([]);
  });

  it('lets the organisation share its own data, and what the approved text says', () => {
    const text = 'Hoi Joke, mail naar hulp@zilt.example. ^MV';
    expect(check({ text })).toEqual(['stop confidential hulp@zilt.example']);
    expect(check({ text, rules: { ...rules, own: ownData(['Mail ons: hulp@zilt.example']) } })).toEqual([]);
    const reply = { use: 'as-is', approvedText: 'Hoi {naam}, mail naar hulp@zilt.example.', values: {} } as const;
    expect(check({ text, reply })).toEqual([]);
  });

  it('finds words that are not used, as whole words and with any ending', () => {
    const forbidden = [{ words: ['helaas*', 'in behandeling nemen'], instead: 'we kijken ernaar' }];
    const text = 'Hoi Joke, Helaas! We gaan dit in  behandeling nemen. ^MV';
    expect(checkDraft({ ...good, text, rules: { ...rules, forbidden } })).toEqual([
      {
        id: 'forbiddenWord',
        weight: 'warn',
        place: [10, 16],
        data: { found: 'Helaas', instead: 'we kijken ernaar', has: 'yes', count: 2 },
      },
    ]);
    expect(check({ text: 'Hoi, de onhelaasheid. ^MV', rules: { ...rules, forbidden } })).toEqual([]);
  });

  it('holds a draft against its reply: what has to stand there, what may not, fixed sentences, channel', () => {
    const reply = {
      use: 'as-base',
      approvedText: 'x',
      values: {},
      channel: 'private',
      mustContain: ['zaaknummer'],
      mustNotContain: ['gratis'],
      fixed: ['Dit antwoord is geen besluit.'],
    } as const;
    expect(check({ reply, text: 'Hoi Joke, het is gratis. ^MV' })).toEqual([
      'warn privateOnly ',
      'warn missingContent zaaknummer',
      'warn unwantedContent gratis',
      'warn fixedChanged Dit antwoord is geen besluit.',
    ]);
    expect(
      check({ reply, isPrivate: true, text: 'Hoi Joke, je zaaknummer komt.  Dit antwoord is geen besluit. ^MV' }),
    ).toEqual([]);
  });

  it('says when the wrong account is signed in and when somebody answered meanwhile', () => {
    expect(check({ wrongAccount: { shown: 'joke', wanted: 'Waterschap Zilt' }, answeredBy: 'Zilt' })).toEqual([
      'stop wrongAccount joke',
      'stop answeredMeanwhile Zilt',
    ]);
  });

  it('misses a greeting; a name near the start is one', () => {
    expect(check({ text: 'We komen morgen. ^MV', firstName: 'Joke' })).toEqual(['tip missingGreeting Joke']);
    expect(check({ text: 'Dat klopt Joke, we komen morgen. ^MV', firstName: 'Joke' })).toEqual([]);
    expect(check({ text: '@joke Goedemorgen! We komen. ^MV', firstName: undefined })).toEqual([]);
  });

  it('tips when one text is posted again and again, whoever it is for', () => {
    const post = (name: string) => `Hoi ${name}, vervelend! We sturen morgen iemand langs om te kijken. ^MV`;
    const recent = [post('Piet'), post('Aisha'), post('Noor'), 'Hoi Sem, bedankt voor je bericht, fijn weekend! ^MV'];
    const same = (changes: Partial<Draft>) =>
      checkDraft({ ...good, text: post('Joke'), ...changes }).map(({ id, data }) => [id, data.count, data.here]);
    expect(same({ recent })).toEqual([['sameText', 3, 'no']]);
    expect(same({ recent: recent.slice(1) })).toEqual([]);
    expect(same({ inThread: [post('Piet')] })).toEqual([['sameText', 0, 'yes']]);
  });

  it('tips at wording that argues', () => {
    expect(check({ text: 'Hoi Joke, zoals al gezegd komen we morgen. ^MV' })).toEqual([
      'tip defensive zoals al gezegd',
    ]);
  });

  it('weighs as the protocol says', () => {
    const text = 'We komen morgen.';
    const weights = { missingGreeting: 'warn', missingSignature: 'off' } as const;
    expect(check({ text, rules: { ...rules, weights } })).toEqual(['warn missingGreeting ']);
  });

  it('puts the heaviest first', () => {
    const ids = checkDraft({ ...good, text: `${'Kunt u {naam} '.repeat(30)}` }).map((check) => check.weight);
    expect(ids).toEqual(['stop', 'warn', 'warn', 'tip', 'tip']);
  });
});
