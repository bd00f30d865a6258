import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeExtractor, withoutPairs } from '../../../core/suggest/features.ts';
import { readWords } from '../../../core/suggest/text.ts';

const plainOf = (text: string) => readWords(text).map((word) => word.plain);

describe('words of a post', () => {
  it.each([
    ['Één café', ['een', 'cafe']],
    ['zooooo boos!!', ['zoo', 'boos']],
    ['@DuinstadOV waar blijft lijn 5? https://t.example/x', ['waar', 'blijft', 'lijn', '5']],
    ['#WachtTijd #geen_reactie', ['wacht', 'tijd', 'geen', 'reactie']],
    ['Hoi {naam}, mail naar info@duinstad.example', ['hoi', 'mail', 'naar']],
    ['doos kapot 😡📦', ['doos', 'kapot', '😡', '📦']],
    ['’t is m’n pakket', ['t', 'is', 'mn', 'pakket']],
  ])('%s', (text, words) => expect(plainOf(text)).toEqual(words));

  it('keeps the word as it was written', () => {
    expect(readWords('De BEZORGER').map((word) => word.written)).toEqual(['De', 'BEZORGER']);
  });
});

describe('features', () => {
  const extract = (text: string) => makeExtractor().extract(text, 'nl');

  it('of a word in two forms are the same word', () => {
    const [one, other] = [extract('bestellingen'), extract('bestelling')];
    expect(other.hashes).toContain(one.hashes[0]);
  });

  it('find a concept that two texts share without a common word', () => {
    const one = new Set(withoutPairs(extract('mijn kliko is niet geleegd')).hashes);
    const other = withoutPairs(extract('de vuilniswagen heeft ons overgeslagen')).hashes;
    expect(other.filter((hash) => one.has(hash)).length).toBeGreaterThan(0);
  });

  it('find a concept over languages', () => {
    const english = new Set(withoutPairs(makeExtractor().extract('the pavement has a pothole', 'en')).hashes);
    const dutch = withoutPairs(extract('gat in het trottoir')).hashes;
    expect(dutch.filter((hash) => english.has(hash)).length).toBeGreaterThan(0);
  });

  it('never count negative, never refer to a word that is not there, and are alike for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const bag = extract(text);
        expect(bag.values.every((value) => value > 0)).toBe(true);
        expect(bag.sources.every((source) => source >= 0 && source < bag.words.length)).toBe(true);
        expect(new Set(bag.hashes).size).toBe(bag.hashes.length);
        expect(extract(text).hashes).toEqual(bag.hashes);
      }),
      { numRuns: 200 },
    );
  });
});
