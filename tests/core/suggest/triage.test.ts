import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TriageRule } from '../../../core/protocol/rules-schema.ts';
import { triage } from '../../../core/suggest/triage.ts';

const kinds = (text: string, language: 'nl' | 'en' | 'de' | 'fr' = 'nl') =>
  triage(text, language).findings.map(({ kind }) => kind);

describe('of what kind a post is', () => {
  it.each([
    ['Schandalig dit, al drie weken een volle container!', ['heated']],
    ['Ik wacht al weken en niemand reageert op mijn mail', ['complaint']],
    ['wanneer komt de container terug?', ['question']],
    ['Topservice, binnen een uur geregeld 👏', ['praise']],
    ['Wat een amateurs, dit kan niet', ['heated']],
    ['We ruiken een gaslucht in de Duinweg, wat moeten we doen?', ['safety', 'question']],
    ['Mijn advocaat neemt contact op, jullie zijn aansprakelijk', ['legal']],
    ['Ik ben journalist en schrijf een artikel over de wachttijden', ['press']],
    ['Verdien geld met bitcoin, klik nu', ['spam']],
    ['DIT IS ECHT NIET TE GELOVEN MENSEN', ['heated']],
    ['Nog steeds niks gehoord???', ['heated', 'question']],
    ['Bedankt voor niets, ik wacht al maanden', ['complaint']],
    ['Fijn weekend allemaal', []],
    ['De bus van half negen', []],
    // Not what they look like.
    ['De brandweer was snel ter plaatse, hulde', ['praise']],
    ['De zon brandt, kunnen jullie de bankjes verplaatsen?', ['question']],
    ['Het rechte pad naast de rechterberm', []],
    ['Zie https://zilt.example/?q=wat', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    ['en', 'This is a disgrace, I have been waiting for weeks', ['heated', 'complaint']],
    ['en', 'Thanks, very helpful!', ['praise']],
    ['en', 'Can you tell me where my parcel is?', ['question']],
    ['en', 'I will take legal action', ['legal']],
    ['de', 'Das ist eine Frechheit, ich warte seit drei Wochen', ['heated', 'complaint']],
    ['fr', "C'est une honte, toujours pas de réponse", ['heated', 'complaint']],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(kinds(text, language)).toEqual(expected);
  });

  it('names the words that say so', () => {
    expect(triage('Schandalig! Mijn ADVOCAAT belt jullie.', 'nl').findings).toEqual([
      { kind: 'legal', words: ['ADVOCAAT'] },
      { kind: 'heated', words: ['Schandalig'] },
    ]);
  });

  it('a very short post of no certain language is read as Dutch and English', () => {
    expect(triage('wtf, waardeloos en useless', undefined).findings.map(({ kind }) => kind)).toEqual(['heated']);
  });
});

describe('what it asks for', () => {
  const rule = (changes: Partial<TriageRule>): TriageRule => ({
    id: 'regel',
    kind: 'complaint',
    title: { nl: 'Klacht' },
    step: 'private',
    ...changes,
  });

  it.each([
    ['gaslucht in huis', 'handOver'],
    ['wat een stelletje idioten', 'personal'],
    ['bitcoin en crypto, doe mee', 'noReply'],
    ['hoe laat gaan jullie open?', undefined],
    ['ik ben erg ontevreden', undefined],
  ])('%s: %s', (text, step) => {
    expect(triage(text, 'nl').step).toBe(step);
  });

  it('is what the protocol says, with words of its own', () => {
    const rules = [rule({}), rule({ id: 'zorg', kind: 'safety', words: { nl: ['dijkdoorbraak'] }, step: 'flag' })];
    expect(triage('ik ben erg ontevreden', 'nl', rules)).toMatchObject({ step: 'private' });
    expect(triage('er is een dijkdoorbraak', 'nl', rules)).toMatchObject({
      findings: [{ kind: 'safety', words: ['dijkdoorbraak'], rule: { id: 'zorg' } }],
      step: 'flag',
    });
  });

  it('of several the one that costs a mistake least', () => {
    expect(triage('Schandalig, er was een gaslek!', 'nl').step).toBe('handOver');
  });
});

it('reads any text, and says the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(triage(text, undefined)).toEqual(triage(text, undefined));
    }),
    { numRuns: 50 },
  );
});
