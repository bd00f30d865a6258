import { describe, expect, it } from 'vitest';
import { buildIndex, explainReplies, learn, suggestReplies } from '../../../core/suggest/index.ts';
import { detectLanguage } from '../../../core/suggest/language.ts';
import { sampleProtocol } from './sample-protocol.ts';

const index = buildIndex(sampleProtocol, []);
const suggest = (text: string) => suggestReplies(index, { text }, { count: 3, detectLanguage });

describe('suggestions', () => {
  it.each([
    ['vuilnismannen hebben onze bak laten staan', 'kliko'],
    ['pikdonker hier, alle lantaarns uit', 'lamp'],
    ['78 euro aan mn broek terwijl de parkeerapp gewoon aanstond', 'boete'],
    ['Koerier nergens te bekennen, gisteren beloofd', 'pakket'],
    ['amai wat een onbeschofte kerel achter het stuur', 'chauffeur'],
    ['op zolder amper bereik', 'wifi'],
    ['Still waiting for my money after sending the shoes back', 'retour'],
    ['our street lamp has been broken for weeks', 'lamp'],
    ['bezrogin vertraagt', 'pakket'],
  ])('%s → %s', (text, id) => expect(suggest(text).suggestions[0]?.replyId).toBe(id));

  it('stand in order of score, each between 0 and 1', () => {
    const scores = suggestReplies(index, { text: 'boete voor parkeren' }, { count: 8 }).suggestions.map(
      ({ score }) => score,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  });

  it('offer the post’s language, else the first that the reply has', () => {
    expect(suggest('our street lamp is broken').language).toBe('en');
    expect(suggest('our street lamp is broken').suggestions[0]?.language).toBe('nl');
  });

  it('say nothing of a language that cannot be told', () => {
    expect(suggestReplies(index, { text: 'ok' }, { count: 1 })).not.toHaveProperty('language');
  });
});

describe('nothing fits', () => {
  it.each(['haha lekker weertje vandaag', 'Wie wint er zondag, Sparta of Excelsior?', 'love this picture', ''])(
    '%s',
    (text) => expect(suggest(text).fits).toBe(false),
  );

  it.each([
    'Mijn container is weer niet geleegd, kliko staat nog vol aan de straat',
    'De wifi valt op zolder steeds weg, hoe kan dat?',
  ])('but it does for: %s', (text) => expect(suggest(text).fits).toBe(true));
});

describe('reasons', () => {
  it('name words of the post as they were written, and the nearest example', () => {
    const reasons = suggest('Mijn KLIKO staat nog vol!').suggestions[0]?.reasons;
    expect(reasons).toContainEqual({ kind: 'example', example: 'Mijn kliko staat nog vol aan de straat.' });
    const words = reasons?.find((reason) => reason.kind === 'words');
    expect(words?.words).toContain('KLIKO');
  });

  it('are the same when they are asked for afterwards', () => {
    const text = 'Mijn KLIKO staat nog vol!';
    const { suggestions } = suggestReplies(index, { text }, { count: 5 });
    const bare = suggestReplies(index, { text }, { count: 5, isExplained: false }).suggestions;
    expect(bare.map(({ reasons }) => reasons)).toEqual(suggestions.map(() => []));
    const why = explainReplies(index, { text }, [...bare.map(({ replyId }) => replyId), 'weg']);
    expect(bare.map((one) => ({ ...one, reasons: why.get(one.replyId) }))).toEqual(suggestions);
    expect(why.size).toBe(5);
  });

  it('count the posts like it that were handled with the reply', () => {
    const learned = ['de bus stonk naar vis', 'wat een vislucht in de bus'].reduce(
      (current, text) => learn(current, { text, replyId: 'chauffeur' }),
      index,
    );
    const { suggestions } = suggestReplies(learned, { text: 'bus stonk weer naar vis' }, { count: 8 });
    const found = suggestions.find(({ replyId }) => replyId === 'chauffeur');
    expect(found?.reasons.find((reason) => reason.kind === 'handled')).toMatchObject({ count: 1 });
  });
});
