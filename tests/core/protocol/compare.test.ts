import { describe, expect, it } from 'vitest';
import { faithfulness } from '../../../core/protocol/compare.ts';

const approved =
  'Hoi {naam}, goed dat je dit meldt. Geef het nummer op de lichtmast door via {link}, dan vervangen we de lamp binnen vijf werkdagen. ^{initialen}';
const values = { naam: 'Joke', link: 'https://duinstad.example/licht', initialen: 'MV' };

describe('faithfulness', () => {
  it.each<[string, string, string]>([
    [
      'word for word',
      'Hoi Joke, goed dat je dit meldt. Geef het nummer op de lichtmast door via https://duinstad.example/licht, dan vervangen we de lamp binnen vijf werkdagen. ^MV',
      'asApproved',
    ],
    [
      'another name and link, no signature, a mention in front, other white space',
      '@jokever @duinstad  Hoi Verhaegen jr., goed dat je dit meldt.\nGeef het nummer op de lichtmast door via duinstad.example/x, dan vervangen we de lamp binnen vijf werkdagen.  ',
      'asApproved',
    ],
    [
      'somebody else’s signature',
      'Hoi Joke, goed dat je dit meldt. Geef het nummer op de lichtmast door via https://www.duinstad.example/licht, dan vervangen we de lamp binnen vijf werkdagen. ^ TdB',
      'asApproved',
    ],
    [
      'an empty slot is a change',
      'Hoi , goed dat je dit meldt. Geef het nummer op de lichtmast door via , dan vervangen we de lamp binnen vijf werkdagen.',
      'adapted',
    ],
    [
      'a sentence added',
      'Hoi Joke, goed dat je dit meldt, zeker nu het zo vroeg donker is. Geef het nummer op de lichtmast door via duinstad.example/licht, dan vervangen we de lamp binnen vijf werkdagen. ^MV',
      'adapted',
    ],
    [
      'a term changed and a greeting in small letters',
      'hoi Joke, goed dat je dit meldt. Geef het nummer op de lichtmast door via duinstad.example/licht, dan vervangen we de lamp binnen tien werkdagen. ^MV',
      'adapted',
    ],
    [
      'half of it thrown away',
      'Hoi Joke, goed dat je dit meldt. Ik heb het voor je doorgezet, de lamp brandt morgen weer. ^MV',
      'deviated',
    ],
    ['something else altogether', 'Wat een prachtige foto van het strand, Joke! Mogen we hem delen? ^MV', 'own'],
    ['nothing', '   ', 'own'],
  ])('%s', (_, posted, expected) => {
    expect(faithfulness(approved, values, posted)).toBe(expected);
  });

  it.each<[string, string, string, string]>([
    ['no reply used', '', 'Hoi Joke', 'own'],
    ['only slots', '{naam} {link}', 'Joke https://duinstad.example', 'own'],
    [
      'quotes and dashes as a site turns them',
      'Het heet ‘afvalpas’ – meer niet…',
      "Het heet 'afvalpas' - meer niet...",
      'asApproved',
    ],
    ['decomposed letters and zero-width signs', 'Eén café', 'Ee\u0301n\u200B cafe\u0301', 'asApproved'],
    ['a reply without slots, one word more', 'Dank je wel.', 'Heel erg dank je wel.', 'adapted'],
    ['initials without a caret at the end', 'Tot morgen. {{initialen}}', 'Tot morgen. ^MV', 'asApproved'],
    ['initials left out', 'Tot morgen. {{initialen}}', 'Tot morgen.', 'asApproved'],
    ['slots side by side', 'Op {dag} {tijd} zijn we er.', 'Op maandag 10.00 uur zijn we er.', 'asApproved'],
    ['the same words in another order', 'een twee drie vier vijf zes', 'vier vijf zes een twee drie', 'deviated'],
  ])('%s', (_, text, posted, expected) => {
    expect(faithfulness(text, {}, posted)).toBe(expected);
  });

  it('lets one slot hold a paragraph, and no novel', () => {
    expect(faithfulness('Over {vraag} later meer.', {}, `Over ${'x'.repeat(390)} later meer.`)).toBe('asApproved');
    expect(faithfulness('Over {vraag} later meer.', {}, `Over ${'x '.repeat(300)} later meer.`)).toBe('adapted');
  });

  it('stays quick on texts of the greatest length', () => {
    const long = 'woord '.repeat(1_600);
    const start = performance.now();
    expect(faithfulness(`${long}{naam} a b c`, {}, `${long} d`)).toBe('adapted');
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
