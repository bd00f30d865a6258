import { describe, expect, it } from 'vitest';
import { readVariants } from '../../../core/suggest/base-forms.ts';
import { stemWord } from '../../../core/suggest/stem.ts';

describe('Dutch stems', () => {
  it.each([
    ['bestellingen', 'bestell'],
    ['bestelling', 'bestell'],
    ['mogelijkheden', 'mogelijk'],
    ['mogelijkheid', 'mogelijk'],
    ['manen', 'man'],
    ['maan', 'man'],
    ['lichamelijk', 'licham'],
    ['gevaarlijke', 'gevar'],
    ['gevaarlijk', 'gevar'],
    ['kleine', 'klein'],
    ['fietsen', 'fiets'],
    ['bakken', 'bak'],
    ['gracht', 'gracht'],
  ])('%s → %s', (word, stem) => expect(stemWord(word, 'nl')).toBe(stem));

  it.each([
    ['kwam', 'gekomen'],
    ['verloor', 'verloren'],
    ['kreeg', 'krijgt'],
    ['mn', 'mijn'],
  ])('%s and %s are one word', (one, other) => expect(stemWord(one, 'nl')).toBe(stemWord(other, 'nl')));
});

describe('English stems', () => {
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['agreed', 'agre'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['sky', 'sky'],
    ['relational', 'relat'],
    ['triplicate', 'triplic'],
    ['formative', 'form'],
    ['replacement', 'replac'],
    ['adoption', 'adopt'],
    ['probate', 'probat'],
    ['rate', 'rate'],
    ['cease', 'ceas'],
    ['roll', 'roll'],
  ])('%s → %s', (word, stem) => expect(stemWord(word, 'en')).toBe(stem));

  it.each([
    ['lost', 'losing'],
    ['sent', 'sends'],
    ['broken', 'break'],
  ])('%s and %s are one word', (one, other) => expect(stemWord(one, 'en')).toBe(stemWord(other, 'en')));
});

describe('other forms of a Dutch word', () => {
  it.each([
    ['pakketje', 'pakket'],
    ['putteke', 'put'],
    ['opgehaald', 'ophaald'],
    ['geleverd', 'leverd'],
  ])('%s may be %s', (word, form) => expect(readVariants(word, 'nl')).toContain(form));

  it('knows none for other languages', () => expect(readVariants('putteke', 'en')).toEqual([]));
});
