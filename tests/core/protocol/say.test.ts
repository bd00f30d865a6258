import { describe, expect, it } from 'vitest';
import { words as checkWords } from '../../../.generated/locales/checks.js';
import { words as protocolWords } from '../../../.generated/locales/protocol.js';
import { checkDraft } from '../../../core/protocol/checks.ts';
import { parseProtocol } from '../../../core/protocol/parse.ts';
import { sayCheck, sayProblem } from '../../../core/protocol/say.ts';
import { makeProtocol } from './sample.ts';

function firstProblem(text: string) {
  const answer = parseProtocol(text);
  const [problem] = answer.ok ? answer.warnings : answer.problems;
  if (problem === undefined) throw new Error('nothing was found');
  return problem;
}
const broken = (changes: object) => firstProblem(JSON.stringify({ ...makeProtocol(), ...changes }, null, 1));

describe('sayProblem', () => {
  it('names the place, the reason and what to do', () => {
    const text = JSON.stringify(makeProtocol(), null, 1).replace('"as-is"', '"altijd"');
    const line = text.split('\n').findIndex((row) => row.includes('altijd')) + 1;
    const problem = firstProblem(text);
    expect(sayProblem(problem, protocolWords.nl)).toEqual({
      where: `replies[0].use (‘sloot’), regel ${line}`,
      what: 'Hier staat altijd. Kies uit: as-is, as-base, personal.',
    });
    expect(sayProblem(problem, protocolWords.en).where).toBe(`replies[0].use (‘sloot’), line ${line}`);
  });

  it.each<[object, string]>([
    [{ name: undefined }, 'Dit ontbreekt. Vul het in (een tekst).'],
    [{ replies: {} }, 'Hier staat {}. Er hoort een lijst tussen rechte haken te staan.'],
    [{ languages: [] }, 'Hier hoort er minstens één te staan. Vul aan.'],
    [{ version: 0 }, '0 is te laag. Neem 1 of meer.'],
  ])('%j', (changes, sentence) => {
    expect(sayProblem(broken(changes), protocolWords.nl).what).toBe(sentence);
  });

  it('says of a broken file on which line it breaks', () => {
    expect(sayProblem(firstProblem('{\n "name": "Zilt"\n "version": 1}'), protocolWords.nl)).toEqual({
      where: '',
      what: 'Regel 3, teken 2: hier staat ", dat kan daar niet. Vaak ontbreekt er een komma of een aanhalingsteken, soms een regel hoger.',
    });
  });
});

describe('sayCheck', () => {
  it.each([
    [
      'Hoi! Kunt u {naam}? Bel je ons? ^MV',
      [
        '{naam} staat nog letterlijk in je tekst. Vul het in of haal het weg.',
        '‘Je’ en ‘u’ staan door elkaar. Afgesproken is je. 1 plek.',
      ],
    ],
    [
      'Hoi, kunt u uw nummer sturen?',
      ['Je schrijft ‘u’. Afgesproken is je. 2 plekken.', 'Je initialen staan er niet onder. Zet er ^MV achter.'],
    ],
  ])('%s', (text, sentences) => {
    const checks = checkDraft({ text, language: 'nl', address: 'je', signature: '^MV' });
    expect(checks.map((check) => sayCheck(check, checkWords.nl))).toEqual(sentences);
  });

  it('says what may not stand in public, and what to do', () => {
    const text = 'Hoi, je BSN is 123456782. ^MV';
    const [check] = checkDraft({ text, language: 'nl', address: 'je' });
    expect(check && sayCheck(check, checkWords.nl)).toBe(
      '123456782 lijkt een burgerservicenummer. Iedereen leest mee: haal het weg of ga verder in een privébericht.',
    );
  });

  it('says by how much a text is too long, in English', () => {
    const [check] = checkDraft({ text: 'a'.repeat(290), address: 'je', length: { limit: 280, count: 'x' } });
    expect(check && sayCheck(check, checkWords.en)).toBe('10 too long: 290 of 280 characters. Shorten the text.');
  });
});
