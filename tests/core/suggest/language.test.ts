import { readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../core/suggest/language.ts';
import { sentences } from './language-sentences.ts';

describe('language of a post', () => {
  it.each([
    ['nl', 'waar blijft mijn pakket'],
    ['en', 'where is my parcel'],
    ['de', 'wo bleibt mein Paket'],
    ['fr', 'où est mon colis'],
  ] as const)('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  // Of very short posts a few cannot be told; a wrong language is worse than none.
  it.each(Object.entries(sentences))('reads street language, typos and posts of a few words: %s', (language, posts) => {
    const answers = posts.map((post) => ({ post, found: detectLanguage(post) }));
    const right = answers.filter(({ found }) => found === language);
    const wrong = answers.filter(({ found }) => found !== undefined && found !== language);
    expect(wrong.length).toBeLessThanOrEqual(1);
    expect(right.length / posts.length).toBeGreaterThanOrEqual(0.93);
  });

  it('knows 97 of 100 posts of the set webcare-nl', () => {
    const file = readFileSync(new URL('../../data/webcare-nl/posts.json', import.meta.url), 'utf8');
    const { posts }: { posts: { text: string; language: string }[] } = JSON.parse(file);
    const right = posts.filter(({ text, language }) => detectLanguage(text) === language);
    expect(right.length / posts.length).toBeGreaterThan(0.97);
  });

  it.each([
    ['', 'nothing'],
    ['  \n', 'white space'],
    ['😂😂😂', 'emoji'],
    ['!!! ???', 'signs'],
    ['112', 'a number'],
    ['ok', 'a word of all languages'],
    ['Oké 👍', 'the same with an accent'],
    ['lol haha', 'laughing'],
    ['Jan de Vries', 'a name with a word that two languages share'],
    ['Pierre Dupont', 'a name that looks French'],
    ['Emma', 'a first name'],
    ['@Pakkelaar @jokever', 'mentions only'],
    ['https://foto.example/waar-is-mijn-pakket', 'an address only'],
    ['piet@veldpost.example', 'an e-mail address only'],
    ['#pakkelaar', 'the hashtag of a name'],
    ['PK-204417', 'an order number'],
  ])('does not guess at %j (%s)', (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  it.each([
    ['en', '@waarismijnpakket where is it', 'a mention does not count'],
    ['nl', 'kijk zelf: https://shop.example/where/is/the/parcel', 'an address does not count'],
    ['nl', 'nooit meer #blackfriday', 'a hashtag counts little'],
    ['nl', 'WAAR BLIJFT MIJN PAKKET', 'shouting'],
    ['nl', 'Ik heb The Sound of Silence besteld en kreeg iets anders', 'a title in another language'],
    ['de', 'Ich habe bei The Garden Company bestellt', 'a name in another language'],
    ['en', 'they’ve lost it', 'a curly apostrophe'],
    ['en', "you shouldn't've", 'two contractions'],
    ['fr', "l'appli plante", 'an elided article'],
    ['fr', 'c’est tres decevant', 'French without accents'],
    ['de', 'koennen Sie mir schreiben', 'German without umlauts'],
    ['nl', "'k weet 't nie", 'Flemish with apostrophes'],
    ['nl', 'foto’s staan in mijn privébericht', 'a Dutch plural with an apostrophe'],
  ])('%s: %s (%s)', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('takes any text and answers the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect([undefined, 'nl', 'en', 'de', 'fr']).toContain(detectLanguage(text));
        expect(detectLanguage(text)).toBe(detectLanguage(text));
      }),
    );
  });

  it('is not moved by mentions and addresses around a post', () => {
    const posts = Object.values(sentences).flat();
    const noise = fc.constantFrom('@Pakkelaar', '@the_weather', 'https://t.example/de/und', 'www.wetter.example');
    fc.assert(
      fc.property(fc.constantFrom(...posts), noise, noise, (post, before, after) => {
        expect(detectLanguage(`${before} ${post} ${after}`)).toBe(detectLanguage(post));
      }),
    );
  });

  it('stays under 12 kB', () => {
    const { outputFiles } = buildSync({
      entryPoints: ['core/suggest/language.ts'],
      bundle: true,
      minify: true,
      format: 'esm',
      charset: 'utf8',
      write: false,
    });
    expect(outputFiles[0]?.contents.byteLength).toBeLessThan(12_000);
  });

  it('reads no more of a long post than it needs', () => {
    const start = performance.now();
    detectLanguage(`${'a'.repeat(50_000)}@${'waarom blijft het stil '.repeat(5_000)}`);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
