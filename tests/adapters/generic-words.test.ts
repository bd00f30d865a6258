import { describe, expect, it } from 'vitest';
import { ANSWER_CONTROL, bareName, isNameLike, withoutEditNote } from '../../adapters/generic-words.ts';

describe('names', () => {
  it.each([
    'Mo',
    'Joke van Rietveld',
    'Gemeente Duinstad',
    'piran_12',
    'J.R. de Boer',
    'Anoniem',
    'Gast',
    '李明',
    'Jean-Luc',
  ])('%s could be one', (line) => {
    expect(isNameLike(line)).toBe(true);
  });

  it.each([
    'Antwoorden',
    'Reply',
    '3 reacties',
    '#12',
    'Lees meer',
    'Private Message',
    'View Blog Entries',
    'Bekijk profiel',
    'gisteren om 10:15',
    '2 dagen geleden',
    '3 november 2026',
    'Re: Lekkende kraan',
    'De kraan lekt nog steeds, wie helpt mij?',
    'https://plek.example',
    '',
  ])('%j is none', (line) => {
    expect(isNameLike(line)).toBe(false);
  });

  it.each([
    ['door Mo', 'Mo'],
    ['Geplaatst door: Joke Prins', 'Joke Prins'],
    ['Mo schreef:', 'Mo'],
    ['Hannah says:', 'Hannah'],
    ['by Piran on', 'Piran'],
    ['Auteur: Bas', 'Bas'],
    ['Kees -', 'Kees'],
    ['Jean-on', 'Jean-on'],
    ['Saskia', 'Saskia'],
    ['foo-', 'foo-'],
  ])('%s is %s', (line, name) => {
    expect(bareName(line)).toBe(name);
  });
});

it.each([
  ['Dank!\n\n[Reactie gewijzigd door Mo op 3 maart 2026 12:00]', 'Dank!'],
  ['Thanks.\nLast edited by Mo on 3 March', 'Thanks.'],
  ['Ik heb mijn bericht gewijzigd', 'Ik heb mijn bericht gewijzigd'],
  ['Edited is the word that starts this text', 'Edited is the word that starts this text'],
])('an edit note at the end is not said by anyone: %j', (text, said) => {
  expect(withoutEditNote(text)).toBe(said);
});

describe('what opens a box', () => {
  it.each(['Reply', 'Antwoorden', 'Beantwoord', 'Reageer', 'Répondre', '↩ Reply'])('%s', (words) => {
    expect(ANSWER_CONTROL.test(words)).toBe(true);
  });
  it.each(['3 replies', 'Replies (3)', 'Reply 3', 'Citeer', 'Share'])('not %s', (words) => {
    expect(ANSWER_CONTROL.test(words)).toBe(false);
  });
});
